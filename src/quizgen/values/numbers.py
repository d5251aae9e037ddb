"""Numbers as people write them, with the unit and the precision they have."""

import re
from decimal import Context, Decimal, localcontext
from functools import cache, cached_property

from attrs import field, frozen

from quizgen.text.folding import canonical
from quizgen.values.comparison import Likeness
from quizgen.values.units import conversion

MOST_DIGITS = 400
"""Arithmetic is exact: what `parse_number` reads has fewer digits before and behind its point, tolerance included."""


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

    @cached_property
    def _half(self) -> Decimal:
        """Half a unit of its last digit."""
        exponent = self.amount.as_tuple().exponent
        return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)

    @cached_property
    def _own_span(self) -> tuple[Decimal, Decimal]:
        exact, half = _exact(), self._half
        return exact.subtract(self.amount, half), exact.add(self.amount, half)

    def span(self, tolerance: "Tolerance | None" = None, *, unit: str | None = None) -> tuple[Decimal, Decimal]:
        """Return the lowest and the highest amount it stands for, in its own unit or in another that it converts to.

        Raises:
            ValueError: when its unit does not convert to the other.
        """
        if tolerance is None and unit in (None, self.unit):
            return self._own_span
        with localcontext(prec=MOST_DIGITS):
            middle, factor = self.amount, Decimal(1)
            if unit not in (None, self.unit):
                factor, offset = _factor(self.unit, unit)
                middle = self.amount * factor + offset
            reach = self._half * abs(factor) + (tolerance.around(middle) if tolerance else 0)
            return middle - reach, middle + reach

    def amount_in(self, unit: str) -> Decimal:
        """Return its amount in another unit. Raises ValueError when its own does not convert to that."""
        if unit == self.unit:
            return self.amount
        factor, offset = _factor(self.unit, unit)
        with localcontext(prec=MOST_DIGITS):
            return self.amount * factor + offset


@frozen
class Tolerance:
    """How far from a number another still counts as the same: a share of it (2%) or an amount in its unit (5)."""

    amount: Decimal
    is_share: bool

    def around(self, number: Decimal) -> Decimal:
        """Return the tolerance as an amount either way of the number."""
        return abs(number) * self.amount / 100 if self.is_share else self.amount


def compare_numbers(
    number: Number, other: Number, tolerance: Tolerance | None = None, unit: str | None = None
) -> Likeness:
    """Compare two amounts by what they stand for. Ranges that only meet (2 and 3) are apart.

    Those of unlike units are compared in `unit`, or in that of the first, which the tolerance is in; where they don't
    convert, they prove nothing.
    """
    if number.unit == other.unit and number.amount.compare_total(other.amount) == 0:
        return Likeness.SAME
    common = number.unit if number.unit == other.unit or unit is None else unit
    try:
        (low, high), (other_low, other_high) = (each.span(tolerance, unit=common) for each in (number, other))
    except ValueError:
        return Likeness.PERHAPS
    if low <= other_low and high >= other_high:
        return Likeness.COARSER
    return Likeness.DIFFERENT if high <= other_low or other_high <= low else Likeness.PERHAPS


@cache
def _exact() -> Context:
    return Context(prec=MOST_DIGITS)


_NUMBER = re.compile(
    r"(?!0[xX])(?P<digits>[-+−]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u202f' ]\d{3})+|\d{1,40})"
    r"(?:\.\d{1,40})?(?:[eE][-+]?\d{1,2})?)"
    r"\s*(?P<unit>[^\W\d_].*|[%°′″$€£¥Ω].*)?"
)


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


def _unit_gap(unit: str) -> str:
    return "" if not unit or unit[0] in "%°′″" else "\u00a0"


def _factor(unit: str, to: str | None) -> tuple[Decimal, Decimal]:
    found = conversion(unit, to or "")
    if found is None:
        raise ValueError(unit)
    return found
