"""Ranges of years: when somebody reigned, or something was built."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import evolve

from quizgen.values.dates import REACH
from quizgen.values.numbers import Number
from quizgen.values.value import Value

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Whole numbers without a unit may be years from the first to the last of these."""


def is_whole(number: Number) -> bool:
    """Tell whether a number has neither a unit nor decimals."""
    return not number.unit and number.amount.as_tuple().exponent == 0


def may_be_year(value: Value) -> bool:
    """Tell whether a value is a number that may be a year, or a range of years."""
    if not isinstance(value, Number) or not is_whole(value):
        return False
    return FIRST_YEAR <= value.amount <= (value.high or value.amount) <= LAST_YEAR


def are_ranges_of_years(values: Iterable[Value]) -> bool:
    """Tell whether values are years and ranges of years, at least one of them a range.

    Example:
        >>> from quizgen.values import parse_number
        >>> reigns = [parse_number("1837–1901"), parse_number("1936")]
        >>> are_ranges_of_years(reigns), are_ranges_of_years(reigns[1:])
        (True, False)
    """
    found = [*values]
    return all(map(may_be_year, found)) and any(isinstance(value, Number) and value.high for value in found)


def as_years(numbers: Mapping[str, Number]) -> dict[str, Number]:
    """Return years and ranges of years of which the approximate ones may be off as dates may, and not by a tenth.

    Numbers that are no such years are returned as they are.

    Example:
        >>> from quizgen.values import parse_number
        >>> painted = {text: parse_number(text) for text in ("1503–1506", "c. 1485")}
        >>> painted["c. 1485"].span(), as_years(painted)["c. 1485"].span()
        ((Decimal('1336.5'), Decimal('1633.5')), (Decimal('1475'), Decimal('1495')))
    """
    if not are_ranges_of_years(numbers.values()):
        return {**numbers}
    return {text: evolve(year, off_by=Decimal(REACH)) if year.is_about else year for text, year in numbers.items()}
