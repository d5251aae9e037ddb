"""The only module that uses genanki: what genanki lets through in silence is refused, escaped or corrected here.

genanki makes the note types, decks and tables; the rows of notes and cards are inserted all at once. The collection is
built in memory and the zip has fixed dates, so the same notes give the same bytes and no temporary file is left.
"""

import hashlib
import io
import itertools
import json
import sqlite3
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from functools import cache
from typing import NamedTuple

import genanki
from genanki.util import BASE91_TABLE

from quizgen.errors import ExportError, Problem
from quizgen.exporters.anki.naming import deck_name
from quizgen.exporters.anki.notetypes import FIELDS, SORT_FIELD, STAMP, NoteType
from quizgen.text.identity import hashed
from quizgen.values.media import Media

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
FASTEST = 1
"""The compression level of the zip; the best one takes three times as long, to save an eighth."""

LAST_STAMP = (1 << 32) - 1
"""The last second that Anki can store; it truncates later ones."""

FIRST_ID = 978_307_200_000
"""To Anki, the ids of notes are milliseconds. It rewrites ids in the future, so ours lie between 2001 and 2018."""
IDS = 1 << 39
"""How many ids there are from FIRST_ID on."""

_TWO_NUMBERS = struct.Struct(">QQ")
_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"

_LAYOUT = "PRAGMA page_size = 4096; PRAGMA secure_delete = ON"
"""Settings that shape the bytes of a database and whose defaults are chosen when SQLite is compiled.

With secure_delete, freed space (that of a dropped index, say) is filled with zeros; without, old content stays there.
"""


class NoteRow(NamedTuple):
    """One note with its one card; a mere tuple, as there is one for each question."""

    question: str
    """The id of the question."""
    notetype: NoteType
    """How it is shown."""
    fields: Sequence[str]
    """As HTML, in the order of FIELDS."""
    tags: str
    """With spaces between and around them, as Anki keeps them."""
    stamp: int
    """The second, since 1970, at which its content last changed."""


def guid_of(sheet: str, question: str) -> str:
    """Return a note's guid, made from the ids of the sheet and the question, and from nothing else."""
    return _identity(sheet, question)[0]


def _identity(sheet: str, question: str) -> tuple[str, int]:
    """Return the guid that genanki would make, and 64 bits more.

    A note's id is made from those bits and not counted up. So two devices of one learner that imported different
    versions give a note the same id, and merge it when they synchronise.
    """
    number, more = _TWO_NUMBERS.unpack_from(hashlib.sha256(f"{sheet}/{question}".encode()).digest())
    pairs = _pairs_of_letters()
    rest, fifth = divmod(number, len(pairs))
    rest, fourth = divmod(rest, len(pairs))
    rest, third = divmod(rest, len(pairs))
    first, second = divmod(rest, len(pairs))
    guid = f"{pairs[first]}{pairs[second]}{pairs[third]}{pairs[fourth]}{pairs[fifth]}"
    return guid.lstrip(BASE91_TABLE[0]), more


@cache
def _pairs_of_letters() -> tuple[str, ...]:
    """Return the digits of base 91², each as two of the letters that Anki uses for guids."""
    return tuple(f"{one}{other}" for one in BASE91_TABLE for other in BASE91_TABLE)


