"""GIFT, Moodle's format of plain text: a stem, then its options in braces."""

import re
from collections.abc import Iterator

from attrs import frozen

from quizgen.errors import Place
from quizgen.readers.base import lines_of, read_loosely
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.conversion import Format, converted
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.quizbook import Quizbook
from quizgen.readers.quizzes.rich_text import NOTHING, RichText
from quizgen.readers.quizzes.typed_answers import numbers_to_write, words_to_write
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
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
_IN_COMMENT = re.compile(r"\[(id|tag):((?:[^\]\\]|\\.)*)\]")
_ORDER = re.compile(r">\s*\d*[ \t]*[A-Z_ \t]*(?:SHOW|HIDE)?[^\n]*\n(.*)", re.DOTALL)
_LOOKS = re.compile(r"^\s*::.*?::|\{[^{}]*[=~][^{}]*\}|\{\s*(?:T|F|TRUE|FALSE)\s*[#}]", re.MULTILINE | re.IGNORECASE)

_FORMS = {"html": Format.HTML, "markdown": Format.MARKDOWN, "plain": Format.PLAIN, "moodle": Format.BY_LOOKS}

_ESCAPE_IT = "where it is meant as text, write a backslash before it"


def read_gift(path: Input, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a quiz in GIFT format. Raises SheetError where no question can be read."""
    book = Quizbook(path)
    for block in _whole(_blocks(path, read_loosely(path, limit))):
        category = _CATEGORY.fullmatch(block.text)
        if category:
            book.enter(category[1])
        else:
            book.add(block.place, lambda block=block: _question(block))  # type: ignore[misc]
    return book.sheet(id)


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


def _blocks(path: Input, text: str) -> Iterator[_Block]:
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


@frozen
class _Answers:
    """What stands in the braces, as parts of a WrittenQuestion."""

    options: tuple[WrittenOption, ...] = ()
    response: str = ""
    pairs: tuple[tuple[RichText, RichText], ...] = ()
    also: tuple[str, ...] = ()
    several: bool = False
    lost: tuple[str, ...] = ()


def _question(block: _Block) -> WrittenQuestion:
    """Return the question of a block. Raises NotTaken where it is broken, or of a sort that is left out."""
    text = block.text
    title = _TITLE.match(text)
    if text.lstrip().startswith("::") and not title:
        raise NotTaken("its title is not closed", "end the title with ::")
    start, end = _braces(block)
    markup = _FORMAT.match(text, title.end() if title else 0)
    form = _FORMS[markup[1].lower()] if markup else Format.BY_LOOKS
    before = text[markup.end() if markup else title.end() if title else 0 : start]
    after = text[end + 1 :]
    inside, _, note = text[start + 1 : end].partition("####")
    found = _answers(inside.strip(), form, in_sentence=bool(after.strip()))
    said = _IN_COMMENT.findall(" ".join(block.comments))
    named = dict(said).get("id", "").replace("\\", "")
    return WrittenQuestion(
        place=block.place,
        stem=_shown(before + (BLANK + after if after.strip() else ""), form),
        options=found.options,
        response=found.response,
        pairs=found.pairs,
        also=found.also,
        several=found.several,
        given=canonical(named or _unescaped(title[1] if title else "")),
        note=_shown(note, form),
        tags=tuple(canonical(tag.replace("\\", "")) for name, tag in said if name == "tag"),
        lost=found.lost,
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


def _answers(inside: str, form: Format, *, in_sentence: bool) -> _Answers:
    """Return the answers that are written in the braces. Raises NotTaken where there are none."""
    truth = _TRUTH.fullmatch(inside)
    order = _ORDER.fullmatch(inside)
    if truth:
        return _truth(truth, form)
    if not inside:
        raise NotTaken("it is answered with an essay", sort="essay")
    if inside.startswith("#"):
        return _numbers(inside[1:].strip(), form)
    if order:
        items = [line for line in order[1].splitlines() if line.strip()]
        return _Answers(tuple(WrittenOption(_shown(item, form), credit=FULL) for item in items), response="order")
    if "~" not in inside and "->" in inside:
        return _matching(inside, form)
    options = _options(inside, form)
    if "~" in inside:
        return _Answers(options, several="=" not in inside)
    typed = words_to_write(options)
    return _Answers(typed.options, response="cloze" if in_sentence else "recall", lost=typed.lost)


def _truth(truth: re.Match[str], form: Format) -> _Answers:
    """Return true and false. The first reason is for who answers wrong, the second for who answers right."""
    parts = [_shown(part, form) for part in (truth[2] or "").split("#")]
    wrong, right = parts[0], parts[1] if len(parts) > 1 else ""
    is_true = truth[1].upper().startswith("T")
    return _Answers(
        (
            WrittenOption("true", credit=FULL if is_true else 0.0, reason=right if is_true else wrong),
            WrittenOption("false", credit=0.0 if is_true else FULL, reason=wrong if is_true else right),
        ),
        response="true_false",
    )


def _numbers(inside: str, form: Format) -> _Answers:
    """Return numbers to write: 900:5, 895..905, or several behind `=` each."""
    if not inside.startswith(("=", "~")):
        inside = f"={inside}"
    answers = []
    for option in _options(inside, form):
        value, _, tolerance = option.text.reading.partition(":")
        answers.append((WrittenOption(value, credit=option.credit, reason=option.reason), tolerance))
    typed = numbers_to_write(answers)
    return _Answers(typed.options, response="recall", also=typed.also, lost=typed.lost)


def _matching(inside: str, form: Format) -> _Answers:
    pairs = []
    for piece in inside.split("=")[1:]:
        left, arrow, right = piece.partition("->")
        if not arrow:
            raise NotTaken("one of its pairs has no ->", "write each pair as in =Rhine -> North Sea")
        pairs.append((_shown(left, form), _shown(right, form)))
    wrong = [right for left, right in pairs if left.is_blank and not right.is_blank]
    lost = tuple(f"the wrong partner '{right.reading}'" for right in wrong)
    return _Answers(response="matching", pairs=tuple(pair for pair in pairs if pair[1] not in wrong), lost=lost)


def _options(inside: str, form: Format) -> tuple[WrittenOption, ...]:
    opening, *pieces = re.split(r"([~=])", inside)
    if not pieces:
        raise NotTaken("its braces hold no options", "write them as in {=right ~wrong ~wrong}")
    if opening.strip():
        raise NotTaken("text stands before its first option", "begin each option with = or ~")
    is_choice = "~" in pieces[::2]
    return tuple(
        _option(mark, piece, form, is_choice=is_choice)
        for mark, piece in zip(pieces[::2], pieces[1::2], strict=True)
        if piece.strip() or mark == "="
    )


def _option(mark: str, piece: str, form: Format, *, is_choice: bool) -> WrittenOption:
    """Return an option. Behind the `=` of a choice, 50% is text: its right option earns all."""
    weight = _WEIGHT.match(piece)
    weight = None if weight and mark == "=" and is_choice and float(weight[1].replace(",", ".")) != FULL else weight
    text, _, reason = piece[weight.end() if weight else 0 :].partition("#")
    credit = float(weight[1].replace(",", ".")) if weight else FULL if mark == "=" else 0.0
    return WrittenOption(_shown(text, form), credit=credit, reason=_shown(reason, form))


def _shown(text: str, form: Format) -> RichText:
    """Return a text as a learner sees it; a `[html]` or the like before it counts more than the question's form."""
    if not text:
        return NOTHING
    own = _FORMAT.match(text)
    return converted(_unescaped(text[own.end() if own else 0 :]).strip(), _FORMS[own[1].lower()] if own else form)


def _unescaped(text: str) -> str:
    return _ASIDE.sub(lambda match: "\n" if ord(match[0]) - _HIDDEN == ord("n") else chr(ord(match[0]) - _HIDDEN), text)
