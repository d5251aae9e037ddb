"""Small characters: Unicode's superscripts and subscripts."""

_RAISED = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
        strict=True,
    )
)
_LOWERED = dict(zip("0123456789+-−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))

ON_THE_LINE_RAISED = {small: character for character, small in _RAISED.items() if character != "−"}
"""What each superscript is where it stands on the line, as a keyboard has it."""

ON_THE_LINE_LOWERED = {small: character for character, small in _LOWERED.items() if character != "−"}
"""What each subscript is where it stands on the line, as a keyboard has it."""


def raised(text: str, *, within: bool = False) -> str:
    """Return a superscript as plain text: in small characters where Unicode has all of them, else after `^`.

    Args:
        text: What is raised.
        within: Whether it stands in another superscript or subscript, where small characters would be misread.

    Example:
        >>> "x" + raised("2"), "x" + raised("q"), "2" + raised("2" + raised("3", within=True))
        ('x²', 'x^(q)', '2^(2^3)')
    """
    return _small(text, "^", {} if within else _RAISED, within=within)


def lowered(text: str, *, within: bool = False) -> str:
    """Return a subscript as plain text: in small characters where Unicode has all of them, else after `_`.

    Example:
        >>> "H" + lowered("2") + "O", "x" + lowered("max")
        ('H₂O', 'xₘₐₓ')
    """
    return _small(text, "_", {} if within else _LOWERED, within=within)


def _small(text: str, sign: str, small: dict[str, str], *, within: bool) -> str:
    if not text.strip():
        return text
    if all(character in small for character in text):
        return "".join(small[character] for character in text)
    return f"{sign}{text}" if within and len(text) == 1 else f"{sign}({text})"
