"""What a single command or character of TeX stands for."""

from quizgen.errors import did_you_mean
from quizgen.text.formulas import tex_commands as known
from quizgen.text.formulas.formula import Atom
from quizgen.text.formulas.tex_tokens import TexError, TexToken

_MISPLACED = {
    "}": "it has no '{' before it",
    "&": "it parts the cells of a matrix; the sign is \\&",
    "%": "the sign is \\%",
    "#": "the sign is \\#",
    "$": "the sign is \\$",
}
"""Characters that TeX reserves, each with a hint."""

_PARTNERS = {"right": "\\left", "middle": "\\left", "end": "\\begin", "\\": "\\begin{aligned}"}
"""Commands that need another before them."""


def atom_of_command(command: str) -> Atom | None:
    """Return the sign, function or blank that a command stands for; None for one that needs arguments."""
    if command in known.SYMBOLS:
        text, role = known.SYMBOLS[command]
        return Atom(text, role, stacked=text in known.STACKED_SIGNS)
    if command in known.FUNCTIONS:
        return Atom(command, "function")
    if command in known.STACKED_FUNCTIONS:
        return Atom(known.STACKED_FUNCTIONS[command], "function", stacked=True)
    return Atom(known.SPACES[command][0], "space", known.SPACES[command][1]) if command in known.SPACES else None


def atom_of_character(token: TexToken) -> Atom:
    """Return what a character stands for that is no digit and no brace.

    Raises:
        TexError: for a character that TeX reserves.
    """
    text = token.text
    if text in _MISPLACED:
        raise TexError(f"'{text}' has no meaning here", token.offset, _MISPLACED[text])
    if text == "~":
        return Atom("\u00a0", "space", "0.25")
    return Atom(*known.CHARACTERS.get(text, (text, "letter" if text.isalpha() else "sign")))


def unknown_command(token: TexToken) -> TexError:
    """Return the error for a command that is refused, misplaced or not known, with a guess at what was meant."""
    if token.text in known.REFUSED:
        return TexError(f"{token} is not allowed in a formula: it defines, loads, links or styles", token.offset)
    if token.text in _PARTNERS:
        return TexError(f"{token} has no {_PARTNERS[token.text]} before it", token.offset)
    guess = did_you_mean(token.text, known.KNOWN, cutoff=0.7).replace("'", "\\", 1).replace("'", "")
    return TexError(f"the command {token} is not known", token.offset, guess)
