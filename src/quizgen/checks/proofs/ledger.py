"""What a sheet says, read anew for the checking of proofs.

It shares only values and facts with the code that chose the options. What the room `truth` and the modules `times` and
`mirrors` do is written here a second time, in another way, so that a mistake there is found here.
"""

from collections.abc import Iterable
from decimal import Decimal
from itertools import product

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.sheet import Fact, FactSheet, Relation, names_of
from quizgen.values import Date, EntityRef, Nothing, Number, Period, Picture, Text, Value, YesNo


@frozen
class Telling:
    """A fact seen from one of its sides: that of its subject, or that of its value."""

    fact: Fact
    """The fact."""
    value: Value
    """What is on the other side."""
    by_itself: bool
    """Whether it is seen from its subject's side."""


@frozen
class Ledger(Keeping):
    """What a sheet says about a thing, on either side of a fact, and how names relate to one another."""

    sheet: FactSheet
    """The facts."""

    def told(self, subject: str, relation: str) -> list[Telling]:
        """Return what the sheet tells of a subject by a relation."""
        return self._told.get((subject, relation), [])

    @kept
    def _told(self) -> dict[tuple[str, str], list[Telling]]:
        found: dict[tuple[str, str], list[Telling]] = {}
        for fact in self.sheet.facts:
            if fact.value is not None:
                found.setdefault((fact.subject, fact.relation), []).append(Telling(fact, fact.value, by_itself=True))
            if isinstance(fact.value, EntityRef):
                for other in self._turned_round(fact.relation):
                    telling = Telling(fact, EntityRef(fact.subject), by_itself=False)
                    found.setdefault((fact.value.key, other), []).append(telling)
        return found

    def _turned_round(self, key: str) -> set[str]:
        """Return the relations that say the same with subject and value swapped."""
        turned = {relation.key for relation in self.sheet.relations if relation.inverse == key}
        own = self.sheet.relation(key)
        return turned | ({own.inverse} if own.inverse else set()) | ({key} if own.symmetric else set())

    def differ(self, relation: Relation, one: Value, other: Value) -> bool:
        """Tell whether two values are certainly not the same."""
        if isinstance(one, Number) and isinstance(other, Number):
            return _numbers_differ(relation, one, other)
        if isinstance(one, Date) and isinstance(other, Date):
            return one.last < other.first or other.last < one.first
        if isinstance(one, Picture) and isinstance(other, Picture):
            return one.media.content != other.media.content
        if isinstance(one, YesNo | Nothing) or isinstance(other, YesNo | Nothing):
            return one != other and (type(one) is type(other) or isinstance(one, Nothing) or isinstance(other, Nothing))
        if isinstance(one, EntityRef | Text) and isinstance(other, EntityRef | Text):
            return self._names_differ(one, other) and not self._in_one_list(relation, one, other)
        return False

    def _in_one_list(self, relation: Relation, one: Value, other: Value) -> bool:
        """Tell whether a subject has both values, and nobody said how many values there are: they may be one."""
        if relation.values_declared:
            return False
        owners = self._owners
        return not owners.get((relation.key, one), set()).isdisjoint(owners.get((relation.key, other), set()))

    @kept
    def _owners(self) -> dict[tuple[str, Value], set[str]]:
        owners: dict[tuple[str, Value], set[str]] = {}
        for fact in self.sheet.facts:
            if fact.listed and fact.value is not None:
                owners.setdefault((fact.relation, fact.value), set()).add(fact.subject)
        return owners

    def includes(self, relation: Relation, one: Value, other: Value) -> bool:
        """Tell whether the first value is the same as the other, or a less precise form of it: 1990 for 3 May 1990."""
        if isinstance(one, Number) and isinstance(other, Number):
            return _number_includes(relation, one, other)
        if isinstance(one, Date) and isinstance(other, Date):
            return one == other or (not one.doubt and one.first <= other.first and other.last <= one.last)
        if isinstance(one, EntityRef | Text) and isinstance(other, EntityRef | Text):
            whole = relation.transitive and str(one) in self._above(str(other), None)
            return whole or one == other or bool(names_of(self.sheet, one)[0] & names_of(self.sheet, other)[0])
        return one == other

    def entwined(self, relation: Relation, one: Value, other: Value) -> bool:
        """Tell whether one value is or may be a part of the other, either way, or whether they share one."""
        if not isinstance(one, EntityRef | Text) or not isinstance(other, EntityRef) or one == other:
            return False
        by = relation if relation.transitive else None
        up, down = self._above(other.key, by), self._below(other.key)
        if isinstance(one, EntityRef) and (other.key in self._above(one.key, by) or down & self._below(one.key)):
            return True
        return any(not self._names_differ(one, EntityRef(key)) for key in up | down)

    def _names_differ(self, one: EntityRef | Text, other: EntityRef | Text) -> bool:
        (written, folded), (other_written, other_folded) = names_of(self.sheet, one), names_of(self.sheet, other)
        if one == other or written & other_written:
            return False
        if isinstance(one, EntityRef) and isinstance(other, EntityRef) and self._kept_apart(one.key, other.key):
            return True
        return not any(_may_mean_one(a.split(), b.split()) for a, b in product(folded, other_folded))

    def _kept_apart(self, one: str, other: str) -> bool:
        first, second = self.sheet.entity(one), self.sheet.entity(other)
        said = set(first.distinct) & second.forms or set(second.distinct) & first.forms
        subjects = any({one, other} <= subjects.keys() for subjects in self._subjects)
        return bool(said) or subjects or (first.declared and second.declared)

    @kept
    def _subjects(self) -> list[dict[str, None]]:
        by_relation: dict[str, dict[str, None]] = {}
        for fact in self.sheet.facts:
            by_relation.setdefault(fact.relation, {})[fact.subject] = None
        return list(by_relation.values())

    def _above(self, key: str, relation: Relation | None) -> set[str]:
        """Return what a thing is a part or a kind of, by entities and by the facts of a relation."""
        found: set[str] = set()
        waiting = {key}
        while waiting:
            entity = self.sheet.entity(waiting.pop())
            led = self.told(entity.key, relation.key) if relation else []
            nearest = {*entity.part_of, *entity.is_a, *(str(telling.value) for telling in led)} - found
            found |= nearest
            waiting |= nearest
        return found

    def _below(self, key: str) -> set[str]:
        return self._parts.get(key, set())

    @kept
    def _parts(self) -> dict[str, set[str]]:
        parts: dict[str, set[str]] = {}
        for entity in self.sheet.entities:
            for whole in self._above(entity.key, None):
                parts.setdefault(whole, set()).add(entity.key)
        return parts


