"""The nodes of a YAML tree: texts, lists and mappings, with their places."""

from attrs import Factory, define

from quizgen.errors import Place
from quizgen.readers.draft.scalars import Scalar


@define(eq=False, repr=False)
class Items:
    """A list."""

    place: Place
    """Where it begins."""
    flow: bool
    """Whether it is written in brackets: `[a, b]`."""
    items: "list[Node]" = Factory(list)
    """What is in it."""


@define(eq=False, repr=False)
class Entries:
    """A mapping."""

    place: Place
    """Where it begins."""
    flow: bool
    """Whether it is written in braces: `{a: b}`."""
    pairs: "list[tuple[Scalar, Node]]" = Factory(list)
    """Keys and values in the order written. A key that is a list or a mapping is kept as an empty text."""
    waiting: Scalar | None = None
    """The key whose value comes next, while reading."""


Node = Scalar | Items | Entries
