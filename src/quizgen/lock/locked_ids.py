"""The ids of facts whose form has changed: a value that stood alone and is one of a list now, and the way back.

By its form, the value of `mouth: Black Sea` has the id `danube/mouth`, and in a list `danube/mouth/black-sea`. What was
built keeps its id, whichever form it comes to have.
"""

from collections.abc import Collection, Iterable, Mapping

from attrs import Factory, define, evolve, frozen

from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import LockedQuestion
from quizgen.quiz import Question
from quizgen.sheet import Fact, FactSheet
from quizgen.sheet.fact_ids import id_in
from quizgen.wording.sentences import Wording

ASKING_FOR_VALUE = ("value", "recall", "cloze")
"""The kinds whose answer is the value of one fact."""


@define(eq=False, repr=False)
class _Built:
    """A fact as the lock has it."""

    questions: list[Question] = Factory(list)
    is_living: bool = False
    """Whether any of its questions was asked in the last build."""

    def add(self, locked: LockedQuestion) -> None:
        """Add a question about it."""
        self.questions.append(locked.question)
        self.is_living |= not locked.retired


_BuiltFacts = Mapping[str, _Built]
"""What was built about a subject by a relation, by the ids of the facts."""


def with_locked_ids(sheet: FactSheet, lock: Lock) -> FactSheet:
    """Return a sheet whose facts have the ids by which they were built, where only their form gives them others.

    Facts with an id of their own keep it, and so do dated ones. A value that stands alone and keeps the id that it had
    in a list counts as a list of one: so recall, which asks for the whole list, stays the same question too.
    """
    changed = _of_other_form(sheet, lock)
    moved = _moved(sheet, changed, _built(lock, {_anchor(fact.id) for fact in changed})) if changed else {}
    if not moved:
        return sheet
    return evolve(sheet, facts=tuple(_as_built(fact, moved) for fact in sheet.facts))


def _as_built(fact: Fact, moved: Mapping[str, str]) -> Fact:
    return evolve(fact, id=moved[fact.id], listed=True) if fact.id in moved else fact


def _of_other_form(sheet: FactSheet, lock: Lock) -> list[Fact]:
    """Return the facts that were perhaps built under another id: a quick look, which passes over nearly all."""
    ids: dict[str, str] = {}
    several: set[str] = set()
    living: set[str] = set()
    for locked in lock.questions:
        built = locked.fact
        anchor = _anchor(built)
        if ids.setdefault(anchor, built) != built:
            several.add(anchor)
        if not locked.retired:
            living.add(built)
    found = []
    for fact in sheet.facts:
        anchor = _anchor(fact.id)
        is_as_built = fact.id in living if fact.listed else ids.get(anchor) == fact.id and anchor not in several
        if not is_as_built and anchor in ids and fact.value is not None and not fact.start:
            found.append(fact)
    return found


def _anchor(fact: str) -> str:
    """Return what the ids of all facts about a subject by a relation begin with: `danube/mouth`."""
    return "/".join(fact.split("/", 2)[:2])


def _built(lock: Lock, wanted: Collection[str]) -> dict[str, dict[str, _Built]]:
    """Return what was built about some subjects by some relations, by how their ids begin."""
    built: dict[str, dict[str, _Built]] = {anchor: {} for anchor in wanted}
    for locked in lock.questions:
        facts = built.get(_anchor(locked.fact))
        if facts is not None:
            facts.setdefault(locked.fact, _Built()).add(locked)
    return built


def _moved(sheet: FactSheet, changed: Iterable[Fact], built: Mapping[str, _BuiltFacts]) -> dict[str, str]:
    """Return the ids that facts keep, by those that they have by their form."""
    keeper = _Keeper(sheet, Wording(sheet))
    found: dict[str, str] = {}
    taken = {fact.id for fact in sheet.facts}
    for fact in changed:
        kept = keeper.kept_id(fact, built[_anchor(fact.id)])
        if kept and kept not in taken:
            found[fact.id] = kept
            taken.add(kept)
    return found


@frozen(eq=False, repr=False)
class _Keeper:
    sheet: FactSheet
    wording: Wording

    def kept_id(self, fact: Fact, built: _BuiltFacts) -> str:
        """Return the id by which a fact was built; empty if it keeps the one that it has.

        A value that stands alone, and did in the last build, is the same fact, even if it was corrected.
        """
        anchor = id_in(self.sheet, fact.subject, fact.relation)
        if fact.id != (id_in(self.sheet, fact.subject, fact.relation, fact.value) if fact.listed else anchor):
            return ""
        known = {name: each for name, each in built.items() if _is_of_form(name, each, anchor)}
        living = {name: each for name, each in known.items() if each.is_living}
        if not fact.listed and len(living) == 1:
            return next(iter(living))
        return self._with_value(fact, living) or ("" if living and fact.id in known else self._with_value(fact, known))

    def _with_value(self, fact: Fact, built: _BuiltFacts) -> str:
        """Return the id of the built fact that has the same value as this one; empty if none has."""
        return next((name for name, each in built.items() if self._states(each.questions, fact)), "")

    def _states(self, questions: Iterable[Question], fact: Fact) -> bool:
        """Tell whether questions were about a value: by its key, as it is shown, or by the sentence that states it."""
        assert fact.value is not None  # noqa: S101 - by _moved
        shown, statement = self.wording.shown(fact.value), self.wording.statement(fact)
        return any(
            (question.kind in ASKING_FOR_VALUE and (shown == question.answer or str(fact.value) in _keys(question)))
            or (question.explanation and statement == question.explanation)
            for question in questions
        )


def _keys(question: Question) -> list[str]:
    return [option.key for option in question.options if option.correct]


def _is_of_form(name: str, built: _Built, anchor: str) -> bool:
    """Tell whether an id is made from the names of a subject and a relation alone, or with those of a value."""
    is_dated = any(question.when for question in built.questions)
    return name == anchor or (name.startswith(f"{anchor}/") and not is_dated)
