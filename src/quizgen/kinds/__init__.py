"""The ways of asking about a fact, by name. A new one is one file here and one line in this table."""

from quizgen.kinds.base import Asking, QuestionKind
from quizgen.kinds.recall import Recall
from quizgen.kinds.subject import WhichSubject
from quizgen.kinds.value import WhichValue

QUESTION_KINDS: tuple[QuestionKind, ...] = (WhichValue(), WhichSubject(), Recall())
"""In the order in which a fact is asked."""

__all__ = ["QUESTION_KINDS", "Asking", "QuestionKind"]
