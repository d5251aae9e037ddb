"""Candidates that wait for a group. They go by their places in their batch.

A group shows each option once. So once it has one, all candidates that show the same option are passed over together.
Where a column of thousands of cells has five values, nearly all are.
"""

from bisect import insort
from collections.abc import Container, Iterable, Iterator, Sequence

from attrs import define, field

from quizgen.distractors.candidate import Candidate


@define(eq=False, repr=False)
class Waiting:
    """Candidates without a group, those that show the same option together."""

    batch: Sequence[Candidate]
    """All candidates, in the order of their ranks."""
    alike: dict[str, list[int]] = field(init=False)
    """The places of those without a group, in order, by their keys."""
    _heads: dict[str, tuple[int, int, int, str]] = field(init=False, factory=dict)
    """How many show an option (below zero), the place of the first of them, its number among them, and its key."""
    _common: dict[str, int] = field(init=False, factory=dict)
    """How many show an option, by its folded text, when one was last shown by several."""
    _are_settled: bool = field(init=False, default=False)
    """Whether none is shown by several any more. From then on, the order stays."""

    def __attrs_post_init__(self) -> None:
        self.alike = {}
        for place, member in enumerate(self.batch):
            self.alike.setdefault(member.key, []).append(place)

    def in_order(self, passed_over: Container[str]) -> Iterator[int]:
        """Yield those whose option most candidates show, then the others; of equally common ones by rank.

        An option that many facts share needs the most groups, so it is placed first.

        Args:
            passed_over: the keys of candidates that are not wanted. There may be more of them each time.
        """
        if not self._are_settled:
            self._put_in_order()
        heads = [*self._heads.values()]
        for before, place, number, key in heads:
            if key in passed_over:
                continue
            yield place
            places = self.alike[key]
            if number + 1 < len(places) and key not in passed_over:
                insort(heads, (before, places[number + 1], number + 1, key))  # behind this one

    def _put_in_order(self) -> None:
        counts: dict[str, int] = {}
        for places in self.alike.values():
            text = self.batch[places[0]].shown.folded
            counts[text] = counts.get(text, 0) + len(places)
        self._are_settled = max(counts.values()) == 1
        if not self._are_settled:
            self._common = counts
        heads = [
            (-self._common.get(self.batch[places[0]].shown.folded, 1), places[0], 0, key)
            for key, places in self.alike.items()
        ]
        self._heads = {head[-1]: head for head in sorted(heads)}

    def remove(self, placed: Iterable[int]) -> None:
        """Remove candidates that have found a group, or that will find none."""
        for place in placed:
            key = self.batch[place].key
            self.alike[key].remove(place)
            if not self.alike[key]:
                del self.alike[key]
                del self._heads[key]
