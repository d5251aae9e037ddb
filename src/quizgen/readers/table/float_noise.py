"""Numbers as programs write them whose last digits are an error of their arithmetic: 1.4999999999999998 for 1.5."""

import re
from decimal import Context, Decimal

from attrs import evolve

from quizgen.readers.table.column_entries import ColumnEntries

EXACT_DIGITS = 15
"""How many digits of a number a spreadsheet shows. Those that a program writes behind them are not exact."""

MOST_DIGITS = 12
"""How many digits a number has at most, to be what was meant by one with more than EXACT_DIGITS."""

_LONG = re.compile(r"[-−]?\d{1,15}\.\d{10,20}")


def with_exact_digits(entries: ColumnEntries) -> ColumnEntries:
    """Return what a column states, its numbers rounded as a spreadsheet shows them where that takes off an error."""
    meant = {text: found for text in entries.texts if _LONG.fullmatch(text) and (found := _meant(text))}
    if not meant:
        return entries
    rows = [tuple([each._replace(text=meant.get(each.text, each.text)) for each in row]) for row in entries.rows]
    return evolve(entries, rows=rows, rounded=next(iter(meant.items())))


def _meant(text: str) -> str:
    """Return the short number that a long one was meant to be, or an empty text.

    Example:
        >>> _meant("1.4999999999999998"), _meant("0.30000000000000004"), _meant("8.27664912542186")
        ('1.5', '0.3', '')
    """
    number = Decimal(text.replace("−", "-"))
    rounded = number.normalize(Context(prec=EXACT_DIGITS))
    digits = len(rounded.as_tuple().digits)
    is_noise = len(number.as_tuple().digits) > EXACT_DIGITS and digits <= MOST_DIGITS
    return f"{rounded:f}" if is_noise else ""
