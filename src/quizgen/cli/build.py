"""`quizgen build`: write the outputs."""

import warnings
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizgen.cli.check import line_of
from quizgen.cli.options import WRITES, Request, fail, make_folder, say, say_remarks, takes_a_sheet
from quizgen.cli.outputs import Output, outputs_of, takes_exporter_options
from quizgen.cli.progress import Step, steps
from quizgen.cli.selecting import selected, takes_a_selection

if TYPE_CHECKING:
    from quizgen.facts import FactSheet
    from quizgen.lock import Lock
    from quizgen.quiz import Quiz
    from quizgen.select import Selection


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
@takes_a_selection
@takes_exporter_options
@click.option(
    "--mark-retired",
    is_flag=True,
    help="Put questions that are no longer asked into Anki decks once more, with the tag quizgen::retired.",
)
@click.option("--strict", is_flag=True, help="Fail on what is only assumed, and on facts that are not asked.")
def build(
    request: Request,
    outputs: tuple[Path, ...],
    out: Path,
    to: str,
    mark_retired: bool,
    strict: bool,
    selection: "Selection",
    **options: Any,
) -> None:
    """Write an Anki deck and a worksheet into build/, or just the files named with -o."""
    targets = outputs_of(request.path, outputs, out, to, options)
    with steps(3 + strict + len(targets)) as step:
        step(f"reading {request.path.name}")
        facts = request.read()
        step("asking")
        quiz = request.build(facts)
        say_remarks(quiz.remarks)
        if strict:
            step("checking")
            _fail_on_errors(facts, quiz)
        lock = _lock_after(request, quiz, mark_retired=mark_retired)
        chosen = selected(quiz, selection)
        contents = _contents(targets, chosen, lock if mark_retired else None, step)
        step("writing")
        _write(request, None if outputs else out, [*_lock_file(request, lock), *contents])
    _report(quiz, chosen, targets)
    _report_lock(request, lock)


def _write(request: Request, folder: Path | None, files: Sequence[tuple[Path, bytes]]) -> None:
    """Write all files, if no other build has meanwhile; a folder that is made for them goes again where that fails."""
    from quizgen.files import alone_in, write_all  # noqa: PLC0415

    is_new = folder is not None and not folder.exists()
    with alone_in(request.lock_path.parent):
        request.refuse_a_newer_lock(dict(files).get(request.lock_path))
        try:
            if folder:
                make_folder(folder)
            click.get_current_context().meta[WRITES] = True
            write_all(files)
        except BaseException:
            if folder and is_new:
                with suppress(OSError):  # it may hold something by now
                    folder.rmdir()
            raise


def _contents(targets: Sequence[Output], quiz: "Quiz", retired: "Lock | None", step: Step) -> list[tuple[Path, bytes]]:
    """Return each file with its content; in Anki decks also the questions that a lock has retired."""
    contents = []
    for target in targets:
        step(f"making {target.path.name}")
        content = _exported(target, _with_retired(quiz, retired) if retired and _is_anki(target) else quiz)
        contents.append((target.path, content))
    return contents


def _lock_after(request: Request, quiz: "Quiz", *, mark_retired: bool) -> "Lock | None":
    """Return the lock as it is to be after the build; None without one."""
    from quizgen.lock import marked  # noqa: PLC0415

    if mark_retired and not request.locks:
        raise click.UsageError("--mark-retired goes by the lock, so not with --no-lock")
    if not request.locks:
        return None
    lock = request.lock_of(quiz)
    return marked(lock, request.now or quiz.stamp) if mark_retired else lock


def _with_retired(quiz: "Quiz", lock: "Lock") -> "Quiz":
    """Return the quiz with those questions that are no longer asked, which are for Anki alone."""
    from quizgen.lock import with_retired  # noqa: PLC0415

    return with_retired(quiz, lock)


def _is_anki(target: Output) -> bool:
    from quizgen.exporters import AnkiExporter  # noqa: PLC0415

    return isinstance(target.exporter, AnkiExporter)


def _lock_file(request: Request, lock: "Lock | None") -> "list[tuple[Path, bytes]]":
    """Return the lock as a file to write, before all others; none where it would be as it is."""
    from quizgen.lock import lock_as_bytes  # noqa: PLC0415

    return [(request.lock_path, lock_as_bytes(lock))] if lock and lock != request.lock else []


def _exported(target: Output, quiz: "Quiz") -> bytes:
    """Return the content of a file; say what its exporter warns of."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        content = target.exporter.export(quiz)
    for warning in caught:
        say(f"{target.path}: {warning.message}")
    return content


def _fail_on_errors(facts: "FactSheet", quiz: "Quiz") -> None:
    from quizgen.checks import check as find  # noqa: PLC0415

    errors = [finding for finding in find(facts, quiz, strict=True) if finding.severity == "error"]
    for finding in errors:
        say(line_of(finding))
    if errors:
        fail("nothing was written, because of --strict")


def _report(quiz: "Quiz", chosen: "Quiz", written: Sequence[Output]) -> None:
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
    if len(chosen.questions) < len(quiz.questions):
        rows.append(("selected", f"{len(chosen.questions)} of them"))
    for output in written:
        left_out = Counter(skipped.reason for skipped in output.exporter.left_out(chosen))
        shown = len(chosen.questions) - sum(left_out.values())
        why = "".join(f"; {count} left out: {reason}" for reason, count in left_out.items())
        rows.append(("written", f"{output.path} ({shown} questions{why})"))
    previous = ""
    for label, text in rows:
        click.echo(f"{label if label != previous else '':<10} {text}", err=True)
        previous = label


def _report_lock(request: Request, lock: "Lock | None") -> None:
    """Say what the lock came to hold, or what it means that there is none."""
    if lock is None:
        click.echo(f"{'lock':<10} none (--no-lock): who has this deck already gets no updates by it", err=True)
        return
    from quizgen.diff import diff  # noqa: PLC0415
    from quizgen.lock import RETIRED_TAG  # noqa: PLC0415

    path = request.lock_path
    if request.lock is None:
        click.echo(f"{'lock':<10} {path} is new: keep it with the sheet, so that learners get updates", err=True)
        return
    changes = diff(request.lock, lock)
    click.echo(f"{'lock':<10} {path}: {changes.summary}", err=True)
    count = sum(RETIRED_TAG in locked.question.tags for locked in lock.retired)
    if count:
        click.echo(f"{'retired':<10} {count} marked; learners find theirs in Anki by tag:{RETIRED_TAG}", err=True)
