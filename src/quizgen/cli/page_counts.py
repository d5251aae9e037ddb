"""About how many pages a worksheet has, before a browser lays it out."""

from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.exporters import WorksheetExporter
    from quizgen.quiz import Question

MANY_PAGES = 10
"""With more pages than these, the report says how to print fewer."""

_LINES = 44
"""Lines of a page, measured on decks that were printed to PDF."""

_HEAD = 12
"""Lines of the title, the lines for name and class, and the instructions."""

_LINE = 85
"""Characters of a line."""

_BESIDE = ((4, 16), (2, 38), (1, 10**9))
"""How many options stand beside one another, by the characters of the longest."""

_LARGER = 1.5
"""How much more room large print takes, and how much more room between letters."""


def pages_of(questions: "Iterable[Question]", exporter: "WorksheetExporter") -> int:
    """Return about how many pages one form takes, without the answer key."""
    lines = float(sum(map(_lines, questions)))
    for larger in (exporter.large_print, exporter.easy_read):
        lines *= _LARGER if larger else 1
    return ceil((lines + _HEAD) / _LINES)


def advice(shown: int, pages: int) -> str:
    """Return how to print fewer questions, or an empty text where there are few pages."""
    if pages <= MANY_PAGES:
        return ""
    count = max(10, shown * MANY_PAGES // pages // 10 * 10)
    if count >= shown:  # few questions with long texts
        return f"about {pages} pages for each pupil"
    return f"about {pages} pages for each pupil; --count {count} prints about {max(1, round(count * pages / shown))}"


def _lines(question: "Question") -> int:
    """Return the lines of a question: its text, its options or a line for the answer, and a gap."""
    stem = 1 + len(question.stem) // _LINE
    if not question.options:
        return stem + 3
    longest = max(len(option.text) for option in question.options)
    beside = next(count for count, most in _BESIDE if longest <= most)
    rows = -(-len(question.options) // beside)
    return stem + rows * (1 + longest // _LINE) + 1
