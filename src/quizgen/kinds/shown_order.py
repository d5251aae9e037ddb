"""In which order options are shown."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from quizgen.lock.locked_question import LockedOption
from quizgen.quiz import Option
from quizgen.text.identity import hashing
from quizgen.values import Number, Value, position


def in_order(
    pairs: list[tuple[Value, Option]], before: Sequence[LockedOption] = (), *, salt: str, fixed: bool
) -> tuple[Option, ...]:
    """Return options in the order shown: numbers and dates ascending, all else shuffled by a hash.

    Args:
        pairs: the options, each with its value.
        before: the same options as the last build had them: their order is kept.
        salt: hashed with each option.
        fixed: whether they are numbers or dates.
    """
    if fixed:
        unit = first.unit if isinstance(first := pairs[0][0], Number) else ""
        return tuple([option for _, option in sorted(pairs, key=lambda pair: _place(pair[0], unit))])
    if before:
        named = {option.key or option.text: option for _, option in pairs}
        return tuple([named[each.key or each.text] for each in before])
    return shuffled([option for _, option in pairs], salt)


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
