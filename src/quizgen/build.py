"""From what is known to what is asked."""

import calendar
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from attrs import frozen

from quizgen.distractors import DIFFICULTIES, VALUE
from quizgen.errors import BuildError, Problem, did_you_mean
from quizgen.kinds import QUESTION_KINDS, Asking, QuestionKind
from quizgen.kinds.authored import ask_authored
from quizgen.kinds.validity import what_is_wrong
from quizgen.lock import Lock, stamped
from quizgen.lock.keeping import (
    Relock,
    Settings,
    as_locked,
    check_lock,
    kept_settings,
    locked_questions,
    settings_of,
)
from quizgen.quiz import DEFAULT_STAMP, Question, Quiz, Skipped
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.sheet.times import is_shared
from quizgen.text.identity import hashing
from quizgen.text.listing import listed
from quizgen.truth.consistency import require_consistency
from quizgen.values import Nothing, YesNo
from quizgen.wording.sentences import Wording

DEFAULT_KINDS = ("value", "subject", "recall")
"""The kinds that a sheet is asked by when it doesn't choose; `subject` only where `ask_subject` is written."""

YES_NO_KINDS = ("true_false",)
"""The only way in which yes or no can be asked, and so its default."""


PARTS = 16
"""How many parts each job gets, at the least: what is done of one is sent while the next is begun."""

AT_A_TIME = 500
"""After how many facts it is told how far one job is."""

Told = Callable[[int, int], object]
"""Is told how many facts are asked about, of how many."""

Asked = tuple[int, list[Question | Skipped]]
"""The place of a fact in its sheet, and what is asked about it."""


def build_quiz(
    sheet: FactSheet,
    *,
    lock: Lock | None = None,
    relock: Relock = False,
    distractors: int | None = None,
    seed: int | None = None,
    difficulty: str | None = None,
    now: int | None = None,
    kinds: Sequence[QuestionKind] = (),
    jobs: int = 1,
    told: Told | None = None,
) -> Quiz:
    """Ask about every fact of a sheet, in each way that it can be asked and proven.

    Args:
        sheet: what is known.
        lock: what was built last time (`read_lock`): what still holds of it is kept.
        relock: what is chosen anew in spite of the lock: all (True), or questions by their ids.
        distractors: how many wrong options a question gets, at most; two at the least where there are as many. As in
            the lock, or 3, where left out.
        seed: another number gives other distractors and another order of options. As in the lock, or 0, where left out.
        difficulty: how alike distractors and key are: easy, medium or hard. As in the lock, or medium, where left out.
        now: the second since 1970 to stamp questions with; the sheet's `revised`, or a fixed date, where left out. With
            a lock, only what has changed is stamped.
        kinds: further ways of asking, beside those that the sheet chooses.
        jobs: how many processes share the work (`processes.spread`); the quiz is the same by any number.
        told: is called from time to time with how many facts are asked about, and how many there are.

    Raises:
        BuildError: a kind or a difficulty that does not exist, a number of distractors or jobs below one, two questions
            with one id, a lock of another sheet, or a question of a kind of your own without just one right option.
        SheetError: the sheet contradicts itself, or a template of it fails.
    """
    check_lock(lock, sheet.id)
    wanted = settings_of(lock, distractors=distractors, seed=seed, difficulty=difficulty)
    if jobs < 1:
        raise BuildError(f"a build needs at least one job, not {jobs}")
    settings, remarks = kept_settings(lock, wanted, relock)
    for each in (wanted, settings):
        _check_settings(each)
    require_consistency(sheet)
    asked = _asked(sheet, settings, kinds, locked_questions(lock, relock), jobs, told)
    if not isinstance(relock, bool) and wanted != settings:
        asked = _with_anew(asked, _asked(sheet, wanted, kinds, {}, jobs, told), set(relock))
    questions = tuple(item for item in asked if isinstance(item, Question))
    _check_questions(sheet, questions)
    quiz = Quiz(
        id=sheet.id,
        title=sheet.title,
        questions=questions,
        skipped=tuple(item for item in asked if isinstance(item, Skipped)),
        language=sheet.language,
        deck=sheet.deck or (lock.deck if lock else sheet.title),
        seed=settings.seed,
        distractors=settings.distractors,
        difficulty=settings.difficulty,
        stamp=stamp_of(sheet) if now is None else now,
        undated=lock is None and now is None,
        remarks=(*sheet.remarks, *remarks),
    )
    return stamped(quiz, lock, quiz.stamp) if lock else quiz


