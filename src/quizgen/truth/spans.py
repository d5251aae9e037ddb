"""All names of a value, or the span that it covers. They tell most values apart without a full comparison."""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from attrs import frozen

from quizgen.sheet import FactSheet, Relation
from quizgen.text.spelling import Naming, Spelling
from quizgen.values import Date, EntityRef, Number, Picture, Text, Value

Spanned = TypeVar("Spanned")


class Span(NamedTuple):
    """What a number or a date covers: `2850 km` stands for 2845 to 2855 km, `1999` for the days of that year."""

    measure: str
    """What is counted: days, a unit of numbers, or pictures. Spans of different measures can't be told apart."""
    low: Decimal | int
    """Where it begins."""
    high: Decimal | int
    """Where it ends. A span that begins here shares nothing with it."""

    def is_apart(self, other: object) -> bool:
        """Tell whether two spans of one measure share nothing. Agrees with `compare_numbers` and `compare_dates`."""
        if not isinstance(other, Span) or self.measure != other.measure:
            return False
        return self.high <= other.low or other.high <= self.low


@frozen
class Spans(Generic[Spanned]):
    """Values with spans of one measure, in the order in which the spans begin."""

    spans: tuple[Span, ...]
    """The spans."""
    values: tuple[Spanned, ...]
    """The value of each."""
    highest: tuple[Decimal | int, ...]
    """For each place, the highest end of all spans up to it."""

    @classmethod
    def of(cls, pairs: list[tuple[Span, Spanned]]) -> "Spans[Spanned]":
        """Put spans with their values in order."""
        ordered = sorted(pairs, key=lambda pair: pair[0].low)
        spans, values = zip(*ordered, strict=True)
        return cls(spans, values, tuple(accumulate((span.high for span in spans), max)))

    def touching(self, span: Span) -> Iterator[Spanned]:
        """Yield the values whose spans share something with a span."""
        place = bisect_left(self.spans, span.high, key=lambda each: each.low)
        while place and self.highest[place - 1] > span.low:
            place -= 1
            if not self.spans[place].is_apart(span):
                yield self.values[place]


NamesOrSpan = Naming | Span
"""Where one `is_apart` from another, their values are different for sure. All others need `compare`."""

_ANYTHING = Naming((Spelling(frozenset(), ""),), frozenset())
"""Stands for a value that has neither names nor a span. It is apart from nothing."""


def names_or_span(sheet: FactSheet, relation: Relation, value: Value) -> NamesOrSpan:
    """Return the names of a thing or text, or the span of a number or date."""
    if isinstance(value, (EntityRef, Text)):
        return sheet.naming(value)
    if isinstance(value, Number):
        low, high = value.span(relation.tolerance)
        return Span(f"number {value.unit}", low, high)
    if isinstance(value, Date):
        return Span("days", value.first.toordinal(), value.last.toordinal() + 1)
    if isinstance(value, Picture):
        place = int(value.media.digest, 16)
        return Span("picture", place, place + 1)
    return _ANYTHING
