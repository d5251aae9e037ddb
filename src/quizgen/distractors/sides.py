"""A relation asked one way: its candidates, and which of them serve together."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice

from attrs import frozen

from quizgen.distractors.candidates import VALUE, Candidate, KinLabel, candidates, facts_with_candidates, showing
from quizgen.distractors.distractor import Distractor, Proven, subjects_proven, values_proven
from quizgen.distractors.evenness import is_even, is_even_in_length
from quizgen.distractors.groups import groups, leaves, turn
from quizgen.distractors.kin import kin_labels
from quizgen.distractors.pools import pools
from quizgen.distractors.similarity import likeness
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.text.folding import fold
from quizgen.text.identity import hashed
from quizgen.text.roots import roots_of, telling_words
from quizgen.truth.judge import Truth, Verdict, compare, exclude_one_another, has_parts, is_unlike, judge
from quizgen.values import EntityRef, Likeness, Value
from quizgen.wording.sentences import Wording
from quizgen.wording.templates import constant_words

MOST_TRIED = 60
"""How many candidates are looked at for a question that no group serves."""

LARGE = 5
"""How many facts there are for each option of a question, at the least, in a large relation."""


@frozen(eq=False)
class Side:
    """A relation asked one way, by value or by subject: its candidates, pools and groups, made once."""

    sheet: FactSheet
    wording: Wording
    relation: str
    side: str
    size: int
    """How many options a question has."""
    seed: int
    difficulty: str
    alone: bool = False
    """Whether an option is shown without the others, as in a statement, so that none can stand out beside them."""

    @cached_property
    def members(self) -> Mapping[str, Candidate]:
        """The candidates by the ids of their facts."""
        found = candidates(self.sheet, self.wording, self._facts, self.side, self.seed, self._kin)
        return {member.fact.id: member for member in found}

    @cached_property
    def by_key(self) -> Mapping[str, Candidate]:
        """The candidates, by how what they show is written."""
        return {member.key: member for member in self.members.values()}

    def companions(self, fact: Fact) -> list[Candidate]:
        """Return the other members of the fact's group that its question gets; none where it is in no group."""
        group = self._group(fact)
        return turn(group, self.members[fact.id], self.size) if group else []

    def has_group(self, fact: Fact) -> bool:
        """Tell whether the fact is in a group."""
        return bool(self._group(fact))

    @property
    def is_large(self) -> bool:
        """Whether a fact that no group serves is one of many like it, and not one of few, whose values tell most."""
        return len(self._pool_of) >= LARGE * self.size

    def others(self, fact: Fact) -> Iterator[Candidate]:
        """Yield candidates for a fact that no group serves: of its own pool, then of all, from its place on."""
        own = self.members[fact.id]
        for pool in (self._pool_of[fact.id], self._everyone):
            yield from islice(_from(pool, own.rank), 1, MOST_TRIED + 1)

    def siblings(self, fact: Fact) -> Iterator[EntityRef]:
        """Yield things of the type of the values, whether or not they are values, from the fact's place on."""
        start = bisect_left(self._siblings, (self.members[fact.id].rank, ""))
        around = chain(islice(self._siblings, start, None), islice(self._siblings, start))
        yield from (EntityRef(name) for _, name in islice(around, MOST_TRIED))

    def showing(self, key: Candidate, value: Value, text: str) -> Candidate:
        """Return another option for the question of a key's fact: a value that is no other fact's, as shown."""
        return showing(self.sheet, key, value, text, self._kin)

    def is_even(self, options: Sequence[Candidate]) -> bool:
        """Tell whether no option stands out."""
        return self.alone or is_even(options, self._stem_roots)

    def fits(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether each of two candidates is a proven distractor where the other is the key."""
        if one.folded == other.folded or one.is_given_away_by(other) or other.is_given_away_by(one):
            return False
        if one.exclusion and other.exclusion:
            if self._is_plain and one.glance.is_apart(other.glance):
                return True
            values = one.exclusion.value, other.exclusion.value
            return exclude_one_another(self.sheet, self._relation, *values) and (
                self.side == VALUE or self.differ(one, other)
            )
        return self.differ(one, other) and self._is_false(one, other) and self._is_false(other, one)

    def serves(self, wrong: Candidate, key: Candidate) -> bool:
        """Tell whether a candidate can be a distractor where the key is another."""
        if wrong.folded == key.folded or wrong.is_given_away_by(key):
            return False
        if key.exclusion and self.side == VALUE:
            if self._is_plain and wrong.glance.is_apart(key.glance):
                return True
            return is_unlike(self.sheet, self._relation, wrong.value, key.exclusion.value)
        return self.differ(wrong, key) and self._is_false(wrong, key)

    def proven(self, chosen: Iterable[Candidate], key: Candidate) -> list[Distractor]:
        """Return candidates that serve as distractors where the key is another."""
        return self.distractors(
            key.fact, [(wrong, self._verdict(wrong, key), likeness(key, wrong)) for wrong in chosen]
        )

    def distractors(self, fact: Fact, proven: Iterable[Proven]) -> list[Distractor]:
        """Return candidates that are proven false as distractors of a fact."""
        if self.side == VALUE:
            return values_proven(self.sheet, self.wording, fact, proven)
        return subjects_proven(self.sheet, self.wording, proven)

    def _verdict(self, wrong: Candidate, key: Candidate) -> Verdict:
        """Return the verdict, which is false, on a candidate that serves."""
        exclusion = (key if self.side == VALUE else wrong).exclusion
        return exclusion.verdict if exclusion else self.judged(wrong, key)

    def differ(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether two options are for sure different, and look it."""
        return one.folded != other.folded and (
            one.glance.is_apart(other.glance) or differ(self.sheet, self.relation, one.value, other.value)
        )

    def _is_false(self, wrong: Candidate, key: Candidate) -> bool:
        return self.judged(wrong, key).truth is Truth.FALSE

    def judged(self, wrong: Candidate, key: Candidate) -> Verdict:
        """Judge what a candidate says as an option of the question whose key is another."""
        fact, value = key.fact, wrong.value
        if self.side == VALUE:
            return judge(self.sheet, fact.subject, fact.relation, value, fact.period)
        assert isinstance(value, EntityRef)  # noqa: S101 - subjects are entities
        assert fact.value is not None  # noqa: S101 - candidates have values
        return judge(self.sheet, value.key, fact.relation, fact.value, fact.period)

    @cached_property
    def _is_plain(self) -> bool:
        """Whether being different from what excludes it is all that makes an option wrong."""
        return self.side == VALUE and not has_parts(self.sheet, self._relation)

    @cached_property
    def _relation(self) -> Relation:
        return self.sheet.relation(self.relation)

    @cached_property
    def _stem_roots(self) -> frozenset[str]:
        template = self._relation.ask if self.side == VALUE else self._relation.ask_subject
        return frozenset(roots_of(telling_words(fold(constant_words(template)))))

    @cached_property
    def _siblings(self) -> list[tuple[int, str]]:
        is_open = self._relation.names_entities and self.side == VALUE
        names = self.sheet.of_type(self._relation.value) if is_open else ()
        return sorted((hashed(self.seed, name), name) for name in names)

    @cached_property
    def _facts(self) -> list[Fact]:
        return facts_with_candidates(self.sheet, self.relation, self.side)

    @cached_property
    def _kin(self) -> list[KinLabel]:
        return kin_labels(self.sheet, self._relation, self.side, self._facts)

    @cached_property
    def _pools(self) -> list[list[Candidate]]:
        asked = [member for member in self.members.values() if member.asked]
        return pools(asked, self.difficulty) if asked else []

    @cached_property
    def _pool_of(self) -> dict[str, list[Candidate]]:
        ordered = (sorted(pool, key=lambda member: member.rank) for pool in self._pools)
        return {member.fact.id: pool for pool in ordered for member in pool}

    @cached_property
    def _everyone(self) -> list[Candidate]:
        return sorted(self.members.values(), key=lambda member: member.rank)

    def _group(self, fact: Fact) -> list[Candidate]:
        """Return the fact's group; an empty one where it is in none. A leaf is parted when first asked for."""
        group = self._groups.get(fact.id)
        if group is None:
            self._groups.update(self._parted(self._leaf_of.get(fact.id, ())))
            group = self._groups.setdefault(fact.id, [])
        return group

    @cached_property
    def _groups(self) -> dict[str, list[Candidate]]:
        """The groups of members by the ids of their facts; all of them where the rest is to join them."""
        found: dict[str, list[Candidate]] = {}
        if self.alone:
            for leaf in self._leaves:
                found.update(self._parted(leaf))
            self._join_the_rest(found)
        return found

    @cached_property
    def _leaves(self) -> list[list[Candidate]]:
        sound = ([member for member in pool if not member.is_given_away_by(member)] for pool in self._pools)
        return [leaf for pool in sound for leaf in leaves(pool)]

    @cached_property
    def _leaf_of(self) -> dict[str, list[Candidate]]:
        return {member.fact.id: leaf for leaf in self._leaves for member in leaf}

    def _parted(self, leaf: Sequence[Candidate]) -> Iterator[tuple[str, list[Candidate]]]:
        """Yield the id of each member's fact, and its group; an empty one where it is in none."""
        yield from ((member.fact.id, []) for member in leaf)
        for group in groups(leaf, self.size, self.fits, self.is_even, _is_bearable):
            yield from ((member.fact.id, group) for member in group)

    def _join_the_rest(self, found: dict[str, list[Candidate]]) -> None:
        """Put who is left into a circle of any pool, between two that it fits: too many of its own pool are like it."""
        for member in [each for pool in self._pools for each in pool if not found.get(each.fact.id)]:
            for other in () if member.is_given_away_by(member) else self.others(member.fact):
                group = found.get(other.fact.id, [])
                behind = turn(group, other, 2)[0] if group else other
                if group and self.fits(other, member) and self.fits(member, behind):
                    group.insert(group.index(other) + 1, member)
                    found[member.fact.id] = group
                    break


def _is_bearable(options: Sequence[Candidate]) -> bool:
    """Tell whether no option is a flaw by its length, whatever else it has of its own."""
    return is_even_in_length([option.text for option in options])


def differ(sheet: FactSheet, relation: str, value: Value, other: Value) -> bool:
    """Tell whether two values of a relation are for sure different."""
    return compare(sheet, sheet.relation(relation), value, other) is Likeness.DIFFERENT


def _from(pool: Sequence[Candidate], rank: int) -> Iterator[Candidate]:
    """Yield a pool in the order of ranks, from one on and around."""
    start = bisect_left(pool, rank, key=lambda member: member.rank)
    return chain(islice(pool, start, None), islice(pool, start))
