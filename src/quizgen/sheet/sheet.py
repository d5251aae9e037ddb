"""What is known: the fact sheet and its parts. Plain records, without a word on quizzes."""

from collections.abc import Collection, Mapping
from functools import cached_property
from types import MappingProxyType

from attrs import field, frozen

from quizgen.errors import Place, Remark
from quizgen.sheet.authored_question import AuthoredQuestion
from quizgen.sheet.claims import Claim, claims_of, mirrors_among
from quizgen.sheet.entities import Entity
from quizgen.sheet.facts import Fact
from quizgen.sheet.indexes import entities_by_form, entity_key, grouped, keys_by_type, relations_by_subject
from quizgen.sheet.relations import Relation
from quizgen.sheet.sources import Source
from quizgen.text.folding import fold
from quizgen.text.name_index import NameIndex
from quizgen.text.spelling import Naming
from quizgen.values import Date, EntityRef, Text, Value
from quizgen.values.media import Media


@frozen
class FactSheet:
    """Everything that is known, with the indexes that make it quick to ask."""

    id: str
    title: str
    relations: tuple[Relation, ...]
    facts: tuple[Fact, ...]
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    questions: tuple[AuthoredQuestion, ...] = ()
    media: Mapping[str, Media] = field(factory=dict, hash=False)
    """Its pictures and sounds, by the names that facts, entities and questions give them."""
    language: str = "en"
    revised: Date | None = None
    as_of: Date | None = None
    deck: str = ""
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    off: Mapping[str, str] = field(factory=dict, hash=False)
    remarks: tuple[Remark, ...] = ()
    place: Place | None = field(default=None, eq=False, repr=False)

    def relation(self, key: str) -> Relation:
        """Return the relation with this key. Raises KeyError when there is none."""
        return self._relations[key]

    def source(self, source_id: str) -> Source | None:
        """Return the source with this id, or None."""
        return self._sources.get(source_id)

    def entity(self, key: str) -> Entity:
        """Return the entity with this key; one that the sheet only mentions has no more than a name."""
        return self._entities.get(key) or self._entities.setdefault(key, Entity(key, declared=False))

    def fact(self, fact_id: str) -> Fact:
        """Return the fact with this id. Raises KeyError when there is none."""
        return self._facts[fact_id]

    def about(self, subject: str, relation: str) -> tuple[Fact, ...]:
        """Return what the sheet says of a subject by a relation, in its order."""
        return self._about.get((subject, relation), ())

    def claims(self, subject: str, relation: str) -> tuple[Claim, ...]:
        """Return what the sheet says of a subject by a relation, from either side: its own facts come first."""
        return self._claims.get((subject, relation), ())

    @property
    def said_both_ways(self) -> Mapping[tuple[str, str], tuple[Claim, ...]]:
        """All claims, by subject and relation."""
        return self._claims

    @property
    def relation_keys(self) -> Collection[str]:
        """The keys of all relations."""
        return self._relations.keys()

    def mirrors(self, relation: str) -> tuple[str, ...]:
        """Return the relations that say the same with subject and value exchanged: inverses, or itself."""
        return self._mirrors.get(relation, ())

    def of_relation(self, relation: str) -> tuple[Fact, ...]:
        """Return the facts of a relation, in the order of the sheet."""
        return self._of_relation.get(relation, ())

    def with_value(self, relation: str, value: Value) -> tuple[Fact, ...]:
        """Return the facts of a relation that have just this value, in the order of the sheet."""
        return self._with_value.get((relation, value), ())

    def subjects_of(self, relation: str) -> Mapping[str, None]:
        """Return the keys of all subjects of a relation, as an ordered set."""
        return self._subjects.get(relation, MappingProxyType({}))

    def of_type(self, type_name: str) -> Mapping[str, None]:
        """Return the keys of all entities of a type, as an ordered set: those declared, then those in a typed place."""
        return self._types.get(type_name, MappingProxyType({}))

    def is_background(self, fact: Fact) -> bool:
        """Tell whether a fact only serves as option and proof."""
        source = self.source(fact.source)
        return fact.background or (source is not None and source.background)

    def wholes_of(self, key: str) -> frozenset[str]:
        """Return all that an entity is a part or a kind of, however far up."""
        known = self._wholes.get(key)
        return known if known is not None else self._wholes.setdefault(key, self._all_above(key, ()))

    def reach(self, key: str, relation: str) -> frozenset[str]:
        """Return all that an entity may be led to by a relation that is transitive, and by what it is a part of."""
        known = self._reached.get((key, relation))
        return (
            known if known is not None else self._reached.setdefault((key, relation), self._all_above(key, (relation,)))
        )

    @cached_property
    def has_wholes(self) -> bool:
        """Whether anything is declared a part or a kind of something."""
        return any(entity.part_of or entity.is_a for entity in self.entities)

    def parts_of(self, key: str) -> frozenset[str]:
        """Return all that is declared a part or a kind of an entity, however far down."""
        return self._parts.get(key, frozenset())

    def all_names(self, written: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return a name and all other names of the entities that bear it, as written and folded."""
        known = self._all_names.get(written)
        if known is None:
            forms, folded = frozenset([written]), frozenset([fold(written)])
            for entity in self._bearers.get(written, ()):
                forms, folded = forms | entity.forms, folded | entity.folded
            known = self._all_names.setdefault(written, (forms, folded))
        return known

    def naming(self, value: Text | EntityRef) -> Naming:
        """Return all ways in which something is written."""
        known, written = (
            (self._entity_namings, value.key) if isinstance(value, EntityRef) else (self._text_namings, value.text)
        )
        return known.get(written) or known.setdefault(written, Naming.of(names_of(self, value)[1]))

    def relatives_like(self, value: Value) -> frozenset[str]:
        """Return the keys of all parts and wholes of something that a name may mean."""
        known = self._relatives_like.get(value)
        if known is None:
            known = self._relatives_like.setdefault(value, self._relatives.near(names_of(self, value)[1]))
        return known

    def keeps_apart(self, one: str, other: str) -> bool:
        """Tell whether the sheet itself says that two entities are not the same.

        It does by `distinct`, by an entry for each, or by using both as subjects of one relation.
        """
        first, second = self.entity(one), self.entity(other)
        if first.declared and second.declared:
            return True
        if second.forms & set(first.distinct) or first.forms & set(second.distinct):
            return True
        return bool(self._relations_of.get(one, set()) & self._relations_of.get(other, set()))

    def _all_above(self, key: str, relations: tuple[str, ...]) -> frozenset[str]:
        found: set[str] = set()
        waiting = [key]
        while waiting:
            entity = self.entity(waiting.pop())
            told = (claim.value for relation in relations for claim in self.claims(entity.key, relation))
            new = {*entity.part_of, *entity.is_a, *map(entity_key, told)} - {*found, ""}
            found |= new
            waiting += new
        return frozenset(found)

    @cached_property
    def _wholes(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _reached(self) -> dict[tuple[str, str], frozenset[str]]:
        return {}

    @cached_property
    def _mirrors(self) -> dict[str, tuple[str, ...]]:
        return mirrors_among(self.relations)

    @cached_property
    def _claims(self) -> dict[tuple[str, str], tuple[Claim, ...]]:
        return claims_of(self.facts, self._mirrors)

    @cached_property
    def _relations(self) -> dict[str, Relation]:
        return {relation.key: relation for relation in self.relations}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        """The entities, and those without an entry that were asked for: each is made once, with its folded names."""
        return {entity.key: entity for entity in self.entities}

    @cached_property
    def _bearers(self) -> dict[str, list[Entity]]:
        return entities_by_form(self.entities)

    @cached_property
    def _all_names(self) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        return {}

    @cached_property
    def _entity_namings(self) -> dict[str, Naming]:
        return {}

    @cached_property
    def _text_namings(self) -> dict[str, Naming]:
        return {}

    @cached_property
    def _relatives(self) -> NameIndex:
        """The names of all that is a part or a kind of something, or has parts or kinds."""
        linked = {key: None for entity in self.entities for key in (*entity.part_of, *entity.is_a)}
        linked |= {entity.key: None for entity in self.entities if entity.part_of or entity.is_a}
        return NameIndex(tuple((name, key) for key in linked for name in sorted(self.entity(key).folded)))

    @cached_property
    def _relatives_like(self) -> dict[Value, frozenset[str]]:
        return {}

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def _about(self) -> dict[tuple[str, str], tuple[Fact, ...]]:
        return grouped(((fact.subject, fact.relation), fact) for fact in self.facts)

    @cached_property
    def _of_relation(self) -> dict[str, tuple[Fact, ...]]:
        return grouped((fact.relation, fact) for fact in self.facts)

    @cached_property
    def _with_value(self) -> dict[tuple[str, Value], tuple[Fact, ...]]:
        return grouped(((fact.relation, fact.value), fact) for fact in self.facts if fact.value is not None)

    @cached_property
    def _subjects(self) -> dict[str, dict[str, None]]:
        return {key: dict.fromkeys(fact.subject for fact in facts) for key, facts in self._of_relation.items()}

    @cached_property
    def _relations_of(self) -> dict[str, set[str]]:
        return relations_by_subject(self.facts)

    @cached_property
    def _types(self) -> dict[str, dict[str, None]]:
        return keys_by_type(self.entities, self.facts, self._relations)

    @cached_property
    def _parts(self) -> dict[str, frozenset[str]]:
        parts: dict[str, set[str]] = {}
        for entity in self.entities:
            for whole in self.wholes_of(entity.key):
                parts.setdefault(whole, set()).add(entity.key)
        return {key: frozenset(found) for key, found in parts.items()}


def names_of(sheet: FactSheet, value: Value) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ways a name is written, as written and folded; with all names of the entities that it is a name of."""
    if isinstance(value, EntityRef):
        entity = sheet.entity(value.key)
        return (entity.forms, entity.folded) if entity.declared else sheet.all_names(entity.key)
    return sheet.all_names(value.text if isinstance(value, Text) else str(value))
