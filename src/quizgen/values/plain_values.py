"""Plain values of Python, taken for values of a fact."""

from datetime import date
from decimal import Decimal

from quizgen.values.dates import Date
from quizgen.values.numbers import Number
from quizgen.values.value import Text, Value, YesNo

PlainValue = str | int | Decimal | bool | date
"""A value as a program has it. The type of its relation says more: a text may name an entity, or be a number."""

_PLAIN = (str, int, Decimal, date)
"""The classes of plain values; True and False are whole numbers to Python."""


def as_value(value: Value | PlainValue | None) -> Value | None:
    """Return a plain value as one of a sheet: a text as a `Text`, a whole or decimal number as a `Number`.

    Anything else is returned as it is.

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
    if isinstance(value, int) or (isinstance(value, Decimal) and value.is_finite()):
        return Number(Decimal(value))
    return Date(value.year, value.month, value.day) if isinstance(value, date) else value  # type: ignore[return-value]
