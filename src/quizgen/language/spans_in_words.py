"""How centuries and decades are written in a language: 11th century, XIe siècle, 1920s."""

from quizgen.language.tags import locale_for
from quizgen.language.words import SentenceWords
from quizgen.values import Date

_CENTURY = 2
"""How many digits of a year are unknown in a century."""


def span_in_words(date: Date, words: SentenceWords, language: str) -> str:
    """Return a century or a decade in words; empty where they would not be clear.

    The decade 190X is not called the 1900s, which may be a century.

    Args:
        date: the date, of whose year digits are unknown.
        words: the words of the language.
        language: its tag.

    Example:
        >>> from quizgen.language import ENGLISH
        >>> span_in_words(Date(1000, unknown_digits=2), ENGLISH.sentence, "en")
        '11th century'
        >>> span_in_words(Date(1920, unknown_digits=1), ENGLISH.sentence, "en")
        '1920s'
    """
    if date.unknown_digits != _CENTURY:
        is_clear = date.year > 0 and date.year % 100 and not date.year % 10
        return words.decade.format(year=date.year) if is_clear else ""
    number = abs(date.year) // 100 + 1
    begins = {(number - 1) * 100 or 1, 1 - number * 100}
    if date.year not in begins:
        return ""
    century = words.century.format(number=words.century_number(number))
    if date.year > 0:
        return century
    return words.century_before_christ.format(century=century, era=locale_for(language).before_christ)
