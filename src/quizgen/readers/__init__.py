"""From files to fact sheets. A new reader is one file in a folder below and one line in READERS.

The folders of quizgen are called rooms. Three rooms in here are entry points, called doors, which read files and do
not import one another: `yaml` (fact sheets), `table` (tables of facts) and `quizzes` (quizzes made elsewhere).
`yaml` and `table` return a draft, with names and values still as written (`draft`); `join` adds the tables that a YAML
sheet names, and `assembly` makes a sheet of the draft. A quiz made elsewhere needs no assembly: it has questions only.
"""

from collections.abc import Mapping

from attrs import evolve

from quizgen.errors import Place, Problem, SheetError, did_you_mean
from quizgen.readers.base import Reader, read_head, unreadable
from quizgen.readers.direction import remarks_on_direction
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.opening import Readable, input_of
from quizgen.readers.reader_entry import ReaderEntry, plugged_in
from quizgen.readers.rows.table_endings import SAVE_AS, WORKBOOK_ENDINGS
from quizgen.readers.table.table_options import TableOptions
from quizgen.readers.unnamed_subjects import remarks_on_unnamed_subjects
from quizgen.sheet import FactSheet
from quizgen.system import plug_ins
from quizgen.system.garbage import rarely_collected
from quizgen.text.listing import listed
from quizgen.text.markups import MARKUPS, PLAIN, Markup

_QUIZZES = "quizgen.readers.quizzes"
_TABLE = "quizgen.readers.join:read_table"

READERS: tuple[ReaderEntry, ...] = (
    ReaderEntry("yaml", (".yaml", ".yml"), "quizgen.readers.join:read_yaml"),
    ReaderEntry("json", (".json",), "quizgen.readers.join:read_yaml"),
    ReaderEntry("bank", (".bank.xlsx",), f"{_QUIZZES}.question_workbook:read_question_workbook"),
    ReaderEntry(
        "questions",
        (".csv", ".tsv"),
        f"{_QUIZZES}.question_table:read_question_table",
        sign=f"{_QUIZZES}.question_table:looks_like_questions",
    ),
    ReaderEntry("table", (".csv", ".tsv", ".tab", *WORKBOOK_ENDINGS), _TABLE, takes_options=True),
    ReaderEntry("gift", (".gift",), f"{_QUIZZES}.gift:read_gift"),
    ReaderEntry("aiken", (".aiken",), f"{_QUIZZES}.aiken:read_aiken"),
    ReaderEntry("moodle", (".xml",), f"{_QUIZZES}.moodle:read_moodle", sign=f"{_QUIZZES}.moodle:looks_like_moodle"),
    ReaderEntry("qti", (".zip", ".imscc"), f"{_QUIZZES}.qti:read_qti"),
    ReaderEntry("markdown", (".md",), f"{_QUIZZES}.text2qti:read_text2qti"),
    ReaderEntry("aiken", (".txt",), f"{_QUIZZES}.aiken:read_aiken", sign=f"{_QUIZZES}.aiken:looks_like_aiken"),
    ReaderEntry("gift", (".txt",), f"{_QUIZZES}.gift:read_gift", sign=f"{_QUIZZES}.gift:looks_like_gift"),
    ReaderEntry(
        "markdown", (".txt",), f"{_QUIZZES}.text2qti:read_text2qti", sign=f"{_QUIZZES}.text2qti:looks_like_text2qti"
    ),
    ReaderEntry(
        "table", (".txt",), _TABLE, sign="quizgen.readers.rows.delimited:looks_like_pasted", takes_options=True
    ),
)
"""All readers. A file is read by the first one with its ending whose `fits` says yes, or by the one that is named.

A reader is loaded when it is used. Readers of other packages (plug-ins) come after these: each has the ending `.NAME`.
"""

ENDINGS = tuple(dict.fromkeys(ending[1:] for entry in READERS for ending in entry.endings))
"""The endings of all files that are read, without the dot. Each can stand for a reader's name: csv, xlsx."""

__all__ = ["ENDINGS", "READERS", "Reader", "ReaderEntry", "TableOptions", "known_readers", "read_facts", "reader_named"]


