"""Which value? The Danube: into which sea does it flow?"""

from attrs import frozen

from quizgen.distractors import VALUE
from quizgen.kinds.asking import Asking
from quizgen.kinds.base import with_options
from quizgen.quiz import Question, Skipped
from quizgen.sheet import Fact
from quizgen.values import YesNo


@frozen
class WhichValue:
    """Gives the subject and asks for the value."""

    name: str = "value"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask for the value of a fact."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        return with_options(fact, asking, self.name, stem=asking.wording.stem(fact), asked_for=VALUE)
