"""Candidates that the facts prove false, each with its proof and its reason."""

from collections.abc import Iterator
from itertools import chain

from attrs import frozen

from quizgen.distractors.candidates import misconceptions, other_subjects, other_values, siblings
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


def proven_values(sheet: FactSheet, wording: Wording, fact: Fact) -> Iterator[Distractor]:
    """Yield every wrong value that can be proven, each once: first those that the author vouches for."""
    vouched = dict.fromkeys(misconceptions(fact))
    for value in dict.fromkeys(chain(vouched, other_values(sheet, fact), siblings(sheet, fact))):
        verdict = judge(sheet, fact.subject, fact.relation, value, fact.period)
        if verdict.truth is Truth.FALSE:
            rationale = _why_not_value(sheet, wording, fact, value)
            yield Distractor(value, _option(wording.shown(value), rationale, verdict), value in vouched)


def proven_subjects(sheet: FactSheet, wording: Wording, fact: Fact) -> Iterator[Distractor]:
    """Yield every other subject that can be proven not to have the fact's value."""
    assert fact.value is not None  # noqa: S101 - the callers ask only about facts with a value
    for subject in other_subjects(sheet, fact):
        verdict = judge(sheet, subject, fact.relation, fact.value, fact.period)
        if verdict.truth is Truth.FALSE:
            value = EntityRef(subject)
            yield Distractor(value, _option(wording.shown(value), _why_not_subject(sheet, wording, verdict), verdict))


def apart(sheet: FactSheet, fact: Fact, value: Value, other: Value) -> bool:
    """Tell whether two options are for sure different from one another."""
    return compare(sheet, sheet.relation(fact.relation), value, other) is Likeness.DIFFERENT


def _option(text: str, rationale: str, verdict: Verdict) -> Option:
    return Option(text, correct=False, rationale=rationale, proof=Proof(verdict.rule, verdict.facts))


def _why_not_value(sheet: FactSheet, wording: Wording, fact: Fact, value: Value) -> str:
    """Say what the sheet knows of a wrong value: the author's reason, whose value it is, or what is right instead."""
    for misconception in fact.distractors:
        if misconception.value == value and misconception.reason:
            return misconception.reason
    for other in sheet.with_value(fact.relation, value):
        return wording.statement(other)
    return wording.correction(value, fact)


def _why_not_subject(sheet: FactSheet, wording: Wording, verdict: Verdict) -> str:
    return " ".join(wording.statement(sheet.fact(fact_id)) for fact_id in verdict.facts)
