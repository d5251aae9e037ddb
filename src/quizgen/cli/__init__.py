"""The command line: the only part that parses arguments, prints, reads the environment and uses chance.

A command is a file here and a line in `COMMANDS`.
"""

import gc
import io
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

COMMANDS = {
    "build": "Write an Anki deck and a worksheet into build/, or just the files that you name.",
    "check": "Say what could be better: in the facts, the questions and the quiz.",
    "diff": "Say what is new, changed and retired since the last build, and what Anki will do about it.",
    "formats": "List what can be read and written, and what each format can hold.",
    "new": "Write a commented sheet to start from.",
    "page": "Build the page on which a quiz is made in a browser.",
    "show": "Print the questions, for reading.",
}
"""The commands, and what each does. The file of a command is loaded when the command is called."""

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and the number of the signal."""


class _Group(click.Group):
    """Loads the command that is called, and turns quizgen's errors into messages and exit status 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"quizgen.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from quizgen.errors import did_you_mean  # noqa: PLC0415 - not for --help

            guess = did_you_mean(args[0], COMMANDS).capitalize()
            if Path(args[0]).suffix and not guess:
                guess = f"To build it: 'quizgen build {args[0]}'."
            raise click.UsageError(f"{error.message} {guess}".rstrip(), ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        from quizgen.errors import QuizgenError  # noqa: PLC0415 - not for --help

        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            from quizgen.cli.speaking import as_errors  # noqa: PLC0415 - not for --help

            click.echo(as_errors(error.problems), err=True, nl=False)
            sys.exit(1)
        except KeyboardInterrupt:
            from quizgen.cli.request import WRITES  # noqa: PLC0415 - not for --help

            what = "each file is whole, as it was or new" if ctx.meta.get(WRITES) else "nothing was written"
            click.echo(f"stopped; {what}", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="quizgen")
def main() -> None:
    """Turn a spreadsheet or a sheet of facts into multiple-choice questions, every wrong option proven wrong.

    'quizgen build countries.xlsx' writes an Anki deck and a worksheet to print into build/.

    A SHEET is a table (XLSX, ODS, CSV, TSV) whose first column names the things, or a fact sheet in your own words
    ('quizgen new rivers' writes one to start from). Where you name none, it is the only one of this folder.
    """
    from quizgen.cli.plain_signs import HANDLER, use_plain_signs  # noqa: PLC0415 - not for --help

    use_plain_signs()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=HANDLER)


def start() -> None:
    """Run the command line as a program. It needs nearly all its objects to the end, so garbage is not collected.

    Python collects once more when it ends, unless all objects are set apart.
    """
    gc.disable()
    try:
        main(prog_name="quizgen")
    finally:
        gc.freeze()
