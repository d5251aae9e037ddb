"""How many like mistakes in cells are told: each, as long as they are few; else once, with a count and three places."""

from collections.abc import Callable, Sequence

from quizgen.errors import Problems
from quizgen.readers.rows.cells import Cell

MOST_TOLD = 3
"""How many cells are told one by one."""


def tell_cells(problems: Problems, cells: Sequence[Cell], one: Callable[[Cell], str], several: str, hint: str) -> None:
    """Note mistakes of one sort.

    Args:
        problems: where they are noted.
        cells: the cells that are wrong.
        one: says what is wrong with a cell.
        several: says what is wrong with many cells; `{count}` is their number, and the first ones follow.
        hint: what to do.
    """
    if len(cells) <= MOST_TOLD:
        for cell in cells:
            problems.add(cell.place, one(cell), hint)
        return
    problems.add(cells[0].place, f"{several.format(count=f'{len(cells):,}')}: {listed_cells(cells)}", hint)


def listed_cells(cells: Sequence[Cell]) -> str:
    """Return the first cells in words, each with its place, and how many more there are."""
    named = [f"'{shortened(cell.text)}' ({cell.place})" for cell in cells[:MOST_TOLD]]
    more = [f"{len(cells) - MOST_TOLD:,} more"] if len(cells) > MOST_TOLD else []
    *first, last = [*named, *more]
    return f"{', '.join(first)} and {last}" if first else last


def shortened(text: str) -> str:
    """Return a text in one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"  # noqa: PLR2004 - a good part of a line
