"""Wayground's spreadsheet (formerly Quizizz; Create › Import › spreadsheet): the header, a row of hints, the data."""

from typing import ClassVar

from attrs import field, frozen

from quizgen.exporters.capacity import Capacity, Detail
from quizgen.exporters.option_values import whole_number
from quizgen.exporters.platforms.game_rows import numbers_of_keys, options_of, padded
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line, right_answers, why_right
from quizgen.exporters.platforms.workbook_file import workbook
from quizgen.quiz import Question, Quiz, Response

HEADER = (
    "Question Text",
    "Question Type",
    *(f"Option {number}" for number in range(1, 6)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)
"""Row 1, word for word."""

HINTS = (
    "The question (required)",
    "Multiple Choice, Checkbox, Fill-in-the-Blank, Open-Ended, Poll or Draw",
    *["Text of the option"] * 5,
    "The number of the right option, or several: 1,2",
    "The time for the question",
    "The address of a picture",
    "What is read after answering",
)
"""Row 2, which the importer passes over."""

MOST_OPTIONS = 5
"""How many options, or answers that may be written, a question has columns for."""

TYPES = {
    Response.CHOICE: "Multiple Choice",
    Response.TRUE_FALSE: "Multiple Choice",
    Response.SELECT_ALL: "Checkbox",
    Response.RECALL: "Fill-in-the-Blank",
    Response.CLOZE: "Fill-in-the-Blank",
}
"""The type of question for each response."""


@frozen
class WaygroundExporter(PlatformExporter):
    """Writes choices, and answers to write; explanation, note and source stand in the explanation.

    Example:
        >>> WaygroundExporter().holds.most_options
        5
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Wayground",
        responses=tuple(TYPES),
        details=frozenset({Detail.ALSO, Detail.EXPLANATION, Detail.NOTE, Detail.SOURCE}),
        most_options=MOST_OPTIONS,
        lists=False,
    )
    compares_typed: ClassVar[bool] = True

    seconds: int = field(default=30, validator=whole_number(5, 900))
    """How long players have for each question."""

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.ALSO and len(right_answers(question)) > MOST_OPTIONS:
            return f"{self.name} takes {MOST_OPTIONS} answers; the first are written"
        return super().why_lost(question, detail)

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the workbook."""
        return workbook({"Sheet1": (HEADER, HINTS, *map(self._row, quiz.questions))}, heads=2)

    def _row(self, question: Question) -> tuple[str | int, ...]:
        written = [as_line(answer) for answer in right_answers(question)][:MOST_OPTIONS]
        shown = padded(options_of(question) or written, MOST_OPTIONS)
        keys = numbers_of_keys(question)
        kind = TYPES[question.response]
        return (as_line(question.stem), kind, *shown, keys, self.seconds, "", as_line(why_right(question)))
