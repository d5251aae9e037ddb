"""Whole numbers as programs write them in a column with empty cells: 1797.0."""

import re

from attrs import evolve

from quizgen.readers.rows.cells import CellKind
from quizgen.readers.table.column_entries import ColumnEntries

FEWEST = 3
"""How many numbers a column must have at least. A person may well write 2.0 twice."""

ENDING = ".0"
_WHOLE = re.compile(r"[-−]?\d{1,40}\.0")


def with_whole_numbers(entries: ColumnEntries) -> ColumnEntries:
    """Return what a column states, without `.0` where each of its numbers ends so: a program wrote it, nobody measured.

    A workbook says itself how its numbers are shown.
    """
    found = entries.all
    written = {entry.text for entry in found if entry.cell.kind is not CellKind.NUMBER}
    if len(found) < FEWEST or len(written) < len(entries.texts) or not all(map(_WHOLE.fullmatch, written)):
        return entries
    rows = [tuple([each._replace(text=each.text.removesuffix(ENDING)) for each in row]) for row in entries.rows]
    return evolve(entries, rows=rows, whole=found[0].text)
