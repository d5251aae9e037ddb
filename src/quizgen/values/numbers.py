"""Numbers as people write them, with their units and their precision."""

import re
from decimal import Context, Decimal, localcontext
from functools import cache, cached_property

from attrs import field, frozen

from quizgen.text.folding import canonical
from quizgen.values.comparison import Likeness
from quizgen.values.units import conversion

MOST_DIGITS = 400
"""The digits of all arithmetic. Any number that `parse_number` reads has fewer, so that results are exact."""


@frozen
class Number:
    """A number with its unit and its precision.

    Example:
        >>> Number(Decimal("1.10"), "m").span()
        (Decimal('1.095'), Decimal('1.105'))
    """

    amount: Decimal = field(eq=Decimal.as_tuple)
    """The amount, to the last digit written: 1.10 and 1.1 are not equal."""
    unit: str = ""
    """The unit as written, or an empty text."""
    written: str = field(default="", eq=False)
    """The digits as the author wrote them (1,234)."""

    def __str__(self) -> str:
        digits = self.written or str(self.amount)
        return f"{digits}{_unit_gap(self.unit)}{self.unit}"

    @cached_property
    def _half(self) -> Decimal:
        """Half a unit of its last digit, by which it may have been rounded."""
        exponent = self.amount.as_tuple().exponent
        return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)

    @cached_property
    def _own_span(self) -> tuple[Decimal, Decimal]:
        """The span without a tolerance, in its own unit."""
        exact, half = _exact(), self._half
        return exact.subtract(self.amount, half), exact.add(self.amount, half)

    def span(self, tolerance: "Tolerance | None" = None, *, unit: str | None = None) -> tuple[Decimal, Decimal]:
        """Return the lowest and the highest amount that it covers: half a unit of its last digit either way.

        Args:
            tolerance: How much wider the span is on both sides, in the unit of the result.
            unit: The unit of the result; None: the number's own.

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
        """Return its amount in another unit.

        Raises:
            ValueError: when its unit does not convert to the other.
        """
        if unit == self.unit:
            return self.amount
        factor, offset = _factor(self.unit, unit)
        with localcontext(prec=MOST_DIGITS):
            return self.amount * factor + offset


@frozen
class Tolerance:
    """How far two numbers may differ and still count as the same: by a share (2%) or by an amount (5)."""

    amount: Decimal
    """Per cent where it is a share, else an amount in the unit of the numbers; never negative."""
    is_share: bool
    """Whether it is a share of the number."""

    def around(self, number: Decimal) -> Decimal:
        """Return the tolerance of a number as an amount."""
        return abs(number) * self.amount / 100 if self.is_share else self.amount


def compare_numbers(
    number: Number, other: Number, tolerance: Tolerance | None = None, unit: str | None = None
) -> Likeness:
    """Compare two numbers by the amounts that they cover.

    Spans that only meet are different: 2 covers what is below 2.5, and 3 what is above it. Numbers whose units don't
    convert are perhaps the same, as nothing proves that they differ.

    Args:
        number: The number that may be coarser than the other, or equal to it.
        other: The number to compare it with.
        tolerance: How much wider both spans are on either side.
        unit: The unit in which they are compared where theirs are unlike, and the unit of the tolerance; None: that of
            the first.

    Example:
        >>> compare_numbers(parse_number("3 mi"), parse_number("9 km"))
        <Likeness.DIFFERENT: 'different'>
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
    """Read a number: `2850`, `2850 km`, `1,234.50`, `1e3` or `−3`.

    Args:
        text: The number as written. Spaces at its ends don't count.
        unit: The unit of the number where the text has none.

    Raises:
        ValueError: when the text is no number, or its thousands are grouped irregularly.

    Example:
        >>> parse_number("1,234.50 km")
        Number(amount=Decimal('1234.50'), unit='km', written='1,234.50')
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    digits = match["digits"]
    plain = re.sub("[,'\u00a0\u202f ]", "", digits).replace("−", "-")
    return Number(Decimal(plain), unit=canonical(match["unit"] or unit), written=digits)


def parse_tolerance(text: str) -> Tolerance:
    """Read a tolerance: a share (`2%`) or an amount (`5`).

    Raises:
        ValueError: when the text is neither.

    Example:
        >>> parse_tolerance("2%")
        Tolerance(amount=Decimal('2'), is_share=True)
    """
    number = parse_number(text.removesuffix("%"))
    if number.amount < 0 or number.unit:
        raise ValueError(text)
    return Tolerance(number.amount, is_share=text.endswith("%"))


def _unit_gap(unit: str) -> str:
    return "" if not unit or unit[0] in "%°′″" else "\u00a0"


def _factor(unit: str, to: str | None) -> tuple[Decimal, Decimal]:
    found = conversion(unit, to or "")
    if found is None:
        raise ValueError(unit)
    return found
