"""Tables that lie on their side: each row says one thing of all subjects, which the first row names.

,           France, Spain
Capital,    Paris,  Madrid
Population, 68,     48
"""

from collections.abc import Container, Sequence

from attrs import evolve

from quizgen.errors import Remark
from quizgen.language import LANGUAGES
from quizgen.language.lexicon import plain
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.grid import Grid
from quizgen.readers.table.column_entries import BLANK, KNOWN_NONE, OF_PROGRAMS, UNSURE
from quizgen.readers.table.header import read_heading
from quizgen.readers.table.table_options import TableOptions
from quizgen.text.folding import canonical
from quizgen.values.written_numbers import marks_of

FEWEST = 3
"""How many rows such a table has at the least, the first one included, and how many columns."""

MOST = 50
"""How many rows it has at most: there are not more things to say of one subject."""

TOLD = 3
"""How many names a remark has."""


def upright(grid: Grid, options: TableOptions, known: Container[str] = ()) -> tuple[Grid, list[Remark]]:
    """Return a table with its rows as columns, and a remark on that, if it lies on its side; else the table.

    It does if each row is of numbers or of words alone, some are of either sort, and words differ, so that no column
    has values of one sort. It does not where a person says what names its columns or its subjects: by the options, by a
    bracket in the first row that declares something, or by relations of the sheet.

    Args:
        grid: the table.
        options: what a person says about it.
        known: the keys of the relations of the sheet that it belongs to.
    """
    if options.header is False or options.subject or any(cell.text in known for row in grid.rows[:1] for cell in row):
        return grid, []
    if not _lies_on_its_side(grid.rows):
        return grid, []
    first, *others = grid.rows
    said, subjects = _named([row[0] for row in others]), _named(first[1:])
    message = f"the table lies on its side, and is read turned: its rows {said} say something of {subjects} (assumed)"
    hint = f"write '{canonical(first[1].text)} (text)' in the first row if that names the columns"
    turned = [list(column) for column in zip(*grid.rows, strict=True)]
    return evolve(grid, rows=turned), [Remark(message, first[0].place, hint=hint)]


def _lies_on_its_side(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether the cells beside the first column and below the first row are of one sort in each row."""
    width = len(rows[0]) if rows else 0
    if not FEWEST <= len(rows) <= MOST or width < FEWEST or any(len(row) != width for row in rows):
        return False
    first, *others = rows
    names = [cell.text for cell in first[1:]] + [row[0].text for row in others]
    if len({*names, ""}) <= len(names) or any(read_heading(0, cell).declared for cell in first):
        return False
    missing = {word for own in LANGUAGES.values() for word in own.tables.missing}
    nothing = {*map(plain, (*BLANK, *OF_PROGRAMS, *UNSURE, *KNOWN_NONE)), *missing, "na"}
    has_numbers = has_unlike_words = False
    for row in others:
        filled = [cell for cell in row[1:] if plain(cell.text) not in nothing]
        numbers = sum(map(_is_a_number, filled))
        if 0 < numbers < len(filled):
            return False
        has_numbers |= numbers > 0
        # what stands for a whole row that is not known, such as "absent", is the same word again and again
        has_unlike_words |= not numbers and 1 < len(filled) == len({canonical(cell.text) for cell in filled})
    return has_numbers and has_unlike_words


def _is_a_number(cell: Cell) -> bool:
    return cell.kind in (CellKind.NUMBER, CellKind.DATE) or bool(marks_of(cell.text))


def _named(cells: Sequence[Cell]) -> str:
    """Return the first names among cells."""
    names = [f"'{canonical(cell.text)}'" for cell in cells[:TOLD]]
    return ", ".join(names) + (" …" if len(cells) > TOLD else "")
