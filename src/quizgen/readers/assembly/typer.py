"""From draft facts to facts: values get types, names are resolved, ids are given."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, frozen

from quizgen.errors import Place, Problems, did_you_mean
from quizgen.readers.assembly.dates_as_written import TwoReadingsError, date_reading
from quizgen.readers.assembly.media_files import MEDIA_KEYS
from quizgen.readers.assembly.resolver import Resolver
from quizgen.readers.draft.draft import Draft, DraftFact
from quizgen.readers.draft.hints import DATE_HINT, ID_HINT
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.sheet import Fact, Misconception, Relation
from quizgen.text.folding import canonical
from quizgen.text.identity import is_id
from quizgen.text.lines import as_written
from quizgen.values import (
    Date,
    Nothing,
    Number,
    Picture,
    Text,
    Value,
    parse_number,
    parse_year,
    parse_yes_no,
    with_fraction_signs,
)
from quizgen.values.media import Media
from quizgen.values.units import conversion


@frozen(eq=False, repr=False)
class Typer:
    """Turns draft facts into facts."""

    resolver: Resolver
    """Finds the entities that names mean."""
    relations: dict[str, Relation]
    """The relations by key."""
    draft: Draft
    """The sheet, for what its head says about all facts."""
    problems: Problems
    """Where values and names that don't fit are noted."""
    media: Mapping[str, Media] = {}
    """The pictures and sounds of the sheet, by the names that it uses."""
    source: str = ""
    """The source of the facts that name none."""

    def fact(self, written: DraftFact) -> Fact | None:
        """Return the fact that a draft describes, or None after noting that its relation or value does not fit."""
        relation = self.relations.get(written.relation.text) or self._relation_named(written.relation)
        if relation is None:
            return None
        details, scalar, subject = written.details, written.value, written.subject
        place = scalar.place if scalar else details.place
        value = self.typed(scalar, relation) if scalar else _UNWRITTEN[written.known_none]
        told = self._told(details, relation, place) if details.values or relation.changes else {}
        if scalar and value is None:
            return None
        if isinstance(value, Picture) and not details.get("picture"):
            value = evolve(value, alt=told.pop("alt", ""))
        return Fact(
            subject=(self.resolver.known.get(subject.text) or self.resolver.reference(subject.text, subject.place)).key,
            relation=relation.key,
            value=value,
            listed=written.listed,
            source=details.values.get("source") or self.source,
            place=place,
            **told,
        )

    def _relation_named(self, written: Scalar) -> Relation | None:
        """Return the relation of a name, or None after noting that there is none."""
        relation = self.relations.get(canonical(written.text))
        if relation is None:
            known = ", ".join(self.relations) or "none"
            hint = did_you_mean(written.text, self.relations) or "write it under 'relations'"
            self.problems.add(written.place, f"no relation '{written.text}'; the sheet has {known}", hint)
        return relation

    def _told(self, details: Record, relation: Relation, place: Place | None) -> dict[str, Any]:
        """Return what a long form says beside the value, as arguments of Fact."""
        return {
            "start": details.get("from", None),
            "end": details.get("until", None),
            "as_of": self._as_of(details, relation, place),
            "distractors": tuple(self._misconceptions(details, relation)),
            **self._own_id(details),
            **details.pick("at", "quote", "tags", "note", "ask", "say", "said_by", "background", "off"),
            **details.pick(*MEDIA_KEYS),
        }

    def typed(self, scalar: Scalar, relation: Relation) -> Value | None:
        """Return a value by its relation's type, or None after noting that it does not fit."""
        value = self.resolver.known.get(scalar.text) if relation.names_entities else scalar.value
        value = value or self._read(scalar, relation)
        if isinstance(value, Number) and relation.unit and conversion(value.unit, relation.unit) is None:
            message = f"'{canonical(scalar.text)}' is not in {relation.unit}, as '{relation.key}' wants"
            hint = f"write the number in {relation.unit}, in a unit that converts to it, or without a unit"
            self.problems.add(scalar.place, message, hint)
        return value

    def _read(self, scalar: Scalar, relation: Relation) -> Value | None:
        """Return what a text says by the type of its relation, or None after noting that it does not fit."""
        if not scalar.text.strip():
            self.problems.add(scalar.place, "this text is empty", "write something, or take it out")
            return None
        if relation.names_entities:
            return self.resolver.reference(scalar.text, scalar.place)
        if relation.value == "text":
            return Text(scalar.text, scalar.marked)
        if relation.value == "picture":
            found = self.media.get(as_written(scalar.text))  # one that can't be used was noted when it was read
            return Picture(found) if found else None
        text = canonical(scalar.text)
        try:
            return self._literal(text, relation)
        except TwoReadingsError as error:
            self.problems.add(scalar.place, f"'{text}' may be {error}", "write the one that is meant")
        except ValueError:
            message = f"'{text}' is not {_TYPES[relation.value]}, as '{relation.key}' wants"
            self.problems.add(scalar.place, message, _expected(text, relation.value))
        return None

    def _literal(self, text: str, relation: Relation) -> Value:
        """Return a number, a date, yes or no. Raises ValueError where a text does not fit the type of its relation."""
        match relation.value:
            case "number":
                return parse_number(with_fraction_signs(text), relation.unit)
            case "year":
                return parse_year(text)
            case "date":
                return date_reading(self.draft.head.get("language", "en"))(text)
            case _:
                return parse_yes_no(text)

    def _own_id(self, details: Record) -> dict[str, Any]:
        given: str = details.get("id")
        if not given:
            return {}
        if not all(is_id(part) for part in given.split("/")):
            self.problems.add(details.place_of("id"), f"'{given}' is no id", ID_HINT)
        return {"id": given}

    def _as_of(self, details: Record, relation: Relation, place: Place | None) -> Date | None:
        as_of: Date | None = details.get("as_of", None)
        if not relation.changes or as_of or details.get("from", None) or details.get("until", None):
            return as_of
        if not self.draft.head.get("as_of", None):
            message = f"'{relation.key}' changes with time, so each of its facts says when it holds"
            self.problems.add(place, message, "write from, until or as_of, or an as_of for the whole sheet")
        return self.draft.head.get("as_of", None)  # type: ignore[no-any-return]  # a Date, by keys.SHEET

    def _misconceptions(self, details: Record, relation: Relation) -> Iterable[Misconception]:
        for scalar, reason in details.get("distractors", ()):
            value = self.typed(scalar, relation)
            if value is not None:
                yield Misconception(value, reason, scalar.place)


def _expected(text: str, kind: str) -> str:
    """Return what to write in place of a text that is no value of a type."""
    if kind in ("year", "date") and _SPAN.fullmatch(text):
        return "write one year; when something begins and ends are two facts, or 'from' and 'until' of one"
    if text.casefold() in _NOT_KNOWN:
        return "leave the fact out where nobody knows it, or write none where there is none"
    return _EXPECTED[kind]


_SPAN = re.compile(r"\d{3,4} ?[-–—/] ?\d{2,4}")
_NOT_KNOWN = ("unknown", "not known", "n/a", "?", "unclear", "tbd")
_UNWRITTEN = {True: Nothing(), False: None}
"""The value of a fact without a written one, by whether it is known to have none."""

_TYPES = {"number": "a number", "year": "a year", "date": "a date", "yes_no": "yes or no"}
_EXPECTED = {
    "number": "write 2850, 2,850 or 2850.5, with a decimal point and its unit behind it",
    "year": "write a year from 1 to 9999, or one such as 44 BC, 1919~ (about 1919) or 191X (in that decade)",
    "date": DATE_HINT,
    "yes_no": "write yes or no",
}
