"""From the rows of a table to entities and facts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import Factory, define, evolve, field, frozen

from quizgen.errors import Place, Problems, Remark
from quizgen.readers.draft.draft import Draft, DraftFact
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.table.cell_parts import parts_of
from quizgen.readers.table.column_entries import BLANK, KNOWN_NONE, UNSURE
from quizgen.readers.table.column_reading import ReadColumn
from quizgen.readers.table.header import Column
from quizgen.readers.table.readings import Entry
from quizgen.readers.table.subjects import Subject
from quizgen.readers.table.table_layout import TableLayout
from quizgen.text.folding import canonical
from quizgen.text.identity import fact_id
from quizgen.text.lines import as_written
from quizgen.text.slugs import slug

_BESIDE = ("sound", "picture_back", "alt_back", "sound_back")
"""Columns of files that stand beside the facts of a row; `picture` stands beside all questions about its subject."""


@frozen
class SpecialColumns:
    """The columns that are no relations: what they say of a row."""

    layout: TableLayout
    """The table."""
    by_role: Mapping[str, Column]
    """The columns by their roles."""
    separator: str
    """What separates several values in a cell."""

    def text(self, row: int, role: str) -> str:
        """Return what a row says in a role; an empty text where it says nothing."""
        if role not in self.by_role:
            return ""
        text = canonical(self.layout.rows[row][self.by_role[role].index].text)
        return "" if text.casefold() in (*BLANK, *UNSURE, *KNOWN_NONE) else text

    def texts(self, row: int, role: str) -> tuple[str, ...]:
        """Return the several values that a row has in a role."""
        text = self.text(row, role)
        return tuple([part for part in map(canonical, parts_of(text, self.separator)) if part]) if text else ()

    def place(self, row: int, role: str) -> Place:
        """Return the place of a row's cell in a role, which must be there."""
        return self.layout.rows[row][self.by_role[role].index].place


