"""Moodle XML, the format in which Moodle exports its question bank."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.base import read_loosely
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
from quizgen.readers.quizzes.xml import Element, XmlError, read_xml
from quizgen.sheet import FactSheet
from quizgen.text.folding import canonical

SORTS = {
    "matching": "matching",
    "shortanswer": "short answer",
    "numerical": "numerical",
    "essay": "essay",
    "description": "description",
    "cloze": "gap text",
    "multianswer": "gap text",
    "gapselect": "gap text",
    "ddwtos": "gap text",
    "calculated": "calculated",
    "ordering": "ordering",
}
"""Types of question that are left out, and what the summary calls them."""

FORMATS = {"html": "html", "markdown": "markdown", "plain_text": "plain"}
"""The formats of Moodle's texts that are known for sure. Others are taken for HTML if they look like it."""

_QUIZ = re.compile(r"<quiz[\s>]")
_QUESTION = re.compile(r"<question[\s>]")
_END = "</question>"
_DECLARATION = re.compile(r'\A\s*<\?xml[^>]*?encoding="[^"]*"[^>]*\?>')


def read_moodle(path: Path, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a question bank that Moodle exported as XML. Raises SheetError where no question can be read."""
    text = _DECLARATION.sub("", read_loosely(path, limit))
    if not _QUIZ.search(text):
        message = "this is no Moodle XML: it has no element 'quiz'"
        hint = "export the question bank again, as 'Moodle XML format'"
        raise SheetError(Problem(message, Place(str(path), 1, 1), hint))
    book = Quizbook(path)
    categories: list[str] = []
    for line, element in _elements(text):
        place = Place(str(path), line)
        if isinstance(element, Element) and element.attributes.get("type") == "category":
            categories.append(_text(element, "category", []))
        else:
            book.add(place, lambda element=element, place=place: _question(element, place))  # type: ignore[misc]
    return book.sheet(id, shared_category(categories))


def looks_like_moodle(text: str) -> bool:
    """Tell whether a text has the outermost element of a Moodle quiz."""
    return _QUIZ.search(text) is not None


def _elements(text: str) -> Iterator[tuple[int, Element | XmlError]]:
    """Yield each question with its line. Of a broken file each question is read alone, and may be an error."""
    try:
        quiz = read_xml(text)
    except XmlError as error:
        if error.forbidden or not _QUESTION.search(text):
            yield error.line, error
        else:
            yield from _one_by_one(text)
        return
    yield from ((element.line, element) for element in quiz.all("question"))


def _one_by_one(text: str) -> Iterator[tuple[int, Element | XmlError]]:
    """Yield the pieces between the starts of questions, each read as XML of its own, with its line."""
    starts = [match.start() for match in _QUESTION.finditer(text)]
    line, counted = 1, 0
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        line, counted = line + text.count("\n", counted, start), start
        piece = text[start:following]
        end = piece.rfind(_END)
        try:
            yield line, read_xml(piece[: end + len(_END)] if end >= 0 else piece, line)
        except XmlError as error:
            yield line, error


def _question(element: Element | XmlError, place: Place) -> WrittenQuestion:
    """Return the question of an element. Raises NotTaken where it is broken, or of a type that is left out."""
    if isinstance(element, XmlError):
        hint = "take the declaration out" if element.forbidden else "mend this question, or export it again"
        raise NotTaken(element.message, hint, place=Place(place.file, element.line))
    sort = element.attributes.get("type", "")
    if sort not in ("multichoice", "truefalse"):
        raise NotTaken(f"it is of the type '{sort}'", sort=SORTS.get(sort, "of another type"))
    lost: list[str] = []
    answers = [_answer(answer, lost) for answer in element.all("answer")]
    if sort == "truefalse":
        answers = _truth(answers)
    return WrittenQuestion(
        place=place,
        stem=_text(element, "questiontext", lost),
        options=tuple(answers),
        given=canonical(_text(element, "idnumber", []) or _text(element, "name", [])),
        note=_text(element, "generalfeedback", lost),
        tags=tuple(_tags(element)),
        fixed=_text(element, "shuffleanswers", []).casefold() in ("0", "false"),
        lost=tuple(lost),
    )


def _answer(answer: Element, lost: list[str]) -> WrittenOption:
    fraction = answer.attributes.get("fraction", "0")
    try:
        credit = float(fraction)
    except ValueError:
        raise NotTaken(f"an answer's fraction is '{fraction}', which is no number", "write 100 or 0") from None
    return WrittenOption(_own_text(answer, lost), credit=credit, reason=_text(answer, "feedback", lost))


def _truth(answers: list[WrittenOption]) -> list[WrittenOption]:
    """Return the right one of the options true and false. Raises NotTaken where they are others."""
    if sorted(answer.text.casefold() for answer in answers) != ["false", "true"]:
        raise NotTaken("a true/false question has the answers true and false, and this one has not")
    return [evolve(answer, text=answer.text.casefold()) for answer in answers if answer.credit >= FULL]


def _tags(element: Element) -> Iterator[str]:
    tags = element.first("tags")
    for tag in tags.all("tag") if tags else ():
        text = canonical(_own_text(tag, []))
        if text:
            yield text


def _text(parent: Element, name: str, lost: list[str]) -> str:
    child = parent.first(name)
    return _own_text(child, lost) if child else ""


def _own_text(element: Element, lost: list[str]) -> str:
    """Return the plain text of an element: of its child `text`, or directly in it."""
    inner = element.first("text")
    written = inner.text if inner else element.text
    return plain(written, FORMATS.get(element.attributes.get("format", ""), ""), lost)
