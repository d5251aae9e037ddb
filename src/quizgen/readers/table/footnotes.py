"""Footnote marks behind words and numbers: Pretoria†, La Paz*, Amsterdam[a], 44,461[1]."""

import re
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


def without_footnotes(texts: Iterable[str]) -> Mapping[str, str]:
    """Return those texts of a column that have a footnote mark, each with what is left without it.

    It is empty where the marks tell two texts apart, or where each text has one. A mark on both sides of a text is
    emphasis: **man**.

    Example:
        >>> without_footnotes(["La Paz*", "Paris"]), without_footnotes(["fast*", "fast"])
        ({'La Paz*': 'La Paz'}, {})
        >>> without_footnotes(["Tokyo¹", "Paris"]), without_footnotes(["km²", "Pa", "10²"])
        ({'Tokyo¹': 'Tokyo'}, {})
        >>> without_footnotes(["E = ½mv²", "Mgh²"])
        {}
    """
    distinct = dict.fromkeys(texts)
    found = {}
    ends = _ENDS if not any(map(_FORMULA.search, distinct)) else _ENDS.rstrip(_RAISED)
    for text in distinct:
        match = _match(text) if text and text[-1] in ends else None
        if match and not text.startswith(match["mark"][-1]):
            found[text] = match["text"]
    bare = {found.get(text, text) for text in distinct}
    all_numbers = len(found) == len(distinct) > 1 and all(text[-1:].isdigit() for text in found.values())
    return {} if len(bare) < len(distinct) or all_numbers else found


def said_of_footnotes(unmarked: Mapping[str, str]) -> str:
    """Return what a line says of texts whose footnote marks are taken off; an empty text where there are none."""
    text, bare = next(iter(unmarked.items()), ("", ""))
    return f"footnote marks are taken off: '{shortened(text)}' is '{shortened(bare)}'" if text else ""


def _match(text: str) -> re.Match[str] | None:
    if text[-1] not in _RAISED:
        return _MARKED.fullmatch(text)
    match = _RAISED_MARK.fullmatch(text)
    return match if match and not is_unit(text) else None
