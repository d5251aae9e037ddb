"""Right options that stand out by their length."""

from collections.abc import Iterator

from quizgen.checks.base import Flaw, Review
from quizgen.quiz.flaws import stands_out_by_length


def length_cue(review: Review) -> Iterator[Flaw]:
    """Find keys that are much longer than every distractor, or much shorter."""
    for question, choice in review.choices:
        if stands_out_by_length(choice):
            word = "longer" if len(choice.key) > len(choice.others[0]) else "shorter"
            yield Flaw(f"the right option is much {word} than the others: {question.stem}", question)
