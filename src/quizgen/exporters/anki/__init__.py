"""The Anki package (.apkg)."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from inspect import currentframe
from itertools import chain
from operator import attrgetter

from attrs import frozen

from quizgen.errors import UndatedWarning
from quizgen.exporters.anki.checking import check_questions
from quizgen.exporters.anki.description import description_of
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.html import as_attribute
from quizgen.exporters.anki.naming import deck_name, tag_name
from quizgen.exporters.anki.notes import SLOT_OF, Note, notes_of, positions
from quizgen.exporters.anki.package import NoteRow, package
from quizgen.exporters.base import Exporter, skipped
from quizgen.exporters.unshowable import refuse_unshowable
from quizgen.kept import KeptByKey
from quizgen.quiz import DEFAULT_STAMP, Quiz, Skipped
from quizgen.system.garbage import rarely_collected

__all__ = ["AnkiExporter"]

UNDATED = """\
whoever imports this deck now gets no corrections of it later: its cards bear a fixed date, and Anki updates a card \
only where the new one bears a later date. Build with the time and a lock:
    lock = read_lock("rivers.lock.json")
    quiz = build_quiz(sheet, lock=lock, now=int(time.time()))
    lock_of(quiz, lock).write("rivers.lock.json")"""


_TAGS_OF = attrgetter("tags")


@frozen
class AnkiExporter(Exporter):
    """Writes one deck with a note for each fact, whose cards come days apart.

    Example:
        >>> AnkiExporter().export(quiz)[:2]  # a package is a ZIP file
        b'PK'
    """

    shows_marks = True

    typed: bool = False
    """Whether answers from memory are typed and compared, where they are one text of one line."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the package.

        Raises:
            ExportError: no questions, two with one id or in one slot of a note, one without a stem or an answer, text
                that no card can show, or a stamp, a tag or a deck's name that Anki would not take.

        Warns:
            UndatedWarning: the quiz was built with neither a lock nor `now`.
        """
        refuse_unshowable(quiz.id, "in the id of a quiz")
        shown = [question for question in quiz.questions if question.response in SLOT_OF]
        check_questions(shown)
        media = [item for question in shown for item in question.media_files]
        language = as_attribute(quiz.language)
        with rarely_collected():
            content = package(
                quiz.id,
                deck_name(quiz.deck or quiz.title),
                description_of(quiz),
                _rows(quiz, notes_of(shown)),
                partial(fields_of, language=language, typed=self.typed, markup=quiz.markup, has_media=bool(media)),
                media,
            )
        if _is_undated(quiz):
            warnings.warn(UNDATED, UndatedWarning, stacklevel=_frames_of_quizgen())
        return content

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that no Anki card can ask."""
        reason = "Anki has no card on which to match"
        left_out = [question for question in quiz.questions if question.response not in SLOT_OF]
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


def _rows(quiz: Quiz, notes: Sequence[Note]) -> Iterator[NoteRow]:
    withdrawn, tags, usual = dict(quiz.withdrawn), KeptByKey(_tags), quiz.stamp
    for note, places in zip(notes, positions(notes), strict=True):
        family, cards = note
        if not family.isprintable():
            refuse_unshowable(family, "on a card")
        changes = [usual if question.changed is None else question.changed for question in cards.values()]
        if family in withdrawn:
            changes.append(withdrawn[family])
        yield NoteRow(note, tags[tuple(map(_TAGS_OF, cards.values()))], max(changes), places)


def _tags(tags: Iterable[Iterable[str]]) -> str:
    """Return the tags of questions as Anki stores them: each once, with spaces between and around them."""
    kept = dict.fromkeys(tag for tag in map(tag_name, chain.from_iterable(tags)) if tag)
    return f" {' '.join(kept)} "
