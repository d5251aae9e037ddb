"""Blooket's spreadsheet (Create › CSV Import), after its template, which has two rows of heads and 26 columns."""

from typing import ClassVar

from attrs import field, frozen

from quizgen.exporters.capacity import Capacity
from quizgen.exporters.option_values import whole_number
from quizgen.exporters.platforms.game_rows import csv_of, rows_of
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.quiz import Quiz, Response

HEADER = (
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
)
"""Row 2, word for word."""

COLUMNS = 26
"""How many columns the template has. Row 1 must have as many, since Blooket finds the delimiter by it."""


@frozen
class BlooketExporter(PlatformExporter):
    """Writes choices, true or false and select all that are right.

    Example:
        >>> BlooketExporter().holds.most_options
        4
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Blooket",
        responses=(Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL),
        details=frozenset(),
        most_options=4,
    )

    seconds: int = field(default=20, validator=whole_number(5, 300))
    """How long players have for each question."""

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the table."""
        table: list[list[str | int]] = [["Blooket\nImport Template"], [*HEADER], *rows_of(quiz, self.seconds)]
        return csv_of([*row, *[""] * (COLUMNS - len(row))] for row in table)
