"""GIFT, Moodle's format of plain text: a stem, then its options in braces."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from quizgen.errors import Place
from quizgen.readers.base import lines_of, read_loosely
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.quizbook import (
    FULL,
    NotTaken,
    Quizbook,
    WrittenOption,
    WrittenQuestion,
    plain,
    shared_category,
)
from quizgen.sheet import FactSheet
from quizgen.text.folding import canonical

BLANK = "_____"
"""What is in the stem where the options are written inside the sentence."""

_HIDDEN = 0xDC00
"""Escaped characters are moved up here, to the lone surrogates, which no file can contain, until all is split."""

_ESCAPED = re.compile(r"\\([\\~=#{}:n])")
_ASIDE = re.compile("[\udc00-\udc7f]")
_CATEGORY = re.compile(r"\s*\$CATEGORY:\s*(.*?)\s*")
_TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%(-?\d+(?:[.,]\d+)?)%")
_TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_IN_COMMENT = re.compile(r"\[(id|tag):([^\]]*)\]")
_LOOKS = re.compile(r"^\s*::.*?::|\{[^{}]*[=~][^{}]*\}|\{\s*(?:T|F|TRUE|FALSE)\s*[#}]", re.MULTILINE | re.IGNORECASE)

_ESCAPE_IT = "where it is meant as text, write a backslash before it"


def read_gift(path: Path, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a quiz in GIFT format. Raises SheetError where no question can be read."""
    book = Quizbook(path)
    categories = []
    for block in _whole(_blocks(path, read_loosely(path, limit))):
        category = _CATEGORY.fullmatch(block.text)
        if category:
            categories.append(category[1])
        else:
            book.add(block.place, lambda block=block: _question(block))  # type: ignore[misc]
    return book.sheet(id, shared_category(categories))


def looks_like_gift(text: str) -> bool:
    """Tell whether a text has a title between colons, or options in braces."""
    return _LOOKS.search(text) is not None


@frozen
class _Block:
    """The lines of one question or category."""

    text: str
    place: Place
    comments: tuple[str, ...] = ()
    """The comments before it and in it."""

    def at(self, offset: int) -> Place:
        """Return the place of the line that contains an offset into the text."""
        return Place(self.place.file, (self.place.line or 1) + self.text.count("\n", 0, offset))


def _blocks(path: Path, text: str) -> Iterator[_Block]:
    """Yield the blocks between blank lines, and each category as a block of its own."""
    lines: list[str] = []
    comments: list[str] = []
    start = 1
    for number, line in enumerate([*lines_of(text), ""], start=1):
        is_category = bool(_CATEGORY.fullmatch(line))
        if lines and (not line.strip() or is_category):
            yield _Block("\n".join(lines), Place(str(path), start, 1), tuple(comments))
            lines, comments = [], []
        if is_category:
            yield _Block(line, Place(str(path), number, 1))
        elif line.lstrip().startswith("//"):
            comments.append(line)
            if lines:
                lines.append("")
        elif line.strip():
            start = start if lines else number
            lines.append(_ESCAPED.sub(lambda match: chr(_HIDDEN + ord(match[1])), line))


