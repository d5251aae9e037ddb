"""Ids of facts whose names differ by case, accents or signs alone (sí, si; May, may): folding makes them alike."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from attrs import define, evolve, field

from quizgen.errors import Remark
from quizgen.sheet import Fact
from quizgen.text.slugs import slug


def with_ids_apart(facts: Iterable[Fact], own: Collection[str]) -> tuple[tuple[Fact, ...], list[Remark]]:
    """Return facts of which no two that say different things share an id, with a remark on those that would.

    The first keeps its id. So a new fact behind it takes nothing from it, as long as it stays the first.

    Args:
        facts: the facts of a sheet, in its order.
        own: the ids that their author gave. They stay, and clash if two are the same.
    """
    subjects, values = _Numbers(), _Numbers()
    apart: list[Fact] = []
    told: dict[str, Remark] = {}
    for fact in facts:
        identity = fact.id if fact.id in own else _numbered(fact, subjects, values)
        if identity != fact.id:
            name = fact.subject if subjects.of(slug(fact.subject), fact.subject) > 1 else str(fact.value)
            message = f"the id of '{name}' is as that of another name, and gets a number: '{identity}'"
            hint = "'id:' gives it one of its own"
            remark = Remark(message, fact.place, column=fact.relation, hint=hint, relation=fact.relation)
            told.setdefault(name, remark)
            fact = evolve(fact, id=identity)  # noqa: PLW2901 - the same, under its id
        apart.append(fact)
    return tuple(apart), [*islice(told.values(), _MOST_TOLD), *_rest(len(told))]


_MOST_TOLD = 5
"""How many names remarks are about."""


def _rest(count: int) -> Iterator[Remark]:
    if count > _MOST_TOLD:
        yield Remark(f"{count - _MOST_TOLD} more names get a number in their ids")


@define(eq=False, repr=False)
class _Numbers:
    """Numbers the names that have one slug, in the order of their first."""

    names: dict[str, dict[str, int]] = field(factory=dict)

    def of(self, plain: str, name: str) -> int:
        """Return the number of a name, from 1."""
        known = self.names.setdefault(plain, {})
        return known.setdefault(name, len(known) + 1)


def _numbered(fact: Fact, subjects: _Numbers, values: _Numbers) -> str:
    """Return the id of a fact with a number behind its subject, or behind its value where it is one of a list."""
    head, slash, rest = fact.id.partition("/")
    number = subjects.of(slug(fact.subject), fact.subject)
    identity = f"{head}~{number}{slash}{rest}" if number > 1 else fact.id
    again = values.of(identity, f"{fact.value}") if fact.listed else 1
    return f"{identity}~{again}" if again > 1 else identity
