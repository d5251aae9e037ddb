"""What a careful editor would find in a sheet and its quiz. A new rule is one function and one line in RULES."""

from collections.abc import Iterable, Iterator, Mapping

from quizgen.checks.base import SEVERITIES, Finding, Rule
from quizgen.checks.facts import one_value_assumed, unsourced
from quizgen.checks.questions import duplicate_options, key_in_stem, length_cue
from quizgen.checks.quiz import not_asked
from quizgen.errors import did_you_mean
from quizgen.facts import AuthoredQuestion, Fact, FactSheet
from quizgen.identity import authored_id
from quizgen.quiz import Question, Quiz

RULES: tuple[Rule, ...] = (
    one_value_assumed,
    unsourced,
    duplicate_options,
    key_in_stem,
    length_cue,
    not_asked,
)

RULE_IDS = tuple(rule.__name__.replace("_", "-") for rule in RULES)
"""The rules' names as findings and `off` write them."""

__all__ = ["RULES", "SEVERITIES", "Finding", "check"]


def check(sheet: FactSheet, quiz: Quiz, *, strict: bool = False) -> tuple[Finding, ...]:
    """Return what is wrong with a quiz and its facts, the worst first.

    A rule that the sheet, the fact or the question switches off (`off`, with a reason) finds nothing there. `strict`
    makes errors of what was only assumed, and of facts that are not asked.
    """
    found = [finding for rule in RULES for finding in rule(sheet, quiz, strict)]
    found += _unknown_switches(sheet)
    kept = [finding for finding in found if not _is_off(finding, sheet, quiz)]
    return tuple(sorted(kept, key=lambda finding: SEVERITIES.index(finding.severity)))


def _unknown_switches(sheet: FactSheet) -> Iterator[Finding]:
    """Find checks that are switched off and do not exist."""
    parts: tuple[FactSheet | Fact | AuthoredQuestion, ...] = (sheet, *sheet.facts, *sheet.questions)
    for part in parts:
        for name in part.off:
            if name not in RULE_IDS:
                message = f"there is no check '{name}' to switch off; there are {', '.join(RULE_IDS)}"
                yield Finding("unknown-check", "medium", message, part.id, part.place, did_you_mean(name, RULE_IDS))


def _is_off(finding: Finding, sheet: FactSheet, quiz: Quiz) -> bool:
    question = quiz.by_id.get(finding.question)
    switches: Iterable[Mapping[str, str]] = (sheet.off, *_own_switches(sheet, question, finding.question))
    return any(finding.rule in off for off in switches)


def _own_switches(sheet: FactSheet, question: Question | None, identity: str) -> Iterator[Mapping[str, str]]:
    asked = question.fact if question else identity
    yield from (fact.off for fact in sheet.facts if fact.id == asked)
    yield from (a.off for a in sheet.questions if question and identity == authored_id(a.id, question.kind))
