"""Options that do not go together, or that talk about one another."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from quizgen.checks.base import Flaw, Review
from quizgen.language.lexicon import plain, words_in
from quizgen.quiz import Question
from quizgen.text.folding import fold
from quizgen.values import parse_number

UNITS = {
    "mm": ("m", "0.001"),
    "cm": ("m", "0.01"),
    "m": ("m", "1"),
    "km": ("m", "1000"),
    "mg": ("g", "0.001"),
    "g": ("g", "1"),
    "kg": ("g", "1000"),
    "t": ("g", "1000000"),
    "ml": ("l", "0.001"),
    "l": ("l", "1"),
    "m²": ("m²", "1"),
    "ha": ("m²", "10000"),
    "km²": ("m²", "1000000"),
    "s": ("s", "1"),
    "min": ("s", "60"),
    "h": ("s", "3600"),
}
"""Units that measure one thing: the unit to compare them in, and how many of those they are."""

JOINING = frozenset("and or but with also only both und oder mit aber nur y o con et ou avec".split())

_RANGE = re.compile(r"(?:between |from )?(\d[\d.,]*)\s*(?:-|–|—|to|and|bis|und|hasta|à)\s*(\d[\d.,]*)(?!\d)(\D*)")
_YEAR = re.compile(r"\d{4}")


def duplicate_options(review: Review) -> Iterator[Flaw]:
    """Find options that are the same but for case, accents and punctuation, by an alias, or in another unit."""
    aliases = {form: entity.key for entity in review.sheet.entities for form in entity.folded}
    for question in review.quiz.questions:
        folded = [fold(option.text) for option in question.options]
        if len(set(folded)) < len(folded):
            message = "two options are the same but for case, accents or punctuation"
            yield Flaw(f"{message}: {question.stem}", question)
        elif not question.relation and _repeats([aliases.get(text, text) for text in folded]):
            yield Flaw(f"two options are names of one thing: {question.stem}", question)
        elif _repeats([_in_base_unit(option.text) for option in question.options]):
            yield Flaw(f"two options are the same amount in different units: {question.stem}", question)


def overlapping_options(review: Review) -> Iterator[Flaw]:
    """Find an option that contains another, and ranges of numbers that overlap."""
    for question in review.quiz.questions:
        if review.has_names(question) or len(question.options) < 2:  # noqa: PLR2004 - two overlap
            continue
        ranges = [_range(option.text) for option in question.options]
        if None not in ranges:
            yield from _overlaps(question, [found for found in ranges if found])
            continue
        texts = [words_in(option.text) for option in question.options]
        for one, other in combinations(zip(texts, question.options, strict=True), 2):
            (shorter, part), (longer, whole) = sorted((one, other), key=lambda pair: len(pair[0]))
            if _contains(longer, shorter):
                yield Flaw(f"the option '{whole.text}' contains '{part.text}': {question.stem}", question)
                break


def options_about_options(review: Review) -> Iterator[Flaw]:
    """Find options such as `all of the above` or `A and B`."""
    for question in review.quiz.questions:
        for option in question.options:
            if review.lexicon.above.fullmatch(plain(option.text)):
                yield Flaw(f"the option '{option.text}' is about other options: {question.stem}", question)
                break


def _repeats(values: Sequence[object]) -> bool:
    known = [value for value in values if value is not None]
    return len(set(known)) < len(known)


def _in_base_unit(text: str) -> tuple[str, Decimal] | None:
    """Return an amount in the unit that its like are compared in, or None."""
    if not text[:1].isdigit():
        return None
    try:
        number = parse_number(text)
    except ValueError:
        return None
    unit, factor = UNITS.get(number.unit, ("", ""))
    return (unit, (number.amount * Decimal(factor)).normalize()) if unit else None


def _range(text: str) -> tuple[float, float, bool] | None:
    """Return the ends of a range of numbers, and whether they are years."""
    match = _RANGE.fullmatch(plain(text))
    if match is None:
        return None
    low, high = (float(end.replace(",", "").rstrip(".") or 0) for end in match.groups()[:2])
    return low, high, bool(_YEAR.fullmatch(match[1]) and _YEAR.fullmatch(match[2]))


def _overlaps(question: Question, ranges: list[tuple[float, float, bool]]) -> Iterator[Flaw]:
    """Find ranges that share a number. Years may be those of different things, one of which is asked for."""
    for one, other in pairwise(sorted(ranges)):
        if other[0] <= one[1]:
            severity = "low" if one[2] and other[2] else ""
            yield Flaw(f"two ranges of numbers overlap: {question.stem}", question, severity=severity)
            return


def _contains(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether a text holds another, and does not name another thing by one word more (carbon dioxide)."""
    size = len(shorter)
    if not size or size == len(longer):
        return False
    for start in range(len(longer) - size + 1):
        if longer[start : start + size] == shorter:
            rest = {*longer[:start], *longer[start + size :]}
            return size > 1 or bool(rest & JOINING) or any(word.endswith("ly") for word in rest)
    return False
