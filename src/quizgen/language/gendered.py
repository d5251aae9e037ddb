"""Words for a woman and for a man that are one word: Physikerin and Physiker, chilena and chileno.

A woman who is a *Physikerin* is a *Physiker*, too, so that neither is wrong where the other is right.
"""

from collections.abc import Iterable, Iterator

from quizgen.language import table_words_of
from quizgen.text.folding import fold

_SHORTEST = 2
"""The fewest letters before an ending."""


def counterparts(word: str, language: str) -> Iterator[str]:
    """Yield what the word for a man may be, folded, if a word is one for a woman.

    Example:
        >>> "arzt" in counterparts("Ärztin", "de"), "frances" in counterparts("francesa", "es-MX")
        (True, True)
        >>> list(counterparts("actress", "en"))
        []
    """
    yield from (word for _, word in _with_endings(word, language))


def has_gender(language: str) -> bool:
    """Tell whether quizgen knows words for women and men in a language."""
    return bool(table_words_of(language).of_women)


def endings_of_women(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the endings of the words for women among some words, by those whose words for men are among them, too.

    Example:
        >>> endings_of_women(["Physikerin", "Physiker", "Ärztin"], "de")
        ('in',)
    """
    if not has_gender(language):
        return ()
    folded = dict.fromkeys(map(fold, words))
    found = (ending for word in folded for ending, other in _with_endings(word, language) if other in folded)
    return tuple(dict.fromkeys(found))


def _with_endings(word: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the endings for a woman that a word may have, each with what the word for a man may be then."""
    folded = fold(word)
    for of_woman, of_man in table_words_of(language).of_women:
        stem = folded.removesuffix(of_woman)
        if stem != folded and len(stem) >= _SHORTEST:
            yield of_woman, f"{stem}{of_man}"
