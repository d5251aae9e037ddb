"""From a draft to a fact sheet: references resolved, values typed, ids given, contradictions found."""

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from quizgen.errors import Place, Problems, did_you_mean
from quizgen.facts import (
    AuthoredQuestion,
    Entity,
    Fact,
    FactSheet,
    Misconception,
    Relation,
    Remark,
    Source,
)
from quizgen.identity import is_id
from quizgen.language import LANGUAGES, is_known_language, primary
from quizgen.names import canonical, fold
from quizgen.readers.consistency import check_consistency
from quizgen.readers.draft import Draft, DraftFact
from quizgen.readers.infer import infer_relation
from quizgen.readers.nodes import Scalar
from quizgen.readers.records import DATE_HINT, Record
from quizgen.values import (
    Date,
    EntityRef,
    Nothing,
    Number,
    Text,
    Value,
    parse_date,
    parse_number,
    parse_year,
    parse_yes_no,
)

ID_HINT = "use letters, digits and hyphens, without a space"

NOT_YET = {
    "picture": "pictures are not put on cards or pages yet",
    "sound": "sounds are not put on cards yet",
    "quote": "quotes are not looked up in their source yet",
    "text": "a source's own text is not searched yet",
    "symmetric": "nothing is derived from symmetric relations yet",
    "inverse": "nothing is derived from inverse relations yet",
    "say_not": "true/false questions are not made yet",
}
"""Keys of the format that this version reads and keeps without using them."""


def assemble(draft: Draft, problems: Problems) -> FactSheet:
    """Return the sheet that a draft describes.

    Raises:
        SheetError: all that is wrong, what was noted in `problems` before included.
    """
    head = draft.head
    entities = tuple(_entities(draft))
    resolver = _Resolver.of(entities, problems)
    relations, remarks = _relations(draft)
    typer = _Typer(resolver, {relation.key: relation for relation in relations}, draft, problems)
    typed = [typer.fact(fact) for fact in draft.facts if typer.knows_relation(fact.relation)]
    facts = tuple(fact for fact in typed if fact is not None)
    questions = tuple(_question(record, head, problems) for record in draft.questions)
    _check_head(head, draft, problems)
    _check_sources(draft, problems)
    sheet = FactSheet(
        id=head.get("id"),
        title=head.get("title"),
        relations=relations,
        facts=facts,
        entities=tuple(resolver.linked(entity) for entity in entities),
        sources=tuple(Source(id=key, place=r.place, **{"title": key, **r.values}) for key, r in draft.sources.items()),
        questions=questions,
        remarks=(*draft.remarks, *_language_remarks(head), *remarks, *_not_yet(draft)),
        place=head.place,
        **head.pick("language", "revised", "as_of", "deck", "tags", "kinds", "off"),
    )
    check_consistency(sheet, problems)
    problems.raise_if_any()
    return sheet


def _entities(draft: Draft) -> Iterable[Entity]:
    for key, record in draft.entities.items():
        yield Entity(key, place=record.place, **record.values)


def _relations(draft: Draft) -> tuple[tuple[Relation, ...], list[Remark]]:
    facts: dict[str, list[DraftFact]] = {}
    for fact in draft.facts:
        facts.setdefault(fact.relation.text, []).append(fact)
    relations, remarks = [], []
    for key, record in draft.relations.items():
        values = dict(record.values)
        written = Relation(key, values_declared="values" in values, place=record.place, **values)
        relation, assumed = infer_relation(written, facts.get(key, []), type_written="value" in values)
        relations.append(relation)
        remarks += assumed
    return tuple(relations), remarks


@frozen
class _Resolver:
    """Finds the entity that a name means."""

    by_key: dict[str, Entity]
    by_form: dict[str, list[Entity]]
    problems: Problems

    @classmethod
    def of(cls, entities: Iterable[Entity], problems: Problems) -> "_Resolver":
        """Index entities by their keys, and by every way each is written."""
        by_form: dict[str, list[Entity]] = {}
        for entity in entities:
            for form in entity.forms:
                by_form.setdefault(form, []).append(entity)
        return cls({entity.key: entity for entity in entities}, by_form, problems)

    def key(self, name: str, place: Place | None) -> str:
        """Return the key of the entity that a name means; one that is not listed is its own key."""
        name = canonical(name)
        found = self.by_form.get(name, [])
        if name in self.by_key or not found:
            return name
        if len(found) > 1:
            owners = " and ".join(f"'{entity.key}' ({entity.place})" for entity in found)
            self.problems.add(place, f"'{name}' may mean {owners}", "write the key of the one that is meant")
        return found[0].key

    def linked(self, entity: Entity) -> Entity:
        """Return the entity with what it is a part of, or a kind of, as keys."""
        return Entity(
            **{
                **{name: getattr(entity, name) for name in ENTITY_FIELDS},
                "part_of": tuple(self.key(name, entity.place) for name in entity.part_of),
                "is_a": tuple(self.key(name, entity.place) for name in entity.is_a),
            }
        )


