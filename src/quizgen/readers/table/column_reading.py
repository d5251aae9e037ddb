"""What each column of a table is: numbers, dates, yes and no, names or texts, or nothing to ask about."""

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from quizgen.errors import Problems
from quizgen.kept import Keeping, kept
from quizgen.language import TableWords
from quizgen.language.lexicon import words_in
from quizgen.language.written_dates import DateReader
from quizgen.readers.draft.inferred_types import infer_names
from quizgen.readers.rows.cells import CellKind
from quizgen.readers.table.cells_told import listed_cells, shortened
from quizgen.readers.table.column_entries import ColumnEntries
from quizgen.readers.table.date_columns import DateColumn, tell_stray_dates
from quizgen.readers.table.header import Column
from quizgen.readers.table.number_columns import NumberColumn, evidence_of
from quizgen.readers.table.number_evidence import NumberEvidence
from quizgen.readers.table.readings import Entry, Reading
from quizgen.readers.table.roles import COUNTERS
from quizgen.readers.table.whereabouts import said_of_whereabouts
from quizgen.readers.table.yes_no_columns import as_yes_no, is_one_yes, stray_and_alike
from quizgen.sheet import LITERAL_TYPES
from quizgen.text.lines import has_indents
from quizgen.values import Value, YesNo

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?")
_RATES = frozenset("per pro par por".split())
"""Words of headers that speak of a rate: 1200 births per year are no year."""

AS_YEARS = "numbers of four digits without a unit are taken for years"
"""What is said of a column of years that only its digits tell."""

SHORTEST_ENDING = 4
"""How many letters a word for a quantity has that may end another word."""

ZERO_AND_ONE = {"0", "1"}
"""What programs write for no and yes. As numbers they are hardly worth asking."""

BLANK_IS = "no"
"""What a blank is taken for beside a mark in a column that is declared yes_no."""


@frozen
class ReadColumn(Keeping):
    """A column with what it was read as."""

    entries: ColumnEntries
    """What it states, as written; its column has its final name."""
    reading: Reading | None
    """What that was read as; None: it is not asked, or problems were noted."""
    left_out: str = ""
    """Why it is not asked, in words; empty where it is."""
    hint: str = ""
    """What to write to have it asked all the same."""

    @property
    def column(self) -> Column:
        """The column."""
        return self.entries.column

    @kept
    def type(self) -> str:
        """The type of its values: declared, read, or found by how long its texts are."""
        found = self.column.declared.get("value") or (self.reading.value if self.reading else "")
        if not found and has_indents([cell.text for cell in self.entries.cells]):
            return "text"
        return found or infer_names(self.column.key, self.entries.texts)

    @kept
    def is_list(self) -> bool:
        """Whether a person says that there may be several values."""
        return self.column.declared.get("values") in ("all", "some")

    @kept
    def values(self) -> Mapping[str, Value]:
        """What texts were read as; names and texts are as they are written."""
        return self.reading.values if self.reading else {}

    @kept
    def _wrong(self) -> frozenset[str]:
        return self.reading.without(self.entries.texts) if self.reading else frozenset()

    @kept
    def others(self) -> list[Entry]:
        """The entries that are no values of what it was read as: they are told as mistakes, and are no facts."""
        return [entry for entry in self.entries.all if entry.text in self._wrong] if self._wrong else []

    @kept
    def rows(self) -> Sequence[tuple[Entry, ...]]:
        """The entries of each row without those."""
        rows, wrong = self.entries.rows, self._wrong
        return [tuple([entry for entry in row if entry.text not in wrong]) for row in rows] if wrong else rows


