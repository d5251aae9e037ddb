"""How numbers are written in a language."""

import re

from quizgen.language.tags import locale_name
from quizgen.values import Number

_SEPARATOR = re.compile(r"(?<=\d)[,'\u00a0\u202f ](?=\d{3}(?!\d))")
_LONG_INTEGER = re.compile(r"(?<![\d.,])[1-9]\d{4,}(?![\d,])")


def number_in_words(number: Number, language: str) -> str:
    """Return a number with its unit, with the language's decimal sign and its space before a per cent sign.

    Digits before the decimal sign are in groups of three where there are five or more, however they were written:
    78,865 becomes 78 865, and 1,234 becomes 1234. The narrow space between groups can't be taken for a decimal sign in
    any language (SI Brochure, 9th edition, 5.4.4).
    """
    digits = number.written or str(number.amount)
    unit = str(number).removeprefix(digits)
    if "." in digits:
        from babel.numbers import get_decimal_symbol  # noqa: PLC0415 - slow to import, and few sheets need it

        digits = _grouped(digits).replace(".", get_decimal_symbol(locale_name(language)))
    else:
        digits = _grouped(digits)
    return f"{digits}{_percent_gap(language) if unit == '%' else ''}{unit}"


def decimal_mark_of(language: str) -> str:
    """Return what a language writes before decimals: a point or a comma."""
    from babel.numbers import get_decimal_symbol  # noqa: PLC0415 - slow to import, and few sheets need it

    return str(get_decimal_symbol(locale_name(language)))


def _grouped(digits: str) -> str:
    if digits.isascii() and digits.isdigit():
        return f"{int(digits):,}".replace(",", "\u202f") if len(digits) > 4 and digits[0] != "0" else digits  # noqa: PLR2004
    plain = _SEPARATOR.sub("", digits)
    return _LONG_INTEGER.sub(lambda integer: f"{int(integer[0]):,}".replace(",", "\u202f"), plain)


def _percent_gap(language: str) -> str:
    """Return what a language puts between a number and a per cent sign: nothing, or a no-break space."""
    from babel import Locale  # noqa: PLC0415 - slow to import, and few sheets need it

    before = str(Locale.parse(locale_name(language)).percent_formats[None].pattern).partition("%")[0]
    return before[len(before.rstrip()) :]
