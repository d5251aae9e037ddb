"""A text with markup as HTML: a closed set of elements and attributes, in which every character of the author is text.

    p em strong u sub sup code pre ul ol li table thead tbody tr th td br ruby rb rp rt

Nothing else is written but the formulas, whose form the caller chooses.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from html import escape

from quizgen.text.formulas.formula import Formula
from quizgen.text.formulas.mathml import mathml_of
from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.marks import (
    Block,
    Break,
    Code,
    CodeBlock,
    Inline,
    Link,
    Listing,
    Marked,
    MarkupTree,
    Paragraph,
    Plain,
    Ruby,
)

FormulaWriter = Callable[[Formula, bool], str]
"""Writes a formula as HTML; the second argument says whether it stands on a line of its own."""

_TAGS = {"emphasis": "em", "strong": "strong", "underline": "u", "subscript": "sub", "superscript": "sup"}
_LANGUAGE = re.compile(r"[A-Za-z0-9+#_-]+")
_LEADING = re.compile(r"^[ \t]+")


def as_mathml(formula: Formula, display: bool) -> str:
    """Write a formula as MathML, for pages."""
    return mathml_of(formula, display=display)


def as_mathjax(formula: Formula, display: bool) -> str:
    r"""Write a formula as `\(…\)` or `\[…\]`, for programs that bring MathJax, such as Anki."""
    tex = escape(formula.tex, quote=False)
    return rf"\[{tex}\]" if display else rf"\({tex}\)"


@lru_cache(4096)
def html_of(text: str) -> str:
    """Return a text with markup as HTML, with its formulas as MathML.

    Example:
        >>> html_of("H~2~O & <script>")
        'H<sub>2</sub>O &amp; &lt;script&gt;'
    """
    return html_of_tree(parsed(text))


def html_of_tree(tree: MarkupTree, formulas: FormulaWriter = as_mathml) -> str:
    """Return a text as HTML.

    One paragraph is written without a `p` around it, so that it can stand in a line. Where a text has several blocks,
    what it is put into must be able to hold blocks, as a `div` can and a `p` can't.

    Args:
        tree: The text.
        formulas: How formulas are written.

    Example:
        >>> html_of_tree(parsed("H~2~O & <script>"))
        'H<sub>2</sub>O &amp; &lt;script&gt;'
    """
    if len(tree.blocks) == 1 and isinstance(tree.blocks[0], Paragraph):
        return _inlines(tree.blocks[0].content, formulas)
    return "".join(_block(block, formulas) for block in tree.blocks)


def _block(block: Block, formulas: FormulaWriter) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_inlines(block.content, formulas)}</p>"
    if isinstance(block, CodeBlock):
        return f'<pre dir="ltr"><code{_language(block)}>{escape(block.text, quote=False)}</code></pre>'
    if isinstance(block, Listing):
        return _listing(block, formulas)
    rows = [
        "".join(_cell(cell, side, formulas, head=not number) for cell, side in zip(row, block.alignments, strict=True))
        for number, row in enumerate(block.rows)
    ]
    body = "".join(f"<tr>{row}</tr>" for row in rows[1:])
    return f"<table><thead><tr>{rows[0]}</tr></thead><tbody>{body}</tbody></table>"


def _language(block: CodeBlock) -> str:
    found = _LANGUAGE.match(block.language)
    return f' class="language-{found[0]}"' if found else ""


def _listing(listing: Listing, formulas: FormulaWriter) -> str:
    items = "".join(f"<li>{_item(item, formulas)}</li>" for item in listing.items)
    if listing.start is None:
        return f"<ul>{items}</ul>"
    start = f' start="{listing.start}"' if listing.start != 1 else ""
    return f"<ol{start}>{items}</ol>"


def _item(item: tuple[Block, ...], formulas: FormulaWriter) -> str:
    """Return what an item contains. Its first paragraph needs no `p`."""
    return "".join(
        _inlines(block.content, formulas) if isinstance(block, Paragraph) and not place else _block(block, formulas)
        for place, block in enumerate(item)
    )


def _cell(cell: tuple[Inline, ...], side: str, formulas: FormulaWriter, *, head: bool) -> str:
    name = "th" if head else "td"
    style = f' style="text-align:{side}"' if side else ""
    return f"<{name}{style}>{_inlines(cell, formulas)}</{name}>"


def _inlines(content: Iterable[Inline], formulas: FormulaWriter) -> str:
    html = ""
    starts_line = False
    for item in content:
        if isinstance(item, Plain):
            html += _text(item.text) if starts_line or not html else escape(item.text, quote=False)
        else:
            html += _inline(item, formulas)
        starts_line = isinstance(item, Break)
    return html


def _text(text: str) -> str:
    """Return text at the beginning of a line, whose blanks a page would drop, as blanks that it keeps."""
    return escape(_LEADING.sub(lambda blanks: "\u00a0" * len(blanks[0].expandtabs(4)), text), quote=False)


def _inline(item: Inline, formulas: FormulaWriter) -> str:
    if isinstance(item, Marked):
        tag = _TAGS[item.style]
        return f"<{tag}>{_inlines(item.content, formulas)}</{tag}>"
    if isinstance(item, Break):
        return "<br>"
    if isinstance(item, Code):
        return f'<code dir="ltr">{escape(item.text, quote=False)}</code>'
    if isinstance(item, Ruby):
        return _ruby(item)
    if isinstance(item, Link):
        return _inlines(item.content, formulas)
    return escape(item.text, quote=False) if isinstance(item, Plain) else formulas(item.formula, item.display)


def _ruby(ruby: Ruby) -> str:
    base, reading = escape(ruby.base, quote=False), escape(ruby.reading, quote=False)
    return f"<ruby>{base}<rp>(</rp><rt>{reading}</rt><rp>)</rp></ruby>" if reading else base