def package(sheet: str, decks: Mapping[str, Iterable[NoteRow]], media: Iterable[Media] = ()) -> bytes:
    """Return an .apkg with the notes of a sheet, and the pictures and sounds that they name.

    Args:
        sheet: the id of the sheet.
        decks: the notes by the name of their deck; new cards are learned in this order.
        media: the pictures and sounds.

    Raises:
        ExportError: a stamp that Anki can't store, or a deck's name that it does not take.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        cursor.executescript(_LAYOUT)
        genanki.Package([]).write_to_db(cursor, 0, itertools.count())
        for deck in _write_rows(cursor, sheet, decks):
            deck.write_to_db(cursor, 0, itertools.count())
        connection.commit()
        return _zipped(connection.serialize(), media)


def _stamp_error(stamp: int) -> ExportError:
    message = f"a quiz can't be stamped {stamp}: Anki needs seconds since 1970, from 1 to {LAST_STAMP}"
    hint = "are these milliseconds?" if stamp > LAST_STAMP else "is the sheet's 'revised' a date after 1970?"
    return ExportError(Problem(message, hint=hint))


def _write_rows(cursor: sqlite3.Cursor, sheet: str, rows: Mapping[str, Iterable[NoteRow]]) -> list[genanki.Deck]:
    """Write the notes and their cards; return the decks that have any, with their note types."""
    decks: dict[str, genanki.Deck] = {}
    notes: dict[int, tuple[object, ...]] = {}
    cards: dict[int, tuple[object, ...]] = {}
    for name in rows:
        deck = _deck(name)
        for question, notetype, fields, tags, stamp in rows[name]:
            guid, number = _identity(sheet, question)
            note = FIRST_ID + number % IDS
            while note in notes:
                note += 1
            if notetype.id not in deck.models:
                deck.add_model(_FrozenModel.of(notetype))
                decks[name] = deck
            if not 0 < stamp <= LAST_STAMP:
                raise _stamp_error(stamp)
            notes[note] = (note, guid, notetype.id, stamp, tags, "\x1f".join(fields), fields[SORT_FIELD])
            cards[note] = (note, note, deck.deck_id, stamp, len(notes))
    ids = sorted(notes)
    _insert(cursor, map(notes.__getitem__, ids), map(cards.__getitem__, ids))
    return [decks[name] for name in sorted(decks)]


def _insert(cursor: sqlite3.Cursor, notes: Iterable[tuple[object, ...]], cards: Iterable[tuple[object, ...]]) -> None:
    """Fill the tables; their indexes are made when all rows are there, which is quicker."""
    indexes = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY rowid").fetchall()
    for name, _ in indexes:
        cursor.execute(f"DROP INDEX {name}")
    cursor.executemany(_NOTE, notes)
    cursor.executemany(_CARD, cards)
    for _, statement in indexes:
        cursor.execute(statement)


def _deck(name: str) -> genanki.Deck:
    """Return a deck. Anki goes by its name, but wants an id: a whole number that a double can hold."""
    name = deck_name(name)
    return genanki.Deck((1 << 40) + hashed("deck", name) % (1 << 50), name)


class _FrozenModel(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type with its own time stamp; genanki would give it that of the notes."""

    @classmethod
    def of(cls, notetype: NoteType) -> "_FrozenModel":
        """Return genanki's form of a note type."""
        template = {
            "name": notetype.template_name,
            "id": notetype.template_id,
            "qfmt": notetype.front,
            "afmt": notetype.back,
        }
        fields = [{"name": name, "id": field_id} for name, field_id in FIELDS]
        return cls(
            notetype.id,
            notetype.name,
            fields,
            [template],
            css=notetype.css,
            model_type=cls.CLOZE if notetype.is_cloze else cls.FRONT_BACK,
            sort_field_index=SORT_FIELD,
        )

    @property
    def _req(self) -> list[list[object]]:
        """The fields that a card needs: the stem. Anki works this out itself, and genanki takes long over it."""
        return [[0, "any", [SORT_FIELD]]]

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, object]:  # noqa: ARG002 - genanki's signature
        """Return the note type as Anki stores it, whenever and into whichever deck it is written."""
        return dict(super().to_json(STAMP, 1))


def _zipped(database: bytes, media: Iterable[Media]) -> bytes:
    """Return the zip: the collection, media files named by numbers, and the list of their real names."""
    files = sorted({item.safe_name: item.content for item in media}.items())
    names = {str(number): name for number, (name, _) in enumerate(files)}
    contents = {"collection.anki2": database, "media": json.dumps(names).encode()}
    contents |= {str(number): content for number, (_, content) in enumerate(files)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name, ZIP_DATE), content, zipfile.ZIP_DEFLATED, FASTEST)
    return buffer.getvalue()
