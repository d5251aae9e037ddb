"""A last row that adds up the others, or has their averages, is about no subject of its own."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from quizgen.errors import Remark
from quizgen.language import TableWords
from quizgen.language.lexicon import plain
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.values import parse_number
from quizgen.values.written_numbers import MARKS

ROUNDING = Decimal("0.006")
"""By which share a total may differ from the sum of the numbers as they are shown."""

FEWEST = 3
"""How many rows there are at least where one is a sum: two rows and their sum."""

MOST_SUMMARIES = 3
"""How many last rows may sum up the others, as a total and an average do."""

TOTAL_SIGNS = ("∑", "σ")
"""What stands for the word, folded."""

AVERAGE_SIGNS = ("ø", "⌀", "o")
"""What stands for the word, folded."""

Row = tuple[Cell, ...]
Rows = tuple[Row, ...]


def without_total(rows: Rows, subject: int, words: Sequence[TableWords]) -> tuple[Rows, list[Remark]]:
    """Return the rows without a last one that is a total, and a remark on it.

    Args:
        rows: the rows of a table.
        subject: the index of the column that names the subjects.
        words: the words for totals of the languages that the table may be in.
    """
    if len(rows) < FEWEST:
        return rows, []
    summaries = list(takewhile(lambda row: bool(_sort_of(row, subject, words)), reversed(rows)))[:MOST_SUMMARIES]
    sums = [row for row in summaries if _sums_up(rows[: len(rows) - len(summaries)], row, subject, words)]
    if sums and len(sums) == len(summaries):
        remarks = [
            Remark(f"the row '{name}' is left out, as it sums up the others", row[subject].place)
            for row in reversed(sums)
            if (name := _name(row, subject))
        ]
        return rows[: -len(sums)], remarks
    name = plain(rows[-1][subject].text).strip(" :.")
    is_total = any(name in each.totals for each in words)
    if not is_total and not any(name in each.averages for each in words):
        return rows, []
    place, shown = rows[-1][subject].place, rows[-1][subject].text.strip()
    columns = [index for index in range(len(rows[-1])) if index != subject]
    groups = _groups(rows, columns) if is_total else []
    if groups:
        names = ", ".join(f"'{rows[number][subject].text.strip()}'" for number in groups[:3])
        more = f" and {len(groups) - 3:,} more" if len(groups) > 3 else ""  # noqa: PLR2004 - as shown
        message = f"the row '{shown}' is left out, and so are {names}{more}, as they sum up the rows beside them"
        left = tuple(row for number, row in enumerate(rows[:-1]) if number not in groups)
        return left, [Remark(message, place, hint="a pivot table in which each row stands alone has no such rows")]
    message = f"the last row is called '{shown}', but does not sum up the others, so it is read like them"
    return rows, [Remark(message, place, hint="delete it if it is no row of its own")]


def _sort_of(row: Row, subject: int, words: Sequence[TableWords]) -> str:
    """Return `total` or `average` for a row whose name says so: Total, Grand total, Average of all; else nothing."""
    name = plain(_name(row, subject)).strip(" :.")
    for sort, signs in (("total", TOTAL_SIGNS), ("average", AVERAGE_SIGNS)):
        known = [phrase for each in words for phrase in (each.totals if sort == "total" else each.averages)]
        if name in signs or any(f" {phrase} " in f" {name} " for phrase in known):
            return sort
    return ""


def _name(row: Row, subject: int) -> str:
    """Return what a row is called: by its subject, or by its first cell where numbers count the rows."""
    return row[subject].text.strip() or next((cell.text.strip() for cell in row if not cell.is_empty), "")


def _sums_up(rows: Rows, row: Row, subject: int, words: Sequence[TableWords]) -> bool:
    """Tell whether a number of a row is the sum or the average of those of some rows, as its name says."""
    is_average = _sort_of(row, subject, words) == "average"
    columns = (index for index in range(len(row)) if index != subject)
    return any(_adds_up([*(each[index] for each in rows), row[index]], is_average=is_average) for index in columns)


def _groups(rows: Rows, columns: Sequence[int]) -> list[int]:
    """Return the rows of a pivot table that sum up those below them, or above; none where it has no such groups.

    Each number then stands twice above the total: alone, and in its group.
    """
    for mark in MARKS:
        for index in columns:
            amounts = [_amount(row[index], mark) for row in rows]
            *others, last = [amount for amount in amounts if amount is not None]
            if len(others) == len(rows) - 1 and last and sum(others, Decimal(0)) == 2 * last:
                end = len(others) - 1
                return _first_of_groups(others) or [end - number for number in _first_of_groups(others[::-1])][::-1]
    return []


def _first_of_groups(amounts: Sequence[Decimal]) -> list[int]:
    """Return the indices of the amounts that are the sum of those behind them; none unless they are all in groups.

    Example:
        >>> _first_of_groups([Decimal(text) for text in "10 4 6 20 20".split()])
        [0, 3]
        >>> _first_of_groups([Decimal(text) for text in "10 4 5 20 21".split()])
        []
    """
    found, number = [], 0
    while number < len(amounts):
        found.append(number)
        left, number = amounts[number], number + 1
        while left > 0 and number < len(amounts):
            left, number = left - amounts[number], number + 1
        if left:
            return []
    return found


def _adds_up(cells: Sequence[Cell], *, is_average: bool) -> bool:
    """Tell whether the last number of a column is the sum, or the average, of all others, by either decimal mark."""
    for mark in MARKS:
        amounts = [_amount(cell, mark) for cell in cells]
        others = [amount for amount in amounts[:-1] if amount is not None]
        last = amounts[-1]
        if last is None or len(others) < 2:  # noqa: PLR2004 - what adds up
            continue
        wanted = sum(others, Decimal(0)) / (len(others) if is_average else 1)
        if abs(last - wanted) <= max(abs(wanted) * ROUNDING, Decimal("0.5") if is_average else Decimal(0)):
            return True
    return False


def _amount(cell: Cell, mark: str) -> Decimal | None:
    try:
        return parse_number(cell.text, decimal="." if cell.kind is CellKind.NUMBER else mark).amount
    except ValueError:
        return None
