"""The only module that works with genanki: what genanki lets through in silence is refused, escaped or corrected here.

genanki makes the note type, the deck and the tables; the rows of notes and cards are inserted all at once. The
collection is built in memory and the zip has fixed dates, so the same notes give the same bytes and no temporary file
is left.
"""

import hashlib
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from struct import Struct
from typing import Any, NamedTuple

from quizgen.errors import ExportError, Problem
from quizgen.exporters.anki.genanki_alone import genanki_alone
from quizgen.exporters.anki.notes import Note
from quizgen.exporters.anki.notetype import EDITED, FIELDS, ID, NAME, SLOTS, SORT_FIELD, STAMP, css
from quizgen.exporters.anki.preset import PRESET_ID, preset
from quizgen.quiz import LAST_STAMP
from quizgen.text.identity import hashed
from quizgen.values.media import Media

genanki: Any = genanki_alone()
BASE91_TABLE = genanki.util.BASE91_TABLE

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
FASTEST = 1
"""The compression level of the zip; the best one takes three times as long, to save an eighth."""

FIRST_ID = 978_307_200_000
"""To Anki, the ids of notes are milliseconds. It rewrites ids in the future, so ours lie between 2001 and 2018."""
IDS = 1 << 39
"""How many ids there are from FIRST_ID on."""

_TWO_NUMBERS = Struct(">QQ")

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"

_LAYOUT = "PRAGMA page_size = 4096; PRAGMA secure_delete = ON"
"""Settings that shape the bytes of a database and whose defaults are chosen when SQLite is compiled.

With secure_delete, freed space (that of a dropped index, say) is filled with zeros; without, old content stays there.
"""


_IN_MEMORY = "file:deck?vfs=memdb"
"""A database in memory that holds nothing twice: one named `:memory:` is copied once more when it is read out."""

_DIVIDE = "more can't be made in memory, and is about a million notes: divide the sheet into several"


class NoteRow(NamedTuple):
    """One note with its cards; a mere tuple, as there are many."""

    note: Note
    """Its questions."""
    tags: str
    """With spaces between and around them, as Anki keeps them."""
    stamp: int
    """The second, since 1970, at which its content last changed."""
    places: Sequence[int]
    """The place of each of its cards among the new ones."""


Written = Callable[[Note], Sequence[str]]
"""Returns the fields of a note as HTML, in the order of FIELDS."""


def guid_of(sheet: str, family: str) -> str:
    """Return a note's guid, made from the id of the sheet and that of the family, and from nothing else."""
    return _guid(_numbers(sheet, family)[0])


def _numbers(sheet: str, name: str) -> tuple[int, int]:
    """Return two numbers of a hash: the first makes the guid of a note, the second the id of a note or a card."""
    return _TWO_NUMBERS.unpack_from(hashlib.sha256(f"{sheet}/{name}".encode()).digest())


def _guid(number: int) -> str:
    """Return the guid that genanki would make."""
    pairs = _pairs_of_letters()
    base = len(pairs)
    rest, fifth = divmod(number, base)
    rest, fourth = divmod(rest, base)
    rest, third = divmod(rest, base)
    first, second = divmod(rest, base)
    return f"{pairs[first]}{pairs[second]}{pairs[third]}{pairs[fourth]}{pairs[fifth]}".lstrip(BASE91_TABLE[0])


@cache
def _pairs_of_letters() -> tuple[str, ...]:
    """Return the digits of base 91², each as two of the letters that Anki uses for guids."""
    return tuple(f"{one}{other}" for one in BASE91_TABLE for other in BASE91_TABLE)


def package(
    sheet: str, deck: str, description: str, rows: Iterable[NoteRow], written: Written, media: Iterable[Media] = ()
) -> bytes:
    """Return an .apkg with the notes of a sheet, and the pictures and sounds that they name.

    Args:
        sheet: the id of the sheet.
        deck: the name of the deck, as Anki keeps it.
        description: what the deck's own page says, in Markdown.
        rows: the notes.
        written: writes the fields of a note. It is called once for each, when the note is stored.
        media: the pictures and sounds.

    Raises:
        ExportError: a stamp that Anki can't store, or more text than a database in memory holds.
    """
    with closing(sqlite3.connect(_IN_MEMORY, uri=True)) as connection:
        cursor = connection.cursor()
        cursor.executescript(_LAYOUT)
        genanki.Package([]).write_to_db(cursor, 0, itertools.count())
        made = _Deck.of(deck, description)
        _write_rows(cursor, sheet, made.deck_id, rows, written)
        made.write_to_db(cursor, 0, itertools.count())
        (presets,) = cursor.execute("SELECT dconf FROM col").fetchone()
        cursor.execute("UPDATE col SET dconf = ?", (json.dumps(json.loads(presets) | {str(PRESET_ID): preset()}),))
        connection.commit()
        database = connection.serialize()
    return _zipped(_unversioned(database), media)


