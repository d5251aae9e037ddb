"""Values of Python as cells of a table: numbers, dates, yes and no, texts; None and NaN are empty."""

import math
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from numbers import Integral, Real
from typing import Any

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.values.plain_values import DAYS_ONLY, day_of

SEPARATOR = ";"
"""What stands between several values in one cell."""

_EMPTY = ("NaTType", "NAType")
"""The types of what pandas and numpy have for a missing value, beside NaN."""


def cell_of(value: object, table: Place, row: int, column: int) -> Cell:
    """Return a value as a cell.

    Args:
        value: None, a text, a number, a date, a truth value, one of numpy, or a list of such.
        table: the table.
        row: the number of its row, counted from 1.
        column: the number of its column, counted from 1.

    Raises:
        SheetError: it is something else, a number without an end, or a date with a time of day.

    Example:
        >>> cell_of(2850.0, Place("rows"), 1, 2).text, cell_of([1, 2], Place("rows"), 1, 3).text
        ('2850', '1; 2')
    """
    try:
        text, kind, stored = _read(_plain(value))
    except ValueError as error:
        message, hint = error.args
        raise SheetError(Problem(message, Place(table.file, row, column), hint)) from error
    return Cell(text, table, row, column, kind, stored)


def is_missing(value: object) -> bool:
    """Tell whether a value stands for none: None, NaN, pandas' NaT and NA.

    Example:
        >>> [is_missing(value) for value in (None, float("nan"), 0, "")]
        [True, True, False, False]
    """
    if value is None or type(value).__name__ in _EMPTY:
        return True
    return value.is_nan() if isinstance(value, Decimal) else isinstance(value, float) and math.isnan(value)


def _plain(value: Any) -> Any:
    """Return a value of numpy as one of Python."""
    is_scalar = type(value).__module__.split(".")[0] == "numpy" and getattr(value, "ndim", None) == 0
    if not is_scalar:
        return value.value if isinstance(value, Enum) else value
    found = value.item()
    if type(value).__name__ == "datetime64" and isinstance(found, int):
        return value.astype("datetime64[us]").item()
    return found


def _read(value: object) -> tuple[str, CellKind, Decimal | date | bool | None]:
    """Return a value's text, what it is, and what is stored of it. Raises ValueError with a message and a hint."""
    if isinstance(value, str):
        return (value, CellKind.TEXT, None) if value else ("", CellKind.EMPTY, None)
    if is_missing(value):
        return "", CellKind.EMPTY, None
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), CellKind.YES_NO, value
    if isinstance(value, date):
        return value.isoformat()[:10], CellKind.DATE, _day(value)
    if isinstance(value, Decimal | Real):
        return _number(value)
    if isinstance(value, list | tuple | set | frozenset) or type(value).__name__ in ("ndarray", "Series"):
        return _several(value), CellKind.TEXT, None
    hint = "give texts, numbers, dates, True and False, None, or lists of these"
    raise ValueError(f"a {type(value).__name__} is no value that can be asked for", hint)


def _day(value: date) -> date:
    try:
        return day_of(value)
    except ValueError as error:
        raise ValueError(*error.args, DAYS_ONLY) from error


def _number(value: object) -> tuple[str, CellKind, Decimal]:
    """Return a number with the digits that Python shows of it; a whole one without `.0`."""
    if isinstance(value, Fraction):
        number = Decimal(value.numerator) / Decimal(value.denominator)
    elif isinstance(value, Decimal):
        number = value
    elif isinstance(value, Integral):
        number = Decimal(int(value))
    else:
        found = float(value)  # type: ignore[arg-type]
        number = Decimal(int(found)) if found.is_integer() and abs(found) < 10**15 else Decimal(repr(found))
    if not number.is_finite():
        raise ValueError(f"{value} is no number that can be asked for", "give None where there is no value")
    return str(number), CellKind.NUMBER, number


def _several(values: Any) -> str:
    """Return several values as the text of one cell."""
    items: Iterable[object] = sorted(values, key=str) if isinstance(values, set | frozenset) else values
    texts = [_read(_plain(item))[0] for item in items]
    for text in texts:
        if SEPARATOR in text:
            raise ValueError(f"'{text}' stands in a list and has a semicolon", "write it without")
    return f"{SEPARATOR} ".join(filter(None, texts))
