"""Options that are not in order."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.values import Date, Number, parse_date, parse_number


@rule(
    id="unordered-options",
    severity="medium",
    reason="numbers and dates that are not in order are slow to read, and their order may tell something",
    reference=f"{HALADYNA} 21",
    fix="put them in order",
)
def unordered_options(review: Review) -> Iterator[Flaw]:
    """Find numbers or dates that are neither ascending nor descending."""
    for question in review.quiz.questions:
        ranks = _ranks([option.key or option.text for option in question.options])
        steps = [one < other for one, other in pairwise(ranks)]
        if len(set(steps)) > 1:
            yield Flaw(f"the options are not in order: {question.stem}", question)


def _ranks(texts: list[str]) -> list[tuple[Decimal | int, ...]]:
    """Return what numbers of one unit, or dates, are ordered by; an empty list for other options."""
    try:
        numbers = [parse_number(text) for text in texts]
    except ValueError:
        return _date_ranks(texts)
    return [(number.amount,) for number in numbers] if _one_unit(numbers) else []


def _one_unit(numbers: list[Number]) -> bool:
    return len({number.unit for number in numbers}) == 1


def _date_ranks(texts: list[str]) -> list[tuple[Decimal | int, ...]]:
    try:
        dates: list[Date] = [parse_date(text) for text in texts]
    except ValueError:
        return []
    return [(date.first.toordinal(), date.last.toordinal()) for date in dates]
