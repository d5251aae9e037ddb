"""Which exporter writes a file: by the ending of its name, or by the name or import path that --to gives."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizgen.exporters import Exporter, ExporterEntry

SHARED_ENDINGS = (".html", ".json", ".pdf")
"""Endings that say too little to be one exporter's alone."""


def name_by_ending(path: Path) -> str:
    """Return the name of the exporter whose ending fits a file best."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use

    ending = _ending_of(path)
    if not ending:
        endings = [ending for entry in EXPORTERS for ending in entry.endings]
        shared = [ending for ending in endings if path.suffix and ending.endswith(path.suffix.lower())]
        known = ", ".join(shared or endings)
        raise click.UsageError(f"can't tell what to write into {path} by its ending; known are {known}")
    return _owner_of(ending).name


def format_and_file(text: str, sheet: Path) -> tuple[Path, str]:
    """Return the file and the exporter's name that --to NAME=FILE says. A `=` in the file's own name is no harm."""
    name, _, file = text.partition("=")
    maker = maker_of(name)
    if not file:
        example = "FILE" if ":" in name else f"{sheet.stem}{_endings_of(name)[0]}"
        raise click.UsageError(f"--to {text}: say into which file, as in --to {name}={example}")
    ending = _ending_of(Path(file))
    if ending and not _may_end_in(ending, name, maker):
        owner = _owner_of(ending).name
        raise click.UsageError(f"--to {text}: what ends in {ending} is {owner}, not {name}; give it another ending")
    return Path(file), name


def _ending_of(path: Path) -> str:
    """Return the longest known ending that a file's name has; empty where it has none."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415

    known = (ending for entry in EXPORTERS for ending in entry.endings)
    return max((ending for ending in known if path.name.lower().endswith(ending)), key=len, default="")


def _owner_of(ending: str) -> "ExporterEntry":
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415

    return next(entry for entry in EXPORTERS if ending in entry.endings)


def _endings_of(name: str) -> tuple[str, ...]:
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415

    return next((entry.endings for entry in EXPORTERS if entry.name == name), ())


def _may_end_in(ending: str, name: str, maker: Callable[..., "Exporter"]) -> bool:
    """Tell whether a file that --to names may have an ending that is known.

    Flashcards may go into cards.html, as their own ending is .flashcards.html, but not into cards.practice.html. An
    exporter from outside may use the endings that many formats share, and those of the exporter that it extends.
    """
    own = _endings_of(name)
    if own:
        return any(each.endswith(ending) for each in own)
    return ending in SHARED_ENDINGS or (isinstance(maker, type) and issubclass(maker, _owner_of(ending).make))


def maker_of(name: str) -> Callable[..., "Exporter"]:
    """Return what makes an exporter: by its name, or by an import path (package.module:Class)."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415

    for entry in EXPORTERS:
        if entry.name == name:
            return entry.make
    module, colon, attribute = name.partition(":")
    if not colon:
        known = ", ".join(entry.name for entry in EXPORTERS)
        raise click.UsageError(f"no exporter '{name}'; there are {known}, or package.module:Class for your own")
    try:
        maker: Callable[..., Exporter] = getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise click.UsageError(f"can't load the exporter '{name}': {error}") from error
    return maker
