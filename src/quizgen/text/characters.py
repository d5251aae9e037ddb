"""Characters that no reader could see on a card or a page."""

import re
import unicodedata

UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, lone surrogates and non-characters. U+0085 ends a line, and is white space."""


def named(character: str) -> str:
    """Name a character that can't be printed."""
    name = unicodedata.name(character, "")
    return f"the character U+{ord(character):04X}" + (f" ({name})" if name else "")
