"""What a text with marks says, whatever notation or format it went through, for comparing."""

from collections.abc import Iterable
from typing import Any

from quizgen.text.formulas.formula_reading import reading_of_formula
from quizgen.text.markup.markdown import parsed, unmarked
from quizgen.text.markup.marks import Break, Code, CodeBlock, FormulaMark, Link, Listing, Marked, Paragraph, Plain


def marks_of(text: str, markup: str) -> Any:
    """Return the parts of a text: single blanks between words, and formulas by what they read as."""
    tree = parsed(text) if markup == "markdown" else unmarked(text)
    return tuple(map(_block, tree.blocks))


def _block(block: Any) -> Any:
    if isinstance(block, Paragraph):
        return ("paragraph", _inlines(block.content))
    if isinstance(block, CodeBlock):
        return ("code", block.language, block.text)
    if isinstance(block, Listing):
        return ("list", block.start, tuple(tuple(map(_block, item)) for item in block.items))
    return ("table", tuple(tuple(map(_inlines, row)) for row in block.rows))


def _inlines(content: Iterable[Any]) -> Any:
    parts: list[Any] = []
    for item in content:
        for part in _inline(item):
            if isinstance(part, str) and parts and isinstance(parts[-1], str):
                parts[-1] += part
            else:
                parts.append(part)
    squeezed = (" ".join(p.replace("\n", " \n ").split(" ")) if isinstance(p, str) else p for p in parts)
    return tuple(" ".join(p.split(" ")).strip() if isinstance(p, str) else p for p in squeezed)


def _inline(item: Any) -> tuple[Any, ...]:
    if isinstance(item, Plain):
        return (item.text.replace("\u2060", "").replace("\u00a0", " "),)
    if isinstance(item, Break):
        return ("\n",)
    if isinstance(item, Code):
        return (("code", item.text),)
    if isinstance(item, Marked | Link):
        content: tuple[Any, ...] = _inlines(item.content)
        return ((item.style, content),) if isinstance(item, Marked) else content
    if isinstance(item, FormulaMark):
        return (("formula", reading_of_formula(item.formula)),)
    return (("ruby", item.base, item.reading),)
