"""How the time at which a fact holds stands to the time that is asked about."""

from collections.abc import Iterable, Sequence
from enum import Enum
from math import inf

from quizgen.sheet.facts import Fact
from quizgen.values import Period


class Holds(Enum):
    """How much of the time asked about a fact holds."""

    THROUGHOUT = "throughout"
    PARTLY = "partly"
    """In some of it, or perhaps so."""
    NEVER = "never"
    """The fact's own interval ends before it, or begins after it."""


def holds(fact: Fact, when: Period | None) -> Holds:
    """Tell how much of a time a fact holds; an undated fact always does, and no time means any."""
    if fact.period is None:
        return Holds.THROUGHOUT
    if when is None:
        return Holds.PARTLY
    if fact.period.covers(when):
        return Holds.THROUGHOUT
    return Holds.PARTLY if fact.period.touches(when) else Holds.NEVER


def covering(facts: Iterable[Fact], when: Period | None) -> tuple[Fact, ...]:
    """Return one fact that holds throughout a time, or several that do so between them, or none."""
    known = tuple(facts)
    throughout = next((fact for fact in known if holds(fact, when) is Holds.THROUGHOUT), None)
    if throughout:
        return (throughout,)
    return () if when is None else _chain([fact for fact in known if holds(fact, when) is Holds.PARTLY], when)


def _chain(facts: Sequence[Fact], when: Period) -> tuple[Fact, ...]:
    """Return facts that follow one another without a day's gap from the beginning of a time to its end."""
    first, last = when.widest
    links: list[Fact] = []
    spans = sorted((_surely(fact), index) for index, fact in enumerate(facts))
    for (start, end), index in spans:
        if start > first:
            return ()
        if end >= first:
            links.append(facts[index])
            first = end + 1
        if first > last:
            return tuple(links)
    return ()


def _surely(fact: Fact) -> tuple[float, float]:
    return fact.period.narrowest if fact.period else (-inf, inf)


def is_shared(fact: Fact, others: Iterable[Fact]) -> bool:
    """Tell whether other facts hold throughout the time of a dated one, so that it has no one answer."""
    return fact.period is not None and any(
        other is not fact and other.period is not None and other.period.covers(fact.period) for other in others
    )


def surely_meet(fact: Fact, other: Fact) -> bool:
    """Tell whether two dated facts hold on one day for sure.

    A fact may begin on the last day of the year that is written, and end on the first: so two that share a year, in
    which the one ends and the other begins, need not meet. Two that are `as_of` one date do.
    """
    if fact.period is None or other.period is None:
        return fact.period is other.period
    if fact.period == other.period and fact.as_of and not (fact.start or fact.end):
        return True
    return _begins_before_the_end(fact.period, other.period) and _begins_before_the_end(other.period, fact.period)


def _begins_before_the_end(period: Period, other: Period) -> bool:
    return period.start is None or other.end is None or period.start.last < other.end.first
