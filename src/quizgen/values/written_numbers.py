"""Numbers as people write them: 2,850 km; −3.5 °C; 6.022 × 10²³; 2½; $5; c. 500; 10–13 years."""

import re
import unicodedata
from decimal import Decimal
from functools import cache

from quizgen.text.folding import canonical
from quizgen.text.late_pattern import late_pattern
from quizgen.values.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from quizgen.values.digits import FRACTIONS, amount_of
from quizgen.values.numbers import Number, Tolerance
from quizgen.values.units import SCALES

MARKS = ".,"
"""What may stand before the decimals. The other one of the two then groups the thousands."""

RANGE_WORDS = ("to", "bis", "à", "a", "até", "hasta", "إلى")
"""Words between the two ends of a range."""

BETWEEN_WORDS = ("between", "from", "zwischen", "von", "entre", "de", "tra", "da")
"""Words before a range."""

AND_WORDS = ("and", "und", "et", "y", "e")
"""Words between its ends where such a word stands before it."""

OR_WORDS = ("or", "oder", "ou", "o", "x", "plus", "أو", "또는")
"""Words between two numbers that are not one: 15 or 7, 20 x 30."""

ABOUT_WORDS = (
    "c",
    "ca",
    "circa",
    "approx",
    "approximately",
    "about",
    "around",
    "roughly",
    "etwa",
    "rund",
    "ungefähr",
    "env",
    "environ",
    "aprox",
    "aproximadamente",
    "unos",
    "unas",
    "alrededor de",
    "cerca de",
    "por volta de",
    "약",
)
"""Words before a number that is approximate."""

_SIGNS = {unicodedata.normalize("NFKC", sign).replace("\u2044", "/"): sign for sign in FRACTIONS}
_FRACTION = late_pattern(r"(?:(?<=^)|(?<=^[-−])|(?<=\d)[ \u00a0])(?P<fraction>\d/\d)(?![\d/.,])")


def parse_number(text: str, unit: str = "", *, decimal: str = ".") -> Number:
    """Read a number or a range: `2850`, `2850 km`, `1,234.50`, `1e3`, `−3`, `$5`, `2½`, `c. 500`, `10–13`, `10 to 13`.

    Args:
        text: The number as written. Spaces at its ends don't count.
        unit: The unit of the number where the text has none.
        decimal: What stands before the decimals, `.` or `,`.

    Returns:
        The number, which may be a range.

    Raises:
        ValueError: when the text is no number, its thousands are grouped irregularly, or what stands behind it is not
            understood: `$5 per kg`, `15 or 7`.

    Example:
        >>> parse_number("1,234.50 km").amount, parse_number("1.234,50", decimal=",").amount
        (Decimal('1234.50'), Decimal('1234.50'))
        >>> parse_number("10 to 13 years").high
        Decimal('13')
    """
    text = text.strip()
    if _PLAIN.fullmatch(text) and (decimal == "." or "." not in text):
        return Number(Decimal(text), unit=canonical(unit), written=text)
    if not any(map(str.isnumeric, text)):
        raise ValueError(text)
    match = _compiled(_patterns(decimal)[0]).fullmatch(text)
    if match is None or (match["unit"] and _RANGE_IN_UNIT.search(match["unit"])):
        found = _compiled(_patterns(decimal)[1]).fullmatch(text)
        as_range = _range(found, decimal, unit) if found else None
        if as_range:
            return as_range
    if match is None:
        raise ValueError(text)
    amount, written = amount_of((match["sign"] or "") + match["amount"], decimal)
    return _number(match, amount, written, unit, None)


def with_fraction_signs(text: str) -> str:
    """Return a text in which a fraction such as 1/2 is one character, where there is one; elsewhere it may be a date.

    Example:
        >>> with_fraction_signs("1/2"), with_fraction_signs("−2 3/4 km"), with_fraction_signs("1/7")
        ('½', '−2¾ km', '1/7')
    """
    return _FRACTION.sub(lambda found: _SIGNS.get(found["fraction"], found[0]), text.strip(), count=1)


def _range(match: re.Match[str], decimal: str, unit: str) -> Number | None:
    """Return a range whose ends ascend and have the same unit; else None, as for 2019-08."""
    if match["first_unit"] not in (None, match["unit"]) or match["first_sign"] not in (None, match["before"]):
        return None
    low, first = amount_of(match["low"], decimal)
    high, last = amount_of(match["high"], decimal)
    return _number(match, low, f"{first}–{last}", unit, high) if low < high else None


def marks_of(text: str) -> str:
    """Return the decimal marks by which a text can be read as a number: `.`, `,`, both, or an empty text.

    Example:
        >>> marks_of("70.542"), marks_of("70.5"), marks_of("1.234.567"), marks_of("many")
        ('.,', '.', ',', '')
        >>> marks_of("6.626e-34")  # one digit before a power of ten has decimals behind it
        '.'
    """
    if text.isalpha() and text.isascii():  # as most names are, which is quick to see
        return ""
    plain = _PLAIN.fullmatch(text.strip())
    if plain:
        return MARKS if not plain["decimals"] or _THOUSANDS.fullmatch(plain[0]) else "."
    found = ""
    for mark in MARKS:
        try:
            parse_number(text, decimal=mark)
            found += mark
        except ValueError:
            continue
    return found


