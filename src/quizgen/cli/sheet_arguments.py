"""The arguments by which commands take a sheet, or several, and the options that all of them have."""

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from quizgen.cli.readers_and_kinds import ReaderOption, kinds_named, known_reader
from quizgen.cli.request import ALL, Request
from quizgen.cli.sheet_here import sheet_here
from quizgen.cli.standard_streams import STANDARD
from quizgen.cli.tables import TABLE_OPTIONS, table_options
from quizgen.text.markups import MARKUPS, PLAIN

Command = Callable[..., Any]

_SHEET_OPTIONS: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--id",
        "identity",
        default="",
        help="The id of a table, which has no place to write it; the file's name where not given.",
    ),
    click.option(
        "--from",
        "reader",
        cls=ReaderOption,
        metavar="NAME",
        callback=known_reader,
        help="What the sheet is, where its ending doesn't say",
    ),
    *TABLE_OPTIONS,
    click.option(
        "--markup",
        type=click.Choice(MARKUPS),
        default=PLAIN,
        help="How the cells of a table are written; a YAML sheet says it itself.  [default: plain]",
    ),
    click.option(
        "--distractors", type=int, help="Wrong options per question, at most.  [default: as in the lock, else 3]"
    ),
    click.option(
        "--seed",
        type=int,
        help="Another number gives other wrong options in another order.  [default: as in the lock, else 0]",
    ),
    click.option(
        "--difficulty",
        type=click.Choice(["easy", "medium", "hard"]),
        help="How alike right and wrong options are.  [default: as in the lock, else medium]",
    ),
    click.option(
        "--kind",
        "kinds_added",
        metavar="NAME",
        multiple=True,
        callback=kinds_named,
        help="Ask about all facts by this kind as well: a name, or package.module:Kind for one of your own; may be "
        "repeated.",
    ),
    click.option(
        "--lock",
        "lock_file",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The record of the last build, by which learners get updates.  [default: beside the "
        "sheet; none for standard input]",
    ),
    click.option(
        "--no-lock",
        is_flag=True,
        help="Neither read nor write a lock: all options are chosen anew, and learners get no updates.",
    ),
    click.option(
        "--relock",
        metavar="[ID]",
        is_flag=False,
        flag_value=ALL,
        multiple=True,
        help="Choose options anew, for one question by its id (may be repeated) or for all.",
    ),
    click.option(
        "--limit-mb",
        type=click.IntRange(1),
        metavar="N",
        help="The most megabytes that a sheet, or a table or text that it names, may have.  [default: 64]",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="N",
        default=1,
        help="How many processes share the work; the outputs are the same by any number.  [default: 1]",
    ),
)
"""The options of every command that is about a sheet."""


_CLUSTER = click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Let the workers of a dask cluster build several sheets, by its scheduler (tcp://HOST:8786). They must "
    "see the same folders. Needs quizgen[cluster].",
)


def takes_a_sheet(command: Command) -> Command:
    """Give a command the argument SHEET and the options of a quiz; it gets them as one Request, before its own."""

    @functools.wraps(command)
    def run(*, sheet: Path | None, **values: Any) -> Any:
        request, own = _request(sheet, command.__name__, values)
        return command(request, **own)

    return _with_options(run, click.argument("sheet", type=click.Path(path_type=Path), required=False))


def takes_sheets(command: Command) -> Command:
    """Do the same for a command that takes any number of sheets; it is called once for each."""

    @functools.wraps(command)
    def run(*, sheets: tuple[Path, ...], cluster: str | None, **values: Any) -> Any:
        if len(sheets) <= 1 and cluster:
            raise click.UsageError("--cluster shares several sheets, and one is built by one machine: leave it out")
        if len(sheets) <= 1:
            request, own = _request(sheets[0] if sheets else None, command.__name__, values)
            return command(request, **own)
        from quizgen.cli.several import build_each  # noqa: PLC0415 - for several sheets alone

        return build_each(sheets, command.__name__, values, cluster)

    argument = click.argument("sheets", metavar="[SHEET]...", nargs=-1, type=click.Path(path_type=Path))
    return _with_options(run, argument, _CLUSTER)


def _with_options(run: Command, argument: Callable[[Command], Command], *more: Callable[[Command], Command]) -> Command:
    for option in reversed((argument, *_SHEET_OPTIONS, *more)):
        run = option(run)
    return run


def _request(sheet: Path | None, command: str, values: Mapping[str, Any]) -> tuple[Request, dict[str, Any]]:
    """Return what is asked of a sheet, and the options that are a command's own."""
    rest = dict(values)
    distractors, lock_file, no_lock = (rest.pop(name) for name in ("distractors", "lock_file", "no_lock"))
    if distractors is not None and distractors < 1:
        raise click.UsageError("--distractors is a number from 1")
    if no_lock and lock_file:
        raise click.UsageError("--lock and --no-lock can't be given together")
    if sheet is None or (sheet != STANDARD and sheet.is_dir()):
        sheet = sheet_here(sheet or Path(), command)
    request = Request(
        path=sheet,
        identity=rest.pop("identity"),
        reader=rest.pop("reader"),
        markup=rest.pop("markup"),
        distractors=distractors,
        seed=rest.pop("seed"),
        difficulty=rest.pop("difficulty"),
        lock_path=lock_file or sheet.with_name(f"{sheet.stem}.lock.json"),
        locks=not no_lock and (lock_file is not None or sheet != STANDARD),
        relock=rest.pop("relock"),
        limit_mb=rest.pop("limit_mb"),
        jobs=rest.pop("jobs"),
        kinds=rest.pop("kinds_added"),
        table=table_options(rest),
    )
    return request, rest
