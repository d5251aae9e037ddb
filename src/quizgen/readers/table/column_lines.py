"""One line a column: what it was read as, what of that is assumed, and what to write to change it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quizgen.errors import Remark
from quizgen.readers.rows.cells import Cell
from quizgen.readers.table.cells_told import shortened
from quizgen.readers.table.column_entries import ColumnEntries
from quizgen.readers.table.column_reading import ReadColumn
from quizgen.readers.table.comma_lists import BAR, COMMA
from quizgen.readers.table.footnotes import said_of_footnotes
from quizgen.readers.table.header import Column
from quizgen.readers.table.program_names import said_of_program_names
from quizgen.readers.table.whole_numbers import ENDING
from quizgen.told_once import listed_places
from quizgen.values import Number

TYPES = {
    "number": "numbers",
    "year": "years",
    "date": "dates",
    "yes_no": "yes or no",
    "text": "texts",
    "picture": "pictures",
}
"""What the values of each type are called."""

NUMBER_OF_VALUES = {"one": "one for each", "all": "all listed", "some": "perhaps not all listed"}
"""What it means to declare how many values there are."""

ROLES_SAID = {
    "id": "gives each row its id",
    "aliases": "other names of the subjects",
    "tags": "tags",
    "source": "the source of each row",
    "at": "where in the source it is",
    "note": "shown with the answer",
    "type": "the type of each subject",
    "picture": "the picture beside each question",
    "sound": "the sound of each question",
    "alt": "what the picture shows",
    "picture_back": "the picture of each answer",
    "alt_back": "what the picture of the answer shows",
    "sound_back": "the sound of each answer",
    "ignore": "left out, as its header says",
}
"""What the columns are for that are no relations."""

_LONG = re.compile(r"[-−]?[\d.,]*[.,]\d{7,}")
"""A number with more digits behind its decimal mark than anybody learns."""

MOST_NAMED = 4
"""How many texts a line names whose cells state nothing."""

MOST_PLACES = 20
"""How many of these cells it names."""


def line_on(
    read: ReadColumn,
    value: str,
    *,
    has_lists: bool,
    type_declared: bool,
    values_declared: str,
    in_header: bool,
) -> Remark | None:
    """Return the line on a column that is a relation; None where its author has declared all of it.

    Args:
        read: the column.
        value: the type of its values, where that is one of LITERAL_TYPES; empty: names.
        has_lists: whether any of its cells, or several rows of a subject, list several values.
        type_declared: whether a person says what the type is.
        values_declared: how many values a person says there are; empty: nobody does.
        in_header: whether the header is the place to declare them, and not a YAML sheet.
    """
    column, key = read.column, read.column.key
    if read.left_out:
        return Remark(f"{key}: {read.left_out}", column.place, column=key, relation=key, hint=read.hint)
    if read.reading is None:
        return None
    if not read.entries.texts:
        return Remark(f"{key}: it has no values, as no cell states one", column.place, column=key, relation=key)
    assumed = "all listed (assumed)" if has_lists else "one for each (assumed)"
    details = [detail for detail in (read.reading.said, *_details(read)) if detail]
    if type_declared and values_declared and not details:
        return None
    parts = (TYPES.get(value, "names") + _unit_of(read), NUMBER_OF_VALUES.get(values_declared, assumed))
    rule = "" if type_declared or read.reading.is_sure else "type-assumed"
    ways = [] if values_declared else _other_numbers(_header_of(column), has_lists=has_lists, in_header=in_header)
    if read.entries.list_cell and not read.entries.is_parted and not values_declared:
        ways = _parted(_header_of(column), _sign_of(read.entries), in_header=in_header)
    ways += [] if type_declared else _other_types(key, value, is_sure=read.reading.is_sure, in_header=in_header)
    where = "in the header" if in_header else "in the sheet"
    hint = read.reading.hint or (f"{where}: {', '.join(ways)}" if ways else "")
    message = "; ".join((f"{key}: {', '.join(parts)}", *details))
    return Remark(message, column.place, rule=rule, column=key, relation=key, hint=hint)


def line_on_role(column: Column) -> Remark:
    """Return the line on a column that is no relation."""
    hint = "" if column.role == "ignore" else f"'{column.key} (text)' asks it"
    return Remark(f"{column.key}: {ROLES_SAID[column.role]}", column.place, column=column.key, hint=hint)


def _unit_of(read: ReadColumn) -> str:
    """Return the unit of a column's numbers in words, where all have one."""
    values = read.reading.values.values() if read.reading else ()
    units = {value.unit for value in values if isinstance(value, Number)}
    if units == {"%"}:
        return " in per cent"
    return f" in {units.pop()}" if len(units) == 1 and units != {""} else " in several units" if len(units) > 1 else ""


