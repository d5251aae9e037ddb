"""The value of a fact: text, an entity, a number, a date, a picture, yes or no, or known to be nothing."""

from decimal import Decimal
from operator import attrgetter

from attrs import field, frozen

from quizgen.errors import Problem, SheetError
from quizgen.text.folding import canonical
from quizgen.text.lines import as_written
from quizgen.values.checked_fields import checked_fields
from quizgen.values.dates import Date
from quizgen.values.media import Media
from quizgen.values.numbers import Number


@frozen(field_transformer=checked_fields)
class Text:
    """Words that are no name of an entity.

    Example:
        >>> Text("Ever on.").text
        'Ever on.'
    """

    text: str = field(converter=as_written)
    """The words, in canonical form. A text of several lines keeps its lines."""
    marked: str = field(default="", eq=False)
    """The words with their marks, in a sheet with `markup: markdown`; empty where the plain reading says it all."""

    def __str__(self) -> str:
        return self.text


@frozen(field_transformer=checked_fields)
class EntityRef:
    """A reference to an entity of the sheet.

    Example:
        >>> str(EntityRef("Black Sea"))
        'Black Sea'
    """

    key: str = field(converter=canonical)
    """The key of the entity."""

    def __str__(self) -> str:
        return self.key


@frozen(field_transformer=checked_fields)
class YesNo:
    """An answer to a yes-or-no question.

    Example:
        >>> YesNo(yes=True).yes
        True
    """

    yes: bool
    """True: yes; False: no."""

    def __str__(self) -> str:
        return "yes" if self.yes else "no"


@frozen(field_transformer=checked_fields)
class Picture:
    """A picture that is a value itself: a flag, a leaf. Files with the same bytes are the same value.

    Example:
        >>> one = Picture(Media("italy.svg", "image/svg+xml", b"<svg/>"), alt="three stripes")
        >>> one == Picture(Media("copy.svg", "image/svg+xml", b"<svg/>")), str(one)
        (True, 'italy.svg')
    """

    media: Media = field(eq=attrgetter("digest"))
    """The file."""
    alt: str = field(default="", eq=False)
    """What it shows, for those who can't see it; empty where the author does not say."""

    def __attrs_post_init__(self) -> None:
        if not self.media.media_type.startswith("image/"):
            raise SheetError(Problem(f"'media' of a Picture is {self.media.media_type}, and must be a picture"))

    def __str__(self) -> str:
        return self.media.name


@frozen
class Nothing:
    """No value, and known to be none: a country that borders no sea.

    Example:
        >>> Nothing() == Nothing()
        True
    """

    def __str__(self) -> str:
        return "—"


Value = Text | EntityRef | Number | Date | Picture | YesNo | Nothing
"""What the value of a fact can be."""


def position(value: Value, unit: str = "") -> Decimal:
    """Return the position of a number or a date in ascending order.

    Args:
        value: A number or a date.
        unit: The unit of the result where the value is a number. A date's position is a number of days.

    Raises:
        ValueError: when the value is neither, or its unit does not convert.

    Example:
        >>> position(Number(Decimal(3), "km"), "m")
        Decimal('3000')
    """
    if isinstance(value, Number):
        return value.amount_in(unit)
    if isinstance(value, Date):
        return value.middle
    raise ValueError(str(value))


def parse_yes_no(text: str) -> YesNo:
    """Read `yes`, `no`, `true` or `false`, in upper or lower case.

    Raises:
        ValueError: when the text is none of them.

    Example:
        >>> parse_yes_no("No")
        YesNo(yes=False)
    """
    word = text.strip().casefold()
    if word not in ("yes", "no", "true", "false"):
        raise ValueError(text)
    return YesNo(word in ("yes", "true"))
