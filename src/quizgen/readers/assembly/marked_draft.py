"""The texts of a draft with markup: what they read as, and what is wrong with their marks.

Names and values become their plain readings, by which they are compared and get ids; what is shown keeps the marks
beside them (`Scalar.marked`, `Entity.name_marked`). Stems, reasons, notes and templates stay as they are written.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from quizgen.errors import Place, Problems
from quizgen.readers.draft.draft import Draft, DraftFact
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.text.folding import canonical
from quizgen.text.lines import as_written, has_lines
from quizgen.text.markup.markdown import parsed
from quizgen.text.markup.plain_reading import reading_of_tree

_NAMES = ("aliases", "distinct", "part_of", "is_a")
_PLAIN = ("alt", "alt_back", "said_by", "title")
"""Keys whose texts are shown, compared or spoken without marks."""

_SHOWN = ("label", "ask", "answer", "note", "options", "ask_subject", "say", "say_not")
"""Keys whose texts keep their marks."""

_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


def with_readings(draft: Draft, problems: Problems) -> Draft:
    """Return a draft whose names and values are plain readings. Note what is wrong with the marks of its texts."""
    pictures = frozenset(key for key, record in draft.relations.items() if record.get("value") == "picture")
    reader = _MarksReader(problems, pictures)
    return evolve(
        draft,
        head=reader.record(draft.head, ("title",)),
        entities={
            canonical(reader.reading(key, record.place)): reader.entity(key, record)
            for key, record in draft.entities.items()
        },
        relations={key: reader.record(record) for key, record in draft.relations.items()},
        facts=[reader.fact(fact) for fact in draft.facts],
        questions=[reader.question(record) for record in draft.questions],
        table_subjects=[[reader.scalar(row) for row in rows] for rows in draft.table_subjects],
    )


@frozen
class _MarksReader:
    """Reads the marks of texts. What is wrong with them is noted once, with its place."""

    problems: Problems
    pictures: frozenset[str]
    """The keys of the relations whose values are pictures: names of files have no marks."""

    def reading(self, text: str, place: Place) -> str:
        """Return the plain reading of a text."""
        tree = parsed(text)
        for problem in tree.problems:
            self.problems.add(_place_in(place, text, problem.offset), problem.message, problem.hint)
        return reading_of_tree(tree)

    def scalar(self, scalar: Scalar) -> Scalar:
        """Return a name or a value as its plain reading, with its marks beside it."""
        text = self.reading(scalar.text, scalar.place)
        written = as_written(scalar.text)
        return evolve(scalar, text=text, marked=written if written != as_written(text) else "")

    def fact(self, fact: DraftFact) -> DraftFact:
        """Return a fact with its subject and its value as plain readings."""
        details = self.record(fact.details)
        if canonical(fact.relation.text) in self.pictures:
            return evolve(fact, subject=self.scalar(fact.subject), details=details)
        value = self.scalar(fact.value) if fact.value else None
        if details.get("distractors", ()):
            pairs = tuple((self.scalar(scalar), reason) for scalar, reason in details.get("distractors"))
            details = evolve(details, values={**details.values, "distractors": pairs})
        return evolve(fact, subject=self.scalar(fact.subject), value=value, details=details)

    def entity(self, key: str, record: Record) -> Record:
        """Return what is said of an entity with its names as plain readings, and those that are shown beside them."""
        values: dict[str, Any] = dict(self.record(record).values)
        for name, text in (("name", values.get("name") or key), ("in_text", values.get("in_text", ""))):
            read = self.reading(text, record.place_of(name))
            values |= {name: as_written(read)} if name in values or has_lines(read) else {}
            values |= {f"{name}_marked": text} if read != text else {}
        for name in _NAMES:
            if name in values:
                values[name] = tuple(self.reading(text, record.place_of(name)) for text in values[name])
        return evolve(record, values=values)

    def question(self, record: Record) -> Record:
        """Check the texts of a question, which stay as they are written, and return it."""
        for scalar, _ in record.get("distractors", ()):
            self.reading(as_written(scalar.text), scalar.place)
        return self.record(record)

    def record(self, record: Record, plain: tuple[str, ...] = _PLAIN) -> Record:
        """Return a record with those of its texts plain that are shown without marks; check the others."""
        if not record.values:
            return record
        for key in _SHOWN:
            for text in _texts(record.get(key)):
                self.reading(_PLACEHOLDER.sub("1", text), record.place_of(key))
        for scalar, reason in record.get("distractors", ()):
            self.reading(reason, scalar.place)
        read = {key: self.reading(record.get(key), record.place_of(key)) for key in plain if record.get(key)}
        return evolve(record, values={**record.values, **read}) if read else record


def _texts(value: Any) -> Iterable[str]:
    """Yield the texts that a key has: one, several, or one for each kind."""
    if isinstance(value, str | Scalar):
        yield value if isinstance(value, str) else value.text
    elif isinstance(value, Mapping):
        yield from value.values()
    else:
        yield from (text for each in value for text in _texts(each))


def _place_in(place: Place, text: str, offset: int) -> Place:
    """Return the place of an offset into a text: its line, where the text has several, else where it begins."""
    if not has_lines(text) or place.line is None:
        return place
    return Place(place.file, place.line + 1 + text.count("\n", 0, offset))
