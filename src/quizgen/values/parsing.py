"""Numbers and dates of a program's texts: what can't be read is an error that says how it is written."""

from quizgen.errors import ArgumentError, Problem
from quizgen.text.listing import listed
from quizgen.values import dates, written_numbers
from quizgen.values.dates import Date
from quizgen.values.numbers import Number
from quizgen.values.written_numbers import MARKS


def parse_date(text: str) -> Date:
    """Read a date: `2019-08-21`, `2019-08`, or a year: `1999`, `44 BC`, `AD 79`, `-0043`, `1919~`, `1919?`, `191X`.

    Args:
        text: the date as written. Spaces at its ends don't count.

    Returns:
        The date.

    Raises:
        ArgumentError: the text is no date, or there is no such day.

    Example:
        >>> parse_date("2019-08")
        Date(year=2019, month=8, day=None, doubt='', unknown_digits=0)
    """
    try:
        return dates.parse_date(text)
    except ValueError as error:
        hint = "write 2019-08-21, 2019-08, 2019 or 44 BC"
        raise ArgumentError(Problem(f"{text!r} is no date", hint=hint)) from error


def parse_number(text: str, unit: str = "", *, decimal: str = ".") -> Number:
    """Read a number or a range: `2850`, `2850 km`, `1,234.50`, `1e3`, `−3`, `$5`, `2½`, `c. 500`, `10–13`, `10 to 13`.

    Args:
        text: the number as written. Spaces at its ends don't count.
        unit: the unit of the number where the text has none.
        decimal: what stands before the decimals, `.` or `,`.

    Returns:
        The number, which may be a range.

    Raises:
        ArgumentError: the text is no number, its thousands are grouped irregularly, or `decimal` is neither mark.

    Example:
        >>> parse_number("1,234.50 km").amount, parse_number("1.234,50", decimal=",").amount
        (Decimal('1234.50'), Decimal('1234.50'))
        >>> parse_number("10 to 13 years").high
        Decimal('13')
    """
    if decimal not in tuple(MARKS):
        raise ArgumentError(f"'decimal' of parse_number is {decimal!r}, and must be {listed(map(repr, MARKS), 'or')}")
    try:
        return written_numbers.parse_number(text, unit, decimal=decimal)
    except ValueError as error:
        hint = f"write 2850, {'1.234,5 km' if decimal == ',' else '1,234.5 km'}, 10–13 or c. 500"
        raise ArgumentError(
            Problem(f"{text!r} is no number whose decimals stand behind '{decimal}'", hint=hint)
        ) from error
