"""genanki, behind a wall: everything that it lets through in silence is refused, escaped or put right here.

The collection is built in memory and the zip has fixed dates, so the same notes give the same bytes and no temporary
file is left anywhere.
"""

import io
import itertools
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import closing

import genanki
from attrs import frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.anki.naming import deck_name, tag_name
from quizgen.exporters.anki.notetypes import FIELDS, SORT_FIELD, STAMP, NoteType
from quizgen.identity import hashed

NEEDED_FIELDS = ("Id", "Stem", "Answer")
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
LAST_STAMP = (1 << 32) - 1
"""The last second that Anki has room for; it cuts a later one short."""

_NOTHING = r"(?:<br>|[\s\u200b-\u200f\u2060\ufeff])*"
_BLANK = re.compile(_NOTHING)
_BLANK_ITEM = re.compile(rf"<li[^>]*>{_NOTHING}</li>")


@frozen
class NoteRow:
    """One note with its one card."""

    question: str
    sheet: str
    notetype: NoteType
    deck: str
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    due: int
    """The place among new cards, from 1."""


def guid_of(sheet: str, question: str) -> str:
    """Return a note's guid, which hangs on the sheet's id and the question's and on nothing else."""
    return str(genanki.guid_for(f"{sheet}/{question}"))


def package(rows: Iterable[NoteRow], *, stamp: int) -> bytes:
    """Return an .apkg of the notes, each last changed at `stamp` (seconds since 1970).

    Raises:
        ExportError: no notes, two with one guid, one without a stem or an answer, a stamp that Anki has no room for, or
            a name that it does not take.
    """
    rows = list(rows)
    _check_stamp(stamp)
    _check(rows)
    with closing(sqlite3.connect(":memory:")) as connection:
        cursor = connection.cursor()
        genanki.Package(_decks(rows)).write_to_db(cursor, stamp, itertools.count(stamp * 1000))
        connection.commit()
        return _zipped(connection.serialize())


def _check_stamp(stamp: int) -> None:
    if not 0 < stamp <= LAST_STAMP:
        message = f"a quiz can't be stamped {stamp}: Anki needs seconds since 1970, from 1 to {LAST_STAMP}"
        hint = "are these milliseconds?" if stamp > LAST_STAMP else "is the sheet's 'revised' a date after 1970?"
        raise ExportError(Problem(message, hint=hint))


def _check(rows: list[NoteRow]) -> None:
    if not rows:
        raise ExportError(Problem("this quiz has no question to put on a card", hint="'quizgen check' says why"))
    seen: set[str] = set()
    problems = []
    for row in rows:
        guid = guid_of(row.sheet, row.question)
        if guid in seen:
            problems.append(Problem(f"two questions have the id '{row.question}', and would be one note in Anki"))
        problems += [Problem(f"the question '{row.question}' has an empty {part}") for part in _missing(row.fields)]
        seen.add(guid)
    if problems:
        raise ExportError(*problems)


def _missing(fields: Mapping[str, str]) -> list[str]:
    """Return what a card can't do without and is blank."""
    blank = [name.casefold() for name in NEEDED_FIELDS if _BLANK.fullmatch(fields[name])]
    items = {"option": fields.get("Options", ""), "part of its answer": fields["Answer"]}
    return blank + [name for name, html in items.items() if _BLANK_ITEM.search(html)]


def _decks(rows: list[NoteRow]) -> list[genanki.Deck]:
    """Return decks in the order of their names, each with its notes; the same name is the same deck."""
    models = {row.notetype.id: _FrozenModel.of(row.notetype) for row in rows}
    decks: dict[str, genanki.Deck] = {}
    for row in rows:
        name = deck_name(row.deck)
        deck = decks.setdefault(name, genanki.Deck(_deck_id(name), name))
        deck.add_note(_note(row, models[row.notetype.id]))
    return [decks[name] for name in sorted(decks)]


def _note(row: NoteRow, model: "_FrozenModel") -> genanki.Note:
    return _Note(
        model=model,
        fields=[row.fields.get(name, "") for name, _ in FIELDS],
        tags=list(dict.fromkeys(tag for tag in map(tag_name, row.tags) if tag)),
        guid=guid_of(row.sheet, row.question),
        due=row.due,
    )


class _Note(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note whose fields are known to be HTML, so genanki's guess at broken tags (a regex per field) is left out."""

    def _check_invalid_html_tags_in_fields(self) -> None:
        return


class _FrozenModel(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A note type with a time of its own: genanki would stamp it with the notes' time."""

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
        return cls(notetype.id, notetype.name, fields, [template], css=notetype.css, sort_field_index=SORT_FIELD)

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, object]:  # noqa: ARG002 - genanki's signature
        """Return the note type as Anki stores it, without a word on when or into which deck it was written."""
        return dict(super().to_json(STAMP, 1))


def _deck_id(name: str) -> int:
    """Return an id for a deck: Anki goes by the name, but wants a number that fits in a double's whole numbers."""
    return (1 << 40) + hashed("deck", name) % (1 << 50)


def _zipped(database: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("collection.anki2", database), ("media", json.dumps({}).encode())):
            archive.writestr(zipfile.ZipInfo(name, ZIP_DATE), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
