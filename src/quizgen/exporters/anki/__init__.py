"""The Anki package (.apkg)."""

from attrs import frozen

from quizgen.exporters.anki.checking import check_questions
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.naming import deck_name, tag_name
from quizgen.exporters.anki.notetypes import CHOICE, RECALL
from quizgen.exporters.anki.package import NoteRow, package
from quizgen.exporters.anki.text import as_attribute
from quizgen.exporters.base import Exporter
from quizgen.exporters.characters import refuse_unshowable
from quizgen.language import Words, words_of
from quizgen.quiz import Question, Quiz

__all__ = ["AnkiExporter"]


@frozen
class AnkiExporter(Exporter):
    """Writes a deck with a subdeck for each way of studying: choosing first, then recalling."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the package.

        Raises:
            ExportError: no questions, two with one id, one without a stem or an answer, a stamp, a tag or a deck's
                name that Anki would not take, or text that no card can show.
        """
        refuse_unshowable(quiz.id, "in the id of a quiz")
        deck = deck_name(quiz.deck or quiz.title)
        check_questions(quiz.questions)
        words, language = words_of(quiz.language), as_attribute(quiz.language)
        tags = {tags: _tags(tags) for tags in {question.tags for question in quiz.questions}}
        rows = (
            NoteRow(
                sheet=quiz.id,
                question=question.id,
                notetype=CHOICE if question.options else RECALL,
                deck=f"{deck}::{_subdeck(question, words)}",
                fields=fields_of(question, language),
                tags=tags[question.tags],
                due=due,
                stamp=quiz.stamp if question.changed is None else question.changed,
            )
            for due, question in enumerate(quiz.questions, start=1)
        )
        return package(rows)


def _subdeck(question: Question, words: Words) -> str:
    """Return the name of the deck for a way of studying; its number puts it in order."""
    return f"1 {words.card.choose}" if question.options else f"2 {words.card.recall}"


def _tags(tags: tuple[str, ...]) -> str:
    """Return tags as Anki keeps them, each once."""
    kept = dict.fromkeys(tag for tag in map(tag_name, tags) if tag)
    return f" {' '.join(kept)} "
