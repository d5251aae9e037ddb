"""A hash ring: items in a circle, in the order of their hashes, from which a few are drawn."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import frozen

from quizgen.text.identity import hashed

Item = TypeVar("Item")

MOST_DRAWN = 24
"""How many items are drawn at once, at most."""


@frozen
class HashRing(Generic[Item]):
    """Items in a circle, in the order of their hashes.

    Drawing takes no longer from a larger ring, and a new item changes only what is drawn near its place.
    """

    items: tuple[Item, ...]
    """The items, in the order of their hashes."""
    hashes: tuple[int, ...]
    """The hash of each item, ascending."""

    @classmethod
    def of(cls, items: Iterable[Item], name: Callable[[Item], object]) -> "HashRing[Item]":
        """Return a ring of items, placed by the hash of each one's name, which must be unique."""
        placed = sorted(((hashed(name(item)), item) for item in items), key=lambda pair: pair[0])
        return cls(tuple(item for _, item in placed), tuple(place for place, _ in placed))

    def drawn(self, *salt: object) -> list[Item]:
        """Return up to `MOST_DRAWN` items that follow a place in the ring. The salt decides place and order."""
        start = bisect_left(self.hashes, hashed(*salt))
        size = len(self.items)
        near = [(start + step) % size for step in range(min(size, MOST_DRAWN))]
        return [self.items[place] for place in sorted(near, key=lambda place: hashed(*salt, self.hashes[place]))]
