"""Whether a sheet made in memory can be used at all: what it names is there, and its values are of their types."""

from collections.abc import Callable, Iterable, Mapping
from operator import is_

from attrs import evolve

from quizgen.errors import Problems, did_you_mean
from quizgen.language import is_known_language
from quizgen.language.tags import tag_hint
from quizgen.sheet import AuthoredQuestion, Entity, Fact, FactSheet, Misconception, Relation, Source
from quizgen.text.folding import canonical
from quizgen.text.identity import is_id
from quizgen.text.late_pattern import late_pattern
from quizgen.truth.named_files import check_named_files
from quizgen.values import (
    Date,
    EntityRef,
    Nothing,
    Number,
    Picture,
    Text,
    Value,
    YesNo,
    parse_date,
    parse_number,
    parse_year,
    parse_yes_no,
)
from quizgen.values.units import conversion

_CLASSES: Mapping[str, tuple[type, ...]] = {
    "text": (Text, Nothing),
    "number": (Number, Nothing),
    "year": (Date, Nothing),
    "date": (Date, Nothing),
    "yes_no": (YesNo, Nothing),
    "picture": (Picture, Nothing),
}
"""The classes of the values of each type. All other types are those of entities."""

_OF_ENTITIES = (EntityRef, Nothing)

_ID = late_pattern(r"[a-z0-9]+(?:[/.-][a-z0-9]+)*")
"""Nearly all ids of facts, which need no closer look."""


def sound(sheet: FactSheet) -> FactSheet:
    """Return a sheet with all values as the types of their relations want them; the same sheet where they are so.

    A text names an entity where the relation wants one, and is read where it wants a number, a date or yes or no. A
    number or a date is written out where the relation wants a text. It is done once a sheet, and remembered.

    Raises:
        SheetError: an id or the language is none, a relation, a source or a file is not there, two have one key, a fact
            lacks its date, or a value is of another type.
    """
    return sheet.once(_retyped) or sheet


def _retyped(sheet: FactSheet) -> FactSheet | None:
    """Return a sheet with other values; None where all are so, as a sheet that remembers itself is freed late."""
    problems = Problems()
    _check_head(sheet, problems)
    _check_written(sheet, problems)
    _check_named(sheet, problems)
    _check_twins(sheet, problems)
    check_named_files(sheet, problems)
    usual = {
        relation.key: _CLASSES.get(relation.value, _OF_ENTITIES)
        for relation in sheet.relations
        if not relation.unit and not relation.changes
    }
    facts = [*sheet.facts]  # nearly all have a value of the class that their relation wants, and need no more
    for number, fact in enumerate(facts):
        is_usual = isinstance(fact.value, usual.get(fact.relation, ())) and fact.id and fact.subject
        if not is_usual or fact.distractors:
            facts[number] = _typed_fact(sheet, fact, problems)
    problems.raise_if_any()
    return None if all(map(is_, facts, sheet.facts)) else evolve(sheet, facts=tuple(facts))


def _check_head(sheet: FactSheet, problems: Problems) -> None:
    """Note an id and a language that are none, and an empty title."""
    if not sheet.title.strip():
        problems.add(sheet.place, "this sheet has an empty title", "write title='…', what the deck is named")
    if not is_id(sheet.id):
        problems.add(sheet.place, f"'{sheet.id}' is no id of a sheet", "use letters, digits and hyphens: rivers-k3f")
    named: tuple[Entity | Relation, ...] = (*sheet.entities, *sheet.relations)
    tags = [(sheet.language, sheet.place), *((part.lang, part.place) for part in named if part.lang)]
    for tag, place in tags:
        if not is_known_language(tag):
            problems.add(place, f"no language has the code '{tag}'", tag_hint(tag))


def _check_written(sheet: FactSheet, problems: Problems) -> None:
    """Note ids of facts that are none, addresses that are none on the web, and checks switched off without a reason.

    The ids of facts from files were looked at where they stand.
    """
    for fact in sheet.facts:
        if fact.place is None and fact.id and not _ID.fullmatch(fact.id) and not all(map(is_id, fact.id.split("/"))):
            hint = "use letters, digits and hyphens, and / between its parts: danube/mouth"
            problems.add(fact.place, f"'{fact.id}' is no id of a fact", hint)
    for source in sheet.sources:
        if not source.title.strip():
            problems.add(source.place, f"the source '{source.id}' has an empty title", "write title='…'")
        if source.url and not source.url.startswith(("https://", "http://")):
            problems.add(source.place, f"'{source.url}' is no web address", "begin it with https://")
    parts: tuple[FactSheet | Fact | AuthoredQuestion, ...] = (sheet, *sheet.facts, *sheet.questions)
    for part in [each for each in parts if each.off]:
        for name in [name for name, reason in part.off.items() if not reason.strip()]:
            hint = f"write off={{{name!r}: 'why'}}"
            problems.add(part.place, f"'{name}' is switched off without a reason", hint)


def _check_named(sheet: FactSheet, problems: Problems) -> None:
    """Note sources and relations that are named and not there, and entities and relations without a key."""
    users: tuple[Fact | AuthoredQuestion, ...] = (*sheet.facts, *sheet.questions)
    known = [source.id for source in sheet.sources]
    for user in [each for each in users if each.source and sheet.source(each.source) is None]:
        hint = did_you_mean(user.source, known) or "put a Source with this id into 'sources'"
        problems.add(user.place, f"no source '{user.source}' is listed, which '{user.id}' names", hint)
    for relation in sheet.relations:
        if relation.inverse and relation.inverse not in sheet.relation_keys:
            hint = (
                did_you_mean(relation.inverse, sheet.relation_keys) or "put a Relation with this key into 'relations'"
            )
            message = f"'{relation.key}' has the inverse '{relation.inverse}', but no relation has this name"
            problems.add(relation.place, message, hint)
    parts: tuple[Entity | Relation, ...] = (*sheet.entities, *sheet.relations)
    for part in parts:
        if not part.key:
            problems.add(part.place, f"this {type(part).__name__} has an empty key", "give it the name that facts use")


