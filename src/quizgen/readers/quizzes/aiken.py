"""Aiken, a format of plain text: a stem, lettered options, and a line such as ANSWER: B."""

import re
from collections.abc import Iterator

from attrs import frozen

from quizgen.errors import Place, Remark
from quizgen.readers.base import lines_of, read_loosely
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.conversion import Format, converted
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.quizbook import Quizbook
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
from quizgen.sheet import FactSheet

_OPTION = re.compile(r"\s*([A-Za-z])[.)]\s*(.*)")
_ANSWER = re.compile(r"\s*ANSWER\s*:\s*(.*?)\s*", re.IGNORECASE)
_LETTER = re.compile(r"([A-Za-z])[.)]?")
_NUMBER = re.compile(r"\s*(?:Q(?:uestion)?\s*)?\(?(\d{1,4})(?:[.):]\s+|\)\s*)(?=\S)", re.IGNORECASE)
_IS_ANSWER = re.compile(r"^[ \t]*ANSWER[ \t]*:", re.IGNORECASE | re.MULTILINE)


def read_aiken(path: Input, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a quiz in Aiken format. Raises SheetError where no question can be read."""
    book = Quizbook(path)
    blocks = list(_blocks(path, read_loosely(path, limit)))
    numbered = _numbered(blocks)
    for place, block in enumerate(blocks):
        book.add(block[0].place, lambda block=block, place=place: _question(block, place in numbered))  # type: ignore[misc]
    if numbered:
        first = blocks[min(numbered)][0]
        count = f"{len(numbered)} question{'s' * (len(numbered) > 1)}"
        message = f"the running numbers of {count} were taken off, the first from '{first.text.strip()[:60]}'"
        book.remarks.append(Remark(message, first.place))
    return book.sheet(id)


def looks_like_aiken(text: str) -> bool:
    """Tell whether a text has a line that names an answer by its letter."""
    return _IS_ANSWER.search(text) is not None


@frozen
class _Line:
    text: str
    place: Place


def _blocks(path: Input, text: str) -> Iterator[list[_Line]]:
    """Yield the lines of each question: up to its ANSWER, or up to a blank line before another stem."""
    block: list[_Line] = []
    after_blank = has_options = False
    for number, line in enumerate(lines_of(text), start=1):
        if not line.strip():
            after_blank = True
            continue
        is_option, is_answer = bool(_OPTION.fullmatch(line)), bool(_ANSWER.fullmatch(line))
        if after_blank and has_options and not is_option and not is_answer:
            yield block
            block, has_options = [], False
        after_blank, has_options = False, has_options or (is_option and bool(block))
        block.append(_Line(line.rstrip(), Place(str(path), number, 1)))
        if is_answer:
            yield block
            block, has_options = [], False
    if block:
        yield block


def _numbered(blocks: list[list[_Line]]) -> frozenset[int]:
    """Return the places of questions whose stems begin with a running number, which is not part of the question.

    It is one where the question before or after has the number before or after it, or, from 2 on, where it is the place
    of the question in the file. `1. FC Köln` alone is a name.
    """
    found = [_NUMBER.match(block[0].text) for block in blocks]
    numbers = [int(match[1]) if match else None for match in found]
    running = set()
    for place, number in enumerate(numbers):
        if number is None:
            continue
        around = (numbers[place - 1] if place else None, numbers[place + 1] if place + 1 < len(numbers) else None)
        if around[0] == number - 1 or around[1] == number + 1 or number == place + 1 > 1:
            running.add(place)
    return frozenset(running)


def _question(block: list[_Line], is_numbered: bool) -> WrittenQuestion:
    """Return the question of a block, without its running number. Raises NotTaken where it is not complete."""
    *lines, last = block
    answer = _ANSWER.fullmatch(last.text)
    if not answer:
        raise NotTaken("it has no line with its answer", "end it with a line such as ANSWER: B")
    stem, options = _stem_and_options(lines)
    letter = _LETTER.fullmatch(answer[1])
    if not letter:
        raise NotTaken(f"its answer is '{answer[1]}', not one letter", "write as in ANSWER: B", place=last.place)
    right = ord(letter[1].upper()) - ord("A")
    if right >= len(options):
        message = f"its answer is {letter[1].upper()}, and its options end at {chr(ord('A') + len(options) - 1)}"
        raise NotTaken(message, place=last.place)
    stem = _NUMBER.sub("", stem, count=1) if is_numbered else stem
    texts = [converted(text, Format.FORMULAS) for text in options]
    written = (WrittenOption(text, credit=FULL if index == right else 0.0) for index, text in enumerate(texts))
    return WrittenQuestion(place=block[0].place, stem=converted(stem, Format.FORMULAS), options=tuple(written))


def _stem_and_options(lines: list[_Line]) -> tuple[str, list[str]]:
    """Return the stem, with its lines, and the options, which are lettered from A without a gap."""
    first = next((i for i, line in enumerate(lines) if i > 0 and _OPTION.fullmatch(line.text)), len(lines))
    if first == len(lines):
        raise NotTaken("it has no options", "write each in a line that begins as in A. or A)")
    options = []
    for letter, line in enumerate(lines[first:], start=ord("A")):
        match = _OPTION.fullmatch(line.text)
        if not match or ord(match[1].upper()) != letter:
            hint = "write an option on one line; options begin A., B., C. and so on"
            raise NotTaken(f"here the option {chr(letter)} is expected", hint, place=line.place)
        options.append(match[2])
    return "\n".join(line.text for line in lines[:first]).strip(), options
