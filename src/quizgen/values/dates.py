"""Dates of known precision, exact, approximate or before our era.

What may be written is a part of EDTF, levels 0 and 1 (the Extended Date/Time Format of ISO 8601-2:2019), and years as
people write them: 44 BC. As in ISO 8601, the year 0000 is 1 BC and -0043 is 44 BC.
"""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from quizgen.values.comparison import Likeness

REACH = 10
"""How many of its own units (years, months, days) an approximate date may be off, either way; twice that where it is
uncertain as well. EDTF names no measure; this one is wide, as a wrong option has to be wrong for sure."""

_CYCLE = 400
_CYCLE_DAYS = 146_097
"""The Gregorian calendar comes round after so many years, which have so many days."""


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar. Years are counted as in ISO 8601: 0 is 1 BC."""

    year: int
    month: int
    day: int

    def toordinal(self) -> int:
        """Count the days from 1 January of the year 1, which is 1. Raises ValueError when there is no such day."""
        cycles, year = divmod(self.year, _CYCLE)
        return date(year + _CYCLE, self.month, self.day).toordinal() + (cycles - 1) * _CYCLE_DAYS

    def shifted(self, days: int) -> "Day":
        """Return the day so many days later."""
        cycles, rest = divmod(self.toordinal() + days - 1, _CYCLE_DAYS)
        day = date.fromordinal(rest + 1)
        return Day(day.year + cycles * _CYCLE, day.month, day.day)


@frozen
class Date:
    """A year, a month or a day; or a decade or a century of which no more is known; exact, approximate or uncertain."""

    year: int
    """As in ISO 8601: 0 is 1 BC, -43 is 44 BC."""
    month: int | None = None
    day: int | None = None
    doubt: str = ""
    """`~`: approximate; `?`: uncertain; `%`: both (EDTF)."""
    unknown_digits: int = 0
    """How many last digits of the year nobody knows: 1 for a decade (191X), 2 for a century (19XX)."""

    def __str__(self) -> str:
        return self._digits + self.doubt

    @property
    def is_vague(self) -> bool:
        """Whether it is approximate, uncertain or lacks digits."""
        return bool(self.doubt or self.unknown_digits)

    @cached_property
    def first(self) -> Day:
        """The first day it covers."""
        if self.doubt and self.day:
            return Day(self.year, self.month or 1, self.day).shifted(-self._reach)
        return self._moved(-self._reach, 1) if self.doubt else Day(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last(self) -> Day:
        """The last day it covers."""
        if self.doubt and self.day:
            return Day(self.year, self.month or 1, self.day).shifted(self._reach)
        moved = self._moved(self._reach, self.month or 12) if self.doubt else self._moved(0, self.month or 12)
        year = moved.year + 10**self.unknown_digits - 1
        return Day(year, moved.month, self.day or _days_in(year, moved.month))

    @cached_property
    def middle(self) -> Decimal:
        """The middle of the days it covers, counted from 1 January of the year 1."""
        return Decimal(self.first.toordinal() + self.last.toordinal()) / 2

    @property
    def _reach(self) -> int:
        return 2 * REACH if self.doubt == "%" else REACH

    def _moved(self, units: int, month: int) -> Day:
        """Return the first day of the year, or of the month, so many later."""
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
    """Compare two dates by the days they cover. An approximate one is no coarser word for what lies within it."""
    if one == other:
        return Likeness.SAME
    if not one.doubt and one.first <= other.first and one.last >= other.last:
        return Likeness.COARSER
    apart = one.last < other.first or other.last < one.first
    return Likeness.DIFFERENT if apart else Likeness.PERHAPS


_DATE = re.compile(r"(?P<year>-?\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?(?P<doubt>[~?%]?)")
_YEAR = re.compile(r"(?P<year>[1-9]\d{0,3}|-(?!0000)\d{4})(?P<doubt>[~?%]?)")
_ERA = re.compile(
    r"(?:(?P<before>[1-9]\d{0,5}) ?BCE?|(?P<after>[1-9]\d{0,3}) ?(?:CE|AD)|AD ?(?P<ad>[1-9]\d{0,3}))(?P<doubt>[~?%]?)"
)
_MASKED = re.compile(r"(?P<year>[1-9]\d)(?:(?P<third>\d)X|XX)")


def parse_date(text: str) -> Date:
    """Read `2019-08-21`, `2019-08`, `2019`, `476`, `44 BC`, `1919~` or `191X`.

    Raises:
        ValueError: when the text is no date, or no such day exists.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        padded = re.fullmatch(r"0\d{3}", text.strip())
        return parse_year(text.strip().lstrip("0") if padded else text)
    first = Day(int(match["year"]), int(match["month"]), int(match["day"] or 1))
    _ = first.toordinal()
    return Date(first.year, first.month, first.day if match["day"] else None, match["doubt"])


def parse_year(text: str) -> Date:
    """Read a year: `1999`, `44 BC`, `AD 79`, `-0043`, `1919~`, `1919?`, `191X`. Raises ValueError when it is none."""
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
