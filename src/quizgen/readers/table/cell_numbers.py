"""Numbers as they stand in the cells of a table, before it is known how their column is read."""

import re
from collections.abc import Collection, Mapping
from decimal import Context, Decimal

from attrs import evolve

from quizgen.language import number_in_words
from quizgen.values import Number, parse_number
from quizgen.values.amount_words import ORDINALS
from quizgen.values.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from quizgen.values.digits import FRACTIONS
from quizgen.values.units import ABBREVIATIONS, COMMON, is_scaled, is_unit
from quizgen.values.written_numbers import MARKS, marks_of, with_fraction_signs

MOST_SHOWN = 16
"""How many signs an amount in a message has at most that is written in digits alone."""

_SIGN = "|".join(map(re.escape, CURRENCY_SIGNS))
_MONEY = re.compile(rf"[-−–]?(?:{_SIGN})\s?[1-9]\d{{1,2}}(?P<group>[.,])\d{{3}}")
_DIGITS = r"\d[\d.,'’ \u00a0\u202f]*"
_IN_BRACKETS = re.compile(rf"\((?P<amount>(?:(?:{_SIGN})\s?)?{_DIGITS}(?:\s?(?:{_SIGN}|%))?)\)")
_SIGN_BEHIND = re.compile(rf"(?P<amount>{_DIGITS})[-−]")

_SHORT_MONEY = re.compile(
    rf"(?P<amount>[-−–]?(?:{_SIGN}|{'|'.join(sorted(CURRENCY_CODES))})\s?{_DIGITS})(?P<short>[kKmMbB]|mn|trn)"
)
_THOUSANDS = re.compile(rf"(?P<amount>[-−–~≈]?\s?{_DIGITS})(?<=\d)(?P<short>k)")
_SHORT_FOR = {
    **dict.fromkeys(("k", "K"), "thousand"),
    **dict.fromkeys(("m", "M", "mn"), "million"),
    **dict.fromkeys(("b", "B"), "billion"),
    "trn": "trillion",
}
"""Letters that multiply money with its sign before it. Behind other numbers they may be units: 900 m."""

_FRACTION = re.compile(r"(?P<upper>[1-9]\d?)/(?P<lower>[1-9]\d{0,2})")
_MIXED = re.compile(r"[-−]?\d+[ \u00a0]\d/\d")
_PART = re.compile(rf"%|[{''.join(FRACTIONS)}]|(?<!\d)\d{{1,2}}[.,]\d{{1,2}}(?!\d)")
_ORDINAL = re.compile(rf"(?!\d+e-?\d)\d+(?:{'|'.join(sorted(ORDINALS))})\b.*")
_LETTER_BEHIND = re.compile(r"\d+(?P<gap>\s?)(?P<letter>[A-Za-z])")
_DEGREES = ({"C"}, {"F"})
"""Letters that people write for °C and °F, which are no units by themselves."""


def numbered_names(texts: Collection[str]) -> frozenset[str]:
    """Return those of a column's texts that are names with a number in front: ordinals, and classes such as 7a.

    A letter is a unit where it is a common one and so are the letters of the other texts, or where it stands apart and
    they have the same. Names have letters of all sorts.

    Example:
        >>> sorted(numbered_names(["7A", "7B", "8A"])), sorted(numbered_names(["5m", "12m"]))
        (['7A', '7B', '8A'], [])
        >>> sorted(numbered_names(["7th", "8th grade", "9"]))
        ['7th', '8th grade']
    """
    ordinals = {text for text in texts if _ORDINAL.fullmatch(text)}
    lettered = {text: found for text in texts if (found := _LETTER_BEHIND.fullmatch(text)) and text not in ordinals}
    letters = {found["letter"] for found in lettered.values()}
    is_apart = all(found["gap"] for found in lettered.values())
    if (
        all(letter in COMMON or letter in ABBREVIATIONS for letter in letters)
        or letters in _DEGREES
        or (is_apart and len(letters) == 1)
    ):
        return frozenset(ordinals)
    return frozenset(ordinals | lettered.keys())


