"""Units that convert: km and mi, °C and °F. What a unit is, the library Pint knows."""

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry

EXACT_DIGITS = 20
"""To how many digits a factor is taken for exact: Pint's own arithmetic has 28, the last of which is noise."""

_UNIT = re.compile(r"[\w°%µ/·*^ ]{1,30}")
_RISKY = re.compile(r"\d\d|\*\*|_")
"""Powers so high that to reckon them would take for ever, and Python's own forms."""


@cache
def conversion(unit: str, to: str) -> tuple[Decimal, Decimal] | None:
    """Return the factor and the offset that make an amount in a unit one in another; None where there are none.

    Only units that convert in proportion do, with or without an offset (temperatures); not decibels, nor currencies.
    """
    if unit == to:
        return Decimal(1), Decimal(0)
    if not unit or not to or not _is_plain(unit) or not _is_plain(to):
        return None
    try:
        zero, one, two = (_registry().Quantity(Decimal(n), unit).to(to).magnitude for n in (0, 1, 2))
    except Exception:  # Pint raises whatever its parser, tokenizer and arithmetic raise
        return None
    offset, factor = _rounded(zero), _rounded(one - zero)
    return (factor, offset) if factor and _rounded(two - zero) == _rounded(2 * (one - zero)) else None


def _is_plain(unit: str) -> bool:
    return bool(_UNIT.fullmatch(unit)) and not _RISKY.search(unit)


def _rounded(number: Decimal) -> Decimal:
    return Decimal(f"{number:.{EXACT_DIGITS - 1}e}").normalize() if abs(number) > Decimal("1e-18") else Decimal(0)


@cache
def _registry() -> "UnitRegistry[Decimal]":
    """Return Pint's units, made when two units are first compared: it takes a second."""
    from pint import UnitRegistry  # noqa: PLC0415 - slow to import, and few sheets have two units

    return UnitRegistry(non_int_type=Decimal)
