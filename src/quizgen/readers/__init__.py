"""From files to fact sheets. A new reader is one file in a folder below and one line in READERS.

The folders of quizgen are called rooms. Three rooms in here are entry points, called doors, which read files and do
not import one another: `yaml` (fact sheets), `table` (tables of facts) and `quizzes` (quizzes made elsewhere).
`yaml` and `table` return a draft, with names and values still as written (`draft`); `join` adds the tables that a YAML
sheet names, and `assembly` makes a sheet of the draft. A quiz made elsewhere needs no assembly: it has questions only.
"""

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
from quizgen.readers.quizzes.qti import read_qti
from quizgen.readers.quizzes.question_table import looks_like_questions, read_question_table
from quizgen.readers.quizzes.question_workbook import read_question_workbook
from quizgen.readers.quizzes.text2qti import looks_like_text2qti, read_text2qti
from quizgen.readers.rows.delimited import looks_like_pasted
from quizgen.readers.rows.grid_files import SAVE_AS, WORKBOOK_ENDINGS
from quizgen.readers.table.table_options import TableOptions
from quizgen.sheet import FactSheet
from quizgen.text.listing import listed
from quizgen.text.markups import MARKUPS, PLAIN

READERS: tuple[ReaderEntry, ...] = (
    ReaderEntry("yaml", (".yaml", ".yml"), read_yaml),
    ReaderEntry("bank", (".bank.xlsx",), read_question_workbook),
    ReaderEntry("questions", (".csv", ".tsv"), read_question_table, fits=looks_like_questions),
    ReaderEntry("table", (".csv", ".tsv", ".tab", *WORKBOOK_ENDINGS), read_table, takes_options=True),
    ReaderEntry("gift", (".gift",), read_gift),
    ReaderEntry("aiken", (".aiken",), read_aiken),
    ReaderEntry("moodle", (".xml",), read_moodle, fits=looks_like_moodle),
    ReaderEntry("qti", (".zip", ".imscc"), read_qti),
    ReaderEntry("markdown", (".md",), read_text2qti),
    ReaderEntry("aiken", (".txt",), read_aiken, fits=looks_like_aiken),
    ReaderEntry("gift", (".txt",), read_gift, fits=looks_like_gift),
    ReaderEntry("markdown", (".txt",), read_text2qti, fits=looks_like_text2qti),
    ReaderEntry("table", (".txt",), read_table, fits=looks_like_pasted, takes_options=True),
)
"""All readers. A file is read by the first one with its ending whose `fits` says yes, or by the one that is named."""

__all__ = ["READERS", "Reader", "ReaderEntry", "TableOptions", "read_facts", "read_table"]


def read_facts(
    path: str | Path,
    *,
    id: str = "",  # noqa: A002 - the contract's
    reader: str | None = None,
    markup: str = PLAIN,
    limit: int = MOST_BYTES,
    options: TableOptions | None = None,
) -> FactSheet:
    """Read a fact sheet.

    Args:
        path: a YAML sheet, a table (XLSX, ODS, CSV, TSV), or a quiz made elsewhere (GIFT, Moodle XML, QTI …).
        id: the id of a sheet that can't have its own inside, such as a table. The stem of its file where left out.
        reader: the name of a reader (`yaml`, `table` …), where neither ending nor content says what the file is.
        markup: how the cells of a table are written: plain or markdown. Any other sheet says so itself.
        limit: the most bytes that the file, and each table or text that it names, may have.
        options: what a table has no place for: its language, its worksheet, whether it has a header …

    Returns:
        The sheet. Its `remarks` say what was assumed and what was left out.

    Raises:
        SheetError: everything that is wrong with the sheet, each with its place.
    """
    path = Path(path)
    for entry in READERS:
        if reader == entry.name or (reader is None and _fits(path, entry)):
            sheet = _read_by(entry, path, id, limit, options or TableOptions(), markup)
            said = tuple(remarks_on_direction(sheet))
            return evolve(sheet, remarks=(*sheet.remarks, *said)) if said else sheet
    if path.suffix.lower() in SAVE_AS:
        raise SheetError(Problem(SAVE_AS[path.suffix.lower()], Place(str(path))))
    known = ", ".join(dict.fromkeys(ending for entry in READERS for ending in entry.endings))
    if any(path.suffix.lower() in entry.endings for entry in READERS):
        message = f"can't tell what '{path.name}' is by what is in it"
    else:
        message = f"can't tell what '{path.name}' is by its ending; known are {known}"
    raise SheetError(
        Problem(message, Place(str(path)), "save a spreadsheet as .xlsx or .csv, or say what it is: --from")
    )


def _read_by(
    entry: ReaderEntry,
    path: Path,
    id: str,  # noqa: A002 - the contract's
    limit: int,
    options: TableOptions,
    markup: str,
) -> FactSheet:
    """Read a file by a reader. Refuse options of tables, and a markup, where it is none."""
    if markup not in MARKUPS:
        raise SheetError(f"markup is {listed(MARKUPS, 'or')}, not '{markup}'")
    if entry.takes_options:
        return read_table(path, id, limit, options, markup=markup)
    if markup != PLAIN:
        hint = "a YAML sheet says 'markup: markdown' itself; a quiz made elsewhere has the markup of its format"
        raise SheetError(Problem("only a table can be given a markup", hint=hint))
    if options.are_given:
        message = "a language, a worksheet, a header, a subject or a decimal mark can be given for tables of facts only"
        raise SheetError(Problem(message, Place(str(path)), "take the option out, or say that it is one: --from table"))
    return entry.read(path, id, limit)


def _fits(path: Path, entry: ReaderEntry) -> bool:
    return path.name.lower().endswith(entry.endings) and entry.fits(read_head(path))
