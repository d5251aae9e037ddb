"""The notations in which texts can be written, by the name that a sheet gives its own: plain or markdown."""

from collections.abc import Callable
from typing import Final, Literal

Markup = Literal["plain", "markdown"]

PLAIN: Final = "plain"
MARKDOWN: Final = "markdown"

MARKUPS: tuple[Markup, ...] = (PLAIN, MARKDOWN)
"""All notations; the first is the default."""


def reading_by(markup: str) -> Callable[[str], str]:
    """Return the function that gives the plain reading of a text.

    Args:
        markup: How the text is written, one of MARKUPS.

    Example:
        >>> reading_by("markdown")("H~2~O"), reading_by("plain")("H~2~O")
        ('H₂O', 'H~2~O')
    """
    if markup == PLAIN:
        return str
    from quizgen.text.markup.plain_reading import plain_reading  # noqa: PLC0415 - plain sheets don't need the parser

    return plain_reading


def written_in(markup: str) -> Callable[[str], str]:
    r"""Return the function that writes characters so that none of them is a mark.

    Args:
        markup: The notation, one of MARKUPS.

    Example:
        >>> written_in("markdown")("*six*"), written_in("plain")("*six*")
        ('\\*six\\*', '*six*')
    """
    if markup == PLAIN:
        return str
    from quizgen.text.markup.markdown_writer import escaped  # noqa: PLC0415 - plain sheets don't need it

    return escaped
