"""Numbers inside options, read as a person reads them: 1,200 is one number, 1 km is 1000 m."""

import re
from decimal import Decimal

from quizgen.values import parse_number

DIGITS = r"(?:\d{1,3}(?:[ '\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)*)"
"""A pattern for a number without its sign: 12, 1.5, 1,5, 1,200 or 10 000. It also matches 3.1.2, which is none."""

UNITS = {
    "mm": ("m", "0.001"),
    "cm": ("m", "0.01"),
    "m": ("m", "1"),
    "km": ("m", "1000"),
    "mg": ("g", "0.001"),
    "g": ("g", "1"),
    "kg": ("g", "1000"),
    "t": ("g", "1000000"),
    "ml": ("l", "0.001"),
    "l": ("l", "1"),
    "m²": ("m²", "1"),
    "ha": ("m²", "10000"),
    "km²": ("m²", "1000000"),
    "s": ("s", "1"),
    "min": ("s", "60"),
    "h": ("s", "3600"),
}
"""The units that people mix: each with the base unit to compare it in, and how many of those it is."""

BASE_UNITS = frozenset(base for base, _ in UNITS.values())

_DECIMAL_COMMA = re.compile(r"[-+−]?\d+,\d+")


def amount_of(digits: str) -> Decimal | None:
    """Return the number that digits mean, thousands grouped or not; None if they mean none (3.1.2)."""
    try:
        return parse_number(digits).amount
    except ValueError:
        return Decimal(digits.replace(",", ".").replace("−", "-")) if _DECIMAL_COMMA.fullmatch(digits) else None


def in_base_unit(text: str) -> tuple[str, Decimal] | None:
    """Return the base unit of an amount (`2 km`) and how many of it there are; None where UNITS does not have it."""
    if not text[:1].isdigit():
        return None
    try:
        number = parse_number(text)
    except ValueError:
        return None
    unit, factor = UNITS.get(number.unit, ("", ""))
    return (unit, (number.amount * Decimal(factor)).normalize()) if unit else None
