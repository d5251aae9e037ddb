"""An answer key for ZipGrade, which marks bubble sheets with a phone's camera (Quizzes › Import Key, CSV).

Its columns, after ZipGrade's help ("CSV Answer Key Import File Requirements and Options"): key version, number of the
question, response, points. One file has all versions. Sheets have at most 100 numbers, and bubbles A to E.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator

from attrs import field, frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.option_values import whole_number
from quizgen.exporters.paper.forms import LETTERED, Item
from quizgen.exporters.paper.key import paper_forms, table
from quizgen.exporters.paper.printable import printable
from quizgen.quiz import Quiz, Skipped

HEADER = ("Key", "Question", "Response", "Points")

BUBBLES = "ABCDE"
"""The bubbles of each number on ZipGrade's sheets."""

MOST_NUMBERS = 100
"""The last number on its largest sheet."""


@frozen
class ZipGradeExporter(Exporter):
    """Writes the letters of every form. What bubbles can't answer is left out; the rest keeps its numbers.

    Example:
        >>> ZipGradeExporter().export(quiz).decode().splitlines()[0]
        'Key,Question,Response,Points'
    """

    shows_marks = True

    forms: int = field(default=1, validator=whole_number(1, len(BUBBLES)))
    """How many shuffled versions there are; ZipGrade knows the keys A to E."""
    repeats: bool = False
    """Whether the worksheet has every question, even those that give away the answers to others."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the table. Raises ExportError when no question can be answered by bubbles."""
        rows = [
            (form.letter, str(item.number), "".join(item.marks), str(item.points))
            for form in paper_forms(quiz, self.forms, self.repeats)
            for item in form.items
            if not why_not(item)
        ]
        if not rows:
            raise ExportError(Problem("this quiz has no question that is answered by bubbles"))
        return table((HEADER, *rows)).removeprefix(BOM_UTF8)

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that the worksheet leaves out, and those that are not answered by bubbles."""
        repeated = printable(quiz, repeats=self.repeats)[1]
        return (*repeated, *self._unmarked(quiz))

    def _unmarked(self, quiz: Quiz) -> Iterator[Skipped]:
        seen = set()
        for form in paper_forms(quiz, self.forms, self.repeats):
            for item in form.items:
                reason = why_not(item)
                if reason and item.question.id not in seen:
                    seen.add(item.question.id)
                    yield skipped(item.question, reason)


def why_not(item: Item) -> str:
    """Say why ZipGrade can't mark a question; an empty text if it can."""
    if item.question.response not in LETTERED:
        return "not answered by letters; mark it by hand"
    if len(item.options) > len(BUBBLES):
        return f"more options than ZipGrade has bubbles ({BUBBLES}); mark it by hand"
    if item.number > MOST_NUMBERS:
        return f"its number is over {MOST_NUMBERS}, ZipGrade's last; select fewer questions"
    return ""
