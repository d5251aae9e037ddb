"""What is judged false about a world is false in it, and what is judged true is true: no wrong option is ever right."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

import pytest
from claims import World
from hypothesis import HealthCheck, given, settings
from strategies import TOLD, worlds

from quizgen import Date, Entity, EntityRef, Nothing, Number, Period, Relation, Truth, Value, build_quiz, check, judge

drawn = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def near(value: Value) -> Iterator[Value]:
    """Yield what may well be the same as a number or a date: rounder, less precise, a little off."""
    if isinstance(value, Number):
        exponent = value.amount.as_tuple().exponent
        assert isinstance(exponent, int)
        yield Number(value.amount.quantize(Decimal(1).scaleb(exponent + 1), rounding=ROUND_HALF_UP), value.unit)
        yield Number((value.amount * Decimal("1.015")).quantize(value.amount), value.unit)
    if isinstance(value, Date):
        yield Date(value.year)
        yield Date(value.year + 1)
        yield Date(value.year, doubt="~")
        yield Date(value.year, value.month or 6)


def candidates(world: World, relation: Relation) -> list[Value]:
    """Return all that the sheet could offer as a value of a relation."""
    values: dict[Value, None] = {}
    for fact in world.sheet.of_relation(relation.key):
        if fact.value is not None and not isinstance(fact.value, Nothing):
            values |= dict.fromkeys([fact.value, *near(fact.value)])
    if relation.names_entities:
        values |= dict.fromkeys(EntityRef(entity.key) for entity in world.sheet.entities)
        values |= dict.fromkeys(EntityRef(fact.subject) for fact in world.sheet.facts)
    return list(values)


def misjudged(world: World) -> Iterator[str]:
    """Yield what is judged true or false about any subject, value and time, against the truth of the world."""
    for relation in world.sheet.relations:
        periods: set[Period | None] = {fact.period for fact in world.sheet.of_relation(relation.key)}
        subjects = dict.fromkeys(subject for subject, key in world.claims if key == relation.key)
        for subject in subjects:
            for value in candidates(world, relation):
                for when in periods:
                    verdict = judge(world.sheet, subject, relation.key, value, when)
                    true = world.makes_true(subject, relation.key, value, when)
                    if verdict.truth is (Truth.FALSE if true else Truth.TRUE):
                        yield f"{subject} {relation.key} {value} ({when}): {verdict}, which is not so"


def unheard(world: World) -> Iterator[str]:
    """Yield what the sheet says, from either side, and is not judged true."""
    sheet = world.sheet
    for fact in sheet.facts:
        sides = [(fact.subject, fact.relation, fact.value)]
        if isinstance(fact.value, EntityRef):
            turned = [r for r in sheet.relations if fact.relation in (r.inverse, r.symmetric and r.key)]
            turned += [sheet.relation(inverse) for inverse in [sheet.relation(fact.relation).inverse] if inverse]
            sides += [(fact.value.key, relation.key, EntityRef(fact.subject)) for relation in turned]
            wholes = sheet.entity(fact.value.key) if sheet.relation(fact.relation).transitive else Entity("")
            sides += [(fact.subject, fact.relation, EntityRef(key)) for key in (*wholes.part_of, *wholes.is_a)]
        for subject, relation, value in sides:
            if value is not None and judge(sheet, subject, relation, value, fact.period).truth is not Truth.TRUE:
                yield f"{subject} {relation} {value}, by '{fact.id}'"


def test_every_relation_has_a_key_of_its_own() -> None:
    """The relations that worlds are drawn from are told apart by their keys."""
    keys = [relation.key for together, _ in TOLD for relation in together]
    assert len(set(keys)) == len(keys)


@pytest.mark.slow
@settings(drawn, max_examples=50)
@given(worlds())
def test_what_is_judged_is_so(world: World) -> None:
    """For every rule, spelling, time, unit, part and side: what is judged false is so, and what is judged true."""
    assert [*misjudged(world), *unheard(world)] == []


@drawn
@given(worlds())
def test_every_proof_is_derived_again(world: World) -> None:
    """The second program finds every proof of the first."""
    findings = check(world.sheet, build_quiz(world.sheet))
    assert [finding.message for finding in findings if finding.rule == "unproven"] == []
