"""`quizgen build A B C`: several sheets by one command, each built as it would be alone."""

import io
import os
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, ExitStack, chdir, redirect_stderr
from pathlib import Path
from typing import Any

import click
from attrs import frozen

from quizgen.cli.progress import steps
from quizgen.cli.request import READ, SOURCE_DATE, WRITES, WRITTEN, set_source_date
from quizgen.cli.reruns import BuildRecord, can_be_recorded
from quizgen.cli.speaking import as_errors, say
from quizgen.cli.standard_streams import STANDARD
from quizgen.errors import QuizgenError
from quizgen.many import SheetResult, build_many
from quizgen.system.loading import load

OF_ONE_SHEET = {"outputs": "-o", "to": "--to", "identity": "--id", "lock_file": "--lock", "relock": "--relock"}
"""The options that name something of one sheet, by their names in Python."""

LEFT = "left as it is: nothing has changed of its files, the lock, the options and the programs that built it\n"
"""What is said of a sheet that is not built again."""


@frozen
class AsCommand:
    """Builds a sheet as the command alone would, and keeps what that prints. It can be sent to another process.

    There it works in the folder and by the date of the command, which another machine does not know by itself.
    """

    command: str
    """The command's name."""
    options: Mapping[str, Any]
    """Its options by their names in Python."""
    folder: Path
    """The folder in which the command was given."""
    date: str | None
    """The SOURCE_DATE_EPOCH of the command, if it is set."""

    def __call__(self, sheet: Path) -> SheetResult:
        """Run the command for one sheet, if anything of it has changed since it was built."""
        with chdir(self.folder):
            set_source_date(self.date)
            record = BuildRecord.of(sheet, self.options["out"], self.options) if can_be_recorded(self.options) else None
            if record and record.holds():
                return SheetResult(path=sheet, is_built=True, said=LEFT)
            return self._built(sheet, record)

    def _built(self, sheet: Path, record: BuildRecord | None) -> SheetResult:
        printed = io.StringIO()
        command: click.Command = load(f"quizgen.cli.{self.command}:{self.command}")
        context = click.Context(command)
        context.meta[READ] = {}
        with redirect_stderr(printed):
            status = self._status(sheet, context)
        is_built, written = status == 0, tuple(context.meta.get(WRITTEN, ()))
        if record and is_built:
            record.write(context.meta[READ], written)
        return SheetResult(path=sheet, is_built=is_built, written=written, said=printed.getvalue())

    def _status(self, sheet: Path, context: click.Context) -> int:
        """Return the exit status that the command would have; print its errors."""
        try:
            with context:
                context.invoke(context.command, sheets=(sheet,), **self.options)
        except QuizgenError as error:
            sys.stderr.write(as_errors(error.problems))
            return 1
        except click.ClickException as error:
            say(f"error: {error.format_message()}")
            return error.exit_code
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 1
        return 0


def build_each(sheets: Sequence[Path], command: str, options: Mapping[str, Any], address: str | None = None) -> None:
    """Build several sheets and print what each has to say; one that fails does not stop the others.

    Args:
        sheets: their files.
        command: the name of the command that builds one.
        options: its options by their names in Python; `jobs` is how many processes share the sheets.
        address: where the scheduler of a cluster is whose workers share them; None for processes of this machine.
    """
    _refuse_what_names_one(sheets, options)
    jobs = options["jobs"]
    if address and jobs > 1:
        raise click.UsageError("--jobs is for this machine: with --cluster, its workers share the sheets")
    click.get_current_context().meta[WRITES] = True  # whenever it is stopped, some may be built
    task = AsCommand(command, {**options, "jobs": 1}, folder=Path.cwd(), date=os.environ.get(SOURCE_DATE))
    with steps(1) as step, ExitStack() as stack:
        step(f"building {len(sheets)} sheets")
        executor = stack.enter_context(_workers(address)) if address else None
        with step.standing_still(jobs):
            results = build_many(sheets, task, executor=executor, jobs=jobs, told=step.far)
    for result in results:
        say(f"== {result.path}\n{result.said}{as_errors(result.problems)}")
    failed = [result for result in results if not result.is_built]
    left = sum(result.is_built and not result.written for result in results)
    as_before = f", {left} of them as before" if left else ""
    say(f"{len(results) - len(failed)} of {len(results)} sheets are built{as_before}")
    if failed:
        say("error: these are not, for the reasons above: " + ", ".join(str(result.path) for result in failed))
        sys.exit(1)


def _workers(address: str) -> AbstractContextManager[Executor]:
    from quizgen.cli.cluster import cluster  # noqa: PLC0415 - most builds have none

    return cluster(address)


def _refuse_what_names_one(sheets: Sequence[Path], options: Mapping[str, Any]) -> None:
    """Fail on options that can't hold for several sheets, and on sheets that would write the same files."""
    for name, flag in OF_ONE_SHEET.items():
        if options.get(name):
            raise click.UsageError(f"{flag} is for one sheet, and {len(sheets)} are named; build that one alone")
    if STANDARD in sheets:
        raise click.UsageError("standard input is one sheet: build it alone")
    places = [sheet.resolve() for sheet in sheets]
    for place, count in Counter(places).items():
        if count > 1:
            raise click.UsageError(f"{place.name} is named {count} times")
    for stem, count in Counter(sheet.stem for sheet in sheets).items():
        if count > 1:
            same = " and ".join(str(sheet) for sheet in sheets if sheet.stem == stem)
            raise click.UsageError(f"{same} would write the same files; build them one by one, each with its own --out")
