"""What a careful editor would find in a sheet and its quiz. A new rule is one function and its record."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quizgen.checks.base import SEVERITIES, Finding, Flaw, Review, Rule, rule
from quizgen.checks.proofs.assertions import Asked, Assertion, by_subject, by_value
from quizgen.checks.rules import RULE_IDS, RULES
from quizgen.errors import BuildError, Problem, QuizgenError
from quizgen.quiz import Quiz
from quizgen.sheet import FactSheet
from quizgen.system.loading import load, why_not_loaded
from quizgen.system.plug_ins import CHECKS, plug_in, plug_ins
from quizgen.truth.consistency import consistent

__all__ = [
    "RULES",
    "SEVERITIES",
    "Asked",
    "Assertion",
    "Finding",
    "Flaw",
    "Review",
    "Rule",
    "by_subject",
    "by_value",
    "check",
    "installed_rules",
    "rule",
    "rule_of",
]


def check(
    sheet: FactSheet,
    quiz: Quiz,
    *,
    strict: bool = False,
    rules: Sequence[Rule] = (),
    kinds: Sequence[Any] = (),
) -> tuple[Finding, ...]:
    """Return what is wrong with a quiz and its facts, the worst first.

    The sheet, a fact or a question may switch rules off (`off`, with a reason); they find nothing there.

    Args:
        sheet: the facts.
        quiz: what was made of them.
        strict: whether what was only assumed, and a fact that is not asked, is an error.
        rules: further rules, beside those that come with quizgen.
        kinds: the kinds of one's own that `build_quiz` was given: their proofs are derived a second time by the
            `assertions` that they bring. Kinds of installed packages are found by their names.

    Returns:
        The findings, each with the rule, a message, the place and what to do.

    Raises:
        BuildError: a rule from outside fails, or the quiz is that of another sheet.
        SheetError: the sheet contradicts itself, as `build_quiz` would say.

    Example:
        >>> from quizgen import Fact, FactSheet, Relation, Text, build_quiz
        >>> sheet = FactSheet("x", "X", relations=(Relation("motto"),), facts=(Fact("A", "motto", Text("Ever on.")),))
        >>> [finding.rule for finding in check(sheet, build_quiz(sheet))]
        ['unsourced', 'not-asked']
    """
    sheet = consistent(sheet)
    _require_quiz_of(sheet, quiz)
    _require_own_ids(rules)
    named = {_name_of(kind): kind for kind in kinds}
    review = Review(sheet, quiz.plain, strict=strict, kinds=named, rules=tuple(each.id for each in rules))
    found = [finding for rule in RULES for finding in rule(review)]
    found += [finding for rule in rules for finding in _held(rule, review)]
    kept = [f for f in found if not any(f.rule in off for off in review.switches(f.question))]
    return tuple(sorted(kept, key=lambda finding: SEVERITIES.index(finding.severity)))


def _name_of(kind: Any) -> str:
    """Return the name of a kind. Raises BuildError for what is none."""
    if isinstance(kind, type) or not isinstance(name := getattr(kind, "name", None), str):
        message = f"{kind!r} is no kind: it must have a `name` and a method `ask`"
        raise BuildError(Problem(message, hint=f"write {kind.__name__}()" if isinstance(kind, type) else ""))
    return name


def _require_quiz_of(sheet: FactSheet, quiz: Quiz) -> None:
    """Raise BuildError for a quiz of another sheet, by its id or by relations which the sheet doesn't have."""
    hint = "give the sheet that this quiz was built from"
    if quiz.id != sheet.id:
        message = f"this is the quiz of another sheet, '{quiz.id}'; the sheet's id is '{sheet.id}'"
        raise BuildError(Problem(message, hint=hint))
    strange = [each for each in quiz.questions if each.relation and each.relation not in sheet.relation_keys]
    if strange:
        message = f"the sheet '{sheet.id}' has no relation '{strange[0].relation}', which '{strange[0].id}' asks about"
        raise BuildError(Problem(message, hint=hint))


def _require_own_ids(rules: Sequence[Rule]) -> None:
    """Raise BuildError for a rule from outside that has the id of another: `off` would switch off both."""
    known = {*RULE_IDS}
    for each in dict.fromkeys(rules):
        if each.id in known:
            raise BuildError(Problem(f"there are two checks with the id '{each.id}'", hint="give yours another id"))
        known.add(each.id)


def _held(rule: Rule, review: Review) -> Iterator[Finding]:
    """Yield what a rule from outside finds. Raises BuildError where it fails."""
    try:
        yield from rule(review)
    except QuizgenError:
        raise
    except Exception as error:
        raise BuildError(f"the check '{rule.id}' fails: {type(error).__name__}: {error}") from error


def rule_of(name: str) -> Rule:
    """Return the rule of a name that a package brings, or at an import path (package.module:name).

    Raises:
        BuildError: there is none.
        PlugInError: the package's rule can't be used.
    """
    if ":" not in name:
        plugged = plug_in(CHECKS, name)
        if plugged is None:
            known = ", ".join(each.name for each in plug_ins(CHECKS)) or "none"
            raise BuildError(f"no check '{name}' of another package; installed are {known}; or package.module:name")
        found = plugged.load()
        if not isinstance(found, Rule) or found.id != name or found.severity not in SEVERITIES:
            raise plugged.error("is no check: it must be a function under `@rule(id=…)` with the entry point's name")
        return found
    try:
        found = load(name)
    except Exception as error:
        raise BuildError(f"can't load the check '{name}': {why_not_loaded(name, error)}") from error
    if not isinstance(found, Rule):
        raise BuildError(f"'{name}' is no check: it must be a function under `@rule(…)`")
    return found


def installed_rules() -> Iterable[Rule]:
    """Return the rules that installed packages bring."""
    return [rule_of(each.name) for each in plug_ins(CHECKS)]
