"""Rows of one subject that don't go together: what an error says of them, and what to write instead."""

from collections.abc import Sequence
from itertools import islice
from string import punctuation

from attrs import frozen

from quizgen.errors import Problems
from quizgen.readers.table.cells_told import shortened
from quizgen.readers.table.column_entries import ColumnEntries
from quizgen.readers.table.subject_offers import subject_offers
from quizgen.readers.table.table_layout import TableLayout

MOST_OFFERED = 2
"""How many ways to name the subjects an error offers."""

MOST_TRIED = 20
"""How many ways are looked at."""

MOST_LINES = 5
"""How many lines of repeated rows an error names."""

MOST_COLUMNS = 2
"""How many columns an error shows the cells of."""

FEW = 0.1
"""Names that repeat are taken for slips if they are at most this share of all names."""


@frozen
class RefusedRows:
    """The rows of one subject, which say different things of it."""

    name: str
    """What the subject is called."""
    column: int
    """The column that names it."""
    rows: Sequence[int]
    """The indices of its rows."""
    differing: Sequence[ColumnEntries]
    """The columns in which they differ."""

    def cells(self, column: ColumnEntries) -> list[str]:
        """Return what its rows have in a column, each text once."""
        return list(dict.fromkeys(_text(column, row) for row in self.rows if column.rows[row]))


def tell_refused(refused: Sequence[RefusedRows], names: int, layout: TableLayout, problems: Problems) -> None:
    """Note the first subject whose rows don't go together, with its cells, and how many more there are.

    Args:
        refused: the subjects that have such rows.
        names: how many subjects the table has.
        layout: the table, for what could name its subjects better.
        problems: where that is noted.
    """
    first = refused[0]
    lines = [layout.rows[row][0].line for row in first.rows]
    shown = ", ".join(map(str, lines[:MOST_LINES])) + (" …" if len(lines) > MOST_LINES else "")
    also = f"; {len(refused) - 1:,} more subjects have such rows" if len(refused) > 1 else ""
    message = f"'{first.name}' has rows that differ, in lines {shown}: {_difference(first)}{also}"
    offers = list(islice(subject_offers(layout, first.column), MOST_TRIED))
    few = len(refused) <= max(1, FEW * names)
    if not few:  # groups of rows, whose own names stand in a column further right
        offers.sort(key=lambda offer: not any(offer == cell.text for cell in layout.header))
    offers = offers[:MOST_OFFERED]
    ways = _ways_for_few(first, lines, layout, offers) if few or not offers else _ways_for_many(first, offers)
    problems.add(layout.rows[first.rows[0]][first.column].place, message, "; ".join(ways))


def _difference(refused: RefusedRows) -> str:
    """Return the cells of the first columns in which rows differ: "'Capital' is 'Kinshasa' and 'Brazzaville'"."""
    parts = [
        f"'{each.column.key}' is {_list([_quoted(shortened(text)) for text in refused.cells(each)])}"
        for each in refused.differing[:MOST_COLUMNS]
    ]
    rest = [_quoted(each.column.key) for each in refused.differing[MOST_COLUMNS:]]
    return ", ".join(parts) + (f"; and so in {_list(rest)}" if rest else "")


def _ways_for_few(refused: RefusedRows, lines: Sequence[int], layout: TableLayout, offers: Sequence[str]) -> list[str]:
    """Say what to do about one name that stands for several things, in a table of names that don't repeat."""
    named = [f"'{name}' in line {line}" for name, line in zip(_names_apart(refused), lines, strict=False)]
    column = layout.header[refused.column].text
    apart = f"if each row is about something of its own, name them apart in '{column}'"
    if named:
        apart += f", as in {_list(named[:MOST_LINES])}"
    else:
        apart += ", and delete rows that say nothing new"
    if offers:
        apart += f", or read the table with {_options(offers)}"
    return [apart, _one_thing(refused)]


def _ways_for_many(refused: RefusedRows, offers: Sequence[str]) -> list[str]:
    """Say what to do where most names repeat, as in a table of countries and years."""
    return [f"if each row is about something of its own, read the table with {_options(offers)}", _one_thing(refused)]


def _one_thing(refused: RefusedRows) -> str:
    """Say how to write a subject of several values: in one row, with all of them in a cell."""
    shown = "; ".join(refused.cells(refused.differing[0])[:2])
    values = shown if len(shown) <= 40 and "'" not in shown else "a; b"  # noqa: PLR2004 - a short example
    return f"if they are about one thing, make them one row, with several values in a cell, as in '{values}'"


def _options(offers: Sequence[str]) -> str:
    return " or ".join(f'subject="{offer}"' for offer in offers)


def _names_apart(refused: RefusedRows) -> list[str]:
    """Return a name for each row, by the shortest words that tell them apart; none where no column does."""
    choices: list[list[str]] = []
    for column in refused.differing:
        texts = [_text(column, row) for row in refused.rows]
        if all(texts) and len(set(texts)) == len(texts) and not any(set(text) & set(punctuation) for text in texts):
            choices.append(texts)
    words = [texts for texts in choices if any(text[0].isalpha() for text in texts)]
    best = min(words or choices, key=lambda texts: sum(map(len, texts)), default=[])
    return [f"{refused.name} ({text})" for text in best]


def _text(column: ColumnEntries, row: int) -> str:
    return "; ".join(entry.text for entry in column.rows[row])


def _list(parts: Sequence[str]) -> str:
    *first, last = [*parts[:3], *([f"{len(parts) - 3:,} more"] if len(parts) > 3 else [])]  # noqa: PLR2004 - as shown
    return f"{', '.join(first)} and {last}" if first else last


def _quoted(text: str) -> str:
    return f"'{text}'"
