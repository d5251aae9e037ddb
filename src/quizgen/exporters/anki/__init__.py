"""The Anki package (.apkg)."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from inspect import currentframe

from attrs import frozen

from quizgen.errors import UndatedWarning
from quizgen.exporters.anki.checking import check_questions
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.html import as_attribute
from quizgen.exporters.anki.naming import deck_name, tag_name
from quizgen.exporters.anki.notetypes import CHOICE, CLOZE, RECALL, NoteType
from quizgen.exporters.anki.package import NoteRow, package
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.language import words_of
from quizgen.quiz import DEFAULT_STAMP, Question, Quiz, Response, Skipped

__all__ = ["AnkiExporter"]

NOTETYPE_OF: dict[Response, NoteType] = {
    Response.CHOICE: CHOICE,
    Response.TRUE_FALSE: CHOICE,
    Response.SELECT_ALL: CHOICE,
    Response.RECALL: RECALL,
    Response.ORDER: RECALL,
    Response.CLOZE: CLOZE,
}
"""The note type for each response; a response that is not here is left out."""

FROM_MEMORY = (Response.RECALL, Response.CLOZE)
"""The responses without options, which are studied last."""


UNDATED = """\
whoever imports this deck now gets no corrections of it later: its cards bear a fixed date, and Anki updates a card \
only where the new one bears a later date. Build with the time and a lock:
    lock = read_lock("rivers.lock.json")
    quiz = build_quiz(sheet, lock=lock, now=int(time.time()))
    lock_of(quiz, lock).write("rivers.lock.json")"""


@frozen
class AnkiExporter(Exporter):
    """Writes a deck with a subdeck for each way of studying: choosing first, then recalling."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the package.

        Raises:
            ExportError: no questions, two with one id, one without a stem or an answer, text that no card can show, or
                a stamp, a tag or a deck's name that Anki would not take.

        Warns:
            UndatedWarning: the quiz was built with neither a lock nor `now`.
        """
        refuse_unshowable(quiz.id, "in the id of a quiz")
        deck, words = deck_name(quiz.deck or quiz.title), words_of(quiz.language).card
        shown = [question for question in quiz.questions if question.response in NOTETYPE_OF]
        check_questions(shown)
        from_memory = [question for question in shown if question.response in FROM_MEMORY]
        chosen = [question for question in shown if question.response not in FROM_MEMORY]
        decks = {
            f"{deck}::1 {words.choose}": _rows(quiz, spread(chosen)),
            f"{deck}::2 {words.recall}": _rows(quiz, spread(from_memory)),
        }
        with_media = [question for question in shown if question.picture or question.sound]
        media = [item for question in with_media for item in (question.picture, question.sound) if item]
        content = package(quiz.id, decks, media)
        if _is_undated(quiz):
            warnings.warn(UNDATED, UndatedWarning, stacklevel=_frames_of_quizgen())
        return content

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that no Anki card can ask."""
        reason = "Anki has no card on which to match"
        left_out = [question for question in quiz.questions if question.response not in NOTETYPE_OF]
        return tuple(skipped(question, reason) for question in left_out)


def _is_undated(quiz: Quiz) -> bool:
    """Tell whether no note has a date of its own. A later build has the same dates, so Anki ignores its corrections."""
    is_of_no_time = quiz.stamp == DEFAULT_STAMP and all(question.changed is None for question in quiz.questions)
    return quiz.undated or is_of_no_time


def _frames_of_quizgen() -> int:
    """Return how many calls up the program is that called quizgen: a warning points there."""
    count, frame = 0, currentframe()
    while frame and frame.f_globals.get("__name__", "").startswith("quizgen."):
        count, frame = count + 1, frame.f_back
    return count


def spread(questions: Iterable[Question]) -> list[Question]:
    """Return questions in the order of study: one about each fact, then a second one about each, and so on.

    So the new cards of one day do not give one another away.
    """
    rounds: list[list[Question]] = []
    asked: dict[str, int] = {}
    for question in questions:
        about = question.fact or question.id
        before = asked.get(about, 0)
        if before == len(rounds):
            rounds.append([])
        rounds[before].append(question)
        asked[about] = before + 1
    return [question for each in rounds for question in each]


def _rows(quiz: Quiz, questions: Iterable[Question]) -> Iterator[NoteRow]:
    language = as_attribute(quiz.language)
    tags: dict[tuple[str, ...], str] = {}
    for question in questions:
        yield NoteRow(
            question=question.id,
            notetype=NOTETYPE_OF[question.response],
            fields=fields_of(question, language),
            tags=tags.get(question.tags) or tags.setdefault(question.tags, _tags(question.tags)),
            stamp=quiz.stamp if question.changed is None else question.changed,
        )


def _tags(tags: Sequence[str]) -> str:
    """Return tags as Anki stores them: each once, with spaces between and around them."""
    kept = dict.fromkeys(tag for tag in map(tag_name, tags) if tag)
    return f" {' '.join(kept)} "
