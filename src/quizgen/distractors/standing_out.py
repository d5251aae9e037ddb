"""Whether an option stands out among a question's options, by its length, form or words.

It makes no difference which option is the key: a distractor that stands out is avoided as well. Otherwise the option
that stands out would always be wrong, and could be ruled out without knowing anything.
"""

from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

from quizgen.distractors.distractor import Distractor
from quizgen.distractors.look import Look
from quizgen.text.longer import LONGER_CHARACTERS, is_much_longer

HUNDREDFOLD = 100
"""A number at least this many times the next smaller one stands out."""


def none_stands_out(options: Sequence[Look], stem_roots: frozenset[str]) -> bool:
    """Tell whether no option stands out by its length, its form or its words.

    Args:
        options: how a question's options look, the key among them.
        stem_roots: the first four letters of the words that every stem of the relation has.
    """
    if not none_of_lengths_stands_out([option.length for option in options]):
        return False
    forms = [option.form for option in options]
    if forms.count(forms[0]) < len(forms) and any(map(_is_one_alone, zip(*forms, strict=True))):
        return False
    if stem_roots and [option.roots.isdisjoint(stem_roots) for option in options].count(False) == 1:
        return False
    return not _is_far_out(options) and not _one_is_rounder(options) and not _one_shares_most(options)


def none_stands_out_by_length(texts: Sequence[str]) -> bool:
    """Tell whether none of two or more texts is much longer than all others, and none much shorter."""
    return none_of_lengths_stands_out(map(len, texts))


def none_of_lengths_stands_out(lengths: Iterable[int]) -> bool:
    """Tell the same of the lengths of two or more texts, in characters."""
    lengths = sorted(lengths)
    if lengths[-1] < lengths[0] + LONGER_CHARACTERS:
        return True
    return not is_much_longer(lengths[-1], lengths[-2]) and not is_much_longer(lengths[1], lengths[0])


def key_stands_out(key: str, chosen: Sequence[Distractor]) -> bool:
    """Tell whether the key is much longer or much shorter than all distractors, unless the author wrote one of them."""
    lengths = [len(distractor.option.text) for distractor in chosen]
    if max(lengths) - LONGER_CHARACTERS < len(key) < min(lengths) + LONGER_CHARACTERS:
        return False
    if not is_much_longer(len(key), max(lengths)) and not is_much_longer(min(lengths), len(key)):
        return False
    return not any(distractor.vouched for distractor in chosen)


def _is_one_alone(look: Sequence[Hashable]) -> bool:
    """Tell whether one option of three or more differs in one visible trait that all others share: Oslo, Rome, lima."""
    others = len(look) - 1
    like_first = look.count(look[0])
    return others > 1 and (like_first == others or (like_first == 1 and look.count(look[1]) == others))


def _is_far_out(options: Sequence[Look]) -> bool:
    """Tell whether a number is at least a hundred times the next smaller one. Different units are not compared."""
    sizes = sorted([option.amount for option in options if option.amount is not None])
    if not sizes or (sizes[0] and sizes[-1] / sizes[0] < HUNDREDFOLD):
        return False
    is_of_one_unit = len({option.unit for option in options if option.amount is not None}) == 1
    return is_of_one_unit and any([low and high / low >= HUNDREDFOLD for low, high in pairwise(sizes)])


def _one_is_rounder(options: Sequence[Look]) -> bool:
    """Tell whether just one of three or more numbers is round (2,000 among 1,987 and 2,013), or just one is not."""
    zeros = sorted([option.zeros for option in options])
    if len(zeros) < 3 or not zeros[-1]:  # noqa: PLR2004 - all others, and one
        return False
    return (zeros[0] == 0 and zeros[1] > 1) or (zeros[-1] > 1 and zeros[-2] == 0)


def _one_shares_most(options: Sequence[Look]) -> bool:
    """Tell whether one option shares more words with the others than any other does: North Sea, North Cape, Red Sea."""
    roots = [option.roots for option in options]
    if len(frozenset().union(*roots)) == sum(map(len, roots)):
        return False
    shared = sorted([sum([len(own & each) for each in roots]) - len(own) for own in roots])
    return shared[-1] > shared[-2]
