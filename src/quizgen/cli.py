"""The command line: the only module that parses arguments, prints, reads the environment and draws lots."""

import json
import os
import secrets
import string
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from quizgen.checks import Finding
    from quizgen.errors import Remark
    from quizgen.exporters import Exporter
    from quizgen.facts import FactSheet
    from quizgen.quiz import Quiz

DEFAULT_EXPORTERS = ("anki", "worksheet")

Command = Callable[..., Any]


class _Group(click.Group):
    """Turns quizgen's errors into messages and exit status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            for problem in error.problems:
                click.echo(f"error: {problem}", err=True)
            sys.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quizgen")
def main() -> None:
    """Turn a sheet of facts into multiple-choice questions, every wrong option proven wrong.

    A SHEET is a YAML fact sheet ('quizgen new' writes one to start from) or a table (CSV, TSV) whose first column
    names the subjects.
    """


def _quiz_options(command: Command) -> Command:
    options = (
        click.argument("sheet", type=click.Path(path_type=Path)),
        click.option("--id", "identity", default="", help="The identity of a table, which has no place to write it."),
        click.option(
            "--from",
            "reader",
            type=click.Choice(["yaml", "table"]),
            help="What the sheet is, where its ending does not say.",
        ),
        click.option("--distractors", default=3, show_default=True, help="Wrong options per question, at most."),
        click.option("--seed", default=0, show_default=True, help="Another number: other distractors, another order."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _exporter_help() -> str:
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use

    rows = [f"  {', '.join(entry.endings):<24}{entry.name:<12}{entry.summary}" for entry in EXPORTERS]
    return "\n".join(["\b", "Endings and names:", *rows])


class _BuildCommand(click.Command):
    """Lists the exporters in its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.epilog = _exporter_help()
        super().format_epilog(ctx, formatter)


@main.command(cls=_BuildCommand)
@_quiz_options
@click.option("-o", "outputs", multiple=True, type=click.Path(path_type=Path), help="A file to write; may be repeated.")
@click.option(
    "--out", default="build", show_default=True, type=click.Path(path_type=Path), help="The folder without -o."
)
@click.option("--to", "to", default="", help="What to write, where the file's ending does not say: a name from below.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True, help="For worksheets.")
@click.option("--strict", is_flag=True, help="Fail on what is only assumed, and on facts that are not asked.")
def build(
    sheet: Path,
    identity: str,
    reader: str | None,
    distractors: int,
    seed: int,
    outputs: tuple[Path, ...],
    out: Path,
    to: str,
    paper: str,
    strict: bool,
) -> None:
    """Write an Anki deck and a worksheet into build/, or just the files named with -o."""
    from quizgen.files import write_all  # noqa: PLC0415

    targets = _targets(sheet, outputs, out, to, paper)
    facts, quiz = _read_and_build(sheet, identity, reader, distractors, seed)
    _say_remarks(facts.remarks)
    if strict:
        _fail_on_errors(facts, quiz)
    contents = [(path, exporter, exporter.export(quiz)) for path, exporter in targets]
    if not outputs:
        _make_folder(out)
    write_all((path, content) for path, _, content in contents)
    _report(quiz, [(path, exporter) for path, exporter, _ in contents])


@main.command()
@_quiz_options
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
    sheet: Path,
    identity: str,
    reader: str | None,
    distractors: int,
    seed: int,
    as_json: bool,
    strict: bool,
    fail_on: str,
) -> None:
    """Say what could be better: in the facts, the questions and the quiz. Exit status 1 on an error."""
    from quizgen.checks import SEVERITIES  # noqa: PLC0415
    from quizgen.checks import check as find  # noqa: PLC0415

    facts, quiz = _read_and_build(sheet, identity, reader, distractors, seed)
    findings = find(facts, quiz, strict=strict)
    if as_json:
        click.echo(json.dumps(_findings_as_data(facts, quiz, findings), ensure_ascii=False, indent=1))
    else:
        _say_remarks(facts.remarks)
        for finding in findings:
            click.echo(_line_of(finding))
        asked = len({question.fact for question in quiz.questions if question.fact})
        click.echo(f"{len(quiz.questions)} questions about {asked} facts, {len(findings)} findings", err=True)
    if any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on) for finding in findings):
        sys.exit(1)


@main.command()
@_quiz_options
@click.option("--json", "as_json", is_flag=True, help="Print the quiz as data.")
def show(sheet: Path, identity: str, reader: str | None, distractors: int, seed: int, as_json: bool) -> None:
    """Print the questions, for reading."""
    from quizgen.exporters import JsonExporter  # noqa: PLC0415

    facts, quiz = _read_and_build(sheet, identity, reader, distractors, seed)
    if as_json:
        click.echo(JsonExporter().export(quiz).decode(), nl=False)
        return
    _say_remarks(facts.remarks)
    for number, question in enumerate(quiz.questions, start=1):
        click.echo(f"{number}. {question.stem}    [{question.id}]")
        for letter, option in zip(string.ascii_uppercase, question.options, strict=False):
            mark = "✓" if option.correct else " "
            reason = f"    ({option.proof.rule}) {option.feedback}" if not option.correct else ""
            click.echo(f"   {mark} {letter}  {option.text}{reason}")
        if not question.options:
            click.echo(f"   → {question.answer_text}")
        click.echo(f"     {question.source}\n" if question.source else "")


