"""A worksheet of a workbook while it is read: its cells by row and column, and what of it is hidden or merged."""

from collections.abc import Iterable, Iterator

from attrs import Factory, define

from quizgen.errors import Place, Problem, Remark, SheetError, column_letters
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.grid import Grid

MOST_CELLS = 2_000_000
"""How many cells that are not empty are read of a worksheet."""

MOST_COLUMNS = 1000
"""How many columns that are not empty are read of a worksheet."""

MOST_SHOWN = 5
"""How many rows, columns or cells a remark names."""


@define
class Worksheet:
    """The cells of a worksheet, and what is known of its rows and columns."""

    place: Place
    """The worksheet as a whole."""
    rows: dict[int, dict[int, Cell]] = Factory(dict)
    """Its cells by the numbers of their rows and columns, counted from 1. Empty ones are left out."""
    hidden_rows: set[int] = Factory(set)
    """The rows that are hidden or filtered out."""
    hidden_columns: list[tuple[int, int]] = Factory(list)
    """The columns that are hidden, each span by its first and its last column."""
    merged: list[tuple[int, int, int]] = Factory(list)
    """The merged cells, each by its column, its first and its last row."""
    without_result: list[Place] = Factory(list)
    """The formulas whose results the file doesn't have."""
    count: int = 0
    """How many cells it has so far."""

    def add(self, cell: Cell) -> None:
        """Add a cell. Raises SheetError where there are too many."""
        self.count += 1
        if self.count > MOST_CELLS:
            message = f"this worksheet has more than {MOST_CELLS:,} cells"
            raise SheetError(Problem(message, self.place, "make several sheets of it"))
        row = self.rows.get(cell.line)
        if row is None:
            row = self.rows[cell.line] = {}
        row[cell.column] = cell

    def grid(self) -> Grid:
        """Return what is not hidden as rows of cells; a cell merged over several rows is in each of them."""
        spread = list(self._spread())
        used = {column for cells in self.rows.values() for column in cells}
        hidden = used & {column for first, last in self.hidden_columns for column in range(first, last + 1)}
        passed = sorted(self.hidden_rows & self.rows.keys())
        columns = self._columns(used, hidden)
        visible = (self._row(number, columns) for number in sorted(self.rows.keys() - self.hidden_rows))
        remarks = (
            self._remark("hidden rows were passed over", map(str, passed)),
            self._remark("hidden columns were passed over", map(column_letters, sorted(hidden))),
            self._remark("cells merged over several rows count for each of them", spread),
            self._remark("formulas have no result in the file; open it in a spreadsheet and save it", self._formulas()),
        )
        rows = [row for row in visible if any(cell.text.strip() for cell in row)]
        return Grid(place=self.place, rows=rows, remarks=tuple(filter(None, remarks)))

    def _columns(self, used: set[int], hidden: set[int]) -> list[int]:
        """Return the columns that have cells, and one empty column wherever there are any between them."""
        if len(used - hidden) > MOST_COLUMNS:
            message = f"this worksheet has {len(used):,} columns that are not empty; {MOST_COLUMNS:,} are read at most"
            raise SheetError(Problem(message, self.place, "keep those that are to be asked"))
        gaps = {column + 1 for column in used if column + 1 not in used and column < max(used)}
        return sorted((used | gaps) - hidden)

    def _row(self, number: int, columns: list[int]) -> list[Cell]:
        cells, place = self.rows[number], self.place
        return [cells.get(column) or Cell("", place, number, column, CellKind.EMPTY) for column in columns]

    def _formulas(self) -> Iterator[str]:
        return (f"{column_letters(place.column or 1)}{place.line}" for place in self.without_result)

    def _spread(self) -> Iterator[str]:
        """Copy what is merged over several rows into each of them; yield the name of each such cell."""
        for column, first, last in self.merged:
            cell = self.rows.get(first, {}).get(column)
            if cell is None or last == first:
                continue
            for row in range(first + 1, last + 1):
                if row in self.rows:
                    self.rows[row][column] = cell._replace(line=row)
            yield f"{column_letters(column)}{first}"

    def _remark(self, what: str, names: Iterable[str]) -> Remark | None:
        found = list(names)
        if not found:
            return None
        more = f" and {len(found) - MOST_SHOWN:,} more" if len(found) > MOST_SHOWN else ""
        return Remark(f"{what}: {', '.join(found[:MOST_SHOWN])}{more}", self.place)
