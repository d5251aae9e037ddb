"""From the rows of a table to facts."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from quizgen.errors import Place, Problems, Remark
from quizgen.readers.draft.draft import Draft, DraftFact
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.table.header import Column
from quizgen.text.folding import canonical
from quizgen.text.slugs import slug

NO_FACT = ("", "n/a", "?")
"""Cells that state nothing."""

KNOWN_NONE = "—"
"""A cell that states that there is no value."""

OTHER_DASHES = ("-", "--", "‐", "‑", "‒", "–", "―")
"""Cells that may mean either, and are refused."""

DASHES = (KNOWN_NONE, *OTHER_DASHES)
"""All cells that are no name. A minus sign is a text like any other."""

_WHICH_DASH = f"write {KNOWN_NONE} where it is known to have none, leave the cell empty where it is not known"


@frozen
class _Row:
    subject: Scalar
    """The cell of its column `id`, or else its name."""
    name: str
    """Its first cell."""
    cells: list[str]
    place: Place


@frozen
class _Cells:
    """How the cells of a column are read."""

    index: int
    relation: Scalar
    separator: str
    """What separates several values in a cell. Empty where a cell is always one text."""
    are_lists: bool
    """Whether a cell is a list even if it has one value only."""

    def parts(self, text: str) -> list[str]:
        """Return the values in a cell."""
        if not self.separator or self.separator not in text:
            return [text]
        return [part for part in map(canonical, text.split(self.separator)) if part]


@frozen
class RowFacts:
    """Adds what the rows of a table say to a draft."""

    draft: Draft
    """The sheet that the table belongs to."""
    columns: list[Column]
    """The columns that are relations."""
    special: Mapping[str, int]
    """Where the special columns are, by name."""
    separator: str
    """What separates several values in a cell."""
    subject_type: str
    """The type of the rows' subjects, after the name of the first column."""
    problems: Problems
    """Where all that is wrong is noted."""

    def add(self, body: Iterable[tuple[Place, list[str]]]) -> None:
        """Add the facts and entities of all rows, then the columns as relations."""
        rows = self._of_their_own(body)
        names: dict[str, _Row] = {}
        for row in rows:
            names.setdefault(row.name, row)
        names |= {row.subject.text: row for row in rows}
        columns = [self._cells_of(column) for column in self.columns]
        for row in rows:
            self._add_entity(row, names)
            details = self._details(row)
            for cells in columns:
                self._add_facts(row, cells, details)
        self.draft.table_subjects.append([row.subject for row in rows])
        self._declare_relations()

    def _of_their_own(self, body: Iterable[tuple[Place, list[str]]]) -> list[_Row]:
        """Return the rows whose subject is new. Note those that repeat a subject or lack one."""
        found: dict[str, _Row] = {}
        for place, cells in body:
            name = canonical(cells[0])
            if not name:
                self.problems.add(place, "this row has no subject in its first cell", "name it, or delete the row")
                continue
            subject = Scalar(self._cell(cells, "id") or name, place)
            row = _Row(subject=subject, name=name, cells=cells, place=place)
            earlier = found.setdefault(row.subject.text, row)
            if earlier is not row:
                message = f"'{row.subject.text}' has a second row; the first is at {earlier.place}"
                self.problems.add(place, message, self._hint_on_second_row())
        return list(found.values())

    def _hint_on_second_row(self) -> str:
        if "id" in self.special:
            return "if they are two things, give each an id of its own; if not, make them one row"
        return (
            f"make them one row, with several values in one cell, as in 'a{self.separator} b'; if they are two things "
            "of one name, tell them apart by a column 'id'"
        )

    def _declare_relations(self) -> None:
        """Add the columns as relations. What a YAML sheet says about a relation takes precedence over the header."""
        several = {f.relation.text for f in self.draft.facts if f.listed}
        for column in self.columns:
            known = self.draft.relations.get(column.key)
            declared = {"subject": self.subject_type, **column.declared}
            if column.key in several and not self._declared(column, "values"):
                declared["values"] = "all"
                self.draft.remarks.append(Remark(_taken_for_all(column.key), column.place))
            values = {**declared, **(known.values if known else {})}
            place, places = (known.place, known.places) if known else (column.place, {})
            self.draft.relations[column.key] = Record(place, values, places)

    def _cell(self, cells: list[str], column: str) -> str:
        text = canonical(cells[self.special[column]]) if column in self.special else ""
        return "" if text.casefold() in (*NO_FACT, *DASHES) else text

    def _cells(self, cells: list[str], column: str) -> tuple[str, ...]:
        text = self._cell(cells, column)
        return tuple([part for part in map(canonical, text.split(self.separator)) if part]) if text else ()

    def _add_entity(self, row: _Row, names: Mapping[str, _Row]) -> None:
        values: dict[str, Any] = {
            "aliases": tuple(self._aliases(row, names)),
            "type": self._cell(row.cells, "type"),
        }
        if row.subject.text != row.name:
            values["name"] = row.name
        given = {key: value for key, value in values.items() if value}
        if given and row.subject.text not in self.draft.entities:
            self.draft.entities[row.subject.text] = Record(row.place, given)

    def _aliases(self, row: _Row, names: Mapping[str, _Row]) -> Iterable[str]:
        """Yield the aliases of a row's subject. Leave out and note those that are the name of another row."""
        for alias in self._cells(row.cells, "aliases"):
            other = names.get(alias, row)
            if other is row or alias == row.name:
                yield alias
            else:
                message = f"the alias '{alias}' of '{row.name}' is what another row is called, at {other.place}"
                self.problems.add(row.place, message, "take it out of the aliases, or rename that row")

    def _details(self, row: _Row) -> Record:
        values: dict[str, Any] = {}
        source = self._cell(row.cells, "source")
        if source:
            values["source"] = source if source in self.draft.sources else slug(source)
            self.draft.sources.setdefault(values["source"], Record(row.place, {"title": source}))
        tags = self._cells(row.cells, "tags")
        if tags:
            values["tags"] = tags
        return Record(row.place, values)

    def _add_facts(self, row: _Row, cells: _Cells, details: Record) -> None:
        text = canonical(row.cells[cells.index])
        if text.casefold() in NO_FACT:
            return
        if text == KNOWN_NONE:
            none = DraftFact(row.subject, cells.relation, value=None, details=details, known_none=True)
            self.draft.facts.append(none)
            return
        parts = cells.parts(text)
        is_item = len(parts) > 1 or cells.are_lists
        for part in parts:
            if part in DASHES:
                message = f"'{row.name}' has a '{part}' for '{cells.relation.text}', which may mean none or not known"
                self.problems.add(row.place, message, _WHICH_DASH)
            else:
                value = Scalar(part, row.place)
                fact = DraftFact(row.subject, cells.relation, value=value, details=details, listed=is_item)
                self.draft.facts.append(fact)

    def _cells_of(self, column: Column) -> _Cells:
        separator = "" if self._declared(column, "value") == "text" else self.separator
        is_list = self._declared(column, "values") in ("all", "some")
        relation = Scalar(column.key, column.place)
        return _Cells(index=column.index, relation=relation, separator=separator, are_lists=is_list)

    def _declared(self, column: Column, key: str) -> str:
        """Return what the YAML sheet declares about a column's relation, or else the header."""
        known = self.draft.relations.get(column.key)
        said: str = known.get(key) if known else ""
        return said or column.declared.get(key, "")


def _taken_for_all(key: str) -> str:
    return (
        f"'{key}' has cells that list several values, and each cell is taken to list all of them; declare it: "
        f"'{key} [all]' in the header, or '{key} [some]' if cells may not list all"
    )