@main.command()
@click.argument("name", type=click.Path(path_type=Path))
def new(name: Path) -> None:
    """Write a commented sheet to start from: NAME.yaml, and the schema from which editors complete it."""
    from quizgen.files import write_atomically  # noqa: PLC0415
    from quizgen.new import SCHEMA_NAME, new_sheet, schema  # noqa: PLC0415

    path = name if name.suffix in (".yaml", ".yml") else name.with_name(f"{name.name}.yaml")
    if path.exists():
        _fail(f"{path} is there already; take another name")
    title = " ".join(path.stem.replace("-", " ").replace("_", " ").split())
    suffix = "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(4))
    _make_folder(path.parent)
    write_atomically(path, new_sheet(title[:1].upper() + title[1:], suffix).encode())
    write_atomically(path.parent / SCHEMA_NAME, schema().encode())
    click.echo(f"wrote {path} (and {SCHEMA_NAME} beside it, for your editor); next: quizgen build {path}", err=True)


def _read_and_build(
    path: Path, identity: str, reader: str | None, distractors: int, seed: int
) -> "tuple[FactSheet, Quiz]":
    from quizgen.build import build_quiz  # noqa: PLC0415
    from quizgen.readers import read_facts  # noqa: PLC0415

    if distractors < 1:
        raise click.UsageError("--distractors is a number from 1")
    facts = read_facts(path, id=identity, reader=reader)
    now = None if facts.revised else _source_date()
    return facts, build_quiz(facts, distractors=distractors, seed=seed, now=now)


def _source_date() -> int | None:
    """Return SOURCE_DATE_EPOCH, by which builds are made repeatable (reproducible-builds.org)."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if text and not (text.isascii() and text.isdigit() and int(text) > 0):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is a number of seconds since 1970, not '{text}'")
    return int(text) if text else None


def _targets(sheet: Path, outputs: Sequence[Path], out: Path, to: str, paper: str) -> "list[tuple[Path, Exporter]]":
    """Return the files to write, each with its exporter."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415

    if outputs:
        return [(path, _exporter(to or _name_by_ending(path), paper)) for path in outputs]
    entries = {entry.name: entry for entry in EXPORTERS}
    names = (to,) if to else DEFAULT_EXPORTERS
    if to and to not in entries:
        raise click.UsageError(f"--to {to} needs -o FILE")
    return [(out / f"{sheet.stem}{entries[name].endings[0]}", _exporter(name, paper)) for name in names]


def _name_by_ending(path: Path) -> str:
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415

    endings = {ending: entry.name for entry in EXPORTERS for ending in entry.endings}
    fitting = [ending for ending in endings if path.name.lower().endswith(ending)]
    if not fitting:
        raise click.UsageError(f"can't tell what to write into {path} by its ending; known are {', '.join(endings)}")
    return endings[max(fitting, key=len)]


def _exporter(name: str, paper: str) -> "Exporter":
    """Make an exporter by its name, or by an import path (package.module:Class)."""
    from quizgen.exporters import EXPORTERS, Exporter, WorksheetExporter  # noqa: PLC0415

    if name == "worksheet":
        return WorksheetExporter(paper=paper)
    for entry in EXPORTERS:
        if entry.name == name:
            return entry.make()
    module, colon, attribute = name.partition(":")
    if not colon:
        known = ", ".join(entry.name for entry in EXPORTERS)
        raise click.UsageError(f"no exporter '{name}'; there are {known}, or package.module:Class for your own")
    try:
        made = getattr(import_module(module), attribute)()
    except (ImportError, AttributeError, TypeError) as error:
        raise click.UsageError(f"can't load the exporter '{name}': {error}") from error
    if not isinstance(made, Exporter):
        raise click.UsageError(f"'{name}' is no exporter: it must be a class that extends quizgen.Exporter")
    return made


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _fail(f"can't make the folder {folder}: {error.strerror}")


def _say_remarks(remarks: "Iterable[Remark]") -> None:
    for remark in remarks:
        click.echo(f"note: {remark}", err=True)


def _fail_on_errors(facts: "FactSheet", quiz: "Quiz") -> None:
    from quizgen.checks import check as find  # noqa: PLC0415

    errors = [finding for finding in find(facts, quiz, strict=True) if finding.severity == "error"]
    for finding in errors:
        click.echo(_line_of(finding), err=True)
    if errors:
        _fail("nothing was written, because of --strict")


def _report(quiz: "Quiz", written: "Sequence[tuple[Path, Exporter]]") -> None:
    """Say what was asked, what was not, and where it went."""
    kinds = Counter(question.kind for question in quiz.questions)
    counts = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    rows = [("questions", f"{len(quiz.questions)}: {counts}" if kinds else "none")]
    reasons = Counter((skipped.kind, skipped.reason) for skipped in quiz.skipped)
    rows += [("skipped", f"{count} {kind}: {reason}".replace(" :", ":")) for (kind, reason), count in reasons.items()]
    assumed = Counter(option.proof.rule for question in quiz.questions for option in question.options)[
        "one-value-assumed"
    ]
    if assumed:
        rows.append(("assumed", f"{assumed} wrong options rest on one value per subject, which nothing declares"))
    for path, exporter in written:
        left_out = Counter(skipped.reason for skipped in exporter.left_out(quiz))
        shown = len(quiz.questions) - sum(left_out.values())
        why = "".join(f"; {count} left out: {reason}" for reason, count in left_out.items())
        rows.append(("written", f"{path} ({shown} questions{why})"))
    previous = ""
    for label, text in rows:
        click.echo(f"{label if label != previous else '':<10} {text}", err=True)
        previous = label


def _line_of(finding: "Finding") -> str:
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


def _fail(message: str) -> NoReturn:
    click.echo(f"error: {message}", err=True)
    sys.exit(1)
