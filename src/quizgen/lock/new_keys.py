"""What a sheet calls by another key than its lock does (`was`): the lock in the words of the sheet.

Ids stay as they are. But a lock says by key which options a question had, and they are found by the new keys.
"""

from collections.abc import Mapping

from attrs import evolve, frozen

from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import LockedQuestion
from quizgen.quiz import Answer, Option, Question, Response
from quizgen.sheet import FactSheet

VALUE_KINDS = ("value", "select_all", "true_false")
"""The kinds whose options are values. Those of all others are subjects."""


def with_new_keys(lock: Lock, sheet: FactSheet) -> Lock:
    """Return a lock whose questions have the keys of the sheet in place of those that these bore before."""
    renames = _Renames(
        sheet=sheet,
        entities={entity.was: entity.key for entity in sheet.entities if entity.was},
        relations={relation.was: relation.key for relation in sheet.relations if relation.was},
    )
    if not renames.entities and not renames.relations:
        return lock
    return evolve(lock, questions=tuple(renames.locked(each) for each in lock.questions))


@frozen(eq=False, repr=False)
class _Renames:
    sheet: FactSheet
    entities: Mapping[str, str]
    """The entities' new keys by their old ones."""
    relations: Mapping[str, str]
    """The relations' new keys by their old ones."""

    def locked(self, locked: LockedQuestion) -> LockedQuestion:
        """Return a question of the lock by the new keys. One that a person wrote has none."""
        question = locked.question
        if not question.fact:
            return locked
        relation = self.relations.get(question.relation, question.relation)
        subject = self.entities.get(question.subject, question.subject)
        names = self._has_entities(question.kind, relation)
        options = tuple(map(self._option, question.options)) if names else question.options
        told = evolve(question, relation=relation, subject=subject, options=options, answer=self._answer(question))
        return evolve(locked, question=told)

    def _has_entities(self, kind: str, relation: str) -> bool:
        """Tell whether the options of a kind are entities."""
        literal = relation in self.sheet.relation_keys and not self.sheet.relation(relation).names_entities
        return kind not in VALUE_KINDS or not literal

    def _option(self, option: Option) -> Option:
        return evolve(option, key=self.entities[option.key]) if option.key in self.entities else option

    def _answer(self, question: Question) -> Answer:
        """Return the answer. The pairs of a matching, which have no keys, are found by what is shown."""
        if question.response is not Response.MATCHING:
            return question.answer
        return tuple((self._shown(pair[0]), self._shown(pair[1])) for pair in question.answer)

    def _shown(self, text: str) -> str:
        return self.sheet.entity(self.entities[text]).shown if text in self.entities else text
