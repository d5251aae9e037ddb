"""What of an earlier build is kept in a new one: its settings, and the options of its questions in their order."""

from collections.abc import Collection

from attrs import asdict, evolve, frozen

from quizgen.errors import BuildError, Problem, Remark, did_you_mean
from quizgen.lock.lock import Lock
from quizgen.quiz import Option, Question

Relock = bool | Collection[str]
"""What is chosen anew in spite of a lock: all (True), nothing (False), or questions by their ids."""


@frozen
class Settings:
    """How questions are chosen."""

    distractors: int = 3
    seed: int = 0
    difficulty: str = "medium"


def settings_of(
    lock: Lock | None, *, distractors: int | None = None, seed: int | None = None, difficulty: str | None = None
) -> Settings:
    """Return the settings that are given; those of the lock, or the usual ones, where none are."""
    base = Settings(lock.distractors, lock.seed, lock.difficulty) if lock else Settings()
    return Settings(
        base.distractors if distractors is None else distractors,
        base.seed if seed is None else seed,
        base.difficulty if difficulty is None else difficulty,
    )


def kept_settings(lock: Lock | None, wanted: Settings, relock: Relock) -> tuple[Settings, tuple[Remark, ...]]:
    """Return the settings by which all but the relocked questions are chosen, and what is to be said of that."""
    if lock is None or relock is True:
        return wanted, ()
    kept = settings_of(lock)
    own = asdict(kept)
    remarks = [
        Remark(f"the lock keeps {name} {own[name]}; {value} takes hold with --relock only", lock.place)
        for name, value in asdict(wanted).items()
        if value != own[name]
    ]
    return kept, () if relock else tuple(remarks)


def locked_questions(lock: Lock | None, relock: Relock) -> dict[str, Question]:
    """Return the questions whose choices are kept, by their ids; those that had gone come last.

    Raises:
        BuildError: a question to choose anew is not in the lock.
    """
    named = [] if isinstance(relock, bool) else list(relock)
    known = lock.by_id if lock else {}
    problems = [
        Problem(f"no question '{name}' in the lock to choose anew", hint=did_you_mean(name, known))
        for name in named
        if name not in known
    ]
    if problems:
        raise BuildError(*problems)
    if relock is True:
        return {}
    kept = sorted((locked for name, locked in known.items() if name not in named), key=lambda locked: locked.retired)
    return {locked.question.id: locked.question for locked in kept}


def check_lock(lock: Lock | None, sheet_id: str) -> None:
    """Raise BuildError where a lock is another sheet's."""
    if lock and lock.id != sheet_id:
        message = f"this is the lock of another sheet, '{lock.id}'; the sheet's id is '{sheet_id}'"
        hint = "an id is chosen once and never changed; for a sheet of its own, name another lock: --lock FILE"
        raise BuildError(Problem(message, lock.place, hint))


def as_locked(question: Question, before: Question) -> Question:
    """Return a question as it was where its options are the same: in their order, and as difficult as when chosen.

    A corrected key stands where the old one stood.
    """
    chosen, chosen_before = _chosen(question), _chosen(before)
    if question.difficulty != before.difficulty and sorted(chosen) == sorted(chosen_before):
        question = evolve(question, difficulty=before.difficulty)
    if chosen == chosen_before:
        return question
    order = {_name(option, before.options): place for place, option in enumerate(before.options)}
    names = {_name(option, question.options): option for option in question.options}
    if question.fixed or names.keys() != order.keys() or len(names) < len(question.options):
        return question
    return evolve(question, options=tuple(sorted(question.options, key=lambda o: order[_name(o, question.options)])))


def _chosen(question: Question) -> list[tuple[str, bool]]:
    """Return what each option stands for, and whether it is right; its text, where it has no key."""
    return [(option.key or option.text, option.correct) for option in question.options]


def _name(option: Option, options: tuple[Option, ...]) -> str:
    """Return what an option stands for; a key that has no other beside it, whatever it is, stands for the right one."""
    is_the_key = option.correct and sum(other.correct for other in options) == 1
    return "" if is_the_key else option.key or option.text