def _has_numbers(read: ReadColumn) -> bool:
    return read.reading is not None and read.reading.value == "number"


def _header_of(column: Column) -> str:
    was = f" [was {column.declared['was']}]" if "was" in column.declared else ""
    return column.with_unit + was


def _other_numbers(header: str, *, has_lists: bool, in_header: bool) -> list[str]:
    """Say what to write to declare how many values there are."""
    likely, other = ("all", "some") if has_lists else ("one", "all")
    more = "if more may be true" if has_lists else "if there may be several"
    if in_header:
        return [f"'{header} [{likely}]' if that is right", f"'{header} [{other}]' {more}"]
    return [f"'values: {likely}' if that is right", f"'values: {other}' {more}"]


def _sign_of(entries: ColumnEntries) -> str:
    """Return what seems to part several values."""
    return {"\n": "line breaks", BAR: "bars", COMMA: "commas"}.get(entries.list_sign, "semicolons")


def _parted(header: str, sign: str, *, in_header: bool) -> list[str]:
    """Say what to write where commas or line breaks seem to part several values."""
    several, one = (f"'{header} [all]'", f"'{header} [one]'") if in_header else ("'values: all'", "'values: one'")
    return [f"{several} takes lists apart at their {sign}", f"{one} if each cell is one value"]


def _other_types(key: str, value: str, *, is_sure: bool, in_header: bool) -> list[str]:
    """Say what to write where values are not what they were taken for."""
    if value not in ("number", "") and (value != "year" or is_sure):
        return []
    taken = {"number": "numbers", "year": "years"}.get(value, "names of things")
    other = "number" if value == "year" else "text"
    written = f"'{key} ({other})'" if in_header else f"'value: {other}'"
    return [f"{written} if these are no {taken}"]


def _details(read: ReadColumn) -> Iterator[str]:
    """Yield what was left out of the cells, or taken off them."""
    entries = read.entries
    yield said_of_footnotes(entries.unmarked)
    if entries.whole:
        yield f"'{entries.whole}' is read as {entries.whole.removesuffix(ENDING)}, as all of them end so"
    if entries.rounded[0]:
        yield f"'{entries.rounded[0]}' is read as {entries.rounded[1]}, as a spreadsheet shows it"
    long = next((text for text in entries.texts if _LONG.fullmatch(text)), "") if _has_numbers(read) else ""
    if long:
        yield f"all digits of '{long}' are shown: round the column for shorter ones"
    if read.reading and read.reading.value == "":
        yield said_of_program_names(entries.texts)
    if entries.list_cell:
        shown = f"'{shortened(entries.list_cell)}'"
        apart = f"taken apart at their {_sign_of(entries)}: {shown}"
        whole = f"{shown} is taken for one value" + (
            ", with commas for its line breaks" if entries.list_sign == "\n" else ""
        )
        yield apart if entries.is_parted else whole
    if entries.silent or read.others:
        counts = _counts({**entries.silent, **Counter(entry.text for entry in read.others)})
        yield f"no fact from {counts}{_where([*entries.passed_over, *(entry.cell for entry in read.others)])}"


def _where(cells: Sequence[Cell]) -> str:
    """Return in which lines or cells something stands that was passed over."""
    if not cells:
        return ""
    places = listed_places([cell.place for cell in sorted(cells, key=lambda cell: cell.line)[:MOST_PLACES]])
    return f" ({places}{f' and {len(cells) - MOST_PLACES:,} more' if len(cells) > MOST_PLACES else ''})"


def _counts(silent: Mapping[str, int]) -> str:
    named = [f"{count:,} {f'{text!r}' if text else 'empty'}" for text, count in silent.items()]
    total = sum(silent.values())
    more = [f"{len(named) - MOST_NAMED:,} more"] if len(named) > MOST_NAMED else []
    return f"{', '.join([*named[:MOST_NAMED], *more])} {'cell' if total == 1 else 'cells'}"
