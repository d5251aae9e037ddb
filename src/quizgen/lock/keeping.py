"""What a build keeps of an earlier one: its settings, and the options of its questions in their order."""

from collections.abc import Collection, Sequence
from operator import attrgetter

from attrs import asdict, evolve, frozen

from quizgen.errors import BuildError, Problem, Remark, did_you_mean
from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import LockedOption, LockedQuestion
from quizgen.quiz import Option, Question

Relock = bool | Collection[str]
"""Which questions are chosen anew in spite of a lock: all (True), none (False), or some, by their ids."""


@frozen
class Settings:
    """How questions are chosen."""

    distractors: int = 3
    """How many wrong options a question gets, at most."""
    seed: int = 0
    """Another number gives other wrong options in another order."""
    difficulty: str = "medium"
    """How alike right and wrong options are: easy, medium or hard."""


def settings_of(
    lock: Lock | None, *, distractors: int | None = None, seed: int | None = None, difficulty: str | None = None
) -> Settings:
    """Return the settings that are given; where one is not, that of the lock, or the usual one."""
    base = Settings(distractors=lock.distractors, seed=lock.seed, difficulty=lock.difficulty) if lock else Settings()
    return Settings(
        distractors=base.distractors if distractors is None else distractors,
        seed=base.seed if seed is None else seed,
        difficulty=base.difficulty if difficulty is None else difficulty,
    )


def kept_settings(lock: Lock | None, wanted: Settings, relock: Relock) -> tuple[Settings, tuple[Remark, ...]]:
    """Return the settings by which all but the relocked questions are chosen, and remarks where the lock's prevail."""
    if lock is None or relock is True:
        return wanted, ()
    kept = settings_of(lock)
    own = asdict(kept)
    remarks = [
        Remark(f"the lock keeps {name} {own[name]}", lock.place, hint=f"{value} takes hold with relock=True only")
        for name, value in asdict(wanted).items()
        if value != own[name]
    ]
    return kept, () if relock else tuple(remarks)


def locked_questions(lock: Lock | None, relock: Relock) -> dict[str, LockedQuestion]:
    """Return the questions whose choices are kept, by their ids; retired ones come last.

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
    kept = [locked for name, locked in known.items() if name not in named]
    return {locked.id: locked for locked in sorted(kept, key=attrgetter("retired"))}


def as_locked(question: Question, before: LockedQuestion) -> Question:
    """Return a question whose options are in the order of the lock, if they are the same options.

    It also keeps the difficulty that it had when its options were chosen. A corrected key takes the place of the old
    one: of A, B, C with the key B, a key D gives A, D, C.
    """
    if question.fixed and question.difficulty == before.difficulty:
        return question
    kept = as_before(question.options, before.options)
    if kept and question.difficulty != before.difficulty:
        question = evolve(question, difficulty=before.difficulty)
    if question.fixed or kept == question.options:
        return question
    if kept:
        return evolve(question, options=kept)
    order = {_name(option, before.options): place for place, option in enumerate(before.options)}
    names = {_name(option, question.options): option for option in question.options}
    if names.keys() != order.keys() or len(names) < len(question.options):
        return question
    return evolve(question, options=tuple(sorted(question.options, key=lambda o: order[_name(o, question.options)])))


def as_before(options: Sequence[Option], before: Sequence[LockedOption]) -> tuple[Option, ...]:
    """Return options in the order of the last build, if they are the same and the same are right; else none."""
    named = {(option.key or option.text, option.correct): option for option in options}
    found = [named.get((key or text, correct)) for key, text, correct in before]
    kept = tuple(filter(None, found))
    return kept if len(kept) == len(found) == len(options) == len(named) else ()


def _name(option: Option | LockedOption, options: Sequence[Option | LockedOption]) -> str:
    """Return the name by which an option is found again; empty for the only right one, whose text may change."""
    is_the_key = option.correct and sum(other.correct for other in options) == 1
    return "" if is_the_key else option.key or option.text
