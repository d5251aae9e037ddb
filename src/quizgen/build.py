"""From what is known to what is asked."""

import calendar
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from quizgen.distractors import DIFFICULTIES, VALUE, Difficulty
from quizgen.errors import BuildError, Place, Problem, did_you_mean
from quizgen.kinds import Asking, QuestionKind
from quizgen.kinds.asker import Asked, Asker
from quizgen.kinds.authored import ask_authored
from quizgen.kinds.chosen import kinds_of
from quizgen.kinds.collisions import check_questions
from quizgen.kinds.from_outside import as_kind, kind_names, kinds_by_name
from quizgen.lock import Lock, LockedQuestion, stamped
from quizgen.lock.aligning import aligned
from quizgen.lock.families import pinned
from quizgen.lock.keeping import Relock, Settings, kept_settings, locked_questions, settings_of
from quizgen.quiz import DEFAULT_STAMP, LAST_STAMP, Question, Quiz, Skipped
from quizgen.sheet import FactSheet
from quizgen.system.garbage import rarely_collected
from quizgen.text.identity import hashing
from quizgen.text.listing import listed
from quizgen.truth.consistency import consistent
from quizgen.truth.soundness import sound
from quizgen.wording.citing import sources_asked
from quizgen.wording.sentences import Wording

PARTS = 16
"""How many parts each job gets, at least. The questions of one part are sent back while the next is worked on."""

AT_A_TIME = 500
"""How many facts a build with one job asks about between two reports of its progress."""

Told = Callable[[int, int], object]
"""Is called with how many facts have been asked about, and how many there are."""


@rarely_collected()
def build_quiz(
    sheet: FactSheet,
    *,
    lock: Lock | None = None,
    relock: Relock = False,
    distractors: int | None = None,
    seed: int | None = None,
    difficulty: Difficulty | None = None,
    now: int | None = None,
    kinds: Sequence[QuestionKind] = (),
    jobs: int = 1,
    told: Told | None = None,
) -> Quiz:
    """Ask about every fact of a sheet, by each kind that the sheet chooses and that can be proven.

    Args:
        sheet: what is known.
        lock: what was built last time (`read_lock`). Its questions keep their options while these are still proven.
        relock: what is chosen anew in spite of the lock: everything (True), or the questions with these ids.
        distractors: how many wrong options a question gets, at most. By default as in the lock, or 3. A question for
            which fewer than two can be proven is skipped.
        seed: another number gives other distractors and another order of options. By default as in the lock, or 0.
        difficulty: how similar distractors and key are: easy, medium or hard. By default as in the lock, or medium.
        now: the date of the questions, in seconds since 1970. By default the sheet's `revised`, or a fixed date. With a
            lock, only questions that have changed get it.
        kinds: further kinds, beside those that the sheet chooses: they ask about all facts.
        jobs: how many processes share the work. The quiz is the same with any number.
        told: is called from time to time with how many facts have been asked about, and how many there are.

    Returns:
        The questions, and what is skipped with the reason.

    Raises:
        BuildError: a kind or a difficulty that does not exist, a number of distractors or jobs below one, a `now` that
            is no whole number of seconds, two questions with one id, a lock of another sheet, or a question of a kind
            of your own that can't be answered as it should, such as a choice without a right option.
        SheetError: the sheet contradicts itself, or a template of it fails.
        PlugInError: a kind that the sheet chooses is of another package, and can't be used.

    Example:
        >>> build_quiz(sheet, seed=7)["danube/mouth/value"].answer
        'Black Sea'
    """
    sheet, lock = aligned(sound(sheet), lock)
    wanted = settings_of(lock, distractors=distractors, seed=seed, difficulty=difficulty)
    settings, remarks = kept_settings(lock, wanted, relock)
    _check_settings((wanted, settings), lock, jobs, now)
    sheet = consistent(sheet)
    asking = _asking(sheet, settings, locked_questions(lock, relock), now if lock is None else None)
    asked = _asked(asking, kinds, jobs, told)
    if not isinstance(relock, bool) and wanted != settings:
        asked = _with_anew(asked, _asked(_asking(sheet, wanted, {}, None), kinds, jobs, told), set(relock))
    quiz = Quiz(
        id=sheet.id,
        title=sheet.title,
        questions=_checked(sheet, asked, lock),
        skipped=tuple(item for item in asked if isinstance(item, Skipped)),
        language=sheet.language,
        markup=sheet.markup,
        deck=sheet.deck or (lock.deck if lock else sheet.title),
        sources=sources_asked(sheet),
        licence=sheet.licence,
        seed=settings.seed,
        distractors=settings.distractors,
        difficulty=settings.difficulty,
        stamp=stamp_of(sheet) if now is None else now,
        undated=lock is None and now is None,
        remarks=(*sheet.remarks, *remarks),
    )
    return quiz if quiz.undated else stamped(quiz, lock, quiz.stamp)


def _checked(sheet: FactSheet, asked: Iterable[Question | Skipped], lock: Lock | None) -> tuple[Question, ...]:
    """Return the questions of what was asked, each on the note that the lock pins. Raises BuildError by their check."""
    questions = pinned([item for item in asked if isinstance(item, Question)], lock)
    check_questions(questions, {fact.id: fact.place for fact in sheet.facts})
    return questions


