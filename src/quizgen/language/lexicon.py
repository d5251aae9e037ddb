"""The words and turns of phrase of a language that checks look for, as those that give a right option away."""

import re
import unicodedata
from collections.abc import Iterable

from attrs import field, frozen

from quizgen.kept import Keeping, kept
from quizgen.text.late_pattern import late_pattern

SHORTEST_ROOT = 4
"""The fewest letters of a word that must be left when its endings are removed."""

_WORD = late_pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_ACCENT = re.compile("[\u0300-\u036f]")


def plain(text: str) -> str:
    """Return a text without case and accents, its apostrophes straight."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", folded))).replace("’", "'")


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, without case, accents and punctuation."""
    return tuple(_WORD.findall(plain(text)))


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(text).split())


def _endings(text: str) -> tuple[str, ...]:
    return tuple(sorted(plain(text).split(), key=len, reverse=True))


def whole_words(pattern: str) -> str:
    """Return a pattern that matches just whole words of a plain text. An empty pattern matches nothing."""
    return rf"(?<!\w)(?:{plain(pattern) or '(?!)'})(?!\w)"


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(whole_words(pattern), re.IGNORECASE)


@frozen(kw_only=True, eq=False, repr=False)
class Lexicon(Keeping):
    """The words and turns of phrase of one language that checks look for.

    Lists are written as words with spaces between them, turns of phrase as regular expressions. Both are compared with
    plain text, so case and accents don't matter. An empty text says that the language has none, or none that is known.
    """

    function_words: frozenset[str] = field(converter=_words)
    """Words that say nothing about a subject: articles, prepositions, question words, forms of to be."""
    fillers: frozenset[str] = field(converter=_words)
    """Words that a question can lose and still ask the same."""
    endings: tuple[str, ...] = field(converter=_endings)
    """Endings that are taken off a word to find its root, the longest first."""
    negatives: frozenset[str] = field(converter=_words)
    """Words that make a question ask for what is not true: not, except."""
    _positives: str
    absolutes: frozenset[str] = field(converter=_words)
    """Words by which a sentence claims too much: always, never."""
    _idioms: str
    _above: str
    _these: str
    _ageing: str
    changing: frozenset[str] = field(converter=_words)
    """Names of relations whose values change with time: population, mayor."""

    @property
    def about_options(self) -> tuple[str, str]:
        """The patterns of `above` and `these`, which are not compiled for that."""
        return whole_words(self._above), whole_words(self._these)

    @kept
    def positives(self) -> re.Pattern[str]:
        """Turns of phrase with one of the `negatives` that negate nothing: not only."""
        return _whole_words(self._positives)

    @kept
    def idioms(self) -> re.Pattern[str]:
        """Turns of phrase with one of the `absolutes` that claim nothing: above all."""
        return _whole_words(self._idioms)

    @kept
    def above(self) -> re.Pattern[str]:
        """Options about those that stand before or after them, each as a whole: all of the above."""
        return _whole_words(self._above)

    @kept
    def these(self) -> re.Pattern[str]:
        """Options about all others, wherever those stand, each as a whole: none of these."""
        return _whole_words(self._these)

    @kept
    def ageing(self) -> re.Pattern[str]:
        """Words that are true for a while only: currently, now."""
        return _whole_words(self._ageing)

    def root(self, word: str) -> str:
        """Return a word without its endings, as long as four letters are left: harvest for harvesting."""
        for ending in self.endings if word.endswith(self.endings) else ():
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_ROOT:
                return self.root(word[: -len(ending)])
        return word

    def roots(self, words: Iterable[str]) -> frozenset[str]:
        """Return the roots of words, without function words and single letters."""
        return frozenset(self.root(word) for word in words if len(word) > 1 and word not in self.function_words)


def only_options(*, above: str, these: str) -> Lexicon:
    """Return the lexicon of a language of which nothing is known but how options speak of options.

    Args:
        above: options about those that stand before or after them, as a regular expression.
        these: options about all others, wherever those stand.
    """
    return Lexicon(
        function_words="",
        fillers="",
        endings="",
        negatives="",
        positives="",
        absolutes="",
        idioms="",
        above=above,
        these=these,
        ageing="",
        changing="",
    )


NO_LEXICON = only_options(above="", these="")
"""For a language about which nothing is known: each word is its own root, and no word gives anything away."""
