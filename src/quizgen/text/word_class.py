"""The class of a word, where the way it is written shows it: `to go` is a verb, `the house` a noun."""

from quizgen.text.folding import ARTICLES

VERB_MARK = "to"
"""The word before an English infinitive."""


def word_class(text: str) -> str:
    """Return `verb` behind `to`, `noun` behind an article in small letters, else an empty text.

    Example:
        >>> word_class("to go"), word_class("the house"), word_class("la casa"), word_class("The Hague")
        ('verb', 'noun', 'noun', '')
    """
    first, space, _ = text.partition(" ")
    if not space:
        return ""
    if first == VERB_MARK:
        return "verb"
    return "noun" if first in ARTICLES else ""
