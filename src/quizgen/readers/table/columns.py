"""Tables (CSV, TSV): the first column names the subjects, every other one is a relation."""

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quizgen.errors import Place, Problem, Problems, Remark, SheetError, did_you_mean
from quizgen.readers.assembly.assemble import assemble
from quizgen.readers.assembly.references import CLOSE
from quizgen.readers.base import read_text
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.records import ID_HINT, Record, type_named
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.table.row_facts import Column, Rows
from quizgen.sheet import CARDINALITIES, LITERAL_TYPES, FactSheet
from quizgen.text.folding import canonical
from quizgen.text.identity import is_id
from quizgen.text.listing import listed
from quizgen.text.slugs import slug

DELIMITERS = ",;\t"
A_UNIT = "years"
"""No slip for `year`, a type, but what numbers may be counted in."""
SPECIAL_COLUMNS = ("id", "aliases", "source", "tags", "type")

_SEP_LINE = re.compile(r"\"?sep=(?P<delimiter>[,;|\t])\"?[,;|\t]*(?=[\r\n]|$)", re.IGNORECASE)
_HEADER = re.compile(r"(?P<name>[^([]*?)\s*(?:\((?P<round>[^()]*)\))?\s*(?:\[(?P<square>[^\[\]]*)\])?\s*")


def read_table(path: Path, id: str = "", limit: int = MOST_BYTES) -> FactSheet:  # noqa: A002 - the contract's
    """Read a table as a fact sheet of its own. Raises SheetError with all that is wrong with it."""
    problems = Problems()
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
    return assemble(draft, problems)


def add_table(draft: Draft, path: Path, problems: Problems, limit: int = MOST_BYTES) -> None:
    """Read a table into a draft. Raises SheetError when it can't be read at all."""
    text, delimiter = delimited(read_text(path, limit))
    rows = list(rows_of(path, text.splitlines(keepends=True), delimiter))
    if not rows:
        hint = "the first line names the columns: country,capital"
        raise SheetError(Problem("this table is empty", Place(str(path), 1, 1), hint))
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
    columns = list(_columns(rows[0][0], header, draft, problems))
    body = [(place, row) for place, row in rows[1:] if _fits(place, row, len(header), delimiter, problems)]
    separator = "|" if delimiter == ";" else ";"
    Rows(draft, columns, special, separator, _plain_name(header[0]), problems).add(body)


def delimited(text: str) -> tuple[str, str]:
    """Return a table without the line that may say its delimiter, and the delimiter, said there or found."""
    said, rest = _said_delimiter(text)
    return rest, said or sniff_delimiter(rest)


def _said_delimiter(text: str) -> tuple[str, str]:
    """Return the delimiter that a first line `sep=;` names, as Excel has it, or nothing; and the text without it."""
    match = _SEP_LINE.match(text)
    return (match["delimiter"], text[match.end() :]) if match else ("", text)


def sniff_delimiter(text: str) -> str:
    """Return the delimiter under which the lines have the same number of cells, and the most of them."""

    def fitness(delimiter: str) -> tuple[bool, float, int]:
        try:
            widths = [len(row) for row in csv.reader(text.splitlines()[:200], delimiter=delimiter) if row]
        except csv.Error:
            widths = []
        width = widths[0] if widths else 0
        even = sum(w == width for w in widths) / max(1, len(widths))
        return width > 1, even, width

    return max(DELIMITERS, key=fitness)


def rows_of(path: Path, lines: Iterable[str], delimiter: str, *, first: int = 1) -> Iterator[tuple[Place, list[str]]]:
    """Yield each row that is not blank, with the place of its first line.

    Args:
        path: the table's file.
        lines: its lines, each with its end.
        delimiter: what its cells are apart by.
        first: the number of the first of the lines.

    Raises:
        SheetError: at a row that can't be read.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = first
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield Place(str(path), line, 1), row
            line = reader.line_num + first
    except csv.Error as error:
        what = (
            f"a cell has more than {csv.field_size_limit():,} characters" if "field limit" in str(error) else str(error)
        )
        hint = 'a cell that begins with a quote must end with one, and a quote inside it is written twice ("")'
        raise SheetError(
            Problem(f"this line can't be read as a table: {what}", Place(str(path), line, 1), hint)
        ) from error


def _columns(place: Place, header: list[str], draft: Draft, problems: Problems) -> Iterator[Column]:
    seen: dict[str, int] = {}
    for index, name in enumerate(header):
        if not name:
            problems.add(place, f"column {index + 1} has no name", "name it in the first line, or delete the column")
        elif name in seen:
            columns = f"the columns {seen[name] + 1} and {index + 1}"
            problems.add(place, f"{columns} are both named '{name}'", "rename one, or delete it")
        elif index > 0 and name.casefold() not in SPECIAL_COLUMNS:
            yield _column(place, index, name, draft, problems)
        seen.setdefault(name, index)


def _column(place: Place, index: int, name: str, draft: Draft, problems: Problems) -> Column:
    """Read `area (km²)`, `founded (year)`, `capital [one]` or `gdp (US$) [one]`."""
    match = _HEADER.fullmatch(name)
    if match is None or not match["name"].strip():
        hint = "write 'name', 'name (unit or type)', 'name [one]' or 'name (unit or type) [one]'"
        problems.add(place, f"the column name '{name}' can't be read", hint)
        return Column(index, name, {}, place)
    declared: dict[str, Any] = {}
    inside = type_named(canonical(match["round"] or ""))
    guess = "" if inside == A_UNIT else did_you_mean(inside, LITERAL_TYPES, cutoff=CLOSE)
    if inside in LITERAL_TYPES:
        declared["value"] = inside
    elif guess:
        problems.add(place, f"'({inside})' in column {index + 1} is no type of value", guess)
    elif inside:
        declared.update(value="number", unit=inside)
    cardinality = canonical(match["square"] or "")
    if cardinality in CARDINALITIES:
        declared["values"] = cardinality
    elif cardinality:
        known = listed((f"[{word}]" for word in CARDINALITIES), "or")
        message = f"in brackets stands {known}, not '[{cardinality}]' as in column {index + 1}"
        problems.add(place, message, did_you_mean(cardinality, CARDINALITIES))
    return Column(index, _relation_key(canonical(match["name"]), draft), declared, place)


def _relation_key(name: str, draft: Draft) -> str:
    """Return the key of the sheet's relation that a column belongs to, by key or label; else the column's name."""
    labels = {record.get("label"): key for key, record in draft.relations.items() if record.get("label")}
    return labels.get(name, name)


def _fits(place: Place, row: list[str], width: int, delimiter: str, problems: Problems) -> bool:
    if len(row) == width:
        return True
    name = {"\t": "a tab"}.get(delimiter, f"'{delimiter}'")
    too_many = f"put a cell that holds {name} in quotes, or take out what is too much"
    hint = too_many if len(row) > width else f"add what is missing; an empty cell is written as well, {name} before it"
    cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
    problems.add(place, f"this row has {cells} where the header has {width}", hint)
    return False


def _plain_name(name: str) -> str:
    match = _HEADER.fullmatch(name)
    return canonical(match["name"]) if match else name
