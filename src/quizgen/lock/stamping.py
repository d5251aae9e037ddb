"""A quiz stamped by its lock: Anki updates a note only where the date of its last change is later."""

from attrs import evolve

from quizgen.lock.digest import digest_of
from quizgen.lock.lock import Lock
from quizgen.quiz import Question, Quiz


def stamped(quiz: Quiz, lock: Lock, now: int) -> Quiz:
    """Return the quiz with the second of each question's last change: what has not changed keeps its own.

    What has changed gets `now`, but at least the second after its last change: Anki takes a note of the same second
    for the same note. The quiz itself is as old as its latest change.
    """
    questions = tuple([q.stamped(_changed(q, quiz, lock, now)) for q in quiz.questions])
    seconds = [question.changed for question in (*questions, *(locked.question for locked in lock.questions))]
    return evolve(quiz, questions=questions, stamp=max((s for s in seconds if s is not None), default=now))


def _changed(question: Question, quiz: Quiz, lock: Lock, now: int) -> int:
    before = lock.by_id.get(question.id)
    if before is None or before.question.changed is None:
        return now
    if before.digest == digest_of(question, quiz.language, quiz.markup):
        return before.question.changed
    return max(now, before.question.changed + 1)
