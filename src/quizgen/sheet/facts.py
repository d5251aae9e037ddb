"""Facts, and the misconceptions about them."""

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.text.folding import canonical
from quizgen.text.identity import fact_id
from quizgen.values import Date, Period, Value


@frozen
class Misconception:
    """A wrong answer that the author vouches for, with the reason or none."""

    value: Value
    reason: str = ""
    place: Place | None = field(default=None, eq=False, repr=False)


@frozen
class Fact:
    """One subject, one relation, one value."""

    subject: str = field(converter=canonical)
    relation: str
    value: Value | None
    """None: nothing is said but `distractors`, which are all false. `Nothing()`: known to have none."""
    listed: bool = False
    """Whether it was written as an item of a list, which decides the form of its id."""
    start: Date | None = None
    end: Date | None = None
    as_of: Date | None = None
    id: str = field()
    source: str = ""
    at: str = ""
    quote: str = ""
    tags: tuple[str, ...] = ()
    distractors: tuple[Misconception, ...] = ()
    note: str = ""
    ask: str = ""
    say: str = ""
    said_by: str = ""
    picture: str = ""
    alt: str = ""
    sound: str = ""
    background: bool = False
    off: Mapping[str, str] = field(factory=dict, hash=False)
    place: Place | None = field(default=None, eq=False, repr=False)

    @id.default
    def _default_id(self) -> str:
        value = str(self.value) if self.listed and self.value is not None else ""
        return fact_id(self.subject, self.relation, value, str(self.start or ""))

    @property
    def period(self) -> Period | None:
        """When it holds, where the sheet says so."""
        return self._period if self.start or self.end or self.as_of else None

    @cached_property
    def _period(self) -> Period:
        if self.start or self.end:
            return Period(self.start, self.end)
        return Period(self.as_of, self.as_of)
