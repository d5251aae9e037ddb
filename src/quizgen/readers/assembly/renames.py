"""What bore another key before (`was`): its facts and questions keep the ids that were made from that key."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import evolve, frozen

from quizgen.errors import Place, Problems
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.records import Record
from quizgen.sheet import Fact, FactSheet
from quizgen.sheet.fact_ids import id_in
from quizgen.text.slugs import slug
from quizgen.values import EntityRef


@frozen(eq=False, repr=False)
class _Living:
    """A key that the sheet uses, and where."""

    key: str
    place: Place | None


def is_anything_renamed(draft: Draft) -> bool:
    """Tell whether an entity, a relation or a question of a draft says what it was called before."""
    records = (*draft.entities.values(), *draft.relations.values(), *draft.questions)
    return any(record.get("was") for record in records)


def with_old_ids(sheet: FactSheet, own: Collection[str]) -> FactSheet:
    """Return a sheet whose facts have the ids that they had under the keys of before, but for the ids in `own`."""
    return evolve(sheet, facts=tuple(fact if fact.id in own else _with_old_id(fact, sheet) for fact in sheet.facts))


def _with_old_id(fact: Fact, sheet: FactSheet) -> Fact:
    value = fact.value if fact.listed else None
    return evolve(fact, id=id_in(sheet, fact.subject, fact.relation, value, fact.start))


def check_renames(sheet: FactSheet, draft: Draft, problems: Problems) -> None:
    """Note each `was` that is a key of the sheet still, or that two have."""
    relations = ((relation.key, relation.place) for relation in sheet.relations)
    questions = ((record.get("id"), record) for record in draft.questions)
    _check("entity", draft.entities.items(), _keys(_entities_of(sheet)), problems)
    _check("relation", draft.relations.items(), _keys(relations), problems)
    _check("question", questions, _keys((question.id, question.place) for question in sheet.questions), problems)


def _check(what: str, records: Iterable[tuple[str, Record]], living: Mapping[str, _Living], problems: Problems) -> None:
    first: dict[str, str] = {}
    for key, record in records:
        was, place = record.get("was"), record.place_of("was")
        old = slug(was) if was else ""
        if not old:
            continue
        other = living.get(old)
        if other and other.key == key:
            hint = "take it out: it is the same name" if was == key else "take it out: ids are the same by both"
            problems.add(place, f"the {what} '{key}' was '{was}', which is its key still", hint)
        elif other:
            at = f" ({other.place})" if other.place else ""
            message = f"the {what} '{key}' was '{was}', but the sheet still has '{other.key}'{at}"
            problems.add(place, message, f"write '{key}' there as well; if they are two things, take out this 'was'")
        elif first.setdefault(old, key) != key:
            message = f"two of the sheet were '{was}': '{first[old]}' and '{key}'"
            problems.add(place, message, "leave it with the one that took its place")


def _keys(found: Iterable[tuple[str, Place | None]]) -> dict[str, _Living]:
    living: dict[str, _Living] = {}
    for key, place in found:
        living.setdefault(slug(key), _Living(key, place))
    return living


def _entities_of(sheet: FactSheet) -> Iterator[tuple[str, Place | None]]:
    """Yield the keys of all entities that a sheet has or mentions."""
    for entity in sheet.entities:
        yield entity.key, entity.place
        yield from ((key, entity.place) for key in (*entity.part_of, *entity.is_a))
    for fact in sheet.facts:
        yield fact.subject, fact.place
        if isinstance(fact.value, EntityRef):
            yield fact.value.key, fact.place
