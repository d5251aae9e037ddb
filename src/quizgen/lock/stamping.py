"""A quiz stamped by its lock: Anki updates a note only where the date of its last change is later.

A family is one note, so a change in one of its questions must be later than every earlier change in any of them.
"""

from attrs import evolve

from quizgen.lock.digest import digest_of
from quizgen.lock.lock import Lock
from quizgen.quiz import Question, Quiz


def stamped(quiz: Quiz, lock: Lock, now: int) -> Quiz:
    """Return the quiz with the second of each question's last change: what has not changed keeps its own.

    What has changed gets `now`, but at least the second after its family's last change: Anki takes a note of the same
    second for the same note. So does a family from which a question is withdrawn. The quiz itself is as old as its
    latest change.
    """
    questions = tuple([q.stamped(_changed(q, quiz.language, lock, now)) for q in quiz.questions])
    withdrawn = _withdrawn(quiz, lock, now)
    seconds = [question.changed for question in (*questions, *(locked.question for locked in lock.questions))]
    known = [second for second in (*seconds, *withdrawn.values()) if second is not None]
    stamp = max(known, default=now)
    return evolve(quiz, questions=questions, stamp=stamp, withdrawn=tuple(sorted(withdrawn.items())))


def _changed(question: Question, language: str, lock: Lock, now: int) -> int:
    before = lock.by_id.get(question.id)
    is_kept = before and not before.emptied and before.digest == digest_of(question, language)
    if before and is_kept and before.question.changed is not None:
        return before.question.changed
    return _next(question.family, lock, now)


def _withdrawn(quiz: Quiz, lock: Lock, now: int) -> dict[str, int]:
    """Return the families that live on without a question that they had, each with the second of its withdrawal."""
    living = {question.family for question in quiz.questions}
    seconds: dict[str, int] = {}
    for locked in lock.questions:
        question = locked.question
        if question.family in living and question.id not in quiz.by_id:
            second = question.changed or 0 if locked.emptied else _next(question.family, lock, now)
            seconds[question.family] = max(seconds.get(question.family, 0), second)
    return seconds


def _next(family: str, lock: Lock, now: int) -> int:
    """Return the second of a change: now, but later than the family's last one."""
    return max(now, lock.last_changes.get(family, 0) + 1)
