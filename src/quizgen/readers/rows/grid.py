"""A table as rows of cells, before anything is known of its header."""

from collections.abc import Sequence

from attrs import frozen

from quizgen.errors import Place, Remark
from quizgen.readers.rows.cells import Cell


@frozen
class Grid:
    """The rows of a table, wherever they come from. What they mean is for others to say."""

    place: Place
    """The file, or the worksheet, as a whole."""
    rows: Sequence[Sequence[Cell]]
    """The rows that are not blank. They need not be of one length; row and column of a cell are in its place."""
    delimiter: str = ""
    """What separates the cells of a text file; empty: the file is no text."""
    remarks: tuple[Remark, ...] = ()
    """What was assumed and passed over so far: an encoding, hidden rows."""

    @property
    def separator(self) -> str:
        """What separates several values in a cell: `;`, or `|` where `;` separates the cells."""
        return "|" if self.delimiter == ";" else ";"
