"""The header of a table: what each column is called, and what the brackets behind its name declare."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from quizgen.errors import Place, Remark, did_you_mean
from quizgen.readers.draft.types import type_meant, type_named
from quizgen.readers.rows.cells import Cell
from quizgen.sheet import CARDINALITIES, LITERAL_TYPES
from quizgen.text.folding import canonical
from quizgen.values.units import is_unit
from quizgen.values.written_numbers import marks_of

ALWAYS_SPECIAL = {"id": "id", "aliases": "aliases", "tags": "tags"}
"""Columns that are no relations, whatever else there is, by the name of their header."""

WORD_CLASSES = (
    *("part of speech", "word class", "word type", "wortart", "wortklasse", "classe de mots", "nature grammaticale"),
    *("catégorie grammaticale", "categoría gramatical", "clase de palabra", "parte del discorso", "parte del discurso"),
    *("categoria grammaticale", "classe gramatical", "classe de palavra", "categoria gramatical", "품사", "نوع الكلمة"),
)
"""What columns of word classes are called. They are the types of words: options do not mix them."""

SPECIAL_BESIDE_OTHERS = {
    "source": "source",
    "at": "at",
    "page": "at",
    "note": "note",
    "notes": "note",
    "comment": "note",
    "comments": "note",
    **dict.fromkeys(
        "remark remarks bemerkung bemerkungen anmerkung anmerkungen hinweis hinweise notiz notizen kommentar "
        "kommentare remarque remarques commentaire commentaires observación observaciones comentario comentarios "
        "osservazione osservazioni commento commenti observação observações comentário comentários".split(),
        "note",
    ),
    **dict.fromkeys(("type", *WORD_CLASSES), "type"),
}
"""Columns that are no relations where another column is left to ask."""

SPECIAL_IN_ENGLISH = ("at", "page", "note", "notes", "comment", "comments")
"""Those of them that mean something else in other languages, and are special in English tables alone."""

RIVERS = frozenset("river stream creek brook tributary fleuve riviere ruisseau torrent affluent".split())
"""Nouns of columns whose subjects have a source that is no citation, folded, in languages where it is called so."""

_PICTURES = ("png", "jpg", "jpeg", "gif", "webp", "svg")
_SOUNDS = ("mp3", "ogg", "oga", "wav", "m4a", "flac")
FILES = {"picture": _PICTURES, "sound": _SOUNDS, "picture_back": _PICTURES, "sound_back": _SOUNDS}
"""Columns that name files, with the endings of these."""

TEXT_OF = {"alt": "picture", "alt_back": "picture_back"}
"""Columns that say what pictures show, with the columns beside which they do."""

IGNORED = "ignore"
"""The mark, and the role, of a column that is left out."""

BOTH = "both"
"""The mark of a column that is asked backwards, too."""

BOTH_WAYS = ("value", "recall", "subject", "recall_subject")
"""The kinds of such a column, and of a table of two: the value and the subject, with options and from memory."""

ROLES = (*ALWAYS_SPECIAL, "source", "at", "note", "type", *FILES, *TEXT_OF)
"""What a column may be, if it is no relation; also as a mark in any language: `Quelle (source)`."""

DECIMALS = {"1.234,5": ",", "1,234.5": ".", "1234,5": ",", "1234.5": "."}
"""How a header declares the decimal mark of its numbers."""

_BRACKET = re.compile(r"(?P<rest>.*?)\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\])\s*", re.DOTALL)
_COLON = re.compile(r"\s*[:：]\s*(?=$|[(\[])")
_UNIT = re.compile(r"(?!\d+$)[^()\[\]]{1,30}")
_PLURALS = ("s", "es", "e", "en", "n", "er", "in", "innen")
"""What may stand in brackets directly behind a word, as in Answer(s): an ending, and no unit."""

_WAS = re.compile(r"was:? (?P<name>.+)", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\d{1,3}|[a-z]|(?:note|nb) ?\d+", re.IGNORECASE)


@frozen
class Column:
    """A column of a table, as its header declares it."""

    index: int
    """Which column it is, counted from 0."""
    key: str
    """The name that is left without brackets that declare something; for a relation, its key."""
    place: Place
    """Where the header is."""
    role: str = ""
    """One of ROLES or IGNORED; empty: it is a relation, or names the subjects."""
    declared: Mapping[str, Any] = {}
    """What the header says about the relation: any of `value`, `values`, `unit`, `kinds` and `was`."""
    decimal: str = ""
    """The decimal mark that the header declares for its numbers, or an empty text."""
    unit: str = ""
    """What stands in brackets and is a unit if the cells are numbers; else a part of the name (see `settled`)."""
    is_full: bool = False
    """Whether a unit stays in the name too, as another column differs by it alone: Height (m), Height (ft)."""
    is_known: bool = False
    """Whether the sheet has a relation of this whole name, so that its unit stays in the name."""
    remarks: tuple[Remark, ...] = ()
    """What looks like a slip in the brackets."""

    def settled(self, texts: Sequence[str]) -> "Column":
        """Return the column with its unit, if its cells are numbers and a unit it is; else with that in its name."""
        if not self.unit:
            return self
        numbers = sum(bool(marks_of(text)) for text in texts)
        is_number = self.declared.get("value", "number") == "number" and 2 * numbers > len(texts)
        if is_number and is_unit(self.unit):
            declared = {**self.declared, "value": "number", "unit": self.unit}
            return evolve(self, key=self.full_name if self.is_full else self.key, declared=declared, unit="")
        if self.is_known:
            return evolve(self, unit="")
        meant = "" if "value" in self.declared else type_meant(self.unit)
        remarks = (*self.remarks, *_slips(self, f"({self.unit})", meant))
        return evolve(self, key=self.full_name, unit="", remarks=remarks)

    @property
    def full_name(self) -> str:
        """The name with what may be a unit behind it."""
        return f"{self.key} ({self.unit})" if self.unit and not self.is_known else self.key

    @property
    def with_unit(self) -> str:
        """The name with its unit behind it, as the header has them."""
        unit = "" if self.unit or self.is_full or self.is_known else self.declared.get("unit", "")
        return f"{self.key} ({unit})" if unit else self.full_name


def read_heading(index: int, cell: Cell) -> Column:
    """Read the name of a column: `area (km²)`, `founded (year)`, `capital [one]`, `Quelle (source)`.

    Brackets are read from the last one back, up to the first that declares nothing, or a type where there is one: that
    one belongs to the name. A colon at the end of the name is none of it.

    Example:
        >>> from quizgen.errors import Place
        >>> column = read_heading(1, Cell("Author (last name) [one]", Place("books.csv"), 1, 6))
        >>> column.declared, column.settled(["Herbert", "Austen"]).key
        ({'values': 'one'}, 'Author (last name)')
    """
    column = Column(index=index, key=canonical(_COLON.sub(" ", cell.text)), place=cell.place)
    while match := _BRACKET.fullmatch(column.key):
        read = _with_square(column, match) if match["square"] is not None else _with_round(column, match)
        if read is None:
            inside = canonical(match["square"] or "")
            guess = did_you_mean(inside, CARDINALITIES) if inside else ""
            return evolve(column, remarks=(*column.remarks, *_slips(column, f"[{inside}]", guess)))
        column = read
    return column


def _with_square(column: Column, match: re.Match[str]) -> Column | None:
    """Return a column without its last bracket, if it declares how many values there are, or is a footnote.

    Or it tells the column's earlier name, by which learners have its cards: `Number of moons [was Moons]`.
    """
    inside, rest = canonical(match["square"]).casefold(), canonical(match["rest"])
    was = _WAS.fullmatch(canonical(match["square"]))
    if was and rest:
        return evolve(column, key=rest, declared={**column.declared, "was": was["name"]})
    if inside in CARDINALITIES:
        return evolve(column, key=rest, declared={**column.declared, "values": inside})
    return evolve(column, key=rest) if rest and _FOOTNOTE.fullmatch(inside) else None


def _with_round(column: Column, match: re.Match[str]) -> Column | None:
    """Return a column without its last bracket, if it declares a type, a role, a decimal mark, or perhaps a unit."""
    inside, rest = type_named(canonical(match["round"])), canonical(match["rest"])
    if inside in LITERAL_TYPES and "value" not in column.declared:
        return evolve(column, key=rest, declared={**column.declared, "value": inside})
    if inside.casefold() == BOTH:
        return evolve(column, key=rest, declared={**column.declared, "kinds": BOTH_WAYS})
    if inside.casefold() in (*ROLES, IGNORED):
        return evolve(column, key=rest, role=inside.casefold())
    if inside in DECIMALS:
        declared = {"value": "number", **column.declared}
        return evolve(column, key=rest, decimal=DECIMALS[inside], declared=declared)
    is_plural = match[0].startswith(f"{match['rest']}(") and inside in _PLURALS
    if rest and not column.unit and not is_plural and _UNIT.fullmatch(inside):
        return evolve(column, key=rest, unit=inside)
    return None


def _slips(column: Column, bracket: str, guess: str) -> list[Remark]:
    """Return a remark on a bracket that is nearly one that declares something, if there is a guess which."""
    message = f"'{bracket}' behind '{column.key}' is taken for a part of its name"
    return [Remark(message, column.place, hint=guess)] if guess else []
