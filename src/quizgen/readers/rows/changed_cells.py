"""A table's file with one cell changed; everything else of it stays as it is."""

import io
import re
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from quizgen.errors import Place, Problem, SheetError, column_letters
from quizgen.readers.inputs import InputFile
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.rows import xlsx
from quizgen.readers.rows.archive import Archive
from quizgen.readers.rows.delimited import delimited
from quizgen.readers.rows.grid_files import read_table_text
from quizgen.readers.rows.table_endings import TEXT_ENDINGS, XLSX_ENDINGS

_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_CELL = (
    r"<(?P<tag>(?:\w+:)?c)\b(?P<before>[^>]*?)\sr=\"{reference}\"(?P<after>[^>]*?)(?:/>|>(?P<inside>.*?)</(?P=tag)>)"
)
_TYPE = re.compile(r"\st=\"[^\"]*\"")


def with_cell(place: Place, text: str) -> bytes:
    """Return the content of a table's file with another text in one cell.

    Args:
        place: the cell: its file, line and column, and its worksheet if the file is a workbook.
        text: what it is to say.

    Raises:
        SheetError: the file can't be read, is of a kind that is not changed here, or the cell is a formula.

    Example:
        >>> from tempfile import mkdtemp
        >>> path = Path(mkdtemp()) / "seas.csv"
        >>> _ = path.write_text("river,mouth")
        >>> with_cell(Place(str(path), 1, 7), "mouth [one]")
        b'river,mouth [one]'
    """
    path = Path(place.file)
    if path.suffix.lower() in TEXT_ENDINGS:
        return _in_text(read_table_text(InputFile.of(path))[0], place, text).encode()
    if path.suffix.lower() in XLSX_ENDINGS:
        return _in_workbook(path, place, text)
    hint = "save it as .xlsx or .csv, or change it in your spreadsheet program"
    raise SheetError(Problem("a file of this kind is read, but not changed", place, hint))


def _in_text(whole: str, place: Place, text: str) -> str:
    """Return the text of a table with one cell changed."""
    body, delimiter = delimited(whole)
    lines = body.splitlines(keepends=True)
    start = sum(map(len, lines[: (place.line or 1) - 1])) + (place.column or 1) - 1
    end = _end_of_cell(body, start, delimiter)
    if any(sign in text for sign in (delimiter, '"', "\n", "\r")) or text != text.strip():
        text = '"' + text.replace('"', '""') + '"'
    head = whole[: len(whole) - len(body)]
    return head + body[:start] + text + body[end:]


def _end_of_cell(body: str, start: int, delimiter: str) -> int:
    """Return where a cell ends that begins at a character of a text."""
    if body[start : start + 1] == '"':
        quoted = re.compile(r'"(?:[^"]|"")*"').match(body, start)
        start = quoted.end() if quoted else start
    rest = re.compile(f"[^{re.escape(delimiter)}\r\n]*").match(body, start)
    return rest.end() if rest else start


def _in_workbook(path: Path, place: Place, text: str) -> bytes:
    """Return a workbook with one cell changed."""
    with Archive(InputFile.of(path), MOST_BYTES) as archive:
        part = next(sheet.part for sheet in xlsx.Workbook.of(archive).sheets if sheet.name == place.worksheet)
    made = io.BytesIO()
    with ZipFile(path) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == part:
                content = _in_worksheet(content.decode(), place, text).encode()
            new.writestr(entry, content, entry.compress_type)
    return made.getvalue()


def _in_worksheet(xml: str, place: Place, text: str) -> str:
    """Return the XML of a worksheet with one cell changed. An empty cell must be there, for its style at least."""
    reference = f"{column_letters(place.column or 1)}{place.line}"
    found = re.search(_CELL.format(reference=reference), xml, re.DOTALL)
    hint = "change it in your spreadsheet program"
    if found is None:
        raise SheetError(Problem("the file has no cell here yet", place, hint))
    tag = found["tag"]
    prefix = tag.removesuffix("c")
    if re.search(f"<{prefix}f[\\s/>]", found["inside"] or ""):
        raise SheetError(Problem("this cell is a formula", place, hint))
    attributes = _TYPE.sub("", found["before"] + found["after"])
    if _NUMBER.fullmatch(text):
        kind, inside = "", f"<{prefix}v>{text}</{prefix}v>"
    else:
        shown = f'<{prefix}t xml:space="preserve">{escape(text)}</{prefix}t>'
        kind, inside = ' t="inlineStr"', f"<{prefix}is>{shown}</{prefix}is>"
    cell = f'<{tag} r="{reference}"{attributes}{kind}>{inside}</{tag}>'
    return xml[: found.start()] + cell + xml[found.end() :]
