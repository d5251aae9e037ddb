r"""Blocks that CommonMark does not have, or reads differently, as rules for markdown-it."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph

_FENCES = {"$$": "$$", "\\[": "\\]"}


def add_block_rules(parser: MarkdownIt) -> None:
    """Give a parser the rules of this file."""
    rules = parser.block.ruler
    rules.at("paragraph", paragraph_with_blanks)
    rules.before("fence", "formula_block", formula_block, {"alt": ["paragraph", "list"]})


def paragraph_with_blanks(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a paragraph, whose lines keep their leading blanks but for the indent of the list that they are in."""
    found = paragraph(state, start, end, silent)
    content = state.getLines(start, state.line, state.blkIndent, False).strip("\n").rstrip()
    state.tokens[-2].content = content.lstrip() if state.level else content
    return found


def formula_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""Read `$$…$$` and `\[…\]` that begin a line and end one, so that no line between is read as a list."""
    first = _line(state, start)
    opening = first[:2]
    if opening not in _FENCES or _FENCES[opening] in first[2:].rstrip()[:-2]:
        return False
    endless = state.env.setdefault("endless", set())
    if (opening, end) in endless:
        return False
    last = next((line for line in range(start, end) if _ends(state, line, opening, is_first=line == start)), None)
    if last is None:
        endless.add((opening, end))  # no line is searched twice
        return False
    if not silent:
        lines = [_line(state, line) for line in range(start, last + 1)]
        token = state.push("formula_block", "", 0)
        token.markup = opening
        token.content = "\n".join(lines)
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _ends(state: StateBlock, line: int, opening: str, *, is_first: bool) -> bool:
    text = _line(state, line)
    return text[2 if is_first else 0 :].endswith(_FENCES[opening])
