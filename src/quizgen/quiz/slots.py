"""The place that a question takes in its family: in Anki, the card template of the note."""

from enum import StrEnum

from quizgen.quiz.questions import Question, Response


class Slot(StrEnum):
    """A way in which a family can be asked, once at most."""

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


_BY_KIND = {"subject": Slot.CHOOSE_BACKWARDS, "recall_subject": Slot.RECALL_BACKWARDS}
_BY_RESPONSE = {
    Response.CHOICE: Slot.CHOOSE,
    Response.SELECT_ALL: Slot.CHOOSE,
    Response.TRUE_FALSE: Slot.TRUE_FALSE,
    Response.CLOZE: Slot.GAP,
    Response.RECALL: Slot.RECALL,
    Response.ORDER: Slot.ORDER,
}


def slot_of(question: Question) -> Slot | None:
    """Return the slot of a question; None for one that no card can ask, as a matching.

    Example:
        >>> slot_of(Question("q/most-water/recall", "recall", "Which river carries the most water?", "The Volga"))
        <Slot.RECALL: 'recall'>
    """
    return _BY_KIND.get(question.kind) or _BY_RESPONSE.get(question.response)
