"""Columns of numbers. A column is read in one way as a whole: with a decimal point, or with a decimal comma.

70.542 may be seventy thousand or seventy and a half. Other cells of the column, the language, a file with semicolons
and other columns are the evidence. Without any, or where it is at odds, the column is an error with both readings.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from quizgen.errors import Problems
from quizgen.kept import Keeping, kept
from quizgen.language.lexicon import plain, words_in
from quizgen.readers.rows.cells import CellKind
from quizgen.readers.table.cell_numbers import (
    has_known_unit,
    in_declared_currency,
    in_plain_words,
    is_ambiguous,
    marks_in_cell,
    negative_amounts,
    numbered_names,
    plain_fractions,
    plainly,
    short_amounts,
    shown_as_written,
    unit_in_cell,
)
from quizgen.readers.table.cells_told import listed_cells, shortened, tell_cells
from quizgen.readers.table.header import Column
from quizgen.readers.table.number_evidence import NumberEvidence
from quizgen.readers.table.readings import Entry, Reading
from quizgen.values import Number, parse_number
from quizgen.values.named_amounts import may_be_unit
from quizgen.values.written_amounts import amount_in
from quizgen.values.written_numbers import MARKS, marks_of
from quizgen.values.year_ranges import as_years

FEW = 0.2
"""Cells that are no numbers are taken for slips if they are at most this share of a column."""

FEWEST = 3
"""How many numbers a column must have at least for other cells to be slips."""

NO_NUMBER = ("na", "nan", "null", "nil", "n.a.", ".", "..", "…", "--", "unknown", "missing")
"""What stands in columns of numbers where there is none, besides what is no fact in any column."""

_VERSIONS = frozenset(map(plain, "version versions versión versione versão release 버전 الإصدار".split()))
"""Words of headers above numbers of which 3.10 is another than 3.1."""

_CODE = re.compile(r"0\d+")
_DAY_AND_MONTH = re.compile(r"\d{1,2}[. -]*[^\W\d]{3,4}\.?|[^\W\d]{3,4}\.?[ -]\d{2}")


@frozen
class NumberColumn(Keeping):
    """The entries of a column that may be numbers."""

    column: Column
    """The column."""
    entries: Sequence[Entry]
    """What stands in it."""
    marks: Mapping[str, str]
    """The decimal marks by which each text can be read; empty for what is no number."""
    rewritten: Mapping[str, str]
    """Texts that are written in ways of their own, as they are read: (1,200) as -1,200, 1/2 as ½, $5m as $5 million."""

    @classmethod
    def of(cls, column: Column, entries: Sequence[Entry]) -> "NumberColumn":
        """Look at each text of a column once."""
        written = dict.fromkeys([entry.text for entry in entries if entry.cell.kind is not CellKind.NUMBER])
        texts = dict.fromkeys([entry.text for entry in entries])
        rewritten = {**negative_amounts(texts), **plain_fractions(texts), **short_amounts(texts)}
        names = numbered_names(written)
        stored = {text: "" if "E" in text and not marks_of(text) else "." for text in texts}  # 1E+400 can't be written
        marks = stored | {text: "" if text in names else marks_in_cell(rewritten.get(text, text)) for text in written}
        kept = [entry for entry in entries if marks[entry.text] or entry.text.casefold() not in NO_NUMBER]
        return cls(column=column, entries=kept, marks=marks, rewritten=rewritten)

    @kept
    def numbers(self) -> list[Entry]:
        """The entries that are numbers."""
        return [entry for entry in self.entries if self.marks[entry.text]]

    @kept
    def others(self) -> list[Entry]:
        """The entries that are none."""
        return [entry for entry in self.entries if not self.marks[entry.text]]

    @property
    def is_declared(self) -> bool:
        """Whether a person says that they are numbers."""
        return self.column.declared.get("value") == "number"

    @property
    def looks_numeric(self) -> bool:
        """Whether all entries are numbers, or all but a few, and none is a code such as 01234."""
        numbers, others = self.numbers, self.others
        if not numbers or not self.are_plain:
            return False
        return not others or (len(numbers) >= FEWEST and len(others) <= max(1, FEW * len(self.entries)))

    @property
    def are_plain(self) -> bool:
        """Whether its numbers are no codes, and what stands behind them are units."""
        return not self._are_codes and self._has_units

    @property
    def _are_codes(self) -> bool:
        """Whether they are codes: one begins with a zero (01234), all with a plus sign (+49), or versions (3.10)."""
        texts = [entry.text for entry in self.entries]
        if any("." in text for text in texts) and not _VERSIONS.isdisjoint(words_in(self.column.key)):
            return True
        return any(map(_CODE.fullmatch, texts)) or all(text.startswith("+") for text in texts)

    @property
    def _has_units(self) -> bool:
        """Whether what stands behind the numbers are units, and not words as in `12 Monkeys`."""
        units = [unit_in_cell(entry.text) for entry in self.numbers if not entry.text.isdigit()]
        marked = [unit for unit in units if unit]
        found = set(marked)
        return (len(found) == 1 < len(marked)) or all(map(has_known_unit, found))

    @property
    def why_not(self) -> str:
        """What keeps numbers with units from being read as numbers: a unit that is not known. Empty for all else."""
        found = list(dict.fromkeys(filter(None, (unit_in_cell(entry.text) for entry in self.numbers))))
        unknown = [unit for unit in found if not has_known_unit(unit)]
        if self.others or self.are_plain or self._are_codes:
            return ""
        if len(unknown) == len(found) and not self._repeat_units(unknown):
            return ""
        named = [entry.cell for entry in self.numbers if unit_in_cell(entry.text) in unknown]
        return f"no numbers, as {listed_cells(named)} {'has a unit' if len(named) == 1 else 'have units'} not known"

    def _repeat_units(self, unknown: Sequence[str]) -> bool:
        """Tell whether what stands behind the numbers may be units though none is known: one stands there again."""
        count = len({entry.text for entry in self.numbers if unit_in_cell(entry.text)})
        return len(unknown) < count and all(map(may_be_unit, unknown))

    @property
    def certain_mark(self) -> str:
        """The one decimal mark by which all its texts can be read, or an empty text where both will do."""
        texts = self._texts
        both = [text for text in texts if len(self.marks[text]) > 1]
        return "" if len(both) == len(texts) else next(self.marks[text] for text in texts if text not in both)

    @kept
    def _texts(self) -> list[str]:
        """The texts that were not stored as numbers."""
        return list(dict.fromkeys([e.text for e in self.numbers if e.cell.kind is not CellKind.NUMBER]))

    def read(self, evidence: NumberEvidence, problems: Problems) -> Reading | None:
        """Return the numbers of the column, or None after noting what is wrong."""
        if self.others:
            self._tell_others(problems)
        mark = self._mark(evidence, problems)
        if not mark:
            return None
        unit = self.column.declared.get("unit", "")
        values: dict[str, Number] = {}
        for entry in self.numbers:
            if entry.text not in values:
                is_stored = entry.cell.kind is CellKind.NUMBER
                read_as = self.rewritten.get(entry.text, entry.text)
                number = shown_as_written(parse_number(read_as, unit, decimal="." if is_stored else mark), entry.text)
                decimal = "" if is_stored or mark == "." else mark
                number = in_declared_currency(number, unit)
                values[entry.text] = evolve(number, decimal=decimal) if decimal else number
        said, hint = self._said(mark, values, evidence)
        return Reading("number", as_years(values), said=said, hint=hint)

    def _said(self, mark: str, values: Mapping[str, Number], evidence: NumberEvidence) -> tuple[str, str]:
        """Return how the numbers were read, where that is not plain, and what to write if it is wrong."""
        kinds = {("/" in text, text[-1].isalpha()): text for text in reversed([*self.rewritten]) if text in values}
        rewritten = "; ".join(f"{text} is read as {in_plain_words(values[text])}" for text in kinds.values())
        why = self._why(mark, evidence)
        doubtful = next((text for text in self._texts if is_ambiguous(text)), "") if why else ""
        if not doubtful:
            return rewritten, ""
        said = f"{doubtful} is read as {plainly(values[doubtful].amount)}, {why}"
        other = {".": "1.234,5", ",": "1,234.5"}[mark]
        return "; ".join(filter(None, (said, rewritten))), f"'{self.column.key} ({other})' reads them the other way"

    def _why(self, mark: str, evidence: NumberEvidence) -> str:
        """Return what spoke for the decimal mark, where a reader of the table may not expect it; else an empty text."""
        if self.column.decimal:
            return ""
        if not self.certain_mark:
            return evidence.in_words
        if evidence.declared or evidence.language in ("", mark):
            return ""
        return f"as {next(text for text in self._texts if self.marks[text] == mark)} wants it"

    def _mark(self, evidence: NumberEvidence, problems: Problems) -> str:
        """Return the decimal mark of the column, or an empty text after noting that it can't be told."""
        texts, declared = self._texts, self.column.decimal or evidence.declared
        kinds = {mark: [text for text in texts if self.marks[text] == mark] for mark in MARKS}
        if declared:
            wrong = [entry for entry in self.numbers if entry.text in texts and declared not in self.marks[entry.text]]
            self._tell_wrong_marks(wrong, declared, problems)
            return "" if wrong else declared
        if all(kinds.values()):
            self._tell_mixed(problems)
            return ""
        certain = next((mark for mark, found in kinds.items() if found), "")
        doubtful = [text for text in texts if is_ambiguous(text)]
        if certain or not doubtful:
            return certain or "."
        if len(evidence.marks) == 1:
            return next(iter(evidence.marks))
        self._tell_ambiguous(doubtful[0], evidence, problems)
        return ""

    def _tell_others(self, problems: Problems) -> None:
        key, cells = self.column.key, [entry.cell for entry in self.others]
        why = f"as '{key}' wants" if self.is_declared else f"as the other cells of '{key}' are"
        hint = "write numbers such as 2850, 2,850 or 2850.5, with a decimal point and the unit behind them"
        if any(_DAY_AND_MONTH.fullmatch(entry.text) and not amount_in(entry.text) for entry in self.others):
            hint = "Excel makes dates of 10-12: format the cells as text, and type them again"
        elif "unit" in self.column.declared:
            hint = f"{hint}, or call the column '{key} (text)' if these are no numbers"
        elif not self.is_declared:
            hint = (
                f"correct them, leave them empty, or call the column '{key} (text)' if these are no numbers, "
                f"'{key} (ignore)' to leave it out"
            )
        tell_cells(
            problems,
            cells,
            lambda cell: f"'{shortened(cell.text)}' is not a number, {why}",
            f"{{count}} cells are not numbers, {why}",
            hint,
        )

    def _tell_wrong_marks(self, wrong: Sequence[Entry], mark: str, problems: Problems) -> None:
        name = "point" if mark == "." else "comma"
        tell_cells(
            problems,
            [entry.cell for entry in wrong],
            lambda cell: (
                f"'{shortened(cell.text)}' can't be read with a decimal {name}, as declared for '{self.column.key}'"
            ),
            f"{{count}} cells of '{self.column.key}' can't be read with a decimal {name}",
            "correct the cell, or the declaration",
        )

    def _tell_mixed(self, problems: Problems) -> None:
        points, commas = ([entry.cell for entry in self.numbers if self.marks[entry.text] == mark] for mark in MARKS)
        message = (
            f"'{self.column.key}' has numbers with a decimal point, {listed_cells(points)}, and numbers with a decimal "
            f"comma, {listed_cells(commas)}"
        )
        other = "" if self.is_declared else f", or call the column '{self.column.key} (text)' if these are no numbers"
        problems.add(self.column.place, message, f"write all of them in one way{other}")

    def _tell_ambiguous(self, text: str, evidence: NumberEvidence, problems: Problems) -> None:
        point, comma = (parse_number(text, decimal=mark).amount for mark in MARKS)
        cell = next(entry.cell for entry in self.numbers if entry.text == text)
        by_point, by_comma = map(evidence.for_mark, MARKS)
        header = self.column.with_unit
        message = f"'{text}' in '{self.column.key}' may be {plainly(point)} or {plainly(comma)}, and nothing says which"
        if by_point and by_comma:
            message = (
                f"'{text}' in '{self.column.key}' may be {plainly(point)}, read {by_point}, "
                f"or {plainly(comma)}, read {by_comma}"
            )
        hint = f"call the column '{header} (1,234.5)' for {plainly(point)}, '{header} (1.234,5)' for {plainly(comma)}"
        problems.add(cell.place, message, f"{hint}{evidence.other_ways}")


def evidence_of(columns: Iterable[NumberColumn]) -> frozenset[str]:
    """Return the decimal marks of those columns that can be read in one way only."""
    return frozenset(filter(None, (column.certain_mark for column in columns)))
