"""The subjects of a table: how each is named, and which rows are about the same one."""

from collections.abc import Sequence

from attrs import Factory, define, frozen

from quizgen.errors import Problems, Remark
from quizgen.readers.rows.cells import Cell
from quizgen.readers.table.column_entries import ColumnEntries
from quizgen.readers.table.refused_rows import RefusedRows, tell_refused
from quizgen.readers.table.table_layout import TableLayout
from quizgen.text.slugs import slug


@define
class Subject:
    """A subject, with the rows about it."""

    key: str
    """Its key: what its column `id` has, or else its name."""
    name: str
    """Its name."""
    cell: Cell
    """The cell that names it first."""
    rows: list[int] = Factory(list)
    """The indices of the rows about it."""
    own_id: str = ""
    """The first part of the ids of its facts, where another subject would have the same."""


def joined_name(parts: Sequence[str]) -> str:
    """Return the name of a row that several columns name together.

    Example:
        >>> joined_name(["Springfield", "Illinois"]), joined_name(["London", "2012"])
        ('Springfield, Illinois', 'London (2012)')
    """
    first, *rest = parts or [""]
    numbers = [part for part in rest if part.isdecimal()]
    words = ", ".join([first, *(part for part in rest if not part.isdecimal())])
    return f"{words} ({', '.join(numbers)})" if numbers and not first.isdecimal() else ", ".join(parts)


@frozen
class RowNames:
    """The names of the subjects of all rows."""

    names: Sequence[str]
    """The name in each row; empty where there is none."""
    keys: Sequence[str]
    """The id in each row, or else its name with commas between its parts; empty where it has neither."""
    cells: Sequence[Cell]
    """The cell that names the subject, in each row."""

    def subjects(self, problems: Problems) -> list[Subject]:
        """Return the subjects in the order of their first rows; note rows that name none."""
        found: dict[str, Subject] = {}
        for number, (name, key, cell) in enumerate(zip(self.names, self.keys, self.cells, strict=True)):
            if not name:
                hint = "name it, or delete the row"
                problems.add(cell.place, "this row has no subject in its first cell", hint)
                continue
            subject = found.get(key or name)
            if subject is None:
                subject = found[key or name] = Subject(key or name, name, cell)
            subject.rows.append(number)
        subjects = list(found.values())
        _keep_ids_apart(subjects)
        return subjects


def _keep_ids_apart(subjects: Sequence[Subject]) -> None:
    """Give subjects whose ids would be the same (May, may) ids of their own, all but the first."""
    seen: dict[str, int] = {}
    for subject in subjects:
        plain = slug(subject.key)
        seen[plain] = seen.get(plain, 0) + 1
        if seen[plain] > 1:
            subject.own_id = f"{plain}~{seen[plain]}"


def tell_repeats(
    subjects: Sequence[Subject], columns: Sequence[ColumnEntries], layout: TableLayout, problems: Problems
) -> list[Remark]:
    """Note subjects whose rows say different things in two columns or more, or in one that has one value each.

    Args:
        subjects: the subjects.
        columns: what the columns that are relations state.
        layout: the table, for what could name its subjects better.
        problems: where that is noted.

    Returns:
        A remark on each column in which rows of one subject make a list, and on subjects that may be one.
    """
    listed: dict[str, list[Subject]] = {}
    refused: list[RefusedRows] = []
    for subject in (subject for subject in subjects if len(subject.rows) > 1):
        differing = [each for each in columns if len(_sets(each, subject)) > 1]
        if len(differing) > 1 or any(each.column.declared.get("values") == "one" for each in differing):
            refused.append(RefusedRows(subject.name, _column_of(subject, layout), subject.rows, differing))
        elif differing:
            listed.setdefault(differing[0].column.key, []).append(subject)
    if refused:
        tell_refused(refused, len(subjects), layout, problems)
    return _said_of_alike(subjects) + [
        Remark(
            f"'{key}': rows of one subject make a list, as those of {_few(found)}", found[0].cell.place, relation=key
        )
        for key, found in listed.items()
    ]


def _said_of_alike(subjects: Sequence[Subject]) -> list[Remark]:
    """Return a remark where the names of two subjects differ by capitals alone, as with Spain and SPAIN."""
    seen: dict[str, Subject] = {}
    for subject in subjects:
        first = seen.setdefault(subject.name.casefold(), subject)
        if first.name != subject.name:
            message = f"'{first.name}' and '{subject.name}' are two subjects, as they are written differently"
            return [Remark(message, subject.cell.place, hint="write them alike if they are one")]
    return []


def _sets(column: ColumnEntries, subject: Subject) -> set[frozenset[str]]:
    """Return the different sets of values that the rows of a subject have in a column."""
    rows = (column.rows[number] for number in subject.rows)
    return {frozenset(entry.text for entry in row) for row in rows if row}


def _column_of(subject: Subject, layout: TableLayout) -> int:
    """Return the column that names a subject."""
    return next((index for index, cell in enumerate(layout.rows[subject.rows[0]]) if cell == subject.cell), 0)


def _few(subjects: Sequence[Subject]) -> str:
    shown = [f"'{subject.name}'" for subject in subjects[:3]]
    return ", ".join(shown) + (f" and {len(subjects) - 3:,} more" if len(subjects) > 3 else "")  # noqa: PLR2004 - as shown
