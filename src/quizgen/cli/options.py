"""What the commands share: which sheet, how it is read and asked; and how they speak and fail."""

import functools
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from attrs import frozen

if TYPE_CHECKING:
    from quizgen.errors import Remark
    from quizgen.facts import FactSheet
    from quizgen.quiz import Quiz

Command = Callable[..., Any]


@frozen
class Request:
    """The sheet that a command is about, and how to ask about it: what `takes_a_sheet` reads from the command line."""

    path: Path
    identity: str
    reader: str | None
    distractors: int
    seed: int
    difficulty: str

    def read(self) -> "FactSheet":
        """Read the sheet."""
        from quizgen.readers import read_facts  # noqa: PLC0415 - commands load what they use

        return read_facts(self.path, id=self.identity, reader=self.reader)

    def build(self, facts: "FactSheet") -> "Quiz":
        """Build the sheet's quiz."""
        from quizgen.build import build_quiz  # noqa: PLC0415

        now = None if facts.revised else source_date()
        return build_quiz(facts, distractors=self.distractors, seed=self.seed, difficulty=self.difficulty, now=now)


def _known_reader(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001 - click's
    from quizgen.readers import READERS  # noqa: PLC0415 - commands load what they use

    names = list(dict.fromkeys(entry.name for entry in READERS))
    if value is not None and value not in names:
        raise click.BadParameter(f"'{value}' is no reader; there are {', '.join(names)}")
    return value


def takes_a_sheet(command: Command) -> Command:
    """Give a command the argument SHEET and the options of a quiz; it gets them as one Request, before its own."""
    options = (
        click.argument("sheet", type=click.Path(path_type=Path)),
        click.option("--id", "identity", default="", help="The identity of a table, which has no place to write it."),
        click.option(
            "--from",
            "reader",
            metavar="NAME",
            callback=_known_reader,
            help="What the sheet is, where that can not be told: yaml, table, questions, gift, aiken, moodle.",
        ),
        click.option("--distractors", default=3, show_default=True, help="Wrong options per question, at most."),
        click.option("--seed", default=0, show_default=True, help="Another number: other distractors, another order."),
        click.option(
            "--difficulty",
            type=click.Choice(["easy", "medium", "hard"]),
            default="medium",
            show_default=True,
            help="How alike right and wrong options are.",
        ),
    )

    @functools.wraps(command)
    def run(
        *, sheet: Path, identity: str, reader: str | None, distractors: int, seed: int, difficulty: str, **rest: Any
    ) -> Any:
        if distractors < 1:
            raise click.UsageError("--distractors is a number from 1")
        return command(Request(sheet, identity, reader, distractors, seed, difficulty), **rest)

    wrapped: Command = run
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


def source_date() -> int | None:
    """Return SOURCE_DATE_EPOCH, by which builds are made repeatable (reproducible-builds.org)."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if text and not (text.isascii() and text.isdigit() and int(text) > 0):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is a number of seconds since 1970, not '{text}'")
    return int(text) if text else None


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, or fail with a word on why."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        fail(f"can't make the folder {folder}: {error.strerror}")


def say_remarks(remarks: "Iterable[Remark]") -> None:
    """Say aloud what is to be said of a sheet."""
    for remark in remarks:
        click.echo(f"note: {remark}", err=True)


def fail(message: str) -> NoReturn:
    """Say what is wrong, and leave with exit status 1."""
    click.echo(f"error: {message}", err=True)
    sys.exit(1)
