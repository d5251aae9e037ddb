"""Pools of similar candidates, from which the options of a question come as long as there are enough.

Keys of one pool draw on the same candidates, whichever question is asked. If each key drew on those nearest to it
instead (for 500 m, say, 400, 450, 550 and 600), it would always be the one in the middle.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from typing import Literal, get_args

from quizgen.distractors.candidate import Candidate
from quizgen.quiz.flaws import decimals
from quizgen.values import Date, Number

Label = Callable[[Candidate], Hashable]
"""Returns the class of a candidate. Candidates of different classes may go into different pools."""

Difficulty = Literal["easy", "medium", "hard"]

DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)

SMALLEST = {"easy": 1 << 60, "medium": 12, "hard": 6}
"""How many different options a pool needs, by difficulty. Easy: so many that features never divide a pool."""

RATIO = {"easy": 100.0, "medium": 10.0, "hard": 4.0}
"""The ratio of the largest to the smallest number of a pool, by difficulty.

Nine in ten of the distractors that people write are within a ratio of 5.
"""

ERAS = ((1700, 300), (1850, 90), (1930, 40), (10_000, 20))
"""Eras: the year in which each ends, and how many years a pool of dates spans in it.

That is three times the median distance between the dates that people offer as options, and more of the last years.
"""

LENGTHS = (16, 32, 64)
"""The greatest length, in characters, of each class of texts. Longer texts are a last class."""


def pools(members: Sequence[Candidate], difficulty: str) -> list[list[Candidate]]:
    """Return the candidates in pools that are alike in form, in size or age, and in features.

    Args:
        members: candidates of one relation, at least one.
        difficulty: easy, medium or hard; the harder, the more the candidates of a pool have in common.
    """
    look: list[Label] = [_form]
    if any([isinstance(member.value, (Number, Date)) for member in members]):
        look.append(partial(_size, RATIO[difficulty]))
    found = [[*members]]
    for labels, smallest in ((look, SMALLEST["hard"]), (members[0].source.features, SMALLEST[difficulty])):
        for label in labels:
            found = [part for pool in found for part in _split(pool, label, smallest)]
    return found


def _split(members: list[Candidate], label: Label, smallest: int) -> list[list[Candidate]]:
    """Split candidates by a label into parts that have at least `smallest` different options each.

    Parts that are too small are put together. If that is still too small, they join the smallest of the other parts.
    """
    if not have_options(members, 2 * smallest):
        return [members]
    classes = defaultdict[Hashable, list[Candidate]](list)
    for member in members:
        classes[label(member)].append(member)
    if len(classes) == 1:
        return [members]
    parts = [(part, have_options(part, smallest)) for part in classes.values()]
    large = [part for part, is_large in parts if is_large]
    rest = [member for part, is_large in parts if not is_large for member in part]
    if rest and (have_options(rest, smallest) or not large):
        large.append(rest)
    elif rest:
        min(large, key=len).extend(rest)
    return large


def have_options(members: Iterable[Candidate], fewest: int) -> bool:
    """Tell whether candidates show so many different options, at least one."""
    found: set[str] = set()
    for member in members:
        found.add(member.shown.folded)
        if len(found) == fewest:
            return True
    return False


def _form(candidate: Candidate) -> Hashable:
    """Return the class of a candidate by its form.

    Numbers: unit, decimals and sign, and whether it is a range. Dates: whether month and day are given. Texts: about
    how long they are.
    """
    value = candidate.value
    if isinstance(value, Number):
        return value.unit, decimals(value.amount), value.amount < 0, value.high is None
    if isinstance(value, Date):
        return value.month is None, value.day is None
    return bisect_left(LENGTHS, len(candidate.shown.text))


def _size(ratio: float, candidate: Candidate) -> Hashable:
    """Return the class of a number by its size, or of a date by its time; None for other values."""
    value = candidate.value
    if isinstance(value, Number):
        return math.floor(math.log(abs(candidate.size), ratio)) if value.amount else None
    if isinstance(value, Date):
        width = next(width for end, width in ERAS if value.year < end)
        return value.year // width, width
    return None
