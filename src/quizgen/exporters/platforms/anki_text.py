"""Anki's text format (File › Import): a line for each card, behind lines that tell Anki what the columns are.

An Anki package (.apkg) is better in every way; this file is for those who want to look into it, or to change it.
"""

import csv
import io
from collections.abc import Iterable
from typing import ClassVar

from attrs import frozen

from quizgen.exporters.anki.html import as_attribute, as_html
from quizgen.exporters.anki.naming import deck_name, tag_name
from quizgen.exporters.capacity import EVERYTHING, Capacity, Detail
from quizgen.exporters.paper.forms import letters
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import items_of, pairs_of, shuffled_rights
from quizgen.language import direction_of
from quizgen.quiz import Question, Quiz, Response
from quizgen.text.identity import hashed

_MEDIA = {Detail.PICTURE, Detail.ALT, Detail.PICTURE_BACK, Detail.ALT_BACK, Detail.SOUND, Detail.SOUND_BACK}


@frozen
class AnkiTextExporter(PlatformExporter):
    """Writes a card of the note type Basic for each question: options on its front, answer and reasons on its back."""

    holds: ClassVar[Capacity] = Capacity(
        platform="Anki's text format",
        details=EVERYTHING - _MEDIA - {Detail.MARKUP},
        letters=True,
        tried="imported by Anki",
    )

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
        rows.writerows(_row(question, quiz) for question in quiz.questions)
        return text.getvalue().encode()

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.TAGS and any(tag_name(tag) != tag for tag in question.tags):
            return "a tag in Anki has no blanks and no empty level; it is written without"
        return super().why_lost(question, detail)


def guid_of(quiz: Quiz, question: Question) -> str:
    """Return the guid by which a later import updates the card."""
    return f"{hashed('text', quiz.id, question.id):016x}"


def _row(question: Question, quiz: Quiz) -> tuple[str, ...]:
    tags = " ".join(filter(None, map(tag_name, question.tags)))
    front, back = (_directed("".join(parts), quiz.language) for parts in (_front(question), _back(question)))
    return guid_of(quiz, question), front, back, tags


def _directed(html: str, language: str) -> str:
    return f'<div dir="rtl" lang="{as_attribute(language)}">{html}</div>' if direction_of(language) == "rtl" else html


def _front(question: Question) -> tuple[str, ...]:
    texts = [option.text for option in question.options]
    rights = shuffled_rights(question) if question.response is Response.MATCHING else ()
    lefts = [left for left, _ in pairs_of(question)] if rights else []
    return as_html(question.stem), _list("ol", lefts), _list('ol type="A"', texts or rights)


def _back(question: Question) -> tuple[str, ...]:
    if question.response is Response.MATCHING:
        answer = _list("ul", [f"{left} – {right}" for left, right in pairs_of(question)])
    elif isinstance(question.answer, str):
        answer = as_html(" / ".join((question.answer, *question.also_right)))
    else:
        answer = _list("ol" if question.response is Response.ORDER else "ul", items_of(question))
    reasons = [
        f"{letter}: {option.rationale}"
        for letter, option in zip(letters(), question.options, strict=False)
        if option.rationale
    ]
    after = (question.explanation, question.note, question.source)
    return answer, _list("ul", reasons), *(f"<p>{as_html(text)}</p>" for text in after if text)


def _list(tag: str, texts: Iterable[str]) -> str:
    items = "".join(f"<li>{as_html(text)}</li>" for text in texts)
    return f"<{tag}>{items}</{tag.partition(' ')[0]}>" if items else ""
