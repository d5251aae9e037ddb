"""The tokens of TeX: commands, braces and single characters, each with its position."""

import re
from collections.abc import Iterator

from attrs import frozen

LONGEST_FORMULA = 5_000
"""How many characters a formula may have. A longer one fits no page."""

_LINE_END = re.compile(r"\s*\n\s*")
_TOKEN = re.compile(r"\\(?P<command>[A-Za-z]+|.)\s*|(?P<blank>\s+)|(?P<character>.)", re.DOTALL)


class TexError(ValueError):
    """A formula that can't be read.

    Args:
        message: What is wrong.
        offset: The position in the formula, in characters from 0.
        hint: What to write instead, or an empty text.
    """

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


@frozen
class TexToken:
    """A command or a character of a formula."""

    text: str
    """The name of a command without its backslash, or a character."""
    offset: int
    """Its position in the formula, in characters from 0."""
    end: int
    """The position after it, and after the blanks that end a command."""
    is_command: bool = False
    """Whether it is a command."""

    def __str__(self) -> str:
        return f"\\{self.text}" if self.is_command else self.text


def tex_tokens(tex: str) -> Iterator[TexToken]:
    r"""Yield the tokens of a formula. Blanks between them mean nothing in TeX and are left out.

    Raises:
        TexError: for a formula that is too long, and for a backslash at its end.

    Example:
        >>> [str(token) for token in tex_tokens(r"\frac 1x")]
        ['\\frac', '1', 'x']
    """
    if len(tex) > LONGEST_FORMULA:
        raise TexError(f"the formula has {len(tex):,} characters; at most {LONGEST_FORMULA:,} are allowed", 0)
    for match in _TOKEN.finditer(tex):
        if match["command"]:
            yield TexToken(match["command"], match.start(), _end_of(match), is_command=True)
        elif match["character"] == "\\":
            raise TexError("a backslash at the end of the formula is no command", match.start())
        elif match["character"]:
            yield TexToken(match["character"], match.start(), match.end())


def on_one_line(tex: str) -> str:
    r"""Return a formula without line breaks, and without blanks at its ends but for one that belongs to `\ `."""
    line = _LINE_END.sub(" ", tex).lstrip()
    return line if line.rstrip().endswith("\\") else line.rstrip()


def _end_of(match: re.Match[str]) -> int:
    return match.end() if match["command"].isalpha() else match.end("command")
