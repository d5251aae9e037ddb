"""The table on the page: its cells, and what each column was read as."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from quizgen.errors import Place, Problems, SheetError
from quizgen.page.desk.telling import Data
from quizgen.page.desk.wishes import Wishes
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.records import Record
from quizgen.readers.inputs import InputFile
from quizgen.readers.rows.cells import Cell
from quizgen.readers.rows.grid import Grid
from quizgen.readers.rows.grid_files import read_grid
from quizgen.readers.rows.table_endings import TEXT_ENDINGS, WORKBOOK_ENDINGS
from quizgen.readers.table.header import Column, read_heading
from quizgen.readers.table.roles import roles_of
from quizgen.readers.table.table_layout import TableLayout, lay_out
from quizgen.sheet import FactSheet, Relation

TABLE_ENDINGS = (*TEXT_ENDINGS, *WORKBOOK_ENDINGS)
"""The endings of files that the page shows as a table."""

LONGEST_SHOWN = 300
"""The most characters of a cell that are shown."""


@frozen
class Table:
    """A table as its file has it."""

    grid: Grid
    """All its cells."""
    header: tuple[Cell, ...]
    """The cells that name the columns; empty where none could be found."""
    subjects: frozenset[int] = frozenset()
    """Which of them name the subjects, counted from 0. A column that only counts the rows does not."""

    @classmethod
    def of(cls, path: Path, wishes: Wishes) -> "Table | None":
        """Return the table in a file; None if the file is none, or can't be read."""
        if not path.name.lower().endswith(TABLE_ENDINGS):
            return None
        try:
            grid = read_grid(InputFile.of(path), worksheet=wishes.worksheet)
            layout = lay_out(grid, Problems(), has_header=wishes.header is not False)
        except SheetError:
            return None
        return cls(
            grid=grid, header=layout.header if layout.has_header else (), subjects=_subjects(layout, path, wishes)
        )

    def rows(self, first: int, count: int) -> list[list[list[Any]]]:
        """Return some rows. Each cell is its text, its line and its column."""
        chosen = self.grid.rows[first : first + count]
        return [[[cell.text[:LONGEST_SHOWN], cell.line, cell.column] for cell in row] for row in chosen]

    def columns(self, sheet: FactSheet | None) -> list[Data]:
        """Return what is known of each column that has a name."""
        relations = {relation.key: relation for relation in sheet.relations} if sheet else {}
        said = {remark.column: remark for remark in sheet.remarks if remark.column} if sheet else {}
        told = []
        for index, cell in enumerate(self.header):
            column = read_heading(index, cell)
            relation = relations.get(column.full_name) or relations.get(column.key)
            remark = said.get(relation.key if relation else column.key)
            seen = {
                "names_subjects": index in self.subjects,
                "said": remark.message if remark else "",
                "index": self._index_of(cell),
            }
            told.append(_column(column, cell, relation) | seen)
        return told

    def _index_of(self, cell: Cell) -> int:
        """Return which cell of its row one is, counted from 0; -1 where it was made up."""
        row = next((row for row in self.grid.rows if row and row[0].line == cell.line), ())
        return next((index for index, own in enumerate(row) if own.column == cell.column), -1)

    def header_cell(self, place: Place) -> Cell | None:
        """Return the cell of the header that is at a place."""
        return next((cell for cell in self.header if (cell.line, cell.column) == (place.line, place.column)), None)


def _subjects(layout: TableLayout, path: Path, wishes: Wishes) -> frozenset[int]:
    """Return which columns name the subjects, also of a table that is refused later on."""
    draft = Draft(InputFile.of(path), Record(Place(str(path))))
    try:
        roles = roles_of(layout, wishes.subject, draft, Problems())
    except SheetError:
        return frozenset()
    return frozenset(column.index for column in roles.subjects)


def _column(column: Column, cell: Cell, relation: Relation | None) -> Data:
    return {
        "header": cell.text,
        "line": cell.line,
        "column": cell.column,
        "key": relation.key if relation else column.key,
        "role": column.role,
        "is_relation": relation is not None,
        "type": relation.value if relation else "",
        "type_declared": "value" in column.declared,
        "values": relation.values if relation else "",
        "values_declared": relation.values_declared if relation else False,
        "unit": relation.unit if relation else "",
    }


def columns_or_none(table: Table | None, sheet: FactSheet | None) -> Sequence[Data]:
    """Return the columns of a table, or nothing where there is no table."""
    return table.columns(sheet) if table else []
