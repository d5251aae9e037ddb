"""Options that do not go together."""

from collections.abc import Iterator

from quizgen.checks.base import Flaw, Review
from quizgen.names import fold


def duplicate_options(review: Review) -> Iterator[Flaw]:
    """Find options that are the same but for case, accents and punctuation."""
    for question in review.quiz.questions:
        folded = [fold(option.text) for option in question.options]
        if len(set(folded)) < len(folded):
            message = "two options are the same but for case, accents or punctuation"
            yield Flaw(f"{message}: {question.stem}", question)
