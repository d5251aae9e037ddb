"""Texts with marks as paragraphs and tables of a Word document."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from quizgen.exporters.platforms.word_formula import omml_of
from quizgen.exporters.platforms.word_paragraph import WordBlock, WordParagraph, WordTable, run
from quizgen.text.isolates import FIRST_STRONG, POP
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
    TableBlock,
)
from quizgen.text.markup.plain_reading import reading_of_tree

_STYLES = {
    "code": '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>',
    "strong": "<w:b/><w:bCs/>",
    "emphasis": "<w:i/><w:iCs/>",
    "underline": '<w:u w:val="single"/>',
    "subscript": '<w:vertAlign w:val="subscript"/>',
    "superscript": '<w:vertAlign w:val="superscript"/>',
    "left to right": '<w:rtl w:val="0"/>',
}
"""What a run with a mark has, in the order that the format wants."""

_CODE = _STYLES["code"] + _STYLES["left to right"]
_CHARACTER, _CELL = 140, 300
"""The width of a character, and what a cell needs besides, in twentieths of a point."""

_BULLET = "•"
_RUBY = (
    '<w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="11"/><w:hpsRaise w:val="20"/>'
    '<w:hpsBaseText w:val="22"/><w:lid w:val="ja-JP"/></w:rubyPr>'
)


def marked_blocks(
    text: str, first: WordParagraph, width: int, *, is_rtl: bool, is_isolated: bool
) -> tuple[WordBlock, ...]:
    """Return a text with marks as paragraphs and tables.

    Args:
        text: the text.
        first: the paragraph that it begins in, with its number; further ones stand below it.
        width: the width that tables may have, in twentieths of a point.
        is_rtl: whether the first column of a table is at the right.
        is_isolated: whether it runs against the direction of the document as a whole.
    """
    blocks = parsed(text).blocks
    below = WordParagraph(
        indents=max(first.indents, first.level + bool(first.numbers)), keeps_with_next=first.keeps_with_next
    )
    begins = Paragraph if is_rtl else Paragraph | CodeBlock
    if not blocks or not isinstance(blocks[0], begins):
        return (first, *_below(blocks, below, width, is_rtl=is_rtl))
    content = _content(blocks[0])
    shown = f"{run(FIRST_STRONG)}{content}{run(POP)}" if is_isolated else content
    return (evolve(first, content=shown), *_below(blocks[1:], below, width, is_rtl=is_rtl))


def _below(blocks: Iterable[Block], manner: WordParagraph, width: int, *, is_rtl: bool) -> Iterator[WordBlock]:
    """Yield blocks, each as paragraphs in a manner or as a table."""
    for block in blocks:
        if isinstance(block, Paragraph | CodeBlock):
            yield evolve(
                manner, content=_display(block) or _content(block), is_ltr=isinstance(block, CodeBlock) and is_rtl
            )
        elif isinstance(block, Listing):
            yield from _listing(block, manner, width, is_rtl=is_rtl)
        else:
            yield evolve(_table(block, width, is_rtl=is_rtl), indents=manner.indents)
            yield manner


def _listing(listing: Listing, manner: WordParagraph, width: int, *, is_rtl: bool) -> Iterator[WordBlock]:
    """Yield the items of a list, each behind its bullet or its number."""
    for place, item in enumerate(listing.items):
        mark = _BULLET if listing.start is None else f"{listing.start + place}."
        head, *rest = item or (Paragraph(()),)
        if isinstance(head, Paragraph | CodeBlock):
            yield evolve(manner, text=f"{mark} ", content=_content(head))
        else:
            yield evolve(manner, text=mark)
            rest = [head, *rest]
        yield from _below(rest, evolve(manner, indents=manner.indents + 1), width, is_rtl=is_rtl)


def _table(table: TableBlock, width: int, *, is_rtl: bool) -> WordTable:
    head, *rows = table.rows
    bold = tuple((WordParagraph(content=_runs(cell, ("strong",))),) for cell in head)
    others = tuple(tuple((WordParagraph(content=_runs(cell)),) for cell in row) for row in rows)
    return WordTable((bold, *others), _widths(table, width), is_rtl=is_rtl, has_lines=True)


def _widths(table: TableBlock, most: int) -> tuple[int, ...]:
    """Return widths of columns that have room for what is in them, together no more than the most."""
    texts = [[reading_of_tree(MarkupTree((Paragraph(cell),))) for cell in row] for row in table.rows]
    wanted = [_CELL + _CHARACTER * max(map(len, column)) for column in zip(*texts, strict=True)]
    share = min(1.0, most / sum(wanted))
    return tuple(int(width * share) for width in wanted)


def _display(block: Paragraph | CodeBlock) -> str:
    """Return a formula that has a paragraph of its own, which Word then centres; empty for anything else."""
    content = block.content if isinstance(block, Paragraph) else ()
    alone = content[0] if len(content) == 1 else None
    return omml_of(alone.formula, display=True) if isinstance(alone, FormulaMark) and alone.display else ""


def _content(block: Paragraph | CodeBlock) -> str:
    return _runs(block.content) if isinstance(block, Paragraph) else run(block.text, _CODE)


def _runs(content: Iterable[Inline], styles: tuple[str, ...] = ()) -> str:
    return "".join(_inline(item, styles) for item in content)


def _inline(item: Inline, styles: tuple[str, ...]) -> str:
    if isinstance(item, Plain):
        return run(item.text, _properties(styles))
    if isinstance(item, Break):
        return "<w:r><w:br/></w:r>"
    if isinstance(item, Code):
        return run(item.text, _properties((*styles, "code", "left to right")))
    if isinstance(item, Marked | Link):
        return _runs(item.content, (*styles, item.style) if isinstance(item, Marked) else styles)
    if isinstance(item, FormulaMark):
        return omml_of(item.formula)
    return _ruby(item, _properties(styles))


def _properties(styles: tuple[str, ...]) -> str:
    return "".join(xml for name, xml in _STYLES.items() if name in styles)


def _ruby(ruby: Ruby, properties: str) -> str:
    base = run(ruby.base, properties)
    if not ruby.reading:
        return base
    above = f"<w:rt>{run(ruby.reading, properties)}</w:rt>"
    return f"<w:r><w:ruby>{_RUBY}{above}<w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>"