def _check_settings(settings: Settings) -> None:
    """Raise BuildError where there are no such settings."""
    if settings.distractors < 1:
        raise BuildError(f"a question needs at least one distractor, not {settings.distractors}")
    if settings.difficulty not in DIFFICULTIES:
        raise BuildError(f"difficulty is {listed(DIFFICULTIES, 'or')}, not '{settings.difficulty}'")


def stamp_of(sheet: FactSheet) -> int:
    """Return the second at which the sheet was revised (midnight UTC), or a fixed one."""
    return calendar.timegm((*sheet.revised.first, 0, 0, 0)) if sheet.revised else DEFAULT_STAMP


def kinds_of(sheet: FactSheet, relation: Relation) -> tuple[str, ...]:
    """Return the names of the kinds that the sheet chooses for the facts of a relation."""
    return relation.kinds or sheet.kinds or _usual_kinds(relation)


def _usual_kinds(relation: Relation) -> tuple[str, ...]:
    if relation.value == "yes_no":
        return YES_NO_KINDS
    return DEFAULT_KINDS if relation.ask_subject else tuple(kind for kind in DEFAULT_KINDS if kind != "subject")


def _asked(
    sheet: FactSheet,
    settings: Settings,
    kinds: Sequence[QuestionKind],
    locked: Mapping[str, Question],
    jobs: int,
    told: Told | None,
) -> list[Question | Skipped]:
    known = {kind.name: kind for kind in (*QUESTION_KINDS, *kinds)}
    _check_kinds(sheet, known)
    asking = Asking(sheet, Wording(sheet), settings.distractors, settings.seed, settings.difficulty, locked)
    asker = _Asker(asking, known, tuple(kind.name for kind in kinds))
    by_place = sorted(chain.from_iterable(_parts(asker, jobs, told)), key=lambda pair: pair[0])
    asked = [item for _, items in by_place for item in items]
    return [*asked, *(asker.kept(ask_authored(question, asking)) for question in sheet.questions)]


def _with_anew(
    asked: Iterable[Question | Skipped], anew: Iterable[Question | Skipped], names: set[str]
) -> list[Question | Skipped]:
    """Return what was asked, the questions of some ids replaced by those chosen anew."""
    fresh = {item.id: item for item in anew if isinstance(item, Question) and item.id in names}
    return [fresh.get(item.id, item) if isinstance(item, Question) else item for item in asked]


@frozen
class _Asker:
    """Asks about some of a sheet's facts, whichever the others are."""

    asking: Asking
    known: Mapping[str, QuestionKind]
    always: tuple[str, ...]
    """The kinds by which all facts are asked."""

    def __call__(self, places: Iterable[int]) -> list[Asked]:
        """Return what is asked about the facts at some places of the sheet."""
        kinds = self._kinds()
        facts = [(place, self.asking.sheet.facts[place]) for place in places]
        return [(place, [*self._about(fact, kinds[fact.relation])]) for place, fact in facts]

    def _about(self, fact: Fact, kinds: Sequence[QuestionKind]) -> Iterator[Question | Skipped]:
        return (self.kept(item) for item in _ask(fact, self.asking, kinds))

    def kept(self, item: Question | Skipped) -> Question | Skipped:
        """Return a question as it was last time, where it still holds."""
        before = self.asking.locked.get(item.id) if isinstance(item, Question) else None
        return as_locked(item, before) if before and isinstance(item, Question) else item

    def _kinds(self) -> dict[str, list[QuestionKind]]:
        """Return the kinds by which the facts of each relation are asked."""
        sheet = self.asking.sheet
        names = {relation.key: (*kinds_of(sheet, relation), *self.always) for relation in sheet.relations}
        return {key: [self.known[name] for name in dict.fromkeys(chosen)] for key, chosen in names.items()}


