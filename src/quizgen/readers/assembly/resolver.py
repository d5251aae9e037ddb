"""Which entity a name means."""

from collections.abc import Iterable

from attrs import Factory, evolve, frozen

from quizgen.errors import Place, Problems
from quizgen.sheet import Entity
from quizgen.text.folding import canonical
from quizgen.values import EntityRef


@frozen(eq=False, repr=False)
class Resolver:
    """Finds the entity that a name means."""

    by_key: dict[str, Entity]
    """The entities by key."""
    by_form: dict[str, list[Entity]]
    """The entities by each of their names."""
    problems: Problems
    """Where names that may mean several entities are noted."""
    known: dict[str, EntityRef] = Factory(dict)
    """The names found so far, as most are in many facts. Without those that may mean several."""

    @classmethod
    def of(cls, entities: Iterable[Entity], problems: Problems) -> "Resolver":
        """Index entities by their keys and by all their names."""
        by_form: dict[str, list[Entity]] = {}
        for entity in entities:
            for form in entity.forms:
                by_form.setdefault(form, []).append(entity)
        return cls(by_key={entity.key: entity for entity in entities}, by_form=by_form, problems=problems)

    def key(self, name: str, place: Place | None) -> str:
        """Return the key of the entity that a name means. A name that is not listed is a key of its own."""
        return self.reference(name, place).key

    def reference(self, name: str, place: Place | None) -> EntityRef:
        """Return a reference to the entity that a name means: the same object for all of its names."""
        return self.known.get(name) or self._found(name, place)

    def _found(self, written: str, place: Place | None) -> EntityRef:
        name = canonical(written)
        found = [] if name in self.by_key else self.by_form.get(name, [])
        if len(found) > 1:
            owners = " and ".join(f"'{entity.key}' ({entity.place})" for entity in found)
            self.problems.add(place, f"'{name}' may mean {owners}", "write the key of the one that is meant")
            return EntityRef(found[0].key)
        key = found[0].key if found else name
        self.known[written] = self.known.setdefault(key, EntityRef(key))
        return self.known[written]

    def only(self, name: str) -> str:
        """Return the key of the one listed entity that a name means; an empty text if none or several may be meant."""
        name = canonical(name)
        found = self.by_form.get(name, [])
        if name in self.by_key:
            return name
        return found[0].key if len(found) == 1 else ""

    def linked(self, entity: Entity) -> Entity:
        """Return an entity whose `part_of` and `is_a` have keys in place of names."""
        return evolve(
            entity,
            part_of=tuple(self.key(name, entity.place) for name in entity.part_of),
            is_a=tuple(self.key(name, entity.place) for name in entity.is_a),
        )
