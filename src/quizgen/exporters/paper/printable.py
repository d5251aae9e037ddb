"""Which questions of a quiz are printed."""

from quizgen.exporters.base import skipped
from quizgen.quiz import Quiz, Skipped
from quizgen.quiz.needs import needs_sound
from quizgen.quiz.select import without_giveaways

UNHEARD = "it can't be answered without its sound, which paper does not play"


def printable(quiz: Quiz, *, repeats: bool, recall_first: bool = False) -> tuple[Quiz, tuple[Skipped, ...]]:
    """Return the quiz as it is printed, and what is left out: what has to be heard, and what is asked twice.

    Args:
        quiz: all that is asked.
        repeats: whether to print even questions that ask for the same as another, or give another away.
        recall_first: whether of two such questions the plain flashcard is kept.
    """
    heard = tuple(question for question in quiz.questions if needs_sound(question))
    unheard = tuple(skipped(question, UNHEARD) for question in heard)
    seen = quiz.only(tuple(question for question in quiz.questions if not needs_sound(question))) if heard else quiz
    if repeats:
        return seen, unheard
    shown, repeated = without_giveaways(seen, recall_first=recall_first)
    return shown, (*unheard, *repeated)
