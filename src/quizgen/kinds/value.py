"""Which value? The Danube: into which sea does it flow?"""

from attrs import frozen

from quizgen.distractors import proven_values
from quizgen.facts import Fact
from quizgen.identity import question_id
from quizgen.kinds.base import Asking, with_options
from quizgen.quiz import Question, Skipped
from quizgen.values import EntityRef, YesNo


@frozen
class WhichValue:
    """Gives the subject and asks for the value."""

    name: str = "value"

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask for the value of a fact."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        salt = asking.salt(question_id(fact.id, self.name))
        return with_options(
            fact,
            asking,
            self.name,
            stem=asking.wording.stem(fact),
            key=fact.value,
            named=EntityRef(fact.subject),
            proven=proven_values(asking.pools, asking.wording, fact, salt=salt),
        )
