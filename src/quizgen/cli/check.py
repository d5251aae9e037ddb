"""`quizgen check`: say what could be better."""

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.options import Request, say_remarks, takes_a_sheet

if TYPE_CHECKING:
    from quizgen.checks import Finding
    from quizgen.facts import FactSheet
    from quizgen.quiz import Quiz


def list_rules(context: click.Context, option: click.Parameter, wanted: bool) -> None:  # noqa: ARG001 - a callback
    """Print every rule with its severity, its reason, what to do and where it comes from; and leave."""
    if not wanted:
        return
    from quizgen.checks import RULES  # noqa: PLC0415 - commands load what they use

    for rule in RULES:
        click.echo(f"{rule.id} ({rule.severity}): {rule.reason}")
        click.echo(f"    {rule.fix}" if rule.fix else "", nl=bool(rule.fix))
        click.echo(f"    [{rule.reference}]")
    context.exit()


@click.command()
@takes_a_sheet
@click.option(
    "--rules",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=list_rules,
    help="List what is looked for, and leave.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--strict", is_flag=True, help="Make errors of what is only assumed, and of facts that are not asked.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "medium", "low", "note"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
def check(
    request: Request,
    as_json: bool,
    strict: bool,
    fail_on: str,
) -> None:
    """Say what could be better: in the facts, the questions and the quiz. Exit status 1 on an error."""
    from quizgen.checks import SEVERITIES  # noqa: PLC0415
    from quizgen.checks import check as find  # noqa: PLC0415

    facts = request.read()
    quiz = request.build(facts)
    findings = find(facts, quiz, strict=strict)
    if as_json:
        click.echo(json.dumps(_findings_as_data(facts, quiz, findings), ensure_ascii=False, indent=1))
    else:
        say_remarks(remark for remark in facts.remarks if not remark.rule)
        for finding in findings:
            click.echo(line_of(finding))
        asked = len({question.fact for question in quiz.questions if question.fact})
        click.echo(f"{len(quiz.questions)} questions about {asked} facts, {len(findings)} findings", err=True)
    if any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on) for finding in findings):
        sys.exit(1)


def line_of(finding: "Finding") -> str:
    """Return a finding as one line."""
    where = f"{finding.where}: " if finding.where else ""
    fix = f" ({finding.fix})" if finding.fix else ""
    return f"{where}{finding.severity}: {finding.rule}: {finding.message}{fix}"


def _findings_as_data(facts: "FactSheet", quiz: "Quiz", findings: "Iterable[Finding]") -> dict[str, Any]:
    asked = {question.fact for question in quiz.questions if question.fact}
    return {
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity,
                "question": finding.question or None,
                "where": str(finding.where) if finding.where else None,
                "message": finding.message,
                "fix": finding.fix,
            }
            for finding in findings
        ],
        "coverage": {
            "facts": len(facts.facts),
            "asked": len(asked),
            "questions": len(quiz.questions),
            "skipped": [{"fact": s.fact_id, "kind": s.kind, "reason": s.reason} for s in quiz.skipped],
        },
    }
