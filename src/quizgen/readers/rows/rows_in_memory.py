"""Rows that a program has, as a grid: dicts, tuples, data frames, what a database returns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.rows.grid import Grid
from quizgen.readers.rows.python_values import cell_of
from quizgen.readers.rows.worksheet import MOST_CELLS, MOST_COLUMNS

ROWS = Place("rows")
"""Where errors say a value is: `rows:3:2` is the second column of the third row. The names of columns are row 0."""


def grid_of_rows(rows: Any, columns: Sequence[str] = ()) -> Grid:
    """Return rows as a grid, whose first row has the names of the columns.

    Args:
        rows: dicts, a data frame of pandas or polars, a cursor of a database, or tuples.
        columns: what the columns of tuples are called.

    Raises:
        SheetError: they are nothing of that kind, there are too many, or one fails while it is read.
    """
    frame = _of_frame(rows)
    names, found = frame or _named(rows, columns)
    if frame and len(columns):
        _refuse_others(names, columns, Place(ROWS.file, 0, 1))
    cells: list[list[Cell]] = []
    width = dict.fromkeys(names)
    for number, row in enumerate(_each(found), start=1):
        values = _values(row, names, number)
        if len(columns) and isinstance(row, Mapping):
            _refuse_others(values, columns, Place(ROWS.file, number, 1))
        width.update(dict.fromkeys(values))
        _check_size(len(width), len(width) * number)
        known = {name: column for column, name in enumerate(width, start=1)}
        cells.append([cell_of(value, ROWS, number, known[name]) for name, value in values.items()])
    header = [_heading(name, column) for column, name in enumerate(width, start=1)]
    return Grid(place=ROWS, rows=[header, *(_filled(row, number, len(header)) for number, row in enumerate(cells, 1))])


def _of_frame(rows: Any) -> tuple[list[str], Iterable[Any]] | None:
    """Return the columns and the rows of a data frame, by its own methods; None where it is none."""
    if hasattr(rows, "iter_rows") and hasattr(rows, "columns"):  # polars
        return list(rows.columns), rows.iter_rows()
    if hasattr(rows, "itertuples") and hasattr(rows, "columns"):  # pandas
        index = [name for name in getattr(rows.index, "names", ()) if name is not None]
        frame = rows.reset_index(level=index) if index else rows
        return [str(name) for name in frame.columns], frame.itertuples(index=False, name=None)
    return None


def _named(rows: Any, columns: Sequence[str]) -> tuple[list[str], Iterable[Any]]:
    """Return the names of columns that are known before the rows are, and the rows."""
    if isinstance(rows, str | bytes | Mapping) or not hasattr(rows, "__iter__"):
        hint = "give a list of dicts, a data frame, a cursor, or tuples with columns=[…]; files are for read_facts"
        raise SheetError(Problem(f"a {type(rows).__name__} is no list of rows", hint=hint))
    if len(columns):
        return list(columns), rows
    if hasattr(rows, "description") and hasattr(rows, "fetchone"):
        if rows.description is None:
            raise SheetError(Problem("this cursor has no rows", hint="let it execute a SELECT first"))
        return [str(column[0]) for column in rows.description], rows
    return [], rows


def _refuse_others(names: Iterable[str], columns: Sequence[str], place: Place) -> None:
    """Raise SheetError where rows have names of their own that are not among `columns`."""
    for name in names:
        if name not in columns:
            message = f"the column '{name}' is none of 'columns', and these rows have names of their own"
            raise SheetError(Problem(message, place, "leave 'columns' out, which names those of tuples; or rename it"))


def _each(rows: Iterable[Any]) -> Iterator[Any]:
    """Yield the rows. Raises SheetError where that fails midway."""
    number = 0
    try:
        for number, row in enumerate(rows, start=1):  # noqa: B007 - told where it fails
            yield row
    except SheetError:
        raise
    except Exception as error:
        message = f"the rows can't be read beyond this one: {type(error).__name__}: {error}"
        raise SheetError(Problem(message, Place(ROWS.file, number, 1))) from error


def _values(row: Any, names: Sequence[str], number: int) -> Mapping[str, object]:
    """Return the values of a row by the names of their columns."""
    place = Place(ROWS.file, number, 1)
    if isinstance(row, Mapping):
        return {_name(key, place): value for key, value in row.items()}
    if not names and hasattr(row, "keys"):  # a row of sqlite3
        return {_name(key, place): row[key] for key in row.keys()}  # noqa: SIM118 - it is no dict
    if isinstance(row, str | bytes) or not hasattr(row, "__iter__"):
        hint = "a row is a dict from names of columns to values, or a tuple"
        raise SheetError(Problem(f"a {type(row).__name__} is no row", place, hint))
    if not names:
        raise SheetError(Problem("a row has no names of columns", place, "name them: columns=[…]"))
    values = list(row)
    if len(values) != len(names):
        raise SheetError(Problem(f"this row has {len(values)} values for {len(names)} columns", place))
    if len(set(names)) < len(names):
        twice = next(name for name in names if list(names).count(name) > 1)
        raise SheetError(Problem(f"two columns are named '{twice}'", Place(ROWS.file, 0, 1), "rename one"))
    return dict(zip(names, values, strict=True))


def _name(key: object, place: Place) -> str:
    if not isinstance(key, str):
        raise SheetError(Problem(f"{key!r} is no name of a column", place, "a name is a text"))
    return key


def _check_size(columns: int, cells: int) -> None:
    if columns > MOST_COLUMNS:
        message = f"these rows have more than {MOST_COLUMNS:,} columns"
        raise SheetError(Problem(message, ROWS, "keep those that are to be asked"))
    if cells > MOST_CELLS:
        message = f"these rows have more than {MOST_CELLS:,} cells"
        raise SheetError(Problem(message, ROWS, "make several sheets of them"))


def _heading(name: str, column: int) -> Cell:
    return Cell(name, ROWS, 0, column, CellKind.TEXT if name else CellKind.EMPTY)


def _filled(cells: Iterable[Cell], row: int, columns: int) -> list[Cell]:
    """Return a row with an empty cell for each column that it lacks."""
    by_column = {cell.column: cell for cell in cells}
    return [by_column.get(column) or Cell("", ROWS, row, column, CellKind.EMPTY) for column in range(1, columns + 1)]