def negative_amounts(texts: Collection[str]) -> Mapping[str, str]:
    """Return the texts that are written as accountants write negative numbers, with a minus before them instead.

    There are none where no other text is a number: (1), (2) and (3) only count. Nor are there any with the minus behind
    where all of these are plain digits: `2000-` may be a time without an end.

    Example:
        >>> negative_amounts(["(1,200)", "$500", "560.00-"]), negative_amounts(["(1)", "(2)"])
        ({'(1,200)': '-1,200', '560.00-': '-560.00'}, {})
    """
    bracketed = _amounts(_IN_BRACKETS, [text for text in texts if text.endswith(")")])
    behind = _amounts(_SIGN_BEHIND, [text for text in texts if text.endswith(("-", "−"))])
    if all(text.isdigit() for text in behind.values()):
        behind = {}
    found = {text: f"-{amount}" for text, amount in {**bracketed, **behind}.items()}
    return found if found and any(text not in found and marks_in_cell(text) for text in texts) else {}


def short_amounts(texts: Collection[str]) -> Mapping[str, str]:
    """Return the amounts whose last letters multiply them, with words for these. Without money, `k` alone does.

    Example:
        >>> short_amounts(["€900m", "$3.4 B", "$750", "900m", "~1.2k"])
        {'€900m': '€900 million', '$3.4 B': '$3.4 billion', '~1.2k': '~1.2 thousand'}
    """
    found = {text: match for text in texts if (match := _SHORT_MONEY.fullmatch(text) or _THOUSANDS.fullmatch(text))}
    return {text: f"{match['amount'].strip()} {_SHORT_FOR[match['short']]}" for text, match in found.items()}


def plain_fractions(texts: Collection[str]) -> Mapping[str, str]:
    """Return the texts that are fractions such as 1/2, with one character instead, where their column has fractions.

    Those that have no such character are returned to three places, with a power of ten: 1/13 as 769e-4.

    It has where one stands behind a whole number, as no date does, or where half of the texts or more are other numbers
    and one of these is a part of a whole.

    Example:
        >>> plain_fractions(["1/2", "0.25", "50%"]), plain_fractions(["1/2", "1 1/2"])
        ({'1/2': '½'}, {'1/2': '½', '1 1/2': '1½'})
        >>> plain_fractions(["1/2", "3/4", "0.5"]), plain_fractions(["1/2", "3", "4"])
        ({}, {})
    """
    read = {text: _to_three_places(with_fraction_signs(text)) for text in texts if "/" in text}
    found = {text: sign for text, sign in read.items() if sign != text}
    if any(_MIXED.match(text) for text in found):
        return found
    numbers = [text for text in texts if text not in found and marks_in_cell(text)] if found else []
    has_enough = 2 * len(numbers) >= len(texts) and any(map(_PART.search, numbers))
    return found if has_enough else {}


def shown_as_written(number: Number, text: str) -> Number:
    """Return a number, shown as its cell has it where that is a fraction without a character of its own: 1/13."""
    is_plain = "/" in text and _FRACTION.fullmatch(text) and with_fraction_signs(text) == text
    return evolve(number, written=text) if is_plain else number


def _to_three_places(text: str) -> str:
    """Return a fraction of small whole numbers that is less than one as digits with a power of ten; else the text."""
    match = _FRACTION.fullmatch(text)
    if not match or int(match["upper"]) >= int(match["lower"]):
        return text
    _, digits, power = Context(prec=3).divide(Decimal(match["upper"]), Decimal(match["lower"])).as_tuple()
    return f"{''.join(map(str, digits))}e{power}"


def _amounts(form: re.Pattern[str], texts: Collection[str]) -> dict[str, str]:
    """Return the texts of a form, with the amount that each gives."""
    matches = {text: form.fullmatch(text) for text in texts}
    return {text: match["amount"].strip() for text, match in matches.items() if match}


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
    """Return a number whose `$` is that of the header, `GDP (US$)`, whatever multiplies it: $3.4 trillion."""
    scale, _, sign = number.unit.rpartition(" ")
    is_sign = sign in CURRENCY_SIGNS and (unit in CURRENCY_CODES or unit.endswith(sign))
    if not is_sign or sign == unit:
        return number
    return evolve(number, unit=f"{scale} {unit}".strip())


def in_plain_words(number: Number) -> str:
    """Return a number's amount in digits, with the word that multiplies it."""
    return plainly(number.amount) + (f" {number.unit}" if is_scaled(number.unit) else "")


def plainly(amount: Decimal) -> str:
    """Return an amount in digits; with a power of ten where these would be too many to count.

    Example:
        >>> plainly(Decimal("70542")), " ".join(plainly(Decimal("6.626e-34")).split())
        ('70542', '6.626 × 10⁻³⁴')
    """
    digits = f"{amount:f}"
    if len(digits) <= MOST_SHOWN:
        return digits
    return number_in_words(Number(amount, written=f"{amount.normalize():E}"), "en")
