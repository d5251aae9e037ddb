"""Claims: what facts say about their subjects and, if a relation is symmetric or has an inverse, their values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from quizgen.sheet.facts import Fact
from quizgen.sheet.relations import Relation
from quizgen.values import EntityRef, Value


class Claim(NamedTuple):
    """What a fact says about its subject; or, mirrored, about its value. A mere tuple, as there are many.

    `France: {borders: Spain}` says about France that it borders Spain, and, mirrored, about Spain that it borders
    France.
    """

    fact: Fact
    """The fact that says it."""
    value: Value | None
    """The value that it gives: the fact's own, or, mirrored, the fact's subject."""
    mirrored: bool = False
    """Whether it is said about the fact's value."""


def mirrors_among(relations: Iterable[Relation]) -> dict[str, tuple[str, ...]]:
    """Return, for each relation that has mirrors, the relations that say the same with subject and value exchanged.

    They are its inverses, and itself where it is symmetric.
    """
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
    """Return all claims, by subject and relation: those of a subject's own facts first, then those of other facts.

    Args:
        facts: All facts of a sheet.
        mirrors: The mirrors of each relation (see `mirrors_among`).
    """
    own: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    mirrored: dict[tuple[str, str], list[Claim]] = {}
    for fact in facts:
        own[fact.subject, fact.relation].append(Claim(fact, fact.value))
        if mirrors and isinstance(fact.value, EntityRef):
            for relation in mirrors.get(fact.relation, ()):
                claim = Claim(fact, EntityRef(fact.subject), mirrored=True)
                mirrored.setdefault((fact.value.key, relation), []).append(claim)
    if not mirrored:  # as in most sheets
        return {key: tuple(claims) for key, claims in own.items()}
    return {key: (*own.get(key, ()), *mirrored.get(key, ())) for key in (*own, *mirrored)}
