"""What is asked: the quiz and its questions. All texts are plain; only exporters escape them."""

from quizgen.quiz.questions import GAP, Answer, Option, Proof, Question, Response
from quizgen.quiz.quiz import DEFAULT_STAMP, FORMAT_VERSION, RENDERING, Quiz, Skipped, quiz_as_data
from quizgen.quiz.ways import Way, way_of

__all__ = [
    "DEFAULT_STAMP",
    "FORMAT_VERSION",
    "GAP",
    "RENDERING",
    "Answer",
    "Option",
    "Proof",
    "Question",
    "Quiz",
    "Response",
    "Skipped",
    "Way",
    "quiz_as_data",
    "way_of",
]
