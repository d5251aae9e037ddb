"""Blocks of a few facts. A new fact changes only the one or two blocks near its place.

The facts are in a circle, in the order of their hashes. A fact whose second hash is the lowest among its neighbours
begins a stretch, and each stretch is cut into blocks of about the same size. Where a stretch begins depends only on a
few facts on either side. (This is content-defined chunking, by which backup programs cut files.)
"""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.sheet import Fact
from quizgen.text.identity import hashed

FEWEST = 4
"""The fewest facts of a block."""

MOST = 7
"""The most facts of a block."""

NEIGHBOURS = 3
"""How many facts on either side must have a higher hash. Stretches then have four facts or more, on average seven."""


def blocks(facts: Iterable[Fact], salt: str) -> Iterator[tuple[Fact, ...]]:
    """Yield all facts in blocks of `FEWEST` to `MOST`; none if there are fewer than `FEWEST` facts."""
    circle = sorted(facts, key=lambda fact: hashed(salt, fact.id))
    if len(circle) >= FEWEST:
        for stretch in _stretches(circle, salt):
            yield from _cut(stretch)


def _stretches(circle: Sequence[Fact], salt: str) -> Iterator[Sequence[Fact]]:
    size = len(circle)
    if size <= 2 * NEIGHBOURS + 1:
        yield circle
        return
    hashes = [hashed(salt, "begins", fact.id) for fact in circle]
    near = [step for step in range(-NEIGHBOURS, NEIGHBOURS + 1) if step]
    begins = [place for place in range(size) if all(hashes[place] < hashes[(place + step) % size] for step in near)]
    for start, end in zip(begins, [*begins[1:], begins[0] + size], strict=True):
        yield [circle[place % size] for place in range(start, end)]


def _cut(stretch: Sequence[Fact]) -> Iterator[tuple[Fact, ...]]:
    size = len(stretch)
    parts = -(-size // MOST)
    for part in range(parts):
        yield tuple(stretch[part * size // parts : (part + 1) * size // parts])
