"""Texts of several lines, as poems and programs are."""

import unicodedata

from quizgen.text.folding import canonical


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
