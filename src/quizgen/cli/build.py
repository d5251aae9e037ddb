"""`quizgen build`: write the outputs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from quizgen.cli.endings import maker_of
from quizgen.cli.field_options import named_in, options_for
from quizgen.cli.findings import line_of
from quizgen.cli.how_read import remarks_said_on_failure, rows_on_reading
from quizgen.cli.likely_pairs import refuse_likely_pairs
from quizgen.cli.missing import is_report
from quizgen.cli.output_files import File, Making, report_file
from quizgen.cli.outputs import outputs_of, takes_exporter_options
from quizgen.cli.progress import Steps, steps
from quizgen.cli.request import ALL, READ, WRITES, WRITTEN, Request
from quizgen.cli.restamping import arriving
from quizgen.cli.selecting import selected, takes_a_selection
from quizgen.cli.sheet_arguments import takes_sheets
from quizgen.cli.speaking import fail, make_folder, say
from quizgen.cli.standard_streams import STANDARD, write_out
from quizgen.text.late_pattern import late_pattern

if TYPE_CHECKING:
    from quizgen.lock import Lock
    from quizgen.quiz import Quiz
    from quizgen.quiz.select import Selection
    from quizgen.sheet import FactSheet


_QUOTED = late_pattern("'.*'")
"""What differs in reasons of one sort."""

FIELDS = "quizgen.fields"
"""The key in click's context of the options of exporters from outside."""


def _exporter_help() -> str:
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.system import plug_ins  # noqa: PLC0415

    rows = [f"  {', '.join(entry.endings):<24}{entry.name:<12}{entry.summary}" for entry in EXPORTERS]
    rows += [f"  {f'.{p.name}':<24}{p.name:<12}of {p.package}" for p in plug_ins.plug_ins(plug_ins.EXPORTERS)]
    return "\n".join(["\b", "Endings and names:", *rows])


class _BuildCommand(click.Command):
    """Lists the exporters in its help, and takes the options of exporters from outside that a command line names."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.epilog = _exporter_help()
        super().format_epilog(ctx, formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[FIELDS] = _options_from_outside(args, self.params)
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        return [*super().get_params(ctx), *ctx.meta.get(FIELDS, ())]


def _options_from_outside(args: Sequence[str], known: Sequence[click.Parameter]) -> list[click.Option]:
    """Return the options of those exporters on a command line that do not come with quizgen."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use

    ours = {entry.name for entry in EXPORTERS}
    named = [name for name in named_in(args) if name and name not in ours]
    return options_for([maker_of(name) for name in named], known)


@click.command(cls=_BuildCommand)
@takes_sheets
@click.option(
    "-o",
    "outputs",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file to write, in the format that its ending says (below); may be repeated; '-' is standard output, in "
    "the format of --to NAME. One that ends in .losses.json "
    "says what the others leave out and lose.",
)
@click.option(
    "--to",
    metavar="NAME=FILE",
    multiple=True,
    help="A file to write in a format that its ending does not say: a name from below, or package.module:Class for an "
    "exporter of your own; may be repeated.",
)
@click.option(
    "--out",
    metavar="DIR",
    default="build",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder to write into where no file is named.",
)
@takes_a_selection
@takes_exporter_options
@click.option(
    "--mark-retired",
    is_flag=True,
    help="Put questions that are no longer asked into Anki decks once more, with the tag quizgen::retired.",
)
@click.option(
    "--restamp",
    metavar="[ID]",
    is_flag=False,
    flag_value=ALL,
    multiple=True,
    help="Date notes anew though nothing of them has changed, so that Anki updates them: the note of a question or a "
    "fact by its id (may be repeated), or all.",
)
@click.option(
    "--yes", is_flag=True, help="Build although a fact that has gone and a new one are likely one: they are two things."
)
@click.option(
    "--strict",
    is_flag=True,
    help="Fail on what is only assumed, on facts that are not asked, and on what a platform's file can't hold.",
)
def build(
    request: Request,
    outputs: tuple[Path, ...],
    to: tuple[str, ...],
    out: Path,
    mark_retired: bool,
    restamp: tuple[str, ...],
    yes: bool,
    strict: bool,
    selection: "Selection",
    **options: Any,
) -> None:
    """Write an Anki deck and a worksheet into build/, or just the files that you name."""
    named = [path for path in outputs if not is_report(path)]
    targets = outputs_of(request.path, named, out, to, options)
    _refuse_without_lock(request, {"--mark-retired": mark_retired, "--restamp": restamp})
    with steps(3 + strict + (1 if request.jobs > 1 else len(targets))) as step:
        quiz = _quiz(request, step, restamp, yes=yes, strict=strict)
        with remarks_said_on_failure(quiz):
            chosen = selected(quiz, selection)
            making = Making(request=request, quiz=quiz, chosen=chosen, targets=targets, marks_retired=mark_retired)
            made = arriving(making, making.files(step))
            if strict:
                _fail_on_losses(made)
        made = [*made, *(report_file(path, made) for path in outputs if is_report(path))]
        step("writing")
        _write(request, None if named or to else out, made)
    _report(quiz, chosen, made, request.path)


def _quiz(request: Request, step: Steps, restamp: tuple[str, ...], *, yes: bool, strict: bool) -> "Quiz":
    """Read the sheet and ask about it. Nothing of a large sheet stays in memory while the files are made."""
    step(f"reading {request.shown}")
    facts = request.read()
    step("asking")
    with step.standing_still(request.jobs):
        quiz = _restamped(request, request.build(facts, step.far), restamp)
    with remarks_said_on_failure(quiz):
        if request.lock and not yes:
            _refuse_likely_pairs(request.lock, quiz)
        if strict:
            step("checking")
            _fail_on_errors(request, facts, quiz)
    return quiz


