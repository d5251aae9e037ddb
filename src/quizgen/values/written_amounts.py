"""Amounts as people write them in names: ½ cup, over 250 years, 1 h 30 min, > 90%, 500 mg – 1 g, before 2000 BC.

An amount is a number, a fraction, a range, a limit or a year at the front of a name, with a unit or none. A name that
has digits elsewhere (B52, Windows 10) is none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache

from attrs import evolve

from quizgen.text.late_pattern import late_pattern
from quizgen.text.spelling import Naming
from quizgen.values.amount_words import (
    ABOVE,
    AFTER,
    BEFORE,
    BELOW,
    JOINED,
    NEARLY,
    NOW,
    OR_LESS,
    OR_MORE,
)
from quizgen.values.amounts_of_days import ERA, days_in, years_in
from quizgen.values.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from quizgen.values.digits import FRACTIONS
from quizgen.values.named_amounts import (
    CHARGE,
    DAYS,
    NUMBER,
    Amount,
    AmountNaming,
    Extent,
    is_known,
    is_listed,
    unit_of,
)
from quizgen.values.numbers import Number
from quizgen.values.units import conversion
from quizgen.values.written_numbers import ABOUT_WORDS, BETWEEN_WORDS, MARKS, RANGE_WORDS, parse_number

_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


def naming_of(names: Iterable[str], folded: Iterable[str]) -> Naming:
    """Return all ways in which a thing is written, from its names as written and folded."""
    amounts = tuple([amount for name in names if (amount := amount_in(name))])
    plain = Naming.of(folded)
    return AmountNaming(plain.spellings, plain.words, amounts=amounts) if amounts else plain


def amount_in(name: str) -> Amount | None:
    """Read a name as an amount. None: it is none.

    Example:
        >>> amount_in("over 250 years").readings
        (Extent(measure='number', low=Decimal('249.5'), high=Decimal('Infinity'), unit='year'),)
        >>> amount_in("Windows 10"), amount_in("80/tcp")
        (None, None)
    """
    return _read(name.strip()) if _DIGIT.search(name) and _start().match(name) else None


_SLASHED = {
    sign: f"{above}/{below}" for sign, above, below in zip(FRACTIONS, "113121234151357", "244335555668888", strict=True)
}
_ANY_FRACTION = "".join(FRACTIONS)
_DIGIT = re.compile(rf"[\d{_ANY_FRACTION}]")
_NUMBER = rf"(?:\d[\d.,'’]*|[{_ANY_FRACTION}])"
_UNIT = r"(?P<unit>[^\W\d_]+|[%′″]|°\w?)"
_SPELLED = late_pattern(rf"(?P<whole>\d?)\s?(?P<sign>[{_ANY_FRACTION}])")
_VULGAR = late_pattern(
    r"(?P<sign>[-−+]?)(?:(?P<whole>\d{1,9})[ \u00a0])?(?P<above>\d{1,9})\s?[/⁄]\s?(?P<below>[1-9]\d{0,8})"
    r"(?:\s?(?P<unit>[^\W\d_][^/\d]*|[%°].*))?"
)
_CHARGE = late_pattern(r"(?P<before>[-−–+]?)(?P<digits>\d{1,2})(?P<behind>[-−–+]?)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_MONEY = f"(?:{'|'.join(map(re.escape, CURRENCY_SIGNS))})"
_PLUS = late_pattern(
    rf"(?P<number>\d[\d.,'’]*)\+(?P<unit>\s?[^\W\d].*)?|(?P<whole>\d.*[^\W\d_]|{_MONEY}\s?\d[\d.,'’]*|\d.*{_MONEY})\+"
)
_TO = late_pattern(rf"(?P<low>.+?)(?:\s?[-–—~]\s?|\s(?:{'|'.join(RANGE_WORDS)})\s)(?P<high>\d[^-–—~]*)")
_PART = late_pattern(rf"(?:(?:{'|'.join(JOINED)})\s|,\s?)?(?P<number>{_NUMBER})\s?{_UNIT}\.?\s*")
_CLOCK = late_pattern(r"(?P<first>\d{1,3}):(?P<second>[0-5]\d)\s?(?P<unit>[^\W\d_]+)\.?")
_FINER = {"h": "min", "min": "s"}
_HEAD = late_pattern(
    rf"(?P<head>.*?[\d{_ANY_FRACTION}]\s?(?!in\b){_UNIT})(?P<tail>(?:\s/|\s?[(,;]|\s\d|(?<=\dh)\d\d).*)"
)
_TIGHT = late_pattern(r"\d[\d.,]*[A-Za-z]")


def _before_digits(words: Iterable[str]) -> str:
    """Return a pattern for words and signs before digits. A word has a blank or a full stop behind it."""
    ordered = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    letters = "|".join(word for word in ordered if word[-1].isalpha())
    signs = "|".join(word for word in ordered if not word[-1].isalpha())
    return rf"(?:(?:{letters})(?:\.\s?|\s)|(?:{signs or '(?!)'})\s?)"


_ABOUT_SIGNS = ("~", "≈")
_ABOUT = late_pattern(_before_digits((*ABOUT_WORDS, *NEARLY, *_ABOUT_SIGNS)), re.IGNORECASE)


def _behind_digits(words: Iterable[str]) -> str:
    return rf"(?P<rest>.+?)\s?(?:{'|'.join(map(re.escape, words))})"


_LIMITS = {
    "after": late_pattern(rf"{_before_digits(AFTER)}(?P<rest>.+)", re.IGNORECASE),
    "before": late_pattern(rf"{_before_digits(BEFORE)}(?P<rest>.+)", re.IGNORECASE),
    "above": late_pattern(rf"{_before_digits(ABOVE)}(?P<rest>.+)", re.IGNORECASE),
    "below": late_pattern(rf"{_before_digits(BELOW)}(?P<rest>.+)", re.IGNORECASE),
}
_LIMITS_BEHIND = {
    "after": late_pattern(rf"(?P<rest>\d{{3,4}})\s?[-–—]\s?(?:{'|'.join(map(re.escape, NOW))})?", re.IGNORECASE),
    "above": late_pattern(_behind_digits(OR_MORE), re.IGNORECASE),
    "below": late_pattern(_behind_digits(OR_LESS), re.IGNORECASE),
}
_DOWNWARD = ("before", "below")
_OF_TIME = ("before", "after")


@cache
def _start() -> re.Pattern[str]:
    """Return how an amount begins: with words and signs, or none, and a digit."""
    words = (*ABOVE, *BELOW, *AFTER, *BEFORE, *NEARLY, *ABOUT_WORDS, *BETWEEN_WORDS, *_ABOUT_SIGNS)
    money = "|".join(map(re.escape, (*CURRENCY_SIGNS, *sorted(CURRENCY_CODES))))
    digit = rf"[-−–+]?(?:(?:{money})\s?)?[-−–+]?[.,]?[\d{_ANY_FRACTION}]"
    return re.compile(rf"\s*(?:{_before_digits(words)}){{0,2}}{digit}", re.IGNORECASE)


def _read(name: str) -> Amount | None:
    """Read a name that begins like an amount."""
    charge = _charge(name.translate(_RAISED))
    if charge:
        return charge
    plus = _PLUS.fullmatch(name)
    if plus:
        return _limited(plus["whole"] or plus["number"] + (plus["unit"] or ""), "above")
    limit = _limit(name, _LIMITS_BEHIND)
    readings = None if limit else _readings(name)
    if readings is None:  # from 5 to 10 is a range, from 5 a limit
        return limit or _limit(name, _LIMITS)
    return Amount(readings, is_tight=bool(_TIGHT.fullmatch(name)))


def _limit(name: str, limits: Mapping[str, re.Pattern[str]]) -> Amount | None:
    """Read an amount with words or signs that make it a limit."""
    matches = {side: pattern.fullmatch(name) for side, pattern in limits.items()}
    found = ((side, match["rest"]) for side, match in matches.items() if match and _DIGIT.search(match["rest"]))
    return next((_limited(rest, side) for side, rest in found), None)


def _limited(text: str, side: str) -> Amount:
    """Return the amount of a limit: nothing is known of one whose number can't be read."""
    found = [each for each in _readings(text) or () if each.measure == DAYS or side not in _OF_TIME]
    if side in _DOWNWARD:
        return Amount(tuple([evolve(each, low=_LEAST) for each in found]), is_limit=True)
    return Amount(tuple([evolve(each, high=_MOST) for each in found]), is_limit=True)


