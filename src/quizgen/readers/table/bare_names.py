"""Rows that have a name and nothing else, as headings of sections have."""

from collections.abc import Sequence

from quizgen.errors import Remark
from quizgen.readers.rows.cells import Cell
from quizgen.readers.table.cells_told import listed_cells

Rows = tuple[tuple[Cell, ...], ...]

HINT = "a heading of a section can be asked if it stands in a column of its own, in each of its rows"


def said_of_bare_names(rows: Sequence[Sequence[Cell]], subjects: Sequence[int]) -> list[Remark]:
    """Return a remark on the rows that have nothing but a name, so that nothing is asked of them.

    Args:
        rows: the rows of a table.
        subjects: the indices of the columns that name the subjects.
    """
    bare = [
        row[subjects[0]]
        for row in rows
        if not row[subjects[0]].is_empty and all(cell.is_empty for at, cell in enumerate(row) if at not in subjects)
    ]
    if not bare:
        return []
    message = f"nothing is asked of what has no cell filled but its name: {listed_cells(bare)}"
    return [Remark(message, bare[0].place, hint=HINT)]


def without_headings(rows: Rows) -> tuple[Rows, list[Remark]]:
    """Return the rows without headings that stand alone in a column of row numbers, and a remark on them."""
    bare = [not row[0].is_empty and all(cell.is_empty for cell in row[1:]) for row in rows]
    if not any(bare) or all(bare):
        return rows, []
    if any(is_bare == _is_number(row[0]) for row, is_bare in zip(rows, bare, strict=True)):
        return rows, []
    headings = [row[0] for row, is_bare in zip(rows, bare, strict=True) if is_bare]
    message = f"passed over, as it stands alone between numbered rows: {listed_cells(headings)}"
    kept = tuple(row for row, is_bare in zip(rows, bare, strict=True) if not is_bare)
    return kept, [Remark(message, headings[0].place, hint=HINT)]


def _is_number(cell: Cell) -> bool:
    return cell.text.strip().rstrip(".)").isdecimal()
