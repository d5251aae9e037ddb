"""The Anki package (.apkg)."""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from quizgen.exporters.anki.checking import check_questions
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.naming import deck_name, tag_name
from quizgen.exporters.anki.notetypes import CHOICE, CLOZE, RECALL, NoteType
from quizgen.exporters.anki.package import NoteRow, package
from quizgen.exporters.anki.text import as_attribute
from quizgen.exporters.base import Exporter
from quizgen.exporters.characters import refuse_unshowable
from quizgen.language import CardWords, words_of
from quizgen.quiz import Question, Quiz, Response, Skipped

__all__ = ["AnkiExporter"]

NOTETYPE_OF: dict[Response, NoteType] = {
    Response.CHOICE: CHOICE,
    Response.TRUE_FALSE: CHOICE,
    Response.SELECT_ALL: CHOICE,
    Response.RECALL: RECALL,
    Response.ORDER: RECALL,
    Response.CLOZE: CLOZE,
}
"""How each way of answering is shown; one that is not here is left out."""

FROM_MEMORY = (Response.RECALL, Response.CLOZE)
"""Studied after all that is chosen from options."""


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
        deck, words = deck_name(quiz.deck or quiz.title), words_of(quiz.language).card
        questions = spread([question for question in quiz.questions if question.response in NOTETYPE_OF])
        check_questions(questions)
        language = as_attribute(quiz.language)
        tags = {tags: _tags(tags) for tags in {question.tags for question in questions}}
        rows = (
            NoteRow(
                sheet=quiz.id,
                question=question.id,
                notetype=NOTETYPE_OF[question.response],
                deck=f"{deck}::{_subdeck(question, words)}",
                fields=fields_of(question, language),
                tags=tags[question.tags],
                due=due,
                stamp=quiz.stamp if question.changed is None else question.changed,
            )
            for due, question in enumerate(questions, start=1)
        )
        media = [item for question in questions for item in (question.picture, question.sound) if item]
        return package(rows, media)

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that no card of Anki can ask."""
        reason = "Anki has no card on which to match"
        left_out = [question for question in quiz.questions if question.response not in NOTETYPE_OF]
        return tuple(Skipped(question.fact or question.id, question.kind, reason) for question in left_out)


def spread(questions: Iterable[Question]) -> list[Question]:
    """Return questions in the order of study: all that are chosen from options, then all from memory.

    In each, first one question about each fact in the order of the sheet, then a second one about each, so that one
    day's new cards do not give each other's answers.
    """
    asked: Counter[tuple[str, bool]] = Counter()
    rounds: list[tuple[bool, int]] = []
    questions = list(questions)
    for question in questions:
        from_memory = question.response in FROM_MEMORY
        about = (question.fact or question.id, from_memory)
        rounds.append((from_memory, asked[about]))
        asked[about] += 1
    places = sorted(range(len(questions)), key=rounds.__getitem__)
    return [questions[place] for place in places]


def _subdeck(question: Question, words: CardWords) -> str:
    """Return the name of the deck for a way of studying; its number puts it in order."""
    return f"2 {words.recall}" if question.response in FROM_MEMORY else f"1 {words.choose}"


def _tags(tags: Sequence[str]) -> str:
    """Return tags as Anki keeps them, each once."""
    kept = dict.fromkeys(tag for tag in map(tag_name, tags) if tag)
    return f" {' '.join(kept)} "
