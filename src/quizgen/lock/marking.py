"""Retired questions, exported once more with a tag, by which learners find their notes of them in Anki."""

from attrs import evolve

from quizgen.lock.digest import digest_of
from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import MEDIA_FIELDS, LockedQuestion
from quizgen.quiz import Quiz

RETIRED_TAG = "quizgen::retired"
"""The tag that a retired question's note gets in Anki."""


def marked(lock: Lock, now: int) -> Lock:
    """Return a lock whose retired questions have the tag. A question that gets it now is stamped with `now`.

    A question with a picture or a sound is left as it is: the lock does not have their bytes, and a note without them
    would wipe them from the learner's card.
    """
    questions = (_marked(locked, lock.language, now) if _can_be_marked(locked) else locked for locked in lock.questions)
    return evolve(lock, questions=tuple(questions))


def with_retired(quiz: Quiz, lock: Lock) -> Quiz:
    """Return the quiz with the retired questions of its lock that have the tag added at its end."""
    gone = tuple(locked.question for locked in lock.retired if RETIRED_TAG in locked.question.tags)
    latest = max((question.changed or 0 for question in gone), default=0)
    return evolve(quiz, questions=(*quiz.questions, *gone), stamp=max(quiz.stamp, latest))


def _can_be_marked(locked: LockedQuestion) -> bool:
    return locked.retired and not any(getattr(locked, name) for name in MEDIA_FIELDS)


def _marked(locked: LockedQuestion, language: str, now: int) -> LockedQuestion:
    question = locked.question
    if RETIRED_TAG in question.tags:
        return locked
    tagged = evolve(question, tags=(*question.tags, RETIRED_TAG), changed=max(now, (question.changed or 0) + 1))
    return evolve(locked, question=tagged, digest=digest_of(tagged, language))
