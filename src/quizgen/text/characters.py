"""Characters that no reader could see on a card or a page."""

import re
import unicodedata

from quizgen.text.lines import as_written

UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, lone surrogates and non-characters. U+0085 is not among them: it ends a line."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Characters without width. Not those that join letters or part them (U+200C, U+200D), by which words may differ."""


def as_read(text: str) -> str:
    r"""Return a text as a reader sees it: as it is shown (`as_written`), without characters that have no width.

    Example:
        >>> as_read(" the  Black\u200b Sea"), as_read("if x:\n  y")
        ('the Black Sea', 'if x:\n  y')
    """
    return as_written(_UNSEEN.sub("", text))


def named(character: str) -> str:
    """Return a description of a character that can't be printed, for a message.

    Example:
        >>> named("\ufffe")
        'the character U+FFFE'
    """
    name = unicodedata.name(character, "")
    return f"the character U+{ord(character):04X}" + (f" ({name})" if name else "")
