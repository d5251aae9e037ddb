"""The fact sheet: all that is known, and ways to look it up."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import TypeVar, cast

from attrs import field, frozen

from quizgen.errors import Place, Remark
from quizgen.kept import Keeping, KeptByKey, kept
from quizgen.sheet.authored_question import AuthoredQuestion
from quizgen.sheet.claims import Claim, claims_of, mirrors_among
from quizgen.sheet.entities import Entity
from quizgen.sheet.facts import Fact
from quizgen.sheet.indexes import (
    all_above,
    entities_by_form,
    grouped,
    keys_by_type,
    parts_by_whole,
    relations_by_subject,
    relatives_among,
    said_together,
)
from quizgen.sheet.memory import Memory
from quizgen.sheet.relations import Relation
from quizgen.sheet.sources import Source
from quizgen.text.counted import counted
from quizgen.text.folding import fold
from quizgen.text.markups import Markup
from quizgen.text.name_index import NameIndex
from quizgen.text.spelling import Naming
from quizgen.values import Date, EntityRef, Text, Value
from quizgen.values.checked_fields import NONE_AT_ALL, checked_fields
from quizgen.values.media import Media
from quizgen.values.written_amounts import naming_of

Made = TypeVar("Made")


@frozen(field_transformer=checked_fields)
class FactSheet(Keeping):
    """Everything that is known. Its indexes are built when they are first used.

    A list is several facts with `listed=True`. When a fact is true, its `start` and its `end` say.

    Example:
        >>> from quizgen import build_quiz
        >>> relations = Relation("cities", value="city", values="all"), Relation("coin", value="coin", changes=True)
        >>> cities = [Fact("Danube", "cities", city, listed=True) for city in ("Vienna", "Budapest")]
        >>> coins = Fact("Norway", "coin", "daler", end=Date(1875)), Fact("Norway", "coin", "krone", start=Date(1875))
        >>> sheet = FactSheet("a-sheet-k3f", "A sheet", relations, facts=(*cities, *coins))
        >>> [question.answer for question in build_quiz(sheet)]
        [('Vienna', 'Budapest'), 'daler', 'krone']
    """

    id: str
    """Chosen once and never changed: by it, learners keep their progress when the sheet is edited."""
    title: str
    """The title that outputs show."""
    relations: tuple[Relation, ...]
    """All relations, in the order of the file."""
    facts: tuple[Fact, ...]
    """All facts, in the order of the file."""
    entities: tuple[Entity, ...] = ()
    """The entities that have an entry in the sheet. Facts may mention more."""
    sources: tuple[Source, ...] = ()
    """The sources that facts and questions can name."""
    questions: tuple[AuthoredQuestion, ...] = ()
    """The questions that a person wrote."""
    media: Mapping[str, Media] = field(default=NONE_AT_ALL, hash=False)
    """Its pictures and sounds, by the names that facts, entities and questions give them."""
    language: str = "en"
    """The language of its texts, as a code such as en or pt-BR."""
    markup: Markup = "plain"
    """How its texts are written: plain or markdown (`quizgen.text.markups`)."""
    revised: Date | None = None
    """The day on which the author last revised it."""
    as_of: Date | None = None
    """The date at which all facts were true that have no date."""
    licence: str = ""
    """The terms on which it may be passed on, such as CC BY 4.0."""
    deck: str = ""
    """The Anki deck; empty: the title."""
    tags: tuple[str, ...] = ()
    """The tags of all its questions."""
    kinds: tuple[str, ...] = ()
    """The kinds of question to ask; empty: the default."""
    off: Mapping[str, str] = field(default=NONE_AT_ALL, hash=False)
    """The checks that are switched off for all of it, each with the reason."""
    remarks: tuple[Remark, ...] = ()
    """What was assumed when it was read."""
    place: Place | None = field(default=None, eq=False, repr=False)
    """Where it begins in its file."""

    def __repr__(self) -> str:
        return f"FactSheet({self.id!r}, {counted(len(self.facts), 'fact')})"

    @kept
    def relation(self) -> Callable[[str], Relation]:
        """Returns the relation with a key, or raises KeyError."""
        return self._relations.__getitem__

    @kept
    def source(self) -> Callable[[str], Source | None]:
        """Returns the source with an id, or None."""
        return self._sources.get

    @kept
    def entity(self) -> Callable[[str], Entity]:
        """Returns the entity with a key. One that facts only mention has just its key."""
        declared = [(entity.key, entity) for entity in self.entities]
        return KeptByKey(partial(Entity, declared=False), declared).__getitem__

    def fact(self, fact_id: str) -> Fact:
        """Return the fact with this id, or raise KeyError."""
        return self._facts[fact_id]

    def about(self, subject: str, relation: str) -> tuple[Fact, ...]:
        """Return the facts about a subject by a relation, in the order of the sheet."""
        return self._about.get((subject, relation), ())

    def claims(self, subject: str, relation: str) -> tuple[Claim, ...]:
        """Return all claims about a subject by a relation: those of its own facts, then those of other facts."""
        return self.said_both_ways.get((subject, relation), ())

    @kept
    def said_both_ways(self) -> Mapping[tuple[str, str], tuple[Claim, ...]]:
        """All claims, by subject and relation."""
        return claims_of(self.facts, self._mirrors)

    @kept
    def relation_keys(self) -> Collection[str]:
        """The keys of all relations."""
        return self._relations.keys()

    def mirrors(self, relation: str) -> tuple[str, ...]:
        """Return the relations that say the same with subject and value exchanged: its inverses, or itself."""
        return self._mirrors.get(relation, ())

    def of_relation(self, relation: str) -> tuple[Fact, ...]:
        """Return the facts of a relation, in the order of the sheet."""
        return self._of_relation.get(relation, ())

    def with_value(self, relation: str, value: Value) -> tuple[Fact, ...]:
        """Return the facts of a relation with exactly this value, in the order of the sheet."""
        return self._with_value.get((relation, value), ())

    def subjects_of(self, relation: str) -> Mapping[str, None]:
        """Return the keys of all subjects of a relation, as an ordered set."""
        return self._subjects.get(relation, MappingProxyType({}))

    def of_type(self, type_name: str) -> Mapping[str, None]:
        """Return the keys of all entities of a type, as an ordered set; relations give types, too."""
        return self._types.get(type_name, MappingProxyType({}))

    def is_background(self, fact: Fact) -> bool:
        """Tell whether a fact or its source is background: it serves as option and proof, and is never asked about."""
        return fact.background or fact.source in self._background_sources

    def wholes_of(self, key: str) -> frozenset[str]:
        """Return the keys of all that an entity is a part or a kind of, directly or not."""
        known = self._memory.wholes.get(key)
        return self._memory.wholes.setdefault(key, all_above(key, self.entity)) if known is None else known

    def reach(self, key: str, relation: str) -> frozenset[str]:
        """Return the keys of what an entity leads to by a transitive relation, and by what it is a part or kind of."""
        known = self._memory.reached.get((key, relation))
        if known is None:
            above = all_above(key, self.entity, lambda each: self.claims(each, relation))
            known = self._memory.reached.setdefault((key, relation), above)
        return known

    @kept
    def said_together(self) -> Mapping[tuple[str, Value], frozenset[Value]]:
        """For a relation and a value, the values in one undeclared list with it, which may be the same."""
        return said_together(self.facts, self._relations)

    @kept
    def has_wholes(self) -> bool:
        """Whether any entity is a part or a kind of something."""
        return any(entity.part_of or entity.is_a for entity in self.entities)

    def parts_of(self, key: str) -> frozenset[str]:
        """Return the keys of all entities that are a part or a kind of this one, directly or not."""
        return self._parts.get(key, frozenset())

    def all_names(self, written: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return a name with all other names of the entities that have it: as written, and folded."""
        known = self._memory.all_names.get(written)
        if known is None:
            forms, folded = frozenset([written]), frozenset([fold(written)])
            for entity in self._bearers.get(written, ()):
                forms, folded = forms | entity.forms, folded | entity.folded
            known = self._memory.all_names.setdefault(written, (forms, folded))
        return known

    def naming(self, value: Text | EntityRef) -> Naming:
        """Return all ways in which an entity or a text is written."""
        known = self._memory.entity_namings if isinstance(value, EntityRef) else self._memory.text_namings
        written = value.key if isinstance(value, EntityRef) else value.text
        return known.get(written) or known.setdefault(written, naming_of(*names_of(self, value)))

    def relatives_like(self, value: Value) -> frozenset[str]:
        """Return the keys of the entities that a value may name, of those that have or are a part or a kind."""
        known = self._memory.relatives_like.get(value)
        if known is None:
            known = self._memory.relatives_like.setdefault(value, self._relatives.near(names_of(self, value)[1]))
        return known

    def named(self, form: str) -> Collection[Entity]:
        """Return the entities with an entry that have a name, as written."""
        return self._bearers.get(form, ())

    def once(self, make: Callable[["FactSheet"], Made]) -> Made:
        """Return what a function makes of this sheet, which is made once. Threads may ask at the same time."""
        made = self._memory.made
        return cast("Made", made[make] if make in made else made.setdefault(make, make(self)))

    def keeps_apart(self, one: str, other: str) -> bool:
        """Tell whether the sheet itself says that two entities are not the same, however much their names are alike.

        It does by `distinct`, by an entry for each of them, or where both are subjects of one relation.
        """
        first, second = self.entity(one), self.entity(other)
        if (first.declared and second.declared) or first.is_distinct_from(second):
            return True
        return bool(self._relations_of.get(one, set()) & self._relations_of.get(other, set()))

    @kept
    def _memory(self) -> Memory:
        return Memory()

    @kept
    def _mirrors(self) -> dict[str, tuple[str, ...]]:
        return mirrors_among(self.relations)

    @kept
    def _relations(self) -> dict[str, Relation]:
        return {relation.key: relation for relation in self.relations}

    @kept
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @kept
    def _background_sources(self) -> frozenset[str]:
        return frozenset([key for key, source in self._sources.items() if source.background])

    @kept
    def _bearers(self) -> dict[str, list[Entity]]:
        return entities_by_form(self.entities)

    @kept
    def _relatives(self) -> NameIndex:
        """The names of all entities that are a part or a kind of something, or have parts or kinds."""
        keys = relatives_among(self.entities)
        return NameIndex(tuple((name, key) for key in keys for name in sorted(self.entity(key).folded)))

    @kept
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @kept
    def _about(self) -> dict[tuple[str, str], tuple[Fact, ...]]:
        return grouped(attrgetter("subject", "relation"), self.facts)

    @kept
    def _of_relation(self) -> dict[str, tuple[Fact, ...]]:
        return grouped(attrgetter("relation"), self.facts)

    @kept
    def _with_value(self) -> dict[tuple[str, Value], tuple[Fact, ...]]:
        return grouped(attrgetter("relation", "value"), [fact for fact in self.facts if fact.value is not None])

    @kept
    def _subjects(self) -> dict[str, dict[str, None]]:
        return {key: dict.fromkeys(fact.subject for fact in facts) for key, facts in self._of_relation.items()}

    @kept
    def _relations_of(self) -> dict[str, set[str]]:
        return relations_by_subject(self.facts)

    @kept
    def _types(self) -> dict[str, dict[str, None]]:
        return keys_by_type(self.entities, self.facts, self._relations)

    @kept
    def _parts(self) -> dict[str, frozenset[str]]:
        return parts_by_whole((entity.key, self.wholes_of(entity.key)) for entity in self.entities)


def names_of(sheet: FactSheet, value: Value) -> tuple[frozenset[str], frozenset[str]]:
    """Return all names of what a value refers to: as written, and folded. A number or a date has one, its text."""
    if isinstance(value, EntityRef):
        entity = sheet.entity(value.key)
        return (entity.forms, entity.folded) if entity.declared else sheet.all_names(entity.key)
    return sheet.all_names(value.text if isinstance(value, Text) else str(value))
