"""What is asked: the quiz and its questions. Plain text throughout; only exporters escape."""

from quizgen.quiz.questions import (
    DEFAULT_STAMP,
    FORMAT_VERSION,
    GAP,
    RENDERING,
    Answer,
    Option,
    Proof,
    Question,
    Quiz,
    Response,
    Skipped,
    quiz_as_data,
)

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
    "quiz_as_data",
]
