"""What a wrong option is made of: the candidate, the proof that it is false, and the reason that a learner reads."""

from attrs import define

from quizgen.distractors.candidate import Candidate
from quizgen.quiz import Option, Proof
from quizgen.sheet import Fact
from quizgen.text.sentence_ends import SENTENCE_ENDS
from quizgen.values import Picture, Value
from quizgen.wording.sentences import Wording


@define(eq=False)
class Distractor:
    """A candidate that is proven false where another is the key."""

    candidate: Candidate
    """The candidate."""
    option: Option
    """The option as the question offers it."""
    vouched: bool = False
    """Whether the author wrote it for this very fact."""


def distractor_of(wrong: Candidate, key: Candidate, proof: Proof) -> Distractor:
    """Return a candidate that is proven false in the question of a key as its distractor.

    A learner reads the author's reason, what makes it false, whose value it is, or what is right instead.
    """
    source, fact = key.source, key.fact
    if source.for_values and fact.distractors and (said := _said_by_author(fact, wrong.value)):
        reason = said
    elif not source.for_values and isinstance(fact.value, Picture):
        reason = source.wording.correction(wrong.value, fact)  # beside a picture, its own fact would be misread
    elif not source.for_values or proof.rule == "another-time":
        reason = _said_by(source.wording, proof)
    elif (whose := wrong.whose) is not None:
        reason = whose
    else:  # beside a wrong picture, the right one would be misread
        reason = "" if isinstance(wrong.value, Picture) else source.wording.correction(wrong.value, fact)
    is_correct = False  # what follows takes half as long again by keyword
    return Distractor(wrong, Option(wrong.shown.text, is_correct, reason, proof, wrong.key))


def _said_by_author(fact: Fact, value: Value) -> str:
    """Return the reason that the author gives why a value is wrong; an empty text if there is none."""
    return next((each.reason for each in fact.distractors if each.value == value and each.reason), "")


def _said_by(wording: Wording, proof: Proof) -> str:
    """Return the facts that a proof rests on, as sentences. Those that end without a stop are parted by `;`."""
    *others, last = [wording.statement(wording.sheet.fact(fact_id)) for fact_id in proof.facts] or [""]
    return "".join(f"{said}{' ' if said.endswith(SENTENCE_ENDS) else '; '}" for said in others) + last
