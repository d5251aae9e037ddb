"""Recall: a plain flashcard, without options."""

from attrs import frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose
from quizgen.quiz import Question, Skipped
from quizgen.sheet import Fact
from quizgen.sheet.fact_ids import list_id
from quizgen.text.folding import ARTICLES, fold
from quizgen.values import EntityRef, Picture, YesNo


@frozen
class Recall:
    """Asks for the value from memory. Values that are listed together are asked for by one card."""

    name: str = "recall"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask for a fact's value. The first fact of a list asks for the whole list; the others are not asked."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if asking.relation(fact).values == "some":
            reason = "the sheet may not list every value (values: some), so no one answer is the right one"
            return Skipped(fact.id, self.name, reason)
        if fact.listed and fact.period is None:
            return self._ask_list(fact, asking)
        if _is_in_name(fact, asking):
            return Skipped(fact.id, self.name, "the stem would give the answer away")
        return compose(
            fact, asking, self.name, stem=asking.wording.stem(fact, self.name), answer=asking.wording.shown(fact.value)
        )

    def _ask_list(self, fact: Fact, asking: Asking) -> Question | None:
        sheet, wording = asking.sheet, asking.wording
        items = [f for f in sheet.about(fact.subject, fact.relation) if f.listed and f.value and f.period is None]
        if next(item for item in items if not sheet.is_background(item)) is not fact:
            return None
        answers = tuple(wording.shown(item.value) for item in items if item.value)
        return compose(
            fact,
            asking,
            self.name,
            stem=wording.stem(fact, self.name),
            answer=answers if len(answers) > 1 else answers[0],
            anchor=list_id(sheet, fact),
            explanation="",  # the list says it all; a sentence for each item would only say it again
        )


def _is_in_name(fact: Fact, asking: Asking) -> bool:
    """Tell whether a value is a part of the subject's name: the Cleveland Cavaliers, asked for their nickname.

    A value that is the whole name is worth knowing from memory: the capital of Luxembourg, the past tense of put.
    """
    if isinstance(fact.value, Picture | None):
        return False
    whole, part = (_words(asking.wording.plain(value)) for value in (EntityRef(fact.subject), fact.value))
    return 0 < len(part) < len(whole) and f" {' '.join(part)} " in f" {' '.join(whole)} "


def _words(text: str) -> list[str]:
    return [word for word in fold(text).split() if word not in ARTICLES]
