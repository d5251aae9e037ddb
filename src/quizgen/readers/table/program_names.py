"""Names as programs write them, with underscores or full stops for blanks: sub_saharan_africa, West.Germany."""

import re
from collections.abc import Iterable

FEWEST = 2
"""How many such names a column must have. One alone may well be written so."""

_NAME = re.compile(r"[^\W\d_]{2,}(?:(?:_[^\W_]+)+|(?:\.[^\W\d_]{2,})+)")


def said_of_program_names(texts: Iterable[str]) -> str:
    """Return that names are shown as they stand, and what to do; an empty text where none looks like that of a program.

    They are not changed: in a table on Python they are right. In letters without capitals, a stop stands for no blank:
    in おお.きい it shows where a kanji ends.

    Example:
        >>> said_of_program_names(["West.Germany", "France", "Trinidad.and.Tobago"])
        "names such as 'West.Germany' are shown as they stand: replace what stands for blanks to have those"
        >>> said_of_program_names(["St. John's", "J.R.R. Tolkien", "e.g.", "quizgen.py", "おお.きい", "ひと.つ"])
        ''
    """
    found = [text for text in texts if _NAME.fullmatch(text) and text.upper() != text.lower()]
    if len(found) < FEWEST:
        return ""
    return f"names such as '{found[0]}' are shown as they stand: replace what stands for blanks to have those"
