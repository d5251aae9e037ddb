"""Odd one out: several things share a value, and one is proven not to have it."""

from collections.abc import Mapping, Sequence
from itertools import islice

from attrs import frozen

from quizgen.distractors import FEWEST_DISTRACTORS
from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose_several
from quizgen.kinds.hash_ring import HashRing
from quizgen.kinds.shown_order import shuffled
from quizgen.quiz import Option, Proof, Question, Skipped
from quizgen.sheet import Fact, FactSheet
from quizgen.text.identity import question_id
from quizgen.truth.judge import judge
from quizgen.truth.verdict import Truth
from quizgen.values import EntityRef, Period, Value, YesNo

MOST_TRIED = 12
"""How many values are tried as the shared one, and for each, how many things as the last of those that share it."""

Circumstances = tuple[Period | None, str]
"""What the facts of one question have in common: the time at which they are true, and who says so."""


@frozen
class Shared:
    """The values that several subjects share."""

    values: HashRing[EntityRef]
    """The values."""
    facts: Mapping[EntityRef, HashRing[Fact]]
    """The facts that state each value."""


@frozen
class OddOneOut:
    """Asks which of several subjects lacks the value that the others share.

    The odd one has a value that other subjects share. Otherwise things with a value of their own would always be odd.
    """

    name: str = "odd_one_out"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask with the subject of a fact as the odd one out."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if not isinstance(fact.value, EntityRef):
            return Skipped(fact.id, self.name, "only things that have names are shared (value: a type of entity)")
        shared = asking.once(shared_values, fact.relation).get(_circumstances(fact))
        if shared is None or fact.value not in shared.facts:
            return Skipped(fact.id, self.name, "too few share its value, so it would always be the odd one")
        if asking.gives_away(fact) or not asking.stands_alone(fact):
            return Skipped(fact.id, self.name, "its name tells its value, or is another's too")
        made = _again(fact, shared, asking, self.name) or _drawn(fact, shared, asking, self.name)
        if made is None:
            return Skipped(fact.id, self.name, "no value can be proven to be all that it alone lacks")
        return self._asked(fact, *made, asking)

    def _asked(self, fact: Fact, proof: Proof, others: Sequence[Fact], asking: Asking) -> Question:
        wording = asking.wording
        key = _option(fact, asking, proof, correct=True)
        rest = [_option(other, asking, Proof("stated", (other.id,)), correct=False) for other in others]
        return compose_several(
            fact,
            asking,
            self.name,
            stem=wording.stem_of_several(self.name, wording.phrases.odd_one_out, fact),
            answer=key.text,
            options=shuffled([key, *rest], asking.salt(question_id(fact.id, self.name))),
        )


def shared_values(asking: Asking, relation: str) -> Mapping[Circumstances, Shared]:
    """Return the values of a relation that several subjects share, by the circumstances of the facts."""
    found: dict[Circumstances, dict[EntityRef, list[Fact]]] = {}
    for fact in asking.sheet.of_relation(relation):
        if isinstance(fact.value, EntityRef) and asking.stands_alone(fact) and not asking.gives_away(fact):
            found.setdefault(_circumstances(fact), {}).setdefault(fact.value, []).append(fact)
    return {group: _shared(by_value, min(FEWEST_DISTRACTORS, asking.distractors)) for group, by_value in found.items()}


def _shared(by_value: Mapping[EntityRef, list[Fact]], fewest: int) -> Shared:
    rings = {
        value: HashRing.of(facts, lambda fact: fact.id) for value, facts in by_value.items() if len(facts) >= fewest
    }
    return Shared(HashRing.of(rings, str), rings)


def _drawn(fact: Fact, shared: Shared, asking: Asking, kind: str) -> tuple[Proof, tuple[Fact, ...]] | None:
    """Return the proof that a fact's subject lacks a value, and facts that share the value; None if none are found."""
    salt = asking.salt(question_id(fact.id, kind))
    for value in shared.values.drawn(salt, "value")[:MOST_TRIED]:
        lack = _lack(fact, value, asking)
        others = _others(fact, shared.facts[value], asking, salt) if lack else ()
        if lack and others:
            return lack, others
    return None


def _again(fact: Fact, shared: Shared, asking: Asking, kind: str) -> tuple[Proof, tuple[Fact, ...]] | None:
    """Return the same for the facts of the last build; None if they no longer serve."""
    keys = asking.wrong_before(question_id(fact.id, kind))
    values = {each.value for key in keys[:1] for each in asking.sheet.about(key, fact.relation)}
    for value in (value for value in shared.values.items if value in values):
        sharing = {each.subject: each for each in shared.facts[value].items}
        others = tuple(sharing[key] for key in keys if key in sharing)
        lack = _lack(fact, value, asking)
        if lack and len(others) == len(keys) and not _is_ambiguous(asking.sheet, fact, others):
            return lack, others
    return None


def _lack(fact: Fact, value: EntityRef, asking: Asking) -> Proof | None:
    """Return the proof that the subject of a fact lacks a value; None if there is none."""
    verdict = judge(asking.sheet, fact.subject, fact.relation, value, fact.period)
    return Proof(verdict.rule, verdict.facts) if verdict.truth is Truth.FALSE else None


def _circumstances(fact: Fact) -> Circumstances:
    return fact.period, fact.said_by


def _others(fact: Fact, sharing: HashRing[Fact], asking: Asking, salt: str) -> tuple[Fact, ...]:
    """Return facts of other subjects that share a value, none of which is odd in another way; () if there are none."""
    others = (other for other in sharing.drawn(salt, "others") if other.subject != fact.subject)
    fewest = min(FEWEST_DISTRACTORS, asking.distractors)
    front = tuple(islice(others, asking.distractors - 1))
    for last in islice(others, MOST_TRIED):
        if not _is_ambiguous(asking.sheet, fact, (*front, last)):
            return (*front, last)
    return front if len(front) >= fewest and not _is_ambiguous(asking.sheet, fact, front) else ()


def _is_ambiguous(sheet: FactSheet, fact: Fact, others: Sequence[Fact]) -> bool:
    """Tell whether another subject could be the odd one: it alone lacks something that all the rest have."""
    properties = {each.subject: _properties(sheet, each.subject) for each in (fact, *others)}
    return any(
        frozenset.intersection(*(own for key, own in properties.items() if key != other.subject))
        - properties[other.subject]
        for other in others
    )


def _properties(sheet: FactSheet, subject: str) -> frozenset[tuple[str, Value | str]]:
    """Return all that the sheet says about a thing, at any time: its values, its type, and what it is a part of."""
    said = ((fact.relation, fact.value) for key in sheet.relations for fact in sheet.about(subject, key.key))
    entity = sheet.entity(subject)
    wholes = (("", whole) for whole in (*sheet.wholes_of(subject), *([entity.type] if entity.type else [])))
    return frozenset([*((key, value) for key, value in said if value is not None), *wholes])


def _option(fact: Fact, asking: Asking, proof: Proof, *, correct: bool) -> Option:
    text = asking.wording.shown(EntityRef(fact.subject))
    return Option(text=text, correct=correct, rationale=asking.wording.statement(fact), proof=proof, key=fact.subject)
