"""Which came first? Of several things with dates, the earliest."""

from attrs import frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.compared import ask_extreme
from quizgen.quiz import Question, Skipped
from quizgen.sheet import Fact
from quizgen.values import Date, YesNo


@frozen
class WhichFirst:
    """Asks which of several subjects has the earliest date. Only dates that are certain to differ are compared."""

    name: str = "first"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about the set of a fact that has a date."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if not isinstance(fact.value, Date):
            return Skipped(fact.id, self.name, "only years and dates come first (value: year, or date)")
        return ask_extreme(fact, asking, self.name, asking.wording.phrases.earliest, place=0)