def _stamp_error(stamp: int) -> ExportError:
    message = f"a quiz can't be stamped {stamp}: Anki needs seconds since 1970, from 1 to {LAST_STAMP}"
    hint = "are these milliseconds?" if stamp > LAST_STAMP else "is the sheet's 'revised' a date after 1970?"
    return ExportError(Problem(message, hint=hint))


def _write_rows(cursor: sqlite3.Cursor, sheet: str, deck: int, rows: Iterable[NoteRow], written: Written) -> None:
    """Write the notes and their cards into a deck."""
    notes: dict[int, tuple[str, NoteRow]] = {}
    cards: dict[int, tuple[object, ...]] = {}
    numbers = {slot.id: number for number, slot in enumerate(SLOTS)}
    for row in rows:
        if not 0 < row.stamp <= LAST_STAMP:
            raise _stamp_error(row.stamp)
        family, slots = row.note
        first, second = _numbers(sheet, family)
        note = _free(second, notes)
        notes[note] = (_guid(first), row)
        for slot, place in zip(slots, row.places, strict=True):
            card = _free(_numbers(sheet, f"{family}/{slot.id}")[1], cards)
            cards[card] = (card, note, deck, numbers[slot.id], row.stamp, place)
    try:
        _insert(cursor, _stored(notes, written), sorted(cards.values()))
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise ExportError(Problem("the deck has more than a gigabyte of text", hint=_DIVIDE)) from error


def _stored(notes: Mapping[int, tuple[str, NoteRow]], written: Written) -> Iterator[tuple[object, ...]]:
    """Yield notes as they are stored, by their ids. There is the text of one at a time: that of all is large."""
    for note, (guid, row) in sorted(notes.items()):
        fields = written(row.note)
        yield note, guid, ID, row.stamp, row.tags, "\x1f".join(fields), fields[SORT_FIELD]


def _free(number: int, taken: Container[int]) -> int:
    """Return an id that is not taken yet, made of a number of a hash.

    Ids are not counted up. So two devices of one learner that imported different versions give a note, or a card, the
    same id, and merge it when they synchronise.
    """
    free = FIRST_ID + number % IDS
    while free in taken:
        free += 1
    return free


def _insert(cursor: sqlite3.Cursor, notes: Iterable[tuple[object, ...]], cards: Iterable[tuple[object, ...]]) -> None:
    """Fill the tables; their indexes are made when all rows are there, which is quicker."""
    indexes = cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY rowid").fetchall()
    for name, _ in indexes:
        cursor.execute(f"DROP INDEX {name}")
    cursor.executemany(_NOTE, notes)
    cursor.executemany(_CARD, cards)
    for _, statement in indexes:
        cursor.execute(statement)


class _Deck(genanki.Deck):  # type: ignore[misc]  # genanki has no types
    """A deck with quizgen's preset, and a description in Markdown."""

    @classmethod
    def of(cls, name: str, description: str) -> "_Deck":
        """Return genanki's form of a deck. Anki goes by its name, but wants an id: whole, and a double can hold it."""
        deck = cls((1 << 40) + hashed("deck", name) % (1 << 50), name, description)
        deck.add_model(_FrozenModel.usual())
        return deck

    def to_json(self) -> dict[str, object]:
        """Return the deck as Anki stores it."""
        return dict(super().to_json()) | {"conf": PRESET_ID, "md": True}


class _FrozenModel(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """The note type with its own time stamp; genanki would give it that of the notes."""

    @classmethod
    def usual(cls) -> "_FrozenModel":
        """Return genanki's form of the note type."""
        templates = [
            {
                "name": slot.template_name,
                "id": slot.id,
                "qfmt": slot.front,
                "afmt": slot.back,
                "bqfmt": slot.listed,
                "bafmt": slot.listed_answer,
            }
            for slot in SLOTS
        ]
        fields = [
            {"name": name, "id": field_id, "collapsed": name not in EDITED, "preventDeletion": True}
            for name, field_id in FIELDS
        ]
        return cls(ID, NAME, fields, templates, css=css(), sort_field_index=SORT_FIELD)

    @property
    def _req(self) -> list[list[object]]:
        """The field that each card needs: its stem. Anki works this out itself, and genanki takes long over it."""
        names = [name for name, _ in FIELDS]
        return [[number, "any", [names.index(slot.name)]] for number, slot in enumerate(SLOTS)]

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, object]:  # noqa: ARG002 - genanki's signature
        """Return the note type as Anki stores it, whenever and into whichever deck it is written."""
        return dict(super().to_json(STAMP, 1))


def _unversioned(database: bytes) -> bytearray:
    """Return a database whose header doesn't say how often it was changed, and by which version of SQLite."""
    content = bytearray(database)
    content[24:28] = bytes(4)
    content[92:100] = bytes(8)
    return content


def _zipped(database: bytes | bytearray, media: Iterable[Media]) -> bytes:
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
