"""Which columns could name the subjects of a table in which rows repeat the first column."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import frozen

from quizgen.readers.table.table_layout import TableLayout
from quizgen.text.folding import canonical
from quizgen.values.written_numbers import marks_of

MOST_PAIRED = 12
"""How many columns are tried two by two."""

LONGEST_NAME = 40
"""How many characters the names in a column have at most, on the average."""

_YEAR_OR_DATE = re.compile(r"[12]\d{3}(?:-\d{1,2}){0,2}|\d{1,2}[./]\d{1,2}[./]\d{4}")
_WHOLE = re.compile(r"\d{1,4}")


@frozen(order=True)
class _NamingColumn:
    """A column that is filled in every row. Those that name things well come first."""

    looks: int
    """0: words, 1: years or dates, 2: whole numbers, as of seasons and classes."""
    distinct: int
    """How many different cells it has: few of them sort the rows, as years do."""
    index: int
    """Which column it is."""
    cells: tuple[str, ...]
    """Its cells."""


def subject_offers(layout: TableLayout, subject: int = 0) -> Iterator[str]:
    """Yield what `subject` can be: a column, or two, whose cells never repeat. The best comes first.

    Measures name nothing, and a column that counts the rows says nothing, so neither is offered.

    Args:
        layout: the table.
        subject: the column that names the subjects now. If it has words, it is offered with another one first.
    """
    columns = sorted(column for index in range(len(layout.header)) if (column := _column(layout, index)))
    rows, names = len(layout.rows), [cell.text for cell in layout.header]
    own = [column for column in columns if column.index == subject and column.looks == 0]
    others = [column for column in columns if column not in own]
    for one in own:
        yield from (f"{names[one.index]}, {names[other.index]}" for other in others if _apart(rows, one, other))
    yield from (names[column.index] for column in others if column.looks == 0 and column.distinct == rows)
    for one, other in combinations(others[:MOST_PAIRED], 2):
        if one.looks == 0 and _apart(rows, one, other):
            yield f"{names[one.index]}, {names[other.index]}"


def _apart(rows: int, one: _NamingColumn, other: _NamingColumn) -> bool:
    """Tell whether two columns together name each row."""
    return len(set(zip(one.cells, other.cells, strict=True))) == rows


def _column(layout: TableLayout, index: int) -> _NamingColumn | None:
    """Return a column that may name things; None where it has gaps, measures the rows, or counts them."""
    cells = tuple(canonical(row[index].text) for row in layout.rows)
    if not all(cells) or _counts(cells) or _are_sentences(cells):
        return None
    looks = next((number for number, test in enumerate(_LOOKS) if test(cells)), None)
    return None if looks is None else _NamingColumn(looks, len(set(cells)), index, cells)


def _are_words(cells: Sequence[str]) -> bool:
    return 2 * sum(not marks_of(cell) and any(map(str.isalpha, cell)) for cell in cells) > len(cells)


def _are_dates(cells: Sequence[str]) -> bool:
    return all(map(_YEAR_OR_DATE.fullmatch, cells))


def _are_whole(cells: Sequence[str]) -> bool:
    return all(map(_WHOLE.fullmatch, cells)) and 2 * len(set(cells)) < len(cells)


def _are_sentences(cells: Sequence[str]) -> bool:
    """Tell whether texts are too long to name things, on the average."""
    return sum(map(len, cells)) > LONGEST_NAME * len(cells)


_LOOKS = (_are_words, _are_dates, _are_whole)


def _counts(texts: Sequence[str]) -> bool:
    """Tell whether texts only count the rows."""
    return all(text == str(number) for number, text in enumerate(texts, int(texts[0] == "1")))
