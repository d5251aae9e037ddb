"""What a fact's value can be: text, an entity, a number with a unit, a date of known precision, yes or no.

A value keeps the characters as they were written, and knows what it *covers*: a number half a unit of its last
written digit either way, a date the whole day, month or year. Two values are the same, perhaps the same, or
different for sure (`Likeness`).
"""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal, localcontext
from enum import Enum
from math import inf

from attrs import field, frozen

from quizgen.names import canonical

MOST_DIGITS = 400
"""Arithmetic is exact: what `parse_number` reads has fewer digits before and behind its point, tolerance included."""


class Likeness(Enum):
    """How one value stands to another."""

    SAME = "same"
    COARSER = "coarser"
    """It covers all of the other: 2019 and 21 August 2019."""
    PERHAPS = "perhaps the same"
    """Overlapping, finer, or alike but for case, accents, punctuation or further words."""
    DIFFERENT = "different"
    """Different for sure."""


@frozen
class Text:
    """Words that name nothing the sheet knows, or a sentence."""

    text: str = field(converter=canonical)

    def __str__(self) -> str:
        return self.text


@frozen
class EntityRef:
    """An entity of the sheet, by its key."""

    key: str = field(converter=canonical)

    def __str__(self) -> str:
        return self.key


@frozen
class Number:
    """A number as written, with its unit."""

    amount: Decimal = field(eq=Decimal.as_tuple)
    """Its exponent says which digit was the last one written: 1.10 is not 1.1."""
    unit: str = ""
    written: str = field(default="", eq=False)
    """The digits as the author wrote them (1,234)."""

    def __str__(self) -> str:
        digits = self.written or str(self.amount)
        return f"{digits}{_unit_gap(self.unit)}{self.unit}"

    def span(self, tolerance: "Tolerance | None" = None) -> tuple[Decimal, Decimal]:
        """Return the lowest and the highest amount it stands for."""
        exponent = self.amount.as_tuple().exponent
        half = Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)
        with localcontext(prec=MOST_DIGITS):
            reach = half + (tolerance.around(self.amount) if tolerance else 0)
            return self.amount - reach, self.amount + reach


@frozen
class Tolerance:
    """How far from a number another still counts as the same: a share of it (2%) or an amount in its unit (5)."""

    amount: Decimal
    is_share: bool

    def around(self, number: Decimal) -> Decimal:
        """Return the tolerance as an amount either way of the number."""
        return abs(number) * self.amount / 100 if self.is_share else self.amount


@frozen
class Date:
    """A year, a month or a day of the proleptic Gregorian calendar."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}" if self.month else str(self.year)]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def first(self) -> date:
        """The first day it covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it covers."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@frozen
class YesNo:
    """A claim that is so, or is not."""

    yes: bool

    def __str__(self) -> str:
        return "yes" if self.yes else "no"


@frozen
class Nothing:
    """Known to have no value at all."""

    def __str__(self) -> str:
        return "—"


Value = Text | EntityRef | Number | Date | YesNo | Nothing
"""What a fact says of its subject."""


@frozen
class Period:
    """When something holds; both ends count, at the precision written. A missing end is open."""

    start: Date | None = None
    end: Date | None = None

    @property
    def widest(self) -> tuple[float, float]:
        """The first and last day, counted from 1 January of the year 1, on which it may hold."""
        return (self.start.first.toordinal() if self.start else -inf, self.end.last.toordinal() if self.end else inf)

    @property
    def narrowest(self) -> tuple[float, float]:
        """The first and last day on which it holds for sure."""
        return self.widest

    def covers(self, other: "Period") -> bool:
        """Tell whether the other lies within it, for sure."""
        starts_before = self.start is None or (other.start is not None and self.start.first <= other.start.first)
        ends_after = self.end is None or (other.end is not None and self.end.last >= other.end.last)
        return starts_before and ends_after

    def touches(self, other: "Period") -> bool:
        """Tell whether the two may share a day."""
        before = self.end and other.start and self.end.last < other.start.first
        after = self.start and other.end and self.start.first > other.end.last
        return not (before or after)


def compare_numbers(number: Number, other: Number, tolerance: Tolerance | None = None) -> Likeness:
    """Compare two amounts of one unit; unlike units prove nothing. Ranges that only meet (2 and 3) are apart."""
    if number.unit != other.unit:
        return Likeness.PERHAPS
    if number.amount.compare_total(other.amount) == 0:
        return Likeness.SAME
    low, high = number.span(tolerance)
    other_low, other_high = other.span(tolerance)
    if low <= other_low and high >= other_high:
        return Likeness.COARSER
    return Likeness.DIFFERENT if high <= other_low or other_high <= low else Likeness.PERHAPS


def compare_dates(one: Date, other: Date) -> Likeness:
    """Compare two dates by the days they cover."""
    if one == other:
        return Likeness.SAME
    if one.first <= other.first and one.last >= other.last:
        return Likeness.COARSER
    apart = one.last < other.first or other.last < one.first
    return Likeness.DIFFERENT if apart else Likeness.PERHAPS


_NUMBER = re.compile(
    r"(?!0[xX])(?P<digits>[-+−]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u202f' ]\d{3})+|\d{1,40})"
    r"(?:\.\d{1,40})?(?:[eE][-+]?\d{1,2})?)"
    r"\s*(?P<unit>[^\W\d_].*|[%°′″$€£¥Ω].*)?"
)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_YEAR = re.compile(r"[1-9]\d{0,3}")


def parse_number(text: str, unit: str = "") -> Number:
    """Read `2850`, `2850 km`, `1,234.50` or `−3`; the unit stands where the text has none.

    Raises:
        ValueError: when the text is no number, or its thousands are grouped irregularly.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    digits = match["digits"]
    plain = re.sub("[,'\u00a0\u202f ]", "", digits).replace("−", "-")
    return Number(Decimal(plain), canonical(match["unit"] or unit), digits)


def parse_tolerance(text: str) -> Tolerance:
    """Read `2%` or `5`. Raises ValueError when it is neither."""
    number = parse_number(text.removesuffix("%"))
    if number.amount < 0 or number.unit:
        raise ValueError(text)
    return Tolerance(number.amount, text.endswith("%"))


def parse_date(text: str) -> Date:
    """Read `2019-08-21`, `2019-08`, `2019` or `476`. Raises ValueError when it is none, or no such day exists."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return parse_year(text)
    parsed = Date(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]  # year is never None
    _ = parsed.first
    return parsed


def parse_year(text: str) -> Date:
    """Read a year from 1 to 9999. Raises ValueError when it is none."""
    if not _YEAR.fullmatch(text.strip()):
        raise ValueError(text)
    return Date(int(text))


def parse_yes_no(text: str) -> YesNo:
    """Read yes or no (also true or false). Raises ValueError when it is neither."""
    word = text.strip().casefold()
    if word not in ("yes", "no", "true", "false"):
        raise ValueError(text)
    return YesNo(word in ("yes", "true"))


def _unit_gap(unit: str) -> str:
    return "" if not unit or unit[0] in "%°′″" else "\u00a0"
