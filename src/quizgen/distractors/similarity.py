"""How similar two options are, from 0 to 1: what makes a question hard.

The similarity of key and distractors predicts difficulty (Alsubait, Parsia and Sattler, "Generating Multiple Choice
Questions From Ontologies: How Far Can We Go?", 2014).
"""

from collections.abc import Sequence

from quizgen.distractors.candidate import Candidate
from quizgen.distractors.distractor import Distractor
from quizgen.distractors.made_up import median_distance
from quizgen.text.likeness import likeness
from quizgen.values import Date, Number


def difficulty_of(key: Candidate, chosen: Sequence[Distractor]) -> float:
    """Return how similar a key and its distractors are, on average, from 0 to 1.

    Numbers: the smaller divided by the larger, so 50 and 100 give 0.5. Dates: 1 in the same year, and 0.5 at the
    distance that is usual between people's options in that era. Names: the mean of the share of features that agree
    and of the share of pairs of letters in common (Dice's coefficient).
    """
    value, total, own = key.value, 0.0, None
    usual_distance = median_distance(value.year) if isinstance(value, Date) else 0
    for wrong in chosen:
        other = wrong.candidate
        if isinstance(value, Number) and isinstance(other.value, Number):
            size, other_size = key.size, other.size
            has_ratio = size and other_size and (size < 0) == (other_size < 0)
            total += min(size / other_size, other_size / size) if has_ratio else 0.0
        elif usual_distance and isinstance(value, Date) and isinstance(other.value, Date):
            total += 1 / (1 + abs(value.year - other.value.year) / usual_distance)
        else:
            own = own or (key.shown.letter_pairs, [(feature, feature(key)) for feature in key.source.features])
            pairs, features = own
            known = shared = 0
            for feature, mine in features:
                theirs = feature(other)
                if mine or theirs:
                    known += 1
                    shared += mine == theirs
            by_letters = likeness(pairs, other.shown.letter_pairs)
            total += ((shared / known if known else 0.0) + by_letters) / 2
    return round(total / len(chosen), 2)
