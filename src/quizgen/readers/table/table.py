"""A table as a draft of a fact sheet."""

from collections.abc import Sequence
from pathlib import Path

from quizgen.errors import Place, Problem, Problems, Remark, SheetError
from quizgen.readers.base import read_text
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.hints import ID_HINT
from quizgen.readers.draft.records import Record
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.rows.delimited import delimited, rows_of
from quizgen.readers.table.header import SPECIAL_COLUMNS, columns_of, plain_name
from quizgen.readers.table.row_facts import RowFacts
from quizgen.text.folding import canonical
from quizgen.text.identity import is_id
from quizgen.text.slugs import slug


def draft_table(path: Path, id: str, limit: int, problems: Problems) -> Draft:  # noqa: A002 - the contract's
    """Read a table as a fact sheet of its own.

    Args:
        path: the table's file.
        id: the id of the sheet; the file's stem where empty.
        limit: the most bytes that the file may have.
        problems: where all that is wrong is noted.

    Raises:
        SheetError: the table can't be read at all.
    """
    place = Place(str(path), 1, 1)
    stem = canonical(path.stem.replace("_", " ").replace("-", " "))
    if id and not is_id(id):
        problems.add(Place(str(path)), f"'{id}', as --id says, is no id", ID_HINT)
    head = {"quizgen": "1", "id": id or slug(path.stem), "title": stem[:1].upper() + stem[1:], "language": "en"}
    draft = Draft(Record(place, head))
    if not id:
        message = f"the deck's id is '{head['id']}', after the file's name; --id gives it another"
        draft.remarks.append(Remark(message, Place(str(path))))
    add_table(draft, path, problems, limit)
    return draft


def add_table(draft: Draft, path: Path, problems: Problems, limit: int = MOST_BYTES) -> None:
    """Add the facts of a table to a draft. Raises SheetError where the table can't be read at all."""
    text, delimiter = delimited(read_text(path, limit))
    rows = list(rows_of(path, text.splitlines(keepends=True), delimiter))
    if not rows:
        hint = "the first line names the columns: country,capital"
        raise SheetError(Problem("this table is empty", Place(str(path), 1, 1), hint))
    add_rows(draft, rows, delimiter, problems)


def add_rows(draft: Draft, rows: Sequence[tuple[Place, list[str]]], delimiter: str, problems: Problems) -> None:
    """Add the facts of a table to a draft.

    Args:
        draft: the sheet that the table belongs to.
        rows: the table's rows, the header first, each with its place. There is one at the least.
        delimiter: what separates the cells where they are written. Several values in a cell are separated by `;`, or by
            `|` where the delimiter is `;`.
        problems: where all that is wrong is noted.
    """
    header = [canonical(cell) for cell in rows[0][1]]
    if len(header) == 1:
        hint = "the first column names the subjects; write a column for each thing said of them, with commas between"
        problems.add(rows[0][0], "this table has one column only", hint)
        return
    if len(rows) == 1:
        problems.add(rows[0][0], "this table has a header and no rows", "write one row for each subject")
    special = {
        name.casefold(): index for index, name in enumerate(header) if index > 0 and name.casefold() in SPECIAL_COLUMNS
    }
    columns = list(columns_of(rows[0][0], header, draft, problems))
    body = [(place, row) for place, row in rows[1:] if _fits(place, row, len(header), delimiter, problems)]
    separator = "|" if delimiter == ";" else ";"
    facts = RowFacts(
        draft=draft,
        columns=columns,
        special=special,
        separator=separator,
        subject_type=plain_name(header[0]),
        problems=problems,
    )
    facts.add(body)


def _fits(place: Place, row: list[str], width: int, delimiter: str, problems: Problems) -> bool:
    """Tell whether a row has as many cells as the header (`width`), and note where it has not."""
    if len(row) == width:
        return True
    name = {"\t": "a tab"}.get(delimiter, f"'{delimiter}'")
    too_many = f"put a cell that holds {name} in quotes, or take out what is too much"
    hint = too_many if len(row) > width else f"add what is missing; an empty cell is written as well, {name} before it"
    cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
    problems.add(place, f"this row has {cells} where the header has {width}", hint)
    return False
