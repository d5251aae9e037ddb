"""Kahoot's spreadsheet (Create › Import spreadsheet), after its own template: the header in row 8, data from row 9."""

from typing import ClassVar, Literal, get_args

from attrs import field, frozen

from quizgen.exporters.capacity import Capacity
from quizgen.exporters.option_values import one_of
from quizgen.exporters.platforms.game_rows import rows_of
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line
from quizgen.exporters.platforms.workbook_file import Row, workbook
from quizgen.quiz import Quiz, Response

Seconds = Literal[5, 10, 20, 30, 60, 90, 120, 240]

TIMES: tuple[Seconds, ...] = get_args(Seconds)
"""The seconds that a question may have."""

HEADER = (
    "",
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
"""Row 8, word for word."""

HEADER_ROW = 8
"""The number of the row with the header."""


@frozen
class KahootExporter(PlatformExporter):
    """Writes choices, true or false and select all that are right, as far as they are short enough.

    Example:
        >>> KahootExporter().holds.stem
        120
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Kahoot",
        responses=(Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL),
        details=frozenset(),
        stem=120,
        option=75,
        most_options=4,
        tried="after Kahoot's own template, not tried on the site",
    )

    seconds: Seconds = field(default=30, validator=one_of(TIMES))
    """How long players have for each question."""

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the workbook."""
        above: list[Row] = [(), ("", "Quiz template"), ("", as_line(quiz.title))]
        above += [()] * (HEADER_ROW - 1 - len(above))
        return workbook({"Sheet1": (*above, HEADER, *rows_of(quiz, self.seconds))}, heads=HEADER_ROW)
