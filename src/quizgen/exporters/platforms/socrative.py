"""Socrative's spreadsheet (Library › Add › Import): the title in B3, the header in row 6, the data from row 7."""

from typing import ClassVar

from attrs import frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.capacity import Capacity, Detail
from quizgen.exporters.platforms.game_rows import options_of, padded
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line, why_right
from quizgen.exporters.platforms.workbook_file import workbook
from quizgen.quiz import Question, Quiz, Response

LETTERS = "ABCDE"
"""The letters of the options."""

LONGEST_TITLE = 255
"""The most characters of a quiz's name; the fewest are two."""

ABOVE = (
    ("Instructions:", "One question a row, from row 7. Import it into Socrative: Library, Add, Import."),
    (),
)
"""Rows 1 and 2, which are for people."""

HEADER = (
    "2. Question Type:",
    "3. Question:",
    *(f"Answer {letter}:" for letter in LETTERS),
    *["Correct Answer"] * len(LETTERS),
    "6. Explanation (Optional):",
)
"""Row 6."""

TYPES = {
    Response.CHOICE: "Multiple choice",
    Response.TRUE_FALSE: "Multiple choice",
    Response.SELECT_ALL: "Multiple choice",
    Response.RECALL: "Open-ended",
}
"""The type of question for each response. True and false in Socrative's own words are a type of their own."""


@frozen
class SocrativeExporter(PlatformExporter):
    """Writes choices, and answers to write; explanation, note and source stand in the explanation.

    Example:
        >>> SocrativeExporter().holds.most_questions
        100
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Socrative",
        responses=tuple(TYPES),
        details=frozenset({Detail.EXPLANATION, Detail.NOTE, Detail.SOURCE}),
        most_options=len(LETTERS),
        most_questions=100,
        lists=False,
    )
    compares_typed: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the workbook. Raises ExportError for a title that Socrative would not take."""
        title = as_line(quiz.title)
        if not 1 < len(title) <= LONGEST_TITLE:
            message = f"the title '{title[:40]}' has {len(title)} characters, and Socrative takes 2 to {LONGEST_TITLE}"
            raise ExportError(Problem(message, hint="write another 'title'"))
        above = (*ABOVE, ("1. Quiz Name:", title), (), ("", "", "4. Answers:", *[""] * 4, "5. Right answers:"), HEADER)
        return workbook({"Quick Quiz": (*above, *map(_row, quiz.questions))}, heads=len(above))


def _row(question: Question) -> tuple[str, ...]:
    shown = padded(options_of(question) or (as_line(question.answer_text),), len(LETTERS))
    keys = [letter for letter, option in zip(LETTERS, question.options, strict=False) if option.correct]
    is_truth = question.response is Response.TRUE_FALSE and options_of(question) == ("True", "False")
    kind = "True/False" if is_truth else TYPES[question.response]
    return (kind, as_line(question.stem), *shown, *padded(keys, len(LETTERS)), as_line(why_right(question)))
