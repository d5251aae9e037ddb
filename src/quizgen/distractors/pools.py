"""Pools of alike candidates: the options of one question come out of one pool.

Every member of a pool draws on the same pool, and the borders of pools hang on no question. So nothing about a set of
options tells which of them is the key: distractors drawn around each key would leave it in their midst.
"""

import math
from collections.abc import Callable, Hashable, Iterable, Sequence

from quizgen.distractors.candidates import Candidate
from quizgen.quiz.flaws import decimals
from quizgen.values import Date, Number, Value

Label = Callable[[Candidate], Hashable]
"""Sorts candidates into classes."""

DIFFICULTIES = ("easy", "medium", "hard")

SMALLEST = {"easy": 1 << 60, "medium": 12, "hard": 6}
"""How many different options a pool has, at the least, before it is told apart from others."""

RATIO = {"easy": 100.0, "medium": 10.0, "hard": 4.0}
"""How far apart the numbers of a pool are, at the most. Nine in ten of people's distractors lie within a ratio of 5."""

ERAS = ((1700, 300), (1850, 90), (1930, 40), (10_000, 20))
"""Until which year the dates of a pool span how many years: three times the median distance that people choose."""

LENGTHS = (16, 32, 64)
"""Texts of up to so many characters are alike in length."""


def pools(members: Sequence[Candidate], difficulty: str) -> list[list[Candidate]]:
    """Return the members, of whom there is one at least, in pools: alike in look, in size or age, and in features."""
    features = [_features(place) for place in range(len(members[0].features))]
    look: list[Label] = [_form, lambda candidate: _size(candidate.value, RATIO[difficulty])]
    alike = _split([*members], look, SMALLEST["hard"])
    return [pool for part in alike for pool in _split(part, features, SMALLEST[difficulty])]


def _split(members: list[Candidate], labels: Sequence[Label], smallest: int) -> list[list[Candidate]]:
    """Part the members by one label after the other, so long as each part has enough different options.

    Parts that are too small are one part together; where that is too small as well, it joins the smallest other one.
    """
    if not labels or _distinct(members) < 2 * smallest:
        return [members]
    classes: dict[Hashable, list[Candidate]] = {}
    for member in members:
        classes.setdefault(labels[0](member), []).append(member)
    large = [part for part in classes.values() if _distinct(part) >= smallest]
    rest = [member for part in classes.values() if _distinct(part) < smallest for member in part]
    if rest and (_distinct(rest) >= smallest or not large):
        large.append(rest)
    elif rest:
        min(large, key=len).extend(rest)
    return [pool for part in large for pool in _split(part, labels[1:], smallest)]


def _distinct(members: Iterable[Candidate]) -> int:
    return len({member.folded for member in members})


def _form(candidate: Candidate) -> Hashable:
    """Return what could be told of an option at a glance: its type, its precision, about how long it is."""
    value = candidate.value
    if isinstance(value, Number):
        return value.unit, decimals(value.amount), value.amount < 0
    if isinstance(value, Date):
        return value.month is None, value.day is None
    return sum(len(candidate.text) > length for length in LENGTHS)


def _features(place: int) -> Label:
    return lambda candidate: candidate.features[place]


def _size(value: Value, ratio: float) -> Hashable:
    """Return the class of a number or a date among those that are near one another."""
    if isinstance(value, Number):
        return math.floor(math.log(abs(float(value.amount)), ratio)) if value.amount else None
    if isinstance(value, Date):
        width = next(width for year, width in ERAS if value.year < year)
        return value.year // width, width
    return None
