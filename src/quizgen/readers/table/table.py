"""A table as a draft of a fact sheet, wherever its rows come from."""

from collections.abc import Sequence

from attrs import evolve

from quizgen.errors import Place, Problem, Problems, Remark, SheetError
from quizgen.language import ENGLISH, UNKNOWN, language_of_words, primary
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.hints import ANOTHER_ID, ID_HINT
from quizgen.readers.draft.records import Record
from quizgen.readers.inputs import Input
from quizgen.readers.rows.grid import Grid
from quizgen.readers.table.bare_names import said_of_bare_names, without_headings
from quizgen.readers.table.cell_parts import parts_of
from quizgen.readers.table.cells_told import MOST_TOLD
from quizgen.readers.table.column_entries import ColumnEntries, read_entries
from quizgen.readers.table.column_lines import line_on, line_on_role
from quizgen.readers.table.column_reading import ColumnReader, ReadColumn
from quizgen.readers.table.comma_lists import BAR, COMMA, LINE_BREAK, first_line_list, has_lists, speaks_of_lists
from quizgen.readers.table.float_noise import with_exact_digits
from quizgen.readers.table.header import BOTH_WAYS, Column
from quizgen.readers.table.header_rows import looks_like_data, looks_like_pairs, looks_like_words, looks_like_years
from quizgen.readers.table.known_names import has_known_names
from quizgen.readers.table.number_evidence import NumberEvidence
from quizgen.readers.table.placeholders import NO_PLACEHOLDERS, Placeholders
from quizgen.readers.table.program_names import said_of_program_names
from quizgen.readers.table.prose import parted_unless_prose
from quizgen.readers.table.roles import Roles, roles_of
from quizgen.readers.table.row_facts import RowFacts, SpecialColumns
from quizgen.readers.table.sideways import upright
from quizgen.readers.table.subject_names import on_footnotes, row_names, unmarked_subjects
from quizgen.readers.table.subjects import tell_repeats
from quizgen.readers.table.table_language import TableLanguage, find_language, given_language, remark_on_language
from quizgen.readers.table.table_layout import TableLayout, lay_out
from quizgen.readers.table.table_options import TableOptions
from quizgen.readers.table.totals import without_total
from quizgen.readers.table.whole_numbers import with_whole_numbers
from quizgen.sheet import LITERAL_TYPES
from quizgen.text.folding import canonical
from quizgen.text.identity import is_id
from quizgen.text.lines import has_indents
from quizgen.text.slugs import slug


def draft_table(source: Input, grid: Grid, id: str, options: TableOptions, problems: Problems) -> Draft:  # noqa: A002 - the contract's
    """Return a table as a fact sheet of its own.

    Args:
        source: its file.
        grid: the table.
        id: the id of the sheet; after the file's name where empty.
        options: what a person says about the table.
        problems: where all that is wrong is noted.

    Raises:
        SheetError: there is no table in the grid.
    """
    place = Place(str(source), 1, 1)
    stem = canonical(source.stem.replace("_", " ").replace("-", " "))
    if id and not is_id(id):
        problems.add(Place(str(source)), f"'{id}' is no id", ID_HINT)
    grid, said = upright(grid, options)
    layout = lay_out(grid, problems, has_header=options.header is not False)
    title = canonical(layout.title.text) if layout.title else stem[:1].upper() + stem[1:]
    head = {"quizgen": "1", "id": id or slug(source.stem), "title": title}
    draft = Draft(source, Record(place, head))
    draft.remarks += said
    if not id:
        message = f"the deck's id is '{head['id']}', after the file's name"
        draft.remarks.append(Remark(message, Place(str(source)), hint=ANOTHER_ID))
    if layout.title:
        message = f"taken for the deck's title, as it stands above the header: '{title}'"
        draft.remarks.append(Remark(message, layout.title.place))
    language = _add_laid_out(draft, grid, layout, options, problems)
    draft.head = Record(place, {**draft.head.values, "language": options.language or language.tag})
    return draft


def add_table(draft: Draft, grid: Grid, options: TableOptions, problems: Problems) -> TableLanguage:
    """Add the facts of a table to a draft, and return the language that it was read in.

    Args:
        draft: the sheet that the table belongs to. What it says about a relation comes before what the header says.
        grid: the table.
        options: what a person says about the table.
        problems: where all that is wrong is noted.

    Raises:
        SheetError: there is no table in the grid.
    """
    grid, said = upright(grid, options, draft.relations)
    draft.remarks += said
    layout = lay_out(grid, problems, has_header=options.header is not False)
    if layout.title:
        message = f"passed over, as it stands above the header: '{canonical(layout.title.text)}'"
        draft.remarks.append(Remark(message, layout.title.place))
    return _add_laid_out(draft, grid, layout, options, problems)


