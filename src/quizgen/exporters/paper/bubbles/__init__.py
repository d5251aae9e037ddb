"""An answer sheet with bubbles to fill in, for every form of a worksheet: one HTML file to print."""

from attrs import field, frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.option_values import one_of, whole_number
from quizgen.exporters.pages import page_of
from quizgen.exporters.paper.forms import LETTERED, MOST_FORMS, Form
from quizgen.exporters.paper.key import paper_forms
from quizgen.exporters.paper.papers import PAPERS, Paper
from quizgen.exporters.paper.printable import printable
from quizgen.quiz import Quiz, Skipped

__all__ = ["BubblesExporter"]


@frozen
class BubblesExporter(Exporter):
    """Writes an answer sheet with a row of bubbles for each question that is answered by letters.

    Example:
        >>> BubblesExporter(paper="Letter").paper
        'Letter'
    """

    shows_marks = True

    paper: Paper = field(default="A4", validator=one_of(tuple(PAPERS)))
    """A4 or Letter, portrait."""
    forms: int = field(default=1, validator=whole_number(1, MOST_FORMS))
    """How many shuffled versions there are; with several, a pupil marks which one is theirs."""
    repeats: bool = False
    """Whether the worksheet has every question, even those that give away the answers to others."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page. Raises ExportError when no question is answered by letters, or for text no page can show."""
        forms = paper_forms(quiz, self.forms, self.repeats)
        rows = bubbles_of(forms)
        if not rows:
            raise ExportError(Problem("this quiz has no question that is answered by bubbles"))
        letters = [form.letter for form in forms]
        return page_of(quiz, "bubbles", {"paper": self.paper, "rows": rows, "forms": letters})

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that the worksheet leaves out, and those that are answered on it."""
        reason = "not answered by letters; it is answered on the worksheet"
        repeated = printable(quiz, repeats=self.repeats)[1]
        written = (
            skipped(item.question, reason)
            for item in paper_forms(quiz, 1, self.repeats)[0].items
            if item.question.response not in LETTERED
        )
        return (*repeated, *written)


def bubbles_of(forms: tuple[Form, ...]) -> list[tuple[int, tuple[str, ...]]]:
    """Return each number with its letters: the most that any form has there, so that one sheet fits all forms."""
    rows: dict[int, tuple[str, ...]] = {}
    for form in forms:
        for item in form.items:
            if item.question.response in LETTERED:
                rows[item.number] = max(rows.get(item.number, ()), item.letters, key=len)
    return sorted(rows.items())
