"""Characters that no reader could see on a card or a page."""

import re
import unicodedata

UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, lone surrogates and non-characters. U+0085 is not among them: it ends a line."""


def named(character: str) -> str:
    """Return a description of a character that can't be printed, for a message.

    Example:
        >>> named("\ufffe")
        'the character U+FFFE'
    """
    name = unicodedata.name(character, "")
    return f"the character U+{ord(character):04X}" + (f" ({name})" if name else "")
