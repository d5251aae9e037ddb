"""The rows of a table, turned into facts."""

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
KNOWN_NONE = "—"
OTHER_DASHES = ("-", "--", "‐", "‑", "‒", "–", "―")
"""What stands for nothing in many tables: nobody can tell whether it means none, or not known. A minus sign is text."""
DASHES = (KNOWN_NONE, *OTHER_DASHES)

_WHICH_DASH = f"write {KNOWN_NONE} where it is known to have none, leave the cell empty where it is not known"


@frozen
class _Row:
    subject: Scalar
    """Its `id`, or else its name."""
    name: str
    cells: list[str]
    place: Place


@frozen
class _Cells:
    """How the cells of a column are read."""

    index: int
    relation: Scalar
    separator: str
    """What values in a cell are apart by; empty where a cell is one text, whatever it holds."""
    are_lists: bool
    """Whether a cell is a list even where it has one value."""

    def parts(self, text: str) -> list[str]:
        """Return the values in a cell."""
        if not self.separator or self.separator not in text:
            return [text]
        return [part for part in map(canonical, text.split(self.separator)) if part]


@frozen
class Rows:
    """Turns rows into facts."""

    draft: Draft
    columns: list[Column]
    special: Mapping[str, int]
    separator: str
    subject_type: str
    problems: Problems

    def add(self, body: Iterable[tuple[Place, list[str]]]) -> None:
        """Add what the rows say, then the columns as relations."""
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
        self.draft.tables.append([row.subject for row in rows])
        self._declare_relations()

    def _of_their_own(self, body: Iterable[tuple[Place, list[str]]]) -> list[_Row]:
        """Return the rows with a subject that no row before has; note the others."""
        found: dict[str, _Row] = {}
        for place, cells in body:
            name = canonical(cells[0])
            if not name:
                self.problems.add(place, "this row has no subject in its first cell", "name it, or delete the row")
                continue
            row = _Row(Scalar(self._cell(cells, "id") or name, place), name, cells, place)
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
        """Add the columns as relations; what a YAML sheet says of the same relation comes first."""
        several = {f.relation.text for f in self.draft.facts if f.listed}
        for column in self.columns:
            known = self.draft.relations.get(column.key)
            declared = {"subject": self.subject_type, **column.declared}
            if column.key in several and not self._declared(column, "values"):
                declared["values"] = "all"
                self.draft.remarks.append(Remark(_taken_for_all(column.key), column.place))
            values = {**declared, **(known.values if known else {})}
            self.draft.relations[column.key] = Record(
                known.place if known else column.place, values, known.places if known else {}
            )

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
        """Yield the aliases of a row's subject; note those that are the name of another row."""
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
            self.draft.facts.append(DraftFact(row.subject, cells.relation, None, details, known_none=True))
            return
        parts = cells.parts(text)
        is_item = len(parts) > 1 or cells.are_lists
        for part in parts:
            if part in DASHES:
                message = f"'{row.name}' has a '{part}' for '{cells.relation.text}', which may mean none or not known"
                self.problems.add(row.place, message, _WHICH_DASH)
            else:
                value = Scalar(part, row.place)
                self.draft.facts.append(DraftFact(row.subject, cells.relation, value, details, is_item))

    def _cells_of(self, column: Column) -> _Cells:
        separator = "" if self._declared(column, "value") == "text" else self.separator
        is_list = self._declared(column, "values") in ("all", "some")
        return _Cells(column.index, Scalar(column.key, column.place), separator, is_list)

    def _declared(self, column: Column, key: str) -> str:
        """Return what is said of a column's relation: in a YAML sheet, else in the header."""
        known = self.draft.relations.get(column.key)
        said: str = known.get(key) if known else ""
        return said or column.declared.get(key, "")


def _taken_for_all(key: str) -> str:
    return (
        f"'{key}' has cells that list several values, and each cell is taken to list all of them; declare it: "
        f"'{key} [all]' in the header, or '{key} [some]' if cells may not list all"
    )
