"""The candidates of a relation in pools, batches and groups, so that each fact finds the options that go with it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from attrs import frozen

from quizgen.distractors.candidate import Candidate, by_rank
from quizgen.distractors.groups import Batch, batches, following
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
        groups, name = self._groups, key.fact.id
        if name not in groups:
            groups.update(self._grouped(self._batch_of.get(name, ())) or {name: []})
        group = groups[name]
        return following(group, key, self.size) if group else []

    @kept
    def is_large(self) -> bool:
        """Whether the relation is large. Facts without a group are then not just a few odd ones, but many of a kind."""
        return sum(map(len, self._pools)) >= LARGE * self.size

    def others(self, key: Candidate) -> Iterator[Candidate]:
        """Yield candidates for a key whose group is not enough, in order of rank, beginning after its own.

        Up to `MOST_TRIED` come from its pool, then up to `MOST_TRIED` from the whole relation, some of them again.
        """
        for pool in (self._pool_of[key.fact.id], self._everyone):
            yield from islice(_from(pool, key.rank), 1, MOST_TRIED + 1)

    @kept
    def _groups(self) -> dict[str, list[Candidate]]:
        """The groups made so far, by the ids of their members' facts.

        Values shown alone get all of them at once. They can't stand out, so a group of any pool will do, and a value
        without a group would be stated truly more often than falsely.
        """
        found: dict[str, list[Candidate]] = {}
        if self.rules.alone:
            for batch in self._batches:
                found.update(self._grouped(batch))
            self._join_the_rest(found)
        return found

    def _grouped(self, batch: Sequence[Candidate]) -> dict[str, list[Candidate]]:
        """Return the groups of a batch's members by their facts' ids; an empty list for those that have none."""
        found: dict[str, list[Candidate]] = {member.fact.id: [] for member in batch}
        if len(batch) >= self.size:
            made = Batch(batch, self.size, self.rules.fits, self.rules.traits_of(batch)).groups()
            found.update({member.fact.id: group for group in made for member in group})
        return found

    def _join_the_rest(self, found: dict[str, list[Candidate]]) -> None:
        """Put each candidate without a group into a group of any pool, between two members that it fits.

        Where half of the facts have one value, for example, they are too many for the groups of their own pool.
        """
        for member in [each for pool in self._pools for each in pool if not found.get(each.fact.id)]:
            for other in () if member.is_given_away else self.others(member):
                group = found.get(other.fact.id, [])
                behind = following(group, other, 2)[0] if group else other
                if group and self.rules.fits(other, member) and self.rules.fits(member, behind):
                    group.insert(group.index(other) + 1, member)
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
        return [batch for pool in sound for batch in batches(pool)]

    @kept
    def _batch_of(self) -> dict[str, list[Candidate]]:
        return {member.fact.id: batch for batch in self._batches for member in batch}


def _from(pool: Sequence[Candidate], rank: int) -> Iterator[Candidate]:
    """Yield a pool in order of rank, beginning at one rank; the last is followed by the first."""
    start = bisect_left(pool, rank, key=by_rank)
    return chain(islice(pool, start, None), islice(pool, start))