@rarely_collected()
def read_facts(
    source: Readable | Input,
    *,
    id: str = "",  # noqa: A002 - the contract's
    reader: str | None = None,
    markup: Markup = PLAIN,
    limit: int = MOST_BYTES,
    options: TableOptions | None = None,
    files: Mapping[str, bytes] | None = None,
) -> FactSheet:
    r"""Read a fact sheet, from disk or from memory.

    Args:
        source: a YAML or JSON sheet, a table (XLSX, ODS, CSV, TSV), or a quiz made elsewhere (GIFT, Moodle XML, QTI
            …): a path (a `str` is always one), bytes, an open file, or a text as `io.StringIO`.
        id: the id of a sheet that can't have its own inside, such as a table. The stem of its file where left out.
        reader: the name of a reader (`yaml`, `json`, `table`, `gift` …) or the ending of such files (`csv`, `xlsx` …),
            where neither a name nor the content says what it is.
        markup: how the cells of a table are written: plain or markdown. Any other sheet says so itself.
        limit: the most bytes that the file, and each table or text that it names, may have.
        options: what a table has no place for: its language, its worksheet, whether it has a header …
        files: what stands beside bytes or an open file, by name: pictures, sounds, tables, texts. No disk is touched
            then.

    Returns:
        The sheet. Its `remarks` say what was assumed and what was left out.

    Raises:
        SheetError: everything that is wrong with the sheet, each with its place.

    Example:
        >>> import io
        >>> table = io.StringIO("river,sea\nDanube,Black Sea\nRhine,North Sea\n")
        >>> [fact.id for fact in read_facts(table, reader="csv", id="rivers").facts]
        ['danube/sea', 'rhine/sea']
    """
    entries = _entries_named(reader) if reader else ()
    found = input_of(source, endings=_endings(reader, entries), files=files, limit=limit)
    entry = next((each for each in entries if len(entries) == 1 or each.fits(read_head(found))), None)
    sheet = _read_by(
        entry or _entry_for(found), found, id, limit, options or TableOptions(), markup, is_named=bool(reader)
    )
    said = (*remarks_on_direction(sheet), *remarks_on_unnamed_subjects(sheet))
    return evolve(sheet, remarks=(*sheet.remarks, *said)) if said else sheet


def known_readers() -> tuple[str, ...]:
    """Return the names of all readers, those of other packages last."""
    installed = (each.name for each in plug_ins.plug_ins(plug_ins.READERS))
    return tuple(dict.fromkeys([*(entry.name for entry in READERS), *installed]))


def reader_named(name: str) -> ReaderEntry:
    """Return the reader with a name, ours or that of another package.

    Raises:
        SheetError: there is none.
        PlugInError: two packages bring one of that name.
    """
    ours = next((entry for entry in READERS if entry.name == name), None)
    found = ours or plugged_in(plug_ins.plug_in(plug_ins.READERS, name))
    if found is None:
        known = known_readers()
        raise SheetError(Problem(f"no reader '{name}'; there are {', '.join(known)}", hint=did_you_mean(name, known)))
    return found


def _entries_named(name: str) -> tuple[ReaderEntry, ...]:
    """Return the reader with a name; or those of files with such an ending, where no reader is named so."""
    if name in ENDINGS and all(entry.name != name for entry in READERS):
        return tuple(entry for entry in READERS if f".{name}" in entry.endings)
    return (reader_named(name),)


def _endings(name: str | None, entries: tuple[ReaderEntry, ...]) -> tuple[str, ...]:
    """Return the endings that files for some readers have, first that by which they were named."""
    endings = [ending for entry in entries for ending in entry.endings]
    return tuple(sorted(endings, key=lambda ending: ending != f".{name}"))


def _entry_for(path: Input) -> ReaderEntry:
    """Return the reader of a file, by its ending and by what is in it.

    Raises:
        SheetError: there is none.
    """
    named = plug_ins.plug_in_of_file(plug_ins.READERS, path.name, [e for entry in READERS for e in entry.endings])
    found = plugged_in(named) or next((entry for entry in READERS if _fits(path, entry)), None)
    if found:
        return found
    try:
        path.size()
    except FileNotFoundError as error:
        raise SheetError(unreadable(path, error)) from error
    except (OSError, ValueError):
        pass  # it is there, and what it is stays unknown
    if path.suffix.lower() in SAVE_AS:
        raise SheetError(Problem(SAVE_AS[path.suffix.lower()], Place(str(path))))
    known = ", ".join(dict.fromkeys(ending for entry in READERS for ending in entry.endings))
    if any(path.suffix.lower() in entry.endings for entry in READERS):
        message = f"can't tell what '{path.name}' is by what is in it"
    else:
        message = f"can't tell what '{path.name}' is by its ending; known are {known}"
    raise SheetError(
        Problem(message, Place(str(path)), "save a spreadsheet as .xlsx or .csv, or say what it is", setting="reader")
    )


def _read_by(
    entry: ReaderEntry,
    path: Input,
    id: str,  # noqa: A002 - the contract's
    limit: int,
    options: TableOptions,
    markup: Markup,
    *,
    is_named: bool,
) -> FactSheet:
    """Read a file by a reader. Refuse options of tables, and a markup, where it is none."""
    if markup not in MARKUPS:
        raise SheetError(f"markup is {listed(MARKUPS, 'or')}, not '{markup}'")
    if entry.takes_options:
        from quizgen.readers.join import read_table  # noqa: PLC0415 - readers are loaded when they are used

        return read_table(path, id, limit, options, markup=markup, or_questions=not is_named)
    if markup != PLAIN:
        hint = "a YAML sheet says 'markup: markdown' itself; a quiz made elsewhere has the markup of its format"
        raise SheetError(Problem("only a table can be given a markup", hint=hint))
    options.refuse_for(path)
    return entry.read(path, id, limit)


def _fits(path: Input, entry: ReaderEntry) -> bool:
    return path.name.lower().endswith(entry.endings) and entry.fits(read_head(path))
