"""The answer key of every form as a table (CSV), to join results to questions."""

import csv
import io
import re
from collections.abc import Iterable

from attrs import field, frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter
from quizgen.exporters.option_values import whole_number
from quizgen.exporters.page_texts import PageTexts
from quizgen.exporters.paper.forms import MOST_FORMS, Form, Item, forms_of
from quizgen.exporters.paper.printable import printable
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.quiz import Quiz, Skipped

COLUMNS = ("form", "number", "question", "kind", "response", "mark", "answer", "points", "stem", "source")
"""The names in the first row."""

_FORMULA_START = re.compile(r"(?:^|(?<=;))(?=\s*[=+\-@\t\r\n＝＋－＠])")
"""The place before what a spreadsheet takes for a formula (OWASP, "CSV injection"): at the start of a cell, and after a
semicolon, which separates cells in the spreadsheets of many countries."""


@frozen
class KeyExporter(Exporter):
    """Writes a row for each question of each form; numbers and letters are those of the worksheet.

    Example:
        >>> KeyExporter().export(quiz).decode('utf-8-sig').splitlines()[0]
        'form,number,question,kind,response,mark,answer,points,stem,source'
    """

    shows_marks = True

    forms: int = field(default=1, validator=whole_number(1, MOST_FORMS))
    """How many shuffled versions there are."""
    repeats: bool = False
    """Whether the worksheet has every question, even those that give away the answers to others."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the table in UTF-8, with a byte order mark for spreadsheets. Raises ExportError for no question.

        Column `mark` says what to mark: letters with spaces between them; for things to put in order, the place of
        each as printed; an empty cell where a pupil writes. A cell that a spreadsheet would take for a formula begins
        with an apostrophe; ids never need one.
        """
        texts = PageTexts.of(quiz)
        rows = [_row(form, item, texts) for form in paper_forms(quiz, self.forms, self.repeats) for item in form.items]
        return table((COLUMNS, *rows))

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that the worksheet leaves out."""
        return printable(quiz, repeats=self.repeats)[1]


def paper_forms(quiz: Quiz, count: int, repeats: bool) -> tuple[Form, ...]:
    """Return the forms that a worksheet with these options has. Raises ExportError when it has no question."""
    shown = printable(quiz, repeats=repeats)[0]
    if not shown.questions:
        raise ExportError(Problem("this quiz has no question to print", hint="'quizgen check' says why"))
    return forms_of(shown, count)


def table(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows as CSV, no cell of which is a formula. Raises ExportError for text that no cell can show."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_harmless(cell) for cell in row] for row in rows)
    refuse_unshowable(text.getvalue(), "in a table")
    return text.getvalue().encode("utf-8-sig")


def _row(form: Form, item: Item, texts: PageTexts) -> tuple[str, ...]:
    question = texts.plain(item.question)
    marks = " ".join(item.marks)
    shown = (question.id, question.kind, str(question.response), marks, question.named_answer_text)
    return (form.letter, str(item.number), *shown, str(item.points), question.stem, question.source)


def _harmless(cell: str) -> str:
    return _FORMULA_START.sub("'", cell)
