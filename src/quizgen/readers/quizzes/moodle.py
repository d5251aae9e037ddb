"""Moodle XML, the format in which Moodle exports its question bank."""

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from quizgen.errors import Place, Problem, Remark, SheetError
from quizgen.readers.base import read_loosely
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.moodle_gaps import embedded_gaps, numbered_gaps, with_gaps
from quizgen.readers.quizzes.moodle_texts import in_place_of, plain, raw, rich
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.quizbook import Quizbook
from quizgen.readers.quizzes.rich_text import Embedded, RichText
from quizgen.readers.quizzes.typed_answers import numbers_to_write, words_to_write
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
from quizgen.readers.quizzes.xml import Element, XmlError, read_xml
from quizgen.sheet import FactSheet
from quizgen.text.folding import canonical

SORTS = {
    "essay": "essay",
    "description": "description",
    "calculated": "calculated",
    "calculatedsimple": "calculated",
    "calculatedmulti": "calculated",
}
"""Types of question that are left out, and what the summary calls them. Any other is "of another type"."""

_QUIZ = re.compile(r"<quiz[\s>]")
_QUESTION = re.compile(r"<question[\s>]")
_END = "</question>"
_DECLARATION = re.compile(r'\A\s*<\?xml[^>]*?encoding="[^"]*"[^>]*\?>')


