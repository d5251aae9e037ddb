"""The words of a name, and the beginnings of words, that give another name away (Japan, Japanese yen)."""

from collections.abc import Collection, Iterable
from math import ceil
from operator import itemgetter

from quizgen.text.folding import ARTICLES, fold

FUNCTION_WORDS = ARTICLES | frozenset("of and de del di da do dos du des et und von van in on at to new san".split())
"""Words that unrelated names share."""

_FOUR_LETTERS = itemgetter(slice(4))


def share_a_root(first: str, second: str, shortest: int = 4) -> bool:
    """Tell whether two names give each other away by a word or the beginning of a word.

    Two words do when they are the same, or when their beginnings are: at least `shortest` letters, and at least three
    fifths of the shorter word. A word of `shortest - 1` letters counts when the other begins with it (Lao kip, Laos).
    Single letters and words such as `of` and `and` don't count.

    Example:
        >>> share_a_root("Japan", "Japanese yen"), share_a_root("Iran", "Iraq")
        (True, False)
    """
    return words_share_a_root(telling_words(fold(first)), telling_words(fold(second)), shortest)


def words_share_a_root(words: Iterable[str], others: Collection[str], shortest: int = 4) -> bool:
    """Tell whether any word of one name shares a root with any word of the other (see `share_a_root`)."""
    first = shortest - 1  # compared first, as it is quick
    return any(
        [_begin_alike(one, other, shortest) for one in words for other in others if other.startswith(one[:first])]
    )


def telling_words(folded: str) -> tuple[str, ...]:
    """Return the words of a folded name but for single letters and words such as `of`."""
    return tuple([word for word in folded.split() if len(word) > 1 and word not in FUNCTION_WORDS])


def roots_of(words: Iterable[str]) -> frozenset[str]:
    """Return the first four letters of each word."""
    return frozenset(map(_FOUR_LETTERS, words))


def _begin_alike(word: str, other: str, shortest: int) -> bool:
    if word == other:
        return True
    shorter = min(len(word), len(other))
    telling = shorter if shorter == shortest - 1 else max(shortest, ceil(0.6 * shorter))
    return word[:telling] == other[:telling]
