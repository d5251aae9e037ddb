"""Options that contain one another: a word inside a phrase, a number inside a range, a range that overlaps another."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Literal

from attrs import frozen

from quizgen.checks.amounts import BASE_UNITS, DIGITS, UNITS, amount_of
from quizgen.checks.base import HALADYNA, Flaw, Review, Severity, rule
from quizgen.language.lexicon import plain
from quizgen.quiz import Question

JOINING = frozenset("and or but with also only both und oder mit aber nur y o con et ou avec".split())

_RANGE = re.compile(
    rf"(?:(?:between|zwischen|entre) ({DIGITS}) (?:and|und|y|et) ({DIGITS})"
    rf"|(?:from )?({DIGITS})\.?(?:\s*(?:-|–|—|to|bis|hasta|à)\s*({DIGITS})\.?)?)(\D*)"
)
_YEAR = re.compile(r"\d{4}")
_NUMBER_OR_WORD = re.compile(
    rf"(?P<number>(?:(?<!\w)[-+−])?{DIGITS}(?:[:/]\d+)*)(?P<letters>[^\W_]*)|[^\W_]+(?:'[^\W_]+)*"
)


@frozen
class Range:
    """The numbers that an option stands for: `3–8 km`, or a single one, `5 km`."""

    text: str
    """The option."""
    low: Decimal
    """Its first number, in the base unit where UNITS has one."""
    high: Decimal
    """Its last number; the first again where there is one only."""
    is_one: bool
    """Whether it is a single number."""
    of_years: bool
    """Whether its ends look like years: four digits each."""
    unit: str
    """The base unit, or the words behind the numbers."""

    def measures_like(self, other: "Range") -> bool:
        """Tell whether both may have the same unit. `day` and `days` may; so may a number without a unit."""
        if self.unit in BASE_UNITS and other.unit in BASE_UNITS:
            return self.unit == other.unit
        return self.unit.startswith(other.unit) or other.unit.startswith(self.unit)


@rule(
    id="overlapping-options",
    severity="medium",
    reason="where one option holds another, both may be right, or both be wrong",
    reference=f"{HALADYNA} 22",
    fix="make the options exclude one another",
)
def overlapping_options(review: Review) -> Iterator[Flaw]:
    """Find an option that contains another, and ranges of numbers that overlap."""
    for question in review.quiz.questions:
        if len(question.options) > 1 and not review.has_names(question):
            ranges = _ranges([option.text for option in question.options])
            flaw = _overlap(question, ranges) if ranges else _containing(question)
            if flaw:
                yield flaw


def _ranges(texts: list[str]) -> list[Range]:
    """Return options as ranges, the lowest first.

    The list is empty if an option is no number, or if all are single numbers.
    """
    matches = [match for text in texts if (match := _RANGE.fullmatch(plain(text)))]
    if len(matches) < len(texts) or not any(match[2] or match[4] for match in matches):
        return []
    ranges = [each for each in map(_range, texts, matches) if each]
    return sorted(ranges, key=lambda each: (each.low, each.high)) if len(ranges) == len(texts) else []


def _range(text: str, match: re.Match[str]) -> Range | None:
    first = match[1] or match[3]
    last, unit = match[2] or match[4] or first, match[5].strip()
    low, high = amount_of(first), amount_of(last)
    if low is None or high is None or low > high:
        return None
    base, factor = UNITS.get(unit, (unit, "1"))
    of_years = bool(_YEAR.fullmatch(first) and _YEAR.fullmatch(last))
    is_one = match[2] is None and match[4] is None
    low, high = low * Decimal(factor), high * Decimal(factor)
    return Range(text=text, low=low, high=high, is_one=is_one, of_years=of_years, unit=base)


def _overlap(question: Question, ranges: list[Range]) -> Flaw | None:
    """Find two ranges that share a number.

    If both are of years, the severity is low: they may belong to different things, such as the reigns of two kings.
    """
    for one, other in combinations(ranges, 2):
        if other.low <= one.high and not (one.is_one and other.is_one) and one.measures_like(other):
            message = "two ranges of numbers overlap"
            if one.is_one or other.is_one:
                whole, part = (other, one) if one.is_one else (one, other)
                message = f"the option '{whole.text}' contains '{part.text}'"
            severity: Severity | Literal[""] = "low" if one.of_years and other.of_years else ""
            return Flaw(f"{message}: {question.stem}", question, severity=severity)
    return None


def _containing(question: Question) -> Flaw | None:
    """Find two options of which one contains the other, word by word and number by number."""
    found = [tuple(_NUMBER_OR_WORD.finditer(plain(option.text))) for option in question.options]
    if len(set(map(len, found))) == 1:  # as nearly always
        return None
    read = [
        (tuple(map(_shortest, matches)), option.text) for matches, option in zip(found, question.options, strict=True)
    ]
    for pair in combinations(read, 2):
        (part, part_text), (whole, whole_text) = sorted(pair, key=lambda each: len(each[0]))
        if _contains(whole, part):
            return Flaw(f"the option '{whole_text}' contains '{part_text}': {question.stem}", question)
    return None


def _shortest(match: re.Match[str]) -> str:
    """Return a word as it is, and a number in its shortest form: 1200 for `1,200.0`."""
    amount = amount_of(match["number"]) if match["number"] and not match["letters"] else None
    if amount is None:
        return match[0]
    digits = f"{amount:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _contains(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Tell whether a text contains another, except as part of a compound (carbon in carbon dioxide)."""
    size = len(part)
    if not size or size == len(whole):
        return False
    for start in range(len(whole) - size + 1):
        if whole[start : start + size] == part:
            rest = {*whole[:start], *whole[start + size :]}
            return size > 1 or bool(rest & JOINING) or any(word.endswith("ly") for word in rest)
    return False
