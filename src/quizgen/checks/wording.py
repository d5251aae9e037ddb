"""Words that give the right option away, or that make a question harder to read than it need be."""

from collections.abc import Iterator

from quizgen.checks.base import Flaw, Review
from quizgen.names import fold

SHORTEST_KEY = 4
"""A shorter key stands in a stem by accident."""


def key_in_stem(review: Review) -> Iterator[Flaw]:
    """Find stems that hold the key and none of the distractors."""
    for question in review.quiz.questions:
        stem = f" {fold(question.stem)} "
        held = {option.correct for option in question.options if _stands_in(option.text, stem)}
        if held == {True}:
            yield Flaw(f"the stem holds the right answer: {question.stem}", question)


def _stands_in(text: str, stem: str) -> bool:
    folded = fold(text)
    return len(folded) >= SHORTEST_KEY and f" {folded} " in stem
