"""Candidates that wait for a group, and groups that wait for candidates.

A group shows each option once. So once it has one, all candidates that show the same option are passed over together.
Where a column of thousands of cells has five values, nearly all are.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby

from attrs import Factory, frozen

from quizgen.distractors.candidates import Candidate


@frozen(eq=False)
class Waiting:
    """Candidates without a group, those that show the same option together."""

    alike: dict[str, list[Candidate]]
    """The candidates by their keys, in the order of their ranks."""
    counts: Counter[str]
    """How many show an option, by its folded text."""
    _common: dict[str, int] = Factory(dict)
    """The counts when an option was last shown by several. Later, the order stays as it was then."""

    @classmethod
    def of(cls, batch: Sequence[Candidate]) -> "Waiting":
        """Return the candidates of a batch, given in the order of their ranks."""
        alike: dict[str, list[Candidate]] = {}
        for member in batch:
            alike.setdefault(member.key, []).append(member)
        return cls(alike, Counter([member.folded for member in batch]))

    def in_order(self, passed_over: Container[str]) -> Iterator[Candidate]:
        """Yield those whose option most candidates show, then the others; of equally common ones by rank.

        An option that many facts share needs the most groups, so it is placed first.

        Args:
            passed_over: the keys of candidates that are not wanted. There may be more of them each time.
        """
        if any([count > 1 for count in self.counts.values()]):
            self._common.update(self.counts)
        by_count = sorted(self.alike.values(), key=self._count, reverse=True)
        for _, equally_common in groupby(by_count, key=self._count):
            heads = [(members[0].rank, 0, members) for members in equally_common]
            heapify(heads)
            while heads:
                _, place, members = heappop(heads)
                if members[0].key in passed_over:
                    continue
                yield members[place]
                if place + 1 < len(members) and members[0].key not in passed_over:
                    heappush(heads, (members[place + 1].rank, place + 1, members))

    def _count(self, members: Sequence[Candidate]) -> int:
        return self._common.get(members[0].folded, 1)

    def remove(self, placed: Iterable[Candidate]) -> None:
        """Remove candidates that have found a group, or that will find none."""
        for member in placed:
            self.counts[member.folded] -= 1
            self.alike[member.key].remove(member)
            if not self.alike[member.key]:
                del self.alike[member.key]


@frozen(eq=False)
class OpenGroups:
    """Groups that more candidates may join."""

    groups: Sequence[list[Candidate]]
    """The groups."""
    most: int
    """How many members a group has at most."""
    _without: dict[str, list[list[Candidate]]] = Factory(dict)
    """Those that did not show an option when they were last looked at, by its text."""

    def to(self, member: Candidate) -> list[list[Candidate]]:
        """Return the groups that have room for a candidate, and do not show its option."""
        known = self._without.get(member.text, self.groups)
        found = [
            group for group in known if len(group) < self.most and member.text not in [each.text for each in group]
        ]
        self._without[member.text] = found
        return found
