r"""Formulas in TeX within a text: `\(…\)`, `\[…\]`, `$$…$$` and `[tex]…[/tex]`, as Moodle shows them."""

import re
from collections.abc import Iterator, Mapping

from quizgen.readers.quizzes.rich_text import RichText, formula, joined, plain_text

SIGNS = {"\\(": "\\)", "\\[": "\\]", "$$": "$$", "[tex]": "[/tex]"}
"""What begins and ends a formula."""

IN_MARKDOWN = {"\\\\(": "\\\\)", "\\\\[": "\\\\]", **SIGNS}
r"""What does in Markdown, where a backslash before a bracket may be written as two: `\\(x\\)`."""

WITH_DOLLARS = {**IN_MARKDOWN, "$": "$"}
"""What does in Markdown as pandoc and text2qti have it, where `$x$` is a formula and `$5 and $10` is money."""

_DOLLAR = re.compile(r"(?<!\\)\$")
_ON_A_LINE_OF_ITS_OWN = ("\\[", "\\\\[")


def with_formulas(text: str) -> RichText:
    r"""Return a text in which what stands between signs of TeX is a formula.

    Example:
        >>> with_formulas(r"\(x^2\) costs $5").notation
        '\\(x^2\\) costs \\$5'
    """
    return joined(
        [formula(part, display=is_display(sign)) if sign else plain_text(part) for sign, part in formulas_in(text)]
    )


def is_display(sign: str) -> bool:
    """Tell whether a formula that begins with a sign stands on a line of its own. `$$` is used for both."""
    return sign in _ON_A_LINE_OF_ITS_OWN


def formulas_in(text: str, signs: Mapping[str, str] = SIGNS) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text in order: for a formula its first sign and its TeX, for other text an empty sign.

    Args:
        text: the text.
        signs: what begins a formula, each with what ends it.
    """
    start = place = 0
    absent: set[str] = set()
    while (found := _next_sign(text, place, signs.keys() - absent, absent)) is not None:
        sign, begin = found
        inside = begin + len(sign)
        end = _place_of(signs[sign], text, inside)
        if end < 0:
            absent.add(sign)
        elif not _is_formula(text, sign, inside, end):
            place = inside
        else:
            if begin > start:
                yield "", text[start:begin]
            yield sign, text[inside:end].strip()
            start = place = end + len(signs[sign])
    if start < len(text):
        yield "", text[start:]


def _is_formula(text: str, sign: str, start: int, end: int) -> bool:
    """Tell whether what stands between two signs is a formula. Between single dollars it has no blank at its ends."""
    inside = text[start:end]
    if sign != "$":
        return bool(inside.strip())
    return bool(inside) and inside == inside.strip() and not text[end + 1 : end + 2].isdecimal()


def _next_sign(text: str, place: int, signs: set[str], absent: set[str]) -> tuple[str, int] | None:
    """Return the next sign that begins a formula, the longest there, and its place; note those that come no more."""
    places = {sign: _place_of(sign, text, place) for sign in signs}
    absent.update(sign for sign, where in places.items() if where < 0)
    found = [(sign, where) for sign, where in places.items() if where >= 0]
    return min(found, key=lambda pair: (pair[1], -len(pair[0])), default=None)


def _place_of(sign: str, text: str, start: int) -> int:
    """Return where a sign comes next, or -1. A single dollar behind a backslash is no sign."""
    if sign != "$":
        return text.find(sign, start)
    found = _DOLLAR.search(text, start)
    return found.start() if found else -1
