"""Dates: a day, a month or a year, exact or approximate, also before our era.

Dates are written in a part of EDTF, levels 0 and 1 (the Extended Date/Time Format of ISO 8601-2:2019); years also as
people write them: 44 BC. As in ISO 8601, the year 0000 is 1 BC and -0043 is 44 BC.
"""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from attrs import field, frozen

from quizgen.errors import ArgumentError, Problem
from quizgen.kept import Keeping, kept
from quizgen.text.late_pattern import late_pattern
from quizgen.text.listing import listed
from quizgen.values.checked_fields import checked_fields
from quizgen.values.comparison import Likeness

REACH = 10
"""How far an approximate or uncertain date may be off, either way, in its own units: years, months or days.

A date that is both may be off by twice that. EDTF names no measure; this one is wide, as a wrong option must be wrong
for sure."""

DOUBTS = ("~", "?", "%")
"""How EDTF marks a date that is approximate, uncertain, or both."""

_CENTURY = 2
"""How many digits of its years are unknown of a century."""

_FIRST_MASKED = 100
"""From this year on decades and centuries begin with a year that ends in zero; the first century has no year 0."""

_CYCLE = 400
_CYCLE_DAYS = 146_097
"""The days of 400 years, after which the Gregorian calendar repeats."""


class Day(NamedTuple):
    """A day of the Gregorian calendar, which is also used for the time before it was made."""

    year: int
    """As in ISO 8601: 0 is 1 BC, -43 is 44 BC."""
    month: int
    """From 1."""
    day: int
    """From 1."""

    def toordinal(self) -> int:
        """Return the number of the day; 1 January of the year 1 is day 1.

        Raises:
            ValueError: when there is no such day.
        """
        cycles, year = divmod(self.year, _CYCLE)
        return date(year + _CYCLE, self.month, self.day).toordinal() + (cycles - 1) * _CYCLE_DAYS

    def shifted(self, days: int) -> "Day":
        """Return the day that is `days` later, or earlier where `days` is negative."""
        cycles, rest = divmod(self.toordinal() + days - 1, _CYCLE_DAYS)
        day = date.fromordinal(rest + 1)
        return Day(day.year + cycles * _CYCLE, day.month, day.day)


@frozen(field_transformer=checked_fields)
class Date(Keeping):
    """A day, a month, a year, a decade or a century; exact, approximate or uncertain.

    Example:
        >>> Date(2020, 2).last
        Day(year=2020, month=2, day=29)
        >>> print(Date(-43))
        44 BC
    """

    year: int
    """As in ISO 8601: 0 is 1 BC, -43 is 44 BC."""
    month: int | None = None
    """From 1; None: only the year is known."""
    day: int | None = None
    """From 1; None: only the month is known."""
    doubt: str = ""
    """`~`: approximate; `?`: uncertain; `%`: both (EDTF); an empty text: neither."""
    unknown_digits: int = 0
    """How many of the year's last digits are unknown: 1 for a decade (191X), 2 for a century (19XX)."""
    written: str = field(default="", eq=False, repr=False)
    """A decade or a century as the author wrote it in words: 11. Jh.; otherwise empty."""

    def __attrs_post_init__(self) -> None:
        if self.month is None:
            if self.day is not None:
                raise ArgumentError(f"there is no day {self.day} without a month")
        elif not 1 <= self.month <= 12:  # noqa: PLR2004 - December
            raise ArgumentError(f"there is no month {self.month}")
        elif self.day is not None and not 1 <= self.day <= _days_in(self.year, self.month):
            raise ArgumentError(f"there is no day {self.day} in month {self.month} of {self.year}")
        if self.doubt or self.unknown_digits:
            self._check_vagueness()

    def _check_vagueness(self) -> None:
        """Raise ArgumentError where it is not vague in one of the ways that there are."""
        unknown = self.unknown_digits
        if self.doubt not in ("", *DOUBTS):
            ways = listed(map(repr, DOUBTS), "or")
            raise ArgumentError(f"'doubt' of a Date is {self.doubt!r}, and must be {ways}, or empty")
        if not 0 <= unknown <= _CENTURY:
            raise ArgumentError(f"'unknown_digits' of a Date is {unknown}, and must be 1 (a decade) or 2 (a century)")
        if unknown and self.month is not None:
            raise ArgumentError("a date with unknown digits has no month")
        if unknown and self.year >= _FIRST_MASKED and self.year % 10**unknown:
            span = "century" if unknown == _CENTURY else "decade"
            first = self.year - self.year % 10**unknown
            raise ArgumentError(Problem(f"no {span} begins with the year {self.year}", hint=f"write Date({first}, …)"))

    def __str__(self) -> str:
        return self._digits + self.doubt

    @property
    def is_vague(self) -> bool:
        """Whether it is approximate or uncertain, or digits of its year are unknown."""
        return bool(self.doubt or self.unknown_digits)

    @kept
    def first(self) -> Day:
        """The first day that it covers."""
        if self.doubt and self.day:
            return Day(self.year, self.month or 1, self.day).shifted(-self._reach)
        return self._moved(-self._reach, 1) if self.doubt else Day(self.year, self.month or 1, self.day or 1)

    @kept
    def last(self) -> Day:
        """The last day that it covers."""
        if self.doubt and self.day:
            return Day(self.year, self.month or 1, self.day).shifted(self._reach)
        moved = self._moved(self._reach, self.month or 12) if self.doubt else self._moved(0, self.month or 12)
        year = moved.year + 10**self.unknown_digits - 1
        return Day(year, moved.month, self.day or _days_in(year, moved.month))

    @kept
    def middle(self) -> Decimal:
        """The middle of the days that it covers, as a number of days (see `Day.toordinal`)."""
        return Decimal(self.first.toordinal() + self.last.toordinal()) / 2

    @property
    def _reach(self) -> int:
        return 2 * REACH if self.doubt == "%" else REACH

    def _moved(self, units: int, month: int) -> Day:
        """Return the first day of the month that is `units` months later.

        A date without a month moves by years, to the given month.
        """
        if self.month is None:
            return Day(self.year + units, month, 1)
        years, months = divmod(self.month - 1 + units, 12)
        return Day(self.year + years, months + 1, 1)

    @property
    def _digits(self) -> str:
        if self.unknown_digits:
            return f"{self.year:04d}"[: -self.unknown_digits] + "X" * self.unknown_digits
        if self.month is None:
            return str(self.year) if self.year > 0 else f"{1 - self.year} BC"
        year = f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part)])


