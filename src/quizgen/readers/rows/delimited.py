"""CSV, TSV and pasted text: which delimiter a text has, and its rows of cells."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.inputs import Input
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.grid import Grid

DELIMITERS = ",;\t"
"""What may separate cells, unless a first line `sep=|` says so."""

LOOKED_AT = 200
"""How many lines are looked at to find the delimiter."""

NEARLY_ALL = 0.8
"""Pasted text has tabs in at least this share of its lines; a title has none."""

_SEP_LINE = re.compile(r"\"?sep=(?P<delimiter>[,;|\t])\"?[,;|\t]*(?=[\r\n]|$)", re.IGNORECASE)
_BLANKS_AND_QUOTE = re.compile(' +"')
_LINE_END = re.compile("\r\n|\r|\n")


def delimited(text: str) -> tuple[str, str]:
    """Return a table without a first line such as `sep=;`, and its delimiter: the one named there, or the likeliest."""
    said, rest = _said_delimiter(text)
    return rest, said or sniff_delimiter(rest)


def _said_delimiter(text: str) -> tuple[str, str]:
    """Return the delimiter that a first line `sep=;` names, as Excel writes it, or ""; and the text behind it."""
    match = _SEP_LINE.match(text)
    return (match["delimiter"], text[match.end() :]) if match else ("", text)


def sniff_delimiter(text: str) -> str:
    """Return the likeliest delimiter: the one by which most lines have the same number of cells, and the most."""

    def fitness(delimiter: str) -> tuple[bool, float, int]:
        try:
            widths = [len(row) for row in csv.reader(text.splitlines()[:LOOKED_AT], delimiter=delimiter) if row]
        except csv.Error:
            widths = []
        width, count = Counter(widths).most_common(1)[0] if widths else (0, 0)
        return width > 1, count / max(1, len(widths)), width

    return max(DELIMITERS, key=fitness)


def looks_like_pasted(text: str) -> bool:
    """Tell whether a text is a table as spreadsheets copy it: with tabs in nearly every line."""
    lines = [line for line in text.splitlines()[:LOOKED_AT] if line.strip()]
    return bool(lines) and sum("\t" in line for line in lines) >= NEARLY_ALL * len(lines)


def delimited_grid(path: Input, text: str, *, most_rows: int | None = None) -> Grid:
    """Return the cells of a text, each with the line and the character at which it begins.

    Args:
        path: the table's file.
        text: its text.
        most_rows: how many rows are read; None: all.

    Raises:
        SheetError: at a row that can't be read.
    """
    body, delimiter = delimited(text)
    lines = body.splitlines(keepends=True)
    table = Place(str(path))
    rows = islice(_lines_of(path, lines, delimiter, first=1), most_rows)
    return Grid(place=table, rows=[_cells(table, line, row, lines) for line, row in rows], delimiter=delimiter)


def _is_aligned(lines: Sequence[str], delimiter: str) -> bool:
    """Tell whether blanks stand before quoted cells, as in tables that are aligned by hand."""
    quoted = re.compile(f'{re.escape(delimiter)} +"[^"]*" *(?:{re.escape(delimiter)}|$)')
    return any(map(quoted.search, lines[:LOOKED_AT]))


def _cells(table: Place, line: int, row: list[str], lines: list[str]) -> list[Cell]:
    """Return the cells of a row, each with its place."""
    if '"' in lines[line - 1]:
        return _quoted_cells(table, line, row, lines)
    starts = accumulate([len(text) + 1 for text in row], initial=1)
    return [
        Cell(text, table, line, column, CellKind.TEXT if text else CellKind.EMPTY)
        for text, column in zip(row, starts, strict=False)
    ]


def _quoted_cells(table: Place, line: int, row: list[str], lines: list[str]) -> list[Cell]:
    """Return the cells of a row. A quoted cell may contain quotes, written twice, and line breaks."""
    cells: list[Cell] = []
    column = 1
    for text in row:
        written = lines[line - 1]
        first = written[column - 1 : column]
        blanks = _BLANKS_AND_QUOTE.match(written, column - 1) if first == " " and cells else None
        if blanks and not text.startswith(" "):
            first, column = '"', blanks.end()  # a quoted cell behind blanks
        cells.append(Cell(text, table, line, column, CellKind.TEXT if text else CellKind.EMPTY))
        if first != '"':
            column += len(text) + 1
            continue
        *before, last = _LINE_END.split(text)
        line, column = line + len(before), (1 if before else column + 1) + len(last) + last.count('"') + 2
    return cells


def rows_of(path: Input, lines: Iterable[str], delimiter: str, *, first: int = 1) -> Iterator[tuple[Place, list[str]]]:
    """Yield the rows that are not blank, each with the place of its first line.

    Args:
        path: the table's file.
        lines: its lines, each with its line break.
        delimiter: what separates its cells.
        first: the number of the first line in the file.

    Raises:
        SheetError: at a row that can't be read.
    """
    for line, row in _lines_of(path, list(lines), delimiter, first):
        yield Place(str(path), line, 1), row


def _lines_of(path: Input, lines: Sequence[str], delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank, each with the number of its first line. Raises as `rows_of` does."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=_is_aligned(lines, delimiter))
    line = first
    try:
        for row in reader:
            if any(map(str.strip, row)):
                yield line, row
            line = reader.line_num + first
    except csv.Error as error:
        what = (
            f"a cell has more than {csv.field_size_limit():,} characters" if "field limit" in str(error) else str(error)
        )
        hint = 'a cell that begins with a quote must end with one, and a quote inside it is written twice ("")'
        raise SheetError(
            Problem(f"this line can't be read as a table: {what}", Place(str(path), line, 1), hint)
        ) from error
