"""How alike two options are, from 0 to 1: what makes a question hard.

Likeness between key and distractors predicts difficulty (Alsubait, Parsia and Sattler, "Generating Multiple Choice
Questions From Ontologies: How Far Can We Go?", 2014).
"""

from quizgen.distractors.candidates import Candidate
from quizgen.distractors.made_up import median_distance
from quizgen.values import Date, Number


def similarity(one: Candidate, other: Candidate) -> float:
    """Return how near two numbers or dates are; of two names, how much they share in kin and in letters.

    Numbers by their ratio; dates by their distance in units of what people choose in that era; names by the share of
    the labels of kin that they have in common, and by the pairs of letters (Dice's coefficient), in equal parts.
    """
    first, second = one.value, other.value
    if isinstance(first, Number) and isinstance(second, Number):
        size, other_size = one.size, other.size
        is_alike = size and other_size and (size < 0) == (other_size < 0)
        return min(size / other_size, other_size / size) if is_alike else 0.0
    if isinstance(first, Date) and isinstance(second, Date):
        return 1 / (1 + abs(first.year - second.year) / median_distance(first.year))
    telling = [mine == theirs for mine, theirs in zip(one.features, other.features, strict=True) if mine or theirs]
    shared = telling.count(True) / len(telling) if telling else 0.0
    return (shared + _dice(one.pairs, other.pairs)) / 2


def _dice(pairs: frozenset[str], others: frozenset[str]) -> float:
    return 2 * len(pairs & others) / (len(pairs) + len(others)) if pairs and others else 0.0