ENTITY_FIELDS = ("key", "name", "type", "aliases", "in_text", "distinct", "picture", "alt", "declared", "place")


@frozen
class _Typer:
    """Turns facts as written into facts."""

    resolver: _Resolver
    relations: dict[str, Relation]
    draft: Draft
    problems: Problems

    def knows_relation(self, relation: Scalar) -> bool:
        """Tell whether a relation exists; note it where it does not."""
        if canonical(relation.text) in self.relations:
            return True
        known = ", ".join(self.relations) or "none"
        hint = did_you_mean(relation.text, self.relations) or "write it under 'relations'"
        self.problems.add(relation.place, f"no relation '{relation.text}'; the sheet has {known}", hint)
        return False

    def fact(self, written: DraftFact) -> Fact | None:
        """Return a fact with its value typed and its id given, or None where its value does not fit."""
        relation = self.relations[canonical(written.relation.text)]
        details, place = written.details, written.value.place if written.value else written.details.place
        value = self._value_of(written, relation)
        distractors = tuple(self._misconceptions(details, relation))
        if written.value and value is None:
            return None
        start = details.get("from", None)
        return Fact(
            subject=self.resolver.key(written.subject.text, written.subject.place),
            relation=relation.key,
            value=value,
            listed=written.listed,
            start=start,
            end=details.get("until", None),
            as_of=self._as_of(details, relation, place),
            source=details.get("source") or self.draft.head.get("source"),
            distractors=distractors,
            place=place,
            **self._own_id(details),
            **details.pick("at", "quote", "tags", "note", "ask", "say", "said_by", "picture", "alt", "sound"),
            **details.pick("background", "off"),
        )

    def typed(self, scalar: Scalar, relation: Relation) -> Value | None:
        """Read a value by its relation's type; note it where it does not fit."""
        text = canonical(scalar.text)
        if not text:
            self.problems.add(scalar.place, "this text is empty", "write something, or take it out")
            return None
        if relation.names_entities:
            return EntityRef(self.resolver.key(text, scalar.place))
        try:
            value = _literal(text, relation)
        except ValueError:
            message = f"'{text}' is not {_TYPES[relation.value]}, as '{relation.key}' wants"
            self.problems.add(scalar.place, message, _EXPECTED[relation.value])
            return None
        if isinstance(value, Number) and relation.unit and value.unit != relation.unit:
            message = f"'{text}' is not in {relation.unit}, as '{relation.key}' wants"
            self.problems.add(scalar.place, message, f"write the number in {relation.unit}, or without a unit")
        return value

    def _value_of(self, written: DraftFact, relation: Relation) -> Value | None:
        if written.known_none:
            return Nothing()
        return self.typed(written.value, relation) if written.value else None

    def _own_id(self, details: Record) -> dict[str, Any]:
        given: str = details.get("id")
        if not given:
            return {}
        if not all(is_id(part) for part in given.split("/")):
            self.problems.add(details.place_of("id"), f"'{given}' is no id", ID_HINT)
        return {"id": given}

    def _as_of(self, details: Record, relation: Relation, place: Place | None) -> Date | None:
        dated = details.get("from", None) or details.get("until", None)
        as_of: Date | None = details.get("as_of", None)
        if not relation.changes or dated or as_of:
            return as_of
        if not self.draft.head.get("as_of", None):
            message = f"'{relation.key}' changes with time, so each of its facts says when it holds"
            self.problems.add(place, message, "write from, until or as_of, or an as_of for the whole sheet")
        return self.draft.head.get("as_of", None)  # type: ignore[no-any-return]  # a Date, by records.SHEET

    def _misconceptions(self, details: Record, relation: Relation) -> Iterable[Misconception]:
        for scalar, reason in details.get("distractors", ()):
            value = self.typed(scalar, relation)
            if value is not None:
                yield Misconception(value, reason, scalar.place)


