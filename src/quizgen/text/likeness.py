"""How alike two texts are, by their letters."""

from operator import add
from sys import intern

from quizgen.text.folding import fold


def letter_pairs(text: str) -> frozenset[str]:
    """Return the pairs of letters that follow one another in a folded text, with a blank before and behind it.

    Example:
        >>> sorted(letter_pairs("Rome"))
        [' r', 'e ', 'me', 'om', 'ro']
    """
    return pairs_in(f" {fold(text)} ")


def pairs_in(text: str) -> frozenset[str]:
    """Return the pairs of characters that follow one another in a text.

    Example:
        >>> sorted(pairs_in("rome"))
        ['me', 'om', 'ro']
    """
    return frozenset(map(intern, map(add, text, text[1:])))  # each pair is kept once, as a large sheet has many of it


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how alike two texts are by their pairs of letters, from 0 to 1 (Dice's coefficient).

    Example:
        >>> round(likeness(letter_pairs("begin"), letter_pairs("began")), 2)
        0.67
    """
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
