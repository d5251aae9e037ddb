"""Writing XLSX workbooks: cells of text, which no spreadsheet takes for formulas or dates; the same bytes each time."""

import io
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from quizgen.errors import ExportError, Problem

MOST_CHARACTERS = 32_767
"""The most characters of a cell, in Excel and in the file format."""

_CREATED = datetime(2020, 1, 1)
"""The date of every workbook."""

_WIDEST = 60
"""The width of the widest column, in characters."""

LINE, HIGHEST = 15.0, 409.0
"""The height of a line, and of the highest row, in points."""

Row = Sequence[str | int]
"""The cells of a row. An empty text is an empty cell."""


def workbook(sheets: Mapping[str, Iterable[Row]], *, heads: int = 1, hidden: Iterable[str] = ()) -> bytes:
    """Return a workbook.

    Args:
        sheets: the rows of each worksheet, by its name.
        heads: how many rows stand above the data; they are bold, and stay in sight.
        hidden: the names of worksheets that are not shown.

    Raises:
        ExportError: for a text that is too long for a cell.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - most builds write none

    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    formats = {True: book.add_format({"bold": True, "text_wrap": True, "valign": "top"})}
    formats[False] = book.add_format({"text_wrap": True, "valign": "top"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        table = [list(row) for row in rows]
        widths = _widths(table[max(0, heads - 1) :])
        for number, row in enumerate(table):
            sheet.set_row(number, _height(row, widths))
            for column, cell in enumerate(row):
                _write(sheet, number, column, cell, formats[number < heads])
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(heads, 0)
        if name in hidden:
            sheet.hide()
    book.close()
    return buffer.getvalue()


def _write(sheet: object, row: int, column: int, cell: str | int, format: object) -> None:  # noqa: A002 - XlsxWriter's
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, format)  # type: ignore[attr-defined]
    elif len(cell) > MOST_CHARACTERS:
        message = f"the text '{cell[:40]}…' has {len(cell):,} characters, and a cell takes {MOST_CHARACTERS:,}"
        raise ExportError(Problem(message, hint="make it shorter, or write another format"))
    elif cell:
        sheet.write_string(row, column, cell, format)  # type: ignore[attr-defined]


def _height(row: Row, widths: Sequence[int]) -> float:
    """Return the height of a row in points, so that all lines of its cells are in sight."""
    lines = (
        sum(max(1, math.ceil(len(line) / width)) for line in str(cell).split("\n"))
        for cell, width in zip(row, widths, strict=False)
    )
    return min(HIGHEST, LINE * max(lines, default=1))


def _widths(table: Sequence[Sequence[str | int]]) -> list[int]:
    columns = max(map(len, table), default=0)
    longest = [
        max((len(str(row[column])) for row in table if column < len(row)), default=0) for column in range(columns)
    ]
    return [min(_WIDEST, max(8, length + 2)) for length in longest]
