"""What a reader sees of an option without knowing anything: its form, its size, and how round it is."""

import re
from collections.abc import Hashable
from decimal import Decimal

from quizgen.quiz.flaws import decimals, trailing_zeros
from quizgen.values import Date, Number, Value

_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_LETTERS = re.compile("[A-Za-z ]+")
_SIGNS = re.compile(r"[^\w\s]")
_PLAIN_SIGNS, _NO_SIGNS = frozenset(",."), frozenset[str]()


def form_of(text: str, value: Value) -> tuple[Hashable, ...]:
    """Return the form of the text that shows a value.

    It is whether the text begins with a capital, ends in a plural, is a sentence, has a digit; its punctuation; the
    number of its decimals.
    """
    others = "" if text.replace(" ", "").isalpha() else _LETTERS.sub("", text)
    return (
        text[:1].isupper(),
        text[-1:] == "s" and bool(_PLURAL.fullmatch(text.rsplit(" ", 1)[-1])),
        text[-1:] in ".!?",
        others != "" and any(map(str.isdigit, others)),
        frozenset(_SIGNS.findall(others)) - _PLAIN_SIGNS if others else _NO_SIGNS,
        decimals(value.amount) if isinstance(value, Number) else 0,
    )


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
