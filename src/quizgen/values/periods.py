"""Periods: the time between two dates."""

from functools import cached_property
from math import inf

from attrs import frozen

from quizgen.values.dates import Date


@frozen
class Period:
    """When something holds; both ends count, at the precision written. A missing end is open."""

    start: Date | None = None
    end: Date | None = None

    @cached_property
    def widest(self) -> tuple[float, float]:
        """The first and the last day on which it may hold, counted from 1 January of the year 1."""
        return (
            self.start.first.toordinal() if self.start else -inf,
            self.end.last.toordinal() if self.end else inf,
        )

    @cached_property
    def narrowest(self) -> tuple[float, float]:
        """The first and the last day on which it holds for sure; a vague end may come on any of its days."""
        start, end = self.start, self.end
        return (
            (start.last if start.is_vague else start.first).toordinal() if start else -inf,
            (end.first if end.is_vague else end.last).toordinal() if end else inf,
        )

    def covers(self, other: "Period") -> bool:
        """Tell whether the other lies within it, for sure."""
        (start, end), (other_start, other_end) = self.narrowest, other.widest
        starts_before = start <= other_start or (self.start is not None and self.start == other.start)
        ends_after = end >= other_end or (self.end is not None and self.end == other.end)
        return starts_before and ends_after

    def touches(self, other: "Period") -> bool:
        """Tell whether the two may share a day."""
        (start, end), (other_start, other_end) = self.widest, other.widest
        return start <= other_end and other_start <= end
