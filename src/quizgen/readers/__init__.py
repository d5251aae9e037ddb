"""From files to fact sheets. A new reader is one file here and one line in READERS."""

from pathlib import Path

from quizgen.errors import Place, Problem, SheetError
from quizgen.facts import FactSheet
from quizgen.readers.base import Reader
from quizgen.readers.table import read_table
from quizgen.readers.yaml import read_yaml

READERS: dict[str, Reader] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".csv": read_table,
    ".tsv": read_table,
}
"""By the ending of the file."""

__all__ = ["READERS", "Reader", "read_facts"]


def read_facts(path: str | Path, *, id: str = "") -> FactSheet:  # noqa: A002 - the contract's name for it
    """Read a fact sheet; its suffix says how.

    Args:
        path: a YAML sheet or a table (CSV, TSV).
        id: the identity of a table, which has no place to write its own; its file's stem where left out.

    Raises:
        SheetError: everything that is wrong with the sheet, each with its place.
    """
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        message = f"can't tell what '{path.name}' is by its ending; known are {', '.join(READERS)}"
        raise SheetError(Problem(message, Place(str(path)), "save a spreadsheet as 'CSV UTF-8'"))
    return reader(path, id)
