"""Facts in blocks of a few, such that another fact changes the one or two blocks that it comes into.

The facts stand in a ring, in the order of their hashes. A fact whose second hash is the least of its neighbourhood
begins a stretch, so where stretches begin hangs on a few facts on either side and on no count. (So do programs cut
files that compare versions: by content, not by length.) A stretch is cut into even blocks.
"""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.sheet import Fact
from quizgen.text.identity import hashed

FEWEST = 4
MOST = 7

NEIGHBOURS = 3
"""On either side: so two stretches begin at least four facts apart, and on average seven."""


def blocks(facts: Iterable[Fact], salt: str) -> Iterator[tuple[Fact, ...]]:
    """Yield all facts in blocks of `FEWEST` to `MOST`; nothing where there are fewer."""
    ring = sorted(facts, key=lambda fact: hashed(salt, fact.id))
    if len(ring) >= FEWEST:
        for stretch in _stretches(ring, salt):
            yield from _cut(stretch)


def _stretches(ring: Sequence[Fact], salt: str) -> Iterator[Sequence[Fact]]:
    size = len(ring)
    if size <= 2 * NEIGHBOURS + 1:
        yield ring
        return
    hashes = [hashed(salt, "begins", fact.id) for fact in ring]
    near = [step for step in range(-NEIGHBOURS, NEIGHBOURS + 1) if step]
    begins = [place for place in range(size) if all(hashes[place] < hashes[(place + step) % size] for step in near)]
    for start, end in zip(begins, [*begins[1:], begins[0] + size], strict=True):
        yield [ring[place % size] for place in range(start, end)]


def _cut(stretch: Sequence[Fact]) -> Iterator[tuple[Fact, ...]]:
    size = len(stretch)
    parts = -(-size // MOST)
    for part in range(parts):
        yield tuple(stretch[part * size // parts : (part + 1) * size // parts])