def _refuse_without_lock(request: Request, given: Mapping[str, object]) -> None:
    """Raise a usage error for an option that goes by the lock where there is to be none."""
    for name, is_given in given.items():
        if is_given and not request.locks:
            raise click.UsageError(f"{name} goes by the lock, so not with --no-lock")


def _write_all(files: Sequence[tuple[Path, bytes]], lock: Path) -> None:
    """Write all files. If the lock can't be written, say by which options it goes elsewhere."""
    from quizgen.errors import ExportError, Place  # noqa: PLC0415 - commands load what they use
    from quizgen.system.files import write_all  # noqa: PLC0415

    try:
        write_all(files)
    except ExportError as error:
        (problem,) = error.problems
        if problem.place != Place(str(lock)):
            raise
        ways = "--lock FILE puts it where you may write; --no-lock does without, and learners then get no updates"
        raise ExportError(evolve(problem, hint=ways)) from error


def _restamped(request: Request, quiz: "Quiz", names: tuple[str, ...]) -> "Quiz":
    """Return the quiz with the notes dated anew that --restamp names."""
    from quizgen.lock.stamping import restamped  # noqa: PLC0415 - commands load what they use

    return restamped(quiz, None if ALL in names else names, request.now or quiz.stamp) if names else quiz


def _refuse_likely_pairs(lock: "Lock", quiz: "Quiz") -> None:
    from quizgen.lock.pairs import pairs  # noqa: PLC0415

    refuse_likely_pairs(pairs(lock, quiz.questions))


def _write(request: Request, folder: Path | None, made: Sequence[File]) -> None:
    """Write all files, unless another build has meanwhile. A folder made for them is removed if that fails."""
    from quizgen.system.files import alone_in  # noqa: PLC0415

    for warning in (warning for file in made for warning in file.warnings):
        say(warning)
    files = [(file.path, file.content) for file in made if file.content is not None and file.path != STANDARD]
    is_new = folder is not None and not folder.exists()
    with alone_in(request.lock_path.parent):
        request.refuse_a_newer_lock(dict(files).get(request.lock_path))
        try:
            if folder:
                make_folder(folder, "--out")
            click.get_current_context().meta[WRITES] = True
            _write_all(files, request.lock_path)
            _note_files(request, [path for path, _ in files])
        except BaseException:
            if folder and is_new:
                with suppress(OSError):  # another program may have put something into it
                    folder.rmdir()
            raise
    for content in dict.fromkeys(file.content for file in made if file.path == STANDARD):
        write_out(content or b"")


def _note_files(request: Request, written: Sequence[Path]) -> None:
    """Note what was written, and the lock by which, where a command has to know what was read."""
    meta = click.get_current_context().meta
    if READ in meta:
        from quizgen.readers.inputs import digest_of_file  # noqa: PLC0415

        meta[READ][str(request.lock_path)] = digest_of_file(request.lock_path) if request.locks else None
        meta[WRITTEN] = written


def _fail_on_errors(request: Request, facts: "FactSheet", quiz: "Quiz") -> None:
    from quizgen.checks import check as find  # noqa: PLC0415

    errors = [finding for finding in find(facts, quiz, strict=True, kinds=request.kinds) if finding.severity == "error"]
    for finding in errors:
        say(line_of(finding))
    if errors:
        fail("nothing was written, because of --strict")


def _fail_on_losses(made: Sequence[File]) -> None:
    missing = [file.missing for file in made if file.missing and file.missing.counts]
    for each in missing:
        for label, text in each.reasons:
            say(f"error: {each.file}: {label} {text}")
    if any(each.reasons for each in missing):
        fail("nothing was written, because of --strict")


def _report(quiz: "Quiz", chosen: "Quiz", made: Sequence[File], sheet: Path) -> None:
    """Say what was asked, what was not, where it went, and how the sheet was read."""
    lock, *outputs = made
    rows = [
        *_rows_on(quiz, chosen),
        *chain.from_iterable(output.rows for output in outputs),
        *lock.rows,
        *rows_on_reading(quiz, sheet),
    ]
    previous = ""
    for label, text in rows:
        click.echo(f"{label if label != previous else '':<10} {text}", err=True)
        previous = label


def _reasons(quiz: "Quiz") -> Iterator[str]:
    """Yield why questions were not asked. Reasons of a kind that differ by what they quote alone are one."""
    sorts: dict[tuple[str, str], Counter[str]] = {}
    for skipped in quiz.skipped:
        sorts.setdefault((skipped.kind, _QUOTED.sub("", skipped.reason)), Counter())[skipped.reason] += 1
    for (kind, _), reasons in sorts.items():
        alike = f" (so, with other names, {sum(reasons.values()) - 1:,} more)" if len(reasons) > 1 else ""
        yield f"{sum(reasons.values())} {kind}: {next(iter(reasons))}{alike}".replace(" :", ":")


def _rows_on(quiz: "Quiz", chosen: "Quiz") -> Iterator[tuple[str, str]]:
    """Yield what was asked, what was not, and how much of it was chosen."""
    kinds = Counter([question.kind for question in quiz.questions])
    counts = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    yield "questions", f"{len(quiz.questions)}: {counts}" if kinds else "none"
    yield from (("skipped", reason) for reason in _reasons(quiz))
    if len(chosen.questions) < len(quiz.questions):
        yield "selected", f"{len(chosen.questions)} of them"
