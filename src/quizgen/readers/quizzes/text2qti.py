"""Quizzes in Markdown, in the form of text2qti: numbered stems, options with letters, a star before the key."""

import re
from collections.abc import Iterator, Mapping

from attrs import Factory, define, evolve, frozen

from quizgen.errors import Place
from quizgen.readers.base import lines_of, read_loosely
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.conversion import Format, converted
from quizgen.readers.quizzes.quizbook import FULL, NotTaken, Quizbook, WrittenOption, WrittenQuestion
from quizgen.readers.quizzes.typed_answers import numbers_to_write
from quizgen.sheet import FactSheet

_MARKS = re.compile(
    r"(?P<quiz_title>[Qq]uiz [Tt]itle:)|(?P<title>[Tt]itle:)|(?P<points>[Pp]oints:)|(?P<stem>\d+\.)"
    r"|(?P<feedback>\.\.\.)"
    r"|(?P<key>\*[a-zA-Z]\))|(?P<option>[a-zA-Z]\))|(?P<right>\[\*\])|(?P<wrong>\[ ?\])|(?P<number>=)|(?P<written>\*)"
    r"|(?P<to_right>\+)|(?P<to_wrong>-)|(?P<solution>!)|(?P<essay>___+)|(?P<upload>\^\^\^+)"
    r"|(?P<setting>[A-Z][a-z' ]+:)|(?P<group>GROUP|END_GROUP)|(?P<fence>```+)"
)
_MARK = re.compile(rf"(?:{_MARKS.pattern})(?:[ \t]+(?P<text>\S.*)|[ \t]*)")
_COMMENT = re.compile(r"%.*|COMMENT|END_COMMENT")
_LOOKS = re.compile(r"^(?:\*[a-zA-Z]\)|\[\*\]|\*|=)[ \t]+\S", re.MULTILINE)
_STEM = re.compile(r"^\d+\.[ \t]+\S", re.MULTILINE)
_SHUFFLED = re.compile(r"^shuffle answers:[ \t]*true\b", re.MULTILINE | re.IGNORECASE)
_WITHIN = re.compile(r"(?P<number>\S+)\s*\+-\s*(?P<tolerance>[\d.]+%?)")
_BETWEEN = re.compile(r"\[\s*(?P<low>[^,\s]+)\s*,\s*(?P<high>[^,\s]+)\s*\]")


