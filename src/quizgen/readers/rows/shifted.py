"""Raised and lowered passages of cells, as characters of that form: H₂O, 10³, La Paz¹."""

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SHIFTS = {"superscript": _RAISED, "subscript": _LOWERED}


def shifted(text: str, shift: str) -> str:
    """Return a passage as it stands: raised or lowered where all of it can be, else as it is (19th).

    Args:
        text: the passage.
        shift: `superscript`, `subscript`, or anything else for neither.

    Example:
        >>> shifted("3", "superscript"), shifted("2", "subscript"), shifted("th", "superscript"), shifted("2", "")
        ('³', '₂', 'th', '2')
    """
    table = _SHIFTS.get(shift, {})
    return text.translate(table) if all(ord(letter) in table for letter in text) else text
