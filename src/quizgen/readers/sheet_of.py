"""A fact sheet of rows that a program has in memory, by the rules of tables."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from quizgen.errors import Place, Problems, SheetError, did_you_mean
from quizgen.readers.assembly.assemble import assemble
from quizgen.readers.base import showable
from quizgen.readers.direction import remarks_on_direction
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.hints import ID_HINT
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.inputs import in_memory
from quizgen.readers.join import note_relations_without_column
from quizgen.readers.limits import MOST_BYTES
from quizgen.readers.python_words import problem_in_python, remark_in_python
from quizgen.readers.rows.grid import Grid
from quizgen.readers.rows.rows_in_memory import ROWS, grid_of_rows
from quizgen.readers.table.header import read_heading
from quizgen.readers.table.table import add_rows
from quizgen.readers.table.table_layout import TableLayout
from quizgen.readers.table.table_options import TableOptions
from quizgen.readers.unnamed_subjects import remarks_on_unnamed_subjects
from quizgen.readers.yaml.fact_sheet import draft_of_nodes
from quizgen.readers.yaml.nodes import Entries
from quizgen.readers.yaml.python_nodes import node_of
from quizgen.sheet import FactSheet
from quizgen.text.identity import is_id


def sheet_of(
    rows: Any,
    *,
    id: str,  # noqa: A002 - the contract's
    title: str,
    subject: str | Sequence[str] = "",
    columns: Sequence[str] = (),
    relations: Mapping[str, Mapping[str, Any]] | None = None,
    language: str = "",
    more: Mapping[str, Any] | None = None,
    files: Mapping[str, bytes] | None = None,
) -> FactSheet:
    r"""Return a fact sheet of rows in memory, by the rules of a table: what is assumed, the sheet's `remarks` say.

    Args:
        rows: dicts from names of columns to values; a data frame of pandas or polars; a cursor of a database after its
            SELECT; or tuples. None, NaN and NaT are empty cells, a list in a cell is several values.
        id: the sheet's id, chosen once and never changed.
        title: its title.
        subject: the column that names what the rows are about, or several that do together ("city, year"); the first
            where left out.
        columns: the names of the columns, for tuples.
        relations: what is to be said of a column, as a dict, by its name: with or without its brackets. The keys are
            those of a relation in a YAML sheet; the most used: `value` (`"number"`, `"year"`, `"date"`, `"text"`,
            `"yes_no"`, or a type of things such as `"city"`), `values` (`"one"`, `"all"`, `"some"`), `unit`,
            `tolerance`, `label`, the templates `ask`, `ask_subject` and `say`, and `kinds`, a list. Their values are
            texts, numbers, True or False, and lists of these; `ask` may be a dict from kinds to templates.
        language: the language of the texts, as a code; found by their words where left out.
        more: further keys of a YAML sheet: `entities`, `sources`, `kinds`, `deck`, `tags` …
        files: the pictures and sounds that cells name.

    Returns:
        The sheet.

    Raises:
        SheetError: everything that is wrong: in the rows with row and column (`rows:3:2`), elsewhere in words of
            Python (`relations["length"]["unit"]`).

    Example:
        >>> rows = [{"river": "Danube", "length (km)": 2850}, {"river": "Rhine", "length (km)": 1230}]
        >>> relations = {"length (km)": {"values": "one", "ask": "How long is {{ subject }}?"}}
        >>> sheet = sheet_of(rows, id="rivers-k3f", title="Rivers", relations=relations)
        >>> [str(fact.value) for fact in sheet.facts]
        ['2850\xa0km', '1230\xa0km']
    """
    try:
        grid = grid_of_rows(rows, columns)
        said = {"quizgen": 1, "id": id, "title": title, "language": language or None, "relations": relations}
        sheet = _sheet(grid, said, more or {}, subject, files)
    except SheetError as error:
        raise SheetError(*map(problem_in_python, error.problems)) from error.__cause__
    remarks = (*sheet.remarks, *remarks_on_direction(sheet), *remarks_on_unnamed_subjects(sheet))
    return evolve(sheet, remarks=tuple(map(remark_in_python, remarks)))


def _sheet(
    grid: Grid,
    said: Mapping[str, Any],
    more: Mapping[str, Any],
    subject: str | Sequence[str],
    files: Mapping[str, bytes] | None,
) -> FactSheet:
    """Return the sheet of a grid.

    Args:
        grid: the rows.
        said: what is said beside them, by arguments.
        more: further keys of a sheet.
        subject: the column that names the subjects, or several.
        files: the pictures and sounds that cells name.
    """
    problems = Problems()
    draft = _declared(said, more, _keys_by_header(grid), files, problems)
    written = dict(draft.relations)
    is_one = subject in [cell.text for cell in grid.rows[0]]  # its name may have a comma
    language = said["language"] or ""
    options = TableOptions(language=language, subject=(str(subject),) if is_one else subject)
    found = add_rows(draft, grid, _layout(grid, options), options, problems)
    if written and not problems.found:
        note_relations_without_column(draft, written, problems)
    draft.head = evolve(draft.head, values={**draft.head.values, "language": language or found.tag})
    return assemble(draft, problems)


def _keys_by_header(grid: Grid) -> Mapping[str, str]:
    """Return the key of each column by what its header says as a whole: `area` for `area (km²) [one]`."""
    header, *rows = grid.rows
    columns = [
        read_heading(index, cell).settled([row[index].text for row in rows if row[index].text])
        for index, cell in enumerate(header)
    ]
    counts = Counter(column.key for column in columns)
    return {cell.text: each.key for cell, each in zip(header, columns, strict=True) if counts[each.key] == 1}


def _layout(grid: Grid, options: TableOptions) -> TableLayout:
    """Return where the table is: everywhere, as its columns have names. Texts that can't be shown are errors."""
    header, *rows = grid.rows
    names = [cell.text for cell in header]
    problems = Problems()
    for name in options.subject:
        if name not in names:
            hint = did_you_mean(name, names) or f"there are {', '.join(names)}"
            problems.add(ROWS, f"no column is named '{name}', as 'subject' says", hint)
    for row in rows if not problems.found else ():
        for cell in row:
            try:
                showable(in_memory(ROWS.file, b""), cell.text)
            except SheetError as error:
                problems.found += [evolve(problem, place=cell.place) for problem in error.problems]
    if not rows:
        problems.add(ROWS, "there are no rows", "give one for each subject")
    if len(names) < 2 and rows:  # noqa: PLR2004 - a subject, and what is said of it
        message = f"there is one column only, '{names[0]}'" if names else "the rows have no columns"
        problems.add(ROWS, message, "give one for each thing that is said of a subject")
    problems.raise_if_any()
    return TableLayout(
        header=tuple(header), rows=tuple(tuple(row) for row in rows if any(cell.text.strip() for cell in row))
    )


