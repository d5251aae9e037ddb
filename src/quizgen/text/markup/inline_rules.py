r"""The marks within a line that CommonMark does not have, or reads differently, as rules for markdown-it.

Each rule looks at one place of a text. It writes tokens and moves on, or returns False and leaves the place to others.
No rule looks further than the end that it seeks, so that a long text takes no more than its length.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from quizgen.text.formulas.tex_parser import formula_of
from quizgen.text.formulas.tex_tokens import TexError
from quizgen.text.isolates import FIRST_STRONG, POP
from quizgen.text.markup.marks import Ruby

WORD_JOINER = "\u2060"
"""An invisible character that lets `*` mark a part of a word: re, word joiner, `**cord**`. It is not shown."""

_CJK = (
    "\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_IS_CJK = re.compile(f"[{_CJK}]")
BRACED_RUBY = re.compile(rf"\{{([{_CJK}]+)\|([^{{}}|<>\n]+)\}}")
_RUBY_BRACKET = r"(?:<rp>[^<>\n]*(?:</rp>)?)?"
"""What browsers show that know no ruby."""

_RUBY_PART = re.compile(
    rf"(?:<rb>)?([^<>\n]+)(?:</rb>)?{_RUBY_BRACKET}<rt>([^<>\n]*)(?:</rt>)?{_RUBY_BRACKET}", re.IGNORECASE
)
_RUBY = re.compile(rf"<ruby>((?:{_RUBY_PART.pattern})+)([^<>\n]*)</ruby>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(u|sub|sup)>", re.IGNORECASE)
_TAG_OR_NONE = re.compile(rf"\\.|(?<!`)(?P<fence>`+)(?!`).*?(?<!`)(?P=fence)(?!`)|{_TAG.pattern}", re.I | re.S)
"""A tag, or what holds none although it may look so: a sign behind a backslash, or code."""

_TAG_STYLES = {"u": "underline", "sub": "subscript", "sup": "superscript"}
_SCRIPTS = {
    "~": (re.compile(r"~((?:\\\S|[^\s~\\])+)~(?!~)"), "subscript"),
    "^": (re.compile(r"\^((?:\\\S|[^\s^\\])+)\^(?!\^)"), "superscript"),
}
_ADDRESS = r"(?:[^\s()<>]|\([^\s()<>]*\))+"
_TITLE = r"""(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?"""
_LINK = re.compile(rf"\[([^\[\]]{{1,1000}})\]\(((?:https?://|mailto:){_ADDRESS}){_TITLE}\)")
_PICTURE = re.compile(rf"!\[([^\[\]]{{0,1000}})\]\({_ADDRESS}{_TITLE}\)")
_TO_DOLLAR = re.compile(r"(?:[^$\\]|\\.)*", re.DOTALL)


def add_inline_rules(parser: MarkdownIt) -> None:
    """Give a parser the rules of this file."""
    rules = parser.inline.ruler
    rules.at("newline", line_break)
    rules.before("escape", "formula", formula)
    rules.at("emphasis", emphasis)
    rules.at("link", link)
    rules.at("image", picture)
    rules.before("emphasis", "script", script)
    rules.after("link", "tag", tag)
    rules.after("tag", "ruby", ruby)


def line_break(state: StateInline, silent: bool) -> bool:
    """End a line. Blanks before it are dropped, those after it are kept."""
    if state.src[state.pos] != "\n" or silent:
        return False
    state.pending = state.pending.rstrip(" \t")
    state.push("softbreak", "br", 0)
    state.pos += 1
    return True


def formula(state: StateInline, silent: bool) -> bool:
    r"""Read `$…$`, `$$…$$`, `\(…\)` and `\[…\]`."""
    opening = next((sign for sign in _DELIMITERS if state.src.startswith(sign, state.pos)), None)
    if opening is None or silent:
        return False
    start = state.pos + len(opening)
    end = _dollar(state, start) if opening == "$" else _end_of(state, opening, start)
    if end < 0 and opening == "$":
        return False
    if end < 0:
        _without_end(state, opening)
        return True
    push_formula(state, state.src[start:end], opening, state.src[state.pos : end + len(opening)])
    state.pos = end + len(opening)
    return True


_DELIMITERS = {"\\(": "\\)", "\\[": "\\]", "$$": "$$", "$": "$"}
"""What begins and ends a formula. `$$` is tried before `$`."""


def _dollar(state: StateInline, start: int) -> int:
    """Return where the formula after a `$` ends, or -1: as in pandoc, `$5 and $10` is money."""
    end = _TO_DOLLAR.match(state.src, start, state.posMax).end()  # type: ignore[union-attr]  # it matches anything
    inside = state.src[start:end]
    behind = state.src[end + 1 : end + 2] if end + 1 < state.posMax else ""
    closed = end < state.posMax and state.src[end] == "$" and not behind.isdecimal()
    return end if closed and inside and inside == inside.strip() else -1


def _end_of(state: StateInline, opening: str, start: int) -> int:
    """Return where a formula ends, or -1. What was not found once is not looked for again further on."""
    endless = state.env.setdefault("endless", set())
    if (opening, state.src, state.posMax) in endless:
        return -1
    end = state.src.find(_DELIMITERS[opening], start, state.posMax)
    if end < 0:
        endless.add((opening, state.src, state.posMax))
    return end


def _without_end(state: StateInline, opening: str) -> None:
    """Write the beginning of a formula that has no end. `$$` may be money, so that is no problem."""
    if opening == "$$":
        state.pending += opening
    else:
        push_broken(
            state, opening, f"this {opening} has no {_DELIMITERS[opening]}", "for the sign itself, write `code`"
        )
    state.pos += len(opening)


def push_formula(state: StateInline, tex: str, opening: str, written: str) -> None:
    """Write a formula, or, where it can't be read, the characters as written and what is wrong."""
    if not tex.strip():
        push_broken(state, written, "this formula is empty")
        return
    try:
        content = formula_of(tex)
    except TexError as error:
        push_broken(state, written, error.message, error.hint, len(opening) + error.offset)
        return
    token = state.push("formula", "", 0)
    token.meta = {"formula": content, "display": opening in ("$$", "\\[")}


def push_broken(state: StateInline, written: str, message: str, hint: str = "", offset: int = 0) -> None:
    """Write characters as they are, and what is wrong with them, at an offset within them."""
    token = state.push("broken", "", 0)
    token.content = written
    token.meta = {"message": message, "hint": hint, "offset": offset}


def emphasis(state: StateInline, silent: bool) -> bool:
    """Read `*` and `_`. They mean nothing between letters or digits (2*3*4), and `__` means nothing (__init__).

    Word joiners and the marks around an isolate are edges of what is marked, whatever sign stands beside its stars.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    end = state.pos + scanned.length
    before = state.src[state.pos - 1] if state.pos else " "
    behind = state.src[end] if end < state.posMax else " "
    if _in_a_word(before, behind) or (marker == "_" and scanned.length > 1):
        state.pending += marker * scanned.length
        state.pos = end
        return True
    opens, closes = scanned.can_open, scanned.can_close
    begins, ends = before in (WORD_JOINER, FIRST_STRONG), behind in (WORD_JOINER, POP)
    if begins or ends:
        state.pending = state.pending.removesuffix(WORD_JOINER)
        opens, closes = begins and not behind.isspace(), ends and not before.isspace()
    for _ in range(scanned.length):
        state.push("text", "", 0).content = marker
        place = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord(marker), scanned.length, place, end=-1, open=opens, close=closes))
    state.pos = end + (behind == WORD_JOINER)
    return True


def _in_a_word(before: str, behind: str) -> bool:
    """Tell whether a mark stands between letters or digits. Where words are written without spaces, none does."""
    return before.isalnum() and behind.isalnum() and not _IS_CJK.match(before) and not _IS_CJK.match(behind)


def script(state: StateInline, silent: bool) -> bool:
    """Read `~sub~` and `^sup^`: no blank inside, and no second sign beside the first (~~)."""
    marker = state.src[state.pos]
    if silent or marker not in _SCRIPTS:
        return False
    pattern, style = _SCRIPTS[marker]
    match = pattern.match(state.src, state.pos, state.posMax)
    if match is None or state.src[max(0, state.pos - 1) : state.pos] == marker:
        return False
    _mark(state, style, match.span(1), match.end())
    return True


def tag(state: StateInline, silent: bool) -> bool:
    """Read `<br>`, and `<u>`, `<sub>`, `<sup>` with their ends. Any other tag is text."""
    if silent or state.src[state.pos] != "<":
        return False
    if match := _BREAK.match(state.src, state.pos, state.posMax):
        state.push("softbreak", "br", 0)
        state.pos = match.end()
        return True
    match = _TAG.match(state.src, state.pos, state.posMax)
    closing = _tag_pairs_in(state).get(state.pos)
    if match is None or closing is None or closing[1] > state.posMax:
        return False
    _mark(state, _TAG_STYLES[match[2].lower()], (match.end(), closing[0]), closing[1])
    return True


def _tag_pairs_in(state: StateInline) -> dict[int, tuple[int, int]]:
    """Return the pairs of tags in a text, which are looked for once."""
    known = state.env.setdefault("tag_pairs", {})
    if state.src not in known:
        known[state.src] = _tag_pairs(state.src)
    pairs: dict[int, tuple[int, int]] = known[state.src]
    return pairs


def _tag_pairs(text: str) -> dict[int, tuple[int, int]]:
    """Return where each opening tag has its end: the start of the closing tag and the position behind it."""
    found: dict[int, tuple[int, int]] = {}
    waiting: dict[str, list[int]] = {name: [] for name in _TAG_STYLES}
    for match in _TAG_OR_NONE.finditer(text):
        name = (match[3] or "").lower()
        if not name:
            continue
        if not match[2]:
            waiting[name].append(match.start())
        elif waiting[name]:
            opening = waiting[name].pop()
            found[opening] = match.span()
            for others in waiting.values():  # what was opened between the two, and not closed, is text
                while others and others[-1] > opening:
                    others.pop()
    return found


def ruby(state: StateInline, silent: bool) -> bool:
    """Read `{東京|とうきょう}`, whose base must be letters of Chinese, Japanese or Korean, and `<ruby>`."""
    if silent or state.src[state.pos] not in "{<":
        return False
    if match := BRACED_RUBY.match(state.src, state.pos, state.posMax):
        parts = [Ruby(match[1], match[2].strip())]
    elif match := _RUBY.match(state.src, state.pos, state.posMax):
        parts = [Ruby(part[1].strip(), part[2].strip()) for part in _RUBY_PART.finditer(match[1])]
        parts += [Ruby(match[4].strip(), "")] if match[4].strip() else []
    else:
        return False
    for part in parts:
        state.push("ruby", "", 0).meta = {"ruby": part}
    state.pos = match.end()
    return True


def link(state: StateInline, silent: bool) -> bool:
    """Read a link to a page of the web or to an address of mail. `items[2](3)` is none."""
    match = None if silent else _LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    _within(state, "link", {"address": match[2]}, match.span(1), match.end())
    return True


def picture(state: StateInline, silent: bool) -> bool:
    """Leave a picture as it is written: nothing is fetched. It is named, as its author expects to see it."""
    match = None if silent else _PICTURE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    push_broken(state, match[0], "a picture within a text is not shown", "give it as `picture`, with its `alt`")
    state.pos = match.end()
    return True


def _mark(state: StateInline, style: str, inside: tuple[int, int], end: int) -> None:
    _within(state, "mark", {"style": style}, inside, end)


def _within(state: StateInline, name: str, meta: dict[str, str], inside: tuple[int, int], end: int) -> None:
    """Write a mark around what stands in a range, which may hold marks of its own."""
    outer_end = state.posMax
    state.pos, state.posMax = inside
    state.push(f"{name}_open", "", 1).meta = meta
    state.md.inline.tokenize(state)
    state.push(f"{name}_close", "", -1)
    state.pos, state.posMax = end, outer_end
