r"""Formulas in TeX within a text: `\(…\)`, `\[…\]` and `$$…$$`, as Moodle shows them."""

from collections.abc import Iterator

from quizgen.readers.quizzes.rich_text import RichText, formula, joined, plain_text

_ENDS = {"\\(": "\\)", "\\[": "\\]", "$$": "$$"}


def with_formulas(text: str) -> RichText:
    r"""Return a text in which what stands between signs of TeX is a formula.

    Example:
        >>> with_formulas(r"\(x^2\) costs $5").notation
        '\\(x^2\\) costs \\$5'
    """
    return joined(
        [formula(part, display=sign == "\\[") if sign else plain_text(part) for sign, part in formulas_in(text)]
    )


def formulas_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text in order: for a formula its first sign and its TeX, for other text an empty sign."""
    start = place = 0
    absent: set[str] = set()
    while (found := _next_sign(text, place, absent)) is not None:
        sign, begin = found
        end = text.find(_ENDS[sign], begin + 2)
        if end < 0:
            absent.add(sign)
        elif not text[begin + 2 : end].strip():
            place = begin + 2
        else:
            if begin > start:
                yield "", text[start:begin]
            yield sign, text[begin + 2 : end].strip()
            start = place = end + 2
    if start < len(text):
        yield "", text[start:]


def _next_sign(text: str, place: int, absent: set[str]) -> tuple[str, int] | None:
    """Return the next sign that begins a formula, and its place; note those that come no more."""
    places = {sign: text.find(sign, place) for sign in _ENDS if sign not in absent}
    absent.update(sign for sign, where in places.items() if where < 0)
    found = [(sign, where) for sign, where in places.items() if where >= 0]
    return min(found, key=lambda pair: pair[1], default=None)
