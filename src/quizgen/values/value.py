"""What a fact's value can be: text, an entity, a number with a unit, a date of known precision, yes or no.

A value keeps the characters as they were written, and knows what it *covers*: a number half a unit of its last
written digit either way, a date the whole day, month or year. Two values are the same, perhaps the same, or
different for sure (`Likeness`).
"""

from decimal import Decimal

from attrs import field, frozen

from quizgen.text.folding import canonical
from quizgen.values.dates import Date
from quizgen.values.numbers import Number


@frozen
class Text:
    """Words that name nothing the sheet knows, or a sentence."""

    text: str = field(converter=canonical)

    def __str__(self) -> str:
        return self.text


@frozen
class EntityRef:
    """An entity of the sheet, by its key."""

    key: str = field(converter=canonical)

    def __str__(self) -> str:
        return self.key


@frozen
class YesNo:
    """A claim that is so, or is not."""

    yes: bool

    def __str__(self) -> str:
        return "yes" if self.yes else "no"


@frozen
class Nothing:
    """Known to have no value at all."""

    def __str__(self) -> str:
        return "—"


Value = Text | EntityRef | Number | Date | YesNo | Nothing
"""What a fact says of its subject."""


def position(value: Value, unit: str = "") -> Decimal:
    """Return where a number or a date stands among its like: an amount in `unit`, or a count of days.

    Raises:
        ValueError: when the value is neither, or its unit does not convert.
    """
    if isinstance(value, Number):
        return value.amount_in(unit)
    if isinstance(value, Date):
        return value.middle
    raise ValueError(str(value))


def parse_yes_no(text: str) -> YesNo:
    """Read yes or no (also true or false). Raises ValueError when it is neither."""
    word = text.strip().casefold()
    if word not in ("yes", "no", "true", "false"):
        raise ValueError(text)
    return YesNo(word in ("yes", "true"))
