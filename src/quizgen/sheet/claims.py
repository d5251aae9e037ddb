"""What facts say from their other side, where a relation is symmetric or the inverse of another."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from quizgen.sheet.facts import Fact
from quizgen.sheet.relations import Relation
from quizgen.values import EntityRef, Value


@frozen
class Claim:
    """What a fact says of its subject; or, mirrored, of its value."""

    fact: Fact
    value: Value | None
    mirrored: bool = False


def mirrors_among(relations: Iterable[Relation]) -> dict[str, tuple[str, ...]]:
    """Return, for each relation that has any, those that say the same with subject and value exchanged."""
    found: dict[str, dict[str, None]] = {}
    for relation in relations:
        others = [relation.key] if relation.symmetric else []
        others += [relation.inverse] if relation.inverse else []
        for other in others:
            found.setdefault(relation.key, {})[other] = None
            found.setdefault(other, {})[relation.key] = None
    return {key: tuple(others) for key, others in found.items()}


def claims_of(
    facts: Iterable[Fact], mirrors: Mapping[str, tuple[str, ...]]
) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Index what is said of each subject by each relation: its own facts first, then what others say of it."""
    own: dict[tuple[str, str], list[Claim]] = {}
    mirrored: dict[tuple[str, str], list[Claim]] = {}
    for fact in facts:
        own.setdefault((fact.subject, fact.relation), []).append(Claim(fact, fact.value))
        if isinstance(fact.value, EntityRef):
            for relation in mirrors.get(fact.relation, ()):
                claim = Claim(fact, EntityRef(fact.subject), mirrored=True)
                mirrored.setdefault((fact.value.key, relation), []).append(claim)
    if not mirrored:  # as in most sheets
        return {key: tuple(claims) for key, claims in own.items()}
    return {key: (*own.get(key, ()), *mirrored.get(key, ())) for key in (*own, *mirrored)}