def read_text2qti(path: Input, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a quiz in text2qti's Markdown. Raises SheetError where no question can be read."""
    book = Quizbook(path)
    title = ""
    text = read_loosely(path, limit)
    for block in _blocks(_pieces(path, text)):
        head = block[0]
        if head.mark == "quiz_title":
            title = title or head.text
        elif head.mark == "stem" or any(piece.mark == "stem" for piece in block):
            book.add(head.place, lambda block=block: _question(block))  # type: ignore[misc]
        else:
            book.unused[_UNUSED.get(head.mark, "a line outside of all questions")] += 1
    if not _SHUFFLED.search(text):
        book.keep_orders()
    return book.sheet(id, converted(title, Format.MARKDOWN_WITH_DOLLARS).reading)


def looks_like_text2qti(text: str) -> bool:
    """Tell whether a text has a numbered stem, and a line that marks something as right."""
    return _STEM.search(text) is not None and _LOOKS.search(text) is not None


@frozen
class _MarkedText:
    """A text with the mark before it."""

    mark: str
    text: str
    place: Place


@define
class _GrowingText:
    """A piece whose further lines are still to come."""

    mark: str
    place: Place
    lines: list[str] = Factory(list)

    def piece(self) -> _MarkedText:
        return _MarkedText(self.mark, "\n".join(self.lines).strip("\n"), self.place)


def _pieces(path: Input, text: str) -> Iterator[_MarkedText]:
    """Yield the pieces of a text. Lines that are indented, and blank ones between them, belong to the piece above."""
    growing: _GrowingText | None = None
    in_comment = False
    for number, line in enumerate(lines_of(text), start=1):
        if _COMMENT.fullmatch(line.strip()) and not line[:1].isspace():
            in_comment = line.strip() == "COMMENT" or (in_comment and line.strip() != "END_COMMENT")
            continue
        if in_comment:
            continue
        if growing and (not line.strip() or line[:1].isspace()):
            growing.lines.append(line.removeprefix("    ") if line.startswith("    ") else line.lstrip())
            continue
        if growing:
            yield growing.piece()
        found = _MARK.fullmatch(line)
        mark = next((name for name in _MARKS.groupindex if found[name]), "") if found else ""
        growing = _GrowingText(mark, Place(str(path), number, 1), [(found["text"] or "") if found else line])
    if growing:
        yield growing.piece()


def _blocks(pieces: Iterator[_MarkedText]) -> Iterator[list[_MarkedText]]:
    """Yield the pieces of each question, from its title or its stem on; and others alone."""
    block: list[_MarkedText] = []
    for piece in pieces:
        is_head = piece.mark in ("title", "points")
        begins = is_head or piece.mark in ("stem", "quiz_title", "setting", "group", "fence", "")
        follows_head = piece.mark in ("stem", "title", "points") and block and block[-1].mark in ("title", "points")
        if block and begins and not follows_head:
            yield block
            block = []
        if piece.mark or piece.text.strip():
            block.append(piece)
    if block:
        yield block


def _question(block: list[_MarkedText]) -> WrittenQuestion:
    """Return the question of its pieces. Raises NotTaken where it is broken, or of a sort that is left out."""
    marks = {piece.mark for piece in block}
    if marks & {"essay", "upload"}:
        raise NotTaken("it is answered with an essay or a file", sort="essay")
    stem = next(piece for piece in block if piece.mark == "stem")
    options, note = _answers(block)
    lost = [text for mark, text in _LOST.items() if mark in marks]
    shared = WrittenQuestion(
        place=block[0].place,
        stem=converted(stem.text, Format.MARKDOWN_WITH_DOLLARS),
        options=tuple(options),
        given=next((piece.text.strip() for piece in block if piece.mark == "title"), ""),
        note=converted(note, Format.MARKDOWN_WITH_DOLLARS),
        lost=tuple(lost),
    )
    numbers = [piece for piece in block if piece.mark == "number"]
    if numbers:
        typed = numbers_to_write([_number(piece) for piece in numbers])
        return evolve(shared, options=typed.options, also=typed.also, response="recall", lost=(*lost, *typed.lost))
    return evolve(shared, response="recall") if "written" in marks else _scored(shared, marks)


def _scored(question: WrittenQuestion, marks: set[str]) -> WrittenQuestion:
    """Return a question whose options say how it is answered. Several right ones share the points."""
    found = {option.text.reading.casefold(): option for option in question.options}
    if sorted(found) == ["false", "true"]:
        words = (WrittenOption(word, found[word].credit, reason=found[word].reason) for word in ("true", "false"))
        return evolve(question, options=tuple(words), response="true_false")
    if "right" not in marks:
        return question
    count = sum(option.credit > 0 for option in question.options)
    options = (evolve(option, credit=FULL / count if option.credit else 0.0) for option in question.options)
    return evolve(question, options=tuple(options), several=True)


def _answers(block: list[_MarkedText]) -> tuple[list[WrittenOption], str]:
    """Return the options with their reasons, and what is said to any answer."""
    options: list[WrittenOption] = []
    notes = []
    for piece in block:
        if piece.mark in _OPTIONS:
            form = Format.PLAIN if piece.mark == "written" else Format.MARKDOWN_WITH_DOLLARS
            options.append(WrittenOption(converted(piece.text, form), _OPTIONS[piece.mark]))
        elif piece.mark == "feedback" and options:
            options[-1] = evolve(options[-1], reason=converted(piece.text, Format.MARKDOWN_WITH_DOLLARS))
        elif piece.mark in ("feedback", "solution"):
            notes.append(piece.text)
    return options, "\n\n".join(notes)


def _number(piece: _MarkedText) -> tuple[WrittenOption, str]:
    """Return a number with its tolerance: `900 +- 5`, `[895, 905]`, `900`."""
    between, within = _BETWEEN.fullmatch(piece.text.strip()), _WITHIN.fullmatch(piece.text.strip())
    if between:
        return WrittenOption(f"{between['low']}..{between['high']}", FULL), "0"
    if not within:
        return WrittenOption(piece.text.strip(), FULL), "0"
    tolerance = within["tolerance"]
    try:
        share = float(tolerance.rstrip("%")) / 100 * abs(float(within["number"]))
    except ValueError:
        raise NotTaken(f"'{piece.text}' is no number", "write one such as 900 +- 5", place=piece.place) from None
    return WrittenOption(within["number"], FULL), f"{share:g}" if tolerance.endswith("%") else tolerance


_OPTIONS: Mapping[str, float] = {"key": FULL, "option": 0.0, "right": FULL, "wrong": 0.0, "written": FULL}
"""The marks of options, and what each earns."""

_LOST: Mapping[str, str] = {"to_right": "what is said to right answers", "to_wrong": "what is said to wrong answers"}
"""What has no place in a sheet, in words."""

_UNUSED: Mapping[str, str] = {
    "group": "a group of which some questions are picked",
    "setting": "a setting or a text between questions",
    "fence": "a program that writes questions",
}
"""What of a file is not used, in words."""
