"""Numbers and dates that nobody has: a ladder on which the key stands at a rank drawn by lot.

Around a single number real ones would be few; made-up ones differ from it by steps of one ratio (numbers) or one span
(years), have its precision, and are as round as it is. The key is as likely the lowest as any other.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from attrs import evolve

from quizgen.text.identity import hashed
from quizgen.values import Date, Number, Value

RATIOS = {"easy": (1.8, 2.6), "medium": (1.3, 1.9), "hard": (1.15, 1.35)}
"""The steps between neighbouring numbers. People's have a median of 1.5."""

YEARS = ((1700, 100), (1850, 30), (1930, 13), (1970, 4), (1990, 3), (10_000, 2))
"""Until which year people's options lie how many years apart, at the median."""

LAST_YEAR = 9999

SPREAD = {"easy": 2.0, "medium": 1.0, "hard": 0.6}


def made_up_values(key: Value, count: int, salt: str, difficulty: str, latest: Date | None = None) -> list[Value]:
    """Return `count` values near the key, none of them the key; fewer, or none, where there is no room for them.

    No date is later than `latest`, where that is known: what is yet to come is no answer.
    """
    below = hashed(salt, "rank") % (count + 1)
    lot = (hashed(salt, "step") % 1000) / 1000
    if isinstance(key, Number):
        return list(_numbers(key, _steps(below, count), lot, difficulty))
    if not isinstance(key, Date) or key.doubt or key.unknown_digits:
        return []
    span = max(1, round(median_distance(key.year) * SPREAD[difficulty] * (0.6 + 0.8 * lot)))
    span = next(s for s in range(span, span + 10) if _is_as_round(key.year, s, count))
    room = max(0, latest.year - key.year) // span if latest else count
    return list(_dates(key, _steps(max(below, count - room), count), span))


def _is_as_round(year: int, span: int, count: int) -> bool:
    """Tell whether the years at a span from one end in a zero just where it does; so 2000 stands among round years."""
    rungs = (year + step * span for step in range(-count, count + 1))
    return all((rung % 10 == 0) == (year % 10 == 0) for rung in rungs)


def _steps(below: int, count: int) -> list[int]:
    """Return the places of the rungs, counted from the key's, of which so many are below it."""
    return [step for step in range(-below, count + 1 - below) if step]


def median_distance(year: int) -> int:
    """Return how many years lie between people's options in an era, at the median."""
    return next(span for until, span in YEARS if year < until)


def _numbers(key: Number, steps: list[int], lot: float, difficulty: str) -> Iterator[Number]:
    low, high = RATIOS[difficulty]
    ratio = Decimal(low + lot * (high - low))
    last = _last_digit(key.amount)
    for step in steps:
        amount = (key.amount * ratio**step).quantize(last, rounding=ROUND_HALF_UP)
        if _last_digit(amount) != last:
            amount += last  # as round as the key, and no rounder
        if amount and amount != key.amount:
            yield Number(amount.quantize(Decimal(1).scaleb(min(0, _exponent(key.amount)))), key.unit)


def _last_digit(amount: Decimal) -> Decimal:
    """Return the place of the last digit that is no trailing zero of a whole number: 100 for 1,200, 0.1 for 3.0."""
    exponent = _exponent(amount)
    if exponent < 0 or not amount:
        return Decimal(1).scaleb(exponent)
    digits = str(int(amount))
    return Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))


def _exponent(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _dates(key: Date, steps: list[int], span: int) -> Iterator[Date]:
    for step in steps:
        if 0 < key.year + step * span <= LAST_YEAR:
            yield evolve(key, year=key.year + step * span, day=min(key.day, 28) if key.day else None)
