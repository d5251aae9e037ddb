"""Whether no option of a set stands out. Asked of every member alike, so that the answer doesn't hang on the key."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from decimal import Decimal
from itertools import pairwise

from quizgen.distractors.candidates import Candidate
from quizgen.flaws import trailing_zeros
from quizgen.names import much_longer
from quizgen.values import Date, Number, Value

HUNDREDFOLD = 100

_PLURAL = re.compile(r"\w{3,}(?<!s)s")
_SIGNS = re.compile(r"[^\w\s]")


def is_even(options: Sequence[Candidate], stem_roots: frozenset[str]) -> bool:
    """Tell whether no option is alone in its length, its form or its words.

    Args:
        options: a question's options, the key among them.
        stem_roots: the beginnings of the words that every stem of the relation has.
    """
    if not is_even_in_length([option.text for option in options]):
        return False
    if any(_is_one_alone(options, trait) for trait in _TRAITS):
        return False
    if sum(bool(option.roots & stem_roots) for option in options) == 1:
        return False
    return not _is_far_out(options) and not _one_is_rounder(options) and not _one_shares_most(options)


def is_even_in_length(texts: Sequence[str]) -> bool:
    """Tell whether none of two texts or more is much longer than all others, and none much shorter."""
    ordered = sorted(texts, key=len)
    return not much_longer(ordered[-1], ordered[-2]) and not much_longer(ordered[1], ordered[0])


def _is_one_alone(options: Sequence[Candidate], trait: Callable[[Candidate], Hashable]) -> bool:
    """Tell whether one option has a trait of its own while all others share theirs."""
    counts = Counter(trait(option) for option in options)
    return len(counts) == 2 and 1 in counts.values() and len(options) > 2  # noqa: PLR2004 - all others, and one


def _digits_behind_the_point(option: Candidate) -> Hashable:
    if not isinstance(option.value, Number):
        return 0
    return max(0, -int(option.value.amount.as_tuple().exponent))


_TRAITS: tuple[Callable[[Candidate], Hashable], ...] = (
    lambda option: option.text[:1].isupper(),
    lambda option: any(character.isdigit() for character in option.text),
    lambda option: bool(_PLURAL.fullmatch(option.text.rsplit(" ", 1)[-1])),
    lambda option: "".join(sorted(set(_SIGNS.findall(option.text)) - {",", "."})),
    lambda option: option.text[-1:] in ".!?",
    _digits_behind_the_point,
)
"""What may be told of an option at a glance."""


def _is_far_out(options: Sequence[Candidate]) -> bool:
    """Tell whether one number is a hundred times its neighbour or more."""
    amounts = sorted(abs(float(o.value.amount)) for o in options if isinstance(o.value, Number))
    return any(low and high / low >= HUNDREDFOLD for low, high in pairwise(amounts))


def _one_is_rounder(options: Sequence[Candidate]) -> bool:
    """Tell whether one number alone is round, or alone is exact, among three or more."""
    zeros = sorted(_zeros(option.value) for option in options)
    if len(zeros) < 3 or not zeros[-1]:  # noqa: PLR2004 - all others, and one
        return False
    return (zeros[0] == 0 and zeros[1] > 1) or (zeros[-1] > 1 and zeros[-2] == 0)


def _zeros(value: Value) -> int:
    """Return how many zeros a number or a year ends in."""
    if isinstance(value, Number):
        return trailing_zeros(value.amount)
    return trailing_zeros(Decimal(value.year)) if isinstance(value, Date) and value.month is None else 0


def _one_shares_most(options: Sequence[Candidate]) -> bool:
    """Tell whether one option shares more words with the others than each of them does."""
    words = Counter(root for option in options for root in option.roots)
    shared = sorted(sum(words[root] - 1 for root in option.roots) for option in options)
    return shared[-1] > shared[-2]
