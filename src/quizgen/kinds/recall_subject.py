"""Recall backwards: a plain flashcard that asks for the subject."""

from attrs import frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose
from quizgen.quiz import Question, Skipped
from quizgen.sheet import Fact
from quizgen.text.folding import fold
from quizgen.truth.holders import Holders
from quizgen.values import EntityRef, Picture, Value, YesNo


@frozen
class RecallSubject:
    """Gives the value and asks for the subject from memory, if that subject alone has the value."""

    name: str = "recall_subject"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask for the subject of a fact. No other may have the value at the fact's time, as far as the sheet tells."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        reason = _unanswerable(fact, fact.value, asking)
        if reason:
            return Skipped(fact.id, self.name, reason)
        return compose(
            fact,
            asking,
            self.name,
            stem=asking.wording.recalled_subject_stem(fact),
            answer=asking.wording.shown(EntityRef(fact.subject)),
        )


def _unanswerable(fact: Fact, value: Value, asking: Asking) -> str:
    """Return why a fact's subject can't be asked for; empty if it can."""
    relation = asking.relation(fact)
    if relation.values == "some":
        return "the sheet may not list every value (values: some), so others may have this one, too"
    if not relation.excludes:
        return "text proves nothing false of others until its relation says how many values there are (values: one)"
    if not asking.stands_alone(fact):
        return "another subject has the same name, so the answer would not tell which is meant"
    if _names_subject(value, fact, asking):
        return "the stem would give the answer away"
    other = asking.once(_holders, fact.relation).another(fact)
    return f"'{asking.wording.plain(EntityRef(other))}' has this value, too, or may have it" if other else ""


def _names_subject(value: Value, fact: Fact, asking: Asking) -> bool:
    """Tell whether a value names the subject: the Danube Delta, asked for the Danube."""
    if isinstance(value, Picture):
        return False
    words = f" {fold(asking.wording.in_text(value))} "
    return any(f" {name} " in words for name in asking.sheet.entity(fact.subject).folded)


def _holders(asking: Asking, relation: str) -> Holders:
    return Holders(asking.sheet, relation)
