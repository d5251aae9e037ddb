"""A check of one's own: a question that takes long to read.

quizgen check SHEET --check own_check:long_stem
"""

from collections.abc import Iterator

from quizgen import Flaw, Review, rule

MOST_WORDS = 30


@rule(
    id="long-stem",
    severity="low",
    reason="a learner who reads for long has forgotten the beginning",
    reference="our house style",
    fix="say it in fewer words",
)
def long_stem(review: Review) -> Iterator[Flaw]:
    """Find questions of many words."""
    for question in review.quiz.questions:
        words = len(question.stem.split())
        if words > MOST_WORDS:
            yield Flaw(f"{words} words: {question.stem}", question)
