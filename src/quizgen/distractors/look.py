"""What a reader sees of an option without knowing anything: its form, its size, and how round it is."""

import re
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from quizgen.quiz.flaws import trailing_zeros
from quizgen.values import Date, Number, Value

_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_LETTERS = re.compile("[A-Za-z ]+")
_SIGNS = re.compile(r"[^\w\s]")
_PLAIN_SIGNS = frozenset(",.")


def forms_of(texts: Sequence[str]) -> Iterator[list[Hashable]]:
    """Yield what can be seen of some texts, an item for each: but for what none of them has.

    It is whether a text begins with a capital, has a digit, ends in a plural, is a sentence; and its punctuation.
    """
    others = _LETTERS.sub("", "".join(texts))
    yield [text[:1].isupper() for text in texts]
    if any(map(str.isdigit, others)):
        yield [any(map(str.isdigit, text)) for text in texts]
    yield [text[-1:] == "s" and bool(_PLURAL.fullmatch(text.rsplit(" ", 1)[-1])) for text in texts]
    if {*_SIGNS.findall(others)} - _PLAIN_SIGNS:
        yield ["".join(sorted({*_SIGNS.findall(text)} - _PLAIN_SIGNS)) for text in texts]
    yield [text[-1:] in ".!?" for text in texts]


def amount_of(value: Value) -> tuple[float | None, str]:
    """Return the size of a number, without its sign, and its unit; of anything else, None and an empty text."""
    return (abs(float(value.amount)), value.unit) if isinstance(value, Number) else (None, "")


def zeros_of(value: Value) -> int:
    """Return how many zeros a number or a year ends in."""
    if isinstance(value, Number):
        return trailing_zeros(value.amount)
    if isinstance(value, Date) and value.month is None:
        return trailing_zeros(Decimal(value.year))
    return 0
