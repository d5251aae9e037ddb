"""Families: the questions that are cards of one note in Anki. A question stays in the family of its first build."""

from collections.abc import Iterable

from attrs import evolve

from quizgen.lock.lock import Lock
from quizgen.quiz import Question


def pinned(questions: Iterable[Question], lock: Lock | None) -> tuple[Question, ...]:
    """Return questions in the families in which the lock has them, retired ones too.

    A question that the lock does not have is `later`, if the lock has others of its family.
    """
    return tuple([_pinned(question, lock) for question in questions]) if lock else tuple(questions)


def _pinned(question: Question, lock: Lock) -> Question:
    before = lock.by_id.get(question.id)
    family, later = (before.family, before.later) if before else (question.family, question.family in lock.last_changes)
    if (question.family, question.later) == (family, later):
        return question
    return evolve(question, family=family, later=later)
