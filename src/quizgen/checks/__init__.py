"""What a careful editor would find in a sheet and its quiz. A new rule is one function and its record."""

from quizgen.checks.base import SEVERITIES, Finding, Flaw, Review, Rule
from quizgen.checks.rules import RULES
from quizgen.quiz import Quiz
from quizgen.sheet import FactSheet

__all__ = ["RULES", "SEVERITIES", "Finding", "Flaw", "Review", "Rule", "check"]


def check(sheet: FactSheet, quiz: Quiz, *, strict: bool = False) -> tuple[Finding, ...]:
    """Return what is wrong with a quiz and its facts, the worst first.

    The sheet, a fact or a question may switch rules off (`off`, with a reason); they find nothing there.

    Args:
        sheet: the facts.
        quiz: what was made of them.
        strict: whether what was only assumed, and a fact that is not asked, is an error.
    """
    review = Review(sheet, quiz.plain, strict=strict)
    found = [finding for rule in RULES for finding in rule(review)]
    kept = [f for f in found if not any(f.rule in off for off in review.switches(f.question))]
    return tuple(sorted(kept, key=lambda finding: SEVERITIES.index(finding.severity)))
