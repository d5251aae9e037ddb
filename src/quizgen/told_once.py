"""Many like problems of one file are told once: a wall of lines hides what else is wrong."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    from quizgen.errors import Place, Problem

MOST_ALIKE = 10
"""How many problems of one sort are told one by one."""

MOST_PLACES = 3
"""How many places are named where they are told once."""

_QUOTED, _NUMBER = re.compile("'[^']*'"), re.compile(r"\d+")
"""What differs in problems of one sort: what they quote first, and numbers. The second may be the column."""


def told_once(problems: "Iterable[Problem]") -> "Iterator[Problem]":
    """Yield problems. Of many in one file that differ by what they quote first, the first stands for all.

    Example:
        >>> from quizgen.errors import Place, Problem
        >>> unlike = [Problem(f"'{n}' is no unit", Place("t.csv", n)) for n in range(1, 201)]
        >>> print(*told_once(unlike))
        t.csv:1: '1' is no unit; 199 more are like it, at line 2, 3, 4 …

        >>> print(*told_once([Problem("no relation 'sea'", Place("rivers.yaml", n)) for n in range(1, 61)]))
        rivers.yaml:1: no relation 'sea'; 60 times in all, at line 1, 2, 3 …
    """
    sorts: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        file = problem.place.file if problem.place else ""
        alike = _NUMBER.sub("", _QUOTED.sub("", problem.message, count=1))
        sorts.setdefault((file, alike, problem.hint), []).append(problem)
    for sort in sorts.values():
        yield from sort if len(sort) <= MOST_ALIKE else [_first_of(sort)]


def listed_places(places: "Sequence[Place]") -> str:
    """Return places of one file: cells of a worksheet by their names, else lines."""
    if places[0].worksheet:
        return ", ".join(str(place).rpartition(":")[2] for place in places)
    lines = ", ".join(str(place.line) for place in places)
    return f"line {lines}"


def _first_of(alike: "Sequence[Problem]") -> "Problem":
    first = alike[0]
    if len({problem.message for problem in alike}) == 1:
        named, count = alike, f"{len(alike):,} times in all"
    else:
        named, count = alike[1:], f"{len(alike) - 1:,} more are like it"
    places = [problem.place for problem in named[:MOST_PLACES] if problem.place]
    at = f", at {listed_places(places)} …" if places else ""
    return evolve(first, message=f"{first.message}; {count}{at}")
