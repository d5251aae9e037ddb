"""All names of a value, or the span that it covers. They tell most values apart without a full comparison."""

from decimal import Decimal

from attrs import frozen

from quizgen.sheet import FactSheet, Relation
from quizgen.text.spelling import Naming, Spelling
from quizgen.values import Date, EntityRef, Number, Picture, Text, Value


@frozen(eq=False, repr=False)
class Span:
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


NamesOrSpan = Naming | Span
"""Where one `is_apart` from another, their values are different for sure. All others need `compare`."""

_ANYTHING = Naming((Spelling(frozenset(), ""),), frozenset())
"""Stands for a value that has neither names nor a span. It is apart from nothing."""


def names_or_span(sheet: FactSheet, relation: Relation, value: Value) -> NamesOrSpan:
    """Return the names of a thing or text, or the span of a number or date."""
    if isinstance(value, EntityRef | Text):
        return sheet.naming(value)
    if isinstance(value, Number):
        low, high = value.span(relation.tolerance)
        return Span(measure=f"number {value.unit}", low=low, high=high)
    if isinstance(value, Date):
        return Span(measure="days", low=value.first.toordinal(), high=value.last.toordinal() + 1)
    if isinstance(value, Picture):
        place = int(value.media.digest, 16)
        return Span(measure="picture", low=place, high=place + 1)
    return _ANYTHING
