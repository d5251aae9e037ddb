"""What a careful editor would find in a sheet and its quiz. A new rule is one function and one line in RULES."""

from collections.abc import Iterable, Iterator, Mapping

from quizgen.checks.base import SEVERITIES, Finding, Rule
from quizgen.checks.facts import one_value_assumed, unsourced
from quizgen.checks.questions import duplicate_options, key_in_stem, length_cue
from quizgen.checks.quiz import not_asked
from quizgen.facts import FactSheet
from quizgen.quiz import Question, Quiz

RULES: tuple[Rule, ...] = (
    one_value_assumed,
    unsourced,
    duplicate_options,
    key_in_stem,
    length_cue,
    not_asked,
)

__all__ = ["RULES", "SEVERITIES", "Finding", "check"]


def check(sheet: FactSheet, quiz: Quiz, *, strict: bool = False) -> tuple[Finding, ...]:
    """Return what is wrong with a quiz and its facts, the worst first.

    A rule that the sheet, the fact or the question switches off (`off`, with a reason) finds nothing there. `strict`
    makes errors of what was only assumed, and of facts that are not asked.
    """
    found = [finding for rule in RULES for finding in rule(sheet, quiz, strict)]
    kept = [finding for finding in found if not _is_off(finding, sheet, quiz)]
    return tuple(sorted(kept, key=lambda finding: SEVERITIES.index(finding.severity)))


def _is_off(finding: Finding, sheet: FactSheet, quiz: Quiz) -> bool:
    question = quiz.by_id.get(finding.question)
    switches: Iterable[Mapping[str, str]] = (sheet.off, *_own_switches(sheet, question, finding.question))
    return any(finding.rule in off for off in switches)


def _own_switches(sheet: FactSheet, question: Question | None, identity: str) -> Iterator[Mapping[str, str]]:
    asked = question.fact if question else identity
    yield from (fact.off for fact in sheet.facts if fact.id == asked)
    yield from (authored.off for authored in sheet.questions if identity.startswith(f"q/{authored.id.casefold()}/"))
