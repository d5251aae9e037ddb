"""What a wrong option is made of: the candidate, the proof that it is false, and the reason that a learner reads."""

from attrs import frozen

from quizgen.distractors.candidate import Candidate
from quizgen.quiz import Option, Proof
from quizgen.text.sentence_ends import SENTENCE_ENDS
from quizgen.values import Picture
from quizgen.wording.sentences import Wording


@frozen(eq=False, repr=False)
class Distractor:
    """A candidate that is proven false where another is the key."""

    candidate: Candidate
    """The candidate."""
    option: Option
    """The option as the question offers it."""
    vouched: bool = False
    """Whether the author wrote it for this very fact."""


def distractor_of(wrong: Candidate, key: Candidate, proof: Proof) -> Distractor:
    """Return a candidate that is proven false in the question of a key as its distractor."""
    reason = _why_not_value(wrong, key, proof) if key.source.for_values else _why_not_subject(wrong, key, proof)
    option = Option(text=wrong.shown.text, correct=False, rationale=reason, proof=proof, key=wrong.key)
    return Distractor(candidate=wrong, option=option)


def _said_by(wording: Wording, proof: Proof) -> str:
    """Return the facts that a proof rests on, as sentences. Those that end without a stop are parted by `;`."""
    *others, last = [wording.statement(wording.sheet.fact(fact_id)) for fact_id in proof.facts] or [""]
    return "".join(f"{said}{' ' if said.endswith(SENTENCE_ENDS) else '; '}" for said in others) + last


def _why_not_value(wrong: Candidate, key: Candidate, proof: Proof) -> str:
    """Say what the sheet knows of a wrong value: the author's reason, whose value it is, or what is right instead."""
    wording, value, holder = key.source.wording, wrong.value, wrong.holder
    for misconception in key.fact.distractors:
        if misconception.value == value and misconception.reason:
            return misconception.reason
    if proof.rule == "another-time":
        return _said_by(wording, proof)
    if holder is None and isinstance(value, Picture):
        return ""  # beside a wrong picture, a sentence on the right one would be misread
    return wording.statement(holder) if holder else wording.correction(value, key.fact)


def _why_not_subject(wrong: Candidate, key: Candidate, proof: Proof) -> str:
    """Say what the sheet knows of a wrong subject. Beside a picture that would be misread: what is right is said."""
    wording, is_picture = key.source.wording, isinstance(key.fact.value, Picture)
    return wording.correction(wrong.value, key.fact) if is_picture else _said_by(wording, proof)
