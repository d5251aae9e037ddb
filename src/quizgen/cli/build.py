"""`quizgen build`: write the outputs."""

from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.check import line_of
from quizgen.cli.options import Request, fail, make_folder, say_remarks, takes_a_sheet

if TYPE_CHECKING:
    from quizgen.exporters import Exporter
    from quizgen.facts import FactSheet
    from quizgen.quiz import Quiz

DEFAULT_EXPORTERS = ("anki", "worksheet")


def _exporter_help() -> str:
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use

    rows = [f"  {', '.join(entry.endings):<24}{entry.name:<12}{entry.summary}" for entry in EXPORTERS]
    return "\n".join(["\b", "Endings and names:", *rows])


class _BuildCommand(click.Command):
    """Lists the exporters in its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.epilog = _exporter_help()
        super().format_epilog(ctx, formatter)


@click.command(cls=_BuildCommand)
@takes_a_sheet
@click.option("-o", "outputs", multiple=True, type=click.Path(path_type=Path), help="A file to write; may be repeated.")
@click.option(
    "--out", default="build", show_default=True, type=click.Path(path_type=Path), help="The folder without -o."
)
@click.option("--to", "to", default="", help="What to write, where the file's ending does not say: a name from below.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True, help="For worksheets.")
@click.option("--strict", is_flag=True, help="Fail on what is only assumed, and on facts that are not asked.")
def build(
    request: Request,
    outputs: tuple[Path, ...],
    out: Path,
    to: str,
    paper: str,
    strict: bool,
) -> None:
    """Write an Anki deck and a worksheet into build/, or just the files named with -o."""
    from quizgen.files import write_all  # noqa: PLC0415

    targets = _targets(request.path, outputs, out, to, paper)
    facts = request.read()
    quiz = request.build(facts)
    say_remarks(facts.remarks)
    if strict:
        _fail_on_errors(facts, quiz)
    contents = [(path, exporter, exporter.export(quiz)) for path, exporter in targets]
    if not outputs:
        make_folder(out)
    write_all((path, content) for path, _, content in contents)
    _report(quiz, [(path, exporter) for path, exporter, _ in contents])


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


def _fail_on_errors(facts: "FactSheet", quiz: "Quiz") -> None:
    from quizgen.checks import check as find  # noqa: PLC0415

    errors = [finding for finding in find(facts, quiz, strict=True) if finding.severity == "error"]
    for finding in errors:
        click.echo(line_of(finding), err=True)
    if errors:
        fail("nothing was written, because of --strict")


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
