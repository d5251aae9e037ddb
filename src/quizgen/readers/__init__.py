"""From files to fact sheets. A new reader is one file here and one line in READERS."""

from pathlib import Path

from attrs import evolve

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.base import Reader, ReaderEntry, read_head
from quizgen.readers.direction import remarks_on_direction
from quizgen.readers.join import read_table, read_yaml
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.quizzes.aiken import looks_like_aiken, read_aiken
from quizgen.readers.quizzes.gift import looks_like_gift, read_gift
from quizgen.readers.quizzes.moodle import looks_like_moodle, read_moodle
from quizgen.readers.quizzes.question_table import looks_like_questions, read_question_table
from quizgen.sheet import FactSheet

READERS: tuple[ReaderEntry, ...] = (
    ReaderEntry("yaml", (".yaml", ".yml"), read_yaml),
    ReaderEntry("questions", (".csv", ".tsv"), read_question_table, looks_like_questions),
    ReaderEntry("table", (".csv", ".tsv"), read_table),
    ReaderEntry("gift", (".gift",), read_gift),
    ReaderEntry("aiken", (".aiken",), read_aiken),
    ReaderEntry("moodle", (".xml",), read_moodle, looks_like_moodle),
    ReaderEntry("aiken", (".txt",), read_aiken, looks_like_aiken),
    ReaderEntry("gift", (".txt",), read_gift, looks_like_gift),
)
"""By name, by the ending of the file, and where several share an ending by what is in it: the first that fits."""

__all__ = ["READERS", "Reader", "ReaderEntry", "read_facts"]


def read_facts(
    path: str | Path,
    *,
    id: str = "",  # noqa: A002 - the contract's
    reader: str | None = None,
    limit: int = MOST_BYTES,
) -> FactSheet:
    """Read a fact sheet; its suffix says how.

    Args:
        path: a YAML sheet, a table (CSV, TSV), or a quiz made elsewhere (GIFT, Aiken, Moodle XML, CSV).
        id: the identity of what has no place to write its own, as a table; its file's stem where left out.
        reader: the name of a reader, where the suffix does not say what the file is.
        limit: the most bytes that the file, and each table or text that it names, may have.

    Raises:
        SheetError: everything that is wrong with the sheet, each with its place.
    """
    path = Path(path)
    for entry in READERS:
        if reader == entry.name or (reader is None and _fits(path, entry)):
            sheet = entry.read(path, id, limit)
            said = tuple(remarks_on_direction(sheet))
            return evolve(sheet, remarks=(*sheet.remarks, *said)) if said else sheet
    known = ", ".join(dict.fromkeys(ending for entry in READERS for ending in entry.endings))
    if any(path.suffix.lower() in entry.endings for entry in READERS):
        message = f"can't tell what '{path.name}' is by what is in it"
    else:
        message = f"can't tell what '{path.name}' is by its ending; known are {known}"
    raise SheetError(Problem(message, Place(str(path)), "save a spreadsheet as 'CSV UTF-8', or say what it is: --from"))


def _fits(path: Path, entry: ReaderEntry) -> bool:
    return path.suffix.lower() in entry.endings and entry.fits(read_head(path))
