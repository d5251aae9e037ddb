"""What a reader sees of an option without knowing anything: its form, its size, and how round it is."""

import re
from collections.abc import Hashable
from decimal import Decimal

from quizgen.quiz.flaws import decimals, trailing_zeros
from quizgen.values import Date, Number, Value

_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_LETTERS = re.compile("[A-Za-z ]+")
_SIGNS = re.compile(r"[^\w\s]")


def form_of(text: str, value: Value) -> tuple[Hashable, ...]:
    """Return the form of the text that shows a value.

    It is whether the text begins with a capital, has a digit, ends in a plural; its punctuation; whether it is a
    sentence; the number of its decimals.
    """
    others = _LETTERS.sub("", text)
    return (
        text[:1].isupper(),
        any(map(str.isdigit, others)),
        text[-1:] == "s" and bool(_PLURAL.fullmatch(text.rsplit(" ", 1)[-1])),
        "".join(sorted({*_SIGNS.findall(others)} - {",", "."})) if others else "",
        text[-1:] in ".!?",
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
