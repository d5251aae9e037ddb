"""What a reader sees of an option without knowing anything: its length, its form, its words, and how round it is."""

import re
from collections.abc import Hashable
from decimal import Decimal

from attrs import frozen

from quizgen.quiz.flaws import decimals, trailing_zeros
from quizgen.text.roots import roots_of
from quizgen.text.shown import Shown
from quizgen.values import Date, Number, Value

_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_LETTERS = re.compile("[A-Za-z ]+")
_SIGNS = re.compile(r"[^\w\s]")


@frozen(eq=False, repr=False)
class Look:
    """How an option looks."""

    length: int
    """The characters of its text."""
    form: tuple[Hashable, ...]
    """Whether it begins with a capital, has a digit, ends in a plural; its punctuation; whether it is a sentence; the
    number of its decimals."""
    roots: frozenset[str]
    """The first four letters of its words."""
    amount: float | None
    """The size of a number, without its sign; None for anything else."""
    unit: str
    """The unit of a number."""
    zeros: int
    """How many zeros a number or a year ends in."""


def look_of(shown: Shown, value: Value) -> Look:
    """Return how an option that shows a value looks."""
    number = value if isinstance(value, Number) else None
    return Look(
        length=len(shown.text),
        form=_form(shown.text, decimals(number.amount) if number else 0),
        roots=frozenset(roots_of(shown.words)),
        amount=abs(float(number.amount)) if number else None,
        unit=number.unit if number else "",
        zeros=_zeros(value),
    )


def _form(text: str, digits: int) -> tuple[Hashable, ...]:
    others = _LETTERS.sub("", text)
    return (
        text[:1].isupper(),
        any(map(str.isdigit, others)),
        text[-1:] == "s" and bool(_PLURAL.fullmatch(text.rsplit(" ", 1)[-1])),
        "".join(sorted({*_SIGNS.findall(others)} - {",", "."})) if others else "",
        text[-1:] in ".!?",
        digits,
    )


def _zeros(value: Value) -> int:
    if isinstance(value, Number):
        return trailing_zeros(value.amount)
    if isinstance(value, Date) and value.month is None:
        return trailing_zeros(Decimal(value.year))
    return 0
