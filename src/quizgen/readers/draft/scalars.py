"""A text in a file, with its place."""

from attrs import define

from quizgen.errors import Place
from quizgen.values import Value


@define(eq=False, repr=False)
class Scalar:
    """A text as written. It is not frozen, which would take three times as long: a table has one for each cell."""

    text: str
    """Its characters. Nothing is converted: `1.10`, `NO` and `12:30` stay as they are."""
    place: Place
    """Where it begins."""
    plain: bool = True
    """Whether it is without quotes. Always true for the cells of a table."""
    value: Value | None = None
    """What a table has read it as, by its column; None: its relation says what it is."""
    marked: str = ""
    """Its characters with their marks, where `text` is only their plain reading."""
