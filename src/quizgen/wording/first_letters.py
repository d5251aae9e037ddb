"""First letters of sentences: a capital where one is due."""

import re
import unicodedata

_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}(?:['’/-][^\W\d_]+)*['’]?[,;:.!?…]*(?=\s|$)")
_SHORT_WORD = re.compile(r"[aàeéoy] [^\W\d_]{2}")
"""A word of one letter that begins a sentence, as letters that stand for something do not."""

_ELIDED_ARTICLE = re.compile(r"[^\W\d_]*l['’](?=[^\W\d_]{2})")
"""An article before a vowel, alone or behind a preposition, which no name has in small letters: l’Escaut, dell’Arno."""

_FIRST_PLACE = re.compile(r"\s*\{\{.*?\}\}([^{]*)", re.DOTALL)
"""What a template begins with, and the characters behind it."""


def upper_first(text: str) -> str:
    """Return a sentence with a capital at its start, where its first word is a plain one of two letters or more.

    Example:
        >>> upper_first("the Danube"), upper_first("iPhone"), upper_first("λ"), upper_first("x² is")
        ('The Danube', 'iPhone', 'λ', 'x² is')
        >>> upper_first("l’Escaut is"), upper_first("d'Artagnan is")
        ('L’Escaut is', "d'Artagnan is")
    """
    if text[:1].isupper():
        return text
    if _ELIDED_ARTICLE.match(text):
        return text[0].upper() + text[1:]
    first_word = "".join(text.split(maxsplit=1)[:1])
    if any(letter.isupper() for letter in first_word):
        return text
    is_word = _PLAIN_WORD.match(text) or _SHORT_WORD.match(text)
    is_sign = not first_word.isascii() and unicodedata.normalize("NFKC", first_word) != first_word  # x², log₂
    return text[:1].upper() + text[1:] if is_word and not is_sign else text


def lower_first(sentence: str) -> str:
    """Return a sentence without its capital, also where that stands behind an inverted mark (¿En qué mar …?)."""
    start = len(sentence) - len(sentence.lstrip("¿¡"))
    return sentence[:start] + sentence[start : start + 1].lower() + sentence[start + 1 :]


def as_sentence(text: str, source: str) -> str:
    """Return the text that a template gave, with a capital where it begins with what was inserted."""
    if not source.lstrip().startswith("{"):
        return text
    behind = _FIRST_PLACE.match(source)
    is_letter = behind and behind[1].strip() and text[1:].startswith(behind[1])  # `e` alone was inserted, no article
    return text if is_letter else upper_first(text)
