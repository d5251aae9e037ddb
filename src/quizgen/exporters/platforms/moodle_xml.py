"""Moodle XML, which a course imports into its question bank (Question bank › Import › Moodle XML format).

After the importer's own source (question/format/xml/format.php, Moodle 4.5). Importing a file once more adds its
questions once more: Moodle never updates.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar
from xml.etree.ElementTree import Element

from attrs import frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.platforms.moodle_parts import (
    LONGEST_NAME,
    MoodleTexts,
    gap_of,
    idnumber_of,
    label_of,
    match_answer,
    number_gap_of,
    short_answer,
    without_gaps,
)
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.quiz_texts import QuizTexts
from quizgen.exporters.platforms.texts import (
    as_line,
    as_lines,
    items_of,
    pairs_of,
    right_answers,
    written_answers,
)
from quizgen.exporters.platforms.typed_numbers import TypedNumbers, plain, typed_numbers
from quizgen.exporters.platforms.xml_file import document, element
from quizgen.language import direction_of
from quizgen.quiz import Option, Question, Quiz, Response

FRACTIONS: Mapping[int, str] = {
    1: "100",
    2: "50",
    3: "33.33333",
    4: "25",
    5: "20",
    6: "16.66667",
    7: "14.28571",
    8: "12.5",
    9: "11.11111",
    10: "10",
    20: "5",
}
"""What each of so many keys earns, in per cent. Moodle knows no other fractions, so no 11 to 19 keys."""

LONGEST_ANSWER = 255
"""The most characters that Moodle stores of the right side of a pair."""

LONGEST_CATEGORY = 255
"""The most characters of a category's name. A longer one ends the import."""


@frozen
class MoodleExporter(PlatformExporter):
    """Writes all responses, with the reason of each option, pictures inside the file, tags and ids.

    Example:
        >>> MoodleExporter().export(quiz).decode().splitlines()[0]
        '<?xml version="1.0" encoding="UTF-8"?>'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Moodle",
        details=EVERYTHING - {Detail.SOUND, Detail.SOUND_BACK},
        lists=False,
        letters=True,
        tried="after the importer's source, not tried on a site",
    )
    compares_typed: ClassVar[bool] = True
    asks_numbers: ClassVar[bool] = True
    shows_marks: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the document. Raises ExportError for a deck whose name Moodle would not take."""
        texts = MoodleTexts(quiz.language, QuizTexts(quiz.markup, direction=direction_of(quiz.language)))
        return document(element("quiz", _category(quiz), *(_question(question, texts) for question in quiz.questions)))

    def refusal(self, question: Question) -> str:
        """Return why Moodle would skip a question, or store it cut."""
        keys = sum(option.correct for option in question.options)
        if question.response is Response.SELECT_ALL and keys not in FRACTIONS:
            return f"it has {keys} right options, and Moodle takes 1 to 10 or 20"
        if question.response is Response.MATCHING:
            longest = max((match_answer(right) for _, right in pairs_of(question)), key=len)
            if len(longest) > LONGEST_ANSWER:
                return f"its answer '{longest[:40]}…' has {len(longest)} characters, and Moodle takes {LONGEST_ANSWER}"
        return ""

    def unmarked(self, question: Question) -> list[str]:
        """Return the answers to write and the right sides of pairs."""
        return [*written_answers(question), *(right for _, right in pairs_of(question))]

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost. A long id is kept as the question's name, as far as that may be as long."""
        if detail is Detail.ID and len(question.id) > LONGEST_NAME:
            return f"Moodle keeps ids of up to {LONGEST_NAME} characters; a shorter one stands for it"
        if detail is Detail.RATIONALE and question.response is Response.ORDER:
            return "Moodle has no place for it where things are put in order"
        if detail is Detail.LINES and question.response in _ONE_LINE and "\n" in as_lines(question.answer_text):
            return "Moodle has answers of one line; blanks stand for the breaks"
        return super().why_lost(question, detail)

    def _takes_unit(self, question: Question) -> bool:
        """Tell whether a number may be written with its unit: not in a gap."""
        return question.response is Response.RECALL


_ONE_LINE = (Response.RECALL, Response.CLOZE, Response.MATCHING)
"""The responses whose answer has one line: what is written, and the right sides of pairs."""


def category_of(quiz: Quiz) -> str:
    """Return the path of the category that the questions go into: the deck's levels. A `/` in a name is doubled.

    Raises:
        ExportError: for a name that Moodle would not take.
    """
    levels = [name for name in map(as_line, (quiz.deck or quiz.title).split("::")) if name]
    if any(len(name) > LONGEST_CATEGORY for name in levels):
        message = f"a name in the deck '{quiz.deck or quiz.title}' has more than {LONGEST_CATEGORY} characters"
        raise ExportError(Problem(message, hint="Moodle takes no longer one; write a shorter 'deck'"))
    return "/".join(("$course$", "top", *(name.replace("/", "//") for name in levels)))


def _category(quiz: Quiz) -> Element:
    return element("question", element("category", element("text", category_of(quiz))), type="category")


