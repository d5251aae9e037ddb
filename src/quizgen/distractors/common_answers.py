"""Answers that so many facts of a column share that a reader would do well to give them always.

Where a column has no more values than a question has options, each question offers all of them. If 60 of 77 characters
are male, "male" is right in most questions. So only as many of these facts are asked with options as the other values
have on average; the rest are asked from memory. So it is with three sorts of cylinders, too: no number is made up.

Where there are more values, each of four options should be wrong three times as often as it is right. If 74 of 103 rock
carvings are in Papua New Guinea, the other 29 questions can't offer it that often. So a third of 29 of these facts are
asked with options. A number that other facts have as well is asked beside made-up ones, or from memory
(`AskedRelation.is_common_number`), and a year beside made-up ones.
"""

from collections import Counter
from collections.abc import Iterable
from math import sqrt

from quizgen.distractors.candidate import Candidate, by_rank
from quizgen.values import Date, Number

DEVIATIONS = 1.6
"""By how many standard deviations of what chance gives a value must be right too often: in a small column, its share
tells little."""


def too_common(members: Iterable[Candidate], size: int) -> frozenset[str]:
    """Return the ids of the facts that are not asked with options, as their answer would be guessed.

    Args:
        members: the candidates of a relation that is asked for its values.
        size: how many options a question has.
    """
    asked = sorted([each for each in members if each.can_be_key and not each.is_given_away], key=by_rank)
    counts = Counter([each.shown.folded for each in asked])
    has_more = len(counts) > size and any([isinstance(each.value, (Number, Date)) for each in asked])
    if len(counts) <= 1 or has_more or (left := _evened(counts, size)) == counts:
        return frozenset()
    dropped: set[str] = set()
    for each in asked:
        left[each.shown.folded] -= 1
        if left[each.shown.folded] < 0:
            dropped.add(each.fact.id)
    return frozenset(dropped)


def _evened(counts: Counter[str], size: int) -> Counter[str]:
    """Return how many facts of each value are asked, by how many options a question has.

    Example:
        >>> _evened(Counter(male=60, female=16, none=1), 4)
        Counter({'female': 4, 'male': 2, 'none': 1})
        >>> _evened(Counter(solid=9, liquid=7, gas=5), 4)
        Counter({'solid': 9, 'liquid': 7, 'gas': 5})
        >>> _evened(Counter(cup=53, cavity=17, saucer=4, crevice=3, pendant=3, burrow=2), 4)
        Counter({'cup': 9, 'cavity': 7, 'saucer': 4, 'crevice': 3, 'pendant': 3, 'burrow': 2})
    """
    found = Counter(counts)
    offered = min(size, len(found))
    while True:
        value, count = found.most_common(1)[0]
        total, share = found.total(), 1 / offered
        if count - total * share <= DEVIATIONS * sqrt(total * share * (1 - share)):
            return found
        found[value] = max(1, (total - count) // (offered - 1))
