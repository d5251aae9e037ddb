"""Candidates that wait for a group. They go by their places in their batch.

A group shows each option once. So once it has one, all candidates that show the same option are passed over together.
Where a column of thousands of cells has five values, nearly all are.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from attrs import Factory, frozen

from quizgen.distractors.candidate import Candidate


@frozen(eq=False, repr=False)
class Waiting:
    """Candidates without a group, those that show the same option together."""

    batch: Sequence[Candidate]
    """All candidates, in the order of their ranks."""
    alike: dict[str, list[int]]
    """The places of those without a group, in order, by their keys."""
    counts: Counter[str]
    """How many of them show an option, by its folded text."""
    _common: dict[str, int] = Factory(dict)
    """The counts when an option was last shown by several. Later, the order stays as it was then."""

    @classmethod
    def of(cls, batch: Sequence[Candidate]) -> "Waiting":
        """Return the candidates of a batch."""
        alike: dict[str, list[int]] = {}
        for place, member in enumerate(batch):
            alike.setdefault(member.key, []).append(place)
        return cls(batch, alike, Counter([member.shown.folded for member in batch]))

    def in_order(self, passed_over: Container[str]) -> Iterator[int]:
        """Yield those whose option most candidates show, then the others; of equally common ones by rank.

        An option that many facts share needs the most groups, so it is placed first.

        Args:
            passed_over: the keys of candidates that are not wanted. There may be more of them each time.
        """
        if any([count > 1 for count in self.counts.values()]):
            self._common.update(self.counts)
        heads = [
            (-self._common.get(self.batch[places[0]].shown.folded, 1), places[0], 0, key, places)
            for key, places in self.alike.items()
        ]
        heapify(heads)
        while heads:
            before, place, number, key, places = heappop(heads)
            if key in passed_over:
                continue
            yield place
            if number + 1 < len(places) and key not in passed_over:
                heappush(heads, (before, places[number + 1], number + 1, key, places))

    def remove(self, placed: Iterable[int]) -> None:
        """Remove candidates that have found a group, or that will find none."""
        for place in placed:
            member = self.batch[place]
            self.counts[member.shown.folded] -= 1
            self.alike[member.key].remove(place)
            if not self.alike[member.key]:
                del self.alike[member.key]
