"""Columns of dates and years. A column is read in one way as a whole: with the day or with the month first."""

import re
from collections.abc import Mapping, Sequence
from itertools import compress

from attrs import frozen

from quizgen.errors import Problems
from quizgen.kept import Keeping, kept
from quizgen.language.dates_in_words import years_of_span
from quizgen.language.written_dates import ORDERS, DateReader
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.table.cells_told import shortened, tell_cells
from quizgen.readers.table.header import Column
from quizgen.readers.table.readings import Entry, Reading
from quizgen.values import Date

FEW = 0.2
"""Cells that are no dates are taken for slips if they are at most this share of a column."""

FEWEST = 3
"""How many full dates a column must have at least for other cells to be slips, or how many years to be known by their
digits alone."""

FIRST_YEAR, LAST_YEAR = 100, 2100
"""The years among which those of a column lie whose header speaks of years; 5 is a number under `Year`, too."""

FOUR_DIGITS = 1000
"""Years from here on are known as such. Half of those of such a column must be, or be written with an era."""

EARLY_YEAR, RECENT_YEAR = 1400, 1890
"""Years that are known by their digits alone are seldom earlier than the first; two are enough if neither is earlier
than the second."""

MOST_EARLY = 0.25
"""The share of earlier years that such a column may have."""

MOST_ROUND = 0.5
"""The share of them that may end in zero: quantities do so more often."""

