"""Another table that stands below the first in one sheet, behind an empty row: only the first is read."""

from collections.abc import Sequence

from quizgen.errors import Remark
from quizgen.language import LANGUAGES, TableWords
from quizgen.language.lexicon import words_in
from quizgen.readers.rows.cells import CellKind
from quizgen.readers.table.cells_told import listed_cells
from quizgen.readers.table.header_rows import Row
from quizgen.values.written_numbers import marks_of

APART = "to have it read, put it into a worksheet or a file of its own"


def start_of_next_table(rows: Sequence[Row], columns: Sequence[int]) -> int:
    """Return the index of the row that begins another table; the number of rows where there is none.

    It stands behind an empty row, and names columns: by words of headers, or as words above numbers where the first
    table has none. A title may stand above it.

    Args:
        rows: the rows below the header.
        columns: the columns of the table.
    """
    for number in range(1, len(rows) - 1):
        if not _is_behind_a_gap(rows, number):
            continue
        is_title = sum(not rows[number][index].is_empty for index in columns) == 1
        header = number + 1 if is_title and number + 2 < len(rows) else number
        if _names_columns(rows, header, number, columns):
            return number
    return len(rows)


def said_of_next_table(rows: Sequence[Row], columns: Sequence[int]) -> list[Remark]:
    """Return a remark on the rows of another table, which are not read."""
    cells = [row[index] for row in rows for index in columns if not row[index].is_empty]
    message = f"another table below this one is not read: {listed_cells(cells)}" if cells else ""
    return [Remark(message, cells[0].place, hint=APART)] if cells else []


def _is_behind_a_gap(rows: Sequence[Row], number: int) -> bool:
    if rows[number][0].line <= rows[number - 1][0].line + 1:  # as nearly always
        return False
    before = max(cell.line + cell.text.count("\n") for cell in rows[number - 1])
    return rows[number][0].line > before + 1


def _names_columns(rows: Sequence[Row], header: int, end: int, columns: Sequence[int]) -> bool:
    """Tell whether a row names columns. Those above the gap, up to `end`, are of the first table."""
    filled = [index for index in columns if not rows[header][index].is_empty]
    texts = [rows[header][index].text for index in filled]
    if len(filled) < 2 or any(marks_of(text) for text in texts):  # noqa: PLR2004 - a subject and what is said of it
        return False
    if any(_are_headings(texts, own.tables) for own in LANGUAGES.values()):
        return True
    return any(_are_numbers(rows[header + 1 :], index) and not _has_numbers(rows[:end], index) for index in filled)


def _are_headings(texts: Sequence[str], words: TableWords) -> bool:
    """Tell whether texts are headers in one language: a row of `city` and `Stadt` is of a list of words."""
    return len(set(texts)) > 1 and all(words.headings.intersection(words_in(text)) for text in texts)


def _are_numbers(rows: Sequence[Row], index: int) -> bool:
    cells = [row[index] for row in rows if not row[index].is_empty]
    return bool(cells) and all(cell.kind is CellKind.NUMBER or marks_of(cell.text) for cell in cells)


def _has_numbers(rows: Sequence[Row], index: int) -> bool:
    return any(row[index].kind is CellKind.NUMBER or bool(marks_of(row[index].text)) for row in rows)
