"""An index of names that read as amounts: finds those that may say the same, without comparing each with each."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.truth.spans import Span, Spans
from quizgen.values import Value
from quizgen.values.named_amounts import Amount, AmountNaming, Extent, is_known, may_be_unit
from quizgen.values.units import conversion

_NOISE = Decimal("1e-12")
_SCALES = (Decimal(1), Decimal(100), Decimal("0.01"))
"""What a number without a unit may be multiplied with to be per cent, or the other way round."""


@frozen(eq=False)
class AmountIndex(Keeping):
    """Values whose names read as amounts, by what they cover."""

    namings: Mapping[Value, AmountNaming]
    """The names of each value."""

    def near(self, amount: Amount) -> Iterator[Value]:
        """Yield the values that may say the same as an amount: a few too many, some twice, but none is missing."""
        are_known = all(is_known(reading.unit) for reading in amount.readings)
        if not amount.readings or (amount.is_limit and not are_known):
            yield from self.namings
            return
        measures = {reading.measure for reading in amount.readings}
        for others, values in self._by_measures.items():
            if measures.isdisjoint(others):
                yield from values
        for reading in amount.readings:
            yield from self._touching(reading)
        if amount.is_limit:
            yield from self._of_things
        else:
            yield from self._limits_of_things if are_known else self._limits

    def _touching(self, reading: Extent) -> Iterator[Value]:
        """Yield the values that share something with a reading, or whose units don't convert to its own."""
        own = (reading.measure, reading.unit)
        for measure, unit in self._known_units if is_known(reading.unit) else ():
            if measure != reading.measure or unit == reading.unit:
                continue
            spans = self._spans[measure, unit]
            found = conversion(reading.unit, unit)
            if found:
                yield from spans.touching(_span(reading.converted(*found, unit)))
            elif {unit, reading.unit} == {"", "%"}:
                for scale in _SCALES:
                    yield from spans.touching(_span(reading.converted(scale, Decimal(0), unit)))
            else:
                yield from spans.values
        for key, spans in self._spans.items():
            if key != own and key[0] == reading.measure and (may_be_unit(key[1]) or may_be_unit(reading.unit)):
                yield from spans.values
        if own in self._spans:
            yield from self._spans[own].touching(_span(reading))

    @kept
    def _readings(self) -> list[tuple[Extent, Value]]:
        return [(reading, value) for amount, value in self._amounts for reading in amount.readings]

    @kept
    def _amounts(self) -> list[tuple[Amount, Value]]:
        return [(amount, value) for value, naming in self.namings.items() for amount in naming.amounts]

    @kept
    def _by_measures(self) -> dict[frozenset[str], list[Value]]:
        """The values by what their amounts count; nothing for those that can't be read."""
        found: dict[frozenset[str], list[Value]] = {}
        for amount, value in self._amounts:
            found.setdefault(frozenset(reading.measure for reading in amount.readings), []).append(value)
        return found

    @kept
    def _spans(self) -> dict[tuple[str, str], Spans[Value]]:
        """The values by what their amounts count, and by units."""
        found: dict[tuple[str, str], list[tuple[Span, Value]]] = {}
        for reading, value in self._readings:
            found.setdefault((reading.measure, reading.unit), []).append((_span(reading), value))
        return {key: Spans.of(pairs) for key, pairs in found.items()}

    @kept
    def _known_units(self) -> list[tuple[str, str]]:
        return [key for key in self._spans if is_known(key[1])]

    @kept
    def _of_things(self) -> list[Value]:
        """The values that count things, as 12 Monkeys, or have another unit that is not known."""
        return [value for reading, value in self._readings if not is_known(reading.unit)]

    @kept
    def _limits(self) -> list[Value]:
        return [value for amount, value in self._amounts if amount.is_limit]

    @kept
    def _limits_of_things(self) -> list[Value]:
        limits = set(self._limits)
        return [value for value in self._of_things if value in limits]


def _span(reading: Extent) -> Span:
    """Return what a reading covers and a bit more, as a fraction is a point, and converting is not exact."""
    low, high = (end.copy_abs() * _NOISE + _NOISE for end in (reading.low, reading.high))
    return Span(measure=reading.unit, low=reading.low - low, high=reading.high + high)