def _add_laid_out(
    draft: Draft, grid: Grid, layout: TableLayout, options: TableOptions, problems: Problems
) -> TableLanguage:
    draft.remarks += [*grid.remarks, *layout.remarks]
    if options.header is None:
        draft.remarks += _ask_for_a_header(layout)
    return add_rows(draft, grid, layout, options, problems)


def add_rows(draft: Draft, grid: Grid, layout: TableLayout, options: TableOptions, problems: Problems) -> TableLanguage:
    """Add the facts of a table to a draft, as `add_table` does, once it is known where in its grid the table is."""
    if not layout.rows and not problems.found:
        problems.add(layout.header[0].place, "this table has a header and no rows", "write one row for each subject")
    rows, headings = without_headings(layout.rows)
    layout = evolve(layout, rows=rows)
    draft.remarks += headings
    given = options.language or draft.head.get("language")
    language = given_language(given) if given else find_language(layout)
    if not given and not draft.head.places:  # a YAML sheet has a language of its own
        draft.remarks.append(remark_on_language(language, Place(grid.place.file)))
    roles = roles_of(layout, options.subject, draft, problems, in_english=primary(language.tag) in ("en", UNKNOWN))
    draft.remarks += roles.remarks
    layout, said = _without_total(layout, roles, language)
    draft.remarks += [*said, *said_of_bare_names(layout.rows, [column.index for column in roles.subjects])]
    _add_columns(draft, layout, roles, _reader(grid, options, language, problems), grid.separator)
    return language


def _ask_for_a_header(layout: TableLayout) -> list[Remark]:
    """Return a remark where the first row is assumed to name the columns, though it looks like the others.

    Raises:
        SheetError: it looks like all others, and its words are none for columns.
    """
    header = layout.header
    is_data = looks_like_data(header, layout.rows) or looks_like_years(header, layout.rows)
    is_known = language_of_words([cell.text for cell in header], ()) != UNKNOWN
    if not is_data and (
        is_known or not (looks_like_pairs(header, layout.rows) or looks_like_words(header, layout.rows))
    ):
        return []
    shown = " | ".join(f"'{canonical(cell.text)}'" for cell in header[:4])
    place = header[0].place
    if not is_data and has_known_names(header, layout.rows):
        message = f"the first row, {shown}, is taken for the header, as its words often name columns (assumed)"
        return [Remark(message, place, hint="header=False if it is a row like the others")]
    message = f"the first row, {shown}, looks like the others: does it name the columns?"
    raise SheetError(Problem(message, place, "read it with header=True if it does, else with header=False"))


def _without_total(layout: TableLayout, roles: Roles, language: TableLanguage) -> tuple[TableLayout, list[Remark]]:
    """Return a table without a last row that sums up the others."""
    first = roles.subjects[0].index
    rows, remarks = without_total(layout.rows, first, language.words)
    return evolve(layout, rows=rows), remarks


def _reader(grid: Grid, options: TableOptions, language: TableLanguage, problems: Problems) -> ColumnReader:
    file = "," if grid.delimiter == ";" and not (language.is_given and language.decimal) else ""
    evidence = NumberEvidence(declared=options.decimal, language=language.decimal, file=file)
    return ColumnReader(
        words=language.words,
        dates=language.dates,
        date_order=language.date_order,
        evidence=evidence,
        problems=problems,
    )


def _add_columns(draft: Draft, layout: TableLayout, roles: Roles, reader: ColumnReader, separator: str) -> None:
    """Add the facts, the entities and the relations that the columns of a table state."""
    unmarked = unmarked_subjects(layout, roles)
    draft.remarks += on_footnotes(roles.subjects[0], unmarked)
    names = row_names(layout, roles, unmarked)
    placeholders = Placeholders.of([*reader.words, ENGLISH.tables], names.names)
    entries = [_entries(draft, layout, column, separator, placeholders) for column in roles.relations]
    draft.remarks += [remark for each in entries for remark in each.column.remarks]
    of_programs = said_of_program_names(dict.fromkeys(names.names))
    if of_programs:
        draft.remarks.append(Remark(of_programs, layout.header[roles.subjects[0].index].place))
    subjects = names.subjects(reader.problems)
    draft.remarks += tell_repeats(subjects, entries, layout, reader.problems)
    read = reader.read(entries)
    special = SpecialColumns(layout=layout, by_role=roles.special, separator=separator)
    facts = RowFacts(draft=draft, subjects=subjects, special=special, problems=reader.problems)
    asked = [each for each in read if each.reading is not None]
    facts.add(asked)
    if not asked:
        _tell_nothing_asked(read, reader.problems)
    lines = {each.column.index: _line(draft, each, has_lists=each.column.key in facts.several) for each in read}
    lines |= {column.index: line_on_role(column) for column in (*roles.special.values(), *roles.ignored)}
    draft.remarks += [line for _, line in sorted(lines.items(), key=lambda pair: pair[0]) if line]
    for each in asked:
        _declare(draft, each, roles.subject_type)
    is_alone = len(read) == 1 and not draft.head.places  # a YAML sheet says itself how it asks
    if is_alone and any(_has_words(each) for each in asked):
        draft.head = evolve(draft.head, values={"kinds": BOTH_WAYS, **draft.head.values})


