"""The digits of numbers, and the amounts that they say: 1,234.50; 6 × 10²³; 2½."""

from decimal import Decimal, InvalidOperation

from quizgen.text.late_pattern import late_pattern

FRACTIONS = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "0.333",
    "⅔": "0.667",
    "⅕": "0.2",
    "⅖": "0.4",
    "⅗": "0.6",
    "⅘": "0.8",
    "⅙": "0.167",
    "⅚": "0.833",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
    "⅞": "0.875",
}
"""Fractions that are one character, with their amounts; thirds and sixths to three places."""

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_GROUPING = late_pattern("[,.'’\u00a0\u202f\u2009 ]")
_MINUS = str.maketrans("−–", "--")


def amount_of(digits: str, decimal: str) -> tuple[Decimal, str]:
    """Return the amount of a number without its unit, and how it is written with a decimal point.

    Args:
        digits: its digits, perhaps with a sign, a power of ten and a fraction.
        decimal: what stands before the decimals, `.` or `,`.

    Example:
        >>> amount_of("1.234,5", ",")
        (Decimal('1234.5'), '1234.5')
    """
    written = digits if decimal == "." else digits.replace(".", "").replace(",", ".")
    match = _POWER.search(written)
    mantissa, power = (written[: match.start()], match["power"].translate(_RAISED)) if match else (written, "")
    mantissa += "1" if match and match["one"] else ""
    fraction = FRACTIONS.get(mantissa[-1:], "")
    bare = _MINUS_SPACE.sub("-", (mantissa[:-1] if fraction else mantissa).translate(_MINUS))
    whole = _GROUPING.sub(lambda found: "." if found[0] == "." else "", bare)
    plain = Decimal(whole if whole.strip("+-") else f"{whole}0")
    if fraction:
        plain = (
            plain.copy_sign(Decimal(1)) + Decimal(fraction) if not bare.startswith("-") else plain - Decimal(fraction)
        )
    return plain.scaleb(int(power.replace("−", "-"))) if power else plain, written


_POWER = late_pattern(
    r"(?:[eE]|[ \u00a0]?[×x·*][ \u00a0]?10\^?|(?<![\d.,])(?P<one>10)(?:\^|(?=[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹])))"
    r"(?P<power>[-−+⁻⁺]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})$"
)
_MINUS_SPACE = late_pattern(r"-\s+")
_ABOUT = late_pattern(rf"[^\d{''.join(FRACTIONS)}−-]*\u00a0")


def are_digits_of(written: str, amount: Decimal, high: Decimal | None = None, *, is_about: bool = False) -> bool:
    """Tell whether digits as they were written, with a decimal point, are those of a number or of a range.

    Args:
        written: the digits, behind a word and a no-break space where they are approximate.
        amount: the amount of the number, or of the lower end of the range.
        high: that of the upper end; None: it is one number.
        is_about: whether it is approximate.

    Example:
        >>> are_digits_of("1,234", Decimal(1234)), are_digits_of("24", Decimal(24), Decimal(45))
        (True, False)
        >>> are_digits_of("c.\u00a010–13", Decimal(10), Decimal(13), is_about=True)
        True
    """
    mark = _ABOUT.match(written)
    if bool(mark) != is_about:
        return False
    digits = written[mark.end() :] if mark else written
    if high is None:
        return _is_amount(digits, amount)
    dashes = [place for place, character in enumerate(digits) if character == "–"]
    return any(_is_amount(digits[:dash], amount) and _is_amount(digits[dash + 1 :], high) for dash in dashes)


def _is_amount(digits: str, amount: Decimal) -> bool:
    """Tell whether digits say an amount, to the last one; a fraction that is no single character, nearly: 1/13."""
    upper, _, lower = digits.partition("/")
    try:
        if upper.isdecimal() and lower.strip("0").isdecimal():
            return (Decimal(upper) / Decimal(lower)).quantize(amount) == amount
        return amount_of(digits, ".")[0].as_tuple() == amount.as_tuple()
    except (InvalidOperation, ValueError):
        return False
