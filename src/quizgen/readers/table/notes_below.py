"""Notes that stand below a table: "* seat of government", "Source: UN"."""

import re
from collections.abc import Sequence

from quizgen.errors import Remark
from quizgen.readers.rows.cells import Cell
from quizgen.readers.table.cells_told import listed_cells
from quizgen.readers.table.header_rows import Row

LONGEST_NAME = 80
"""How many characters a subject has at most that stands alone in a last row."""

_NOTE = re.compile(
    r"[*†‡§¶¹²³]|\[\w{1,4}\]|(?:data |last )?"
    r"(?:sources?|notes?|remarks?|updated|quellen?|anm(?:erkung(?:en)?)?|hinweise?|stand|fuentes?|notas?|font[ei]s?|"
    r"bron(?:nen)?|remarques?|출처|المصدر)\b\.?\s*(?:[:：\d]|$)",
    re.IGNORECASE,
)


def notes_below(rows: Sequence[Row], columns: Sequence[int]) -> list[Cell]:
    """Return the notes in the last rows: one cell each, with nothing beside it.

    A last row with a name alone may be a subject of which nothing is known. It is a note if it begins as one, is too
    long for a name, or stands behind an empty row.

    Args:
        rows: the rows below the header.
        columns: the columns of the table.
    """
    found: list[Cell] = []
    for row in reversed(rows):
        filled = [row[index] for index in columns if not row[index].is_empty]
        if len(filled) != 1:
            break
        found.insert(0, filled[0])
    before = rows[len(rows) - len(found) - 1] if len(found) < len(rows) else []
    start = next((at for at, cell in enumerate(found) if _is_note(cell) or _is_apart(before, found, at)), len(found))
    return found[start:]


def said_of_notes(cells: Sequence[Cell]) -> list[Remark]:
    """Return a remark on the notes below a table."""
    message = f"passed over, as it stands below the table: {listed_cells(cells)}" if cells else ""
    return [Remark(message, cells[0].place)] if cells else []


def _is_note(cell: Cell) -> bool:
    return bool(_NOTE.match(cell.text)) or len(cell.text) > LONGEST_NAME


def _is_apart(before: Row, cells: Sequence[Cell], at: int) -> bool:
    """Tell whether an empty row stands before a cell."""
    above = [cells[at - 1]] if at else before
    return bool(above) and cells[at].line > max(cell.line + cell.text.count("\n") for cell in above) + 1
