"""About how many pages a worksheet has, before a browser lays it out."""

from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.exporters import WorksheetExporter
    from quizgen.quiz import Option, Question

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

_PICTURE = 11
"""Lines of a picture beside a stem, which is not parted from its question at the end of a page."""

_SMALL_PICTURE = 4
"""Lines of a picture that is an option."""

_PAIR = 1.5
"""Lines of a pair of a matching question."""

_LARGER = 1.5
"""How much more room large print takes, and how much more room between letters."""


def pages_of(questions: "Iterable[Question]", exporter: "WorksheetExporter") -> int:
    """Return about how many pages one form takes, without the answer key."""
    lines = sum(map(_lines, questions), 0.0)
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


def _lines(question: "Question") -> float:
    """Return the lines of a question: its text and picture, its options or room for the answer, and a gap."""
    stem = _height(question.stem) + (_PICTURE if question.picture else 0)
    if question.response == "matching":
        return stem + _PAIR * len(question.answer) + 1
    if not question.options:
        return stem + 3
    beside = next(count for count, most in _BESIDE if max(map(_width, question.options)) <= most)
    rows = -(-len(question.options) // beside)
    return stem + rows * max(map(_height_of_option, question.options)) + 1


def _height(text: str) -> int:
    return sum(1 + len(line) // _LINE for line in text.split("\n"))


def _height_of_option(option: "Option") -> int:
    return _SMALL_PICTURE if option.picture else _height(option.text)


def _width(option: "Option") -> int:
    """Return how wide an option is, in characters. Pictures stand four in a row."""
    return 1 if option.picture else max(map(len, option.text.split("\n")))
