"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable

from attrs import frozen

from quizgen.errors import Place
from quizgen.facts import FactSheet
from quizgen.quiz import Quiz

SEVERITIES = ("error", "medium", "low", "note")
"""From the worst to the least."""


@frozen
class Finding:
    """One thing that an editor would mark."""

    rule: str
    severity: str
    message: str
    question: str = ""
    """The id of the question, or of the fact, that it is about; empty for the whole."""
    where: Place | None = None
    fix: str = ""


Rule = Callable[[FactSheet, Quiz, bool], Iterable[Finding]]
"""Takes the sheet, the quiz, and whether to be strict."""
