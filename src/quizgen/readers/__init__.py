"""From files to fact sheets. A new reader is one file here and one line in READERS."""

from pathlib import Path

from quizgen.errors import Place, Problem, SheetError
from quizgen.facts import FactSheet
from quizgen.readers.base import Reader, ReaderEntry
from quizgen.readers.table import read_table
from quizgen.readers.yaml import read_yaml

READERS: tuple[ReaderEntry, ...] = (
    ReaderEntry("yaml", (".yaml", ".yml"), read_yaml),
    ReaderEntry("table", (".csv", ".tsv"), read_table),
)
"""By name and by the ending of the file."""

__all__ = ["READERS", "Reader", "ReaderEntry", "read_facts"]


def read_facts(path: str | Path, *, id: str = "", reader: str | None = None) -> FactSheet:  # noqa: A002 - the contract's
    """Read a fact sheet; its suffix says how.

    Args:
        path: a YAML sheet or a table (CSV, TSV).
        id: the identity of a table, which has no place to write its own; its file's stem where left out.
        reader: the name of a reader, where the suffix does not say what the file is.

    Raises:
        SheetError: everything that is wrong with the sheet, each with its place.
    """
    path = Path(path)
    for entry in READERS:
        if reader == entry.name or (reader is None and path.suffix.lower() in entry.endings):
            return entry.read(path, id)
    known = ", ".join(ending for entry in READERS for ending in entry.endings)
    message = f"can't tell what '{path.name}' is by its ending; known are {known}"
    raise SheetError(Problem(message, Place(str(path)), "save a spreadsheet as 'CSV UTF-8', or say what it is: --from"))
