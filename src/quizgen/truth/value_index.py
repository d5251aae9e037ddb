"""An index of values: finds those that may be the same as a given value, without comparing it with each."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.sheet import FactSheet, Relation, names_of
from quizgen.text.name_index import NameIndex
from quizgen.truth.amount_index import AmountIndex
from quizgen.truth.perhaps_one import perhaps_one
from quizgen.truth.spans import Span, Spans, names_or_span
from quizgen.values import EntityRef, Text, Value
from quizgen.values.named_amounts import AmountNaming


@frozen
class ValueIndex(Keeping):
    """The values of a relation, found by their names, by the numbers or days they cover, and by their wholes and parts.

    Example:
        >>> from quizgen.values import parse_date
        >>> sheet = FactSheet("s", "S", (Relation("founded", value="year"),), ())
        >>> years = tuple(parse_date(year) for year in ("1291", "1919~", "1920"))
        >>> [str(year) for year in ValueIndex(sheet, sheet.relation("founded"), years).near(years[2])]
        ['1919~', '1920']
    """

    sheet: FactSheet
    """Knows the names of things, and what is a part of what."""
    relation: Relation
    """The relation."""
    values: tuple[Value, ...]
    """The values, each once."""

    def near(self, value: Value) -> list[Value]:
        """Return the values that may be the same as a value, or a part or a whole of it, in their order.

        A few too many may be among them. All others are different from it for sure, and neither its parts nor wholes.
        """
        found = set(self._named_like(value) if isinstance(value, EntityRef | Text) else self._touching(value))
        return sorted(found, key=self._places.__getitem__)

    def _named_like(self, value: EntityRef | Text) -> Iterator[Value]:
        for place in self._names.near(names_of(self.sheet, value)[1]):
            yield self.values[int(place)]
        naming = self.sheet.naming(value)
        for amount in naming.amounts if isinstance(naming, AmountNaming) else ():
            yield from self._amounts.near(amount)
        beside = self.sheet.once(perhaps_one).get((self.relation.key, value), ())
        yield from (other for other in beside if other in self._places)
        parts = self.sheet.parts_of(value.key) if isinstance(value, EntityRef) else frozenset()
        for key in self.sheet.relatives_like(value) | parts:
            yield from self._by_relative.get(key, ())
        if self.relation.transitive and isinstance(value, EntityRef):
            yield from self._leading_to.get(value.key, ())
            led_to = (EntityRef(key) for key in self.sheet.reach(value.key, self.relation.key))
            yield from (other for other in led_to if other in self._places)
        yield from self._nameless

    def _touching(self, value: Value) -> Iterator[Value]:
        """Yield the values whose spans touch the value's own. Another measure can't be told apart by spans."""
        span = names_or_span(self.sheet, self.relation, value)
        for measure, spans in self._spans.items():
            if isinstance(span, Span) and span.measure == measure:
                yield from spans.touching(span)
            else:
                yield from spans.values
        yield from self._spanless

    @kept
    def _places(self) -> Mapping[Value, int]:
        return {value: place for place, value in enumerate(self.values)}

    @kept
    def _names(self) -> NameIndex:
        pairs = []
        for value, place in self._places.items():
            if isinstance(value, EntityRef | Text):
                pairs += [(name, str(place)) for name in sorted(names_of(self.sheet, value)[1])]
        return NameIndex(tuple(pairs))

    @kept
    def _amounts(self) -> AmountIndex:
        """The values whose names read as amounts."""
        named = [value for value in self.values if isinstance(value, EntityRef | Text)]
        namings = {value: self.sheet.naming(value) for value in named}
        return AmountIndex({value: each for value, each in namings.items() if isinstance(each, AmountNaming)})

    @kept
    def _nameless(self) -> list[Value]:
        return [value for value in self.values if not isinstance(value, EntityRef | Text)]

    @kept
    def _by_relative(self) -> Mapping[str, list[Value]]:
        """The values that are a part or a whole of each thing."""
        found: dict[str, list[Value]] = {}
        for value in self.values if self.sheet.has_wholes else ():
            if isinstance(value, EntityRef):
                for key in self.sheet.wholes_of(value.key) | self.sheet.parts_of(value.key):
                    found.setdefault(key, []).append(value)
        return found

    @kept
    def _leading_to(self) -> Mapping[str, list[Value]]:
        """The values that lead to each thing by a transitive relation."""
        found: dict[str, list[Value]] = {}
        for value in self.values:
            if isinstance(value, EntityRef):
                for key in self.sheet.reach(value.key, self.relation.key):
                    found.setdefault(key, []).append(value)
        return found

    @kept
    def _spanned(self) -> list[tuple[Span, Value]]:
        spans = ((names_or_span(self.sheet, self.relation, value), value) for value in self.values)
        return [(span, value) for span, value in spans if isinstance(span, Span)]

    @kept
    def _spanless(self) -> list[Value]:
        spanned = {value for _, value in self._spanned}
        return [value for value in self.values if value not in spanned]

    @kept
    def _spans(self) -> Mapping[str, Spans[Value]]:
        """The values that have spans, by the measure."""
        found: dict[str, list[tuple[Span, Value]]] = {}
        for span, value in self._spanned:
            found.setdefault(span.measure, []).append((span, value))
        return {measure: Spans.of(pairs) for measure, pairs in found.items()}
