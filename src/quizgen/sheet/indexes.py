"""Indexes of a sheet: what it contains, grouped by what it is looked up by."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeVar

from quizgen.sheet.claims import Claim
from quizgen.sheet.entities import Entity
from quizgen.sheet.facts import Fact
from quizgen.sheet.relations import Relation
from quizgen.values import EntityRef, Value

Key = TypeVar("Key")


def grouped(key_of: Callable[[Fact], Key], facts: Collection[Fact]) -> dict[Key, tuple[Fact, ...]]:
    """Group facts by their keys. Keys and facts stay in the order in which they come."""
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for key, fact in zip(map(key_of, facts), facts, strict=True):
        groups[key].append(fact)
    return {key: tuple(group) for key, group in groups.items()}


def relations_by_subject(facts: Iterable[Fact]) -> dict[str, set[str]]:
    """Return the keys of the relations by which something is said about each subject."""
    found: dict[str, set[str]] = {}
    for fact in facts:
        found.setdefault(fact.subject, set()).add(fact.relation)
    return found


def entities_by_form(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """Return the entities that have each name, in any of the forms in which it is written."""
    bearers: dict[str, list[Entity]] = {}
    for entity in entities:
        for form in entity.forms:
            bearers.setdefault(form, []).append(entity)
    return bearers


def keys_by_type(
    entities: Collection[Entity], facts: Iterable[Fact], relations: Mapping[str, Relation]
) -> dict[str, dict[str, None]]:
    """Return the keys of the entities of each type, as ordered sets.

    An entity without a type of its own gets the type that a relation gives its subjects or its values. The value of
    `Danube: {mouth: Black Sea}` is a sea where the relation `mouth` says `value: sea`.

    Args:
        entities: The entities that the sheet declares.
        facts: All facts of the sheet.
        relations: The relations of these facts, by their keys.
    """
    types: dict[str, dict[str, None]] = {}
    own_types = {entity.key: entity.type for entity in entities}
    for entity in entities:
        types.setdefault(entity.type, {})[entity.key] = None
    for fact in facts:
        relation = relations[fact.relation]
        for key, type_name in ((fact.subject, relation.subject), (entity_key(fact.value), relation.value)):
            if key and type_name and not own_types.get(key):
                types.setdefault(type_name, {})[key] = None
    types.pop("", None)
    return types


def said_together(
    facts: Iterable[Fact], relations: Mapping[str, Relation]
) -> dict[tuple[str, Value], frozenset[Value]]:
    """Return, for a relation and a value, the values that the sheet names beside it for one subject.

    Only relations are looked at of which nobody declared how many values a subject has. A cell `to go; to walk` may
    name two things, or one thing twice: such values may be the same.

    Args:
        facts: All facts of the sheet.
        relations: The relations of these facts, by their keys.
    """
    lists: dict[tuple[str, str], dict[Value, None]] = {}
    for fact in facts:
        if fact.listed and fact.value is not None and not relations[fact.relation].values_declared:
            lists.setdefault((fact.subject, fact.relation), {})[fact.value] = None
    found: dict[tuple[str, Value], set[Value]] = {}
    for (_, relation), values in lists.items():
        for value in values if len(values) > 1 else ():
            found.setdefault((relation, value), set()).update(values.keys() - {value})
    return {key: frozenset(values) for key, values in found.items()}


def relatives_among(entities: Collection[Entity]) -> dict[str, None]:
    """Return the keys of all that are a part or a kind of something, or have parts or kinds, as an ordered set."""
    found = {key: None for entity in entities for key in (*entity.part_of, *entity.is_a)}
    return found | {entity.key: None for entity in entities if entity.part_of or entity.is_a}


def all_above(
    key: str, entity: Callable[[str], Entity], claims: Callable[[str], Iterable[Claim]] = lambda _: ()
) -> frozenset[str]:
    """Return all that an entity is a part or kind of, and all that claims about it lead to, in any number of steps.

    Args:
        key: The key of the entity.
        entity: Returns the entity of a key.
        claims: Returns the claims about a key that lead on, by a transitive relation.
    """
    found: set[str] = set()
    waiting = [key]
    while waiting:
        below = entity(waiting.pop())
        told = (entity_key(claim.value) for claim in claims(below.key))
        new = {*below.part_of, *below.is_a, *told} - {*found, ""}
        found |= new
        waiting += new
    return frozenset(found)


def parts_by_whole(wholes: Iterable[tuple[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    """Return the parts of each thing, from pairs of a part and all that it is part of."""
    parts: dict[str, set[str]] = {}
    for part, above in wholes:
        for whole in above:
            parts.setdefault(whole, set()).add(part)
    return {whole: frozenset(found) for whole, found in parts.items()}


def entity_key(value: Value | None) -> str:
    """Return the key of the entity that a value refers to, or an empty text where it is no entity."""
    return value.key if isinstance(value, EntityRef) else ""
