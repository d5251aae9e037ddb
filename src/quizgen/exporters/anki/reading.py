"""What an Anki package holds, by note: so a build sees what the package holds that it is about to replace."""

import io
import json
import sqlite3
import zipfile
import zlib
from collections.abc import Collection, Mapping
from contextlib import closing

from attrs import frozen

from quizgen.errors import ExportError
from quizgen.exporters.anki.notetype import FIELDS
from quizgen.quiz import Way

COLLECTION = "collection.anki2"
"""The name of the database in a package."""

SEPARATOR = "\x1f"
"""What stands between the fields of a note."""

KIND_FIELD = [name for name, _ in FIELDS].index("Kind")
"""The number of the field that lists the kinds of a note's questions."""

MOST_BYTES = 1 << 30
"""The most bytes that a database may have, unpacked; one for 100,000 notes has a few hundred million."""

_SQLITE = b"SQLite format 3\x00"

NO_PACKAGE = "is no Anki package"
DAMAGED = "is a damaged Anki package"
OTHER = "is no package of quizgen's"
TOO_LARGE = "is an Anki package too large to look into"


@frozen
class PackageNote:
    """A note of a package."""

    stamp: int
    """The second of its last change."""
    fields: str
    """Its fields as stored, with SEPARATOR between them."""
    tags: str
    """Its tags as stored."""
    ways: frozenset[Way]
    """The ways in which its cards ask."""


@frozen
class Package:
    """A package of quizgen's."""

    notes: Mapping[str, PackageNote]
    """Its notes by their guids."""
    notetypes: frozenset[int]
    """The ids of its note types."""


def read_package(content: bytes) -> Package:
    """Read an Anki package that quizgen wrote.

    Raises:
        ExportError: it is none, or is damaged. The message goes on from the name of the file: `is no Anki package`.
    """
    database = _database(content)
    if not database.startswith(_SQLITE):
        raise ExportError(DAMAGED)
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(database)
            return _package(connection.cursor())
    except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ExportError(DAMAGED) from error


def passed_over(old: Package, new: Package, partial: Collection[str] = ()) -> dict[str, int]:
    """Return the notes of a package that would not arrive where another one was imported before, by their guids.

    Anki passes over a note that it has of the same second or a later one. Here the content is another one, too. For
    each note this gives the second that it has in the other package.

    Args:
        old: the package that was imported before.
        new: the package.
        partial: the guids of notes that lack some of their questions in it, only as these were not selected. What they
            lack needn't arrive.
    """
    return {
        guid: old.notes[guid].stamp
        for guid, note in new.notes.items()
        if guid in old.notes
        and old.notes[guid].stamp >= note.stamp
        and _is_other(old.notes[guid], note, is_partial=guid in partial)
    }


def _is_other(old: PackageNote, new: PackageNote, *, is_partial: bool) -> bool:
    if not is_partial:
        return (old.fields, old.tags) != (new.fields, new.tags)
    pairs = zip(old.fields.split(SEPARATOR), new.fields.split(SEPARATOR), strict=False)
    return any(one != other for number, (one, other) in enumerate(pairs) if other and number != KIND_FIELD)


def _database(content: bytes) -> bytes:
    """Return the database of a package."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise ExportError(DAMAGED if content.startswith(b"PK") else NO_PACKAGE)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if COLLECTION not in names:
                raise ExportError(NO_PACKAGE)
            if "meta" in names:
                raise ExportError(OTHER)
            if archive.getinfo(COLLECTION).file_size > MOST_BYTES:
                raise ExportError(TOO_LARGE)
            return archive.read(COLLECTION)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise ExportError(DAMAGED) from error


def _package(cursor: sqlite3.Cursor) -> Package:
    (models,) = cursor.execute("SELECT models FROM col").fetchone()
    templates = {
        int(key): [_way(template["name"]) for template in model["tmpls"]] for key, model in json.loads(models).items()
    }
    ways: dict[int, set[Way]] = {}
    notes = cursor.execute("SELECT id, guid, mid, mod, flds, tags FROM notes").fetchall()
    names = {note: templates.get(notetype, []) for note, _, notetype, *_ in notes}
    for note, number in cursor.execute("SELECT nid, ord FROM cards"):
        found = names[note][number] if number < len(names.get(note, ())) else None
        ways.setdefault(note, set()).update([found] if found else [])
    found_notes = {
        guid: PackageNote(stamp=int(stamp), fields=fields, tags=tags, ways=frozenset(ways.get(note, ())))
        for note, guid, _, stamp, fields, tags in notes
    }
    return Package(notes=found_notes, notetypes=frozenset(notetype for _, _, notetype, *_ in notes))


def _way(template: str) -> Way | None:
    """Return the way in which the card of a template asks, from the template's name."""
    return next((way for way in Way if way == template.casefold()), None)
