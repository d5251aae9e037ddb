"""Whether an option stands out among a question's options, by its length, form or words.

It makes no difference which option is the key: a distractor that stands out is avoided as well. Otherwise the option
that stands out would always be wrong, and could be ruled out without knowing anything.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from quizgen.distractors.candidate import Candidate
from quizgen.distractors.distractor import Distractor
from quizgen.quiz.flaws import trailing_zeros
from quizgen.text.longer import LONGER_CHARACTERS, is_much_longer
from quizgen.text.roots import roots_of
from quizgen.values import Date, Number, Value

Trait = tuple[Sequence[Any], Callable[[Sequence[Any]], bool]]
"""A trait of several candidates, one item for each, and what tells of some of these items whether one stands out."""

HUNDREDFOLD = 100
"""A number at least this many times the next smaller one stands out."""


def traits_of(members: Sequence[Candidate], stem_roots: frozenset[str]) -> Iterator[Trait]:
    """Yield the traits by which one of several candidates could stand out, but for some that all of them share.

    Args:
        members: the candidates.
        stem_roots: the first four letters of the words that every stem of the relation has.
    """
    forms = [member.form for member in members]
    if forms.count(forms[0]) < len(forms):
        for trait in zip(*forms, strict=True):
            if trait.count(trait[0]) < len(trait):
                yield trait, _one_is_alone
    lengths = [len(member.shown.text) for member in members]
    if max(lengths) >= min(lengths) + LONGER_CHARACTERS:
        yield lengths, _one_is_longer_or_shorter
    if any([isinstance(member.value, (Number, Date)) for member in members]):
        yield from _traits_of_numbers(members)
    roots = [roots_of(member.shown.words) for member in members]
    every, shared = set[str](), set[str]()
    for own in roots:
        shared |= every & own
        every |= own
    if not stem_roots.isdisjoint(every):
        yield [not own.isdisjoint(stem_roots) for own in roots], lambda shown: sum(shown) == 1
    shared.difference_update(frozenset.intersection(*roots))  # what all have tells nothing
    if shared:
        bits = {root: 1 << place for place, root in enumerate(shared)}
        yield [sum(map(bits.__getitem__, own & shared)) for own in roots], _one_shares_most


def _traits_of_numbers(members: Sequence[Candidate]) -> Iterator[Trait]:
    """Yield whether one is far larger or smaller than the others, and whether one is rounder."""
    amounts = [(abs(each.size), each.value.unit) if isinstance(each.value, Number) else (None, "") for each in members]
    sizes = [size for size, _ in amounts if size is not None]
    if sizes and (not min(sizes) or max(sizes) / min(sizes) >= HUNDREDFOLD):
        yield amounts, _one_is_far_out
    zeros = [_zeros_of(each.value) for each in members]
    if max(zeros) > 1:
        yield zeros, _one_is_rounder


def none_stands_out(options: Sequence[Candidate], stem_roots: frozenset[str]) -> bool:
    """Tell whether none of a question's options stands out by its length, its form or its words (see `traits_of`)."""
    return not any(stands_out(trait) for trait, stands_out in traits_of(options, stem_roots))


def none_stands_out_by_length(texts: Sequence[str]) -> bool:
    """Tell whether none of two or more texts is much longer than all others, and none much shorter."""
    return not _one_is_longer_or_shorter([*map(len, texts)])


def key_stands_out(key: str, chosen: Sequence[Distractor]) -> bool:
    """Tell whether the key is much longer or much shorter than all distractors, unless the author wrote one of them."""
    own = len(key)
    is_longer = own > len(chosen[0].option.text)
    for wrong in chosen:
        length = len(wrong.option.text)
        if wrong.vouched or not (is_much_longer(own, length) if is_longer else is_much_longer(length, own)):
            return False
    return True


def _zeros_of(value: Value) -> int:
    """Return how many zeros a number or a year ends in."""
    if isinstance(value, Number):
        return trailing_zeros(value.amount)
    return trailing_zeros(value.year) if isinstance(value, Date) and value.month is None else 0


def _one_is_longer_or_shorter(lengths: Sequence[int]) -> bool:
    """Tell whether one of two or more texts is much longer than all others, or much shorter, by their characters."""
    lengths = sorted(lengths)
    if lengths[-1] < lengths[0] + LONGER_CHARACTERS:
        return False
    return is_much_longer(lengths[-1], lengths[-2]) or is_much_longer(lengths[1], lengths[0])


def _one_is_alone(look: Sequence[Hashable]) -> bool:
    """Tell whether one option of three or more differs in one visible trait that all others share: Oslo, Rome, lima."""
    others = len(look) - 1
    like_first = look.count(look[0])
    return others > 1 and (like_first == others or (like_first == 1 and look.count(look[1]) == others))


def _one_is_far_out(numbers: Sequence[tuple[float | None, str]]) -> bool:
    """Tell whether a number is at least a hundred times the next smaller one. Different units are not compared."""
    sizes = sorted([amount for amount, _ in numbers if amount is not None])
    if not sizes or (sizes[0] and sizes[-1] / sizes[0] < HUNDREDFOLD):
        return False
    is_of_one_unit = len({unit for amount, unit in numbers if amount is not None}) == 1
    return is_of_one_unit and any([low and high / low >= HUNDREDFOLD for low, high in pairwise(sizes)])


def _one_is_rounder(zeros: Sequence[int]) -> bool:
    """Tell whether just one of three or more numbers is round (2,000 among 1,987 and 2,013), or just one is not."""
    zeros = sorted(zeros)
    if len(zeros) < 3:  # noqa: PLR2004 - all others, and one
        return False
    return (zeros[0] == 0 and zeros[1] > 1) or (zeros[-1] > 1 and zeros[-2] == 0)


def _one_shares_most(roots: Sequence[int]) -> bool:
    """Tell whether one option shares more words with the others than any other does: North Sea, North Cape, Red Sea."""
    found = shared = 0
    for own in roots:
        shared |= found & own
        found |= own
    if not shared & (shared - 1):  # no word, or one word, which those that share it have alike
        return False
    roots = [own & shared for own in roots]
    counts = sorted([sum(map(int.bit_count, map(own.__and__, roots))) - own.bit_count() for own in roots])
    return counts[-1] > counts[-2]
