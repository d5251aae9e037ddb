"""Gimkit's spreadsheet (New Kit › Import from spreadsheet), after its template for multiple choice."""

from typing import ClassVar

from attrs import frozen

from quizgen.exporters.capacity import Capacity
from quizgen.exporters.platforms.game_rows import csv_of, padded
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line
from quizgen.quiz import Quiz, Response

TITLE = "Gimkit Spreadsheet Import Template"
"""Row 1, word for word."""

HEADER = (
    "Question",
    "Correct Answer",
    "Incorrect Answer 1",
    "Incorrect Answer 2 (Optional)",
    "Incorrect Answer 3 (Optional)",
)
"""Row 2, word for word."""


@frozen
class GimkitExporter(PlatformExporter):
    """Writes choices and true or false. The key comes first in the file; the game shuffles.

    Example:
        >>> GimkitExporter().holds.most_options
        4
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Gimkit",
        responses=(Response.CHOICE, Response.TRUE_FALSE),
        details=frozenset(),
        most_options=4,
    )

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the table."""
        rows = []
        for question in quiz.questions:
            first = sorted(question.options, key=lambda option: not option.correct)
            rows.append((as_line(question.stem), *padded([as_line(option.text) for option in first], 4)))
        return csv_of((padded((TITLE,), len(HEADER)), HEADER, *rows))
