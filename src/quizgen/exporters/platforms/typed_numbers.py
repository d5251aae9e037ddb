"""Answers to write that are any number within a range: 9.81, give or take 0.05. Platforms have a way of asking so.

What a quiz made elsewhere accepts stands as a range among the other right answers: 9.76–9.86 beside 9.81, and a range
that is itself the answer stands there once more. A range that a person wrote, the years of a war, is none of these.
"""

import re
from decimal import Decimal

from attrs import frozen

from quizgen.quiz import Question, Response

_NUMBER = r"[-−+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][-+]?\d{1,2})?"
_ANSWER = re.compile(rf"(?P<low>{_NUMBER})(?:–(?P<high>{_NUMBER}))?(?:[ \u00a0](?P<unit>\D.*))?")


@frozen
class TypedNumber:
    """A number to write, and how far what is written may be from it."""

    value: Decimal
    """The number; in the middle, if any number of a range is right."""
    reach: Decimal
    """By how much one may miss it."""
    is_range: bool = False
    """Whether a range is what is right, not a number and those around it."""

    @property
    def low(self) -> Decimal:
        """The lowest number that is right."""
        return self.value - self.reach

    @property
    def high(self) -> Decimal:
        """The highest number that is right."""
        return self.value + self.reach


@frozen
class TypedNumbers:
    """All numbers that are right, the one to show first."""

    numbers: tuple[TypedNumber, ...]
    """The numbers."""
    unit: str = ""
    """The unit that stands behind them; empty for none."""


def typed_numbers(question: Question) -> TypedNumbers | None:
    """Return what is right where any number of a range is; None where the answer is words, or single numbers.

    Example:
        >>> typed_numbers(Question("q/g/recall", "recall", "What is g?", "9.81", also_right=("9.76–9.86",))).numbers
        (TypedNumber(value=Decimal('9.81'), reach=Decimal('0.05'), is_range=False),)
        >>> typed_numbers(Question("q/war/recall", "recall", "When was the war?", "1914–1918"))
    """
    if question.response not in (Response.RECALL, Response.CLOZE) or not isinstance(question.answer, str):
        return None
    written = (question.answer, *question.also_right)
    found = [_ANSWER.fullmatch(text) for text in dict.fromkeys(written)]
    if not all(found) or len({match["unit"] for match in found if match}) > 1:
        return None
    read = {match[0]: _number(match) for match in found if match}
    exact = {number.value for number in read.values() if not number.is_range}
    if any(number.reach < 0 for number in read.values()) or not any(
        number.is_range and (written.count(text) > 1 or number.value in exact) for text, number in read.items()
    ):
        return None
    reach = {number.value: number.reach for number in read.values() if number.is_range}
    numbers = [
        number if number.is_range else TypedNumber(number.value, reach.get(number.value, Decimal(0)))
        for number in read.values()
        if not (number.is_range and number.value in exact)
    ]
    return TypedNumbers(tuple(numbers), next((match["unit"] or "" for match in found if match), ""))


def only_by_number(question: Question, platform: str) -> str:
    """Return why a platform that compares texts can't take a question: any number of a range is right; empty if it can.

    Example:
        >>> question = Question("q/g/recall", "recall", "What is g?", "9.81", also_right=("9.76–9.86",))
        >>> only_by_number(question, "Socrative")
        'any number of a range is right, and Socrative compares what is typed with single answers'
    """
    compares = f"{platform} compares what is typed with single answers"
    return f"any number of a range is right, and {compares}" if typed_numbers(question) else ""


def plain(number: Decimal) -> str:
    """Return a number as platforms write it: with a point, and without a power of ten.

    Example:
        >>> plain(Decimal("6.0E+2"))
        '600'
    """
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _number(match: re.Match[str]) -> TypedNumber:
    low, high = (Decimal(text.replace("−", "-")) for text in (match["low"], match["high"] or match["low"]))
    return TypedNumber((low + high) / 2, (high - low) / 2, is_range=match["high"] is not None)
