"""`quizgen build A B C`: several sheets by one command, each built as it would be alone."""

import io
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr
from functools import partial
from pathlib import Path
from typing import Any

import click
from attrs import frozen

from quizgen.cli.progress import steps
from quizgen.cli.speaking import say
from quizgen.cli.standard_streams import STANDARD
from quizgen.errors import QuizgenError

OF_ONE_SHEET = {"outputs": "-o", "to": "--to", "identity": "--id", "lock_file": "--lock", "relock": "--relock"}
"""The options that name something of one sheet, by their names in Python."""


@frozen
class SheetResult:
    """What became of one sheet."""

    path: Path
    """The sheet's file."""
    status: int
    """The exit status that building it alone would have: 0 is well."""
    said: str
    """What building it alone would print."""


def build_each(sheets: Sequence[Path], build: Callable[[Path], object], options: Mapping[str, Any], jobs: int) -> None:
    """Build several sheets and print what each has to say; one that fails does not stop the others.

    Args:
        sheets: their files.
        build: builds one of them, by one process.
        options: the command's options by their names in Python.
        jobs: how many processes share the sheets. Where a process can't be copied, this one builds them all.
    """
    from quizgen.system.processes import can_copy, spread  # noqa: PLC0415 - for several sheets alone

    _refuse_what_names_one(sheets, options)
    with steps(1) as step:
        step(f"building {len(sheets)} sheets")
        with step.standing_still(jobs):
            told = partial(_told, step.far, len(sheets))
            results = spread(partial(_built, build), sheets, jobs if can_copy() else 1, told)
    for result in results:
        say(f"== {result.path}\n{result.said}")
    failed = [result for result in results if result.status]
    say(f"{len(results) - len(failed)} of {len(results)} sheets are built")
    if failed:
        say("error: these are not, for the reasons above: " + ", ".join(str(result.path) for result in failed))
        sys.exit(1)


def _told(far: Callable[[int, int], object], total: int, done: int) -> None:
    far(done, total)


def _built(build: Callable[[Path], object], sheet: Path) -> SheetResult:
    """Build a sheet, and keep what it prints."""
    printed = io.StringIO()
    status = 0
    with redirect_stderr(printed):
        try:
            build(sheet)
        except QuizgenError as error:
            status = 1
            for problem in error.problems:
                say(f"error: {problem}")
        except click.ClickException as error:
            status = error.exit_code
            say(f"error: {error.format_message()}")
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
    return SheetResult(sheet, status, printed.getvalue())


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