def may_hold(fact: Fact, when: Period | None) -> bool:
    """Tell whether a fact may hold at some of the time."""
    return fact.period is None or when is None or fact.period.touches(when)


def hold_throughout(facts: Iterable[Fact], when: Period | None) -> bool:
    """Tell whether at each moment of the time one of the facts holds. None means any time."""
    known = list(facts)
    if any(fact.period is None or (when is not None and fact.period.covers(when)) for fact in known):
        return True
    return when is not None and _reaches(known, *when.widest)


def _reaches(facts: list[Fact], day: float, last: float) -> bool:
    """Tell whether the facts, each at its shortest, cover all days from the first to the last without a gap."""
    spans = sorted(fact.period.narrowest for fact in facts if fact.period)
    for start, end in spans:
        if start <= day <= end:
            day = end + 1
    return day > last


def _spans(relation: Relation, one: Number, other: Number) -> tuple[Decimal, Decimal, Decimal, Decimal] | None:
    """Return the lowest and the highest amount of each of two numbers, in one unit; None where no unit fits both."""
    unit = relation.unit if one.unit != other.unit and relation.unit else one.unit
    try:
        return (*one.span(relation.tolerance, unit=unit), *other.span(relation.tolerance, unit=unit))
    except ValueError:
        return None


def _numbers_differ(relation: Relation, one: Number, other: Number) -> bool:
    spans = _spans(relation, one, other)
    return spans is not None and (spans[1] <= spans[2] or spans[3] <= spans[0])


def _number_includes(relation: Relation, one: Number, other: Number) -> bool:
    spans = _spans(relation, one, other)
    return one == other or (spans is not None and spans[0] <= spans[2] and spans[3] <= spans[1])


def _may_mean_one(words: list[str], others: list[str]) -> bool:
    return "".join(words) == "".join(others) or all(w in others for w in words) or all(w in words for w in others)
