"""From the rows of a table to entities and facts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import Factory, define, field, frozen

from quizgen.errors import Place, Problems
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
        """Add what a column states of a subject."""
        found = self._values(subject, read)
        if len(found) == 1 and read.column.declared.get("values") not in ("all", "some"):
            ((text, (entry, row)),) = found.items()
            details = self._details_of(subject, row, relation.text, "")
            scalar = Scalar(text, entry.cell.place, value=read.value_of(text))
            self.draft.facts.append(DraftFact(named, relation, value=scalar, details=details))
        elif found:
            self.draft.facts += self._items(subject, read, named, relation)
        else:
            none = [row for row in subject.rows if row in read.entries.none]
            if none:
                details = self._details_of(subject, none[0], relation.text, "")
                fact = DraftFact(named, relation, value=None, details=details, known_none=True)
                self.draft.facts.append(fact)

    def _items(self, subject: Subject, read: ReadColumn, named: Scalar, relation: Scalar) -> Iterator[DraftFact]:
        """Yield the facts of a list of values."""
        key, found = relation.text, self._values(subject, read)
        if len(found) > 1:
            self.several.add(key)
            self._tell_dashes(subject, key, found.values())
        seen = Counter[str]()
        for text, (entry, row) in found.items():
            value = read.value_of(text)
            item = str(value or text)
            seen[slug(item)] += 1
            details = self._details_of(subject, row, key, item, nth=seen[slug(item)])
            scalar = Scalar(text, entry.cell.place, value=value)
            yield DraftFact(named, relation, value=scalar, details=details, listed=True)

    def _tell_dashes(self, subject: Subject, key: str, found: Iterable[tuple[Entry, int]]) -> None:
        """Note a dash among several values, which names none."""
        for entry, _ in found:
            if entry.text in (*UNSURE, *KNOWN_NONE):
                message = f"'{subject.name}' has a '{entry.text}' among the values of '{key}'"
                self.problems.add(
                    entry.cell.place, message, "take it out; alone in its cell, — says that there are none"
                )

    def _values(self, subject: Subject, read: ReadColumn) -> dict[str, tuple[Entry, int]]:
        """Return the values that all rows of a subject have in a column, each once, with the row that has it first."""
        found: dict[str, tuple[Entry, int]] = {}
        for row in subject.rows:
            for entry in read.entries.rows[row]:
                if read.reading and read.reading.has(entry.text):
                    found.setdefault(entry.text, (entry, row))
        return found

    def _details_of(self, subject: Subject, row: int, key: str, item: str, *, nth: int = 1) -> Record:
        """Return what a row says about its facts; where ids have to be kept apart, with an id of its own.

        Args:
            subject: the subject of the fact.
            row: the row that states it.
            key: its relation.
            item: its value, where it is one of several.
            nth: which of the values it is that folding makes alike (Österreich, Osterreich), counted from 1.
        """
        known = self._details.get(row)
        if known is None:
            known = self._details[row] = Record(subject.cell.place, self._said(row), self._places(row))
        if not subject.own_id and nth == 1:
            return known
        own = f"{subject.own_id or slug(subject.key)}/{fact_id(key, item)}{f'~{nth}' if nth > 1 else ''}"
        return Record(known.place, {**known.values, "id": own}, known.places)

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
