"""Characters that stay what they are in Markdown, in the form of text2qti."""

import re

from quizgen.exporters.platforms.texts import as_lines

_SIGNS = re.compile(r"""[`*_{}$"']""")
_AT_THE_START = re.compile(r"^(\d+|[A-Za-z])([.)])|^([#+\-!.])|^([=~:|])")
_DASHES_AND_DOTS = re.compile(r"(?<=-)-|(?<=\.)\.")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "[": "&#91;", "]": "&#93;", "\\": "&#92;", "$$": "&#36;&#36;"}
"""What is written as an entity: a backslash before a bracket would begin a formula elsewhere."""

_WITH_ENTITIES = re.compile(r"\$\$|[&<>\[\]\\]")
_END_OF_LINE = "  "
"""What keeps the end of a line."""


def plain_lines(text: str) -> list[str]:
    """Return the lines of a text without marks."""
    return broken([set_in(line) + escaped(line.strip()) for line in as_lines(text).split("\n")])


def set_in(line: str) -> str:
    """Return the blanks that a line begins with, as blanks that Markdown shows.

    Example:
        >>> set_in("  x"), set_in("x")
        ('&nbsp;&nbsp;', '')
    """
    blanks = line[: len(line) - len(line.lstrip())] if line.strip() else ""
    return "&nbsp;" * len(blanks.expandtabs(4))


def broken(lines: list[str]) -> list[str]:
    """Return lines that stay lines: all but the last end in two blanks."""
    return [*(line + _END_OF_LINE for line in lines[:-1]), *lines[-1:]]


def escaped(line: str) -> str:
    r"""Return a line of text with a backslash before what would be a mark in Markdown.

    Example:
        >>> print(escaped("1. FC *Köln* & co"))
        1\. FC \*Köln\* &amp; co
    """
    return without_block(escaped_within(line))


def escaped_within(text: str) -> str:
    """Return a part of a line, escaped as `escaped` does, but for what is a mark at the beginning of a line alone."""
    parts = _WITH_ENTITIES.split(text)
    entities = [_ENTITIES[mark] for mark in _WITH_ENTITIES.findall(text)]
    marked = [_DASHES_AND_DOTS.sub(r"\\\g<0>", _SIGNS.sub(r"\\\g<0>", part)) for part in parts]
    return "".join(part + entity for part, entity in zip(marked, [*entities, ""], strict=True))


def without_block(line: str) -> str:
    """Return a line that begins no list, heading, fence or table."""
    return _AT_THE_START.sub(_not_a_mark, line)


def _not_a_mark(found: re.Match[str]) -> str:
    number, stop, mark, other = found.groups()
    return f"&#{ord(other)};" if other else f"\\{mark}" if mark else f"{number}\\{stop}"
