"""Which exporter writes a file: by the ending of its name, or by the name or import path that --to gives."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.standard_streams import STANDARD
from quizgen.errors import did_you_mean

if TYPE_CHECKING:
    from quizgen.exporters import Exporter, ExporterEntry

SHARED_ENDINGS = (".html", ".json", ".pdf")
"""Endings that say too little to be one exporter's alone."""


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
        known = ", ".join(shared or endings)
        guess = "" if shared else did_you_mean("".join(path.suffixes), endings)
        message = f"can't tell what to write into {path} by its ending; known are {known}"
        raise click.UsageError(f"{message}; {guess}" if guess else message)
    return found.name


def format_and_file(text: str, sheet: Path) -> tuple[Path, str]:
    """Return the file and the exporter's name that --to NAME=FILE says. A `=` in the file's own name is no harm."""
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.exporters.installed import exporter_for, exporter_named  # noqa: PLC0415

    name, _, file = text.partition("=")
    maker = maker_of(name)
    own = None if ":" in name else exporter_named(name)
    if not file:
        example = f"{sheet.stem}{own.endings[0]}" if own else "FILE"
        raise click.UsageError(f"--to {text}: say into which file, as in --to {name}={example}")
    owner = exporter_for(Path(file).name)
    if owner and owner.name != name:
        ending = max((e for e in owner.endings if file.lower().endswith(e)), key=len, default=owner.endings[0])
        usual = own.endings if own and own in EXPORTERS else ()
        if not _may_end_in(ending, usual, maker, owner):
            message = f"--to {text}: what ends in {ending} is {owner.name}, not {name}; give it another ending"
            raise click.UsageError(message)
    return Path(file), name


def _may_end_in(ending: str, usual: tuple[str, ...], maker: Callable[..., "Exporter"], owner: "ExporterEntry") -> bool:
    """Tell whether a file that --to names may have an ending that is another exporter's.

    Flashcards may go into cards.html, as their own ending is .flashcards.html, but not into cards.practice.html. An
    exporter from outside may use the endings that many formats share, and those of the exporter that it extends.

    Args:
        ending: the ending.
        usual: the endings of the exporter that is named; empty for one from outside.
        maker: the class of that exporter.
        owner: the exporter to which the ending belongs.
    """
    if usual:
        return any(each.endswith(ending) for each in usual)
    return ending in SHARED_ENDINGS or (isinstance(maker, type) and issubclass(maker, owner.make))


def maker_of(name: str) -> Callable[..., "Exporter"]:
    """Return what makes an exporter: by its name, or by an import path (package.module:Class)."""
    from quizgen.exporters.installed import exporter_named, exporter_names  # noqa: PLC0415 - commands load what they use
    from quizgen.system.loading import load  # noqa: PLC0415

    if ":" not in name:
        entry = exporter_named(name)
        if entry is None:
            known = exporter_names()
            guess = did_you_mean(name, known)
            message = f"no exporter '{name}'; there are {', '.join(known)}, or package.module:Class for your own"
            raise click.UsageError(f"{message}; {guess}" if guess else message)
        return entry.make
    try:
        maker: Callable[..., Exporter] = load(name)
    except (ImportError, AttributeError, ValueError) as error:
        raise click.UsageError(f"can't load the exporter '{name}': {error}") from error
    return maker
