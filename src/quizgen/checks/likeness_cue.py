"""Answers that are like their stems, far more often than chance."""

import math
from collections.abc import Iterable, Iterator

from attrs import frozen

from quizgen.checks.balance import CHANCE
from quizgen.checks.base import OURS, Flaw, Review, rule
from quizgen.language.lexicon import words_in
from quizgen.quiz import Question
from quizgen.text.likeness import letter_pairs, likeness

FEWEST = 10
"""Fewer questions than these tell nothing."""

FAR_ABOVE = 0.2
"""How far above chance the share must be to be worth a change."""


@frozen
class Guess:
    """What a reader gets who always picks the option that is most like a word of the stem."""

    question: Question
    """The question."""
    is_right: bool
    """Whether that is the right option."""


@rule(
    id="likeness-cue",
    severity="medium",
    reason="where answers are like their stems in letters, a reader finds them without knowing anything",
    reference=OURS,
    fix="ask from memory (kinds: recall), or give wrong options that are as like the stem",
)
def likeness_cue(review: Review) -> Iterator[Flaw]:
    """Find relations in which the option most like the stem is right far more often than chance."""
    guesses: dict[tuple[str, str], list[Guess]] = {}
    for question, _ in review.choices:
        guess = _guess(question)
        if guess:
            guesses.setdefault((question.relation, question.kind), []).append(guess)
    for (relation, kind), made in guesses.items():
        right, chance = sum(guess.is_right for guess in made), _chance(made)
        share = right / len(made)
        if len(made) >= FEWEST and share >= chance + FAR_ABOVE and _tail(right, len(made), chance) < CHANCE:
            what = f"of '{relation}' ({kind})" if relation else "that people wrote"
            message = f"in {right} of {len(made)} questions {what}, the right option is the one most like the stem"
            yield Flaw(f"{message}, where {chance * len(made):.0f} would be chance")


def _guess(question: Question) -> Guess | None:
    """Return the guess by likeness; None where no option is more like the stem than all others."""
    words = [letter_pairs(word) for word in words_in(question.stem)] or [frozenset()]
    options = [(letter_pairs(option.text), option.correct) for option in question.options]
    ranked = sorted(((max(likeness(own, word) for word in words), correct) for own, correct in options), reverse=True)
    return None if ranked[0][0] == ranked[1][0] else Guess(question, ranked[0][1])


def _chance(made: Iterable[Guess]) -> float:
    """Return the mean share of right options."""
    shares = [1 / len(guess.question.options) for guess in made]
    return sum(shares) / len(shares)


def _tail(right: int, count: int, chance: float) -> float:
    """Return the probability of at least so many right guesses by chance (a binomial tail), by logarithms.

    Example:
        >>> round(_tail(2, 3, 0.5), 6), round(_tail(1000, 3000, 0.25), 20) == 0
        (0.5, True)
    """
    each, other = math.log(chance), math.log1p(-chance)
    ways = [math.lgamma(count + 1) - math.lgamma(k + 1) - math.lgamma(count - k + 1) for k in range(right, count + 1)]
    return sum(math.exp(way + k * each + (count - k) * other) for k, way in enumerate(ways, right))
