"""How many like mistakes in cells are told: each, as long as they are few; else once, with a count and three places."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from quizgen.errors import Place, Problem, Problems
from quizgen.readers.rows.cells import Cell

MOST_TOLD = 3
"""How many cells are told one by one."""

MOST_ALIKE = 10
"""How many mistakes that differ by what they quote alone are told one by one."""

_OF_ONE_CELL = re.compile(r"'[^']*'|\d+")
"""What differs in mistakes of one sort: what they quote, and numbers."""


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


def told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of a table. Of many that differ by what they quote alone, the first stands for all.

    Example:
        >>> alike = [Problem(f"'{n}' is no unit", Place("t.csv", n)) for n in range(1, 201)]
        >>> print(*told_once(alike))
        t.csv:1: '1' is no unit; 200 times in all, at line 1, 2, 3 …
    """
    sorts: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        sorts.setdefault((_OF_ONE_CELL.sub("", problem.message), problem.hint), []).append(problem)
    for alike in sorts.values():
        yield from alike if len(alike) <= MOST_ALIKE else [_first_of(alike)]


def _first_of(alike: Sequence[Problem]) -> Problem:
    first = alike[0]
    places = [problem.place for problem in alike[:MOST_TOLD] if problem.place]
    message = f"{first.message}; {len(alike):,} times in all, at {listed_places(places)} …"
    return Problem(message, first.place, first.hint)


def listed_places(places: Sequence[Place]) -> str:
    """Return places of one file: cells of a worksheet by their names, else lines."""
    if places[0].worksheet:
        return ", ".join(str(place).rpartition(":")[2] for place in places)
    lines = ", ".join(str(place.line) for place in places)
    return f"line {lines}"
