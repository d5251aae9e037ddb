"""Units that convert into one another: km and mi, °C and °F. The library Pint knows them."""

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from quizgen.text.late_pattern import late_pattern
from quizgen.values.currencies import CURRENCY_CODES, CURRENCY_SIGNS

if TYPE_CHECKING:
    from pint import UnitRegistry

EXACT_DIGITS = 20
"""The digits of a factor that are kept. Pint's arithmetic has 28, and the last of them are noise."""

COMMON = frozenset(
    "% ‰ ° °C °F K mm cm m km in ft yd mi m² km² ha mm² cm² m³ cm³ l L ml cl hl mg g kg t lb oz s min h d ms days day "
    "weeks months years year hours minutes seconds km/h m/s mph W kW MW GW J kJ kcal cal V A Ω Hz kHz MHz N Pa hPa bar "
    "g/cm³ kg/m³ g/mol u au AU ly pc eV".split()
)
"""Units that most tables use, known without Pint, which takes a second to load."""

SCALES = {
    name: Decimal(10) ** power
    for power, names in (
        (3, "thousand Tausend Tsd."),
        (6, "million millions Million Millionen Mio. Mio millón millones milione milioni mln milhão milhões"),
        (
            9,
            "billion billions bn Milliarde Milliarden Mrd. Mrd milliard milliards miliardo miliardi mld bilhão bilhões",
        ),
        (12, "trillion trillions tn"),
    )
    for name in names.split()
}
"""Words behind numbers that multiply them. In German, a Billion is something else, and is no such word."""

_UNIT = late_pattern(r"[\w°%µ/·*^ ]{1,30}")
_POWER = late_pattern(r"(?<=[A-Za-z])[23]\b")
_RISKY = late_pattern(r"\d\d|\*\*|_")
"""Powers so high that computing them would never end, and forms that Pint reads as Python does."""


@cache
def conversion(unit: str, to: str) -> tuple[Decimal, Decimal] | None:
    """Return how to convert an amount: by which factor to multiply it, and what to add then.

    None where the units don't convert in this way: unknown units, currencies, decibels.

    Example:
        >>> conversion("mi", "m")
        (Decimal('1609.344'), Decimal('0'))
    """
    if unit == to:
        return Decimal(1), Decimal(0)
    if is_scaled(unit) or is_scaled(to):
        return _scaled_conversion(unit, to)
    if not unit or not to or not _is_plain(unit) or not _is_plain(to):
        return None
    try:
        zero, one, two = (_registry().Quantity(Decimal(n), unit).to(to).magnitude for n in (0, 1, 2))
    except Exception:  # Pint raises whatever its parser, tokenizer and arithmetic raise
        return None
    offset, factor = _rounded(zero), _rounded(one - zero)
    return (factor, offset) if factor and _rounded(two - zero) == _rounded(2 * (one - zero)) else None


@cache
def is_unit(text: str) -> bool:
    """Tell whether a text is a unit: one that Pint knows, a currency, or a per cent sign.

    Example:
        >>> is_unit("km²"), is_unit("US$"), is_unit("last name"), is_unit("2020")
        (True, True, False, False)
    """
    if text in COMMON or text in CURRENCY_SIGNS or text in CURRENCY_CODES:
        return True
    if not _is_plain(text) or not any(letter.isalpha() or letter in "°%" for letter in text):
        return False
    unit = _POWER.sub(r"^\g<0>", text)
    try:
        return bool(_registry().Quantity(1, unit).dimensionality or _registry().Unit(unit).dimensionless)
    except Exception:  # Pint raises whatever its parser, tokenizer and arithmetic raise
        return False


def is_scaled(unit: str) -> bool:
    """Tell whether a unit is a word that multiplies, alone or before a unit.

    Example:
        >>> is_scaled("million"), is_scaled("Mio. km²"), is_scaled("million years"), is_scaled("km²")
        (True, True, True, False)
    """
    word, _, rest = unit.partition(" ")
    return word in SCALES and (not rest or is_unit(rest.strip()))


def _scaled_conversion(unit: str, to: str) -> tuple[Decimal, Decimal] | None:
    """Return the conversion of units of which one or both have a word that multiplies before them."""
    (own, bare), (other, wanted) = (_without_scale(each) for each in (unit, to))
    found = (Decimal(1), Decimal(0)) if bare == wanted else conversion(bare, wanted)
    return (found[0] * own / other, Decimal(0)) if found and not found[1] else None


def _without_scale(unit: str) -> tuple[Decimal, str]:
    word, _, rest = unit.partition(" ")
    return (SCALES[word], rest.strip()) if is_scaled(unit) else (Decimal(1), unit)


def _is_plain(unit: str) -> bool:
    return bool(_UNIT.fullmatch(unit)) and not _RISKY.search(unit)


def _rounded(number: Decimal) -> Decimal:
    return Decimal(f"{number:.{EXACT_DIGITS - 1}e}").normalize() if abs(number) > Decimal("1e-18") else Decimal(0)


@cache
def _registry() -> "UnitRegistry[Decimal]":
    """Return all units that Pint knows. It takes a second, so it is done when two units are first compared."""
    from pint import UnitRegistry  # noqa: PLC0415 - slow to import, and few sheets have two units

    return UnitRegistry(non_int_type=Decimal)