def _check_settings(chosen: Iterable[Settings], lock: Lock | None, jobs: int, now: int | None) -> None:
    """Raise BuildError for too few jobs or distractors, a difficulty that does not exist, or what is no second."""
    if now is not None and (type(now) is not int or not 0 <= now <= LAST_STAMP):
        message = f"now is a whole number of seconds since 1970, not {now!r}"
        raise BuildError(Problem(message, hint="write int(time.time())"))
    if jobs < 1:
        raise BuildError(f"a build needs at least one job, not {jobs}")
    for settings in chosen:
        if settings.distractors < 1:
            message = f"a question needs at least one distractor, not {settings.distractors}"
            raise BuildError(_wrong_setting(message, lock, settings, "distractors"))
        if settings.difficulty not in DIFFICULTIES:
            message = f"difficulty is {listed(DIFFICULTIES, 'or')}, not '{settings.difficulty}'"
            guess = did_you_mean(str(settings.difficulty), DIFFICULTIES)
            raise BuildError(_wrong_setting(message, lock, settings, "difficulty", guess))


def _wrong_setting(message: str, lock: Lock | None, settings: Settings, name: str, hint: str = "") -> Problem:
    """Return what is wrong with a setting, with the lock's place where it comes from there."""
    if lock and getattr(lock, name) == getattr(settings, name):
        return Problem(message, lock.place, f'mend "{name}" in the lock')
    return Problem(message, hint=hint)


def stamp_of(sheet: FactSheet) -> int:
    """Return when the sheet was revised (midnight UTC), in seconds since 1970, or a fixed date if it does not say."""
    return calendar.timegm((*sheet.revised.first, 0, 0, 0)) if sheet.revised else DEFAULT_STAMP


def _asking(sheet: FactSheet, settings: Settings, locked: Mapping[str, LockedQuestion], now: int | None) -> Asking:
    return Asking(
        sheet=sheet,
        wording=Wording(sheet),
        distractors=settings.distractors,
        seed=settings.seed,
        difficulty=settings.difficulty,
        locked=locked,
        now=now,
    )


def _asked(asking: Asking, kinds: Sequence[QuestionKind], jobs: int, told: Told | None) -> list[Question | Skipped]:
    sheet = asking.sheet
    asking_all = (name for relation in sheet.relations for name in kinds_of(sheet, relation))
    known = kinds_by_name((*(name for name, _ in _kinds_named(sheet)), *asking_all), kinds)
    _check_kinds(sheet, known)
    asker = Asker(asking=asking, known=known, always=tuple(as_kind(kind).name for kind in kinds))
    by_place = sorted(chain.from_iterable(_parts(asker, jobs, told)), key=itemgetter(0))
    asked = [item for _, items in by_place for item in items]
    return [*asked, *(asker.kept(ask_authored(question, asking)) for question in sheet.questions)]


def _with_anew(
    asked: Iterable[Question | Skipped], anew: Iterable[Question | Skipped], names: set[str]
) -> list[Question | Skipped]:
    """Return what was asked, with the questions of these ids replaced by those that were chosen anew."""
    fresh = {item.id: item for item in anew if isinstance(item, Question) and item.id in names}
    return [fresh.get(item.id, item) if isinstance(item, Question) else item for item in asked]


def _parts(asker: Asker, jobs: int, told: Told | None) -> list[list[Asked]]:
    """Return what is asked, part by part.

    Facts are sorted by relation, so that the candidates of one at a time are in memory. With several jobs, they are
    also sorted by rank: facts of one group then mostly come into one part.
    """
    sheet, facts = asker.asking.sheet, asker.asking.sheet.facts
    places = [place for place, fact in enumerate(facts) if not sheet.is_background(fact)]
    size, count = AT_A_TIME, len(places)
    if jobs > 1:
        size = max(1, count // (jobs * PARTS))
        rank = hashing(asker.asking.seed, VALUE)
        places.sort(key=lambda place: rank(facts[place].id))
    places.sort(key=lambda place: facts[place].relation)
    parts = [places[first : first + size] for first in range(0, count, size)]

    def far(parts_done: int) -> None:
        if told:
            told(min(count, parts_done * size), count)

    if jobs > 1:
        from quizgen.system.processes import spread  # noqa: PLC0415 - with one job it is not needed, and slow to load

        return spread(asker, parts, jobs, far)
    asked = []
    for part in parts:
        asked.append(asker(part))
        far(len(asked))
    return asked


def _check_kinds(sheet: FactSheet, known: Mapping[str, QuestionKind]) -> None:
    problems = [
        Problem(f"no kind '{name}'; there are {', '.join(there := kind_names())}", place, did_you_mean(name, there))
        for name, place in _kinds_named(sheet)
        if name not in known
    ]
    if problems:
        raise BuildError(*problems)


def _kinds_named(sheet: FactSheet) -> Iterator[tuple[str, Place | None]]:
    """Yield the names of kinds that a sheet and its relations choose or word, each with its place."""
    yield from ((name, sheet.place) for name in sheet.kinds)
    for relation in sheet.relations:
        worded = (name for name, _ in relation.ask_by_kind)
        yield from ((name, relation.place) for name in (*relation.kinds, *worded))
