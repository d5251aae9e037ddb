"""What the reasons of options add to the explanation of a question: nothing is said twice."""

from collections.abc import Callable, Sequence

from attrs import evolve

from quizgen.quiz import Option, Question
from quizgen.text.sentence_ends import SENTENCE_ENDS

LEADS = (":", "：")
"""What words end with that only lead in to a sentence: "Not Bern:"."""

ANOTHER_TIME = "another-time"
"""The rule whose reasons are the sentences of facts one after another: what was true then, and what is true now."""


def reasons_of(question: Question, options: Sequence[Option] = (), read: Callable[[str], str] = str) -> tuple[str, ...]:
    """Return the reason of each option, with the option's name where it lacks it; empty where it adds nothing.

    What a reason repeats of the explanation is left out, as outputs show that once.

    Example: asked who was president from 1999 to 2012, "Rafael Caldera was from 1994 to 1998. Hugo Chávez was from 1999
    to 2012." becomes "Rafael Caldera was from 1994 to 1998.", and "Not Bern: Rome is the capital of Italy." becomes "".

    Args:
        question: what is asked.
        options: its options in another order, as on a form; by default in its own.
        read: gives the plain reading of a text, by which a reason is looked through for the option's name.
    """
    return tuple([reason_of(option, question.explanation, read) for option in options or question.options])


def reason_of(option: Option, explanation: str, read: Callable[[str], str]) -> str:
    """Return the reason of one option beside the explanation of its question (see `reasons_of`)."""
    if explanation and option.rationale.endswith(explanation):
        rest = option.rationale[: -len(explanation)].rstrip()
        if not rest or rest.endswith(LEADS):
            return ""
        if rest.endswith(SENTENCE_ENDS) or option.proof.rule == ANOTHER_TIME:
            option = evolve(option, rationale=rest)
    return option.feedback_by(read)
