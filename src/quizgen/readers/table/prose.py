"""Cells of prose, in which a semicolon parts clauses and not values."""

from collections.abc import Iterable

from attrs import evolve

from quizgen.errors import Remark
from quizgen.language import LANGUAGES
from quizgen.readers.rows.cells import Cell
from quizgen.readers.table.cell_parts import parts_of
from quizgen.readers.table.cells_told import shortened
from quizgen.readers.table.header import Column
from quizgen.text.folding import fold

LONGEST_PART = 3
"""How many words a part of a cell has at most; more make a sentence."""


def parted_unless_prose(column: Column, cells: Iterable[Cell], separator: str) -> tuple[Column, str]:
    """Return a column and what parts its cells: nothing, with a remark, where its definitions are sentences.

    Words with several meanings are no sentences: house; home. Nor is a column looked at whose author declares it.
    """
    heading, declared = fold(column.key), column.declared
    if not separator or declared.get("values") or declared.get("value") == "text":
        return column, separator
    if not any(heading in words.headers.meanings for words in LANGUAGES.values()):
        return column, separator
    parted = ((cell.text, parts_of(cell.text, separator)) for cell in cells if separator in cell.text)
    sentence = next((text for text, parts in parted if any(map(_is_sentence, parts[1:]))), "")
    if not sentence:
        return column, separator
    message = f"{column.key}: '{shortened(sentence)}' is taken for one text, as a part of it is a sentence"
    remark = Remark(message, column.place, column=column.key, hint=f"'{column.key} [all]' takes it apart")
    return evolve(column, remarks=(*column.remarks, remark)), ""


def _is_sentence(part: str) -> bool:
    return len(part.split()) > LONGEST_PART