def compare_dates(one: Date, other: Date) -> Likeness:
    """Compare two dates by the days that they cover.

    An approximate date is never coarser than another, only perhaps the same: 1919~ covers 1925, but need not mean it.

    Example:
        >>> compare_dates(Date(2019), Date(2019, 8, 21))
        <Likeness.COARSER: 'coarser'>
    """
    if one == other:
        return Likeness.SAME
    if not one.doubt and one.first <= other.first and one.last >= other.last:
        return Likeness.COARSER
    apart = one.last < other.first or other.last < one.first
    return Likeness.DIFFERENT if apart else Likeness.PERHAPS


_DATE = late_pattern(r"(?P<year>-?\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?(?P<doubt>[~?%]?)")
_YEAR = late_pattern(r"(?P<year>[1-9]\d{0,3}|-(?!0000)\d{4})(?P<doubt>[~?%]?)")
_ERA = late_pattern(
    r"(?:(?P<before>[1-9]\d{0,5}) ?BCE?|(?P<after>[1-9]\d{0,3}) ?(?:CE|AD)|AD ?(?P<ad>[1-9]\d{0,3}))(?P<doubt>[~?%]?)"
)
_MASKED = late_pattern(r"(?P<year>[1-9]\d)(?:(?P<third>\d)X|XX)")


def parse_date(text: str) -> Date:
    """Read a date: `2019-08-21`, `2019-08`, or a year (see `parse_year`).

    Args:
        text: The date as written. Spaces at its ends don't count.

    Returns:
        The date.

    Raises:
        ValueError: when the text is no date, or there is no such day.

    Example:
        >>> parse_date("2019-08")
        Date(year=2019, month=8, day=None, doubt='', unknown_digits=0)
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        padded = re.fullmatch(r"0\d{3}", text.strip())
        return parse_year(text.strip().lstrip("0") if padded else text)
    first = Day(int(match["year"]), int(match["month"]), int(match["day"] or 1))
    _ = first.toordinal()
    return Date(first.year, first.month, day=first.day if match["day"] else None, doubt=match["doubt"])


def parse_year(text: str) -> Date:
    """Read a year, a decade or a century: `1999`, `44 BC`, `AD 79`, `-0043`, `1919~`, `1919?`, `191X`, `19XX`.

    Args:
        text: The year as written. Spaces at its ends don't count.

    Raises:
        ValueError: when the text is no year.

    Example:
        >>> print(parse_year("44 BC").first)
        Day(year=-43, month=1, day=1)
    """
    text = text.strip()
    if match := _YEAR.fullmatch(text):
        return Date(int(match["year"]), doubt=match["doubt"])
    if match := _MASKED.fullmatch(text):
        return Date(int(match["year"] + (match["third"] or "0") + "0"), unknown_digits=1 if match["third"] else 2)
    match = _ERA.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year = 1 - int(match["before"]) if match["before"] else int(match["after"] or match["ad"])
    return Date(year, doubt=match["doubt"])


def _days_in(year: int, month: int) -> int:
    return monthrange(year % _CYCLE + _CYCLE, month)[1]
