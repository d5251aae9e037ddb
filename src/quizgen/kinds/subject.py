"""Which subject? Into the Black Sea: which of these rivers flows there?"""

from attrs import frozen

from quizgen.distractors import SUBJECT
from quizgen.kinds.asking import Asking
from quizgen.kinds.base import with_options
from quizgen.quiz import Question, Skipped
from quizgen.sheet import Fact, FactSheet
from quizgen.text.identity import question_id
from quizgen.values import YesNo

LARGEST_SHARE = 0.1
"""The subject is not asked for if more than this share of all subjects have the value."""


@frozen
class WhichSubject:
    """Gives the value and asks for the subject, if there is a question for it, written or by default."""

    name: str = "subject"
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask for the subject of a fact."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if not asking.wording.asks_for_subject(fact.relation):
            return Skipped(fact.id, self.name, _without_question(asking, fact))
        if _is_common(asking.sheet, fact) and question_id(fact.id, self.name) not in asking.locked:
            return Skipped(fact.id, self.name, "more than a tenth of the subjects have this value")
        return with_options(fact, asking, self.name, stem=asking.wording.subject_stem(fact), asked_for=SUBJECT)


def _without_question(asking: Asking, fact: Fact) -> str:
    """Return that there is no question for the subject, and how to write one, also for who has but a table."""
    relation, label = asking.sheet.relation(fact.relation), asking.wording.label(fact)
    sought = f"'{relation.subject}'" if relation.subject else "the subject"
    where = f"'{label}' in a YAML sheet, which takes a table by tables: [FILE]" if relation.is_column else f"'{label}'"
    return f"no sentence asks for {sought} by '{label}': write one as ask_subject of {where}"


def _is_common(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether several subjects share the value, and are more than a tenth of all."""
    assert fact.value is not None  # noqa: S101 - asked above
    holders = {other.subject for other in sheet.with_value(fact.relation, fact.value)}
    return len(holders) > max(1, LARGEST_SHARE * len(sheet.subjects_of(fact.relation)))
