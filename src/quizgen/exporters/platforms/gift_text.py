"""GIFT, Moodle's text format, which other platforms read too.

After the importer's own source (question/format/gift/format.php, Moodle 4.5). Nothing in it escapes `->` and `[html]`.
"""

import re
from collections.abc import Callable, Mapping
from typing import ClassVar

from attrs import frozen

from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.platforms.moodle_parts import LONGEST_NAME, idnumber_of, label_of, short_answer
from quizgen.exporters.platforms.moodle_xml import FRACTIONS, category_of
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.quiz_texts import QuizTexts, paragraph
from quizgen.exporters.platforms.texts import (
    as_html,
    as_line,
    as_lines,
    pairs_of,
    read_after,
    right_answers,
    written_answers,
)
from quizgen.exporters.platforms.typed_numbers import TypedNumber, plain, typed_numbers
from quizgen.quiz import GAP, Option, Question, Quiz, Response

ARROW = "->"
"""What stands between the sides of a pair. In an answer to write it would make a pair of it."""

_MARKS = re.compile(r"[\\~=#{}:]")
_FORMAT = re.compile(r"\s*\[(?:html|moodle|plain|markdown)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%-?\d+(?:\.\d+)?%")
_IN_A_TAG = re.compile("[<>`]")
_AS_HTML = re.compile("[<&]")

_AFTER = {Detail.EXPLANATION, Detail.NOTE, Detail.SOURCE}
_HELD = {Detail.ID, Detail.TAGS, Detail.ALSO, Detail.RATIONALE, *_AFTER, Detail.LINES, Detail.MARKUP}


@frozen
class GiftExporter(PlatformExporter):
    """Writes all responses but what is to be put in order, with reasons, tags and ids; no pictures.

    Example:
        >>> print(GiftExporter().export(quiz).decode().splitlines()[0])
        $CATEGORY: $course$/top/Rivers
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="GIFT",
        responses=tuple(response for response in Response if response is not Response.ORDER),
        details=EVERYTHING & _HELD,
        lists=False,
        tried="after the importer's source, and read by gift-pegjs",
    )
    compares_typed: ClassVar[bool] = True
    asks_numbers: ClassVar[bool] = True
    shows_marks: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the text. Raises ExportError for a deck whose name Moodle would not take."""
        marked = QuizTexts(quiz.markup)
        blocks = (f"$CATEGORY: {category_of(quiz)}", *(_block(question, marked) for question in quiz.questions))
        return "".join(f"{block}\n\n" for block in blocks).encode()

    def refusal(self, question: Question) -> str:
        """Return why GIFT can't say what the question says."""
        keys = sum(option.correct for option in question.options)
        if question.response is Response.SELECT_ALL and keys not in FRACTIONS:
            return f"it has {keys} right options, and Moodle takes 1 to 10 or 20"
        if not question.options and ARROW in "".join(right_answers(question)):
            return f"its answer has '{ARROW}', which GIFT takes for a pair; Moodle XML can hold it"
        if question.response is Response.MATCHING and _AS_HTML.search("".join(map("".join, pairs_of(question)))):
            return "its pairs have < or &, which Moodle takes for HTML; Moodle XML can hold them"
        if question.response is Response.MATCHING and len(pairs_of(question)) < 2:  # noqa: PLR2004 - Moodle's
            return "it has one pair, and GIFT wants two or more"
        return ""

    def unmarked(self, question: Question) -> list[str]:
        """Return the answers to write and the right sides of pairs."""
        return [*written_answers(question), *(right for _, right in pairs_of(question))]

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.ID and len(question.id) > LONGEST_NAME:
            return f"Moodle keeps ids of up to {LONGEST_NAME} characters; a shorter one stands for it"
        if detail is Detail.TAGS and any(map(_IN_A_TAG.search, question.tags)):
            return "a tag in GIFT can't have <, > or `"
        if detail is Detail.LINES and not question.options and "\n" in as_lines(question.answer_text):
            return "GIFT has answers of one line; blanks stand for the breaks"
        return super().why_lost(question, detail)


@frozen
class _GiftTexts:
    """The texts of one question. A text that does not say its format has that of the stem."""

    marked: QuizTexts
    stem_is_html: bool

    def shown(self, text: str) -> str:
        """Return a text of its own, such as an option: as HTML where it has marks."""
        return self.html(self.marked.html(text)) if self.marked.is_marked(text) else self.plain(self.marked.read(text))

    def option(self, text: str) -> str:
        """Return the text of an option: as HTML where it has an arrow, which some readers would take for a pair."""
        return self.html(self.marked.html(text)) if ARROW in self.marked.read(text) else self.shown(text)

    def html(self, html: str) -> str:
        """Return HTML as a text of its own."""
        return f"[html]{_escaped(html)}"

    def plain(self, text: str) -> str:
        """Return a plain text. Beside a stem in HTML it says its own format."""
        return f"[plain]{_escaped(text)}" if text and self.stem_is_html else _text(text)

    def feedback(self, text: str) -> str:
        """Return a text as feedback; empty where there is none."""
        return f"#{self.shown(text)}" if text else ""


