"""From a file to a grid, by what the file is: text, XLSX or ODS."""

from collections.abc import Iterator

from attrs import evolve

from quizgen.errors import Place, Problem, Remark, SheetError, did_you_mean
from quizgen.readers.base import read_bytes, showable
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.rows import ods, xlsx
from quizgen.readers.rows.archive import Archive
from quizgen.readers.rows.decoding import decoded
from quizgen.readers.rows.delimited import delimited_grid
from quizgen.readers.rows.grid import Grid
from quizgen.readers.rows.table_endings import ODS_ENDINGS, SAVE_AS, WORKBOOK_ENDINGS
from quizgen.readers.rows.worksheet import Worksheet
from quizgen.text.folding import canonical


def read_grid(path: Input, limit: int = MOST_BYTES, worksheet: str = "") -> Grid:
    """Read the rows of a table from its file.

    Args:
        path: the file.
        limit: the most bytes that it may have.
        worksheet: the name of the worksheet to read; empty: the first that has data.

    Raises:
        SheetError: the file can't be read, or has no such worksheet.
    """
    ending = path.suffix.lower()
    if ending in SAVE_AS:
        raise SheetError(Problem(SAVE_AS[ending], Place(str(path))))
    if ending in WORKBOOK_ENDINGS:
        with Archive(path, limit) as archive:
            return _chosen(archive, path, worksheet)
    if worksheet:
        raise SheetError(Problem(f"this file has no worksheets, so not '{worksheet}' either", Place(str(path))))
    text, remarks = read_table_text(path, limit)
    return evolve(delimited_grid(path, text), remarks=tuple(remarks))


def read_table_text(path: Input, limit: int = MOST_BYTES) -> tuple[str, list[Remark]]:
    """Return the text of a table, and a remark where its encoding was guessed.

    Raises:
        SheetError: the file can't be read, is no text, or has characters that can't be shown, each with its place.
    """
    text, remarks = decoded(read_bytes(path, limit), Place(str(path)))
    return showable(path, text), remarks


def _chosen(archive: Archive, path: Input, worksheet: str) -> Grid:
    """Return the worksheet that is asked for, else the first that is shown and has two cells in a row; say which."""
    wanted = canonical(worksheet).casefold()
    names: list[str] = []
    hidden: list[str] = []
    found: Grid | None = None
    lines: Grid | None = None  # a worksheet of one column, as of remarks, which no table can be
    for sheet, is_hidden in _worksheets(archive, path):
        name = sheet.place.worksheet
        names.append(name)
        if found or (wanted and canonical(name).casefold() != wanted):
            continue
        if is_hidden and not wanted:
            hidden.append(name)
            continue
        grid = sheet.grid()
        if wanted or any(sum(not cell.is_empty for cell in row) > 1 for row in grid.rows):
            found = grid
        elif grid.rows and lines is None:
            lines = grid
    found = found or lines
    if found is None:
        raise _nothing_found(path, worksheet, names)
    return evolve(found, remarks=(*_which(found.place, names, worksheet), *found.remarks))


def _worksheets(archive: Archive, path: Input) -> Iterator[tuple[Worksheet, bool]]:
    if path.suffix.lower() in ODS_ENDINGS:
        yield from ((sheet, False) for sheet in ods.read_ods(archive, path))
        return
    book = xlsx.Workbook.of(archive)
    for sheet in book.sheets:
        yield book.read(sheet, path), sheet.is_hidden


def _which(place: Place, names: list[str], worksheet: str) -> Iterator[Remark]:
    others = [name for name in names if name != place.worksheet]
    if others and not worksheet:
        listed = ", ".join(f"'{name}'" for name in others[:5])
        yield Remark(
            f"only this worksheet is read; the workbook also has {listed}", place, hint="worksheet=… reads another"
        )


def _nothing_found(path: Input, worksheet: str, names: list[str]) -> SheetError:
    if not worksheet:
        return SheetError(Problem("this workbook is empty", Place(str(path)), "the first row names the columns"))
    listed = ", ".join(f"'{name}'" for name in names)
    message = f"there is no worksheet '{worksheet}'; there are {listed}"
    return SheetError(Problem(message, Place(str(path)), did_you_mean(worksheet, names)))
