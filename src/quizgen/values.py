"""What a fact's value can be: text, an entity, a number with a unit, a date of known precision, yes or no.

A value keeps the characters as they were written, and knows what it *covers*: a number half a unit of its last
written digit either way, a date the whole day, month or year. Two values are the same, perhaps the same, or
different for sure (`Likeness`).
"""

from decimal import Decimal

from attrs import field, frozen

from quizgen.amounts import MOST_DIGITS, Number, Tolerance, compare_numbers, parse_number, parse_tolerance
from quizgen.dates import Date, Day, Period, compare_dates, parse_date, parse_year
from quizgen.likeness import Likeness
from quizgen.names import canonical

__all__ = [
    "MOST_DIGITS",
    "Date",
    "Day",
    "EntityRef",
    "Likeness",
    "Nothing",
    "Number",
    "Period",
    "Text",
    "Tolerance",
    "Value",
    "YesNo",
    "compare_dates",
    "compare_numbers",
    "parse_date",
    "parse_number",
    "parse_tolerance",
    "parse_year",
    "parse_yes_no",
    "position",
]


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