def _parts(asker: _Asker, jobs: int, told: Told | None) -> list[list[Asked]]:
    """Return what is asked, part by part.

    By several jobs, facts come in the order of their relations and of the groups in them, so that a process makes only
    what it needs of few relations.
    """
    sheet, seed = asker.asking.sheet, asker.asking.seed
    places = [place for place, fact in enumerate(sheet.facts) if not sheet.is_background(fact)]
    size, count = AT_A_TIME, len(places)
    if jobs > 1:
        size = max(1, count // (jobs * PARTS))
        rank, facts = hashing(seed, VALUE), sheet.facts
        places.sort(key=lambda place: (facts[place].relation, rank(facts[place].id)))
    parts = [places[first : first + size] for first in range(0, count, size)]

    def far(parts_done: int) -> None:
        if told:
            told(min(count, parts_done * size), count)

    if jobs > 1:
        from quizgen.system.processes import spread  # noqa: PLC0415 - most builds are done before it is loaded

        return spread(asker, parts, jobs, far)
    asked = []
    for part in parts:
        asked.append(asker(part))
        far(len(asked))
    return asked


def _ask(fact: Fact, asking: Asking, kinds: Sequence[QuestionKind]) -> Iterator[Question | Skipped]:
    if fact.value is None:
        yield Skipped(fact.id, "", "it states no value, only what is wrong")
        return
    if isinstance(fact.value, Nothing):
        yield Skipped(fact.id, "", "known to have none, which serves as proof and is not asked")
        return
    if asking.has_namesake(fact):
        yield Skipped(
            fact.id, "", "another subject of its relation is shown by the same name (give each its own in_text)"
        )
        return
    if _shares_its_time(asking.sheet, fact):
        yield Skipped(fact.id, "", "another value holds at the same time, so the question has no one answer")
        return
    if isinstance(fact.value, YesNo) and all(kind.name not in YES_NO_KINDS for kind in kinds):
        yield Skipped(fact.id, "", "yes or no is asked as true or false only (kinds: [true_false])")
    for kind in kinds:
        asked = kind.ask(fact, asking)
        if isinstance(asked, Question) and not asked.stem.strip():
            yield Skipped(fact.id, kind.name, "its stem is empty")
        elif asked is not None:
            yield asked


def _shares_its_time(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether another value of a relation that has one holds throughout the time that would be asked about."""
    if fact.period is None:
        return False
    others = [other for other in sheet.about(fact.subject, fact.relation) if other.value not in (None, fact.value)]
    return sheet.relation(fact.relation).values == "one" and is_shared(fact, others)


def _check_kinds(sheet: FactSheet, known: dict[str, QuestionKind]) -> None:
    chosen = [(name, sheet.place) for name in sheet.kinds]
    chosen += [(name, relation.place) for relation in sheet.relations for name in relation.kinds]
    problems = [
        Problem(f"no kind '{name}'; there are {', '.join(known)}", place, did_you_mean(name, known))
        for name, place in chosen
        if name not in known
    ]
    if problems:
        raise BuildError(*problems)


def _check_questions(sheet: FactSheet, questions: Iterable[Question]) -> None:
    places = {fact.id: fact.place for fact in sheet.facts}
    seen: set[str] = set()
    problems = []
    for question in questions:
        wrong = what_is_wrong(question)
        if wrong:
            problems.append(Problem(f"the question '{question.id}' {wrong}", places.get(question.fact)))
        if question.id in seen:
            message = f"two questions have the id '{question.id}'"
            problems.append(Problem(message, places.get(question.fact), "give one of their facts an id: of its own"))
        seen.add(question.id)
    if problems:
        raise BuildError(*problems)