def _charge(text: str) -> Amount | None:
    """Read a number with a sign before or behind it: 2+ is a charge, or two and more."""
    match = _CHARGE.fullmatch(text)
    sign = match["before"] or match["behind"] if match else ""
    if not match or not sign or (match["before"] and match["behind"]):
        return None
    low, high = Number(Decimal(match["digits"]) * (1 if sign == "+" else -1)).span()
    return Amount((Extent(CHARGE, low, high), Extent(NUMBER, low, _MOST if match["behind"] == "+" else high)))


def _readings(text: str) -> tuple[Extent, ...] | None:
    """Return all readings of a text without a limit. Empty: it can't be read; None: it is no amount."""
    about = _ABOUT.match(text)
    bare = text[about.end() :] if about else text
    dates = tuple(days_in(bare, is_about=bool(about)))
    if dates and not bare.isdigit():
        return dates
    for read in (_fraction, _sum, _clock, _range):
        found = read(bare)
        if found is not None:
            return found
    head = _HEAD.fullmatch(bare)
    if head and is_listed(head["unit"]):
        return () if _DIGIT.search(head["tail"]) else _readings(head["head"])
    numbers = tuple(dict.fromkeys(_numbers(f"~{bare}" if about else bare)))
    return (*numbers, *dates, *years_in(bare)) if numbers else None


