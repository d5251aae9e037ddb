"""The candidates of a relation in pools, batches and groups, so that each fact finds the options that go with it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from attrs import frozen

from quizgen.distractors.candidate import Candidate, by_rank
from quizgen.distractors.groups import Batch, batches
from quizgen.distractors.option_rules import OptionRules
from quizgen.distractors.pools import pools
from quizgen.kept import Keeping, kept

MOST_TRIED = 60
"""How many candidates of a pool, of the whole relation, and of further things of its type are tried for a fact."""

LARGE = 5
"""A relation is large if it has at least this many possible keys for each option of a question."""


@frozen(eq=False, repr=False)
class Grouping(Keeping):
    """The candidates of one relation in pools, batches and groups. Each batch is grouped when first needed."""

    members: Mapping[str, Candidate]
    """The candidates by the ids of their facts."""
    size: int
    """How many options a question has."""
    difficulty: str
    """Easy, medium or hard."""
    rules: OptionRules
    """Which candidates can be in one question."""

    def companions(self, key: Candidate) -> list[Candidate]:
        """Return the other options that the question of a key gets from its group; an empty list if it has no group."""
        name = key.fact.id
        if name not in self._companions:
            batch = self._batch_of.get(name, [key])
            self._companions.update(self._following(batch, self._grouped(batch)))
        return self._companions[name]

    @kept
    def is_large(self) -> bool:
        """Whether the relation is large. Facts without a group are then not just a few odd ones, but many of a kind."""
        return sum(map(len, self._pools)) >= LARGE * self.size

    def others(self, key: Candidate) -> Iterator[Candidate]:
        """Return candidates for a key whose group is not enough, in order of rank, beginning after its own.

        Up to `MOST_TRIED` come from its pool, then up to `MOST_TRIED` from the whole relation, some of them again.
        """
        pools_of_key = self._pool_of[key.fact.id], self._everyone
        return chain.from_iterable(islice(_from(pool, key.rank), 1, MOST_TRIED + 1) for pool in pools_of_key)

    @kept
    def _companions(self) -> dict[str, list[Candidate]]:
        """The companions found so far, by the ids of the facts that have them.

        Values shown alone get all of them at once. They can't stand out, so a group of any pool will do, and a value
        without a group would be stated truly more often than falsely.
        """
        if not self.rules.alone:
            return {}
        groups = [group for batch in self._batches for group in self._grouped(batch)]
        self._join_the_rest(groups)
        return self._following(self.members.values(), groups)

    def _grouped(self, batch: Sequence[Candidate]) -> list[list[Candidate]]:
        """Return the groups of a batch."""
        if len(batch) < self.size:
            return []
        return Batch(batch, self.size, self.rules.fits, self.rules.traits_of(batch)).groups()

    def _following(
        self, members: Iterable[Candidate], groups: Iterable[Sequence[Candidate]]
    ) -> dict[str, list[Candidate]]:
        """Return those that follow each member in the circle of its group, by its fact's id."""
        found: dict[str, list[Candidate]] = {member.fact.id: [] for member in members}
        for group in groups:
            circle = [*group, *group]
            found.update({member.fact.id: circle[at : at + self.size - 1] for at, member in enumerate(group, 1)})
        return found

    def _join_the_rest(self, groups: Iterable[list[Candidate]]) -> None:
        """Put each candidate without a group into a group of any pool, between two members that it fits.

        Where half of the facts have one value, for example, they are too many for the groups of their own pool.
        """
        found = {member.fact.id: group for group in groups for member in group}
        for member in [each for pool in self._pools for each in pool if each.fact.id not in found]:
            for other in () if member.is_given_away else self.others(member):
                group = found.get(other.fact.id, [])
                place = group.index(other) + 1 if group else 0
                if group and self.rules.fits(other, member) and self.rules.fits(member, group[place % len(group)]):
                    group.insert(place, member)
                    found[member.fact.id] = group
                    break

    @kept
    def _pools(self) -> list[list[Candidate]]:
        asked = [member for member in self.members.values() if member.can_be_key]
        return pools(asked, self.difficulty) if asked else []

    @kept
    def _pool_of(self) -> dict[str, list[Candidate]]:
        """The pool of each fact that can be asked about, by its id, in order of rank."""
        ordered = (sorted(pool, key=by_rank) for pool in self._pools)
        return {member.fact.id: pool for pool in ordered for member in pool}

    @kept
    def _everyone(self) -> list[Candidate]:
        return sorted(self.members.values(), key=by_rank)

    @kept
    def _batches(self) -> list[list[Candidate]]:
        """The batches of all pools, without candidates whose own stem would give them away."""
        sound = ([member for member in pool if not member.is_given_away] for pool in self._pools)
        return [batch for pool in sound for batch in batches(sorted(pool, key=by_rank))]

    @kept
    def _batch_of(self) -> dict[str, list[Candidate]]:
        return {member.fact.id: batch for batch in self._batches for member in batch}


def _from(pool: Sequence[Candidate], rank: int) -> Iterator[Candidate]:
    """Yield a pool in order of rank, beginning at one rank; the last is followed by the first."""
    start = bisect_left(pool, rank, key=by_rank)
    return chain(islice(pool, start, None), islice(pool, start))
