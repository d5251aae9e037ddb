"""First letters of sentences: a capital where one is due."""

import re

_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}(?:['’/-][^\W\d_]+)*['’]?[,;:.!?…]*(?=\s|$)")
_SHORT_WORDS = ("a ", "à ", "e ", "é ", "o ", "y ")
"""Words of one letter that begin a sentence, as letters that stand for something do not."""


def upper_first(text: str) -> str:
    """Return a sentence with a capital at its start, where its first word is a plain one of two letters or more.

    Example:
        >>> upper_first("the Danube"), upper_first("iPhone"), upper_first("λ"), upper_first("print('a')")
        ('The Danube', 'iPhone', 'λ', "print('a')")
    """
    if text[:1].isupper():
        return text
    first_word = text.split(" ", 1)[0]
    if any(letter.isupper() for letter in first_word):
        return text
    is_word = _PLAIN_WORD.match(text) or text.startswith(_SHORT_WORDS)
    return text[:1].upper() + text[1:] if is_word else text


def lower_first(sentence: str) -> str:
    """Return a sentence without its capital, also where that stands behind an inverted mark (¿En qué mar …?)."""
    start = len(sentence) - len(sentence.lstrip("¿¡"))
    return sentence[:start] + sentence[start : start + 1].lower() + sentence[start + 1 :]


def as_sentence(text: str, source: str) -> str:
    """Return the text that a template gave, with a capital where it begins with what was inserted."""
    return upper_first(text) if source.lstrip().startswith("{") else text
