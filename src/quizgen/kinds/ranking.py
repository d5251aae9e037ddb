"""Facts that can be compared, in the order of their values, and sets of them whose values are certain to differ."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.kinds.asking import Asking
from quizgen.lock import LockedQuestion
from quizgen.sheet import Fact, FactSheet
from quizgen.text.identity import hashed, question_id
from quizgen.truth.judge import compare
from quizgen.values import Date, Likeness, Number, Period, position

REACH = 24
"""How many places up and down the order the other facts of a set may be."""

_MASK = (1 << 64) - 1

Scale = tuple[Period | None, str, str]
"""What facts that are compared have in common: the time at which they are true, who says so, and the unit."""


@frozen
class Ranking(Keeping):
    """The facts of a relation that can be compared with one another."""

    sheet: FactSheet
    """What is known."""
    facts: tuple[Fact, ...]
    """The earliest or smallest first."""
    salt: str
    """Decides which facts form a set."""
    locked: Mapping[str, LockedQuestion]
    """The questions of the last build by their ids. The set of each is kept if its values still differ."""

    def companions(self, fact: Fact, kind: str, count: int) -> tuple[Fact, ...]:
        """Return the set of a fact and a kind: the fact and up to `count` others, in order, all certain to differ.

        The fact's place in its set is drawn first: for the second of four, one smaller fact and two larger ones are
        chosen. So each place is equally likely (except near the ends of the ranking), and it is no use to know that
        something is very old or very large.
        """
        made = self._made.get((fact.id, kind, count))
        if made:
            return made
        return self._made.setdefault((fact.id, kind, count), self._kept(fact, kind) or self._drawn(fact, kind, count))

    def leads(self, fact: Fact, kind: str, count: int) -> bool:
        """Tell whether a fact is the one that asks about its set.

        If several facts have the same set, it is the one that asked in the last build, or else a hash decides.
        """
        own = self.companions(fact, kind, count)
        rivals = (other for other in own if other is not fact and not self.sheet.is_background(other))
        return not any(
            self._precedence(other, kind) < self._precedence(fact, kind) and self.companions(other, kind, count) == own
            for other in rivals
        )

    def _precedence(self, fact: Fact, kind: str) -> tuple[bool, int]:
        return not self._kept(fact, kind), self._hashes[fact.id]

    def _kept(self, fact: Fact, kind: str) -> tuple[Fact, ...]:
        """Return the set that a fact had in the last build; empty if one is gone, or two may be equal now."""
        before = self.locked.get(question_id(fact.id, kind))
        subjects = {option.key for option in before.options} if before else set()
        found = [self._by_subject[subject] for subject in subjects if subject in self._by_subject]
        holds = len(found) == len(subjects) and all(self._apart(one, other) for one, other in combinations(found, 2))
        return tuple(sorted(found, key=lambda each: self._places[each.id])) if holds and fact in found else ()

    def _drawn(self, fact: Fact, kind: str, count: int) -> tuple[Fact, ...]:
        salt = f"{self.salt} {question_id(fact.id, kind)}"
        place, before = self._places[fact.id], hashed(salt, "place") % (count + 1)
        below = self.facts[max(0, place - REACH) : place]
        above = self.facts[place + 1 : place + 1 + REACH]
        chosen = [fact]
        self._add(chosen, below, salt, before)
        self._add(chosen, above, salt, count - before)
        self._add(chosen, (*below, *above), salt, count + 1 - len(chosen))  # where one side lacked some
        return tuple(sorted(chosen, key=lambda each: self._places[each.id]))

    def _add(self, chosen: list[Fact], others: Sequence[Fact], salt: str, count: int) -> None:
        """Add up to `count` facts that are certain to differ from those chosen, in an order that the salt decides."""
        factor, full = hashed(salt) | 1, len(chosen) + count
        for other in sorted(others, key=lambda each: self._hashes[each.id] * factor & _MASK):
            if len(chosen) < full and all(self._apart(other, each) for each in chosen):
                chosen.append(other)

    def _apart(self, one: Fact, other: Fact) -> bool:
        assert one.value is not None  # noqa: S101 - by _comparable
        assert other.value is not None  # noqa: S101 - by _comparable
        relation = self.sheet.relation(one.relation)
        return one.subject != other.subject and compare(self.sheet, relation, one.value, other.value) is (
            Likeness.DIFFERENT
        )

    @kept
    def _places(self) -> dict[str, int]:
        return {fact.id: place for place, fact in enumerate(self.facts)}

    @kept
    def _by_subject(self) -> dict[str, Fact]:
        return {fact.subject: fact for fact in self.facts}

    @kept
    def _hashes(self) -> dict[str, int]:
        return {fact.id: hashed(fact.id) for fact in self.facts}

    @kept
    def _made(self) -> dict[tuple[str, str, int], tuple[Fact, ...]]:
        return {}


def rankings(asking: Asking, relation: str) -> Mapping[str, Ranking]:
    """Return the ranking of each fact of a relation, by the fact's id. A fact that can't be compared has none."""
    groups: dict[Scale, list[Fact]] = {}
    for fact in _comparable(asking, relation):
        groups.setdefault(_scale(fact), []).append(fact)
    ranked = [tuple(sorted(facts, key=_place)) for facts in groups.values()]
    made = (Ranking(sheet=asking.sheet, facts=facts, salt=str(asking.seed), locked=asking.locked) for facts in ranked)
    return {fact.id: ranking for ranking in made for fact in ranking.facts}


def _comparable(asking: Asking, relation: str) -> Iterator[Fact]:
    """Yield the facts of subjects that have just one value and whose names do not give it away."""
    if asking.sheet.relation(relation).values == "some":
        return
    facts = [fact for fact in asking.sheet.of_relation(relation) if isinstance(fact.value, Number | Date)]
    values = Counter((fact.subject, _scale(fact)) for fact in facts)
    for fact in facts:
        has_one = values[fact.subject, _scale(fact)] == 1
        if has_one and asking.stands_alone(fact) and not asking.gives_away(fact):
            yield fact


def _scale(fact: Fact) -> Scale:
    return fact.period, fact.said_by, _unit(fact)


def _place(fact: Fact) -> tuple[Decimal, str]:
    assert fact.value is not None  # noqa: S101 - by _comparable
    return position(fact.value, _unit(fact)), fact.id


def _unit(fact: Fact) -> str:
    return fact.value.unit if isinstance(fact.value, Number) else ""
