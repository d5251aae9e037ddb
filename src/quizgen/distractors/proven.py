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


def wrong_value(
    sheet: FactSheet, wording: Wording, fact: Fact, value: Value, likeness: float = 0.0
) -> Distractor | None:
    """Return a value as a distractor of a fact, where it is proven false for the fact's subject."""
    verdict = judge(sheet, fact.subject, fact.relation, value, fact.period)
    if verdict.truth is not Truth.FALSE:
        return None
    reason = _why_not_value(sheet, wording, fact, value, verdict)
    return Distractor(value, _option(value, wording.shown(value), reason, verdict), likeness=likeness)


def wrong_subject(
    sheet: FactSheet, wording: Wording, fact: Fact, subject: str, likeness: float = 0.0
) -> Distractor | None:
    """Return a subject as a distractor of a fact asked backwards, where it is proven not to have the fact's value."""
    assert fact.value is not None  # noqa: S101 - the callers ask only about facts with a value
    verdict = judge(sheet, subject, fact.relation, fact.value, fact.period)
    if verdict.truth is not Truth.FALSE:
        return None
    reason = " ".join(wording.statement(sheet.fact(fact_id)) for fact_id in verdict.facts)
    value = EntityRef(subject)
    return Distractor(value, _option(value, wording.shown(value), reason, verdict), likeness=likeness)


def _option(value: Value, text: str, rationale: str, verdict: Verdict) -> Option:
    return Option(text, correct=False, rationale=rationale, proof=Proof(verdict.rule, verdict.facts), key=str(value))


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
