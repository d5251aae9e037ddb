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

ABBREVIATIONS = {
    name: unit
    for unit, names in {
        "month": "mo mos mth mths mnth mnths",
        "year": "y yr yrs",
        "week": "wk wks",
        "h": "hr hrs",
        "min": "mins",
        "s": "sec secs",
        "ms": "msec msecs",
        "km": "kms",
        "kg": "kgs",
        "g": "gm gms",
        "lb": "lbs",
        "oz": "ozs",
        "in": "ins",
        "yd": "yds",
        "tablespoon": "tbs tbsp tbsps",
        "teaspoon": "tsp tsps",
        "quart": "qt qts",
        "pint": "pt pts",
        "gallon": "gal gals",
        "fluid_ounce": "fl oz;fl. oz;fl.oz;floz",
        "kcal": "Cal kCal Kcal",
        "kJ": "KJ",
        "km/h": "kph kmh kmph",
        "knot": "kn kt kts",
        "kHz": "KHz khz",
        "MHz": "Mhz",
        "kWh": "KWh kwh",
        "kB": "KB",
        "hp": "HP",
        "%": "pct",
        "cm³": "cc ccm",
        "km²": "sq km;sqkm",
        "m²": "sq m;sqm",
        "cm²": "sq cm;sqcm",
        "mi²": "sq mi;sqmi",
        "ft²": "sq ft;sqft",
        "in²": "sq in;sqin",
        "acre": "acre acres",
        "astronomical_unit": "AU au",
        "N*m": "Nm",
    }.items()
    for name in names.split(";" if ";" in names else " ")
}
"""Usual abbreviations that Pint does not know, or reads as another unit: it takes mth for thousandths of an inch."""

AMBIGUOUS = frozenset("ton tons gr mt MT Mg Mm ML Ml".split())
"""What people write for several units: a ton may have 2000 lb, 2240 lb or 1000 kg, and Mg may be meant for mg.

An amount with it is never known to be another than one with another unit.
"""

_PREFIXED = frozenset(
    "meter gram second ampere kelvin mole candela hertz newton pascal joule watt coulomb volt farad ohm siemens weber "
    "tesla henry lumen lux becquerel gray sievert katal liter byte bit bits_per_second baud electron_volt watt_hour "
    "ampere_hour volt_ampere bar meter_Hg calorie parsec dalton molar radian year metric_ton gauss poise rem curie "
    "bel ton_TNT angstrom".split()
)
"""The units that have prefixes: no one writes of kiloinches, or means a decimal ounce by `doz`."""

_LARGE = frozenset("year metric_ton parsec".split())
"""Those of them that have the prefixes of large amounts alone."""

_LARGE_PREFIXES = frozenset("kilo mega giga tera".split())

_IN_CAPITALS = frozenset("km cm kg lb oz ft yd mi min".split())
"""Signs that people write with capitals, too, where that is no other unit."""

_OTHERS = frozenset(["Gm", "GM", "Y", "CC", "PT"])
"""What is no abbreviation when written with capitals."""

SIGNS = frozenset(ABBREVIATIONS.values())
"""The units that abbreviations stand for."""

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
_WORD = late_pattern(r"[^\W\d_]+")
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
    unit, to = sign_of(unit), sign_of(to)
    if unit == to:
        return Decimal(1), Decimal(0)
    if is_scaled(unit) or is_scaled(to):
        return _scaled_conversion(unit, to)
    if not all(each and each not in AMBIGUOUS and _is_plain(each) for each in (unit, to)):
        return None
    try:
        if _is_guessed(unit) or _is_guessed(to):
            return None
        zero, one, two = (_registry().Quantity(Decimal(n), unit).to(to).magnitude for n in (0, 1, 2))
    except Exception:  # Pint raises whatever its parser, tokenizer and arithmetic raise
        return None
    offset, factor = _rounded(zero), _rounded(one - zero)
    return (factor, offset) if factor and _rounded(two - zero) == _rounded(2 * (one - zero)) else None


@cache
def is_unit(text: str) -> bool:
    """Tell whether a text is a unit: one that Pint knows, a currency, or a per cent sign.

    Example:
        >>> is_unit("km²"), is_unit("US$"), is_unit("mths"), is_unit("last name"), is_unit("2020")
        (True, True, True, False, False)
    """
    text = sign_of(text)
    if text in COMMON or text in SIGNS or text in CURRENCY_SIGNS or text in CURRENCY_CODES:
        return True
    if not _is_plain(text) or not any(letter.isalpha() or letter in "°%" for letter in text):
        return False
    unit = _POWER.sub(r"^\g<0>", text)
    try:
        is_known = bool(_registry().Quantity(1, unit).dimensionality or _registry().Unit(unit).dimensionless)
        return is_known and not _is_guessed(unit)
    except Exception:  # Pint raises whatever its parser, tokenizer and arithmetic raise
        return False


@cache
def sign_of(unit: str) -> str:
    """Return a unit by its sign where it is a usual abbreviation, in capitals too or with a full stop behind it.

    Example:
        >>> sign_of("mths"), sign_of("Yrs."), sign_of("ft."), sign_of("km"), sign_of("Monkeys")
        ('month', 'year', 'ft', 'km', 'Monkeys')
    """
    if unit in COMMON and unit not in ABBREVIATIONS:
        return unit
    bare = unit.removesuffix(".") if len(unit) > len("m.") else unit
    found = ABBREVIATIONS.get(bare) or (ABBREVIATIONS.get(bare.casefold()) if bare not in _OTHERS else None)
    if found:
        return found
    lower = bare.casefold()
    return bare if bare in COMMON else lower if lower in _IN_CAPITALS and bare not in AMBIGUOUS else unit


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


def _is_guessed(unit: str) -> bool:
    """Tell whether Pint reads a part of a unit as one with a prefix that nobody gives it: Min as a million inches."""
    found = (_registry().parse_unit_name(word)[:1] for word in _WORD.findall(unit))
    return any(_is_odd(prefix, base) for ((prefix, base, _),) in filter(None, found))


def _is_odd(prefix: str, base: str) -> bool:
    return bool(prefix) and (base not in _PREFIXED or (base in _LARGE and prefix not in _LARGE_PREFIXES))


def _rounded(number: Decimal) -> Decimal:
    return Decimal(f"{number:.{EXACT_DIGITS - 1}e}").normalize() if abs(number) > Decimal("1e-18") else Decimal(0)


@cache
def _registry() -> "UnitRegistry[Decimal]":
    """Return all units that Pint knows. It takes a second, so it is done when two units are first compared."""
    from pint import UnitRegistry  # noqa: PLC0415 - slow to import, and few sheets have two units

    return UnitRegistry(non_int_type=Decimal)