def _question(question: Question, texts: MoodleTexts) -> Element:
    kind, parts = _PARTS[question.response]
    if question.response is Response.RECALL and typed_numbers(texts.marked.plain(question)):
        kind, parts = "numerical", _numbers
    is_gap = question.response is Response.CLOZE
    return element(
        "question",
        element("name", element("text", label_of(texts.marked.plain(question)))),
        texts.stem(question, _with_gap(question, texts)) if is_gap else texts.stem(question),
        texts.after(question),
        element("defaultgrade", "1"),
        element("penalty", "0.3333333"),
        element("hidden", "0"),
        element("idnumber", idnumber_of(question.id)),
        *parts(question, texts),
        *_tags(question),
        type=kind,
    )


def _with_gap(question: Question, texts: MoodleTexts) -> str:
    before, after = map(without_gaps, texts.marked.around_gap(question.stem))
    plain_question = texts.marked.plain(question)
    numbers = typed_numbers(plain_question)
    gap = number_gap_of(*numbers.numbers) if numbers else gap_of(*right_answers(plain_question))
    return f"{before}{gap}{after}"


def _choice(question: Question, texts: MoodleTexts) -> Iterator[Element]:
    single = question.response is Response.CHOICE
    share = FRACTIONS[sum(option.correct for option in question.options)]
    shuffled = not (question.fixed or any(option.pinned for option in question.options))
    yield element("single", "true" if single else "false")
    yield element("shuffleanswers", "true" if shuffled else "false")
    yield element("answernumbering", "ABCD")
    yield element("showstandardinstruction", "0")
    for option in question.options:
        yield _answer(option, share if option.correct else "0" if single else f"-{share}", texts)


def _answer(option: Option, fraction: str, texts: MoodleTexts) -> Element:
    feedback = texts.element("feedback", option.rationale)
    if option.picture:
        return texts.picture("answer", option.picture, option.alt, feedback, fraction=fraction)
    return texts.element("answer", option.text, feedback, fraction=fraction)


def _truth(question: Question, texts: MoodleTexts) -> Iterator[Element]:
    """Yield the answers, which Moodle knows by English words in any language."""
    for word, option in zip(("true", "false"), question.options, strict=True):
        feedback = texts.element("feedback", option.rationale)
        fraction = "100" if option.correct else "0"
        yield element("answer", element("text", word), feedback, fraction=fraction, format="moodle_auto_format")


def _written(question: Question, texts: MoodleTexts) -> Iterator[Element]:
    """Yield the answers that may be written."""
    yield element("usecase", "0")
    for answer in right_answers(texts.marked.plain(question)):
        yield element("answer", element("text", short_answer(answer)), fraction="100", format="plain_text")


def _numbers(question: Question, texts: MoodleTexts) -> Iterator[Element]:
    """Yield the numbers that may be written, each with its tolerance, and their unit, which may be left out."""
    found = typed_numbers(texts.marked.plain(question)) or TypedNumbers(())
    for number in found.numbers:
        tolerance = element("tolerance", plain(number.reach))
        yield element("answer", element("text", plain(number.value)), tolerance, fraction="100", format="plain_text")
    if found.unit:
        unit = element("unit", element("multiplier", "1"), element("unit_name", found.unit))
        yield element("unitgradingtype", "0")
        yield element("units", unit)


def _gap(question: Question, texts: MoodleTexts) -> Iterator[Element]:  # noqa: ARG001 - as the others
    """Yield nothing: the stem contains it all."""
    yield from ()


def _pairs(question: Question, texts: MoodleTexts) -> Iterator[Element]:
    yield element("shuffleanswers", "true")
    for left, right in pairs_of(question):
        yield texts.element(
            "subquestion", left, element("answer", element("text", match_answer(texts.marked.read(right))))
        )


def _ordered(question: Question, texts: MoodleTexts) -> Iterator[Element]:
    settings = {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "selectcount": str(len(items_of(question))),
        "gradingtype": "ABSOLUTE_POSITION",
        "showgrading": "SHOW",
        "numberingstyle": "none",
        "shownumcorrect": "1",
    }
    yield from (element(name, value) for name, value in settings.items())
    for number, item in enumerate(items_of(question), start=1):
        yield texts.element("answer", item, fraction=f"{number}.0000000")


def _tags(question: Question) -> Iterator[Element]:
    """Yield the tags, if there are any. An empty one would end the import."""
    tags = [element("tag", element("text", tag)) for tag in map(as_line, question.tags) if tag]
    if tags:
        yield element("tags", *tags)


_PARTS: Mapping[Response, tuple[str, Callable[[Question, MoodleTexts], Iterator[Element]]]] = {
    Response.CHOICE: ("multichoice", _choice),
    Response.TRUE_FALSE: ("truefalse", _truth),
    Response.SELECT_ALL: ("multichoice", _choice),
    Response.RECALL: ("shortanswer", _written),
    Response.CLOZE: ("cloze", _gap),
    Response.ORDER: ("ordering", _ordered),
    Response.MATCHING: ("matching", _pairs),
}
"""For each response, Moodle's type of question and what it consists of besides its texts."""