def _declared(
    said: Mapping[str, Any],
    more: Mapping[str, Any],
    keys: Mapping[str, str],
    files: Mapping[str, bytes] | None,
    problems: Problems,
) -> Draft:
    """Return what is said beside the rows as a draft, by the reader of YAML sheets. `keys` are those of columns."""
    source = in_memory("sheet_of", b"", files)
    root = Entries(Place("sheet_of"), flow=True)
    for name, value in said.items():
        node = node_of(value, name, problems)
        if name == "relations" and isinstance(node, Entries):
            node.pairs = [(evolve(key, text=keys.get(key.text, key.text)), each) for key, each in node.pairs]
        root.pairs.append((Scalar(name, Place(name)), node))
    for key, value in more.items():
        inside = f"more[{json.dumps(key, ensure_ascii=False)}]"
        if key in (*said, "tables"):
            hint = "give its rows" if key == "tables" else f"write {key}=…"
            problems.add(Place(inside), f"'{key}' is no further key of a sheet that is made of rows", hint)
            continue
        root.pairs.append((Scalar(key, Place(inside)), node_of(value, inside, problems)))
    draft = draft_of_nodes(root, source, MOST_BYTES, problems)
    if said["id"] and not is_id(said["id"]):
        problems.add(Place("id"), f"'{said['id']}' is no id", ID_HINT)
    draft.head = Record(Place("sheet_of"), draft.head.values)
    return draft
