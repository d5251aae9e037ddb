"""The command line: the only part that parses arguments, prints, reads the environment and draws lots.

A command is a file here and a name in `main`'s list.
"""

import sys
from typing import Any

import click

from quizgen.cli.build import build
from quizgen.cli.check import check
from quizgen.cli.diff import diff
from quizgen.cli.new import new
from quizgen.cli.show import show
from quizgen.errors import QuizgenError


class _Group(click.Group):
    """Turns quizgen's errors into messages and exit status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            for problem in error.problems:
                click.echo(f"error: {problem}", err=True)
            sys.exit(1)


@click.group(
    cls=_Group, commands=[build, check, diff, new, show], context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="quizgen")
def main() -> None:
    """Turn a sheet of facts into multiple-choice questions, every wrong option proven wrong.

    A SHEET is a YAML fact sheet ('quizgen new' writes one to start from) or a table (CSV, TSV) whose first column
    names the subjects.
    """