@define
class RowFacts:
    """Adds what the rows of a table say to a draft."""

    draft: Draft
    """The sheet that the table belongs to."""
    subjects: Sequence[Subject]
    """The subjects, each with its rows."""
    special: SpecialColumns
    """What the rows say besides facts."""
    problems: Problems
    """Where all that is wrong is noted."""
    several: set[str] = field(factory=set, init=False)
    """The keys of the relations of which a subject has several values."""
    _details: dict[int, Record] = Factory(dict)

    def add(self, columns: Sequence[ReadColumn]) -> None:
        """Add the entities and the facts of all rows; `columns` are those that are asked."""
        names: dict[str, Subject] = {}
        for subject in self.subjects:
            names.setdefault(subject.name, subject)
        names |= {subject.key: subject for subject in self.subjects}
        relations = [Scalar(read.column.key, read.column.place) for read in columns]
        scalars = [Scalar(subject.key, subject.cell.place) for subject in self.subjects]
        for subject, named in zip(self.subjects, scalars, strict=True):
            self._add_entity(subject, names)
            for read, relation in zip(columns, relations, strict=True):
                self._add_facts(subject, read, named, relation)
        self.draft.table_subjects.append(scalars)

    def _add_entity(self, subject: Subject, names: Mapping[str, Subject]) -> None:
        if not self.special.by_role and subject.key == subject.name:
            return  # the table says nothing of it besides facts
        row, place = subject.rows[0], subject.cell.place
        values: dict[str, Any] = {
            "aliases": tuple(self._aliases(subject, names)),
            "type": self.special.text(row, "type"),
            "picture": self.special.text(row, "picture"),
            "alt": self.special.text(row, "alt"),
        }
        if subject.key != subject.name:
            values["name"] = subject.name
        given = {key: value for key, value in values.items() if value}
        if given and subject.key not in self.draft.entities:
            beside = [key for key in given if key in ("picture", "alt")]
            places = {key: self.special.place(row, key) for key in beside}
            self.draft.entities[subject.key] = Record(place, given, places)

    def _aliases(self, subject: Subject, names: Mapping[str, Subject]) -> Iterable[str]:
        """Yield the aliases of a subject. Leave out and note those that are the name of another one."""
        for row in subject.rows:
            for alias in self.special.texts(row, "aliases"):
                other = names.get(alias, subject)
                if other is subject or alias == subject.name:
                    yield alias
                    continue
                message = (
                    f"the alias '{alias}' of '{subject.name}' is what another row is called, at {other.cell.place}"
                )
                hint = "take it out of the aliases, or rename that row"
                self.problems.add(self.special.place(row, "aliases"), message, hint)

    def _add_facts(self, subject: Subject, read: ReadColumn, named: Scalar, relation: Scalar) -> None:
        """Add the values that a column states of a subject, each by the first row that has it, or that it has none."""
        found: dict[str, tuple[Entry | None, int]] = {}
        for row in subject.rows:
            for each in read.rows[row]:
                found.setdefault(each.text, (each, row))
        is_list = len(found) > 1 or (read.is_list and bool(found))
        if len(found) > 1:
            self.several.add(relation.text)
            self._tell_dashes(subject, relation.text, [each for each, _ in found.values() if each])
        elif not found:
            none = [row for row in subject.rows if row in read.entries.none]
            found = {"": (None, none[0])} if none else {}
        was = {text: entry.was for text, (entry, _) in found.items() if entry and entry.was}
        if was:
            self._tell_renamed(read, [entry for entry, _ in found.values() if entry], is_list=is_list)
        ids = self._own_ids(subject, read, found, was, is_list=is_list) if is_list or subject.own_id else {}
        for text, (entry, row) in found.items():
            details = self._details.get(row) or self._details_of(row, named.place)
            if text in ids:
                details = evolve(details, values={**details.values, "id": ids[text]})
            scalar = Scalar(_shown(entry, read), entry.cell.place, value=read.values.get(text)) if entry else None
            fact = DraftFact(named, relation, scalar, details, listed=is_list, known_none=entry is None)
            self.draft.facts.append(fact)

    def _own_ids(
        self, subject: Subject, read: ReadColumn, texts: Iterable[str], was: Mapping[str, str], *, is_list: bool
    ) -> dict[str, str]:
        """Return the ids of the facts with some values that their names of now don't give.

        They are those of a subject with an id of its own, of a value of a list that had another name (`was`), and of
        values that folding makes alike (Österreich, Osterreich), but for the first of them.
        """
        ids: dict[str, str] = {}
        seen = Counter[str]()
        for text in texts:
            item = was.get(text) or str(read.values.get(text) or text) if is_list else ""
            seen[slug(item)] += 1
            number = seen[slug(item)]
            if subject.own_id or number > 1 or text in was:
                own = f"{subject.own_id or slug(self._first_key(subject))}/{fact_id(self._first_name(read), item)}"
                ids[text] = f"{own}~{number}" if number > 1 else own
        return ids

    def _first_key(self, subject: Subject) -> str:
        """Return the key that a subject had first, where the sheet that takes the table says so."""
        record = self.draft.entities.get(subject.key)
        return (record.get("was") if record else "") or subject.key

    def _first_name(self, read: ReadColumn) -> str:
        """Return the name that a column had first, where its header or the sheet that takes the table says so."""
        record = self.draft.relations.get(read.column.key)
        return (record.get("was") if record else "") or read.column.declared.get("was", "") or read.column.key

    def _tell_renamed(self, read: ReadColumn, found: Sequence[Entry], *, is_list: bool) -> None:
        """Note an earlier name that the list still has; say of one in a cell of one value that it is passed over."""
        names = {slug(entry.text): entry for entry in found}
        for entry in (entry for entry in found if entry.was):
            other = names.get(slug(entry.was))
            if not is_list:
                message = f"'[was {entry.was}]' behind '{entry.text}' is passed over: it is for a value of a list"
                hint = f"'{read.column.key} (text)' in the header keeps the cell as it stands"
                self.draft.remarks.append(Remark(message, entry.cell.place, hint=hint))
            elif other and other is not entry:
                message = f"'{entry.text}' was '{entry.was}', which is in the list still"
                self.problems.add(entry.cell.place, message, "keep one of the two; if they are two things, no [was …]")

    def _tell_dashes(self, subject: Subject, key: str, found: Iterable[Entry]) -> None:
        """Note a dash among several values, which names none."""
        for entry in found:
            if entry.text in (*UNSURE, *KNOWN_NONE):
                message = f"'{subject.name}' has a '{entry.text}' among the values of '{key}'"
                self.problems.add(
                    entry.cell.place, message, "take it out; alone in its cell, — says that there are none"
                )

    def _details_of(self, row: int, place: Place) -> Record:
        """Return what a row says about its facts. It is kept."""
        return self._details.setdefault(row, Record(place, self._said(row), self._places(row)))

    def _said(self, row: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        if not self.special.by_role:
            return values
        source = self.special.text(row, "source")
        if source:
            values["source"] = source if source in self.draft.sources else slug(source)
            place = self.special.place(row, "source")
            self.draft.sources.setdefault(values["source"], Record(place, {"title": source}))
        for role in ("at", "note", *_BESIDE):
            text = self.special.text(row, role)
            if text:
                values[role] = text
        tags = self.special.texts(row, "tags")
        return values | ({"tags": tags} if tags else {})

    def _places(self, row: int) -> dict[str, Place]:
        roles = self.special.by_role
        return {role: self.special.place(row, role) for role in _BESIDE if role in roles} if roles else {}


def _shown(entry: Entry, read: ReadColumn) -> str:
    """Return a value as it is shown: the text of a whole cell with its lines, names and parts of cells on one line."""
    written = entry.cell.text
    if read.type != "text" or "\n" not in written or canonical(written) != entry.text:
        return entry.text
    return as_written(written)
