"""How similar two options are, from 0 to 1: what makes a question hard.

The similarity of key and distractors predicts difficulty (Alsubait, Parsia and Sattler, "Generating Multiple Choice
Questions From Ontologies: How Far Can We Go?", 2014).
"""

from quizgen.distractors.candidate import Candidate
from quizgen.distractors.made_up import median_distance
from quizgen.text.likeness import likeness
from quizgen.values import Date, Number


def similarity(one: Candidate, other: Candidate) -> float:
    """Return how similar two options are, from 0 to 1.

    Numbers: the smaller divided by the larger, so 50 and 100 give 0.5. Dates: 1 in the same year, and 0.5 at the
    distance that is usual between people's options in that era. Names: the mean of the share of features that agree
    and of the share of pairs of letters in common (Dice's coefficient).
    """
    first, second = one.value, other.value
    if isinstance(first, Number) and isinstance(second, Number):
        size, other_size = one.size, other.size
        has_ratio = size and other_size and (size < 0) == (other_size < 0)
        return min(size / other_size, other_size / size) if has_ratio else 0.0
    if isinstance(first, Date) and isinstance(second, Date):
        return 1 / (1 + abs(first.year - second.year) / median_distance(first.year))
    known = [mine == theirs for mine, theirs in zip(one.features, other.features, strict=True) if mine or theirs]
    shared = known.count(True) / len(known) if known else 0.0
    return (shared + likeness(one.letter_pairs, other.letter_pairs)) / 2
