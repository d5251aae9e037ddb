"""Markdown, read into a closed set of marks.

CommonMark by markdown-it, with its marks for lines, code, lists and tables. Headings, quotes, rules, HTML, entities and
references are left as text. Line breaks are kept. A text of one line has no blocks: `1. FC Köln` is no list.
"""

import re
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizgen.text.markup.block_rules import add_block_rules
from quizgen.text.markup.inline_rules import add_inline_rules
from quizgen.text.markup.marks import Break, Inline, MarkupProblem, MarkupTree, Paragraph, Plain
from quizgen.text.markup.tokens import DEEPEST, TokenReader, TooDeepError

_MAY_BE_MARKED = re.compile(r"[*_`$~^{<\\\[\n]")
_LINE_END = re.compile(r"\r\n?|\n")
_BLOCK_RULES = ["table", "fence", "list"]
_INLINE_RULES = ["newline", "escape", "backticks", "emphasis", "link", "image"]


@lru_cache(4096)
def parsed(text: str) -> MarkupTree:
    r"""Read a text with markup.

    Where something is wrong, the tree has the characters as they are written and says what is wrong.

    Example:
        >>> parsed("H~2~O").blocks
        (Paragraph(content=(Plain(text='H'), Marked(style='subscript', content=(Plain(text='2'),)), Plain(text='O'))),)
        >>> [problem.message for problem in parsed(r"What is $\foo$?").problems]
        ['the command \\foo is not known']
    """
    if not _MAY_BE_MARKED.search(text):
        return unmarked(text)
    tokens = _tokens(text)
    try:
        return TokenReader(text, _line_starts(text)).tree(tokens)
    except TooDeepError:
        problem = MarkupProblem(f"marks or lists are nested more than {DEEPEST} deep", 0)
        return MarkupTree(unmarked(text).blocks, (problem,))


def unmarked(text: str) -> MarkupTree:
    """Return a text as it is written, with its lines and their leading blanks: what `markup: plain` means.

    Example:
        >>> unmarked("a *b*").blocks
        (Paragraph(content=(Plain(text='a *b*'),)),)
    """
    lines = [line.rstrip() for line in _LINE_END.split(text.rstrip())]
    first = next((place for place, line in enumerate(lines) if line), 0)
    lines = lines[first:] if len(lines) > first + 1 else [lines[first].strip()]
    content: list[Inline] = []
    for number, line in enumerate(lines):
        content += [Break()] if number else []
        content += [Plain(line)] if line else []
    return MarkupTree((Paragraph(tuple(content)),) if content else ())


def _tokens(text: str) -> list[Token]:
    whole = _LINE_END.sub("\n", text.rstrip())
    return _parser().parse(whole) if "\n" in whole.strip() else _parser().parseInline(whole.strip())


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": 2 * DEEPEST}).enable(_BLOCK_RULES + _INLINE_RULES)
    parser.core.ruler.disable(["normalize", "text_join"])  # they would hide characters, and which ones were escaped
    add_inline_rules(parser)
    add_block_rules(parser)
    return parser
