"""What an Anki package holds, by note: so a build sees what the package holds that it is about to replace."""

import io
import json
import sqlite3
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from attrs import frozen

from quizgen.errors import ExportError
from quizgen.exporters.anki.notetype import FIELDS
from quizgen.kept import Keeping, kept
from quizgen.quiz import Way

COLLECTION = "collection.anki2"
"""The name of the database in a package."""

SEPARATOR = "\x1f"
"""What stands between the fields of a note."""

KIND_FIELD = [name for name, _ in FIELDS].index("Kind")
"""The number of the field that lists the kinds of a note's questions."""

MOST_BYTES = 1 << 30
"""The most bytes that a database may have, unpacked; one for 100,000 notes has a few hundred million."""

AT_ONCE = 1 << 20
"""How many bytes of a database are unpacked at once."""

_SQLITE = b"SQLite format 3\x00"

NO_PACKAGE = "is no Anki package"
DAMAGED = "is a damaged Anki package"
OTHER = "is no package of quizgen's"
TOO_LARGE = "is an Anki package too large to look into"


class PackageNote(NamedTuple):
    """A note of a package; a mere tuple, as there are many."""

    stamp: int
    """The second of its last change."""
    fields: str
    """Its fields as stored, with SEPARATOR between them."""
    tags: str
    """Its tags as stored."""


@frozen(eq=False, repr=False)
class Package(Keeping):
    """A package of quizgen's."""

    content: bytes
    """The content of its file."""
    notes: Mapping[str, PackageNote]
    """Its notes by their guids."""
    notetypes: frozenset[int]
    """The ids of its note types."""

    @kept
    def ways(self) -> Mapping[str, frozenset[Way]]:
        """The ways in which the cards of its notes ask, by the guids of the notes. Raises ExportError if damaged."""
        with _opened(self.content) as cursor:
            return _ways(cursor)

    def kinds_of(self, guid: str) -> frozenset[str]:
        """Return the kinds of the questions of a note; none if it has no such note."""
        return _kinds(self.notes[guid]) if guid in self.notes else frozenset()


def read_package(content: bytes) -> Package:
    """Read an Anki package that quizgen wrote.

    Raises:
        ExportError: it is none, or is damaged. The message goes on from the name of the file: `is no Anki package`.
    """
    with _opened(content) as cursor:
        notes = dict(_notes(cursor))
        notetypes = frozenset(int(mid) for (mid,) in cursor.execute("SELECT DISTINCT mid FROM notes"))
    return Package(content=content, notes=notes, notetypes=notetypes)


def passed_over(old: Package, new: bytes, partial: Collection[str] = (), whole: bytes = b"") -> dict[str, int]:
    """Return the notes of a package that would not arrive where another one was imported before, by their guids.

    Anki passes over a note that it has of the same second or a later one. Here the content is another one, too. For
    each note this gives the second that it has in the other package.

    Args:
        old: the package that was imported before.
        new: the content of the package. It has one note at a time in memory, as there are many.
        partial: the guids of notes that lack some of their questions in it, only as these were not selected. What they
            lack needn't arrive.
        whole: the content of a package in which such a note has the questions that it has in the old one, as they are
            now. What a note says of its fact as a whole, and where, hangs on its questions: so these are compared.
    """
    compared = {guid: note for guid, note in _notes_in(whole) if guid in partial} if whole else {}
    with _opened(new) as cursor:
        return {
            guid: old.notes[guid].stamp
            for guid, note in _notes(cursor)
            if guid in old.notes
            and old.notes[guid].stamp >= note.stamp
            and (
                _is_other(old.notes[guid], note)
                if guid not in partial
                else not _kinds(note) <= old.kinds_of(guid) or _is_other(old.notes[guid], compared.get(guid))
            )
        }


def _is_other(old: PackageNote, new: PackageNote | None) -> bool:
    return new is None or (old.fields, old.tags) != (new.fields, new.tags)


def _kinds(note: PackageNote) -> frozenset[str]:
    return frozenset(note.fields.split(SEPARATOR)[KIND_FIELD].split())


def _notes_in(content: bytes) -> Iterator[tuple[str, PackageNote]]:
    with _opened(content) as cursor:
        yield from _notes(cursor)


@contextmanager
def _opened(content: bytes) -> Iterator[sqlite3.Cursor]:
    """Open the database of a package. It is a file for as long, which takes no memory.

    Raises:
        ExportError: it is no package, or is damaged.
    """
    with TemporaryDirectory(prefix="quizgen-") as folder:
        path = _unpacked(content, Path(folder) / COLLECTION)
        try:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
                yield connection.cursor()
        except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError) as error:
            raise ExportError(DAMAGED) from error


def _unpacked(content: bytes, path: Path) -> Path:
    """Write the database of a package into a file, and return its path."""
    with path.open("wb") as file:
        for piece in _pieces(content):
            if not file.tell() and not piece.startswith(_SQLITE):
                raise ExportError(DAMAGED)
            file.write(piece)
    return path


def _pieces(content: bytes) -> Iterator[bytes]:
    """Yield the database of a package piece by piece."""
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
            with archive.open(COLLECTION) as database:
                while piece := database.read(AT_ONCE):
                    yield piece
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise ExportError(DAMAGED) from error


def _notes(cursor: sqlite3.Cursor) -> Iterator[tuple[str, PackageNote]]:
    """Yield the notes of a database with their guids."""
    for guid, stamp, fields, tags in cursor.execute("SELECT guid, mod, flds, tags FROM notes"):
        yield guid, PackageNote(int(stamp), fields, tags)


def _ways(cursor: sqlite3.Cursor) -> dict[str, frozenset[Way]]:
    """Return the ways in which the cards of a database ask, by the guids of their notes."""
    (models,) = cursor.execute("SELECT models FROM col").fetchone()
    templates = {
        int(key): [_way(template["name"]) for template in model["tmpls"]] for key, model in json.loads(models).items()
    }
    ways: dict[str, set[Way]] = {}
    for guid, notetype, number in cursor.execute("SELECT guid, mid, ord FROM notes LEFT JOIN cards ON nid = notes.id"):
        names = templates.get(notetype, [])
        found = names[number] if number is not None and number < len(names) else None
        ways.setdefault(guid, set()).update([found] if found else [])
    return {guid: frozenset(found) for guid, found in ways.items()}


def _way(template: str) -> Way | None:
    """Return the way in which the card of a template asks, from the template's name."""
    return next((way for way in Way if way == template.casefold()), None)
