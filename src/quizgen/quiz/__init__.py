"""What is asked: the quiz and its questions. All texts are plain; only exporters escape them."""

from quizgen.quiz.option import Option, Proof
from quizgen.quiz.questions import GAP, Answer, Question
from quizgen.quiz.quiz import DEFAULT_STAMP, LAST_STAMP, RENDERING, Quiz, Skipped
from quizgen.quiz.response import Response
from quizgen.quiz.ways import Way, way_of

__all__ = [
    "DEFAULT_STAMP",
    "GAP",
    "LAST_STAMP",
    "RENDERING",
    "Answer",
    "Option",
    "Proof",
    "Question",
    "Quiz",
    "Response",
    "Skipped",
    "Way",
    "way_of",
]