def _whole(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Join a block with an open brace with the following ones, up to the first that closes it."""
    waiting: list[_Block] = []
    for block in blocks:
        brace = re.search(r"[{}]", block.text)
        if waiting and brace and brace[0] == "}":
            yield _joined([*waiting, block])
            waiting = []
        elif waiting and brace is None and not _CATEGORY.fullmatch(block.text):
            waiting.append(block)
        else:
            yield from waiting
            waiting = [block] if block.text.count("{") > block.text.count("}") else []
            yield from [] if waiting else [block]
    yield from waiting


def _joined(blocks: list[_Block]) -> _Block:
    first = blocks[0]
    text, line = first.text, first.text.count("\n") + (first.place.line or 1)
    for block in blocks[1:]:
        text += "\n" * ((block.place.line or 1) - line) + block.text
        line = (block.place.line or 1) + block.text.count("\n")
    return _Block(text, first.place, first.comments)


def _question(block: _Block) -> WrittenQuestion:
    """Return the question of a block. Raises NotTaken where it is broken, or of a sort that is left out."""
    text = block.text
    title = _TITLE.match(text)
    if text.lstrip().startswith("::") and not title:
        raise NotTaken("its title is not closed", "end the title with ::")
    start, end = _braces(block)
    markup = _FORMAT.match(text, title.end() if title else 0)
    lost: list[str] = []
    before = text[markup.end() if markup else title.end() if title else 0 : start]
    after = text[end + 1 :]
    stem = before + (BLANK + after if after.strip() else "")
    form = markup[1].lower() if markup else ""
    options, note = _options(text[start + 1 : end], form, lost)
    said = dict(_IN_COMMENT.findall(" ".join(block.comments)))
    return WrittenQuestion(
        place=block.place,
        stem=_shown(stem, form, lost),
        options=options,
        given=canonical(said.get("id", "") or _unescaped(title[1] if title else "")),
        note=_shown(note, form, lost),
        tags=tuple(canonical(tag) for name, tag in _IN_COMMENT.findall(" ".join(block.comments)) if name == "tag"),
        lost=tuple(lost),
    )


def _braces(block: _Block) -> tuple[int, int]:
    """Return the offsets of the braces around the options. Raises NotTaken where they are missing or don't pair."""
    text = block.text
    start = text.find("{")
    end = text.find("}")
    if start < 0 and end < 0:
        raise NotTaken("it has no options in braces", "write them as in {=right ~wrong ~wrong}", sort="description")
    if start < 0 or 0 <= end < start:
        raise NotTaken("here a } closes what no { opens", _ESCAPE_IT, place=block.at(end))
    inner = text.find("{", start + 1, end if end >= 0 else len(text))
    if end < 0 or inner >= 0:
        raise NotTaken("the { that stands here is not closed", f"close it with }}; {_ESCAPE_IT}", place=block.at(start))
    further = re.search(r"[{}]", text[end + 1 :])
    if further:
        place = block.at(end + 1 + further.start())
        raise NotTaken(f"here a second {further[0]} stands", f"a question has one pair; {_ESCAPE_IT}", place=place)
    return start, end


def _options(inside: str, markup: str, lost: list[str]) -> tuple[tuple[WrittenOption, ...], str]:
    """Return the options in the braces, and the note (`####`) on all of them."""
    inside, _, note = inside.partition("####")
    inside = inside.strip()
    truth = _TRUTH.fullmatch(inside)
    if truth:
        reasons = [_shown(part, markup, lost) for part in (truth[2] or "").split("#")]
        right = "true" if truth[1].upper().startswith("T") else "false"
        return (WrittenOption(right, credit=FULL, reason=reasons[1] if len(reasons) > 1 else ""),), note
    _refuse_other_sorts(inside)
    opening, *pieces = re.split(r"([~=])", inside)
    if opening.strip():
        raise NotTaken("text stands before its first option", "begin each option with = or ~")
    options = []
    for mark, piece in zip(pieces[::2], pieces[1::2], strict=True):
        if piece.strip() or mark == "=":
            options.append(_option(mark, piece, markup, lost))
    return tuple(options), note


def _refuse_other_sorts(inside: str) -> None:
    """Raise NotTaken where the text in braces is that of another sort of question than choice or true/false."""
    if not inside:
        raise NotTaken("it is answered with an essay", sort="essay")
    if inside.startswith("#"):
        raise NotTaken("it is answered with a number to write", sort="numerical")
    if "~" not in inside and "->" in inside:
        raise NotTaken("it is a matching question", sort="matching")
    if "~" not in inside and "=" in inside:
        raise NotTaken("it is answered with words to write, and has no wrong options", sort="short answer")
    if "~" not in inside:
        raise NotTaken("its braces hold no options", "write them as in {=right ~wrong ~wrong}")


def _option(mark: str, piece: str, markup: str, lost: list[str]) -> WrittenOption:
    weight = _WEIGHT.match(piece)
    text, _, reason = piece[weight.end() if weight else 0 :].partition("#")
    credit = float(weight[1].replace(",", ".")) if weight else FULL if mark == "=" else 0.0
    return WrittenOption(_shown(text, markup, lost), credit=credit, reason=_shown(reason, markup, lost))


def _shown(text: str, markup: str, lost: list[str]) -> str:
    """Return a text as a learner sees it; a `[html]` or the like before it counts more than the question's `markup`."""
    own = _FORMAT.match(text)
    return plain(_unescaped(text[own.end() if own else 0 :]), own[1].lower() if own else markup, lost)


def _unescaped(text: str) -> str:
    return _ASIDE.sub(lambda match: "\n" if ord(match[0]) - _HIDDEN == ord("n") else chr(ord(match[0]) - _HIDDEN), text)
