"""Texts with marks as Markdown in the form of text2qti: tags for what it has no signs for, formulas between dollars."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from quizgen.exporters.platforms.markdown_escapes import broken, escaped_within, set_in, without_block
from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.marks import (
    Block,
    Break,
    Code,
    CodeBlock,
    FormulaMark,
    Inline,
    Link,
    Listing,
    Marked,
    Paragraph,
    Plain,
    TableBlock,
)

_STARS = {"emphasis": "*", "strong": "**"}
_TAGS = {"emphasis": "em", "strong": "strong", "underline": "u", "subscript": "sub", "superscript": "sup"}
_STARRED = re.compile(r"\w(?:[^*]*\w)?")
"""What can stand between stars; other text is put between tags."""

_RULES = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}
_INDENT = "    "
"""What stands before the further lines of an item of a list."""


def marked_lines(text: str) -> list[str]:
    r"""Return the lines of a text with marks.

    Example:
        >>> marked_lines("**Which** root of $x^2 = 2$ is 5 * 3?\nH~2~O")
        ['**Which** root of $x^2 = 2$ is 5 \\* 3?  ', 'H<sub>2</sub>O']
    """
    return list(_apart(parsed(text).blocks))


def _apart(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of blocks, with an empty line between two of them."""
    for place, block in enumerate(blocks):
        if place:
            yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        lines = _inlines(block.content).split("\n")
        yield from broken([set_in(line) + without_block(line.lstrip()) for line in lines])
    elif isinstance(block, CodeBlock):
        fence = _fence("```", block.text)
        yield f"{fence}{block.language}"
        yield from block.text.split("\n")
        yield fence
    elif isinstance(block, Listing):
        for place, item in enumerate(block.items):
            bullet = "-" if block.start is None else f"{block.start + place}."
            first, *rest = [*_apart(item), ""]
            yield f"{bullet.ljust(len(_INDENT) - 1)} {first}"
            yield from (f"{_INDENT}{line}".rstrip() for line in rest[:-1])
    else:
        yield from _table(block)


def _table(table: TableBlock) -> Iterator[str]:
    head, *rows = [[_inlines(cell).replace("|", "&#124;").replace("\n", "<br>") for cell in row] for row in table.rows]
    for row in (head, [_RULES[side] for side in table.alignments], *rows):
        yield f"| {' | '.join(row)} |"


def _inlines(content: Iterable[Inline]) -> str:
    text = ""
    for item in content:
        written = _inline(item)
        both_are_formulas = written.startswith("$") and text.endswith("$")
        text += f"<span></span>{written}" if both_are_formulas else written
    return text


def _inline(item: Inline) -> str:
    if isinstance(item, Plain):
        return escaped_within(item.text)
    if isinstance(item, Break):
        return "\n"
    if isinstance(item, Code):
        return _code(item.text)
    if isinstance(item, Marked | Link):
        return _marked(item) if isinstance(item, Marked) else _inlines(item.content)
    if isinstance(item, FormulaMark):
        return f"${item.formula.tex.strip()}$"
    base, reading = escape(item.base), escape(item.reading)
    return f"<ruby>{base}<rp>(</rp><rt>{reading}</rt><rp>)</rp></ruby>" if reading else base


def _marked(item: Marked) -> str:
    inside = _inlines(item.content)
    if item.style in _STARS and _STARRED.fullmatch(inside):
        return f"{_STARS[item.style]}{inside}{_STARS[item.style]}"
    return f"<{_TAGS[item.style]}>{inside}</{_TAGS[item.style]}>"


def _code(text: str) -> str:
    fence = _fence("`", text)
    padded = text.startswith("`") or text.endswith("`")
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"


def _fence(shortest: str, text: str) -> str:
    """Return backticks that do not occur in a text, at least as many as given."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    return shortest if longest < len(shortest) else "`" * (longest + 1)
