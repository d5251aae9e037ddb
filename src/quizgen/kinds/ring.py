"""Things in a ring, in the order of their hashes, from which one draws by going on from a place."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from attrs import frozen

from quizgen.identity import hashed

Item = TypeVar("Item")


@frozen
class Ring(Generic[Item]):
    """Drawing from it costs no more when it grows, and one more item changes only what is drawn near its place."""

    items: tuple[Item, ...]
    hashes: tuple[int, ...]

    @classmethod
    def of(cls, items: Iterable[Item], name: Callable[[Item], object]) -> "Ring[Item]":
        """Make a ring of items, placed by the hash of a name that each has alone."""
        placed = sorted(((hashed(name(item)), item) for item in items), key=lambda pair: pair[0])
        return cls(tuple(item for _, item in placed), tuple(place for place, _ in placed))

    def onwards(self, *salt: object) -> Iterator[Item]:
        """Yield all items, going round from a place that the salt decides."""
        start = bisect_left(self.hashes, hashed(*salt))
        yield from self.items[start:]
        yield from self.items[:start]
