"""Periods: the time between two dates."""

from math import inf

from attrs import frozen

from quizgen.errors import ArgumentError, Problem
from quizgen.kept import Keeping, kept
from quizgen.values.checked_fields import checked_fields
from quizgen.values.dates import Date


@frozen(field_transformer=checked_fields)
class Period(Keeping):
    """The time from one date to another. Both dates belong to it, with all days that they cover.

    Example:
        >>> Period(Date(1999), Date(2013)).covers(Period(Date(2013, 12, 31), Date(2013, 12, 31)))
        True
    """

    start: Date | None = None
    """The first date; None: it has no beginning."""
    end: Date | None = None
    """The last date; None: it has no end."""

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if start and end and start.year >= end.year and start.first > end.last:
            raise ArgumentError(Problem(f"a period ends ({end}) before it starts ({start})", hint="exchange the two"))

    @kept
    def widest(self) -> tuple[float, float]:
        """The first and the last day that may belong to it, as `Day.toordinal` counts them; infinite where open."""
        return (
            self.start.first.toordinal() if self.start else -inf,
            self.end.last.toordinal() if self.end else inf,
        )

    @kept
    def narrowest(self) -> tuple[float, float]:
        """The first and the last day that belong to it for sure. A vague start or end may be any day that it covers."""
        start, end = self.start, self.end
        return (
            (start.last if start.is_vague else start.first).toordinal() if start else -inf,
            (end.first if end.is_vague else end.last).toordinal() if end else inf,
        )

    def covers(self, other: "Period") -> bool:
        """Tell whether all of the other lies within it, for sure."""
        (start, end), (other_start, other_end) = self.narrowest, other.widest
        starts_before = start <= other_start or (self.start is not None and self.start == other.start)
        ends_after = end >= other_end or (self.end is not None and self.end == other.end)
        return starts_before and ends_after

    def touches(self, other: "Period") -> bool:
        """Tell whether the two may have a day in common."""
        (start, end), (other_start, other_end) = self.widest, other.widest
        return start <= other_end and other_start <= end