@frozen
class ColumnReader:
    """Reads the columns of one table."""

    words: Sequence[TableWords]
    """The words of the languages that the table may be in."""
    dates: DateReader
    """Reads dates in these languages."""
    date_order: str
    """The order of day and month in the table's language, or an empty text."""
    evidence: NumberEvidence
    """What is known of how the table writes numbers, but for its columns."""
    problems: Problems
    """Where cells that don't fit are noted."""

    def read(self, columns: Sequence[ColumnEntries]) -> list[ReadColumn]:
        """Return what each column is. Numbers are read last, as other columns are evidence for them."""
        first = [self._first_look(entries) for entries in columns]
        numbers = {index: each for index, each in enumerate(first) if isinstance(each, NumberColumn)}
        marks = evidence_of(numbers.values()) | {"." for entries in columns if entries.whole}
        found: list[ReadColumn] = []
        for index, (entries, each) in enumerate(zip(columns, first, strict=True)):
            if index in numbers:
                evidence = evolve(self.evidence, columns=marks)
                reading = numbers[index].read(evidence, self.problems)
                found.append(ReadColumn(entries, reading))
            elif isinstance(each, ReadColumn):
                found.append(each)
        return found

    def _first_look(self, entries: ColumnEntries) -> ReadColumn | NumberColumn:
        declared = entries.column.declared.get("value", "")
        if declared == "number":
            return NumberColumn.of(entries.column, entries.all)
        if declared == "yes_no" and is_one_yes(entries.texts, self.words):
            return _with_blanks(entries)
        if declared:
            return ReadColumn(entries, self._declared(entries, declared))
        left_out = self._not_asked(entries) or _as_counter(entries) or self._as_examples(entries)
        return left_out or self._inferred(entries)

    def _declared(self, entries: ColumnEntries, declared: str) -> Reading | None:
        """Return the reading of a column whose type a person declares, or None after noting what does not fit."""
        if declared in ("date", "year"):
            return DateColumn(entries.column, entries.all, self.dates).read(self.date_order, self.problems)
        if declared == "yes_no" and entries.texts:
            reading = as_yes_no(entries.texts, self.words, is_declared=True)
            if reading is None:
                self.problems.add(
                    entries.column.place,
                    f"'{entries.column.key}' has other words than yes and no: {', '.join(entries.texts[:5])}",
                    "write yes and no",
                )
            return reading
        return Reading(declared if declared in LITERAL_TYPES else "")

    def _not_asked(self, entries: ColumnEntries) -> ReadColumn | None:
        """Return a column that is not worth asking about, or None."""
        texts, key = entries.texts, entries.column.key
        if not texts:
            return None if entries.none else ReadColumn(entries, None, "left out, as no cell states anything")
        whereabouts, hint = said_of_whereabouts(key, texts)
        if whereabouts:
            return ReadColumn(entries, None, f"left out, as it has {whereabouts}", hint)
        if is_one_yes(texts, self.words) and entries.silent:
            hint = f"'{key} (yes_no)' takes a blank for no"
            return ReadColumn(
                entries, None, f"left out, as a blank beside '{texts[0]}' may mean no, or not known", hint
            )
        if set(texts) == ZERO_AND_ONE and "unit" not in entries.column.declared:
            hint = f"'{key} (yes_no)' asks it as true or false, '{key} (number)' as numbers"
            return ReadColumn(entries, None, "left out, as it has 0 and 1 alone, which may mean no and yes", hint)
        is_everywhere = len(texts) == 1 < sum(map(bool, entries.rows))
        if is_everywhere and "values" not in entries.column.declared:
            return ReadColumn(
                entries,
                None,
                f"left out, as each {'row' if all(entries.rows) else 'filled cell'} has '{texts[0]}'",
                f"'{key} [all]' asks it",
            )
        return None

    def _as_examples(self, entries: ColumnEntries) -> ReadColumn | None:
        """Return a column of sentences that show how the subjects are used, by its name and its texts; or None."""
        key = entries.column.key
        said = _words_of(key)
        if not any(said & each.examples for each in self.words) or infer_names(key, entries.texts) != "text":
            return None
        return ReadColumn(entries, None, "left out, as example sentences are no facts", f"'{key} (text)' asks them")

    def _inferred(self, entries: ColumnEntries) -> ReadColumn | NumberColumn:
        """Return a column by what its cells look like."""
        column, found = entries.column, entries.all
        answers = self._as_yes_no(entries)
        if answers:
            return answers
        dated = DateColumn(column, found, self.dates)
        are_told = dated.looks_dated() or (self._speaks_of_years(column) and dated.are_years())
        if are_told or (dated.look_like_years() and not self._speaks_of_quantities(column)):
            reading = dated.read(self.date_order, self.problems)
            if reading and not are_told:
                reading = evolve(reading, said=AS_YEARS, is_sure=False)
            return ReadColumn(entries, reading)
        if dated.has_date_cells and all(e.cell.kind is CellKind.DATE or _MOMENT.fullmatch(e.text) for e in found):
            return ReadColumn(entries, Reading("", said="dates with a time of the day are read as they stand"))
        if dated.has_date_cells:
            tell_stray_dates(column, found, self.problems)
            return ReadColumn(entries, None)
        numbers = NumberColumn.of(column, found)
        if numbers.looks_numeric:
            return numbers
        said = _told(found, dated.dates, "dates") or numbers.why_not
        if not said and numbers.are_plain:
            said = _told(found, numbers.numbers, "numbers")
        return ReadColumn(entries, Reading("", said=said))

    def _as_yes_no(self, entries: ColumnEntries) -> ReadColumn | None:
        """Return a column of yes and no, perhaps with other answers; None where it is something else."""
        found = entries.all
        yes_no = as_yes_no(entries.texts, self.words)
        if yes_no or (found and all(entry.cell.kind is CellKind.YES_NO for entry in found)):
            return ReadColumn(entries, yes_no or as_yes_no(entries.texts, self.words, is_declared=True))
        strays, alike = stray_and_alike([entry.text for entry in found], self.words)
        return _as_answers(entries, strays, alike) if strays else None

    def _speaks_of_years(self, column: Column) -> bool:
        said = _words_of(column.key)
        return said.isdisjoint(_RATES) and any(said & each.year_headings for each in self.words)

    def _speaks_of_quantities(self, column: Column) -> bool:
        """Tell whether a header has a unit, or a word for a quantity, perhaps as the end of a word: Einwohnerzahl."""
        said = _words_of(column.key)
        names = {name for each in self.words for name in each.quantities}
        endings = tuple(name for name in names if len(name) >= SHORTEST_ENDING or not name.isascii())
        return bool(
            "unit" in column.declared or said & (names | _RATES) or any(word.endswith(endings) for word in said)
        )


