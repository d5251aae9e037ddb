"""Standard input as a sheet, and standard output as a file to write: both are named `-`."""

import io
import sys
from pathlib import Path

import click

STANDARD = Path("-")
"""The name of standard input, or of standard output."""

_HAS_ITS_OWN_ID = ("yaml", "yml", "json")
"""The readers of sheets that say their id themselves."""


def shown(path: Path, stream: str) -> str:
    """Return how messages name a file: its path, or "standard input" or "standard output" for `-`."""
    return f"standard {stream}" if path == STANDARD else str(path)


class StandardInput(io.BytesIO):
    """What stands in standard input, under a name that says what it is.

    Args:
        reader: the name of a reader, or the ending of its files.
        identity: the id of the sheet, after which it is named; empty where it is not known.
        limit: the most bytes that are wanted. One more is read, so that the library sees that there are too many.
    """

    def __init__(self, reader: str, identity: str, limit: int) -> None:
        from quizgen.readers import ENDINGS, reader_named  # noqa: PLC0415 - commands load what they use

        if sys.stdin is None:
            raise click.UsageError("there is no standard input: it is closed")
        super().__init__(sys.stdin.buffer.read(limit + 1))
        ending = f".{reader}" if reader in ENDINGS else reader_named(reader).endings[0]
        self.name = f"{identity or 'stdin'}{ending}"


def refuse_unknown(reader: str | None, identity: str) -> str:
    """Return the reader of standard input, which has no name to tell what it is.

    Raises:
        click.UsageError: the reader is not given; or it is one of files without an id, and that is not given.
    """
    if reader is None:
        raise click.UsageError("say what standard input is: --from yaml, table, gift … ('quizgen formats' lists them)")
    if not identity and reader not in _HAS_ITS_OWN_ID:
        message = f"standard input has no file name to take the id from, and '{reader}' may hold none: --id NAME"
        raise click.UsageError(message)
    return reader


def write_out(content: bytes) -> None:
    """Write bytes to standard output."""
    if sys.stdout is None:
        raise click.UsageError("there is no standard output: it is closed")
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
