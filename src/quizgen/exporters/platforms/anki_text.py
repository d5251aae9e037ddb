"""Anki's text format (File › Import): a line for each card, behind lines that tell Anki what the columns are.

An Anki package (.apkg) is better in every way; this file is for those who want to look into it, or to change it.
"""

import csv
import io
from collections.abc import Callable, Iterable
from typing import ClassVar

from attrs import frozen

from quizgen.exporters.anki.html import as_attribute, as_html
from quizgen.exporters.anki.naming import deck_name, tag_name
from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.paper.forms import letters
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.quiz_texts import paragraph
from quizgen.exporters.platforms.texts import items_of, other_answers, pairs_of, shuffled_rights
from quizgen.language import direction_of
from quizgen.quiz import Question, Quiz, Response
from quizgen.text.identity import hashed
from quizgen.text.isolates import is_against
from quizgen.text.markups import PLAIN, reading_by

_MEDIA = {
    Detail.OPTION_PICTURES,
    Detail.PICTURE,
    Detail.ALT,
    Detail.PICTURE_BACK,
    Detail.ALT_BACK,
    Detail.SOUND,
    Detail.SOUND_BACK,
}


@frozen
class AnkiTextExporter(PlatformExporter):
    """Writes a card of the note type Basic for each question: options on its front, answer and reasons on its back.

    Example:
        >>> AnkiTextExporter().export(quiz).decode().splitlines()[0]
        '#separator:Tab'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Anki's text format",
        details=EVERYTHING - _MEDIA,
        letters=True,
        tried="imported by Anki",
    )
    shows_marks: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the text. Raises ExportError for a deck that Anki would not take."""
        heads = {
            "separator": "Tab",
            "html": "true",
            "notetype": "Basic",
            "deck": deck_name(quiz.deck or quiz.title),
            "columns": "\t".join(("Guid", "Front", "Back", "Tags")),
            "guid column": "1",
            "tags column": "4",
        }
        text = io.StringIO(newline="")
        text.writelines(f"#{name}:{value}\n" for name, value in heads.items())
        rows = csv.writer(text, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
        show = _shown_by(quiz.markup)
        rows.writerows(_row(question, quiz, show) for question in quiz.questions)
        return text.getvalue().encode()

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.TAGS and any(tag_name(tag) != tag for tag in question.tags):
            return "a tag in Anki has no blanks and no empty level; it is written without"
        return super().why_lost(question, detail)


def guid_of(quiz: Quiz, question: Question) -> str:
    """Return the guid by which a later import updates the card."""
    return f"{hashed('text', quiz.id, question.id):016x}"


@frozen
class _TextCard:
    """A question as the HTML of a card."""

    question: Question
    show: Callable[[str], str]
    """Returns a text as HTML."""

    @property
    def front(self) -> str:
        """What asks, and what is offered."""
        question = self.question
        rights = shuffled_rights(question) if question.response is Response.MATCHING else ()
        lefts = [left for left, _ in pairs_of(question)] if rights else []
        offered = [option.text for option in question.options] or rights
        return self.show(question.stem) + self._list("ol", lefts) + self._list("ol", offered, ' type="A"')

    @property
    def back(self) -> str:
        """The answer, the reasons, and what is read after answering."""
        question = self.question
        lettered = zip(letters(), question.options, strict=False)
        reasons = [f"{letter}: {self.show(option.rationale)}" for letter, option in lettered if option.rationale]
        after = [self.show(text) for text in (question.explanation, question.note) if text]
        after += [as_html(question.source)] if question.source else []
        return f"{self._answer()}{listed('ul', reasons)}{''.join(map(paragraph, after))}"

    def _answer(self) -> str:
        question = self.question
        if question.response is Response.MATCHING:
            return listed("ul", [f"{self.show(left)} – {self.show(right)}" for left, right in pairs_of(question)])
        if isinstance(question.answer, str):
            return " / ".join((self.show(question.answer), *map(as_html, other_answers(question))))
        return self._list("ol" if question.response is Response.ORDER else "ul", items_of(question))

    def _list(self, tag: str, texts: Iterable[str], attributes: str = "") -> str:
        return listed(tag, map(self.show, texts), attributes)


def listed(tag: str, items: Iterable[str], attributes: str = "") -> str:
    """Return HTML as the items of a list; empty where there is none."""
    content = "".join(f"<li>{item}</li>" for item in items)
    return f"<{tag}{attributes}>{content}</{tag}>" if content else ""


def _row(question: Question, quiz: Quiz, show: Callable[[str], str]) -> tuple[str, ...]:
    tags = " ".join(filter(None, map(tag_name, question.tags)))
    card = _TextCard(question, _isolating(show, quiz))
    front, back = (_directed(html, quiz.language) for html in (card.front, card.back))
    return guid_of(quiz, question), front, back, tags


def _isolating(show: Callable[[str], str], quiz: Quiz) -> Callable[[str], str]:
    """Return a function that shows a text, isolated where it runs against the direction of the quiz as a whole."""
    direction, read = direction_of(quiz.language), reading_by(quiz.markup)
    return lambda text: f"<bdi>{show(text)}</bdi>" if is_against(read(text), direction) else show(text)


def _directed(html: str, language: str) -> str:
    return f'<div dir="rtl" lang="{as_attribute(language)}">{html}</div>' if direction_of(language) == "rtl" else html


def _shown_by(markup: str) -> Callable[[str], str]:
    """Return the function that makes HTML of a text in a notation."""
    if markup == PLAIN:
        return as_html
    from quizgen.exporters.anki.marked_html import as_marked_html  # noqa: PLC0415 - plain sheets don't need the parser

    return as_marked_html
