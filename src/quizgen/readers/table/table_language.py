"""The language of a table, and what follows from it for numbers, dates and words in its cells."""

from collections.abc import Sequence

from attrs import frozen

from quizgen.errors import Place, Remark
from quizgen.language import LANGUAGES, UNKNOWN, TableWords, is_known_language, language_of_words, primary
from quizgen.language.numbers_in_words import decimal_mark_of
from quizgen.language.written_dates import ORDERS, DateReader, order_of
from quizgen.readers.table.cells_told import shortened
from quizgen.readers.table.header import read_heading
from quizgen.readers.table.table_layout import TableLayout
from quizgen.readers.table.telling_cells import language_of_cells

LOOKED_AT = 200
"""How many rows are looked at to find the language of a table."""


@frozen
class TableLanguage:
    """A language, or UNKNOWN, with what it says about cells."""

    tag: str
    """Its tag."""
    by_days: str = ""
    """The day that speaks for British English, as it is written; empty where none does."""
    by_cell: str = ""
    """The cell that tells it where no words do; empty where words do."""
    is_given: bool = False
    """Whether a person says that it is this."""

    @property
    def words(self) -> Sequence[TableWords]:
        """What it calls things in tables; of an unknown language, what each that quizgen has words in calls them."""
        return [own.tables for tag, own in LANGUAGES.items() if self._may_be(tag)]

    @property
    def dates(self) -> DateReader:
        """Reads dates in it."""
        return DateReader.of({tag: own.tables for tag, own in LANGUAGES.items() if self._may_be(tag)})

    @property
    def date_order(self) -> str:
        """The order of day and month in figures, or an empty text. Days in words say nothing of those in figures."""
        return "" if self.by_days else order_of(self.tag)

    @property
    def decimal(self) -> str:
        """Its decimal mark, or an empty text where it is not known."""
        return "" if self.tag == UNKNOWN else decimal_mark_of(self.tag)

    def _may_be(self, tag: str) -> bool:
        return self.tag == UNKNOWN or primary(self.tag) == tag


def find_language(layout: TableLayout) -> TableLanguage:
    """Return the language of a table by the words of its headers and its first rows.

    What a header declares in brackets, such as `(year)`, is in no language.
    """
    headers = [read_heading(0, cell).full_name for cell in layout.header] if layout.has_header else []
    cells = [cell.text for row in layout.rows[:LOOKED_AT] for cell in row]
    tag, told_by = language_of_words(headers, cells), ""
    if tag == UNKNOWN:
        columns = [[cell.text for cell in column] for column in zip(*layout.rows[:LOOKED_AT], strict=False)]
        tag, told_by = language_of_cells(headers, columns)
    day = _british_day(cells) if tag == "en" else ""
    return TableLanguage("en-GB", by_days=day) if day else TableLanguage(tag, by_cell=told_by)


def _british_day(cells: Sequence[str]) -> str:
    """Return the first day that can only be read with the day first: 20 July 1969, 20/07/1969.

    It is empty where there are fewer than two, or others with the month first, too.
    """
    reader = TableLanguage("en").dates
    days = [(text, order) for text in dict.fromkeys(cells) if (order := reader.order_of_day(text))]
    is_british = len(days) > 1 and {order for _, order in days} == {ORDERS[0]}
    return days[0][0] if is_british else ""


def given_language(tag: str) -> TableLanguage:
    """Return the language of a tag that a person gives; UNKNOWN where there is none, which others note."""
    return TableLanguage(tag, is_given=True) if is_known_language(tag) else TableLanguage(UNKNOWN)


def remark_on_language(language: TableLanguage, place: Place) -> Remark:
    """Return what was found of a table's language."""
    if language.tag == UNKNOWN:
        message = "the table's language is not known, so it says nothing about how numbers and dates are read"
    else:
        by = f"by '{shortened(language.by_cell)}'" if language.by_cell else "by its words"
        message = f"the table's language is taken for '{language.tag}', {by}"
        message += f" and days such as {language.by_days}" if language.by_days else ""
    return Remark(message, place, hint="language=… says which it is")
