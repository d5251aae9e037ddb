"""The lock's records, and the two steps between it and a quiz: a quiz stamped by the lock, the lock of a quiz."""

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from attrs import evolve, field, frozen

from quizgen.errors import Place
from quizgen.quiz import RENDERING, Question, Quiz
from quizgen.system.files import write_atomically
from quizgen.values.media import Media


@frozen
class LockedQuestion:
    """A question as it was last built."""

    question: Question
    """Its whole plain content, with the second of its last change; its media by their digests only."""
    deck: str
    """The deck in which it was first given out: there its card stays, whatever the deck is called later."""
    digest: str
    """Of all that is shown of it. Where it moves, so does the second of its last change."""
    picture: str = ""
    """The digest of its picture."""
    sound: str = ""
    """The digest of its sound."""
    retired: bool = False
    """Whether the sheet no longer asks it. Learners still have it."""


@frozen
class Lock:
    """What a sheet's last build asked, and by which settings."""

    id: str
    """The sheet's id."""
    deck: str
    language: str
    seed: int
    distractors: int
    difficulty: str
    questions: tuple[LockedQuestion, ...] = ()
    """In the order of their ids; retired ones too."""
    sheet: str = ""
    """The name of the sheet's file, where it is known."""
    place: Place | None = field(default=None, eq=False)
    """The file it was read from."""

    @cached_property
    def by_id(self) -> Mapping[str, LockedQuestion]:
        """The questions by their ids."""
        return {locked.question.id: locked for locked in self.questions}

    @property
    def retired(self) -> tuple[LockedQuestion, ...]:
        """The questions that the sheet no longer asks."""
        return tuple(locked for locked in self.questions if locked.retired)

    def write(self, path: str | Path) -> None:
        """Write the file whole, or leave what was there. Raises ExportError when it can't be written."""
        from quizgen.lock.writing import lock_as_bytes  # noqa: PLC0415 - it is written in terms of these records

        write_atomically(Path(path), lock_as_bytes(self))


_JSON = json.JSONEncoder(check_circular=False)
_shown_of = attrgetter("text", "correct", "rationale", "pinned")


def digest_of(question: Question, language: str) -> str:
    """Return the digest of all that an exporter shows of a question, and of the version of how it does."""
    options = [*map(_shown_of, question.options)]
    shown = [
        RENDERING,
        language,
        question.kind,
        question.response,
        question.stem,
        question.answer,
        options,
        question.fixed,
        question.explanation,
        question.source,
        question.tags,
        question.note,
        question.alt,
        _digest(question.picture),
        _digest(question.sound),
    ]
    return hashlib.sha256(_JSON.encode(shown).encode()).hexdigest()[:32]


def stamped(quiz: Quiz, lock: Lock, now: int) -> Quiz:
    """Return the quiz with the second of each question's last change: what has not changed keeps its own.

    What changed gets `now`, or the second after its last change where that is later, as a note of the same second is no
    update for Anki. The quiz itself is as old as its latest change.
    """
    questions = tuple([q.stamped(_changed(q, quiz.language, lock, now)) for q in quiz.questions])
    seconds = [question.changed for question in (*questions, *(locked.question for locked in lock.questions))]
    return evolve(quiz, questions=questions, stamp=max((s for s in seconds if s is not None), default=now))


def lock_of(quiz: Quiz, previous: Lock | None = None) -> Lock:
    """Return the lock of a quiz. What an earlier lock holds and the quiz does not ask is kept as retired."""
    before = previous.by_id if previous else {}
    asked = [_locked(question, quiz, before.get(question.id)) for question in quiz.questions]
    gone = [evolve(locked, retired=True) for name, locked in before.items() if name not in quiz.by_id]
    return Lock(
        id=quiz.id,
        deck=quiz.deck or quiz.title,
        language=quiz.language,
        seed=quiz.seed,
        distractors=quiz.distractors,
        difficulty=quiz.difficulty,
        questions=tuple(sorted((*asked, *gone), key=attrgetter("question.id"))),
        sheet=previous.sheet if previous else "",
    )


def _changed(question: Question, language: str, lock: Lock, now: int) -> int:
    before = lock.by_id.get(question.id)
    if before is None or before.question.changed is None:
        return now
    if before.digest == digest_of(question, language):
        return before.question.changed
    return max(now, before.question.changed + 1)


def _locked(question: Question, quiz: Quiz, before: LockedQuestion | None) -> LockedQuestion:
    plain = evolve(question, picture=None, sound=None) if question.picture or question.sound else question
    locked = LockedQuestion(
        plain.stamped(quiz.stamp if question.changed is None else question.changed),
        deck=before.deck if before else quiz.deck or quiz.title,
        digest=digest_of(question, quiz.language),
        picture=_digest(question.picture),
        sound=_digest(question.sound),
    )
    return before if before == locked else locked  # one record of what is as before is compared in no time


def _digest(media: Media | None) -> str:
    return media.digest if media else ""
