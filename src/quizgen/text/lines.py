"""Texts of several lines, as poems and programs are."""

import re
import unicodedata
from collections.abc import Iterable

from quizgen.text.folding import canonical

_INDENTED = re.compile(r"\S[^\n]*\n\s*?(?: {2}|\t)\s*\S")


def as_written(text: str) -> str:
    r"""Return a text as it is shown, in Unicode's composed form (NFC).

    A text of one line is canonical: it has single spaces, and none at its ends. One of several lines keeps its lines
    and the blanks within them; blank lines at its ends and blanks at the ends of lines go.

    Example:
        >>> as_written("  Black   Sea \n")
        'Black Sea'
        >>> as_written("\nfor x in y:\n    print(x)  \n")
        'for x in y:\n    print(x)'
    """
    written = text.splitlines()
    if len(written) < 2:  # noqa: PLR2004 - several lines
        return canonical(text)
    lines = list(map(str.rstrip, written))
    while lines and not lines[-1]:
        lines.pop()
    start = next((number for number, line in enumerate(lines) if line), 0)
    if len(lines) - start < 2:  # noqa: PLR2004 - several lines
        return canonical(text)
    return unicodedata.normalize("NFC", "\n".join(lines[start:]))


def has_lines(text: str) -> bool:
    """Tell whether a text, as written, has several lines."""
    return "\n" in text.strip()


def has_indents(texts: Iterable[str]) -> bool:
    r"""Tell whether a line within one of several texts is indented, as lines of programs are.

    Example:
        >>> has_indents(["if x:\n    y()", "y()"]), has_indents(["  Dutch\nFrench"])
        (True, False)
    """
    return any("\n" in text and _INDENTED.search(text) is not None for text in texts)
