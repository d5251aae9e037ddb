"""Letters of other typefaces: Unicode's mathematical alphabets."""

_CAPITALS = {
    "mathbf": 0x1D400, "boldsymbol": 0x1D468, "mathsf": 0x1D5A0, "mathtt": 0x1D670, "mathbb": 0x1D538,
    "mathcal": 0x1D49C, "mathscr": 0x1D49C, "mathfrak": 0x1D504, "mathit": 0x1D434,
}  # fmt: skip
_DIGITS = {"mathbf": 0x1D7CE, "boldsymbol": 0x1D7CE, "mathsf": 0x1D7E2, "mathtt": 0x1D7F6, "mathbb": 0x1D7D8}
_GREEK = {"mathbf": 0x1D6A8, "boldsymbol": 0x1D71C}
_OWN_PLACES = {
    "mathbb": dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)),
    "mathcal": dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True)),
    "mathscr": dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True)),
    "mathfrak": dict(zip("CHIRZ", "ℭℌℑℜℨ", strict=True)),
    "mathit": {"h": "ℎ"},
}
"""Letters that had a place in Unicode before its mathematical alphabets were made."""

_RANGES = (
    ("A", "Z", _CAPITALS, 0),
    ("a", "z", _CAPITALS, 26),
    ("0", "9", _DIGITS, 0),
    ("Α", "Ω", _GREEK, 0),
    ("α", "ω", _GREEK, 26),
)
"""The first and last letter of a row, where each typeface begins, and how far behind that the row stands."""


def in_typeface(character: str, command: str) -> str:
    r"""Return a letter or digit in the typeface of a command, or as it is where Unicode has no such character.

    Args:
        character: One character.
        command: The command without its backslash: mathbf, mathbb, mathcal and so on.

    Example:
        >>> in_typeface("R", "mathbb"), in_typeface("x", "mathbf"), in_typeface("x", "mathrm")
        ('ℝ', '𝐱', 'x')
    """
    own = _OWN_PLACES.get(command, {}).get(character)
    if own:
        return own
    for first, last, starts, skipped in _RANGES:
        if first <= character <= last and command in starts:
            return chr(starts[command] + skipped + ord(character) - ord(first))
    return character
