"""Footnote marks behind words and numbers: Pretoria†, La Paz*, Amsterdam[a], 44,461[1]."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from quizgen.readers.table.cells_told import shortened
from quizgen.values.units import is_unit

FOOTNOTE_MARKS = "†‡§¶*"
"""Signs that mark a footnote behind a number, whatever its column has."""

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"

_MARKED = re.compile(
    r"(?P<text>.*(?:[^\W\d_]{2}|\d|[)%°.]))\s?"
    r"(?P<mark>(?:\[(?:\d{1,3}|[a-z]|(?:note|nb|nota|anm\.) ?\d+|citation needed)\]|[†‡§¶*]{1,3})+)",
    re.IGNORECASE | re.DOTALL,
)
_RAISED_MARK = re.compile(
    rf"(?P<text>(?:[A-Z].*[^\W\d_]{{3}}|[^\W\d_].*[.)]|.*\d[\d.,'’ \u00a0\u202f]{{2,}}\d))\s?"
    rf"(?P<mark>[{_RAISED[1:]}][{_RAISED}]?(?:[,⁾ ][{_RAISED}]{{1,2}})*)",
    re.DOTALL,
)
"""A raised number behind a word with a capital or a long number; km² is a unit, and 10² a power."""

_FORMULA = re.compile(r"[=≈√^½⅓¼¾]")
"""What formulas have: where one stands in a column, raised numbers are powers."""

_ENDS = f"]{FOOTNOTE_MARKS}{_RAISED}"


_POINTER = re.compile(r"(?:unsigned |const )?(?:void|bool|char|short|int|long|float|double|struct \w+)\s?\*+")
"""A type of C, whose star is no mark."""


def without_footnotes(texts: Iterable[str], *, may_repeat: bool = False) -> Mapping[str, str]:
    """Return those texts of a column that have a footnote mark, each with what is left without it.

    It is empty where the marks tell two texts apart, or where each text has one. A mark on both sides of a text is
    emphasis: **man**.

    In a column whose values may repeat, a text that stands without its mark in another cell shows that the mark is no
    part of it, as long as marks are rare: in half of the cells at most, and stars, which codes have too, in a third.
    So `North Sea*` is the North Sea of another row, while levels (Gold, Gold*, Silver, Silver*) are kept apart.

    Args:
        texts: the text of each cell.
        may_repeat: whether several rows may have one value. Subjects are told apart by their marks.

    Example:
        >>> without_footnotes(["La Paz*", "Paris"]), without_footnotes(["fast*", "fast"])
        ({'La Paz*': 'La Paz'}, {})
        >>> without_footnotes(["North Sea*", "North Sea", "Red Sea", "Black Sea"], may_repeat=True)
        {'North Sea*': 'North Sea'}
        >>> without_footnotes(["Tokyo¹", "Paris"]), without_footnotes(["km²", "Pa", "10²"])
        ({'Tokyo¹': 'Tokyo'}, {})
        >>> without_footnotes(["E = ½mv²", "Mgh²"])
        {}
    """
    distinct = Counter(texts)
    found = {}
    ends = _ENDS if not any(map(_FORMULA.search, distinct)) else _ENDS.rstrip(_RAISED)
    for text in distinct:
        match = _match(text) if text and text[-1] in ends else None
        if match and not text.startswith(match["mark"][-1]):
            found[text] = match["text"]
    bare = {found.get(text, text) for text in distinct}
    all_numbers = len(found) == len(distinct) > 1 and all(text[-1:].isdigit() for text in found.values())
    is_alike = len(bare) < len(distinct) and not (may_repeat and _are_rare(found, distinct))
    return {} if is_alike or all_numbers else found


def _are_rare(found: Mapping[str, str], cells: Mapping[str, int]) -> bool:
    """Tell whether marks stand in few of a column's cells, and any two texts that are alike are so with a bare one."""
    twice = [text for text, count in Counter(found.values()).items() if count > 1]
    marked = sum(cells[text] for text in found)
    filled = sum(count for text, count in cells.items() if text)
    at_most = filled / (3 if any(text.endswith("*") for text in found) else 2)
    return marked <= at_most and all(text in cells for text in twice)


def said_of_footnotes(unmarked: Mapping[str, str]) -> str:
    """Return what a line says of texts whose footnote marks are taken off; an empty text where there are none."""
    text, bare = next(iter(unmarked.items()), ("", ""))
    return f"footnote marks are taken off: '{shortened(text)}' is '{shortened(bare)}'" if text else ""


def _match(text: str) -> re.Match[str] | None:
    if text[-1] not in _RAISED:
        return _MARKED.fullmatch(text) if not _POINTER.fullmatch(text) else None
    match = _RAISED_MARK.fullmatch(text)
    return match if match and not is_unit(text) else None
