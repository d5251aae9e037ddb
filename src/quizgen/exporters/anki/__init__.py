"""The Anki package (.apkg)."""

from attrs import frozen

from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notetypes import CHOICE, RECALL
from quizgen.exporters.anki.package import NoteRow, package
from quizgen.exporters.base import Exporter
from quizgen.language import Words, words_of
from quizgen.quiz import Question, Quiz

__all__ = ["AnkiExporter"]


@frozen
class AnkiExporter(Exporter):
    """Writes a deck with a subdeck for each way of studying: choosing first, then recalling."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the package.

        Raises:
            ExportError: two questions with one id, an id or a deck's name that Anki would not take, or text that no
                card can show.
        """
        words = words_of(quiz.language)
        rows = [_row(quiz, question, position, words) for position, question in enumerate(quiz.questions, start=1)]
        return package(rows, stamp=quiz.stamp, title=quiz.title)


def _row(quiz: Quiz, question: Question, position: int, words: Words) -> NoteRow:
    choice = bool(question.options)
    subdeck = f"1 {words.choose}" if choice else f"2 {words.recall}"
    return NoteRow(
        question=question.id,
        sheet=quiz.id,
        notetype=CHOICE if choice else RECALL,
        deck=f"{quiz.deck}::{subdeck}",
        fields=fields_of(question, quiz.language),
        tags=question.tags,
        due=position,
    )
