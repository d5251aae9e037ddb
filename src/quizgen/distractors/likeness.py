"""How alike two options are, from 0 to 1: what makes a question hard.

Likeness between key and distractors predicts difficulty (Alsubait, Parsia and Sattler, "Generating Multiple Choice
Questions From Ontologies: How Far Can We Go?", 2014).
"""

from collections.abc import Callable, Hashable, Sequence

from quizgen.distractors.candidates import Candidate
from quizgen.distractors.made_up import median_distance
from quizgen.values import Date, Number

Labels = Callable[[Candidate], Sequence[Hashable]]
"""Returns the classes of a candidate, by each label of kin."""


def likeness(one: Candidate, other: Candidate, labels: Labels) -> float:
    """Return how near two numbers or dates are; of two names, how much they share in kin and in letters.

    Numbers by their ratio; dates by their distance in units of what people choose in that era; names by the share of
    the labels of kin that they have in common, and by the pairs of letters (Dice's coefficient), in equal parts.
    """
    first, second = one.value, other.value
    if isinstance(first, Number) and isinstance(second, Number):
        low, high = sorted((abs(float(first.amount)), abs(float(second.amount))))
        return low / high if high and (first.amount < 0) == (second.amount < 0) else 0.0
    if isinstance(first, Date) and isinstance(second, Date):
        return 1 / (1 + abs(first.year - second.year) / median_distance(first.year))
    telling = [mine == theirs for mine, theirs in zip(labels(one), labels(other), strict=True) if mine or theirs]
    shared = sum(telling) / len(telling) if telling else 0.0
    return (shared + _dice(one.pairs, other.pairs)) / 2


def _dice(pairs: frozenset[str], others: frozenset[str]) -> float:
    return 2 * len(pairs & others) / (len(pairs) + len(others)) if pairs and others else 0.0
