"""Right options that stand out by their length."""

from collections.abc import Iterator

from quizgen.checks.base import Flaw, Review
from quizgen.names import much_longer


def length_cue(review: Review) -> Iterator[Flaw]:
    """Find keys that are much longer than every distractor, or much shorter."""
    for question in review.quiz.questions:
        keys = [option.text for option in question.options if option.correct]
        others = sorted((option.text for option in question.options if not option.correct), key=len)
        if not keys or not others:
            continue
        key = max(keys, key=len)
        if much_longer(key, others[-1]) or much_longer(others[0], key):
            word = "longer" if len(key) > len(others[-1]) else "shorter"
            yield Flaw(f"the right option is much {word} than the others: {question.stem}", question)
