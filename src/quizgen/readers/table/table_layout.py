"""Where in a grid the table is: its header, its rows and its columns. What stands around them is said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve, frozen

from quizgen.errors import Place, Problem, Problems, Remark, SheetError
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.grid import Grid
from quizgen.readers.table.cells_told import listed_cells, tell_cells
from quizgen.readers.table.header_rows import HeaderRows, Row, find_header, names_of_columns
from quizgen.readers.table.notes_below import notes_below, said_of_notes
from quizgen.readers.table.tables_below import said_of_next_table, start_of_next_table
from quizgen.readers.table.unit_row import units_below, with_units
from quizgen.text.folding import canonical

SPARSE = 0.1
"""A column without a header is passed over if less than this share of the rows have a cell in it."""


LONGEST_TITLE = 100
"""How many characters a title has at most; a longer text above the header is an explanation."""


@frozen
class TableLayout:
    """A table without what stands around it. All its rows have one cell for each column."""

    header: tuple[Cell, ...]
    """The names of the columns."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows below the header."""
    remarks: tuple[Remark, ...] = ()
    """What was passed over, and which names were made."""
    has_header: bool = True
    """Whether the names were written, and not made."""
    title: Cell | None = None
    """What stands alone in the first row above the header; None where nothing does. No remark is made of it."""


def lay_out(grid: Grid, problems: Problems, *, has_header: bool = True) -> TableLayout:
    """Find the table in a grid.

    Args:
        grid: the grid.
        problems: where it is noted that a row has more or fewer cells than the header.
        has_header: whether there is a row that names the columns.

    Raises:
        SheetError: there is no table in it.
    """
    if not grid.rows:
        hint = "the first line names the columns: country,capital"
        raise SheetError(Problem("this table is empty", Place(grid.place.file, 1, 1, grid.place.worksheet), hint))
    rows = _padded(grid)
    columns, apart = _widest_block(rows, grid.place)
    if len(columns) == 1:
        hint = "the first column names the subjects; write a column for each thing said of them, with commas between"
        raise SheetError(Problem("this table has one column only", rows[0][0].place, hint))
    header = find_header(rows, columns) if has_header else HeaderRows(0, 0)
    columns = _named_columns(grid, columns, header)
    names = names_of_columns(rows, columns, header)
    named = [*_two_rows(header, names)]
    units = units_below(rows[header.end :], columns) if header.count else {}
    if units:
        names, said = with_units(names, units)
        named, header = [*named, said], evolve(header, count=header.count + 1)
    end = header.end + start_of_next_table(rows[header.end :], columns)
    following, rows = rows[end:], rows[:end]
    below = notes_below(rows[header.end :], columns)
    rows = rows[: len(rows) - len(below)]
    grid = evolve(grid, rows=grid.rows[: len(rows)])
    body, again = _body(grid, rows, header, names, problems)
    kept, unnamed = _kept_columns(names, body)
    title = _title(rows[: header.top], columns)
    remarks = (*apart, *_above(rows[: header.top], columns, title), *named, *again)
    remarks = (*remarks, *said_of_notes(below), *said_of_next_table(following, columns), *unnamed)
    return TableLayout(
        header=tuple(kept.values()),
        rows=tuple(tuple([row[index] for index in kept]) for row in body if _has_any(row, kept)),
        remarks=remarks,
        has_header=has_header,
        title=title,
    )


def _named_columns(grid: Grid, columns: list[int], header: HeaderRows) -> list[int]:
    """Return the columns of a text without those behind its header that few rows have, whose widths are told."""
    width, body = len(grid.rows[header.top]), grid.rows[header.end :]
    wider = sum(not _is_as_wide(row, width) for row in body if len(row) > width)
    named = [index for index in columns if index < width]
    return named if grid.delimiter and header.count and 2 * wider <= len(body) and len(named) > 1 else columns


def _has_any(row: Row, columns: Iterable[int]) -> bool:
    return any(not row[index].is_empty for index in columns)


