"""Plain values of Python, taken for values of a fact."""

from datetime import date, datetime, time
from decimal import Decimal

from quizgen.errors import Problem, SheetError
from quizgen.values.dates import Date
from quizgen.values.numbers import Number
from quizgen.values.value import Text, Value, YesNo

PlainValue = str | int | Decimal | bool | date
"""A value as a program has it. The type of its relation says more: a text may name an entity, or be a number."""

_PLAIN = (str, int, Decimal, date)
"""The classes of plain values; True and False are whole numbers to Python."""

DAYS_ONLY = "give its date (value.date()), or a text"
"""What to do where a date has a time of day."""


def as_value(value: Value | PlainValue | None) -> Value | None:
    """Return a plain value as one of a sheet: a text as a `Text`, a whole or decimal number as a `Number`.

    Anything else is returned as it is.

    Raises:
        SheetError: it is a date with a time of day, or a number without an end.

    Example:
        >>> as_value("Black Sea"), str(as_value(2850)), as_value(True)
        (Text(text='Black Sea', marked=''), '2850', YesNo(yes=True))
    """
    if not isinstance(value, _PLAIN):
        return value
    if isinstance(value, str):
        return Text(value)
    if isinstance(value, bool):
        return YesNo(value)
    if isinstance(value, int | Decimal):
        return Number(Decimal(value))
    try:
        day = day_of(value)
    except ValueError as error:
        raise SheetError(Problem(str(error.args[0]), hint=DAYS_ONLY)) from error
    return Date(day.year, day.month, day.day)


def day_of(value: date) -> date:
    """Return a date without its time of day. Raises ValueError where that is not midnight, in whatever time zone."""
    if not isinstance(value, datetime):
        return value
    if value.time() != time():
        raise ValueError(f"{value.isoformat()} has a time of day, and quizgen knows days only")
    return value.date()
