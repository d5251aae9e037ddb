"""Rows that sum up others, or have their averages, are about no subject of their own."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import takewhile

from quizgen.errors import Remark
from quizgen.language import TableWords
from quizgen.language.lexicon import plain
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.table.footnotes import FOOTNOTE_MARKS
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
Names = Mapping[str, re.Pattern[str]]
"""What the names of totals have, and those of averages."""


def without_total(rows: Rows, subject: int, words: Sequence[TableWords]) -> tuple[Rows, list[Remark]]:
    """Return the rows without last ones that sum up the others, and those of sections, and remarks on them.

    Args:
        rows: the rows of a table.
        subject: the index of the column that names the subjects.
        words: the words for totals of the languages that the table may be in.
    """
    if len(rows) < FEWEST:
        return rows, []
    names = _names_of(words)
    for within in ([], _subtotals(rows, subject, names)):
        others = _without(rows, within)
        summaries = list(takewhile(lambda row: bool(_sort_of(row, subject, names)), reversed(others)))[:MOST_SUMMARIES]
        above = others[: len(others) - len(summaries)]
        is_summed_up = bool(summaries) or (len(within) > 1 and within[-1] == len(rows) - 1)
        if is_summed_up and all(_sums_up(above, row, subject, names) for row in summaries):
            return above, [*_said_of_subtotals(rows, within, subject), *_said_of_summaries(summaries[::-1], subject)]
    return _without_groups(rows, subject, words)


def _without(rows: Rows, left_out: Sequence[int]) -> Rows:
    numbers = frozenset(left_out)
    return tuple([row for number, row in enumerate(rows) if number not in numbers]) if numbers else rows


def _without_groups(rows: Rows, subject: int, words: Sequence[TableWords]) -> tuple[Rows, list[Remark]]:
    """Return the rows without those that sum up others by their numbers alone, where the last one is called a total."""
    name = plain(rows[-1][subject].text).strip(" :.")
    is_total = any(name in each.totals for each in words)
    if not is_total and not any(name in each.averages for each in words):
        return rows, []
    place, shown = rows[-1][subject].place, rows[-1][subject].text.strip()
    columns = [index for index in range(len(rows[-1])) if index != subject]
    groups = _groups(rows, columns) if is_total else []
    if groups:
        names = _listed_names(rows, groups, subject)
        message = f"the row '{shown}' is left out, and so are {names}, as they sum up the rows beside them"
        return _without(rows[:-1], groups), [
            Remark(message, place, hint="a pivot table in which each row stands alone has no such rows")
        ]
    message = f"the last row is called '{shown}', but does not sum up the others, so it is read like them"
    return rows, [Remark(message, place, hint="delete it if it is no row of its own")]


def _names_of(words: Sequence[TableWords]) -> Names:
    """Return what the names of totals and of averages have: Total, Grand total, Average of all, or a sign alone."""
    found = {}
    for sort, signs in (("total", TOTAL_SIGNS), ("average", AVERAGE_SIGNS)):
        phrases = [phrase for each in words for phrase in (each.totals if sort == "total" else each.averages)]
        known = "|".join(map(re.escape, phrases)) or "(?!)"
        found[sort] = re.compile(rf"^(?:{'|'.join(signs)})$|(?:^| )(?:{known})(?: |$)")
    return found


def _sort_of(row: Row, subject: int, names: Names) -> str:
    """Return `total` or `average` for a row whose name says so; else nothing."""
    name = plain(_name(row, subject)).strip(" :.")
    return next((sort for sort, pattern in names.items() if pattern.search(name)), "")


def _name(row: Row, subject: int) -> str:
    """Return what a row is called: by its subject, or by its first cell where numbers count the rows."""
    return row[subject].text.strip() or next((cell.text.strip() for cell in row if not cell.is_empty), "")


def _sums_up(rows: Rows, row: Row, subject: int, names: Names, fewest: int = 2) -> bool:
    """Tell whether a number of a row is the sum or the average of those of `fewest` rows or more, as its name says."""
    is_average = _sort_of(row, subject, names) == "average"
    columns = (index for index in range(len(row)) if index != subject)
    return any(
        _adds_up([*(each[index] for each in rows), row[index]], fewest, is_average=is_average) for index in columns
    )


def _subtotals(rows: Rows, subject: int, names: Names) -> list[int]:
    """Return the rows that are called totals and sum up those between them and the one before."""
    found: list[int] = []
    for number, row in enumerate(rows):
        if _sort_of(row, subject, names) != "total":
            continue
        group = rows[found[-1] + 1 if found else 0 : number]
        if _sums_up(group, row, subject, names, fewest=1):
            found.append(number)
    return found


def _said_of_summaries(rows: Sequence[Row], subject: int) -> list[Remark]:
    return [
        Remark(f"the row '{name}' is left out, as it sums up the others", row[subject].place)
        for row in rows
        if (name := _name(row, subject))
    ]


def _said_of_subtotals(rows: Rows, numbers: Sequence[int], subject: int) -> list[Remark]:
    if not numbers:
        return []
    what = "the row {} is left out, as it sums" if len(numbers) == 1 else "the rows {} are left out, as each sums"
    message = f"{what.format(_listed_names(rows, numbers, subject))} up the rows above it"
    return [Remark(message, rows[numbers[0]][subject].place)]


def _listed_names(rows: Rows, numbers: Sequence[int], subject: int) -> str:
    names = ", ".join(f"'{_name(rows[number], subject)}'" for number in numbers[:3])
    return names + (f" and {len(numbers) - 3:,} more" if len(numbers) > 3 else "")  # noqa: PLR2004 - as shown


def _groups(rows: Rows, columns: Sequence[int]) -> list[int]:
    """Return the rows of a pivot table that sum up those below them, or above; none where it has no such groups.

    Each number then stands twice above the total: alone, and in its group. Headings without a number don't count.
    """
    filled = [number for number, row in enumerate(rows) if any(not row[index].is_empty for index in columns)]
    for mark in MARKS:
        for index in columns:
            amounts = [_amount(rows[number][index], mark) for number in filled]
            *others, last = [amount for amount in amounts if amount is not None] or [Decimal(0)]
            if len(others) == len(filled) - 1 and last and sum(others, Decimal(0)) == 2 * last:
                end = len(others) - 1
                found = _first_of_groups(others) or [end - number for number in _first_of_groups(others[::-1])][::-1]
                return [filled[number] for number in found]
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


def _adds_up(cells: Sequence[Cell], fewest: int, *, is_average: bool) -> bool:
    """Tell whether the last number of a column is the sum, or the average, of all others, by either decimal mark."""
    for mark in MARKS:
        amounts = [_amount(cell, mark) for cell in cells]
        others = [amount for amount in amounts[:-1] if amount is not None]
        last = amounts[-1]
        if last is None or len(others) < fewest:
            continue
        wanted = sum(others, Decimal(0)) / (len(others) if is_average else 1)
        if abs(last - wanted) <= max(abs(wanted) * ROUNDING, Decimal("0.5") if is_average else Decimal(0)):
            return True
    return False


def _amount(cell: Cell, mark: str) -> Decimal | None:
    try:
        decimal = "." if cell.kind is CellKind.NUMBER else mark
        return parse_number(cell.text.rstrip(FOOTNOTE_MARKS), decimal=decimal).amount
    except ValueError:
        return None
