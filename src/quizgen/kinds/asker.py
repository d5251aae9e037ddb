"""Asks about the facts of a sheet, by each kind that is chosen."""

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import groupby

from attrs import frozen

from quizgen.kinds import Asking, QuestionKind
from quizgen.kinds.chosen import NOT_OF_PICTURES, YES_NO_KINDS, kinds_of
from quizgen.kinds.from_outside import Ask, asking_by
from quizgen.kinds.question_languages import with_languages
from quizgen.lock.keeping import as_locked
from quizgen.quiz import Question, Skipped
from quizgen.sheet import Fact, FactSheet
from quizgen.sheet.times import is_shared
from quizgen.values import Nothing, Picture, YesNo

Asked = tuple[int, list[Question | Skipped]]
"""The place of a fact in its sheet, and what is asked about it or why it is not."""


@frozen(eq=False, repr=False)
class Asker:
    """Asks about some of a sheet's facts. Several processes each do so with a copy of it."""

    asking: Asking
    """The sheet, its wording and the settings."""
    known: Mapping[str, QuestionKind]
    """All kinds by their names."""
    always: tuple[str, ...]
    """The names of the kinds that ask about all facts, whatever the sheet chooses."""

    def __call__(self, places: Iterable[int]) -> list[Asked]:
        """Return what is asked about the facts at some places of the sheet, those of one relation after another."""
        facts = self.asking.sheet.facts
        asked: list[Asked] = []
        for relation, own in groupby(places, key=lambda place: facts[place].relation):
            self.asking.keep_only(relation)
            kinds, namesakes = self._kinds_of(relation), self.asking.namesakes(relation)
            asked += [(place, self._asked(facts[place], kinds, namesakes)) for place in own]
        return asked

    def kept(self, item: Question | Skipped) -> Question | Skipped:
        """Return a question with its languages, and its options in the order of the last build if they are the same."""
        if isinstance(item, Skipped):
            return item
        wording, before = self.asking.wording, self.asking.locked.get(item.id)
        question = with_languages(item, wording) if wording.languages.any else item
        return as_locked(question, before) if before else question

    def _kinds_of(self, relation: str) -> list[tuple[str, Ask]]:
        """Return the kinds that ask about the facts of a relation, each with its name."""
        names = (*kinds_of(self.asking.sheet, self.asking.sheet.relation(relation)), *self.always)
        return [(name, asking_by(self.known[name])) for name in dict.fromkeys(names)]

    def _asked(
        self, fact: Fact, kinds: Sequence[tuple[str, Ask]], namesakes: Container[str]
    ) -> list[Question | Skipped]:
        """Return what the kinds ask about a fact, or why it is not asked."""
        why_not = _why_not_asked(self.asking.sheet, fact, namesakes)
        if why_not:
            return [Skipped(fact.id, "", why_not)]
        asked: list[Question | Skipped] = []
        if isinstance(fact.value, YesNo) and all(name not in YES_NO_KINDS for name, _ in kinds):
            asked.append(Skipped(fact.id, "", "yes or no is asked as true or false only (kinds: [true_false])"))
        for name, ask in kinds:
            if isinstance(fact.value, Picture) and name in NOT_OF_PICTURES:
                hint = "ask for it with options (value), or by it (recall_subject)"
                asked.append(Skipped(fact.id, name, f"a picture is no part of a sentence: {hint}"))
                continue
            item = ask(fact, self.asking)
            if isinstance(item, Question) and not item.stem.strip():
                asked.append(Skipped(fact.id, name, "its stem is empty"))
            elif item is not None:
                asked.append(self.kept(item))
        return asked


def _why_not_asked(sheet: FactSheet, fact: Fact, namesakes: Container[str]) -> str:
    """Return why no kind asks about a fact; an empty text if they may.

    Args:
        sheet: what is known.
        fact: the fact.
        namesakes: the subjects of its relation that share a name in stems.
    """
    if fact.value is None:
        return "it states no value, only what is wrong"
    if isinstance(fact.value, Nothing):
        return "known to have none, which serves as proof and is not asked"
    if fact.subject in namesakes:
        return "another subject of its relation is shown by the same name (give each its own in_text)"
    if fact.period and _shares_its_time(sheet, fact):
        return "another value holds at the same time, so the question has no one answer"
    return ""


def _shares_its_time(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether a relation with one value has another one throughout the time that would be asked about."""
    others = [other for other in sheet.about(fact.subject, fact.relation) if other.value not in (None, fact.value)]
    return sheet.relation(fact.relation).values == "one" and is_shared(fact, others)
