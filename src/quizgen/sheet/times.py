"""Whether a fact is true at the time that a question asks about."""

from collections.abc import Iterable, Sequence
from enum import Enum
from math import inf

from quizgen.sheet.facts import Fact
from quizgen.values import Period


class Holds(Enum):
    """In how much of the time asked about a fact holds, that is, is true."""

    THROUGHOUT = "throughout"
    """On every day of it."""
    PARTLY = "partly"
    """In a part of it, or only perhaps."""
    NEVER = "never"
    """On no day of it: the fact ends before it, or begins after it."""


def holds(fact: Fact, when: Period | None) -> Holds:
    """Tell in how much of a time a fact holds.

    Args:
        fact: A fact. It always holds where it has no date.
        when: The time asked about; None: no time is named, so a dated fact holds partly.
    """
    if fact.period is None:
        return Holds.THROUGHOUT
    if when is None:
        return Holds.PARTLY
    if fact.period.covers(when):
        return Holds.THROUGHOUT
    return Holds.PARTLY if fact.period.touches(when) else Holds.NEVER


def covering(facts: Iterable[Fact], when: Period | None) -> tuple[Fact, ...]:
    """Return one fact that holds throughout a time, or several that do together, or none."""
    known = tuple(facts)
    throughout = next((fact for fact in known if holds(fact, when) is Holds.THROUGHOUT), None)
    if throughout:
        return (throughout,)
    return () if when is None else _chain([fact for fact in known if holds(fact, when) is Holds.PARTLY], when)


def _chain(facts: Sequence[Fact], when: Period) -> tuple[Fact, ...]:
    """Return facts that follow one another without a gap of a day, from the beginning of a time to its end."""
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
    """Return the first and the last day on which a fact holds for sure."""
    return fact.period.narrowest if fact.period else (-inf, inf)


def is_shared(fact: Fact, others: Iterable[Fact]) -> bool:
    """Tell whether another fact holds throughout the time of a dated fact, so that there is no single answer."""
    return fact.period is not None and any(
        other is not fact and other.period is not None and other.period.covers(fact.period) for other in others
    )


def surely_meet(fact: Fact, other: Fact) -> bool:
    """Tell whether there is a day on which two facts both hold, for sure.

    A fact that begins in 1999 may begin on the last day of that year, and one that ends in 1999 on the first. So these
    two need not meet. Two facts that are `as_of` one date do, and so do two facts without a date.
    """
    if fact.period is None or other.period is None:
        return fact.period is other.period
    if fact.period == other.period and fact.as_of and not (fact.start or fact.end):
        return True
    return _begins_before_the_end(fact.period, other.period) and _begins_before_the_end(other.period, fact.period)


def _begins_before_the_end(period: Period, other: Period) -> bool:
    return period.start is None or other.end is None or period.start.last < other.end.first
