"""Put in order: several things with dates or numbers."""

from attrs import evolve, frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose_several
from quizgen.kinds.compared import Compared, compared
from quizgen.quiz import Question, Response, Skipped
from quizgen.sheet import Fact
from quizgen.values import Date, Number, YesNo

FEWEST = 3
"""The fewest things to put in order."""

MOST = 5
"""The most things to put in order."""


@frozen
class InOrder:
    """Asks for the order of several subjects by dates or numbers that are certain to differ."""

    name: str = "order"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about the set of a fact that has a date or a number."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if not isinstance(fact.value, Number | Date):
            return Skipped(fact.id, self.name, "only numbers, years and dates have an order")
        most = min(MOST, max(FEWEST, asking.distractors + 1))
        found = compared(fact, asking, self.name, fewest=FEWEST, most=most)
        return self._asked(found, fact, asking) if isinstance(found, Compared) else found

    def _asked(self, found: Compared, fact: Fact, asking: Asking) -> Question:
        wording = asking.wording
        phrase = wording.phrases.smallest_first if isinstance(fact.value, Number) else wording.phrases.earliest_first
        texts = [option.text for option in found.options]
        values = [wording.shown(each.value) for each in found.facts if each.value]
        question = compose_several(
            fact,
            asking,
            self.name,
            stem=wording.stem_of_several(self.name, phrase, fact),
            answer=tuple(texts),
            options=found.shuffled(asking, fact, self.name, correct=frozenset(range(len(texts)))),
            explanation="; ".join(f"{text}: {value}" for text, value in zip(texts, values, strict=True)),
            response=Response.ORDER,
        )
        return evolve(question, options=question.offered)
