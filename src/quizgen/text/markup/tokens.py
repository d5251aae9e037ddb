"""From the tokens of markdown-it to marks."""

import re
from collections.abc import Iterator
from typing import Any

from markdown_it.token import Token

from quizgen.text.formulas.tex_parser import formula_of
from quizgen.text.formulas.tex_tokens import TexError
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
    MarkupProblem,
    MarkupTree,
    Paragraph,
    Plain,
    TableBlock,
)

DEEPEST = 20
"""How deep marks, or lists, may be nested."""

_STYLES: dict[str, Any] = {"em_open": "emphasis", "strong_open": "strong"}
_CELL_END = re.compile(r"(?<!\\)\|")


class TooDeepError(ValueError):
    """Marks or lists are nested deeper than `DEEPEST`."""


class TokenReader:
    """Makes marks of the tokens of one text.

    Args:
        text: The text as written.
        line_starts: The position of each of its lines.
    """

    def __init__(self, text: str, line_starts: tuple[int, ...]) -> None:
        self.text = text
        self.line_starts = line_starts
        self.line_ends = (*line_starts[1:], len(text))
        self.searched = 0
        self.problems: list[MarkupProblem] = []
        self.marks: dict[str, None] = {}

    def tree(self, tokens: list[Token]) -> MarkupTree:
        """Return the text as a tree.

        Raises:
            TooDeepError: for marks or lists that are nested too deep.
        """
        if any(token.level >= 2 * DEEPEST - 1 for token in tokens):
            raise TooDeepError
        if tokens and tokens[0].type == "inline":
            content = self._inlines(tokens[0])
            blocks: tuple[Block, ...] = (Paragraph(content),) if content else ()
        else:
            blocks = tuple(self._blocks(iter(tokens)))
        return MarkupTree(blocks, tuple(self.problems), tuple(self.marks))

    def _blocks(self, tokens: Iterator[Token], end: str = "") -> Iterator[Block]:
        """Yield the blocks up to a closing token, which is read."""
        for token in tokens:
            if token.type == end:
                return
            if token.type == "inline":
                yield Paragraph(self._inlines(token))
            elif token.type == "fence":
                yield self._code_block(token)
            elif token.type == "formula_block":
                yield self._formula_block(token)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                yield self._listing(token, tokens)
            elif token.type == "table_open":
                yield self._table(token, tokens)

    def _code_block(self, token: Token) -> CodeBlock:
        self.marks["code block"] = None
        start, end = token.map or [0, 0]
        last = self._line(end - 1).strip()
        if end - start < 2 or set(last) != set(token.markup) or len(last) < len(token.markup):  # noqa: PLR2004
            message = f"these lines of code have no end: a line {token.markup}"
            self.problems.append(MarkupProblem(message, self._found(token.markup, start)))
        return CodeBlock(token.content.removesuffix("\n"), token.info.strip())

    def _formula_block(self, token: Token) -> Paragraph:
        tex = token.content[2:-2]
        try:
            mark = FormulaMark(formula_of(tex), display=True)
        except TexError as error:
            offset = self._found(token.markup, (token.map or [0])[0]) + len(token.markup) + error.offset
            self.problems.append(MarkupProblem(error.message, offset, error.hint))
            return Paragraph(_lines(token.content))
        self.marks["formula"] = None
        return Paragraph((mark,))

    def _listing(self, opening: Token, tokens: Iterator[Token]) -> Listing:
        self.marks["list"] = None
        items: list[tuple[Block, ...]] = []
        for token in tokens:
            if token.type != "list_item_open":
                break
            items.append(tuple(self._blocks(tokens, "list_item_close")))
        numbered = opening.type == "ordered_list_open"
        return Listing(tuple(items), int(opening.attrs.get("start", 1)) if numbered else None)

    def _table(self, opening: Token, tokens: Iterator[Token]) -> TableBlock:
        self.marks["table"] = None
        rows: list[list[tuple[Inline, ...]]] = []
        alignments: list[Any] = []
        for token in tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "th_open":
                alignments.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
            elif token.type == "inline":
                rows[-1].append(self._inlines(token))
        self._no_cell_lost(opening, len(alignments))
        return TableBlock(tuple(map(tuple, rows)), tuple(alignments))

    def _no_cell_lost(self, opening: Token, columns: int) -> None:
        """Report rows with more cells than the header: Markdown drops what they have too much."""
        start, end = opening.map or [0, 0]
        for line in range(start + 2, end):
            cells = len(_CELL_END.split(self._line(line).strip().removeprefix("|").removesuffix("|")))
            if cells > columns:
                message = f"this row has {cells} cells, and the table {columns} columns"
                self.problems.append(MarkupProblem(message, self.line_starts[line], r"a | within a cell is written \|"))

    def _inlines(self, token: Token) -> tuple[Inline, ...]:
        """Return the content of a line or paragraph."""
        first_line = (token.map or [0])[0]
        stack: list[tuple[Token | None, list[Inline]]] = [(None, [])]
        for child in token.children or ():
            if child.nesting > 0:
                if len(stack) > DEEPEST:
                    raise TooDeepError
                stack.append((child, []))
            elif child.nesting < 0:
                opening, content = stack.pop()
                stack[-1][1].append(self._marked(opening, tuple(content)))
            else:
                _append(stack[-1][1], self._leaf(child, first_line))
        return tuple(stack[0][1])

    def _marked(self, opening: Token | None, content: tuple[Inline, ...]) -> Inline:
        meta = opening.meta if opening else {}
        if "address" in meta:
            self.marks["link"] = None
            return Link(content, meta["address"])
        style = meta.get("style") or _STYLES[opening.type if opening else ""]
        self.marks[style] = None
        return Marked(style, content)

    def _leaf(self, token: Token, first_line: int) -> tuple[Inline, ...]:
        if token.type in ("softbreak", "hardbreak"):
            return (Break(),)
        if token.type == "broken":
            return self._broken(token, first_line)
        if token.type == "formula":
            self.marks["formula"] = None
            return (FormulaMark(token.meta["formula"], display=token.meta["display"]),)
        if token.type == "ruby":
            self.marks["ruby"] = None
            return (token.meta["ruby"],)
        if token.type == "code_inline":
            self.marks["code"] = None
            return (Code(token.content),)
        if token.type == "text_special" and token.content != token.markup:
            self.marks["escape"] = None
        return (Plain(token.content),) if token.content else ()

    def _broken(self, token: Token, first_line: int) -> tuple[Inline, ...]:
        offset = self._found(token.content, first_line) + token.meta["offset"]
        self.problems.append(MarkupProblem(token.meta["message"], offset, token.meta["hint"]))
        return _lines(token.content)

    def _found(self, written: str, line: int) -> int:
        """Return the position of what was written, in a line or below."""
        start = max(self.line_starts[line], self.searched)
        place = self.text.find(written, start)
        self.searched = place + len(written) if place >= 0 else self.searched
        return place if place >= 0 else self.line_starts[line]

    def _line(self, number: int) -> str:
        return self.text[self.line_starts[number] : self.line_ends[number]]


def _append(content: list[Inline], added: tuple[Inline, ...]) -> None:
    """Add to a content, with neighbouring characters as one."""
    for item in added:
        last = content[-1] if content else None
        if isinstance(item, Break) and isinstance(last, Plain):
            content[-1:] = [Plain(last.text.rstrip(" \t"))] if last.text.strip(" \t") else []
            content.append(item)
        elif isinstance(item, Plain) and isinstance(last, Plain):
            content[-1] = Plain(last.text + item.text)
        else:
            content.append(item)


def _lines(text: str) -> tuple[Inline, ...]:
    """Return characters as they are, with their line breaks."""
    content: list[Inline] = []
    for number, line in enumerate(text.split("\n")):
        content += [Break()] if number else []
        content += [Plain(line)] if line else []
    return tuple(content)