def _block(question: Question, marked: QuizTexts) -> str:
    """Return the lines of a question."""
    plain = marked.plain(question)
    texts = _GiftTexts(marked, marked.is_marked(question.stem))
    tags = "".join(f" [tag:{_in_brackets(tag)}]" for tag in question.tags if not _IN_A_TAG.search(tag))
    comment = f"// [id:{_in_brackets(idnumber_of(question.id))}]{tags}"
    before, after = _around(question, texts)
    general = _read_after(question, texts)
    closing = f"####{general}\n" if general else ""
    answers = f"{{\n{_ANSWERS[question.response](question, texts)}\n{closing}}}"
    return f"{comment}\n::{_escaped(label_of(plain))}::{before}{answers}{after}"


def _around(question: Question, texts: _GiftTexts) -> tuple[str, str]:
    """Return what stands before the answers and behind them. Moodle shows answers inside a sentence as a gap."""
    form = "[html]" if texts.stem_is_html else "[plain]"
    stem = texts.marked.html(question.stem) if texts.stem_is_html else texts.marked.read(question.stem)
    before, gap, after = stem.partition(GAP)
    if question.response is Response.CLOZE and gap and after.strip():
        return f"{form}{_escaped(before)}", _escaped(after)
    return f"{form}{_escaped(stem)} ", ""


def _read_after(question: Question, texts: _GiftTexts) -> str:
    """Return what is read after answering: as HTML where some of it has marks."""
    marked = texts.marked
    if not any(map(marked.is_marked, (question.explanation, question.note))):
        return texts.plain(read_after(marked.plain(question)))
    parts = (marked.html(question.explanation), marked.html(question.note), as_html(question.source))
    return texts.html("".join(paragraph(html) for html in parts if html))


def _choice(question: Question, texts: _GiftTexts) -> str:
    return "\n".join(_option(option, "=" if option.correct else "~", texts) for option in question.options)


def _several(question: Question, texts: _GiftTexts) -> str:
    share = FRACTIONS[sum(option.correct for option in question.options)]
    return "\n".join(_option(o, f"~%{'' if o.correct else '-'}{share}%", texts) for o in question.options)


def _option(option: Option, mark: str, texts: _GiftTexts) -> str:
    shown = texts.option(option.text)
    weight = "%0%" if mark == "~" and _WEIGHT.match(shown) else ""
    return f"{mark}{weight}{shown}{texts.feedback(option.rationale)}"


def _truth(question: Question, texts: _GiftTexts) -> str:
    """Return the answer, then the feedback on the wrong reply, then that on the right one."""
    right, wrong = sorted(question.options, key=lambda option: not option.correct)
    feedback = texts.feedback(wrong.rationale)
    if right.rationale:
        feedback = f"{feedback or '#'}{texts.feedback(right.rationale)}"
    return f"{'TRUE' if question.options[0].correct else 'FALSE'}{feedback}"


def _written(question: Question, texts: _GiftTexts) -> str:
    numbers = typed_numbers(texts.marked.plain(question))
    if numbers:
        first, *others = map(_number, numbers.numbers)
        return "\n".join(("#", *(f"={each}" for each in (first, *others)))) if others else f"#{first}"
    answers = map(short_answer, right_answers(texts.marked.plain(question)))
    return "\n".join(f"={'%100%' if _WEIGHT.match(answer) else ''}{_text(answer)}" for answer in answers)


def _number(number: TypedNumber) -> str:
    if number.is_range:
        return f"{plain(number.low)}..{plain(number.high)}"
    return f"{plain(number.value)}:{plain(number.reach)}"


def _pairs(question: Question, texts: _GiftTexts) -> str:
    sides = ((texts.shown(left), _text(as_line(texts.marked.read(right)))) for left, right in pairs_of(question))
    return "\n".join(f"={left} {ARROW} {right}" for left, right in sides)


def _text(text: str) -> str:
    """Return a plain text; one that begins with the name of a format says its own first."""
    return f"{'[plain]' if _FORMAT.match(text) else ''}{_escaped(text)}"


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", as_lines(text)).replace("\n", r"\n")


def _in_brackets(text: str) -> str:
    return as_line(text).replace("]", r"\]")


_ANSWERS: Mapping[Response, Callable[[Question, _GiftTexts], str]] = {
    Response.CHOICE: _choice,
    Response.TRUE_FALSE: _truth,
    Response.SELECT_ALL: _several,
    Response.RECALL: _written,
    Response.CLOZE: _written,
    Response.MATCHING: _pairs,
}
"""For each response, what stands between the braces."""
