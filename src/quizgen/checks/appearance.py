"""Right options that look different from the rest: in length, unit, decimals, case or punctuation."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TypeVar

from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.quiz.flaws import decimals, more_exact, stands_out_by_length, trailing_zeros

Form = TypeVar("Form")

FEWEST = 2
"""How many distractors of one form make a pattern."""

LONGEST_ACRONYM = 5
"""Longer words in capitals are no acronyms."""

_ENDING = re.compile(r"[.!?…]$")
_MARKS = re.compile(r"[()\[\]“”\"„«»;:/]")


@rule(
    id="length-cue",
    severity="medium",
    reason="a right option that is much longer or shorter than all others stands out",
    reference=f"{HALADYNA} 24",
    fix="make the options alike in length",
)
def length_cue(review: Review) -> Iterator[Flaw]:
    """Find keys that are much longer, or much shorter, than every distractor."""
    for question, choice in review.choices:
        if stands_out_by_length(choice):
            word = "longer" if len(choice.key) > len(choice.others[0]) else "shorter"
            yield Flaw(f"the right option is much {word} than the others: {question.stem}", question)


@rule(
    id="unit-cue",
    severity="medium",
    reason="a unit that is the right option's alone makes it stand out",
    reference=f"{HALADYNA} 28d",
    fix="write all options in one unit",
)
def unit_cue(review: Review) -> Iterator[Flaw]:
    """Find keys with a unit where no distractor has one, or with a unit that no distractor has."""
    for question, choice in review.choices:
        is_date = review.value_type(question) in ("date", "year")  # BC is no unit
        if not is_date and _stands_alone([amount.unit for amount in choice.amounts]):
            yield Flaw(f"the unit of '{choice.key}' is the right option's alone: {question.stem}", question)


@rule(
    id="precision-cue",
    severity="medium",
    reason="a right option that alone is a round number, or alone is none, or differs in its decimals, stands out",
    reference=f"{HALADYNA} 28d",
    fix="round all options alike",
)
def precision_cue(review: Review) -> Iterator[Flaw]:
    """Find keys that have more or fewer decimals than all distractors, or that alone are round or alone are not."""
    for question, choice in review.choices:
        amounts = [number.amount for number in choice.amounts]
        if len(amounts) > FEWEST and more_exact(amounts[0], amounts[1:]):
            yield Flaw(f"'{choice.key}' {_apart(amounts[0], amounts[1:])}: {question.stem}", question)


@rule(
    id="case-cue",
    severity="medium",
    reason="a right option that alone begins with a small letter, or a capital, stands out",
    reference=f"{HALADYNA} 28d",
    fix="begin all options alike",
)
def case_cue(review: Review) -> Iterator[Flaw]:
    """Find keys that alone begin in upper or in lower case, or alone are in capitals. Names can't be changed."""
    return _alone(review, (_case,), "the right option alone is in upper or lower case")


@rule(
    id="punctuation-cue",
    severity="medium",
    reason="punctuation that is the right option's alone makes it stand out",
    reference=f"{HALADYNA} 28d",
    fix="punctuate all options alike",
)
def punctuation_cue(review: Review) -> Iterator[Flaw]:
    """Find keys that alone end in a full stop or the like, or alone have brackets or quotation marks."""
    return _alone(review, (_ends, _has_marks), "the punctuation of the right option is its alone")


def _alone(review: Review, forms: tuple[Callable[[str], object], ...], message: str) -> Iterator[Flaw]:
    for question, choice in review.choices:
        texts = (choice.key, *choice.others)
        if not review.has_names(question) and any(_stands_alone([form(text) for text in texts]) for form in forms):
            yield Flaw(f"{message}, '{choice.key}': {question.stem}", question)


def _apart(key: Decimal, others: list[Decimal]) -> str:
    """Return by what a key stands apart from the others, of which it is known to be more or less exact."""
    places, other_places = decimals(key), {decimals(amount) for amount in others}
    if places not in other_places and len(other_places) == 1:
        return f"alone has {'more' if places > max(other_places) else 'fewer'} decimals than the other options"
    return "is the only round number" if trailing_zeros(key) else "is the only number that is not round"


def _stands_alone(forms: list[Form]) -> bool:
    """Tell whether the others, at least two, have one form, and the first has another."""
    return len(forms) > FEWEST and len(set(forms[1:])) == 1 and forms[0] != forms[1] and None not in forms


def _ends(text: str) -> bool:
    return bool(_ENDING.search(text))


def _has_marks(text: str) -> bool:
    return bool(_MARKS.search(text))


def _case(text: str) -> str | None:
    """Return the case of the first letter, `capitals` for a text in capitals that is no acronym, None for no letter."""
    if not text[:1].isalpha():
        return None
    shouts = text.isupper() and len(text) > LONGEST_ACRONYM
    return "capitals" if shouts else "upper" if text[0].isupper() else "lower"
