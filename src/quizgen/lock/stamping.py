"""A quiz stamped by its lock: Anki updates a note only where the date of its last change is later.

A family is one note, so a change in one of its questions must be later than every earlier change in any of them.
"""

from collections.abc import Collection, Iterable, Mapping

from attrs import evolve

from quizgen.errors import BuildError, Problem, did_you_mean
from quizgen.lock.digest import digest_of
from quizgen.lock.lock import Lock
from quizgen.quiz import Question, Quiz


def stamped(quiz: Quiz, lock: Lock | None, now: int) -> Quiz:
    """Return the quiz with the second of each question's last change: what has not changed keeps its own.

    What has changed gets `now`, but at least the second after its family's last change: Anki takes a note of the same
    second for the same note. So does a family from which a question is withdrawn. The quiz itself is as old as its
    latest change. Without a lock, all is new and gets `now`.
    """
    if lock is None:
        return evolve(quiz, questions=tuple([q.stamped(now) for q in quiz.questions]), stamp=now)
    questions = tuple([q.stamped(_changed(q, quiz, lock, now)) for q in quiz.questions])
    withdrawn = _withdrawn(quiz, lock, now)
    seconds = [*withdrawn.values(), *[locked.changed for locked in lock.questions]]
    stamp = max([*seconds, *[q.changed for q in questions if q.changed is not None]], default=now)
    return evolve(quiz, questions=questions, stamp=stamp, withdrawn=tuple(sorted(withdrawn.items())))


def last_changes_of(quiz: Quiz) -> dict[str, int]:
    """Return the second of the last change of each family of a quiz, which is the date of its note."""
    seconds = dict(quiz.withdrawn)
    for question in quiz.questions:
        changed = quiz.stamp if question.changed is None else question.changed
        seconds[question.family] = max(seconds.get(question.family, 0), changed)
    return seconds


def raised(quiz: Quiz, seconds: Mapping[str, int], now: int) -> Quiz:
    """Return a quiz in which some families change now, and later than a second that is given for each.

    Args:
        quiz: what was built.
        seconds: by the ids of the families.
        now: the current second.
    """
    changes = {family: max(now, second + 1) for family, second in seconds.items()}
    questions = tuple([q.stamped(changes[q.family]) if q.family in changes else q for q in quiz.questions])
    return evolve(quiz, questions=questions, stamp=max((quiz.stamp, *changes.values())))


def partial_families(quiz: Quiz, chosen: Quiz) -> frozenset[str]:
    """Return the families of which a selection has some questions, but not all."""
    if len(chosen.questions) == len(quiz.questions):
        return frozenset()
    kept = {question.family for question in chosen.questions}
    return frozenset(question.family for question in quiz.questions if question.id not in chosen.by_id) & kept


def as_part(quiz: Quiz, chosen: Quiz) -> Quiz:
    """Return a selection whose incomplete notes are dated a second before the whole ones.

    So a learner who has the whole deck keeps all of it, and one who has a part gets the whole where it is imported.
    """
    partial = partial_families(quiz, chosen)
    if not partial:
        return chosen
    dates = {family: second - 1 for family, second in last_changes_of(quiz).items() if family in partial}
    questions = tuple([q.stamped(dates[q.family]) if q.family in dates else q for q in chosen.questions])
    withdrawn = tuple((family, dates.get(family, second)) for family, second in chosen.withdrawn)
    return evolve(chosen, questions=questions, withdrawn=withdrawn)


def of_kinds(quiz: Quiz, kinds: Mapping[str, Collection[str]]) -> Quiz:
    """Return a quiz with the questions of some families alone, and of these just the kinds that are given for each."""
    return evolve(quiz, questions=tuple([q for q in quiz.questions if q.kind in kinds.get(q.family, ())]))


def restamped(quiz: Quiz, names: Iterable[str] | None, now: int) -> Quiz:
    """Return a quiz in which the notes of some questions or facts change now, though their content does not.

    Args:
        quiz: what was built.
        names: the ids of the questions or facts; None for all.
        now: the current second.

    Raises:
        BuildError: the quiz has no question and no fact with one of these ids.
    """
    seconds = last_changes_of(quiz)
    if names is None:
        return raised(quiz, seconds, now)
    families: dict[str, set[str]] = {}
    for question in quiz.questions:
        for name in (question.id, question.fact, question.family):
            families.setdefault(name, set()).add(question.family)
    unknown = [name for name in names if not families.get(name)]
    if unknown:
        known = families.keys() - {""}
        problems = (f"no question or fact '{name}' to stamp anew" for name in unknown)
        raise BuildError(*(Problem(p, hint=did_you_mean(n, known)) for p, n in zip(problems, unknown, strict=True)))
    chosen = {family for name in names for family in families[name]}
    return raised(quiz, {family: seconds[family] for family in chosen}, now)


def _changed(question: Question, quiz: Quiz, lock: Lock, now: int) -> int:
    before = lock.by_id.get(question.id)
    is_kept = before and not before.emptied and before.digest == digest_of(question, quiz.language, quiz.markup)
    if before and is_kept:
        return before.changed
    return _next(question.family, lock, now)


def _withdrawn(quiz: Quiz, lock: Lock, now: int) -> dict[str, int]:
    """Return the families that live on without a question that they had, each with the second of its withdrawal."""
    living = {question.family for question in quiz.questions}
    seconds: dict[str, int] = {}
    for locked in lock.questions:
        if locked.family in living and locked.id not in quiz.by_id:
            second = locked.changed if locked.emptied else _next(locked.family, lock, now)
            seconds[locked.family] = max(seconds.get(locked.family, 0), second)
    return seconds


def _next(family: str, lock: Lock, now: int) -> int:
    """Return the second of a change: now, but later than the family's last one."""
    return max(now, lock.last_changes.get(family, 0) + 1)