def _check_twins(sheet: FactSheet, problems: Problems) -> None:
    """Note relations, entities and sources of one name, of which only one would be found."""
    named: tuple[tuple[str, Iterable[Relation | Entity | Source], str], ...] = (
        ("relations", sheet.relations, "key"),
        ("entities", sheet.entities, "key"),
        ("sources", sheet.sources, "id"),
    )
    for what, parts, name in named:
        known: set[str] = set()
        for part in parts:
            key: str = getattr(part, name)
            if key in known:
                hint = f"make them one, or give one another '{name}'"
                problems.add(part.place, f"two of the {what} have the {name} '{key}'", hint)
            known.add(key)


def _typed_fact(sheet: FactSheet, fact: Fact, problems: Problems) -> Fact:
    """Return a fact with its values as its relation wants them, or note what is wrong with it."""
    if not fact.id or not fact.subject:
        what = "subject" if not fact.subject else "id"
        problems.add(fact.place, f"a fact of the relation '{fact.relation}' has an empty {what}", f"give it '{what}'")
    if fact.relation not in sheet.relation_keys:
        keys = list(sheet.relation_keys)
        hint = did_you_mean(fact.relation, keys) or f"there are {', '.join(keys) or 'none'}"
        problems.add(fact.place, f"the sheet has no relation '{fact.relation}', which '{fact.subject}' has", hint)
        return fact
    relation = sheet.relation(fact.relation)
    if relation.changes and fact.period is None:
        fact = _dated_fact(sheet, fact, problems)
    value = None if fact.value is None else _typed_value(sheet, relation, fact, fact.value, problems)
    wrong = fact.distractors and tuple(
        [_typed_misconception(sheet, relation, fact, each, problems) for each in fact.distractors]
    )
    if value is fact.value and (not wrong or all(map(is_, wrong, fact.distractors))):
        return fact
    return evolve(fact, value=value, distractors=wrong)


def _dated_fact(sheet: FactSheet, fact: Fact, problems: Problems) -> Fact:
    """Return a fact without a date as of that of the sheet. Note where it has none either."""
    if sheet.as_of is None:
        message = (
            f"'{fact.relation}' changes with time, so each of its facts says when it holds, and '{fact.id}' doesn't"
        )
        problems.add(fact.place, message, "give it start, end or as_of, or the FactSheet an as_of for all of them")
    return evolve(fact, as_of=sheet.as_of)


def _typed_misconception(
    sheet: FactSheet, relation: Relation, fact: Fact, wrong: Misconception, problems: Problems
) -> Misconception:
    value = _typed_value(sheet, relation, fact, wrong.value, problems)
    return wrong if value is wrong.value else evolve(wrong, value=value)


def _typed_value(sheet: FactSheet, relation: Relation, fact: Fact, value: Value, problems: Problems) -> Value:
    """Return a value as its relation wants it. Note where it can't be."""
    try:
        typed = of_type(sheet, relation, value)
    except (ValueError, ArithmeticError):
        message = (
            f"'{value}' of the fact '{fact.id}' is {_NAMES[type(value)]}; '{relation.key}' wants {_wanted(relation)}"
        )
        problems.add(fact.place, message, "write another value, or another 'value' in the Relation")
        return value
    if isinstance(typed, Number) and relation.unit and conversion(typed.unit, relation.unit) is None:
        message = f"'{typed}' of the fact '{fact.id}' is not in {relation.unit}, as '{relation.key}' wants"
        problems.add(fact.place, message, f"give it in {relation.unit}, or in a unit that converts to it")
    return typed


def of_type(sheet: FactSheet, relation: Relation, value: Value) -> Value:
    """Return a value as the type of a relation wants it. Raises ValueError where it is of another type."""
    if isinstance(value, _CLASSES.get(relation.value, _OF_ENTITIES)):
        if isinstance(value, Number) and relation.unit and not value.unit:
            return evolve(value, unit=relation.unit)
        return value
    if isinstance(value, Number | Date) and relation.value == "text":
        return Text(str(value))
    if isinstance(value, Number) and relation.value == "year":
        return parse_year(str(value))
    if not isinstance(value, Text) or relation.value == "picture":
        raise ValueError(value)
    if relation.names_entities:
        return EntityRef(_key_of(sheet, value.text))
    return _READ[relation.value](value.text, relation)


_READ: Mapping[str, Callable[[str, Relation], Value]] = {
    "number": lambda text, relation: parse_number(text, relation.unit),
    "year": lambda text, _: parse_year(text),
    "date": lambda text, _: parse_date(text),
    "yes_no": lambda text, _: parse_yes_no(text),
}
"""How a text is read that stands for a value of a type."""


def _key_of(sheet: FactSheet, name: str) -> str:
    """Return the key of the one entity that has a name; the name itself where none or several have it."""
    key = canonical(name)
    keys = {entity.key for entity in sheet.named(key)}
    return key if key in keys or len(keys) != 1 else keys.pop()


_NAMES: Mapping[type, str] = {
    Text: "a text",
    EntityRef: "an entity",
    Number: "a number",
    Date: "a date",
    Picture: "a picture",
    YesNo: "yes or no",
}
"""What each class of value is called."""


def _wanted(relation: Relation) -> str:
    """Return what the values of a relation are, in words."""
    return f"an entity ({relation.value})" if relation.names_entities else f"a value of the type {relation.value}"
