"""Facts, and the misconceptions about them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import final

from attrs import Factory, field, frozen

from quizgen.errors import Place
from quizgen.sealed import sealed
from quizgen.text.folding import canonical
from quizgen.text.identity import fact_id
from quizgen.values import Date, Period, Value
from quizgen.values.checked_fields import NONE_AT_ALL, checked_fields
from quizgen.values.plain_values import as_value


@frozen(field_transformer=checked_fields)
class Misconception:
    """A wrong answer to a fact's question that the author vouches for.

    Example:
        >>> from quizgen import EntityRef
        >>> Misconception(EntityRef("North Sea"), "It flows east.").reason
        'It flows east.'
    """

    value: Value
    """The wrong value."""
    reason: str = ""
    """Why it is wrong, or an empty text."""
    place: Place | None = field(default=None, eq=False, repr=False)
    """Where the sheet says it."""


def _usual_id(fact: "Fact") -> str:
    value = str(fact.value) if fact.listed and fact.value is not None else ""
    try:
        return fact_id(fact.subject, fact.relation, value, str(fact.start or ""))
    except (TypeError, UnicodeError):
        return ""  # a field is no text, which its check then says


@final
@sealed
@frozen(field_transformer=checked_fields)
class Fact:
    """What a sheet says about a subject: by one relation, it has one value.

    Example:
        >>> from quizgen.values import EntityRef
        >>> Fact("Danube", "mouth", EntityRef("Black Sea")).id
        'danube/mouth'
    """

    subject: str = field(converter=canonical)
    """The key of the entity that it is about."""
    relation: str
    """The key of the relation."""
    value: Value | None = field(converter=as_value)
    """A plain text, number or date is taken for what the relation's type makes of it, when the sheet is used.

    None: only `distractors` are known, which are all false. `Nothing()`: known to have no value."""
    listed: bool = False
    """Whether it was written as an item of a list: then its value is a part of its id."""
    start: Date | None = None
    """From when on it is true."""
    end: Date | None = None
    """Until when it is true."""
    as_of: Date | None = None
    """The date at which it was true, where neither start nor end is known."""
    id: str = field(default=Factory(_usual_id, takes_self=True))
    """Its id in the sheet. Left out, it is made of subject, relation, value (if `listed`) and start."""
    source: str = ""
    """The id of its source."""
    at: str = ""
    """The place in the source: p. 12."""
    quote: str = ""
    """The words of the source that say it."""
    tags: tuple[str, ...] = ()
    """Tags of its own, besides those of the sheet."""
    distractors: tuple[Misconception, ...] = ()
    """Wrong answers that the author vouches for. They are used first."""
    note: str = ""
    """A remark that is shown with the answer."""
    ask: str = ""
    """A stem of its own, in place of the relation's template."""
    say: str = ""
    """A sentence of its own that states it, in place of the relation's template."""
    said_by: str = ""
    """Who claims it, as a source or an entity, where it is an opinion: its stem begins with "According to"."""
    picture: str = ""
    """The picture that is shown with the stem, by its name in `FactSheet.media`."""
    alt: str = ""
    """What the picture shows, for those who can't see it."""
    sound: str = ""
    """The sound that is played with the stem, by its name in `FactSheet.media`."""
    picture_back: str = ""
    """The picture that is shown with the answer, by its name in `FactSheet.media`."""
    alt_back: str = ""
    """What that picture shows, for those who can't see it."""
    sound_back: str = ""
    """The sound that is played with the answer, by its name in `FactSheet.media`."""
    background: bool = False
    """Whether it only serves as option and proof, and is never asked about."""
    off: Mapping[str, str] = field(default=NONE_AT_ALL, hash=False)
    """The checks that are switched off for it, each with the reason."""
    place: Place | None = field(default=None, eq=False, repr=False)
    """Where the sheet says it."""

    @property
    def period(self) -> Period | None:
        """The time in which it is true; None where the sheet gives no date."""
        return _period(self.start, self.end, self.as_of) if self.start or self.end or self.as_of else None


@lru_cache(256)
def _period(start: Date | None, end: Date | None, as_of: Date | None) -> Period:
    return Period(start, end) if start or end else Period(as_of, as_of)