def _padded(grid: Grid) -> list[Row]:
    """Return all rows as long as the longest."""
    width = max(map(len, grid.rows))
    rows: list[Row] = []
    for row in grid.rows:
        last = row[-1]
        fill = [last._replace(text="", kind=CellKind.EMPTY, value=None)] * (width - len(row))
        rows.append([*row, *fill] if fill else row)
    return rows


def _widest_block(rows: Sequence[Row], place: Place) -> tuple[list[int], list[Remark]]:
    """Return the widest run of columns without an empty one between them, and remarks on what else there is."""
    used = [index for index in range(len(rows[0])) if any(row[index].text.strip() for row in rows)]
    runs = groupby(enumerate(used), lambda pair: pair[1] - pair[0])
    blocks = [[index for _, index in run] for _, run in runs]
    widest = max(blocks, key=len)
    joined = [block for block in blocks if block is not widest and _belongs(block, widest, rows)]
    blocks = [block for block in blocks if block is not widest and block not in joined]
    widest = sorted([*widest, *(block[0] for block in joined)])
    empty = len(rows[0]) - len(used)
    remarks = [Remark(f"{_counted(empty, 'empty column')} passed over", place)] if empty else []
    for block in blocks:
        cells = [row[index] for row in rows for index in block if not row[index].is_empty]
        message = f"what stands apart, beside an empty column, is not read: {listed_cells(cells)}"
        hint = "to have it read, delete the empty column, or make a table of its own of it"
        remarks.append(Remark(message, cells[0].place, hint=hint))
    return widest, remarks


def _belongs(block: Sequence[int], widest: Sequence[int], rows: Sequence[Row]) -> bool:
    """Tell whether a column that stands alone is one of the widest block: it is filled where that is.

    Where all columns stand alone, a blank one between each, half of its cells are enough: a note beside a list has few.
    """
    if len(block) > 1:
        return False
    used = [row for row in rows if _has_any(row, widest)]
    filled = sum(not row[block[0]].is_empty for row in used)
    return len(used) > 1 and (filled == len(used) if len(widest) > 1 else 2 * filled > len(used))


def _title(rows: Sequence[Row], columns: Sequence[int]) -> Cell | None:
    """Return the only cell of the first filled row above the header, if it can be a title."""
    filled = ([row[index] for index in columns if not row[index].is_empty] for row in rows)
    first = next((cells for cells in filled if cells), [])
    can_be = len(first) == 1 and len(first[0].text) <= LONGEST_TITLE and any(map(str.isalpha, first[0].text))
    return first[0] if can_be else None


def _above(rows: Sequence[Row], columns: Sequence[int], title: Cell | None) -> Iterator[Remark]:
    """Yield a remark on what else than a title stands above the header."""
    cells = [row[index] for row in rows for index in columns if not row[index].is_empty and row[index] is not title]
    if cells:
        yield Remark(f"passed over, as it stands above the header: {listed_cells(cells)}", cells[0].place)


def _two_rows(header: HeaderRows, names: Mapping[int, Cell]) -> Iterator[Remark]:
    if header.count > 1:
        listed = ", ".join(f"'{cell.text}'" for cell in names.values())
        yield Remark(f"the header has two rows, which are read together: {listed}", next(iter(names.values())).place)


def _body(
    grid: Grid, rows: Sequence[Row], header: HeaderRows, names: Mapping[int, Cell], problems: Problems
) -> tuple[list[Row], list[Remark]]:
    """Return the rows below the header. Those that repeat it, as printed lists do on each page, are passed over."""
    body: list[Row] = []
    again: list[Cell] = []
    odd: list[Row] = []
    width = len(grid.rows[header.top])
    for written, row in zip(grid.rows[header.end :], rows[header.end :], strict=True):
        if not _has_any(row, names):
            continue
        if header.count and all(canonical(row[index].text) == name.text for index, name in names.items()):
            again.append(row[0])
            continue
        if header.count and grid.delimiter and not _is_as_wide(written, width):
            odd.append(written)
        body.append(row)
    short = _cut_short(odd, grid.rows[header.end :], width)
    _tell_widths([row for row in odd if row not in short], width, grid.delimiter, problems)
    message = f"passed over, as it repeats the header: {_counted(len(again), 'row')}"
    return body, [*_short_rows(short), *([Remark(message, again[0].place)] if again else [])]


