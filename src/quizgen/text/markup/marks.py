"""What a text with markup consists of: a closed set of marks, whatever notation they were written in."""

from typing import Literal

from attrs import frozen

from quizgen.text.formulas.formula import Formula

SpanStyle = Literal["emphasis", "strong", "underline", "subscript", "superscript"]
"""The ways in which a part of a line can be marked."""


@frozen
class Plain:
    """Characters as they are."""

    text: str
    """One character or more, without a line break."""


@frozen
class Break:
    """The end of a line within a paragraph."""


@frozen
class Code:
    """Code within a line."""

    text: str
    """The characters as they are."""


@frozen
class Marked:
    """A part of a line that is emphasized, underlined, raised or lowered."""

    style: SpanStyle
    """The way in which it is marked."""
    content: tuple["Inline", ...]
    """What is marked."""


@frozen
class Ruby:
    """A word with its reading in small letters above it."""

    base: str
    """The word: 東京."""
    reading: str
    """Its reading: とうきょう. Empty for letters within a word that need none."""


@frozen
class Link:
    """The text of a link. No output leads off the page, so only the text is shown."""

    content: tuple["Inline", ...]
    """The text."""
    address: str
    """Where it would have led."""


@frozen
class FormulaMark:
    """A formula within a line, or on a line of its own."""

    formula: Formula
    """The formula."""
    display: bool = False
    """Whether it stands on a line of its own."""


Inline = Plain | Break | Code | Marked | Ruby | Link | FormulaMark
"""Any part of a line."""


@frozen
class Paragraph:
    """One line or more."""

    content: tuple[Inline, ...]
    """What stands in them; a `Break` ends each line but the last."""


@frozen
class CodeBlock:
    """Lines of code."""

    text: str
    """The lines as they are, without a line break at the end."""
    language: str = ""
    """The name of its language as the author wrote it, or an empty text."""


@frozen
class Listing:
    """A list."""

    items: tuple[tuple["Block", ...], ...]
    """The blocks of each item."""
    start: int | None = None
    """The number of its first item; None for a list without numbers."""


@frozen
class TableBlock:
    """A table."""

    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    """The rows of cells; the first is the header. All rows have as many cells."""
    alignments: tuple[Literal["", "left", "center", "right"], ...]
    """How each column is aligned; empty where the author did not say."""


Block = Paragraph | CodeBlock | Listing | TableBlock
"""Any part of a text that has lines of its own."""


@frozen
class MarkupProblem:
    """What is wrong with the markup of a text."""

    message: str
    """What is wrong."""
    offset: int
    """Where in the text, in characters from 0."""
    hint: str = ""
    """What to write instead, or an empty text."""


@frozen
class MarkupTree:
    """A text that was read."""

    blocks: tuple[Block, ...]
    """Its parts, from top to bottom."""
    problems: tuple[MarkupProblem, ...] = ()
    """What is wrong with it. Where something is, the characters as written stand in its place."""
    marks: tuple[str, ...] = ()
    """The names of the marks that took effect, in the order of their first: strong, formula, list and so on."""
