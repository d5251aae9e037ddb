"""CSV and TSV: which delimiter a text has, and its rows of cells."""

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.errors import Place, Problem, SheetError

DELIMITERS = ",;\t"
"""What may separate cells, unless a first line `sep=|` says so."""

_SEP_LINE = re.compile(r"\"?sep=(?P<delimiter>[,;|\t])\"?[,;|\t]*(?=[\r\n]|$)", re.IGNORECASE)


def delimited(text: str) -> tuple[str, str]:
    """Return a table without a first line such as `sep=;`, and its delimiter: the one named there, or the likeliest."""
    said, rest = _said_delimiter(text)
    return rest, said or sniff_delimiter(rest)


def _said_delimiter(text: str) -> tuple[str, str]:
    """Return the delimiter that a first line `sep=;` names, as Excel writes it, or ""; and the text behind it."""
    match = _SEP_LINE.match(text)
    return (match["delimiter"], text[match.end() :]) if match else ("", text)


def sniff_delimiter(text: str) -> str:
    """Return the likeliest delimiter: the one by which most lines have as many cells as the first, and the most."""

    def fitness(delimiter: str) -> tuple[bool, float, int]:
        try:
            widths = [len(row) for row in csv.reader(text.splitlines()[:200], delimiter=delimiter) if row]
        except csv.Error:
            widths = []
        width = widths[0] if widths else 0
        even = sum(w == width for w in widths) / max(1, len(widths))
        return width > 1, even, width

    return max(DELIMITERS, key=fitness)


def rows_of(path: Path, lines: Iterable[str], delimiter: str, *, first: int = 1) -> Iterator[tuple[Place, list[str]]]:
    """Yield the rows that are not blank, each with the place of its first line.

    Args:
        path: the table's file.
        lines: its lines, each with its line break.
        delimiter: what separates its cells.
        first: the number of the first line in the file.

    Raises:
        SheetError: at a row that can't be read.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = first
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield Place(str(path), line, 1), row
            line = reader.line_num + first
    except csv.Error as error:
        what = (
            f"a cell has more than {csv.field_size_limit():,} characters" if "field limit" in str(error) else str(error)
        )
        hint = 'a cell that begins with a quote must end with one, and a quote inside it is written twice ("")'
        raise SheetError(
            Problem(f"this line can't be read as a table: {what}", Place(str(path), line, 1), hint)
        ) from error
