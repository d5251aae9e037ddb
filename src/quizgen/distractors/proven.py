"""Candidates that the facts prove false, each with its proof and its reason."""

from attrs import frozen

from quizgen.distractors.candidates import Candidate
from quizgen.facts import Fact, FactSheet
from quizgen.quiz import Option, Proof
from quizgen.truth import Truth, Verdict, judge
from quizgen.values import Value
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
    if verdict.truth is not Truth.FALSE:
        return None
    return _distractor(value, wording.shown(value), _why_not_value(sheet, wording, fact, value, verdict), verdict)


def value_proven(
    sheet: FactSheet, wording: Wording, fact: Fact, candidate: Candidate, verdict: Verdict, likeness: float
) -> Distractor:
    """Return a candidate as a distractor of a fact, by a verdict that its value is false for the fact's subject."""
    reason = _why_not_value(sheet, wording, fact, candidate.value, verdict)
    return _distractor(candidate.value, candidate.text, reason, verdict, likeness)


def subject_proven(
    sheet: FactSheet, wording: Wording, candidate: Candidate, verdict: Verdict, likeness: float
) -> Distractor:
    """Return a candidate as a distractor of a fact asked backwards, by a verdict that it does not have the value."""
    return _distractor(candidate.value, candidate.text, _said_by(sheet, wording, verdict), verdict, likeness)


def _distractor(value: Value, text: str, reason: str, verdict: Verdict, likeness: float = 0.0) -> Distractor:
    proof = Proof(verdict.rule, verdict.facts)
    option = Option(text, correct=False, rationale=reason, proof=proof, key=str(value))
    return Distractor(value, option, likeness=likeness)


def _said_by(sheet: FactSheet, wording: Wording, verdict: Verdict) -> str:
    """Say what the facts say that a verdict rests on."""
    return " ".join(wording.statement(sheet.fact(fact_id)) for fact_id in verdict.facts)


def _why_not_value(sheet: FactSheet, wording: Wording, fact: Fact, value: Value, verdict: Verdict) -> str:
    """Say what the sheet knows of a wrong value: the author's reason, whose value it is, or what is right instead."""
    for misconception in fact.distractors:
        if misconception.value == value and misconception.reason:
            return misconception.reason
    if verdict.rule == "another-time":
        return _said_by(sheet, wording, verdict)
    for other in sheet.with_value(fact.relation, value):
        return wording.statement(other)
    return wording.correction(value, fact)
