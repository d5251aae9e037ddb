"""What all tables are made of, whatever their file: cells."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from quizgen.errors import Place


class CellKind(Enum):
    """What a cell contains, by what its file says. A text file says nothing: all its cells are texts."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes or no"
    ERROR = "error"
    """A formula failed: `#DIV/0!`."""
    EMPTY = "empty"


class Cell(NamedTuple):
    """One cell of a table. A tuple, as a table has many and tuples are made quickly."""

    text: str
    """Its text as a spreadsheet shows it, but for language: a number has a decimal point and no thousands separators,
    a date is as in ISO 8601."""
    table: Place
    """The file, or the worksheet, that it is in."""
    line: int
    """The line of a text file in which it begins, or the row of a worksheet; counted from 1."""
    column: int
    """The character of the line at which it begins, or the column of a worksheet; counted from 1."""
    kind: CellKind = CellKind.TEXT
    """What it contains."""
    value: Decimal | date | bool | None = None
    """The stored value of a number, a date, or yes or no: 0.25 where 25% is shown. None: its text is all there is."""

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.table.file, self.line, self.column, self.table.worksheet)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.text.strip()
