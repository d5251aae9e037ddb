"""Asks about the facts of a sheet, by each kind that is chosen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import frozen

from quizgen.kinds import Asking, QuestionKind
from quizgen.kinds.chosen import NOT_OF_PICTURES, YES_NO_KINDS, kinds_of
from quizgen.kinds.from_outside import asked_by
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
        facts, kinds = self.asking.sheet.facts, self._kinds()
        asked: list[Asked] = []
        for relation, own in groupby(places, key=lambda place: facts[place].relation):
            self.asking.keep_only(relation)
            asked += [(place, [*map(self.kept, _ask(facts[place], self.asking, kinds[relation]))]) for place in own]
        return asked

    def kept(self, item: Question | Skipped) -> Question | Skipped:
        """Return a question with its languages, and its options in the order of the last build if they are the same."""
        if isinstance(item, Skipped):
            return item
        question, before = with_languages(item, self.asking.wording), self.asking.locked.get(item.id)
        return as_locked(question, before) if before else question

    def _kinds(self) -> dict[str, list[QuestionKind]]:
        """Return the kinds that ask about the facts of each relation, by its key."""
        sheet = self.asking.sheet
        names = {relation.key: (*kinds_of(sheet, relation), *self.always) for relation in sheet.relations}
        return {key: [self.known[name] for name in dict.fromkeys(chosen)] for key, chosen in names.items()}


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
    if fact.period and _shares_its_time(asking.sheet, fact):
        yield Skipped(fact.id, "", "another value holds at the same time, so the question has no one answer")
        return
    if isinstance(fact.value, YesNo) and all(kind.name not in YES_NO_KINDS for kind in kinds):
        yield Skipped(fact.id, "", "yes or no is asked as true or false only (kinds: [true_false])")
    for kind in kinds:
        if isinstance(fact.value, Picture) and kind.name in NOT_OF_PICTURES:
            reason = "a picture is no part of a sentence: ask for it with options (value), or by it (recall_subject)"
            yield Skipped(fact.id, kind.name, reason)
            continue
        asked = asked_by(kind, fact, asking)
        if isinstance(asked, Question) and not asked.stem.strip():
            yield Skipped(fact.id, kind.name, "its stem is empty")
        elif asked is not None:
            yield asked


def _shares_its_time(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether a relation with one value has another one throughout the time that would be asked about."""
    others = [other for other in sheet.about(fact.subject, fact.relation) if other.value not in (None, fact.value)]
    return sheet.relation(fact.relation).values == "one" and is_shared(fact, others)
