"""Words and beginnings of words by which one name gives another away (Japan, Japanese yen)."""

from collections.abc import Collection, Iterable
from math import ceil

from quizgen.text.folding import ARTICLES, fold

FUNCTION_WORDS = ARTICLES | frozenset("of and de del di da do dos du des et und von van in on at to new san".split())
"""Shared by names that have nothing to do with one another."""


def share_a_root(first: str, second: str, shortest: int = 4) -> bool:
    """Tell whether two names give each other away by a word or the beginning of one (Japan, Japanese yen).

    Two words do so when they are the same, when the one begins with the other (Lao kip, Laos), or when they begin alike
    for at least four letters and three fifths of the shorter one. Words such as `of` and `and` count for nothing.
    """
    return words_share_a_root(telling_words(fold(first)), telling_words(fold(second)), shortest)


def words_share_a_root(words: Iterable[str], others: Collection[str], shortest: int = 4) -> bool:
    """Tell whether any two of two names' words share a root (`share_a_root`)."""
    first = shortest - 1  # letters that all which begin alike share
    return any(
        [_begin_alike(one, other, shortest) for one in words for other in others if one[:first] == other[:first]]
    )


def telling_words(folded: str) -> tuple[str, ...]:
    """Return the words of a folded name that tell something: neither single letters nor words such as `of`."""
    return tuple([word for word in folded.split() if len(word) > 1 and word not in FUNCTION_WORDS])


def roots_of(words: Iterable[str]) -> list[str]:
    """Return the beginnings of words: their first four letters."""
    return [word[:4] for word in words]


def starts_of(words: Iterable[str]) -> frozenset[str]:
    """Return the first three letters of words. Names that share none of these share no root."""
    return frozenset([word[:3] for word in words])


def _begin_alike(word: str, other: str, shortest: int) -> bool:
    shorter = min(len(word), len(other))
    telling = shorter if shorter == shortest - 1 else max(shortest, ceil(0.6 * shorter))
    return word == other or word[:telling] == other[:telling]
