"""The ways of asking that Anki has a card for, of which a family has each once at most."""

from enum import StrEnum

from quizgen.quiz.questions import Question
from quizgen.quiz.response import Response


class Way(StrEnum):
    """A way of asking that has a card: in Anki, a template of the note."""

    CHOOSE = "choose"
    """An option is picked, or several."""
    TRUE_FALSE = "true or false"
    """A statement is judged."""
    CHOOSE_BACKWARDS = "choose backwards"
    """The subject is picked."""
    GAP = "gap"
    """A gap is filled in."""
    RECALL = "recall"
    """The answer is recalled."""
    RECALL_BACKWARDS = "recall backwards"
    """The subject is recalled."""
    ORDER = "order"
    """Items are put in order."""


_BY_KIND = {"subject": Way.CHOOSE_BACKWARDS, "recall_subject": Way.RECALL_BACKWARDS}
_BY_RESPONSE = {
    Response.CHOICE: Way.CHOOSE,
    Response.SELECT_ALL: Way.CHOOSE,
    Response.TRUE_FALSE: Way.TRUE_FALSE,
    Response.CLOZE: Way.GAP,
    Response.RECALL: Way.RECALL,
    Response.ORDER: Way.ORDER,
}


def way_of(question: Question) -> Way | None:
    """Return the way in which a question asks; None for one that no card can ask, such as a matching.

    Example:
        >>> way_of(Question("q/most-water/recall", "recall", "Which river carries the most water?", "The Volga"))
        <Way.RECALL: 'recall'>
    """
    return way_by(question.kind, question.response)


def way_by(kind: str, response: Response) -> Way | None:
    """Return the way in which a question of a kind asks that is answered by a response; None where no card can ask it.

    Example:
        >>> way_by("subject", Response.CHOICE)
        <Way.CHOOSE_BACKWARDS: 'choose backwards'>
    """
    return _BY_KIND.get(kind) or _BY_RESPONSE.get(response)
