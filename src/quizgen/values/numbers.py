"""Numbers with their units, and what they cover."""

from decimal import Context, Decimal, localcontext
from functools import cache

from attrs import field, frozen

from quizgen.errors import ArgumentError
from quizgen.kept import Keeping, kept
from quizgen.values.checked_fields import checked_fields
from quizgen.values.comparison import Likeness
from quizgen.values.digits import are_digits_of
from quizgen.values.units import conversion

MOST_DIGITS = 400
"""The digits of all arithmetic. Any number that `parse_number` reads has fewer, so that results are exact."""

ABOUT_MARK = "c.\u00a0"
"""What stands before an approximate number that nobody wrote."""

ABOUT = 10
"""An approximate number may be off by one part in so many: "about 500" covers 450 to 550."""


@frozen(field_transformer=checked_fields)
class Number(Keeping):
    """A number with its unit and its precision, or a range of numbers.

    Example:
        >>> Number(Decimal("1.10"), "m").span()
        (Decimal('1.095'), Decimal('1.105'))
        >>> Number(Decimal(10), "years", high=Decimal(13)).span()
        (Decimal('9.5'), Decimal('13.5'))
    """

    amount: Decimal = field(eq=Decimal.as_tuple)
    """The amount, to the last digit written: 1.10 and 1.1 are not equal. Of a range, the lower end."""
    unit: str = ""
    """The unit as written, or an empty text."""
    written: str = field(default="", eq=False)
    """The digits as the author wrote them (1,234), with a decimal point, whatever mark stood there."""
    high: Decimal | None = field(default=None, eq=lambda high: high and high.as_tuple())
    """The upper end of a range (10–13); None: it is one number."""
    is_about: bool = False
    """Whether it is approximate (c. 500), so that it covers a tenth more on either side, or `off_by`."""
    decimal: str = field(default="", eq=False, repr=False)
    """The decimal mark that the author wrote, where it is no point: it is shown where the language is not known."""
    off_by: Decimal | None = None
    """How far it may be off where it is approximate; None: a tenth. A year (c. 1485) is known better than a number."""

    def __attrs_post_init__(self) -> None:
        if self.high is not None and self.high <= self.amount:
            raise ArgumentError(f"the range {self.amount}–{self.high} does not ascend")
        if self.off_by is not None and self.off_by < 0:
            raise ArgumentError(f"'off_by' of a Number is {self.off_by}, and must not be below zero")

    def __hash__(self) -> int:
        return hash((self.amount, self.unit))  # all digits of both ends would be slow

    def __str__(self) -> str:
        return f"{self.digits}{_unit_gap(self.unit)}{self.unit}"

    @property
    def digits(self) -> str:
        """What it shows before its unit: the digits as the author wrote them, or those of its amount."""
        if self.high is None and not self.is_about:
            plain = str(self.amount)
            return plain if not self.written or self.written == plain or not self.is_as_written else self.written
        if self.is_as_written:
            return self.written
        ends = str(self.amount) if self.high is None else f"{self.amount}–{self.high}"
        return ABOUT_MARK + ends if self.is_about else ends

    @kept
    def is_as_written(self) -> bool:
        """Whether `written` says what it is. It doesn't where a program has changed the amount alone."""
        return are_digits_of(self.written, self.amount, self.high, is_about=self.is_about)

    @kept
    def _own_span(self) -> tuple[Decimal, Decimal]:
        """The span without a tolerance, in its own unit."""
        exact, reach = _exact(), self._reach(self.amount)
        low = exact.subtract(self.amount, reach)
        return low, exact.add(self.amount, reach) if self.high is None else exact.add(self.high, self._reach(self.high))

    def _reach(self, end: Decimal) -> Decimal:
        """Return how far it may be off at an end: half a unit of the last digit, or more where it is approximate."""
        exponent = end.as_tuple().exponent
        half = Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) else Decimal(0)
        if not self.is_about:
            return half
        return max(half, abs(end) / ABOUT if self.off_by is None else self.off_by)

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
        factor, offset = (Decimal(1), Decimal(0)) if unit in (None, self.unit) else _factor(self.unit, unit)
        ends = (self.amount, self.amount if self.high is None else self.high)
        with localcontext(prec=MOST_DIGITS):
            (low, low_reach), (high, high_reach) = (
                (end * factor + offset, self._reach(end) * abs(factor)) for end in ends
            )
            if tolerance:
                low_reach, high_reach = low_reach + tolerance.around(low), high_reach + tolerance.around(high)
            return low - low_reach, high + high_reach

    def amount_in(self, unit: str) -> Decimal:
        """Return its amount in another unit; of a range, the middle.

        Raises:
            ValueError: when its unit does not convert to the other.
        """
        middle = self.amount if self.high is None else (self.amount + self.high) / 2
        if unit == self.unit:
            return middle
        factor, offset = _factor(self.unit, unit)
        with localcontext(prec=MOST_DIGITS):
            return middle * factor + offset


@frozen(field_transformer=checked_fields)
class Tolerance:
    """How far two numbers may differ and still count as the same: by a share (2%) or by an amount (5).

    Example:
        >>> Tolerance(Decimal(2), is_share=True).around(Decimal(2850))
        Decimal('57')
    """

    amount: Decimal
    """Per cent where it is a share, else an amount in the unit of the numbers; never negative."""
    is_share: bool
    """Whether it is a share of the number."""

    def __attrs_post_init__(self) -> None:
        if self.amount < 0:
            raise ArgumentError(f"a tolerance is not below zero, as {self.amount} is")

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
        >>> compare_numbers(Number(Decimal(3), "mi"), Number(Decimal(9), "km"))
        <Likeness.DIFFERENT: 'different'>
    """
    if number == other:
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


def _unit_gap(unit: str) -> str:
    return "" if not unit or unit[0] in "%°′″" else "\u00a0"


def _factor(unit: str, to: str | None) -> tuple[Decimal, Decimal]:
    found = conversion(unit, to or "")
    if found is None:
        raise ValueError(unit)
    return found