_TYPES = {"number": "a number", "year": "a year", "date": "a date", "yes_no": "yes or no"}
_EXPECTED = {
    "number": "write 2850, 2,850 or 2850.5, with a decimal point and its unit behind it",
    "year": "write a year from 1 to 9999, such as 1999",
    "date": DATE_HINT,
    "yes_no": "write yes or no",
}


def _literal(text: str, relation: Relation) -> Value:
    match relation.value:
        case "number":
            return parse_number(text, relation.unit)
        case "year":
            return parse_year(text)
        case "date":
            return parse_date(text)
        case "yes_no":
            return parse_yes_no(text)
        case _:
            return Text(text)


def _question(record: Record, head: Record, problems: Problems) -> AuthoredQuestion:
    for key in ("id", "ask", "answer"):
        if not record.get(key):
            problems.add(record.place, f"this question has no '{key}'", "a question has an id, ask and answer")
    pairs = record.get("distractors", ())
    _check_options(record, pairs, problems)
    return AuthoredQuestion(
        id=record.get("id"),
        ask=record.get("ask"),
        answer=record.get("answer"),
        distractors=tuple((canonical(scalar.text), reason) for scalar, reason in pairs),
        source=record.get("source") or head.get("source"),
        place=record.place,
        **record.pick("at", "tags", "note", "picture", "alt", "off"),
    )


def _check_options(record: Record, pairs: Iterable[tuple[Scalar, str]], problems: Problems) -> None:
    answer = record.get("answer")
    answers = (answer,) if isinstance(answer, str) else answer
    seen = {fold(text): "the answer" for text in answers if text}
    for scalar, _ in pairs:
        folded = fold(scalar.text)
        if folded in seen:
            message = f"the distractor '{scalar.text}' is {seen[folded]} but for case, accents and punctuation"
            problems.add(scalar.place, message, "reword one of them, or take it out")
        seen.setdefault(folded, "another distractor")


def _check_head(head: Record, draft: Draft, problems: Problems) -> None:
    for key, hint in (
        ("id", "an id that is never changed, as 'quizgen new' writes"),
        ("title", "what the deck is named"),
    ):
        if not head.get(key):
            problems.add(head.place, f"this sheet has no '{key}'", f"write '{key}: …', {hint}")
    if "id" in head.places and head.get("id") and not is_id(head.get("id")):
        problems.add(head.place_of("id"), f"'{head.get('id')}' is no id", ID_HINT)
    if not is_known_language(head.get("language", "en")):
        hint = "write a code such as en, en-GB, de or pt-BR"
        problems.add(head.place_of("language"), f"no language has the code '{head.get('language')}'", hint)
    if not draft.facts and not draft.questions and not problems.found:
        hint = "write 'subject:' below 'facts:', and 'relation: value' below each; 'quizgen new NAME' shows how"
        if not head.places:
            hint = "fill in cells, each with what is said of its row's subject"
        problems.add(head.place, "this sheet has no facts and no questions", hint)


def _check_sources(draft: Draft, problems: Problems) -> None:
    for key, record in draft.sources.items():
        if not record.get("title"):
            problems.add(record.place, f"the source '{key}' has no title", "write 'title: …' in it")
        url = record.get("url")
        if url and not url.startswith(("https://", "http://")):
            problems.add(record.place_of("url"), f"'{url}' is no web address", "begin it with https://")
    users = [draft.head, *(fact.details for fact in draft.facts), *draft.questions]
    for record in users:
        source = record.get("source")
        if source and source not in draft.sources:
            hint = did_you_mean(source, draft.sources) or f"list it under 'sources': {source}: {{title: …}}"
            problems.add(record.place_of("source"), f"no source '{source}' is listed", hint)


def _language_remarks(head: Record) -> Iterable[Remark]:
    language = head.get("language", "en")
    if primary(language) not in LANGUAGES:
        yield Remark(
            f"quizgen's own words are in English, as it has none in '{language}' yet", head.place_of("language")
        )


def _not_yet(draft: Draft) -> Iterable[Remark]:
    """Say once for each key that this version keeps without using it."""
    records: list[Record] = [*draft.sources.values(), *draft.entities.values(), *draft.relations.values()]
    records += [fact.details for fact in draft.facts] + draft.questions
    said: set[str] = set()
    for record in records:
        for key, why in NOT_YET.items():
            if key not in said and _is_set(record.get(key, None)):
                said.add(key)
                yield Remark(f"'{key}' is kept, but {why}", record.place_of(key))


def _is_set(value: Any) -> bool:
    return value is not None and value is not False and value != ""
