"""How numbers are written in a language."""

import re
from functools import cache

from quizgen.language.tags import UNKNOWN, locale_for
from quizgen.text.late_pattern import late_pattern
from quizgen.values import Number
from quizgen.values.currencies import CURRENCY_SIGNS
from quizgen.values.units import SCALES

SMALLEST_GROUPED = 10_000
"""From which number on thousands are grouped: 1,234 may be a year, and is written 1234."""

SMALLEST_GROUPED_BESIDE_LONGER = 1000
"""The same, where numbers stand beside longer ones: 1,234 and 44,461."""

NEVER_GROUPED = 10**40
"""The same, where none of those that they stand beside is grouped."""

NARROW_SPACE = "\u202f"
"""What groups thousands where the language is not known, or does so with a point: it can't be taken for a decimal sign
in any language (SI Brochure, 9th edition, 5.4.4)."""

_DEGREES = ("°C", "°F")
"""What units of temperature begin with; an angle (48°, 48°N) has no gap."""

_RUN = late_pattern(r"\d(?:[\d.,'’\u00a0\u202f\u2009 ]*\d)?")
_SEPARATOR = late_pattern("[,'’\u00a0\u202f\u2009 ]")
_POWER = late_pattern(r"[eE](?P<sign>[-+]?)0*(?P<power>\d+)")
_TIMES = late_pattern(r"[ \u00a0]?[×x·*][ \u00a0]?10\^?(?P<sign>[-−+⁻⁺]?)(?P<power>[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})$")
_POWER_ALONE = late_pattern(
    r"(?<![\d.,\u00a0])10(?:\^|(?=[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]))(?P<sign>[-−+⁻⁺]?)(?P<power>[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})$"
)
_ABOUT = late_pattern(r"[^\d½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞−-]*\u00a0")
_HYPHEN = late_pattern(r"(?<!\d)-(?=[\d.,½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number_in_words(number: Number, language: str, *, grouped_from: int = SMALLEST_GROUPED, about: str = "") -> str:
    """Return a number with its unit, as a language writes it.

    The decimal sign, what groups thousands (in numbers of five digits or more, however they were written), where
    a currency's sign stands and the gaps beside signs are the language's: $12,104.50 in English is 12 104,50 $ in
    German, $5 million 5 million $, and 78.4°C 78,4 °C. 8.99E-05 is written with a power of ten: 8.99 × 10⁻⁵. A number
    below zero has a minus sign (−5), also where a hyphen was typed; a range that begins there has blanks around its dash.

    Args:
        number: the number.
        language: the tag of the language.
        grouped_from: from which number on thousands are grouped.
        about: how the language marks what is approximate, for a number that nobody wrote: `c. {date}`.
    """
    fewest = len(str(grouped_from))
    digits = number.digits
    unit = str(number).removeprefix(digits)
    group, decimal = marks_of(language)
    if digits.isascii() and digits.isdigit():
        digits = _grouped(digits, group, fewest)
    else:
        own = number.decimal if language == UNKNOWN else ""
        digits = _localised(digits, group, own or decimal, fewest)
        if number.high is not None and number.amount < 0:
            digits = digits.replace("–", "\u00a0–\u00a0")  # a dash beside a minus is taken for another
    mark = _ABOUT.match(digits) if number.is_about else None
    before = mark[0] if mark else ""
    digits = digits.removeprefix(before)
    if about and before and not number.is_as_written:
        before = about.partition("{")[0].replace(" ", "\u00a0")
    scale, _, sign = number.unit.rpartition(" ")
    if sign in CURRENCY_SIGNS and (not scale or scale in SCALES) and _sign_comes_first(language):
        first, behind = f"{sign}{locale_for(language).currency_gap}", f"\u00a0{scale}" if scale else ""
        return f"{before}{'−' if digits.startswith(('-', '−')) else ''}{first}{digits.lstrip('-−')}{behind}"
    return f"{before}{digits}{_gap_of(unit, language)}{unit}"


def _gap_of(unit: str, language: str) -> str:
    """Return what a language has before a unit that has no gap before it in every language: 12 %, 78 °C."""
    if unit == "%":
        return locale_for(language).percent_gap
    return locale_for(language).degree_gap if unit.startswith(_DEGREES) else ""


def decimal_mark_of(language: str) -> str:
    """Return what a language writes before decimals: a point or a comma."""
    return marks_of(language)[1]


def _localised(digits: str, group: str, decimal: str, fewest: int) -> str:
    """Return digits that were written with a decimal point, perhaps grouped, with the marks of a language.

    Thousands are grouped in numbers of `fewest` digits or more.
    """

    def run(match: re.Match[str]) -> str:
        whole, point, decimals = _SEPARATOR.sub("", match[0]).partition(".")
        return _grouped(whole, group, fewest) + (decimal if point else "") + decimals

    powers = _POWER_ALONE.sub(_raised, _TIMES.sub(_as_power, _POWER.sub(_as_power, digits)))
    return _RUN.sub(run, _HYPHEN.sub("−", powers))


def _grouped(whole: str, group: str, fewest: int) -> str:
    is_long = len(whole) >= fewest and whole[0] != "0"
    return f"{int(whole):,}".replace(",", group) if is_long else whole


def _as_power(match: re.Match[str]) -> str:
    return f"\u00a0×\u00a0{_raised(match)}"


def _raised(match: re.Match[str]) -> str:
    sign = "-" if match["sign"] in ("-", "−", "⁻") else ""
    return f"10{(sign + match['power']).translate(_RAISED)}"


@cache
def marks_of(language: str) -> tuple[str, str]:
    """Return what groups thousands in a language, and what stands before decimals.

    Args:
        language: the tag of the language.

    Example:
        >>> marks_of("en"), marks_of("fr")
        ((',', '.'), ('\u202f', ','))
    """
    if language == UNKNOWN:
        return NARROW_SPACE, "."
    locale = locale_for(language)
    return NARROW_SPACE if locale.group == "." else locale.group, locale.decimal


def _sign_comes_first(language: str) -> bool:
    """Tell whether a currency's sign stands before the number, as in English."""
    return language != UNKNOWN and locale_for(language).currency == "before"
