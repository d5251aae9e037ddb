"""Names that look alike, and that proofs took for different things."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from quizgen.checks.base import OURS, Flaw, Review, rule
from quizgen.quiz import Question
from quizgen.text.folding import fold
from quizgen.text.spelling import may_be_one

CLOSE = 0.85
"""Names of at least this ratio (difflib's) may be one name and a misspelling of it."""

SHORTEST = 5
"""Shorter names are alike by accident (Iran, Iraq)."""

MOST_TOLD = 8
"""How many pairs a message names."""


@rule(
    id="near-alike",
    severity="note",
    reason="names that look alike were taken for different things: is one of them a slip?",
    reference=OURS,
    fix="correct a misspelling, or give the other as an alias",
)
def near_alike(review: Review) -> Iterator[Flaw]:
    """Find options that look alike and count as different things: one flaw for each relation."""
    found: dict[str, dict[tuple[str, str], Question]] = {}
    for question in review.quiz.questions:
        if question.relation and not question.fixed:
            texts = sorted(option.text for option in question.options)
            for pair in combinations(texts, 2):
                if _look_alike(*pair):
                    found.setdefault(question.relation, {}).setdefault(pair, question)
    for relation, pairs in found.items():
        told = "; ".join(f"{one} / {other}" for one, other in sorted(pairs)[:MOST_TOLD])
        more = f"; and {len(pairs) - MOST_TOLD} more" if len(pairs) > MOST_TOLD else ""
        message = f"by '{relation}', names that look alike were taken for different things: {told}{more}"
        yield Flaw(message, review.sheet.relation(relation))


def _look_alike(one: str, other: str) -> bool:
    """Tell whether two names differ by a few letters, or only in case, accents or punctuation."""
    first, second = fold(one), fold(other)
    if may_be_one(first, second):
        return True
    short = min(len(first), len(second)) < SHORTEST or abs(len(first) - len(second)) > 2  # noqa: PLR2004 - a slip
    if short or (first[0] != second[0] and first[-1] != second[-1]):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= CLOSE
