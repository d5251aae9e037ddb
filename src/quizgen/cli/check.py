"""`quizgen check`: say what could be better."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.findings import say_findings
from quizgen.cli.how_read import ASSUMED
from quizgen.cli.platforms import exporters_of, findings_for
from quizgen.cli.progress import steps
from quizgen.cli.request import WRITES, Request
from quizgen.cli.selecting import selected, takes_a_selection
from quizgen.cli.sheet_arguments import takes_a_sheet
from quizgen.cli.speaking import say_remarks
from quizgen.errors import QuizgenError
from quizgen.text.counted import counted

if TYPE_CHECKING:
    from quizgen.checks import Finding
    from quizgen.errors import Remark
    from quizgen.quiz import Quiz
    from quizgen.quiz.select import Selection
    from quizgen.sheet import FactSheet


def list_rules(context: click.Context, option: click.Parameter, wanted: bool) -> None:  # noqa: ARG001 - a callback
    """Print every rule with its severity, its reason, what to do and where it comes from; then exit."""
    if not wanted:
        return
    from quizgen.checks import RULES, installed_rules  # noqa: PLC0415 - commands load what they use

    for rule in (*RULES, *installed_rules()):
        click.echo(f"{rule.id} ({rule.severity}): {rule.reason}")
        click.echo(f"    {rule.fix}" if rule.fix else "", nl=bool(rule.fix))
        click.echo(f"    [{rule.reference}]")
    context.exit()


@click.command()
@takes_a_sheet
@takes_a_selection
@click.option(
    "--rules",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=list_rules,
    help="List what is looked for, and exit.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help="For people, for programs, for code hosts and editors, or for a GitHub workflow.",
)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path),
    help="A page (.html) with coverage, balance, findings and questions.",
)
@click.option(
    "--for",
    "platforms",
    metavar="NAME",
    multiple=True,
    help="Say also what a file in this format would leave out and lose ('quizgen formats' lists the names); may be "
    "repeated.",
)
@click.option(
    "--check",
    "checks",
    metavar="NAME",
    multiple=True,
    help="Look for this as well: a check of an installed package, or package.module:name for one of your own; may be "
    "repeated.",
)
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
    form: str,
    output: Path | None,
    platforms: tuple[str, ...],
    checks: tuple[str, ...],
    strict: bool,
    fail_on: str,
    selection: "Selection",
) -> None:
    """Say what could be better: in the facts, the questions and the quiz. Exit status 1 on an error."""
    from quizgen.checks import SEVERITIES, rule_of  # noqa: PLC0415
    from quizgen.checks import check as find  # noqa: PLC0415

    if output and output.suffix.lower() not in (".html", ".htm"):
        raise click.UsageError(f"the report is a page, and '{output}' does not end in .html")
    exporters, rules = exporters_of(platforms), [rule_of(name) for name in checks]
    with _problems_told(form), steps(3) as step:
        step(f"reading {request.shown}")
        facts = request.read()
        step("asking")
        with step.standing_still(request.jobs):
            quiz = selected(request.build(facts, step.far), selection)
        step("checking")
        found = find(facts, quiz, strict=strict, rules=rules, kinds=request.kinds)
        findings = (*found, *findings_for(exporters, facts, quiz, strict=strict))
    if form == "text":
        say_remarks(_not_found(quiz, findings, strict=strict))
        say_findings(findings)
        click.echo(_summary(quiz, findings), err=True)
    else:
        click.echo(_for_programs(form, facts, quiz, findings).encode())
    if output:
        from quizgen.report import report_page  # noqa: PLC0415
        from quizgen.system.files import write_atomically  # noqa: PLC0415

        click.get_current_context().meta[WRITES] = True
        write_atomically(output, report_page(facts, quiz, findings))
        click.echo(f"wrote {output}", err=True)
    if any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on) for finding in findings):
        sys.exit(1)


def _not_found(quiz: "Quiz", findings: "Sequence[Finding]", *, strict: bool) -> "Iterator[Remark]":
    """Yield the remarks on a sheet that no finding repeats."""
    found_there = {finding.where for finding in findings if finding.rule in ASSUMED}
    for remark in quiz.remarks:
        is_found = remark.place in found_there if remark.column else False
        if not is_found and (not remark.rule or (remark.column and not strict)):
            yield remark


@contextmanager
def _problems_told(form: str) -> Iterator[None]:
    """Print what makes a sheet unusable as SARIF as well, where that is asked for."""
    try:
        yield
    except QuizgenError as error:
        if form == "sarif":
            from importlib.metadata import version  # noqa: PLC0415 - it takes long to load, and only SARIF wants it

            from quizgen.report import problems_as_sarif  # noqa: PLC0415 - commands load what they use

            log = problems_as_sarif(error.problems, version("quizgen"))
            click.echo(json.dumps(log, ensure_ascii=False, indent=1).encode())
        raise


def _summary(quiz: "Quiz", findings: "Sequence[Finding]") -> str:
    """Return in a line how much was looked at, and how much was found."""
    asked = len({question.fact for question in quiz.questions if question.fact})
    about = f" about {counted(asked, 'fact')}" if asked else ""
    return f"{counted(len(quiz.questions), 'question')}{about}, {counted(len(findings), 'finding')}"


def _for_programs(form: str, facts: "FactSheet", quiz: "Quiz", findings: "Sequence[Finding]") -> str:
    """Return the findings as JSON, as SARIF, or as commands to a GitHub workflow."""
    from quizgen.report import findings_as_data, findings_as_github, findings_as_sarif  # noqa: PLC0415

    if form == "github":
        return findings_as_github(facts, findings)
    if form == "json":
        return json.dumps(findings_as_data(facts, quiz, findings), ensure_ascii=False, indent=1)
    from importlib.metadata import version  # noqa: PLC0415 - it takes long to load, and only SARIF wants it

    return json.dumps(findings_as_sarif(facts, findings, version("quizgen")), ensure_ascii=False, indent=1)
