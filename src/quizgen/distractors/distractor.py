"""What a wrong option is made of: the candidate, the proof that it is false, and the reason that a learner reads."""

from collections.abc import Iterable

from attrs import evolve, frozen

from quizgen.distractors.candidate import Candidate
from quizgen.quiz import Option, Proof
from quizgen.sheet import Fact
from quizgen.text.sentence_ends import SENTENCE_ENDS
from quizgen.truth.judge import judge
from quizgen.truth.verdict import Truth, Verdict
from quizgen.values import Picture, Value
from quizgen.wording.sentences import Wording

Proven = tuple[Candidate, Verdict]
"""A candidate that is proven false for a question, and the verdict."""


@frozen
class Distractor:
    """A wrong option, and the value it shows."""

    value: Value
    """A value of the relation, or the subject of one of its facts."""
    option: Option
    """The option as the question offers it."""
    vouched: bool = False
    """Whether the author wrote it for this very fact."""
    candidate: Candidate | None = None
    """The candidate that it is; None if it was made for this question, as a number is that no fact states."""


def wrong_value(wording: Wording, fact: Fact, value: Value) -> Distractor | None:
    """Return a value as a distractor of a fact; None if it is not proven false for the fact's subject."""
    sheet = wording.sheet
    verdict = judge(sheet, fact.subject, fact.relation, value, fact.period)
    if verdict.truth is not Truth.FALSE:
        return None
    holder = next(iter(sheet.with_value(fact.relation, value)), None)
    reason = _why_not_value(wording, fact, value, holder, verdict)
    text = wording.plain(value, beside=fact.relation)
    option = Option(text=text, correct=False, rationale=reason, proof=_proof(verdict), key=str(value))
    return Distractor(value=value, option=option)


def wrong_form(wording: Wording, fact: Fact, form: Fact) -> Distractor | None:
    """Return another form of a fact's subject as a distractor of the fact; None if it is not proven false.

    Its reason is what it is a form for: begun is wrong for the past simple of begin, as it is the past participle.
    """
    made = wrong_value(wording, fact, form.value) if form.value else None
    return evolve(made, option=evolve(made.option, rationale=wording.statement(form))) if made else None


def distractors_of(wording: Wording, fact: Fact, proven: Iterable[Proven], *, for_values: bool) -> list[Distractor]:
    """Return candidates that are proven false as distractors of a fact. Neighbours of one verdict share one proof."""
    made: list[Distractor] = []
    last: Verdict | None = None
    for wrong, verdict in proven:
        if verdict is not last:
            last, proof = verdict, _proof(verdict)
        reason = (
            _why_not_value(wording, fact, wrong.value, wrong.holder, verdict)
            if for_values
            else _why_not_subject(wording, fact, wrong.value, verdict)
        )
        option = Option(text=wrong.shown.text, correct=False, rationale=reason, proof=proof, key=wrong.key)
        made.append(Distractor(value=wrong.value, option=option, candidate=wrong))
    return made


def _proof(verdict: Verdict) -> Proof:
    return Proof(rule=verdict.rule, facts=verdict.facts)


def _said_by(wording: Wording, verdict: Verdict) -> str:
    """Return the facts that a verdict rests on, as sentences. Those that end without a stop are parted by `;`."""
    *others, last = [wording.statement(wording.sheet.fact(fact_id)) for fact_id in verdict.facts] or [""]
    return "".join(f"{said}{' ' if said.endswith(SENTENCE_ENDS) else '; '}" for said in others) + last


def _why_not_value(wording: Wording, fact: Fact, value: Value, holder: Fact | None, verdict: Verdict) -> str:
    """Say what the sheet knows of a wrong value: the author's reason, whose value it is, or what is right instead."""
    for misconception in fact.distractors:
        if misconception.value == value and misconception.reason:
            return misconception.reason
    if verdict.rule == "another-time":
        return _said_by(wording, verdict)
    if holder is None and isinstance(value, Picture):
        return ""  # beside a wrong picture, a sentence on the right one would be misread
    return wording.statement(holder) if holder else wording.correction(value, fact)


def _why_not_subject(wording: Wording, fact: Fact, subject: Value, verdict: Verdict) -> str:
    """Say what the sheet knows of a wrong subject. Beside a picture that would be misread: what is right is said."""
    is_picture = isinstance(fact.value, Picture)
    return wording.correction(subject, fact) if is_picture else _said_by(wording, verdict)