def _is_as_wide(row: Row, width: int) -> bool:
    return len(row) >= width and all(cell.is_empty for cell in row[width:])


def _cut_short(odd: Sequence[Row], rows: Sequence[Row], width: int) -> list[Row]:
    """Return the rows that lack nothing but empty cells at their end, as Excel and editors may leave them out.

    They may lack what a whole row has empty: a row without its last cells, where all others have them, has lost one.
    """
    whole = [row for row in rows if len(row) >= width] if odd else []
    least = min((_filled(row) for row in whole), default=width)
    return [row for row in odd if least <= len(row) < width]


def _filled(row: Row) -> int:
    """Return how many cells a row has up to its last filled one."""
    return next((index for index in range(len(row), 0, -1) if not row[index - 1].is_empty), 0)


def _short_rows(rows: Sequence[Row]) -> Iterator[Remark]:
    if rows:
        cells = [row[0] for row in rows]
        message = f"{_counted(len(rows), 'row')} cut short; what is missing is taken for empty: {listed_cells(cells)}"
        yield Remark(message, cells[0].place)


def _tell_widths(rows: Sequence[Row], width: int, delimiter: str, problems: Problems) -> None:
    """Note the rows of a text that have more or fewer cells than its header."""
    name = {"\t": "a tab"}.get(delimiter, f"'{delimiter}'")
    too_many = f"put a cell that holds {name} in quotes, or take out what is too much"
    too_few = f"add what is missing; an empty cell is written as well, {name} before it"
    for wrong, hint in (
        ([row for row in rows if len(row) > width], too_many),
        ([row for row in rows if len(row) < width], too_few),
    ):
        widths = {row[0].line: _counted(len(row), "cell") for row in wrong}
        tell_cells(
            problems,
            [row[0] for row in wrong],
            lambda cell, widths=widths: f"this row has {widths[cell.line]} where the header has {width}",  # type: ignore[misc]
            f"{{count}} rows have another number of cells than the header, which has {width}",
            hint,
        )


def _kept_columns(names: Mapping[int, Cell], body: Sequence[Row]) -> tuple[dict[int, Cell], list[Remark]]:
    """Return the columns that are read, and remarks on those that are not and on names that were made.

    Raises:
        SheetError: several columns that are filled have no name.
    """
    kept: dict[int, Cell] = {}
    made: dict[int, Cell] = {}
    remarks = []
    for number, (index, name) in enumerate(names.items(), 1):
        if name.text and (not body or any(not row[index].is_empty for row in body)):
            kept[index] = name
            continue
        cells = [row[index] for row in body if not row[index].is_empty]
        if name.text:
            remarks.append(Remark(f"'{name.text}' is passed over, as no row has anything in it", name.place))
        elif cells and len(cells) < SPARSE * len(body):
            remarks.append(Remark(f"passed over, as its column has no header: {listed_cells(cells)}", cells[0].place))
        elif cells:
            plain = number == 1 and all(cell.text != "name" for cell in names.values())
            kept[index] = name._replace(text="name" if plain else f"column {number}", kind=CellKind.TEXT)
            made[number] = kept[index]
    if len(made) > 1:
        hint = "name them in the first line, or delete them; if no line names the columns: header=False"
        message = f"{len(made)} columns have no name: {', '.join(map(str, made))}"
        raise SheetError(Problem(message, next(iter(made.values())).place, hint))
    called = ((f"the column without a name is called '{name.text}'", name.place) for name in made.values())
    return kept, [*remarks, *(Remark(message, place, hint="name it in the header") for message, place in called)]


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