def _tell_nothing_asked(columns: Sequence[ReadColumn], problems: Problems) -> None:
    """Note why the columns are left out of a table that has no others, and how to have them asked."""
    left = [each for each in columns if each.left_out and each.hint]
    for each in left if len(left) <= MOST_TOLD else left[:1]:
        others = f"; nor can the other {len(columns) - 1:,} columns be asked" if len(left) > MOST_TOLD else ""
        message = f"nothing is left to ask: {each.column.key} is {each.left_out}{others}"
        problems.add(each.column.place, message, each.hint)


def _entries(
    draft: Draft, layout: TableLayout, column: Column, separator: str, placeholders: Placeholders
) -> ColumnEntries:
    """Return what a column states, with what the sheet declares about it, and its unit where its cells are numbers."""
    known = draft.relations.get(column.key)
    declared = {
        **column.declared,
        **({key: known.get(key) for key in ("value", "values", "unit") if known.get(key)} if known else {}),
    }
    column, cells = evolve(column, declared=declared), [row[column.index] for row in layout.rows]
    is_text = declared.get("value") == "text" or has_indents([cell.text for cell in cells])
    column, separator = parted_unless_prose(column, cells, separator)
    entries = read_entries(column, cells, "" if is_text else separator, NO_PLACEHOLDERS if is_text else placeholders)
    if not is_text:
        entries = with_exact_digits(with_whole_numbers(_with_lists(entries, separator, placeholders)))
    return evolve(entries, column=column.settled(entries.texts))


def _with_lists(entries: ColumnEntries, separator: str, placeholders: Placeholders) -> ColumnEntries:
    """Return what a column states, its cells taken apart at bars, or at commas or lines where there may be several.

    What was taken apart at its separator is noted, unless the author says that there may be several.
    """
    column, texts = entries.column, entries.texts
    values = column.declared.get("values", "")
    several = values not in ("", "one")
    lines = first_line_list([cell.text for cell in entries.cells])
    if lines:
        joined = [cell._replace(text=LINE_BREAK.sub(f"{COMMA} ", cell.text.strip())) for cell in entries.cells]
        entries = read_entries(column, joined, COMMA if several else separator, placeholders)
        return evolve(entries, list_cell=LINE_BREAK.sub(f"{COMMA} ", lines), list_sign="\n", is_parted=several)
    if values == "one":
        return entries
    sign = next((sign for sign in (BAR, COMMA) if has_lists(texts, sign)), "")
    sign = sign or (COMMA if speaks_of_lists(column.key, texts) else "")
    apart = next((cell.text for cell, row in zip(entries.cells, entries.rows, strict=True) if len(row) > 1), "")
    if apart and not values:
        return evolve(entries, list_cell=canonical(apart), list_sign=separator, is_parted=True)
    if apart or not sign:
        return entries
    is_certain = bool(values) or sign == BAR
    entries = read_entries(column, entries.cells, sign, placeholders) if is_certain else entries
    first = next(text for text in texts if len(parts_of(text, sign)) > 1)
    return evolve(entries, list_cell=first, list_sign=sign, is_parted=is_certain)


def _line(draft: Draft, read: ReadColumn, *, has_lists: bool) -> Remark | None:
    """Return the line on a column; None where nothing about it is assumed."""
    known = draft.relations.get(read.column.key)
    return line_on(
        read,
        read.type if read.type in LITERAL_TYPES else "",
        has_lists=has_lists,
        type_declared="value" in read.column.declared,
        values_declared=read.column.declared.get("values", ""),
        in_header=known is None,
    )


def _has_words(read: ReadColumn) -> bool:
    """Tell whether a column has words. If it is the only one, it is asked both ways: terms and definitions."""
    return read.type == "text" or read.type not in LITERAL_TYPES


def _declare(draft: Draft, read: ReadColumn, subject_type: str) -> None:
    """Add a column as a relation. What a YAML sheet says about it takes precedence over the header."""
    column, known = read.column, draft.relations.get(read.column.key)
    declared = {"subject": subject_type, "is_column": True, **column.declared, "value": read.type}
    place, places, said = (known.place, known.places, known.values) if known else (column.place, {}, {})
    draft.relations[column.key] = Record(place, {**declared, **said}, places)
    draft.told.add(column.key)