def parse_tolerance(text: str) -> Tolerance:
    """Read a tolerance: a share (`2%`) or an amount (`5`).

    Raises:
        ValueError: when the text is neither.

    Example:
        >>> parse_tolerance("2%")
        Tolerance(amount=Decimal('2'), is_share=True)
    """
    number = parse_number(text.removesuffix("%"))
    if number.amount < 0 or number.unit or number.high is not None or number.is_about:
        raise ValueError(text)
    return Tolerance(number.amount, is_share=text.endswith("%"))


_PLAIN = late_pattern(r"-?\d{1,40}(?P<decimals>\.\d{1,40})?")
_THOUSANDS = late_pattern(r"-?[1-9]\d{0,2}\.\d{3}")
_RANGE_IN_UNIT = late_pattern(rf"[-–—]\s?[^\w\s]?\d|\b(?:{'|'.join(RANGE_WORDS)})\s")
_ABOUT_BEHIND = late_pattern(r"(?i:c\.|(?:ca|circa|approx|approximately|environ|aprox)\.?)")
_ANOTHER_NUMBER = late_pattern(rf"(?:{'|'.join((*AND_WORDS, *OR_WORDS))})\s[-−]?\d")
_LONGEST = 40
"""How many digits a number may have before its decimal mark, and behind it."""


def _number(match: re.Match[str], amount: Decimal, written: str, unit: str, high: Decimal | None) -> Number:
    behind = match["unit"] or ""
    if _LONG_POWER.match(match.string, match.end("amount" if high is None else "high")):
        raise ValueError(match.string)
    about = match["about"] or (behind if _ABOUT_BEHIND.fullmatch(behind) else None)
    own = _own_unit(match["before"] or "", "" if about == behind else behind)
    shown = f"{about.strip()}\u00a0{written}" if about else written
    return Number(amount, unit=own or canonical(unit), written=shown, high=high, is_about=bool(about))


def _own_unit(before: str, behind: str) -> str:
    """Return the unit of a number. A currency before it may be multiplied by a word behind it: `million $`.

    Raises:
        ValueError: when something else stands behind such a number (`$5 per kg`), or another number (`15 or 7`).
    """
    if (before and behind and behind not in SCALES) or _ANOTHER_NUMBER.match(behind):
        raise ValueError(behind)
    return canonical(f"{behind} {before}")


_LONG_POWER = late_pattern(r"(?<=\d)[eE][-−+]?\d")


@cache
def _patterns(decimal: str) -> tuple[str, str]:
    """Return the patterns of a number and of a range, by the mark before the decimals."""
    mark, group = re.escape(decimal), "," if decimal == "." else r"\."
    spaced = "[\u00a0\u202f\u2009'’ ]"
    whole = (
        rf"(?:[1-9]\d{{0,2}}(?:{group}\d{{3}})+|[1-9]\d?(?:{group}\d\d)+{group}\d{{3}}"
        rf"|[1-9]\d{{0,2}}(?:{spaced}\d{{3}})+|\d{{1,{_LONGEST}}})"
    )
    of_ten = r"10(?:\^[-−+]?\d{1,2}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
    power = rf"(?:[eE][-+]?\d{{1,2}}|[ \u00a0]?[×x·*][ \u00a0]?{of_ten})"
    fraction = f"[{''.join(FRACTIONS)}]"
    digits = (
        rf"(?!0[xX])(?!\d{group}\d{{3}}{power})(?:{of_ten}|{whole}[ \u00a0]?{fraction}|{fraction}"
        rf"|(?:{whole}(?:{mark}\d{{1,{_LONGEST}}})?|{mark}\d{{1,{_LONGEST}}}){power}?)"
    )
    signed = rf"[-+−–]?{digits}"
    signs = "|".join(map(re.escape, CURRENCY_SIGNS))
    before = rf"(?:{signs}|(?:{'|'.join(sorted(CURRENCY_CODES))})(?=[ \u00a0]?[-−–\d]))"
    unit = r"\s*(?P<unit>(?![⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹])[^\W\d_].*|[%‰°′″$€£¥₹₽₩₺₴₪₦₫฿].*)?"
    about = rf"(?P<about>(?:[~≈]|(?i:{'|'.join(ABOUT_WORDS)})(?:\.|(?= )))\s*)?"
    number = rf"{about}(?:(?P<sign>[-−–])?(?P<before>{before}))?\s?(?P<amount>{signed}){unit}"
    plain = rf"\s?(?:[-–—~～…]|\.{{2,3}})\s?|\s(?:{'|'.join(RANGE_WORDS)})\s"
    between = rf"(?(first)\s(?:{'|'.join((*AND_WORDS, *RANGE_WORDS))})\s|(?:{plain}))"
    first = rf"(?:(?P<first>(?i:{'|'.join(BETWEEN_WORDS)}))\s)?"
    ranged = (
        rf"{about}{first}(?P<first_sign>{before})?\s?(?P<low>{signed})(?:\s?(?P<first_unit>[^\W\d_][^\s\d]*|[%°]\w*))??"
        rf"(?:{between})(?P<before>{before})?\s?(?P<high>{signed}){unit}"
    )
    return number, ranged


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled, which takes long for these: most sheets have no range."""
    return re.compile(pattern)
