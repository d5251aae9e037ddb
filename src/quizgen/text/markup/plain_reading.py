"""The plain reading of a text with markup: what is compared, sorted, put into ids and spoken."""

import re
from collections.abc import Iterable
from functools import lru_cache

from quizgen.text.formulas.formula_reading import reading_of_formula
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
    MarkupTree,
    Paragraph,
    Plain,
    Ruby,
)
from quizgen.text.raised import lowered, raised

_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|ère|ers|nde?|[èe]mes?|os?|as?)", re.IGNORECASE)
"""What is raised behind a digit in an ordinal number (19th, 1er), and stays as it is."""


@lru_cache(4096)
def plain_reading(text: str) -> str:
    r"""Return the plain reading of a text with markup.

    Example:
        >>> plain_reading("H~2~O"), plain_reading("**x^2^**"), plain_reading(r"$\frac{1}{2}$"), plain_reading("`a*b`")
        ('H₂O', 'x²', '1/2', 'a*b')
        >>> plain_reading("{東京|とうきょう}"), plain_reading("the 19^th^ century"), plain_reading("2*3*4")
        ('東京(とうきょう)', 'the 19th century', '2*3*4')
    """
    return reading_of_tree(parsed(text))


def reading_of_tree(tree: MarkupTree) -> str:
    """Return the plain reading of a text that was read. Between two paragraphs is an empty line."""
    text = ""
    for before, block in zip((None, *tree.blocks), tree.blocks, strict=False):
        apart = "\n\n" if isinstance(before, Paragraph) and isinstance(block, Paragraph) else "\n" if before else ""
        text += apart + _block(block)
    return text


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _inlines(block.content)
    if isinstance(block, CodeBlock):
        return block.text
    if isinstance(block, Listing):
        return "\n".join(_item(block, number, item) for number, item in enumerate(block.items))
    return "\n".join(" | ".join(map(_inlines, row)) for row in block.rows)


def _item(listing: Listing, number: int, item: Iterable[Block]) -> str:
    bullet = "-" if listing.start is None else f"{listing.start + number}."
    lines = "\n".join(map(_block, item)).split("\n")
    indent = " " * (len(bullet) + 1)
    return "\n".join([f"{bullet} {lines[0]}".rstrip(), *(indent + line for line in lines[1:])])


def _inlines(content: Iterable[Inline], *, within: bool = False) -> str:
    """Return the reading of a line. Within a raised or lowered part, others are not in small characters."""
    text = ""
    for item in content:
        text += _raised(item, text, within=within) if isinstance(item, Marked) else _inline(item)
    return text


def _inline(item: Inline) -> str:
    if isinstance(item, Plain | Code):
        return item.text
    if isinstance(item, Break):
        return "\n"
    if isinstance(item, Ruby):
        return f"{item.base}({item.reading})" if item.reading else item.base
    if isinstance(item, Link):
        return _inlines(item.content)
    return reading_of_formula(item.formula) if isinstance(item, FormulaMark) else ""


def _raised(item: Marked, before: str, *, within: bool) -> str:
    if item.style not in ("subscript", "superscript"):
        return _inlines(item.content, within=within)
    text = _inlines(item.content, within=True)
    if item.style == "subscript":
        return lowered(text, within=within)
    return text if before[-1:].isdecimal() and _ORDINAL.fullmatch(text) else raised(text, within=within)
