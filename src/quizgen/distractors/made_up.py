"""Made-up numbers and dates, for a key near which the sheet has too few real ones.

Key and distractors are the rungs of a ladder, with the same step between neighbours: a ratio for numbers (120, 180,
270, 410), a number of years for dates (1901, 1914, 1927). A hash decides on which rung the key stands, so it is the
lowest as often as the highest. All rungs have the precision of the key and are as round as it is. Beside a key that is
shown with a power of ten (1.67 × 10⁻²⁷), that is as many digits before the power.

Where ratios leave no room below a small number (4) or above a high percentage (95 %), the rungs are the same amount
apart. A number that could not stand on every rung (1, 2, 300) has no ladder, as its place would tell it.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from attrs import evolve

from quizgen.text.identity import hashed
from quizgen.text.late_pattern import late_pattern
from quizgen.values import Date, Number, Value
from quizgen.values.declared_types import LONGEST_AMOUNT
from quizgen.values.digits import FRACTIONS

RATIOS = {"easy": (1.8, 2.6), "medium": (1.3, 1.9), "hard": (1.15, 1.35)}
"""The least and the greatest ratio between neighbouring numbers, by difficulty.

Between the options that people write, the median is 1.5.
"""

LEAST_RATIO = 1.15
"""The least ratio between neighbouring numbers, however near the values of a relation are to one another."""

YEARS = ((1700, 100), (1850, 30), (1930, 13), (1970, 4), (1990, 3), (10_000, 2))
"""Eras: the year in which each ends, and the median distance in years between the options that people write."""

ALL_PER_CENT = 100
"""A share of up to this many per cent has no distractors above it."""

MOST_DIGITS = 24
"""A number of more digits is no option that anybody reads, and decimal arithmetic would not be exact."""

MOST_MADE_UP = 100
"""How many values are made up at most, however many are wanted."""

LAST_YEAR = 9999
"""The last year that a date can have."""

STEPS_TRIED = 10
"""How many widths of a step are tried until no rung is rounder than the key."""

SPREAD = {"easy": 2.0, "medium": 1.0, "hard": 0.6}
"""The distance between neighbouring years, by difficulty, in units of the median distance."""


_POWER_OF_TEN = late_pattern(r"10[\^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]")
_WITH_POWER = late_pattern(r"[-−–]?(?P<whole>\d*)(?:\.(?P<decimals>\d*))?[ \u00a0]?[eE×x·].*")


def made_up_values(
    key: Value,
    count: int,
    salt: str,
    difficulty: str,
    latest: Date | None = None,
    spread: float | None = None,
    *,
    of_years: bool = False,
) -> list[Value]:
    """Return up to `count` values near the key, in ascending order, none of them the key.

    Words have none, nor have ranges (10–13), vague numbers and dates ("about 1919"), fractions such as ½, whose form
    would tell them, and the smallest numbers. Early years may have fewer.

    Args:
        key: the right value.
        count: how many values are wanted; there are no more than `MOST_MADE_UP`.
        salt: decides on which rung the key stands, and how long the steps are.
        difficulty: easy, medium or hard.
        latest: no year is later than this date's, as an event in the future is never the answer.
        spread: the ratio of the largest to the smallest value of the relation, if it is known: of people's heights of
            160 to 193 cm it is 1.2, and 440 cm would be ruled out by anybody.
        of_years: whether numbers are years among ranges of years.
    """
    count = min(count, MOST_MADE_UP)
    below = hashed(salt, "rank") % (count + 1)
    lot = (hashed(salt, "step") % 1000) / 1000
    if isinstance(key, Number):
        if key.high is not None or key.is_about or key.digits.endswith(tuple(FRACTIONS)) or "/" in key.digits:
            return []
        if of_years:
            years = made_up_values(Date(int(key.amount)), count, salt, difficulty, latest)
            return [Number(Decimal(each.year)) for each in years if isinstance(each, Date)]
        low, high = RATIOS[difficulty]
        high = min(high, max(LEAST_RATIO, spread**0.5)) if spread else high
        return _numbers(key, below, count, lot, (min(low, high), high))
    if not isinstance(key, Date) or key.doubt or key.unknown_digits:
        return []
    span = max(1, round(median_distance(key.year) * SPREAD[difficulty] * (0.6 + 0.8 * lot)))
    span = next(s for s in range(span, span + 10) if _is_as_round(key.year, s, count))
    room = max(0, latest.year - key.year) // span if latest else count
    return list(_dates(key, _steps(max(below, count - room), count), span))


def is_made_as(value: Value, key: Value, *, of_years: bool = False) -> bool:
    """Tell whether a value could be made up beside a key: it has its unit and its precision, and is as round.

    Args:
        value: the value.
        key: the right value.
        of_years: whether numbers are years among ranges of years.
    """
    if isinstance(key, Number) and isinstance(value, Number):
        is_exact = key.high is None and not key.is_about
        is_as_round = of_years or _last_digit(value.amount) == _last_digit(key.amount)
        return is_exact and value.unit == key.unit and is_as_round
    if not isinstance(key, Date) or not isinstance(value, Date) or key.doubt or key.unknown_digits:
        return False
    parts = [(bool(each.month), bool(each.day), each.year % 10 == 0) for each in (key, value)]
    return parts[0] == parts[1]


def _is_as_round(year: int, span: int, count: int) -> bool:
    """Tell whether all rungs of a ladder through a year end in zero, or none does: 1980, 2000, 2020; or 1987, 1994."""
    rungs = (year + step * span for step in range(-count, count + 1))
    return all((rung % 10 == 0) == (year % 10 == 0) for rung in rungs)


def _steps(below: int, count: int) -> list[int]:
    """Return the rungs beside the key, counted from the key: -1, 1 and 2 for three rungs of which one is below."""
    return [step for step in range(-below, count + 1 - below) if step]


def median_distance(year: int) -> int:
    """Return the median distance in years between the options that people write, in the era of a year."""
    return next(span for end, span in YEARS if year < end)


def _numbers(key: Number, below: int, count: int, lot: float, ratios: tuple[float, float]) -> list[Value]:
    """Return the rungs beside a number; none if it could not stand on every rung of its ladder.

    Otherwise its place would tell it: beside 1, no smaller number can be made up.
    """
    if _POWER_OF_TEN.match(key.written):
        first = key.amount.adjusted()
        powers = [first + step for step in _steps(below, count) if abs(first + step) < LONGEST_AMOUNT]
        return [Number(Decimal(1).scaleb(power), key.unit, f"10^{power}") for power in powers]
    shown = _WITH_POWER.fullmatch(key.written or str(key.amount))
    if shown and key.amount:
        digits = len(shown["whole"].lstrip("0")), len(shown["decimals"] or "")
        with_power = _with_power(key, *digits, count, lot, ratios)
        found = [with_power[step] for step in _steps(below, count) if step in with_power]
        return [*(reversed(found) if key.amount < 0 else found)]
    last = _last_digit(key.amount)
    rungs = _by_ratio(abs(key.amount), last, count, lot, ratios)
    if not _is_whole(rungs, key, last):
        rungs = _by_steps(key, last, count, lot)
    if not rungs:
        return []
    smallest = Decimal(1).scaleb(min(0, _exponent(key.amount)))
    chosen = [rungs[count + step] for step in _steps(below, count)]
    readable = [rung for rung in chosen if rung.adjusted() - smallest.adjusted() < MOST_DIGITS]
    amounts = sorted([rung.quantize(smallest).copy_sign(key.amount) for rung in readable])
    return [Number(amount, key.unit, decimal=key.decimal) for amount in amounts]


def _with_power(
    key: Number, whole: int, decimals: int, count: int, lot: float, ratios: tuple[float, float]
) -> dict[int, Number]:
    """Return rungs beside a number with a power of ten, by their steps: all have as many digits before it as the key.

    Rungs that are too long for a number are left out.
    Where few digits leave no room between neighbours (3 × 10⁸), the rungs differ by the power alone.

    Args:
        key: the number.
        whole: how many digits stand before its decimal mark.
        decimals: how many stand behind it.
        count: how many rungs are wanted on either side.
        lot: how long the steps are, from 0 to 1.
        ratios: the least and the greatest ratio between neighbours.
    """
    low, high = ratios
    for ratio in (Decimal(low + lot * (high - low)), Decimal(10)):
        amounts = {step: abs(key.amount) * ratio**step for step in range(-count, count + 1)}
        short = {step: amount for step, amount in amounts.items() if abs(amount.adjusted()) + decimals < LONGEST_AMOUNT}
        rungs = {step: _of_digits(key, amount, whole, decimals) for step, amount in short.items()}
        if all(one.span()[1] <= other.span()[0] for one, other in pairwise(rungs.values())):
            is_more_than_all = _is_share(key) and any(rung.amount > ALL_PER_CENT for rung in rungs.values())
            return {} if is_more_than_all else {step: _with_sign(rung, key) for step, rung in rungs.items()}
    return {}


def _of_digits(key: Number, amount: Decimal, whole: int, decimals: int) -> Number:
    """Return a number like the key, with so many digits before and behind its decimal mark, and a power of ten."""
    rounded = Decimal(f"{amount:.{max(whole + decimals, 1) - 1}e}")
    power = rounded.adjusted() + 1 - whole
    return Number(rounded, key.unit, f"{rounded.scaleb(-power):.{decimals}f}e{power}", decimal=key.decimal)


def _with_sign(number: Number, key: Number) -> Number:
    return evolve(number, amount=-number.amount, written=f"-{number.written}") if key.amount < 0 else number


def _by_ratio(amount: Decimal, last: Decimal, count: int, lot: float, ratios: tuple[float, float]) -> list[Decimal]:
    """Return `count` rungs on both sides of an amount, each larger than the one before by the same ratio."""
    low, high = ratios
    ratio = Decimal(low + lot * (high - low))
    return [amount if step == 0 else _as_round(amount * ratio**step, last) for step in range(-count, count + 1)]


def _as_round(amount: Decimal, last: Decimal) -> Decimal:
    """Round an amount to a digit; where it would be rounder than that, return the next one."""
    if amount.adjusted() - last.adjusted() >= MOST_DIGITS:
        return amount  # too long to be read, whatever its last digits
    rounded = amount.quantize(last, rounding=ROUND_HALF_UP)
    return rounded if _last_digit(rounded) == last else rounded + last


def _by_steps(key: Number, last: Decimal, count: int, lot: float) -> list[Decimal]:
    """Return `count` rungs on both sides of a small number or a high percentage, with the same step between them."""
    amount = abs(key.amount)
    room = min(amount - last, ALL_PER_CENT - amount) if _is_share(key) else amount - last
    most = int(room / last) // count
    widest = most - int(lot * most / 2)
    for width in range(widest, max(0, widest - STEPS_TRIED), -1):
        rungs = [amount + step * width * last for step in range(-count, count + 1)]
        if _is_whole(rungs, key, last):
            return rungs
    return []


def _is_whole(rungs: Sequence[Decimal], key: Number, last: Decimal) -> bool:
    """Tell whether all rungs differ, are more than zero and as round as the key, and no share is more than all."""
    if not rungs[0] > 0 or not all(low < high for low, high in pairwise(rungs)):
        return False
    if _is_share(key) and rungs[-1] > ALL_PER_CENT:
        return False
    return all(_last_digit(rung) == last for rung in rungs if rung.adjusted() - last.adjusted() < MOST_DIGITS)


def _is_share(key: Number) -> bool:
    return key.unit == "%" and 0 < key.amount <= ALL_PER_CENT


def _last_digit(amount: Decimal) -> Decimal:
    """Return the unit of a number's last digit, where the zeros of 1,200 do not count: 100 for 1,200, 0.1 for 3.0."""
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
