"""The programs that building the page needs: node, npm and pip."""

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from quizgen.errors import Problem, QuizgenError

LONGEST_COMPLAINT = 1_500
"""How many characters of what a failed program says are shown."""

_GET = "install Node.js 20 or later, which has both node and npm, and try again"


class PageError(QuizgenError):
    """The page can't be built."""


@frozen
class Tools:
    """Where the programs are."""

    node: str
    """The program that runs JavaScript."""
    npm: str
    """The program that fetches packages of JavaScript."""
    python: str = sys.executable
    """The Python that has pip."""


def find_tools(search: str | None = None) -> Tools:
    """Return the programs.

    Args:
        search: the folders to look in, as in the variable PATH; by default that.

    Raises:
        PageError: one of them is not installed.
    """
    found = {name: shutil.which(name, path=search) for name in ("node", "npm")}
    missing = [name for name, path in found.items() if path is None]
    if missing:
        raise PageError(Problem(f"the page can't be built without {' and '.join(missing)}", hint=_GET))
    return Tools(node=str(found["node"]), npm=str(found["npm"]))


def run(command: Sequence[str | Path], folder: Path, what: str, environment: Mapping[str, str] | None = None) -> bytes:
    """Run a program in a folder and return what it writes to its standard output.

    Args:
        command: the program and its arguments.
        folder: where it runs.
        what: what it is for, in words for an error: "fetching packages".
        environment: the environment; by default that of this process.

    Raises:
        PageError: it fails, with the end of what it says.
    """
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603 - our own commands
    if done.returncode:
        said = (done.stderr or done.stdout).decode(errors="replace").strip()[-LONGEST_COMPLAINT:]
        raise PageError(Problem(f"{what} failed: {said}"))
    return done.stdout