def _told(found: Sequence[Entry], fitting: Sequence[Entry], what: str) -> str:
    """Return that half of a column's cells or more are dates or numbers, and which are not; empty where they are not.

    The column is read as names all the same, as there are too many others, or too few cells to call them slips.
    """
    known = {entry.text for entry in fitting}
    others = [entry.cell for entry in found if entry.text not in known]
    if not others or 2 * len(fitting) < len(found):
        return ""
    are = "is not" if len(others) == 1 else "are not"
    return f"{len(fitting):,} of {len(found):,} values are {what}, and {listed_cells(others)} {are}"


def _as_answers(entries: ColumnEntries, strays: Sequence[str], alike: Mapping[str, str]) -> ReadColumn:
    """Return a column of yes, no and other answers as one of names, in which y and yes are one."""
    rows = [tuple([entry._replace(text=alike.get(entry.text, entry.text)) for entry in row]) for row in entries.rows]
    said = f"'{shortened(strays[0])}' is neither yes nor no"
    others = [text for text, usual in alike.items() if text != usual]
    said += f"; '{others[0]}' is taken for '{alike[others[0]]}'" if others else ""
    return ReadColumn(evolve(entries, rows=rows), Reading("", said=said))


def _with_blanks(entries: ColumnEntries) -> ReadColumn:
    """Return a column of one mark, which is yes, and of blanks, which are no."""
    values: dict[str, Value] = {**dict.fromkeys(entries.texts, YesNo(yes=True)), BLANK_IS: YesNo(yes=False)}
    rows = [
        row if row or number in entries.none else (Entry(BLANK_IS, cell),)
        for number, (row, cell) in enumerate(zip(entries.rows, entries.cells, strict=True))
    ]
    said = "a blank is read as no" if entries.silent else ""
    return ReadColumn(evolve(entries, rows=rows, silent={}), Reading("yes_no", values, said=said, is_sure=True))


def _as_counter(entries: ColumnEntries) -> ReadColumn | None:
    """Return a column that only counts the rows, from 0 or 1, by its name and its numbers; or None."""
    key, count = entries.column.key, len(entries.rows)
    if key.casefold() not in COUNTERS or len(entries.texts) < count:
        return None
    counted = [[str(number) for number in range(first, first + count)] for first in (0, 1)]
    hint = f"'{key} (number)' asks it"
    return ReadColumn(entries, None, "left out, as it only counts the rows", hint) if entries.texts in counted else None


def _words_of(name: str) -> set[str]:
    """Return the words of a name, as they stand and apart."""
    return {*words_in(name), *words_in(_apart(name))}


def _apart(name: str) -> str:
    """Return a name with its words apart: `year discovered` for `yearDiscovered`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name)