def read_moodle(path: Input, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a question bank that Moodle exported as XML. Raises SheetError where no question can be read."""
    text = _DECLARATION.sub("", read_loosely(path, limit))
    if not _QUIZ.search(text):
        message = "this is no Moodle XML: it has no element 'quiz'"
        hint = "export the question bank again, as 'Moodle XML format'"
        raise SheetError(Problem(message, Place(str(path), 1, 1), hint))
    book = Quizbook(path)
    for line, element in _elements(text):
        place = Place(str(path), line)
        if isinstance(element, Element) and element.attributes.get("type") == "category":
            book.enter(plain(element, "category"))
            if plain(element, "info"):
                name = plain(element, "category").rpartition("/")[2]
                book.remarks.append(Remark(f"not taken over: the description of the category '{name}'", place))
        else:
            kept = book.add(place, lambda element=element, place=place: _questions(element, place))  # type: ignore[misc]
            book.unused.update(_unused(element) if kept and isinstance(element, Element) else ())
    return book.sheet(id)


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


def _questions(element: Element | XmlError, place: Place) -> Iterable[WrittenQuestion]:
    """Return the questions of an element. Raises NotTaken where it is broken, or of a type that is left out."""
    if isinstance(element, XmlError):
        hint = "take the declaration out" if element.forbidden else "mend this question, or export it again"
        raise NotTaken(element.message, hint, place=Place(place.file, element.line))
    sort = element.attributes.get("type", "")
    reader = _READERS.get(sort)
    if reader is None:
        raise NotTaken(f"it is of the type '{sort}'", sort=SORTS.get(sort, "of another type"))
    return reader(element, _shared(element, place))


def _shared(element: Element, place: Place) -> WrittenQuestion:
    """Return what questions of all types have."""
    return WrittenQuestion(
        place=place,
        stem=_with_old_picture(element, rich(element.first("questiontext"))),
        options=(),
        given=canonical(plain(element, "idnumber") or plain(element, "name")),
        note=rich(element.first("generalfeedback")),
        tags=tuple(_tags(element)),
        fixed=plain(element, "shuffleanswers").casefold() in ("0", "false"),
    )


def _with_old_picture(element: Element, stem: RichText) -> RichText:
    """Return a stem with the picture that old versions of Moodle write beside it."""
    name, data = plain(element, "image"), element.first("image_base64")
    if not data or not data.text.strip():
        return stem
    return stem + RichText(
        embedded=(Embedded("picture", name or "image", name=name.rpartition("/")[2], data=data.text),)
    )


def _choice(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    several = plain(element, "single").casefold() in ("0", "false")
    yield evolve(shared, options=tuple(map(_answer, element.all("answer"))), several=several)


def _truth(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    """Yield a statement to be judged. Raises NotTaken where its answers are not true and false."""
    found = {answer.text.reading.casefold(): answer for answer in map(_answer, element.all("answer"))}
    if sorted(found) != ["false", "true"]:
        raise NotTaken("a true/false question has the answers true and false, and this one has not")
    if not any(answer.credit >= FULL for answer in found.values()):
        raise NotTaken("none of its options is marked as right", "mark one")
    options = (WrittenOption(word, found[word].credit, reason=found[word].reason) for word in ("true", "false"))
    yield evolve(shared, options=tuple(options), response="true_false")


def _words(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    typed = words_to_write([_answer(answer) for answer in element.all("answer")])
    yield evolve(shared, options=typed.options, response="recall", lost=typed.lost)


def _number(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    units = element.first("units")
    unit = next((plain(each, "unit_name") for each in units.all("unit")), "") if units else ""
    answers = [(_answer(answer), plain(answer, "tolerance")) for answer in element.all("answer")]
    typed = numbers_to_write([pair for pair in answers if pair[0].text.reading != "*"], unit)
    yield evolve(shared, options=typed.options, response="recall", also=typed.also, lost=typed.lost)


def _matching(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    pairs = [(rich(each), rich(each.first("answer"))) for each in element.all("subquestion")]
    wrong = [right for left, right in pairs if left.is_blank and not left.embedded]
    lost = tuple(f"the wrong partner '{right.reading}'" for right in wrong)
    kept = tuple(pair for pair in pairs if not pair[0].is_blank or pair[0].embedded)
    yield evolve(shared, response="matching", pairs=kept, lost=lost)


def _order(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    items = (WrittenOption(rich(answer), credit=FULL) for answer in element.all("answer"))
    yield evolve(shared, options=tuple(items), response="order", fixed=False)


def _gap_text(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    stem = element.first("questiontext") or element
    text, gaps = embedded_gaps(raw(stem))
    return with_gaps(shared, in_place_of(stem, text), gaps)


def _gaps_to_choose(element: Element, shared: WrittenQuestion) -> Iterator[WrittenQuestion]:
    stem = element.first("questiontext") or element
    boxes = [*element.all("selectoption"), *element.all("dragbox")]
    text, gaps = numbered_gaps(raw(stem), [(rich(box), plain(box, "group")) for box in boxes])
    return with_gaps(shared, in_place_of(stem, text), gaps)


_READERS: dict[str, Callable[[Element, WrittenQuestion], Iterator[WrittenQuestion]]] = {
    "multichoice": _choice,
    "truefalse": _truth,
    "shortanswer": _words,
    "numerical": _number,
    "matching": _matching,
    "match": _matching,
    "ordering": _order,
    "cloze": _gap_text,
    "multianswer": _gap_text,
    "gapselect": _gaps_to_choose,
    "ddwtos": _gaps_to_choose,
}
"""What reads each type of question."""


def _answer(answer: Element) -> WrittenOption:
    fraction = answer.attributes.get("fraction", "0")
    try:
        credit = float(fraction)
    except ValueError:
        raise NotTaken(f"an answer's fraction is '{fraction}', which is no number", "write 100 or 0") from None
    return WrittenOption(rich(answer), credit=credit, reason=rich(answer.first("feedback")))


def _tags(element: Element) -> Iterator[str]:
    tags = element.first("tags")
    for tag in tags.all("tag") if tags else ():
        text = canonical((tag.first("text") or tag).text)
        if text:
            yield text


def _unused(element: Element) -> Iterator[str]:
    """Yield what of a question has no place in a sheet, and is much the same in all of them."""
    if any(plain(element, name) for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")):
        yield "what is said to every right or wrong answer, whichever it is"
    if any(plain(hint, "text") or hint.text.strip() for hint in element.all("hint")):
        yield "hints for another try"
    if plain(element, "defaultgrade").rstrip("0").rstrip(".") not in ("", "1"):
        yield "how many points it is worth"
    if plain(element, "usecase") == "1":
        yield "that case counts in a written answer"
