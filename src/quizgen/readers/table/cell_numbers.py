"""Numbers as they stand in the cells of a table, before it is known how their column is read."""

import re
from collections.abc import Collection, Mapping
from decimal import Decimal

from attrs import evolve

from quizgen.values import Number, parse_number
from quizgen.values.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from quizgen.values.units import is_scaled, is_unit
from quizgen.values.written_numbers import MARKS, marks_of

_SIGN = "|".join(map(re.escape, CURRENCY_SIGNS))
_MONEY = re.compile(rf"[-−–]?(?:{_SIGN})\s?[1-9]\d{{1,2}}(?P<group>[.,])\d{{3}}")
_DIGITS = r"\d[\d.,'’ \u00a0\u202f]*"
_IN_BRACKETS = re.compile(rf"\((?P<amount>(?:(?:{_SIGN})\s?)?{_DIGITS}(?:\s?(?:{_SIGN}|%))?)\)")
_SIGN_BEHIND = re.compile(rf"(?P<amount>{_DIGITS})[-−]")


def negative_amounts(texts: Collection[str]) -> Mapping[str, str]:
    """Return the texts that are written as accountants write negative numbers, with a minus before them instead.

    There are none where no other text is a number: (1), (2) and (3) only count.

    Example:
        >>> negative_amounts(["(1,200)", "$500", "560-"]), negative_amounts(["(1)", "(2)"])
        ({'(1,200)': '-1,200', '560-': '-560'}, {})
    """
    found: dict[str, str] = {}
    for text in texts:
        match = text.endswith((")", "-", "−")) and (_IN_BRACKETS.fullmatch(text) or _SIGN_BEHIND.fullmatch(text))
        if match:
            found[text] = f"-{match['amount'].strip()}"
    return found if found and any(text not in found and marks_in_cell(text) for text in texts) else {}


def has_known_unit(text: str) -> bool:
    """Tell whether a text is what stands with numbers: a unit, or a word for thousands and millions.

    Example:
        >>> has_known_unit("km"), has_known_unit("million"), has_known_unit("Monkeys")
        (True, True, False)
    """
    return is_unit(text) or is_scaled(text)


def marks_in_cell(text: str) -> str:
    """Return the decimal marks by which a text can be read. Money of ten or more has no three decimals: $44,461."""
    money = _MONEY.fullmatch(text)
    return MARKS.replace(money["group"], "") if money else marks_of(text)


def unit_in_cell(text: str) -> str:
    """Return what stands behind or before the number in a text; empty where there is none, or no number."""
    for mark in MARKS:
        try:
            return parse_number(text, decimal=mark).unit
        except ValueError:
            continue
    return ""


def is_ambiguous(text: str) -> bool:
    """Tell whether a text is another number with a decimal point than with a decimal comma."""
    if text.isdigit() or len(marks_of(text)) < len(MARKS):
        return False
    point, comma = (parse_number(text, decimal=mark) for mark in MARKS)
    return (point.amount, point.high) != (comma.amount, comma.high)


def in_declared_currency(number: Number, unit: str) -> Number:
    """Return a number whose `$` is that of the header: `GDP (US$)`."""
    is_sign = number.unit in CURRENCY_SIGNS and (unit in CURRENCY_CODES or unit.endswith(number.unit))
    if not is_sign or number.unit == unit:
        return number
    return evolve(number, unit=unit)


def plainly(amount: Decimal) -> str:
    """Return an amount in digits."""
    return f"{amount:f}"
