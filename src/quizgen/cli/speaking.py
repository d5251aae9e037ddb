"""How the commands speak to a person, and how they fail."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from attrs import evolve

from quizgen.cli.settings import in_options

if TYPE_CHECKING:
    from quizgen.errors import Problem, Remark


def make_folder(folder: Path, by: str) -> None:
    """Make a folder and those above it, or fail and say why, and by which option another can be named."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        fail(f"can't make the folder {folder}: {error.strerror} (name another by {by})")


def say(text: str) -> None:
    """Write a line to standard error as it is now, which may stand above the line that shows how far the work is."""
    sys.stderr.write(f"{text}\n")


def say_remarks(remarks: "Iterable[Remark]") -> None:
    """Print the remarks on a sheet."""
    for remark in remarks:
        say(f"note: {in_words_of_commands(remark)}")


def as_errors(problems: "Iterable[Problem]") -> str:
    """Return problems as lines, those that are alike in one."""
    from quizgen.told_once import told_once  # noqa: PLC0415 - not for --help

    return "".join(f"error: {in_words_of_commands(problem)}\n" for problem in told_once(problems))


def in_words_of_commands(said: "Problem | Remark") -> str:
    """Return a problem or a remark as text, with options where the library names its arguments."""
    from quizgen.errors import Problem  # noqa: PLC0415 - not for --help

    if isinstance(said, Problem):
        return str(evolve(said, hint=in_options(said.advice), setting=""))
    return str(evolve(said, hint=in_options(said.hint)))


def fail(message: str) -> NoReturn:
    """Say what is wrong, and exit with status 1."""
    say(f"error: {message}")
    sys.exit(1)
