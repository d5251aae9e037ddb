"""Candidates that the facts prove false, each with its proof and its reason."""

from collections.abc import Iterator

from attrs import frozen

from quizgen.distractors.candidates import Pools, misconceptions
from quizgen.facts import Fact, FactSheet
from quizgen.quiz import Option, Proof
from quizgen.truth import Truth, Verdict, compare, judge
from quizgen.values import EntityRef, Likeness, Value
from quizgen.wording import Wording


@frozen
class Distractor:
    """A wrong option, and the value it shows."""

    value: Value
    option: Option
    vouched: bool = False
    """Whether the author wrote it for this very fact."""


def proven_values(pools: Pools, wording: Wording, fact: Fact, *, salt: str) -> Iterator[Distractor]:
    """Yield the wrong values that can be proven: first those that the author vouches for, then as `salt` has it."""
    vouched = tuple(misconceptions(fact))
    for value in vouched:
        yield from _proven_value(pools.sheet, wording, fact, value, vouched=True)
    for value in pools.values(fact.relation).ordered(salt):
        if value not in vouched:
            yield from _proven_value(pools.sheet, wording, fact, value, vouched=False)


def proven_subjects(pools: Pools, wording: Wording, fact: Fact, *, salt: str) -> Iterator[Distractor]:
    """Yield the other subjects that can be proven not to have the fact's value, in the order that `salt` decides."""
    assert fact.value is not None  # noqa: S101 - the callers ask only about facts with a value
    for value in pools.subjects(fact.relation).ordered(salt):
        if isinstance(value, EntityRef) and value.key != fact.subject:
            verdict = judge(pools.sheet, value.key, fact.relation, fact.value, fact.period)
            if verdict.truth is Truth.FALSE:
                reason = " ".join(wording.statement(pools.sheet.fact(fact_id)) for fact_id in verdict.facts)
                yield Distractor(value, _option(value, wording.shown(value), reason, verdict))


def apart(sheet: FactSheet, fact: Fact, value: Value, other: Value) -> bool:
    """Tell whether two options are for sure different from one another."""
    return compare(sheet, sheet.relation(fact.relation), value, other) is Likeness.DIFFERENT


def _proven_value(
    sheet: FactSheet, wording: Wording, fact: Fact, value: Value, *, vouched: bool
) -> Iterator[Distractor]:
    verdict = judge(sheet, fact.subject, fact.relation, value, fact.period)
    if verdict.truth is Truth.FALSE:
        reason = _why_not_value(sheet, wording, fact, value)
        yield Distractor(value, _option(value, wording.shown(value), reason, verdict), vouched)


def _option(value: Value, text: str, rationale: str, verdict: Verdict) -> Option:
    return Option(text, correct=False, rationale=rationale, proof=Proof(verdict.rule, verdict.facts), key=str(value))


def _why_not_value(sheet: FactSheet, wording: Wording, fact: Fact, value: Value) -> str:
    """Say what the sheet knows of a wrong value: the author's reason, whose value it is, or what is right instead."""
    for misconception in fact.distractors:
        if misconception.value == value and misconception.reason:
            return misconception.reason
    for other in sheet.with_value(fact.relation, value):
        return wording.statement(other)
    return wording.correction(value, fact)
