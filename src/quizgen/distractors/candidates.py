"""Where wrong options may come from, in an order that hangs on the question. Nothing here is known to be false yet."""

import heapq
from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import frozen

from quizgen.facts import Fact, FactSheet
from quizgen.identity import hashed
from quizgen.values import EntityRef, Nothing, Value, YesNo

_MASK = (1 << 64) - 1


@frozen
class Pool:
    """Candidates that many questions share. Each is hashed once."""

    values: tuple[Value, ...]
    hashes: tuple[int, ...]

    @classmethod
    def of(cls, values: Iterable[Value]) -> "Pool":
        """Make a pool of values, each once."""
        distinct = tuple(dict.fromkeys(values))
        return cls(distinct, tuple(hashed(value) for value in distinct))

    def ordered(self, salt: str) -> Iterator[Value]:
        """Yield the candidates in an order that `salt` (seed and question) decides.

        A candidate's rank is its own hash times that of the salt, so one more candidate leaves the order of the others
        as it was.
        """
        factor = hashed(salt) | 1
        ranks = [(own * factor & _MASK, index) for index, own in enumerate(self.hashes)]
        heapq.heapify(ranks)
        while ranks:
            yield self.values[heapq.heappop(ranks)[1]]


@frozen
class Pools:
    """The pools of a sheet, each made when it is first needed."""

    sheet: FactSheet

    def values(self, relation: str) -> Pool:
        """Return what may be the value of a relation."""
        return self._made.get(("value", relation)) or self._made.setdefault(
            ("value", relation), Pool.of((*_values_of(self.sheet, relation), *_siblings(self.sheet, relation)))
        )

    def subjects(self, relation: str) -> Pool:
        """Return the subjects of a relation."""
        return self._made.get(("subject", relation)) or self._made.setdefault(
            ("subject", relation), Pool.of(EntityRef(key) for key in self.sheet.subjects_of(relation))
        )

    @cached_property
    def _made(self) -> dict[tuple[str, str], Pool]:
        return {}


def misconceptions(fact: Fact) -> Iterator[Value]:
    """Yield the wrong answers that the author vouches for, each once."""
    yield from dict.fromkeys(misconception.value for misconception in fact.distractors)


def _values_of(sheet: FactSheet, relation: str) -> Iterator[Value]:
    for fact in sheet.of_relation(relation):
        if fact.value is not None and not isinstance(fact.value, Nothing | YesNo):
            yield fact.value


def _siblings(sheet: FactSheet, relation: str) -> Iterator[Value]:
    """Yield every entity of the type that the relation's values have."""
    if sheet.relation(relation).names_entities:
        for key in sheet.of_type(sheet.relation(relation).value):
            yield EntityRef(key)
