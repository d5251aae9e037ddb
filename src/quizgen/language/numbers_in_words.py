"""How numbers are written in a language."""

import re

from quizgen.values import Number

_SEPARATOR = re.compile(r"(?<=\d)[,'\u00a0\u202f ](?=\d{3}(?!\d))")
_LONG_INTEGER = re.compile(r"(?<![\d.,])[1-9]\d{4,}(?![\d,])")


def number_in_words(number: Number, language: str) -> str:
    """Write a number with its unit: the language's decimal sign, and its space before a per cent sign.

    Five digits and more stand in groups of three, however they were written, and four in none. The groups stand apart
    by a narrow space, which no language takes for a decimal sign, as the International System of Units has it (SI
    Brochure, 9th edition, 5.4.4).
    """
    digits = number.written or str(number.amount)
    unit = str(number).removeprefix(digits)
    if "." in digits:
        from babel.numbers import get_decimal_symbol  # noqa: PLC0415 - slow to import, and few sheets need it

        digits = _grouped(digits).replace(".", get_decimal_symbol(_locale(language)))
    else:
        digits = _grouped(digits)
    return f"{digits}{_percent_gap(language) if unit == '%' else ''}{unit}"


def _grouped(digits: str) -> str:
    if digits.isascii() and digits.isdigit():
        return f"{int(digits):,}".replace(",", "\u202f") if len(digits) > 4 and digits[0] != "0" else digits  # noqa: PLR2004
    plain = _SEPARATOR.sub("", digits)
    return _LONG_INTEGER.sub(lambda integer: f"{int(integer[0]):,}".replace(",", "\u202f"), plain)


def _percent_gap(language: str) -> str:
    """Return what the language sets between a number and a per cent sign: nothing, or a space that does not break."""
    from babel import Locale  # noqa: PLC0415 - slow to import, and few sheets need it

    before = str(Locale.parse(_locale(language)).percent_formats[None].pattern).partition("%")[0]
    return before[len(before.rstrip()) :]


def _locale(language: str) -> str:
    return language.replace("-", "_")
