"""Which is larger? Of several things with numbers, the one with the largest."""

from attrs import frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.compared import ask_extreme
from quizgen.quiz import Question, Skipped
from quizgen.sheet import Fact
from quizgen.values import Number, YesNo


@frozen
class WhichLarger:
    """Asks which of several subjects has the largest number. Only numbers that are certain to differ are compared."""

    name: str = "larger"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about the set of a fact that has a number."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if not isinstance(fact.value, Number):
            return Skipped(fact.id, self.name, "only numbers are larger or smaller (value: number)")
        return ask_extreme(fact, asking, self.name, asking.wording.phrases.largest, place=-1)