LOOKED_AT = 50
"""How many texts of a column must at first be dates, by half, for the others to be looked at."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

EXCEL_HABIT = "Excel makes dates of 10-12: format the cells as text, and type them again"
"""What to do where a spreadsheet has made dates of something else."""


@frozen
class DateColumn(Keeping):
    """The entries of a column that may be dates."""

    column: Column
    """The column."""
    entries: Sequence[Entry]
    """What stands in it."""
    reader: DateReader
    """Reads dates in the table's language."""

    @property
    def has_date_cells(self) -> bool:
        """Whether a spreadsheet has stored any of its cells as dates."""
        return CellKind.DATE in {entry.cell.kind for entry in self.entries}

    @property
    def is_declared(self) -> bool:
        """Whether a person says that they are dates or years."""
        return self.column.declared.get("value") in ("date", "year")

    def looks_dated(self) -> bool:
        """Tell whether all entries are dates, or all but a few, and some are more than a bare number."""
        if any("%" in text for text in self._texts) or all(map(_NUMBER.fullmatch, self._texts)):
            return False
        first = self._texts[:LOOKED_AT]
        fitting = sum(bool(self.reader.orders(text)) or self.reader.has_short_year(text) for text in first)
        if 2 * fitting < len(first):
            return False
        full = [text for text in self._texts if self.reader.is_more_than_a_number(text)]
        others = [text for text in self._texts if not self.reader.orders(text)] if full else self._texts
        if others and self._have_short_years(others, self._texts):
            return True
        return not others or (len(full) >= FEWEST and len(others) <= max(1, FEW * len(self._texts)))

    def _have_short_years(self, others: Sequence[str], texts: Sequence[str]) -> bool:
        """Tell whether those that are no dates would be dates, nearly all, had their years four digits."""
        short = sum(map(self.reader.has_short_year, others))
        return short >= FEWEST and len(others) - short <= FEW * len(texts)

    @property
    def dates(self) -> list[Entry]:
        """The entries that are dates, and more than a bare number; none where the first are mostly something else."""
        first = self._texts[:LOOKED_AT]
        if 2 * sum(map(self.reader.is_more_than_a_number, first)) < len(first):
            return []
        return [entry for entry in self.entries if self.reader.is_more_than_a_number(entry.text)]

    def are_years(self) -> bool:
        """Tell whether all entries can be years, and half of them surely are: with an era, or of four digits."""
        sure = sum(not text.isdecimal() or int(text) >= FOUR_DIGITS for text in self._texts)
        return 2 * sure >= max(1, len(self._texts)) and all(map(self._can_be_year, self._texts))

    def look_like_years(self) -> bool:
        """Tell whether all entries are years by their digits alone: of four, few of them early, and few of them round.

        Quantities spread from 1000 to 9999, and are often rounded. Approximate years (c. 1500) may stand among them.
        """
        if not all(map(self._is_year_of_four_digits, self._texts)):
            return False
        years = [int(text) for text in self._texts if text.isdigit()]
        early, rounded = sum(year < EARLY_YEAR for year in years), sum(year % 10 == 0 for year in years)
        is_enough = len(years) >= FEWEST or (len(years) > 1 and min(years) >= RECENT_YEAR)
        return is_enough and early <= MOST_EARLY * len(years) and rounded <= MOST_ROUND * len(years)

    def _can_be_year(self, text: str) -> bool:
        if text.isascii() and text.isdigit():
            return FIRST_YEAR <= int(text) <= LAST_YEAR
        return "%" not in text and bool(self.reader.orders(text)) and self._read_any(text).month is None

    def _is_year_of_four_digits(self, text: str) -> bool:
        """Tell whether a text is a year of four digits, and nothing but digits unless it is approximate."""
        if not self._can_be_year(text):
            return False
        if text.isascii() and text.isdigit():
            return int(text) >= FOUR_DIGITS
        year = self._read_any(text)
        return year.year >= FOUR_DIGITS and bool(year.doubt)

    @kept
    def _texts(self) -> list[str]:
        return list(dict.fromkeys([entry.text for entry in self.entries]))

    def read(self, order: str, problems: Problems) -> Reading | None:
        """Return the dates of the column, or None after noting what is wrong.

        Args:
            order: which of ORDERS the table's language has; empty where that is not known.
            problems: where it is noted which cells are no dates, or that the order can't be told.
        """
        orders = {text: self._orders(text) for text in self._texts}
        wrong = [entry for entry in self.entries if not orders[entry.text]]
        if wrong:
            self._tell_others(wrong, problems)
            return None
        possible = frozenset(ORDERS).intersection(*orders.values())
        if not possible:
            self._tell_mixed(orders, problems)
            return None
        doubtful = [text for text in self._texts if len(orders[text]) > 1 and self._is_ambiguous(text)]
        if len(possible) > 1 and doubtful:
            if not order:
                self._tell_ambiguous(doubtful[0], problems)
                return None
            possible = frozenset([order])
        chosen = order if order in possible else next(iter(sorted(possible)))
        dates = {text: self.reader.read(text, day_first=chosen == ORDERS[0]) for text in self._texts}
        return self._reading(dates, f"{doubtful[0]} is read with the {chosen}" if doubtful else "")

    def _orders(self, text: str) -> frozenset[str]:
        """Return by which orders a text can be read as what the column wants: a date, or a year alone."""
        orders = self.reader.orders(text)
        wants_year = self.column.declared.get("value") == "year"
        return frozenset() if wants_year and orders and self._read_any(text).month else orders

    def _read_any(self, text: str) -> Date:
        return self.reader.read(text, day_first=ORDERS[0] in self.reader.orders(text))

    def _reading(self, dates: dict[str, Date], said: str) -> Reading:
        wants_year = self.column.declared.get("value") == "year"
        is_year = wants_year or ("value" not in self.column.declared and all(_is_year(day) for day in dates.values()))
        days = [day for day in dates.values() if day.day]
        years = {day.year for day in days}
        if len(days) == len(dates) > 1 and len(years) == 1:
            said = (
                f"{said}; all are in {years.pop()}; {EXCEL_HABIT}" if said else f"all in {years.pop()}; {EXCEL_HABIT}"
            )
        told = "; ".join(filter(None, [said, _told_span(dates)]))
        return Reading("year" if is_year else "date", dates, said=told, is_sure=True)

    def _is_ambiguous(self, text: str) -> bool:
        one, other = (self.reader.read(text, day_first=first) for first in (True, False))
        return one != other

    def _tell_others(self, wrong: Sequence[Entry], problems: Problems) -> None:
        key = self.column.key
        kind = "year" if self.column.declared.get("value") == "year" else "date"
        why = f"as '{key}' wants" if self.is_declared else f"as the other cells of '{key}' are"
        hint = "write a year, a month or a day: 2019, 2019-08 or 2019-08-21"
        if kind == "year":
            hint = "write a year from 1 to 9999, or one such as 44 BC, c. 1500 or 18th century"
        if not self.is_declared:
            hint = f"{hint}; or call the column '{key} (text)' if these are no dates"
        elif len(wrong) == len(self.entries):
            hint = f"{hint}; or call the column '{key} ({kind}) (text)' if ({kind}) is a part of its name"
        is_short = [self.reader.has_short_year(entry.text) for entry in wrong]
        self._tell_short_years([entry.cell for entry in compress(wrong, is_short)], problems)
        tell_cells(
            problems,
            [entry.cell for entry, short in zip(wrong, is_short, strict=True) if not short],
            lambda cell: f"'{shortened(cell.text)}' is not a {kind}, {why}",
            f"{{count}} cells are not {kind}s, {why}",
            hint,
        )

    def _tell_short_years(self, cells: Sequence[Cell], problems: Problems) -> None:
        text = "" if self.is_declared else f"; or call the column '{self.column.key} (text)' to have them as they stand"
        tell_cells(
            problems,
            cells,
            lambda cell: f"'{cell.text}' has a year of two digits, which may mean two centuries",
            f"{{count}} cells of '{self.column.key}' have a year of two digits, which may mean two centuries",
            f"write years with four digits: 99 may be 1899 or 1999{text}",
        )

    def _tell_mixed(self, orders: dict[str, frozenset[str]], problems: Problems) -> None:
        first = {order: next(text for text in self._texts if orders[text] == {order}) for order in ORDERS}
        message = (
            f"'{self.column.key}' has '{first[ORDERS[0]]}' with the day first and '{first[ORDERS[1]]}' with the month"
        )
        problems.add(self.column.place, f"{message} first", "write all dates in one way, best as 2019-08-21")

    def _tell_ambiguous(self, text: str, problems: Problems) -> None:
        cell = next(entry.cell for entry in self.entries if entry.text == text)
        one, other = (self.reader.read(text, day_first=first) for first in (True, False))
        message = f"'{text}' in '{self.column.key}' may be {one} or {other}, and nothing says which"
        hint = 'say whose English it is: language="en-US" or language="en-GB"; or write dates as 2019-08-21'
        problems.add(cell.place, message, hint)


def tell_stray_dates(column: Column, entries: Sequence[Entry], problems: Problems) -> None:
    """Note cells that a spreadsheet stored as dates, among texts, numbers or ranges."""
    dates = [entry.cell for entry in entries if entry.cell.kind is CellKind.DATE]
    tell_cells(
        problems,
        dates,
        lambda cell: f"this cell of '{column.key}' is the date {cell.text}, and the others are no dates",
        f"{{count}} cells of '{column.key}' are dates, and the others are not",
        EXCEL_HABIT,
    )


def _is_year(day: Date) -> bool:
    return day.month is None


def _told_span(dates: Mapping[str, Date]) -> str:
    """Return which years a century or a decade of a column is taken for, best one such as the 1900s; or nothing."""
    spans = [(text, date) for text, date in dates.items() if date.written]
    text, date = min(spans, key=lambda span: bool(span[1].year % 100), default=("", None))
    return f"'{text}' is read as the years {years_of_span(date, 'en')}" if date else ""