def _numbers(text: str) -> Iterator[Extent]:
    """Yield the readings of a number by either decimal mark. What follows it has no digits."""
    for mark in MARKS:
        try:
            number = parse_number(text, decimal=mark)
        except ValueError:
            continue
        is_ending = text[0] == "." and text.isascii() and text[1:].isalnum() and not is_known(unit_of(number.unit))
        if not _DIGIT.search(number.unit) and not is_ending:  # .7z ends the name of a file
            yield Extent(NUMBER, *number.span(), unit=unit_of(number.unit))


def _fraction(text: str) -> tuple[Extent, ...] | None:
    """Read a fraction, which is exact: 1/2 cup, 2½."""
    match = _VULGAR.fullmatch(_SPELLED.sub(lambda sign: f"{sign['whole']} {_SLASHED[sign['sign']]}", text).strip())
    if not match:
        return None
    amount = int(match["whole"] or 0) + Decimal(int(match["above"])) / int(match["below"])
    amount *= -1 if match["sign"] in ("-", "−") else 1
    return (Extent(NUMBER, amount, amount, unit_of((match["unit"] or "").strip())),)


def _sum(text: str) -> tuple[Extent, ...] | None:
    """Read an amount of several units: 1 h 30 min, 5 ft 10 in. None where the units are none that are known."""
    parts, place = [], 0
    while match := _PART.match(text, place):
        parts.append(match)
        place = match.end()
    if len(parts) <= 1 or not all(is_listed(part["unit"]) for part in parts):
        return None
    readings = [reading for part in parts for reading in [*_numbers(f"{part['number']} {part['unit']}")][:1]]
    return _added(readings) if place == len(text) and len(readings) == len(parts) else ()


def _added(readings: list[Extent]) -> tuple[Extent, ...]:
    """Return the sum of readings in the unit of the last, which is off by as much as that; empty: there is none."""
    last = readings[-1]
    total = Decimal(0)
    for each in readings[:-1]:
        found = conversion(each.unit, last.unit)
        if not found or found[1]:
            return ()
        total += (each.low + each.high) / 2 * found[0]
    return (evolve(last, low=last.low + total, high=last.high + total),)


def _clock(text: str) -> tuple[Extent, ...] | None:
    """Read hours and minutes, or minutes and seconds, with a colon and a unit: 1:30 h. Without, it may be a score."""
    match = _CLOCK.fullmatch(text)
    finer = _FINER.get(unit_of(match["unit"])) if match else None
    if not match or not finer:
        return None
    return (Extent(NUMBER, *Number(Decimal(int(match["first"]) * 60 + int(match["second"]))).span(), unit=finer),)


def _range(text: str) -> tuple[Extent, ...] | None:
    """Read a range whose ends have units or eras of their own: 500 mg – 1 g, 3000–2000 BC."""
    match = _TO.fullmatch(text)
    if not match:
        return None
    era = ERA.fullmatch(match["high"])
    if not era and not (_has_unit(match["low"]) and _has_unit(match["high"])):
        return None
    lows = _readings(f"{match['low']} BC" if era and match["low"].isdigit() else match["low"])
    highs = _readings(match["high"])
    if not lows or not highs or lows[0].measure != highs[0].measure:
        return ()
    found = conversion(lows[0].unit, highs[0].unit)
    return (evolve(highs[0], low=lows[0].converted(*found, highs[0].unit).low),) if found else ()


def _has_unit(text: str) -> bool:
    """Tell whether a text is a number with a known unit."""
    match = _PART.fullmatch(text)
    return match is not None and is_listed(match["unit"])
