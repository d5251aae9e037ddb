"""Which exporter writes a file: by the ending of its name, or by the name or import path that --to gives."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.standard_streams import STANDARD
from quizgen.errors import did_you_mean
from quizgen.text.late_pattern import late_pattern

if TYPE_CHECKING:
    from quizgen.exporters import Exporter, ExporterEntry

ALL_LISTED = "('quizgen formats' lists all)"
"""Where to find what a message does not list beside a guess."""

_IMPORT_PATH = late_pattern(r"[A-Za-z_][\w.]*:[A-Za-z_][\w.]*")


def name_by_ending(path: Path) -> str:
    """Return the name of the exporter whose ending fits a file best."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.exporters.installed import exporter_for  # noqa: PLC0415

    if path == STANDARD:
        raise click.UsageError("say in which format standard output is to be: --to NAME, as in -o - --to json")
    found = exporter_for(path.name)
    if found is None:
        endings = [ending for entry in EXPORTERS for ending in entry.endings]
        shared = [ending for ending in endings if path.suffix and ending.endswith(path.suffix.lower())]
        guess = "" if shared else did_you_mean("".join(path.suffixes), endings)
        known = f"{guess} {ALL_LISTED}" if guess else f"known are {', '.join(shared or endings)}"
        raise click.UsageError(f"can't tell what to write into {path} by its ending; {known}")
    return found.name


def format_and_file(text: str, sheet: Path) -> tuple[Path, str]:
    """Return the file and the exporter's name that --to NAME=FILE says. A `=` in the file's own name is no harm.

    A format of ours may not be written into a file with the ending of another; one from outside goes where it is told.
    """
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.exporters.installed import exporter_for, exporter_named  # noqa: PLC0415

    name, _, file = text.partition("=")
    maker = maker_of(name)
    own = _entry_of(maker) if ":" in name else exporter_named(name)
    if not file:
        example = f"{sheet.stem}{own.endings[0]}" if own else "FILE"
        raise click.UsageError(f"--to {text}: say into which file, as in --to {name}={example}")
    owner = exporter_for(Path(file).name) if own in EXPORTERS else None
    if own and owner and owner.name != name:
        ending = max((e for e in owner.endings if file.lower().endswith(e)), key=len, default=owner.endings[0])
        if not any(each.endswith(ending) for each in own.endings):  # flashcards may go into cards.html
            message = f"--to {text}: what ends in {ending} is {owner.name}, not {name}; give it another ending"
            raise click.UsageError(message)
    return Path(file), name


def _entry_of(maker: Callable[..., "Exporter"]) -> "ExporterEntry | None":
    """Return the line of an exporter of ours that an import path names; None for one from outside."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use

    path = f"{maker.__module__}:{getattr(maker, '__name__', '')}"
    return next((entry for entry in EXPORTERS if entry.path == path), None)


def refuse_format(file: Path) -> None:
    """Raise a usage error where -o is given a format and a file, as in json=x.json: that is for --to."""
    from quizgen.exporters.installed import exporter_names  # noqa: PLC0415 - commands load what they use

    name, equals, rest = str(file).partition("=")
    if equals and rest and (name in exporter_names() or _IMPORT_PATH.fullmatch(name)):
        raise click.UsageError(f"-o {file}: -o names a file alone; to name its format as well, write --to {file}")


def maker_of(name: str) -> Callable[..., "Exporter"]:
    """Return what makes an exporter: by its name, or by an import path (package.module:Class)."""
    from quizgen.exporters.installed import exporter_named, exporter_names  # noqa: PLC0415 - commands load what they use
    from quizgen.system.loading import load, why_not_loaded  # noqa: PLC0415

    if ":" not in name:
        entry = exporter_named(name)
        if entry is None:
            known = exporter_names()
            guess = did_you_mean(name, known)
            there = f"there are {', '.join(known)}, or package.module:Class for your own"
            raise click.UsageError(f"no exporter '{name}'; {f'{guess} {ALL_LISTED}' if guess else there}")
        return entry.make
    try:
        maker: Callable[..., Exporter] = load(name)
    except Exception as error:  # whatever a module does when it is imported
        raise click.UsageError(f"can't load the exporter '{name}': {why_not_loaded(name, error)}") from error
    return maker
