"""The cells of a column as values, still as written: several in one are taken apart, silent ones are left out."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.readers.rows.cells import Cell, CellKind
from quizgen.readers.table.cell_parts import parts_of
from quizgen.readers.table.footnotes import without_footnotes
from quizgen.readers.table.header import Column
from quizgen.readers.table.placeholders import NO_PLACEHOLDERS, Placeholders
from quizgen.readers.table.readings import Entry
from quizgen.readers.table.yes_no_columns import are_signs
from quizgen.text.folding import all_canonical, canonical

BLANK = ("", "n/a", "n. a.", "n.a.", r"\n")
"""Cells that state nothing, in every column. Case doesn't count. The last is what databases write."""

ERROR = re.compile(r"#(?:N/A|N/D|N/V|NV|NB|[¡¿]?(?:DIV/0|[A-ZÀ-Þ_]{2,20})[!?])", re.IGNORECASE)
"""What a spreadsheet shows where a formula fails, in any language: #DIV/0!, #WERT!, #¿NOMBRE?"""

_ENTITY = re.compile(r"&(?:\w{2,8}|#\d{1,6});")
"""A character as HTML writes it, whose semicolon parts no values."""

OF_PROGRAMS = ("NULL", "NaN", "<NA>", "(null)", "(blank)")
"""What programs write into cells that state nothing, as they write it."""

UNSURE = ("?", "??", "???", "...", "…", "-", "--", "‐", "‑", "‒", "–", "―")
"""Cells that state nothing in a column of words or numbers."""

LONGEST_CODE = 3
"""How many letters a code has, such as NA for Namibia."""

_RENAMED = re.compile(r"(?P<text>.*\S) ?\[was:? (?P<was>[^\[\]]+)\]", re.IGNORECASE | re.DOTALL)
"""A value of a list that had another name in earlier builds."""

LOOKED_AT = 200
"""How many rows are looked at to tell words and numbers from signs."""

KNOWN_NONE = ("—", "none")
"""Cells that state that there is no value."""


@frozen
class ColumnEntries(Keeping):
    """What a column states, row by row."""

    column: Column
    """The column."""
    cells: Sequence[Cell]
    """Its cells, one for each row."""
    rows: Sequence[tuple[Entry, ...]]
    """The values in each row; none where its cell states nothing, or that there is none."""
    none: frozenset[int]
    """The rows that state that there is no value."""
    silent: Mapping[str, int]
    """What stands in cells that state nothing, and how often; an empty text for empty cells."""
    passed_over: Sequence[Cell]
    """The filled cells among them."""
    unmarked: Mapping[str, str]
    """The texts that had footnote marks, each with what was left of it."""
    list_cell: str = ""
    """A cell in which semicolons, commas, bars or lines seem to part several values; empty where there is none."""
    list_sign: str = ""
    """Which of these signs does in that cell."""
    is_parted: bool = False
    """Whether such cells were taken apart."""
    whole: str = ""
    """One of its numbers, where each was written with `.0` behind it, which is taken off; empty where none was."""
    rounded: tuple[str, str] = ("", "")
    """One of its numbers whose last digits were an error of a program, and what it is read as."""

    @kept
    def all(self) -> list[Entry]:
        """All values."""
        return [entry for row in self.rows for entry in row]

    @kept
    def texts(self) -> list[str]:
        """All distinct texts."""
        return list(dict.fromkeys([entry.text for entry in self.all]))


def read_entries(
    column: Column, cells: Sequence[Cell], separator: str, placeholders: Placeholders = NO_PLACEHOLDERS
) -> ColumnEntries:
    """Return what a column states.

    Args:
        column: the column.
        cells: its cells, one for each row.
        separator: what separates several values in a cell; empty where each cell is one text.
        placeholders: what stands in cells whose value is not known.
    """
    texts = all_canonical([cell.text for cell in cells])
    unmarked = without_footnotes(texts, may_repeat=True)
    texts = [unmarked.get(text, text) for text in texts] if unmarked else texts
    is_wordy = _is_wordy(texts) and not are_signs(dict.fromkeys(texts[:LOOKED_AT]))
    blank = (*BLANK, "na") if is_wordy and _has_missing(texts) else BLANK
    missing = placeholders.among(texts) | placeholders.among_kinds(texts)
    nothing = {*blank, *(UNSURE if is_wordy else ())}
    distinct = set(texts)
    silences = {text for text in distinct if text.casefold() in nothing or text in OF_PROGRAMS}
    silences |= {text for text in distinct if text[:1] == "#" and ERROR.fullmatch(text)}
    nones = {text for text in distinct if text.casefold() in KNOWN_NONE}
    entry_of = Entry if column.declared.get("value") == "text" else _entry
    rows: list[tuple[Entry, ...]] = []
    none, silent, passed_over = [], Counter[str](), []
    for number, (text, cell) in enumerate(zip(texts, cells, strict=True)):
        is_missing = text in missing and number not in placeholders.words_of_rows
        if text in silences or is_missing or cell.kind is CellKind.ERROR:
            silent[text] += 1
            passed_over += [cell] if text else []
            rows.append(())
        elif text in nones:
            none.append(number)
            rows.append(())
        else:
            parts = _parts(text, separator) if separator and separator in text else [text]
            rows.append(tuple([entry_of(part, cell) for part in parts]))
    return ColumnEntries(
        column=column,
        cells=cells,
        rows=rows,
        none=frozenset(none),
        silent=silent,
        passed_over=passed_over,
        unmarked=unmarked,
    )


def _entry(text: str, cell: Cell) -> Entry:
    """Return a value of a cell, without the name behind it that it had in earlier builds."""
    renamed = _RENAMED.fullmatch(text) if text[-1:] == "]" else None
    return Entry(renamed["text"], cell, canonical(renamed["was"])) if renamed else Entry(text, cell)


def _parts(text: str, separator: str) -> list[str]:
    if "&" in text and separator == ";":
        text = _ENTITY.sub(lambda entity: entity[0].replace(";", "\0"), text)
    parts = [part.replace("\0", ";") for part in parts_of(text, separator)]
    return [part for part in map(canonical, parts) if part]


def _has_missing(texts: Sequence[str]) -> bool:
    """Tell whether `NA` stands for what is missing, as R writes it: beside words, not codes."""
    if "NA" not in texts:
        return False
    others = {text for text in texts if text and text != "NA"}
    return bool(others) and not any(text.isupper() and len(text) <= LONGEST_CODE for text in others)


def _is_wordy(texts: Sequence[str]) -> bool:
    """Tell whether a column has words or numbers, and not signs such as + and -."""
    filled = [text for text in texts[:LOOKED_AT] if text and text not in (*UNSURE, *KNOWN_NONE)]
    return 2 * sum(any(map(str.isalnum, text)) for text in filled) >= len(filled)
