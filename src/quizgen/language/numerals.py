"""Numbers of centuries as languages write them: 11th, XI, XIe."""

_ROMAN = {100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def english_ordinal(number: int) -> str:
    """Return an ordinal number of English in figures.

    Example:
        >>> english_ordinal(1), english_ordinal(11), english_ordinal(22)
        ('1st', '11th', '22nd')
    """
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else _ENDINGS.get(number % 10, 'th')}"


def roman(number: int) -> str:
    """Return a number in Roman numerals.

    Example:
        >>> roman(9), roman(14), roman(21)
        ('IX', 'XIV', 'XXI')
    """
    written = ""
    for value, letters in _ROMAN.items():
        written += letters * (number // value)
        number %= value
    return written


def french_ordinal(number: int) -> str:
    """Return an ordinal number of French in Roman numerals.

    Example:
        >>> french_ordinal(1), french_ordinal(19)
        ('Ier', 'XIXe')
    """
    return roman(number) + ("er" if number == 1 else "e")
