"""Marks as Markdown: what readers make of other formats, and what a template makes of its parts."""

import re
from collections.abc import Iterable, Iterator

from quizgen.text.markup.inline_rules import BRACED_RUBY, WORD_JOINER
from quizgen.text.markup.markdown import parsed, unmarked
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

_SIGNS = re.compile(r"[\\`*_$~^<{]|!(?=\[)|(?<=\]\(http):|(?<=\]\(https):|(?<=\]\(mailto):")
_BLOCK_SIGN = re.compile(r"^(\s*)([-+]|\d+(?=[.)]))", re.MULTILINE)
_TAGS = {"underline": "u", "subscript": "sub", "superscript": "sup"}
_STARS = {"emphasis": "*", "strong": "**"}
_RULES = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}


def markdown_of(tree: MarkupTree) -> str:
    r"""Return a text that reads as the given marks. Signs that would be taken for marks get a backslash.

    Example:
        >>> from quizgen.text.markup.markdown import unmarked
        >>> markdown_of(unmarked("2*3*4 is *no* mark")), markdown_of(unmarked("2*3*4 and $5"))
        ('2\\*3\\*4 is \\*no\\* mark', '2*3*4 and $5')
    """
    written = _written(tree.blocks, escaping=False)
    return written if _says(written, tree.blocks) else _written(tree.blocks, escaping=True)


def escaped(text: str) -> str:
    r"""Return characters as Markdown that reads as them wherever it is put.

    Example:
        >>> escaped("2*3*4 for $5")
        '2\\*3\\*4 for \\$5'
    """
    return _written(unmarked(text).blocks, escaping=True)


def _says(text: str, blocks: tuple[Block, ...]) -> bool:
    tree = parsed(text)
    return not tree.problems and "escape" not in tree.marks and tree.blocks == blocks


def _written(blocks: tuple[Block, ...], *, escaping: bool) -> str:
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
        content = blocks[0].content
        return _paragraph(content, escaping=escaping, alone=Break() not in content)
    return "\n\n".join(_blocks(blocks, escaping=escaping))


def _blocks(blocks: Iterable[Block], *, escaping: bool) -> Iterator[str]:
    """Yield the blocks as lines. Two lists one after the other get bullets of two kinds, to stay two."""
    second = False
    before: Block | None = None
    for block in blocks:
        second = isinstance(before, Listing) and not second
        if isinstance(block, Paragraph):
            yield _paragraph(block.content, escaping=escaping)
        elif isinstance(block, CodeBlock):
            fence = _fence("```", block.text)
            yield (
                f"{fence}{block.language}\n{block.text}\n{fence}" if block.text else f"{fence}{block.language}\n{fence}"
            )
        elif isinstance(block, Listing):
            yield "\n".join(_item(block, place, second=second, escaping=escaping) for place in range(len(block.items)))
        else:
            rows = [[_inlines(cell, escaping=escaping, cell=True) for cell in row] for row in block.rows]
            lines = [rows[0], [_RULES[side] for side in block.alignments], *rows[1:]]
            yield "\n".join(f"| {' | '.join(line)} |" for line in lines)
        before = block


def _paragraph(content: tuple[Inline, ...], *, escaping: bool, alone: bool = False) -> str:
    """Return lines that are no list and no table. A text of one line has no blocks and needs no care."""
    text = _inlines(content, escaping=escaping)
    if alone or not escaping:
        return text
    return _BLOCK_SIGN.sub(_without_block, text.replace("|", "\\|") if "\n" in text else text)


def _without_block(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}\\" if match[2].isdigit() else f"{match[1]}\\{match[2]}"


def _item(listing: Listing, place: int, *, second: bool, escaping: bool) -> str:
    bullet = "-*"[second] if listing.start is None else f"{listing.start + place}{'.)'[second]}"
    lines = "\n\n".join(_blocks(listing.items[place], escaping=escaping)).split("\n")
    indent = " " * (len(bullet) + 1)
    return "\n".join([f"{bullet} {lines[0]}".rstrip(), *(f"{indent}{line}".rstrip() for line in lines[1:])])


def _inlines(content: Iterable[Inline], *, escaping: bool, cell: bool = False) -> str:
    items = list(content)
    text = ""
    for place, item in enumerate(items):
        if isinstance(item, Break):
            text += "<br>" if cell or not text or text.endswith("\n") else "\n"
        elif isinstance(item, Marked) and item.style in _STARS:
            behind = _first_of(items[place + 1]) if place + 1 < len(items) else ""
            text += _starred(item, text[-1:], behind, escaping=escaping, cell=cell)
        else:
            written = _inline(item, escaping=escaping, cell=cell)
            text += written.replace("|", "\\|") if cell and not isinstance(item, Marked | Link) else written
    return text


def _first_of(item: Inline) -> str:
    """Return the first character of a part, or `*` for any mark."""
    return item.text[:1] if isinstance(item, Plain) else "" if isinstance(item, Break) else "*"


def _starred(item: Marked, before: str, behind: str, *, escaping: bool, cell: bool) -> str:
    stars = _STARS[item.style]
    inside = _inlines(item.content, escaping=escaping, cell=cell)
    content = inside.strip(" ")
    front, back = inside[: len(inside) - len(inside.lstrip(" "))], inside[len(inside.rstrip(" ")) :]
    if not content:
        return inside
    before, behind = front[-1:] or before, back[:1] or behind
    left = WORD_JOINER if before.strip() and (before.isalnum() or not content[0].isalnum() or before == "*") else ""
    right = WORD_JOINER if behind.strip() and (behind.isalnum() or not content[-1].isalnum() or behind == "*") else ""
    return f"{front}{left}{stars}{content}{stars}{right}{back}"


def _inline(item: Inline, *, escaping: bool, cell: bool) -> str:
    if isinstance(item, Plain):
        return _SIGNS.sub(r"\\\g<0>", item.text) if escaping else item.text
    if isinstance(item, Code):
        return _code(item.text)
    if isinstance(item, Marked):
        tag = _TAGS[item.style]
        return f"<{tag}>{_inlines(item.content, escaping=escaping, cell=cell)}</{tag}>"
    if isinstance(item, Ruby):
        return _ruby(item)
    if isinstance(item, Link):
        return f"[{_inlines(item.content, escaping=escaping, cell=cell)}]({item.address})"
    return _formula(item) if isinstance(item, FormulaMark) else ""


def _code(text: str) -> str:
    fence = _fence("`", text)
    padded = text[:1] == "`" or text[-1:] == "`" or (text[:1] == text[-1:] == " " and text.strip(" "))
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"


def _fence(shortest: str, text: str) -> str:
    """Return backticks that do not occur in a text, at least as many as given."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    return shortest if longest < len(shortest) else "`" * (longest + 1)


def _ruby(ruby: Ruby) -> str:
    braced = f"{{{ruby.base}|{ruby.reading}}}"
    return braced if BRACED_RUBY.fullmatch(braced) else f"<ruby>{ruby.base}<rt>{ruby.reading}</rt></ruby>"


def _formula(mark: FormulaMark) -> str:
    source = " ".join(mark.formula.source.split())
    return rf"\[{source}\]" if mark.display else rf"\({source}\)"
