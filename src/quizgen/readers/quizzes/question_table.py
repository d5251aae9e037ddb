"""Tables of questions: quizgen's own, with the columns `stem` and `key`, plain ones, and the templates of games."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from attrs import evolve

from quizgen.errors import Place, Problem, Remark, SheetError, did_you_mean
from quizgen.readers.base import read_loosely
from quizgen.readers.inputs import Input, InputFile
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.question_header import COLUMNS, MOST_ROWS_ABOVE, QuestionHeader, header_among
from quizgen.readers.quizzes.question_keys import Stored
from quizgen.readers.quizzes.question_row import QuestionRow
from quizgen.readers.quizzes.quizbook import NotTaken, Quizbook
from quizgen.readers.rows.delimited import delimited, rows_of
from quizgen.readers.rows.grid import Grid
from quizgen.readers.rows.grid_files import read_grid
from quizgen.readers.rows.table_endings import WORKBOOK_ENDINGS
from quizgen.sheet import FactSheet
from quizgen.text.folding import canonical


class TableRow(NamedTuple):
    """The cells of a row."""

    place: Place
    """Where it begins."""
    cells: list[str]
    """Their texts."""
    stored: Sequence[Stored] = ()
    """What they store beside, if they are those of a workbook."""


Rows = Sequence[TableRow]

_HINT = re.compile(r"\((?:required|optional|default)\b", re.IGNORECASE)
"""What a row of hints below the header of a template has."""

_QUIZ_NAME = "quiz name"
"""What stands beside the title in Socrative's template."""


def read_question_table(path: Input, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a table of questions: text or a workbook. Raises SheetError where none can be read."""
    if path.suffix.lower() in WORKBOOK_ENDINGS:
        return questions_of_grid(read_grid(path, limit), path, id)
    text, delimiter = delimited(read_loosely(path, limit))
    book = Quizbook(path)
    rows = list(_rows(path, text.splitlines(keepends=True), delimiter, book))
    title = add_questions(rows, "|" if delimiter == ";" else ";", book)
    return book.sheet(id, title)


def questions_of_grid(grid: Grid, path: Input, id: str = "") -> FactSheet:  # noqa: A002 - the contract's
    """Read the questions of a worksheet. Raises SheetError where none can be read."""
    book = Quizbook(path)
    book.remarks += grid.remarks
    title = add_questions(_rows_of_grid(grid), grid.separator, book)
    return book.sheet(id, title)


def has_questions(grid: Grid) -> bool:
    """Tell whether one of the first rows of a worksheet has the columns of questions."""
    first = ([cell.text for cell in row] for row in grid.rows[: MOST_ROWS_ABOVE + 1])
    return header_among(list(first)) is not None


def _rows_of_grid(grid: Grid) -> Rows:
    return [TableRow(row[0].place, [cell.text for cell in row], [cell.value for cell in row]) for row in grid.rows]


def add_questions(rows: Rows, separator: str, book: Quizbook) -> str:
    """Add the questions of a table to a book.

    Args:
        rows: the rows that are not blank. Rows of titles may stand above the header.
        separator: what separates several tags in a cell.
        book: where the questions are added, and what is left out is noted.

    Returns:
        The title that the table has above its header, or an empty text.

    Raises:
        SheetError: the table has no header of questions.
    """
    start = header_among([row.cells for row in rows])
    if start is None:
        place = rows[0][0] if rows else Place(str(book.path), 1, 1)
        hint = "the first line names the columns: stem,key,distractor,distractor,distractor"
        raise SheetError(Problem("this table has no columns 'stem' and 'key'", place, hint))
    header = QuestionHeader.of(rows[start].cells)
    book.remarks += _remarks(rows[:start], header, rows[start].place)
    body = rows[start + 1 :]
    if body and any(_HINT.search(cell) for cell in body[0].cells):
        book.remarks.append(Remark("the row of hints below the header is passed over", body[0].place))
        body = body[1:]
    found = [QuestionRow(**row._asdict(), header=header, separator=separator) for row in body]
    for row in _with_sort_of_keys([row for row in found if not row.is_blank]):
        book.add(row.place, lambda row=row: row.question(book.sources))  # type: ignore[misc]
    return _title(rows[:start])


def _with_sort_of_keys(rows: Sequence[QuestionRow]) -> list[QuestionRow]:
    """Return rows that know whether the others tell that keys are texts: one that is no mark does, if none is a mark.

    Marks do not decide what a text is: where one column says `B` or `3`, another row may still have an answer as such.
    """
    readings = [reading for row in rows if (reading := row.reading)]
    are_texts = any(each.is_text for each in readings) and not any(each.is_mark for each in readings)
    return [evolve(row, keys_are_texts=are_texts) for row in rows]


def looks_like_questions(text: str) -> bool:
    """Tell whether one of the first lines of a table has the columns of questions."""
    body, delimiter = delimited(text)
    rows: list[list[str]] = []
    try:
        for _, row in rows_of(InputFile("."), body.splitlines(keepends=True), delimiter):
            rows.append(row)
            if len(rows) > MOST_ROWS_ABOVE:
                break
    except SheetError:
        pass  # what comes before the broken line is looked at
    return header_among(rows) is not None


def _rows(path: Input, lines: list[str], delimiter: str, book: Quizbook) -> Iterator[TableRow]:
    """Yield the rows that can be read. After one that can't, reading goes on with the next line."""
    begin = 0
    while begin < len(lines):
        try:
            yield from (TableRow(*row) for row in rows_of(path, islice(lines, begin, None), delimiter, first=begin + 1))
            return
        except SheetError as error:
            problem = error.problems[0]
            place = problem.place or Place(str(path), begin + 1)
            book.leave_out(NotTaken(problem.message, problem.hint), place)
            begin = max(begin + 1, place.line or 0)


def _remarks(above: Rows, header: QuestionHeader, place: Place) -> Iterator[Remark]:
    """Yield what is said of the rows above the header, and of columns that are not used."""
    if above:
        said = next((canonical(cell) for row in above for cell in row.cells if cell.strip()), "")
        count = "a row above the header is" if len(above) == 1 else f"{len(above)} rows above the header are"
        yield Remark(f"{count} passed over (“{said}”)", above[0].place)
    for name in header.unknown:
        guess = did_you_mean(name, COLUMNS)
        yield Remark(f"the column '{name}' is not used", place, column=name, hint=guess)


def _title(above: Rows) -> str:
    """Return the title of the quiz, beside the words that Socrative's template has for it."""
    for row in above:
        cells = [canonical(cell) for cell in row.cells]
        for name, value in pairwise(cells):
            if name.casefold().rstrip(":").endswith(_QUIZ_NAME):
                return value
    return ""
