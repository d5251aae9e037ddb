"""What a formula consists of, whatever it is written in or shown as."""

from typing import Literal

from attrs import frozen

AtomRole = Literal[
    "number", "letter", "upright", "text", "function", "large",
    "binary", "relation", "sign", "punctuation", "open", "close", "space",
]  # fmt: skip
"""What a sign does in a formula. Most roles decide on the space around it.

- `number`, `letter` (slanted), `upright` (a letter that is not), `text` (words), `sign` (as %, ! and …)
- `function`: sin, log, lim; `large`: ∑ and ∫
- `binary` stands between two things (+), `relation` compares two (=)
- `open` and `close`: brackets; `punctuation`: a comma; `space`: a blank
"""


@frozen
class Atom:
    """One sign, number or word."""

    text: str
    """The characters to be shown, as in `α`, `3.14` or `sin`; for a space, blanks."""
    role: AtomRole
    """What it does in the formula."""
    width: str = ""
    """The width of a space, in em; empty for anything else."""
    stacked: bool = False
    """Whether what belongs below and above stands there in a display, as with ∑ and lim."""


@frozen
class Parts:
    """Parts of a formula in a row, as `{a+b}` in TeX."""

    items: tuple["FormulaPart", ...]
    """The parts, from left to right."""


@frozen
class Fraction:
    """One part above another."""

    above: "FormulaPart"
    """The numerator."""
    below: "FormulaPart"
    """The denominator."""
    bar: bool = True
    """Whether a line stands between them; a binomial coefficient has none."""


@frozen
class Root:
    """A square root, or another."""

    content: "FormulaPart"
    """What stands below the sign."""
    degree: "FormulaPart | None" = None
    """The small number of another root than the square root."""


@frozen
class Scripts:
    """A part with something small at its lower or upper right, or straight below or above it."""

    base: "FormulaPart"
    """What the small parts belong to. An empty group before an isotope's numbers."""
    low: "FormulaPart | None" = None
    """The subscript."""
    high: "FormulaPart | None" = None
    """The superscript."""
    upright: bool = False
    """Whether the small parts always stand straight below and above, as over an arrow."""


@frozen
class Dressed:
    """A part that a command changes without adding to it: an accent, a line, another typeface."""

    command: str
    """The name of the command without its backslash: vec, overline, mathbf."""
    content: "FormulaPart"
    """What it is applied to."""


@frozen
class Fenced:
    r"""A part between two signs that grow with it, as `\left( … \right)` in TeX."""

    opening: str
    """The sign before it; empty for none."""
    content: "FormulaPart"
    """What stands between."""
    closing: str
    """The sign after it; empty for none."""


@frozen
class Array:
    """Rows of cells: a matrix, cases, or equations aligned at a sign."""

    rows: tuple[tuple["FormulaPart", ...], ...]
    """The cells of each row. Rows may differ in length."""
    opening: str = ""
    """The sign before it; empty for none."""
    closing: str = ""
    """The sign after it; empty for none."""
    alignment: str = ""
    """One of l, c, r for each column, repeated where there are more columns; empty: all centred."""


FormulaPart = Atom | Parts | Fraction | Root | Scripts | Dressed | Fenced | Array
"""Any part of a formula."""


@frozen
class Formula:
    """A formula that was read without a problem."""

    source: str
    """TeX, as its author wrote it, on one line and without the delimiters."""
    tex: str
    """TeX that every program understands which knows TeX's mathematics: chemistry (`\\ce`) is written out."""
    content: FormulaPart
    """What it consists of."""
