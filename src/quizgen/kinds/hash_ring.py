"""Things in a ring, in the order of their hashes, of which one draws a few."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import frozen

from quizgen.text.identity import hashed

Item = TypeVar("Item")

MOST_DRAWN = 24


@frozen
class HashRing(Generic[Item]):
    """Drawing from it costs no more when it grows, and one more item changes only what is drawn near its place."""

    items: tuple[Item, ...]
    hashes: tuple[int, ...]

    @classmethod
    def of(cls, items: Iterable[Item], name: Callable[[Item], object]) -> "HashRing[Item]":
        """Make a ring of items, placed by the hash of a name that each has alone."""
        placed = sorted(((hashed(name(item)), item) for item in items), key=lambda pair: pair[0])
        return cls(tuple(item for _, item in placed), tuple(place for place, _ in placed))

    def drawn(self, *salt: object) -> list[Item]:
        """Return up to `MOST_DRAWN` items: those that follow a place, both place and order decided by the salt."""
        start = bisect_left(self.hashes, hashed(*salt))
        size = len(self.items)
        near = [(start + step) % size for step in range(min(size, MOST_DRAWN))]
        return [self.items[place] for place in sorted(near, key=lambda place: hashed(*salt, self.hashes[place]))]
