"""Answers that so many facts of a small column share that a reader would do well to give them always.

Where a column has no more values than a question has options, each question offers all of them. If 60 of 77 characters
are male, "male" is right in most questions. So only as many of these facts are asked with options as the other values
have on average; the rest are asked from memory. So it is with three sorts of cylinders, too: no number is made up.

Where there are more values, those that one question offers come from a group, and none is right more often than
another. A number without a group that other facts have as well is asked beside made-up ones, or from memory
(`AskedRelation.is_common_number`).
"""

from collections import Counter
from collections.abc import Iterable
from math import sqrt

from quizgen.distractors.candidates import Candidate

DEVIATIONS = 1.6
"""By how many standard deviations of what chance gives a value must be right too often: in a small column, its share
tells little."""


def too_common(members: Iterable[Candidate], size: int) -> frozenset[str]:
    """Return the ids of the facts that are not asked with options, as their answer would be guessed.

    Args:
        members: the candidates of a relation that is asked for its values.
        size: how many options a question has.
    """
    asked = sorted((each for each in members if each.can_be_key), key=lambda each: each.rank)
    counts = Counter(each.folded for each in asked)
    if not 1 < len(counts) <= size:
        return frozenset()
    left = _evened(counts)
    dropped: set[str] = set()
    for each in asked:
        left[each.folded] -= 1
        if left[each.folded] < 0:
            dropped.add(each.fact.id)
    return frozenset(dropped)


def _evened(counts: Counter[str]) -> Counter[str]:
    """Return how many facts of each value are asked.

    Example:
        >>> _evened(Counter(male=60, female=16, none=1))
        Counter({'female': 4, 'male': 2, 'none': 1})
        >>> _evened(Counter(solid=9, liquid=7, gas=5))
        Counter({'solid': 9, 'liquid': 7, 'gas': 5})
    """
    found = Counter(counts)
    while True:
        value, count = found.most_common(1)[0]
        total, share = found.total(), 1 / len(found)
        if count - total * share <= DEVIATIONS * sqrt(total * share * (1 - share)):
            return found
        found[value] = max(1, (total - count) // (len(found) - 1))
