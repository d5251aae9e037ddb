"""Candidates that the facts prove false, each with its proof and its reason."""

from attrs import frozen

from quizgen.facts import Fact, FactSheet
from quizgen.quiz import Option, Proof
from quizgen.truth import Truth, Verdict, judge
from quizgen.values import EntityRef, Value
from quizgen.wording import Wording


@frozen
class Distractor:
    """A wrong option, and the value it shows."""

    value: Value
    option: Option
    vouched: bool = False
    """Whether the author wrote it for this very fact."""
    likeness: float = 0.0
    """How alike it is to the key, from 0 to 1."""


def wrong_value(sheet: FactSheet, wording: Wording, fact: Fact, value: Value) -> Distractor | None:
    """Return a value as a distractor of a fact, where it is proven false for the fact's subject."""
    verdict = judge(sheet, fact.subject, fact.relation, value, fact.period)
    return value_proven(sheet, wording, fact, value, verdict) if verdict.truth is Truth.FALSE else None


def wrong_subject(sheet: FactSheet, wording: Wording, fact: Fact, subject: EntityRef) -> Distractor | None:
    """Return a subject as a distractor of a fact asked backwards, where it is proven not to have the fact's value."""
    assert fact.value is not None  # noqa: S101 - the callers ask only about facts with a value
    verdict = judge(sheet, subject.key, fact.relation, fact.value, fact.period)
    return subject_proven(sheet, wording, subject, verdict) if verdict.truth is Truth.FALSE else None


def value_proven(sheet: FactSheet, wording: Wording, fact: Fact, value: Value, verdict: Verdict) -> Distractor:
    """Return a value as a distractor of a fact, by a verdict that it is false for the fact's subject."""
    return _distractor(value, wording, _why_not_value(sheet, wording, fact, value, verdict), verdict)


def subject_proven(sheet: FactSheet, wording: Wording, subject: Value, verdict: Verdict) -> Distractor:
    """Return a subject as a distractor of a fact asked backwards, by a verdict that it does not have the value."""
    reason = " ".join(wording.statement(sheet.fact(fact_id)) for fact_id in verdict.facts)
    return _distractor(subject, wording, reason, verdict)


def _distractor(value: Value, wording: Wording, reason: str, verdict: Verdict) -> Distractor:
    proof = Proof(verdict.rule, verdict.facts)
    return Distractor(value, Option(wording.shown(value), correct=False, rationale=reason, proof=proof, key=str(value)))


def _why_not_value(sheet: FactSheet, wording: Wording, fact: Fact, value: Value, verdict: Verdict) -> str:
    """Say what the sheet knows of a wrong value: the author's reason, whose value it is, or what is right instead."""
    for misconception in fact.distractors:
        if misconception.value == value and misconception.reason:
            return misconception.reason
    if verdict.rule == "another-time":
        return " ".join(wording.statement(sheet.fact(fact_id)) for fact_id in verdict.facts)
    for other in sheet.with_value(fact.relation, value):
        return wording.statement(other)
    return wording.correction(value, fact)
