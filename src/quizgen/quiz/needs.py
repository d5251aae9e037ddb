"""What a question can't be answered without."""

from quizgen.quiz.questions import Question
from quizgen.text.folding import fold


def names_its_subject(question: Question) -> bool:
    """Tell whether a stem names what it asks about, so that it can be answered without its picture or its sound.

    Example:
        >>> names_its_subject(Question("a/b/value", "value", "Where does the Danube end?", "?", subject="Danube"))
        True
    """
    return bool(question.subject) and f" {fold(question.subject)} " in f" {fold(question.stem)} "


def needs_sound(question: Question) -> bool:
    """Tell whether a question can only be answered by those who hear its sound."""
    return question.sound is not None and not names_its_subject(question)
