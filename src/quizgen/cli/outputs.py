"""What `quizgen build` writes: which files, and which options go to which exporter."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import fields_dict, frozen, has

from quizgen.cli.endings import format_and_file, maker_of, name_by_ending, refuse_format
from quizgen.cli.standard_streams import STANDARD, shown
from quizgen.errors import ExportError

if TYPE_CHECKING:
    from quizgen.exporters import Exporter
    from quizgen.exporters.paper.worksheet import Theme

Command = Callable[..., Any]

DEFAULT_EXPORTERS = ("anki", "worksheet")
"""What is written where the command line names no file."""


def _theme(ctx: click.Context, param: click.Parameter, value: str | None) -> "Theme | None":  # noqa: ARG001 - click's
    if value is None:
        return None
    from quizgen.exporters.paper.worksheet.own_themes import theme_of  # noqa: PLC0415 - commands load what they use

    return theme_of(value)


EXPORTER_OPTIONS = (
    click.option("--paper", type=click.Choice(["A4", "Letter"]), help="What to print on.  [default: A4]"),
    click.option("--forms", type=click.IntRange(1, 26), help="How many shuffled versions: 4 are A to D."),
    click.option("--no-reasons", "reasons", flag_value=False, default=None, help="A key without reasons and sources."),
    click.option(
        "--no-key", "key", flag_value=False, default=None, help="Pupils' pages alone, for a file that pupils get."
    ),
    click.option("--word-bank", is_flag=True, default=None, help="Print the words that fill gaps in a box."),
    click.option("--large-print", is_flag=True, default=None, help="Print letters half as large again."),
    click.option("--easy-read", is_flag=True, default=None, help="Print letters and lines further apart."),
    click.option("--repeats", is_flag=True, default=None, help="Print also questions that give others away."),
    click.option("--per-page", type=click.Choice([8, 10]), help="How many flashcards a page holds.  [default: 8]"),
    click.option(
        "--flip", type=click.Choice(["long", "short"]), help="The edge on which your printer turns paper over."
    ),
    click.option("--typed", is_flag=True, default=None, help="Type what Anki asks from memory, to compare it."),
    click.option(
        "--theme",
        metavar="DIR",
        callback=_theme,
        help="A folder with a worksheet.html or .css of your own, or the name of an installed theme.",
    ),
)
"""Each goes to the exporters that have a field of its name; None is one that was not given."""


def takes_exporter_options(command: Command) -> Command:
    """Give a command the options of exporters; it takes them as `**options`."""
    for option in reversed(EXPORTER_OPTIONS):
        command = option(command)
    return command


@frozen(eq=False, repr=False)
class Output:
    """A file to write, and the exporter that fills it."""

    path: Path
    """Where it is written."""
    exporter: "Exporter"
    """Makes its content."""
    format: str
    """The name of the exporter, or its import path."""

    @property
    def shown(self) -> str:
        """What messages call the file."""
        return shown(self.path, "output")


def outputs_of(
    sheet: Path, named: Sequence[Path], folder: Path, to: Sequence[str], options: Mapping[str, Any]
) -> tuple[Output, ...]:
    """Return the files to write: those named, or the usual ones in a folder.

    Args:
        sheet: the file of the sheet, after which the usual files are named.
        named: the files of -o, whose endings say how they are written.
        folder: where the usual files go, if no file is named.
        to: what --to says: a format and its file, as in `json=rivers.json`. A format alone is that of `-o -`.
        options: options of exporters by the name of their field; None is one that was not given.

    Raises:
        click.UsageError: no exporter for a file, two for one, a file with the ending of another format, an option
            that none of the files has a use for, or no file for a sheet without a name.
    """
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use

    endings = {entry.name: entry.endings[0] for entry in EXPORTERS}
    if STANDARD in named and any("=" not in text for text in to):
        named = [path for path in named if path != STANDARD]
        to = [text if "=" in text else f"{text}={STANDARD}" for text in to]
    for path in named:
        refuse_format(path)
    files = [*((path, name_by_ending(path)) for path in named), *(format_and_file(text, sheet) for text in to)]
    if not files and sheet == STANDARD:
        raise click.UsageError("a sheet from standard input has no name: say what to write, as in -o rivers.apkg")
    files = files or [(folder / f"{sheet.stem}{endings[name]}", name) for name in DEFAULT_EXPORTERS]
    _refuse_two_for_one(files)
    given = {name: value for name, value in options.items() if value is not None}
    refuse_unused(given, [maker_of(name) for _, name in files])
    return tuple(Output(path=path, exporter=made(name, given), format=name) for path, name in files)


def _refuse_two_for_one(files: Sequence[tuple[Path, str]]) -> None:
    """Raise a usage error where one file is to be written in two formats."""
    names: dict[Path, str] = {}
    for path, name in files:
        if names.setdefault(path.resolve(), name) != name:
            raise click.UsageError(f"two formats for one file: {shown(path, 'output')}")


def made(name: str, given: Mapping[str, Any]) -> "Exporter":
    """Make an exporter, by its name or import path, with those of the options that it has a field for."""
    from quizgen.exporters import Exporter  # noqa: PLC0415

    maker = maker_of(name)
    try:
        exporter = maker(**{field: value for field, value in given.items() if field in options_of(maker)})
    except ValueError as error:
        raise click.UsageError(f"{name}: {error.args[0]}") from error
    except ExportError as error:
        raise click.UsageError(str(error)) from error
    except TypeError as error:
        raise click.UsageError(f"can't load the exporter '{name}': {error}") from error
    if not isinstance(exporter, Exporter):
        raise click.UsageError(f"'{name}' is no exporter: it must be a class that extends quizgen.Exporter")
    return exporter


def options_of(maker: Callable[..., "Exporter"]) -> frozenset[str]:
    """Return the names of an exporter's options, which are its fields."""
    return frozenset(fields_dict(maker)) if isinstance(maker, type) and has(maker) else frozenset()


def refuse_unused(given: Mapping[str, Any], makers: Sequence[Callable[..., "Exporter"]]) -> None:
    """Raise a usage error for an option that none of the exporters has."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415

    used = frozenset().union(*map(options_of, makers))
    for name in given:
        if name not in used:
            having = ", ".join(entry.name for entry in EXPORTERS if name in options_of(entry.make))
            raise click.UsageError(f"{flag_of(name)} is an option of {having}; none of the files to write is one")


def flag_of(field: str) -> str:
    """Return the command line's option for a field: --paper for `paper`, --no-reasons for `reasons`."""
    spellings = (option for option in _parameters() if option.name == field)
    return next((option.opts[0] for option in spellings), f"--{field}")


def _parameters() -> list[click.Parameter]:
    return click.command()(takes_exporter_options(lambda **_: None)).params
