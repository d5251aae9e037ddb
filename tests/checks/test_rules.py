"""The table of rules, and where it is shown."""

import pkgutil
import re
from collections.abc import Callable
from importlib import import_module

import pytest
from attrs import evolve
from click.testing import CliRunner
from manual import page
from registries import assert_lists

from quizgen import QUESTION_KINDS, BuildError, Fact, FactSheet, Relation, build_quiz, checks
from quizgen.checks import RULES, SEVERITIES, Flaw, Review, Rule, check, rule
from quizgen.checks.proofs.assertions import ASSERTIONS
from quizgen.checks.proofs.comparisons import COMPARING
from quizgen.cli import main
from quizgen.errors import ArgumentError

WITHOUT_OPTIONS = ("recall", "recall_subject", "cloze", "matching")
"""Kinds whose questions have an answer only, and no option that could be wrong."""


def row_of(rule: Rule) -> str:
    """Return a rule as a row of the table that users see."""
    return f"| `{rule.id}` | {rule.severity} | {rule.reason} | {rule.reference} |"


def test_the_page_on_checks_lists_every_rule_as_it_is() -> None:
    """Its table has a row for each rule, in order, and no other."""
    rows = re.findall(r"^\| `.*", page("checks"), re.MULTILINE)
    assert_lists("examples/checks/README.md: the table of checks", rows, map(row_of, RULES))
    assert rows == [row_of(rule) for rule in RULES]


def test_the_options_of_every_kind_are_proven_a_second_time() -> None:
    """The check `unproven` reads the options of each kind, but for those kinds that have none."""
    read = [*ASSERTIONS, *COMPARING]
    place = "src/quizgen/checks/proofs (ASSERTIONS in assertions.py, COMPARING in comparisons.py; WITHOUT_OPTIONS here)"
    assert_lists(place, [*read, *WITHOUT_OPTIONS], [kind.name for kind in QUESTION_KINDS])
    assert set(read).isdisjoint(WITHOUT_OPTIONS)


def test_every_rule_is_listed() -> None:
    """A rule that is in a module of checks is in RULES as well, once."""
    modules = [import_module(found.name) for found in pkgutil.walk_packages(checks.__path__, "quizgen.checks.")]
    made = {rule.id for module in modules for rule in vars(module).values() if isinstance(rule, Rule)}
    assert sorted(rule.id for rule in RULES) == sorted(made)


def test_every_rule_has_a_name_of_its_own() -> None:
    """No two rules share an id; ids are words joined by hyphens."""
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert [identity for identity in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", identity)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_why_and_where_from(rule: Rule) -> None:
    """Each has a known severity, a reason and a reference of one line, and a function with a docstring."""
    assert rule.severity in SEVERITIES
    assert rule.reason
    assert rule.reference
    assert not {"\n", "|"} & {*rule.reason, *rule.reference, *rule.fix}
    assert rule.find.__doc__


def test_the_rules_are_listed_without_a_sheet() -> None:
    """`quizgen check --rules` needs no sheet, and shows each rule."""
    done = CliRunner().invoke(main, ["check", "--rules"])
    assert done.exit_code == 0
    assert [rule.id for rule in RULES if f"{rule.id} ({rule.severity}): {rule.reason}\n" not in done.output] == []


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: rule(id="mine", severity="high", reason="", reference="")(_nothing), "must be error, medium, low or"),  # type: ignore[arg-type]
        (lambda: rule(id="mine", severity="medum", reason="", reference="")(_nothing), "did you mean 'medium'"),  # type: ignore[arg-type]
        (lambda: Flaw("m", severity="warning"), "'severity' of a Flaw is 'warning', and must be error, medium, low or"),  # type: ignore[arg-type]
        (lambda: rule(id="a b\n", severity="low", reason="", reference="")(_nothing), "must be a name of letters"),
        (lambda: rule(id="", severity="low", reason="", reference="")(_nothing), "must be a name of letters"),
    ],
)
def test_a_rule_or_flaw_that_can_t_be_is_refused_as_it_is_made(make: Callable[[], object], message: str) -> None:
    """A severity is one of four, and the id is one that `off` can name."""
    with pytest.raises(ArgumentError, match=message):
        make()


def test_a_rule_from_outside_has_an_id_of_its_own() -> None:
    """`off` would switch off two."""
    sheet = FactSheet("s", "S", (Relation("r"),), (Fact("a", "r", "x"),))
    quiz = build_quiz(sheet)
    mine = rule(id="mine", severity="low", reason="", reference="")(_nothing)
    assert check(sheet, quiz, rules=[mine, mine]) == check(sheet, quiz)
    for other in (evolve(mine, id="unproven"), evolve(mine, reason="another")):
        with pytest.raises(BuildError, match=f"two checks with the id '{other.id}'"):
            check(sheet, quiz, rules=[mine, other])


def _nothing(_: Review) -> tuple[Flaw, ...]:
    """Find nothing."""
    return ()
