"""In which order options are shown."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from operator import itemgetter

from quizgen.quiz import Option
from quizgen.text.identity import hashing
from quizgen.values import Number, Value, position


def in_order(options: Sequence[Option], values: Iterable[Value], *, salt: str, fixed: bool) -> tuple[Option, ...]:
    """Return options in the order shown: numbers and dates ascending, all else shuffled by a hash.

    Args:
        options: the options.
        values: their values, in the same order.
        salt: hashed with each option.
        fixed: whether they are numbers or dates.
    """
    if not fixed:
        return shuffled(options, salt)
    first, *others = values
    unit = first.unit if isinstance(first, Number) else ""
    placed = zip([_place(value, unit) for value in (first, *others)], options, strict=True)
    return tuple([option for _, option in sorted(placed, key=itemgetter(0))])


def shuffled(options: Iterable[Option], salt: str) -> tuple[Option, ...]:
    """Return options sorted by a hash of each. Another option does not change the order of the rest."""
    place = hashing(salt, "order")
    return tuple(sorted(options, key=lambda option: place(option.key if option.picture else option.text)))


def _place(value: Value, unit: str) -> Decimal:
    """Return a number, in the unit of the first one, or a date as a number to sort by."""
    try:
        return position(value, unit)
    except ValueError:
        return value.amount if isinstance(value, Number) else Decimal(0)
