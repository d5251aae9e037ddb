"""Which of the proven distractors a question gets."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice

from attrs import evolve, frozen

from quizgen.distractors.candidates import SUBJECT, VALUE, Candidate, candidates
from quizgen.distractors.evenness import is_even, is_even_in_length
from quizgen.distractors.groups import groups, leaves, turn
from quizgen.distractors.likeness import likeness
from quizgen.distractors.made_up import ladder
from quizgen.distractors.pools import Label, kin_labels, pools
from quizgen.distractors.proven import Distractor, wrong_subject, wrong_value
from quizgen.facts import Fact, FactSheet
from quizgen.identity import hashed
from quizgen.names import fold, telling_starts
from quizgen.truth import Truth, compare, judge
from quizgen.values import Date, EntityRef, Likeness, Number, Value
from quizgen.wording import Wording, constant_words

MOST_TRIED = 60
"""How many candidates are looked at for a question that no group serves."""


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

    @cached_property
    def members(self) -> Mapping[str, Candidate]:
        """The candidates by the ids of their facts."""
        found = candidates(self.sheet, self.wording, self.relation, self.side, self.seed)
        return {member.fact.id: member for member in found}

    def companions(self, fact: Fact) -> list[Candidate]:
        """Return the other members of the fact's group that its question gets; none where it is in no group."""
        group = self._group_of.get(fact.id)
        return turn(group, self.members[fact.id], self.size) if group else []

    def others(self, fact: Fact) -> Iterator[Candidate]:
        """Yield candidates for a fact that no group serves: of its own pool, then of all, from its place on."""
        own = self.members[fact.id]
        for pool in (self._pool_of[fact.id], self._everyone):
            yield from islice((member for member in _from(pool, own.rank) if member is not own), MOST_TRIED)

    def likeness(self, key: Candidate, others: Sequence[Candidate]) -> float:
        """Return how alike the key and the distractors of a question are, from 0 to 1."""
        return round(sum(likeness(key, other, self._kin) for other in others) / len(others), 2) if others else 0.0

    def is_even(self, options: Sequence[Candidate]) -> bool:
        """Tell whether no option stands out."""
        return is_even(options, self._stem_roots)

    def fits(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether each of two candidates is a proven distractor where the other is the key."""
        return self.serves(one, other) and self.serves(other, one)

    def serves(self, wrong: Candidate, key: Candidate) -> bool:
        """Tell whether a candidate can be a distractor where the key is another."""
        return self.differ(wrong, key) and not wrong.is_given_away_by(key) and self._is_false(wrong.value, key.fact)

    def differ(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether two options are for sure different, and look it."""
        return one.folded != other.folded and _differ(self.sheet, self.relation, one.value, other.value)

    def _is_false(self, value: Value, fact: Fact) -> bool:
        if self.side == VALUE:
            return judge(self.sheet, fact.subject, fact.relation, value, fact.period).truth is Truth.FALSE
        assert isinstance(value, EntityRef)  # noqa: S101 - subjects are entities
        assert fact.value is not None  # noqa: S101 - candidates have values
        return judge(self.sheet, value.key, fact.relation, fact.value, fact.period).truth is Truth.FALSE

    @cached_property
    def _stem_roots(self) -> frozenset[str]:
        relation = self.sheet.relation(self.relation)
        template = relation.ask if self.side == VALUE else relation.ask_subject
        return telling_starts(fold(constant_words(template)))

    @cached_property
    def _kin(self) -> list[Label]:
        return kin_labels(self.sheet, self.sheet.relation(self.relation), self.side, [*self.members.values()])

    @cached_property
    def _pools(self) -> list[list[Candidate]]:
        asked = [member for member in self.members.values() if member.asked]
        return pools(asked, self._kin, self.difficulty) if asked else []

    @cached_property
    def _pool_of(self) -> dict[str, list[Candidate]]:
        ordered = (sorted(pool, key=lambda member: member.rank) for pool in self._pools)
        return {member.fact.id: pool for pool in ordered for member in pool}

    @cached_property
    def _everyone(self) -> list[Candidate]:
        return sorted(self.members.values(), key=lambda member: member.rank)

    @cached_property
    def _group_of(self) -> dict[str, list[Candidate]]:
        found: dict[str, list[Candidate]] = {}
        for pool in self._pools:
            sound = [member for member in pool if not member.is_given_away_by(member)]
            for leaf in leaves(sound):
                for group in groups(leaf, self.size, self.fits, self.is_even):
                    found.update((member.fact.id, group) for member in group)
        return found


@frozen(eq=False)
class Chooser:
    """Chooses the distractors of a sheet's questions."""

    sheet: FactSheet
    wording: Wording
    count: int = 3
    seed: int = 0
    difficulty: str = "medium"

    def values(self, fact: Fact, salt: str, count: int = 0) -> list[Distractor]:
        """Return up to `count` values that are proven wrong for a fact's subject, the author's own first."""
        own = self._vouched(fact)
        side = self.side(fact.relation, VALUE)
        chosen = self._chosen(side, fact, own, count or self.count)
        found = [d for c in chosen if (d := wrong_value(self.sheet, self.wording, fact, c.value))]
        wanted = (count or self.count) - len(own)
        if len(found) < wanted:
            found = self._filled(side, fact, own, found, salt, wanted)
        return [*own, *found]

    def subjects(self, fact: Fact, count: int = 0) -> list[Distractor]:
        """Return up to `count` subjects that are proven not to have a fact's value."""
        chosen = self._chosen(self.side(fact.relation, SUBJECT), fact, [], count or self.count)
        found = (wrong_subject(self.sheet, self.wording, fact, c.fact.subject) for c in chosen)
        return [distractor for distractor in found if distractor]

    def difficulty_of(self, fact: Fact, side: str, distractors: Sequence[Distractor]) -> float:
        """Return how alike a question's options are to its key, from 0 to 1."""
        asked = self.side(fact.relation, side)
        key = asked.members[fact.id]
        return asked.likeness(key, [_as_candidate(key, distractor) for distractor in distractors])

    def side(self, relation: str, side: str) -> Side:
        """Return a relation as asked one way."""
        made = self._sides.get((relation, side))
        return made or self._sides.setdefault(
            (relation, side),
            Side(self.sheet, self.wording, relation, side, self.count + 1, self.seed, self.difficulty),
        )

    @cached_property
    def _sides(self) -> dict[tuple[str, str], Side]:
        return {}

    def _vouched(self, fact: Fact) -> list[Distractor]:
        found: list[Distractor] = []
        for value in dict.fromkeys(misconception.value for misconception in fact.distractors):
            made = wrong_value(self.sheet, self.wording, fact, value, vouched=True)
            if made and all(_differ(self.sheet, fact.relation, value, other.value) for other in found):
                found.append(made)
        return found[: self.count]

    def _chosen(self, side: Side, fact: Fact, own: Sequence[Distractor], count: int) -> list[Candidate]:
        """Return the fact's companions; where there are none, others that serve, the last so that none stands out."""
        key = side.members[fact.id]
        wanted = count - len(own)
        before = [_as_candidate(key, distractor) for distractor in own]
        companions = [c for c in side.companions(fact) if all(side.differ(c, each) for each in before)]
        if len(companions) >= wanted:
            return companions[:wanted]
        return _first_even(side, key, before, wanted, chain(companions, side.others(fact)))

    def _filled(
        self, side: Side, fact: Fact, own: list[Distractor], found: list[Distractor], salt: str, wanted: int
    ) -> list[Distractor]:
        """Make up for what the relation's own values lack: by a ladder of numbers, or by things of the same type."""
        made = self._made_up(fact, own, salt, wanted)
        if len(made) > len(found):
            return made
        key = side.members[fact.id]
        taken = [_as_candidate(key, distractor) for distractor in (*own, *found)]
        siblings = (_sibling(key, EntityRef(name), self.wording) for name in self._siblings(fact, salt))
        more = _first_even(side, key, taken, wanted - len(found), siblings)
        return [*found, *(d for c in more if (d := wrong_value(self.sheet, self.wording, fact, c.value)))]

    def _made_up(self, fact: Fact, own: list[Distractor], salt: str, wanted: int) -> list[Distractor]:
        """Return the numbers or dates of a ladder, but none that may be what is true or what the author wrote."""
        assert fact.value is not None  # noqa: S101 - candidates have values
        if not isinstance(fact.value, Number | Date) or self.sheet.relation(fact.relation).values != "one":
            return []
        found: list[Distractor] = []
        for value in ladder(fact.value, wanted, salt, self.difficulty):
            made = wrong_value(self.sheet, self.wording, fact, value)
            if made and all(_differ(self.sheet, fact.relation, value, d.value) for d in (*own, *found)):
                found.append(made)
        return found

    def _siblings(self, fact: Fact, salt: str) -> list[str]:
        relation = self.sheet.relation(fact.relation)
        names = self.sheet.of_type(relation.value) if relation.names_entities else ()
        return sorted(names, key=lambda name: hashed(salt, name))[:MOST_TRIED]


def _differ(sheet: FactSheet, relation: str, value: Value, other: Value) -> bool:
    return compare(sheet, sheet.relation(relation), value, other) is Likeness.DIFFERENT


def _from(pool: Sequence[Candidate], rank: int) -> Iterator[Candidate]:
    """Yield a pool in the order of ranks, from one on and around."""
    start = bisect_left(pool, rank, key=lambda member: member.rank)
    return chain(islice(pool, start, None), islice(pool, start))


def _first_even(
    side: Side, key: Candidate, before: Sequence[Candidate], wanted: int, tried: Iterable[Candidate]
) -> list[Candidate]:
    """Return the first candidates that serve; the last is such that no option stands out, where there is one."""
    chosen: list[Candidate] = []
    spares: list[Candidate] = []
    for member in tried:
        if not side.serves(member, key) or not all(side.differ(member, each) for each in (*before, *chosen)):
            continue
        if len(chosen) < wanted - 1:
            chosen.append(member)
        elif side.is_even([key, *before, *chosen, member]):
            return [*chosen, member]
        else:
            spares.append(member)
    texts = [each.text for each in (key, *before, *chosen)]
    best = next((spare for spare in spares if is_even_in_length([*texts, spare.text])), None)
    return [*chosen, best or spares[0]] if spares and wanted > 0 else chosen


def _as_candidate(key: Candidate, distractor: Distractor) -> Candidate:
    return _with_value(key, distractor.value, distractor.option.text)


def _sibling(key: Candidate, value: EntityRef, wording: Wording) -> Candidate:
    return _with_value(key, value, wording.shown(value))


def _with_value(key: Candidate, value: Value, text: str) -> Candidate:
    return Candidate(evolve(key.fact, value=value), value, text, key.named, 0, asked=False)
