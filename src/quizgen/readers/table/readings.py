"""What the cells of a column were read as."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from attrs import Factory, frozen

from quizgen.readers.rows.cells import Cell
from quizgen.values import Value


class Entry(NamedTuple):
    """One value in a cell, as written. A tuple, like the cell, as a table has many."""

    text: str
    """Its text, in canonical form and without footnote marks."""
    cell: Cell
    """The cell that it stands in, perhaps with others."""
    was: str = ""
    """Its name in earlier builds, where the cell tells it: `Swedish [was Swedisch]`."""


@frozen
class Reading:
    """What a column is, and the value of each of its texts."""

    value: str
    """The type of its values: one of LITERAL_TYPES; empty: names or texts, which are as they are written."""
    values: Mapping[str, Value] = Factory(dict)
    """The value of each text. Texts without one are told as mistakes, and are no facts."""
    said: str = ""
    """How it was read, in words, where that is not plain: `70.542 is read as 70542`."""
    hint: str = ""
    """What to write in the header if it was read in a wrong way."""
    is_sure: bool = False
    """Whether the cells can hardly be anything else, such as full dates."""

    def without(self, texts: Iterable[str]) -> frozenset[str]:
        """Return those texts that are no values of the column. In one of names, texts or pictures, each is a value."""
        return frozenset() if self.value in ("", "text", "picture") else frozenset(texts) - self.values.keys()
