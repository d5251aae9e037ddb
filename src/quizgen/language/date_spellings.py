"""The ways in which a learner may type a day that a language writes in one way."""

from functools import cache

from attrs import evolve

from quizgen.language import words_of
from quizgen.language.dates_in_words import date_in_words
from quizgen.language.tags import primary
from quizgen.language.written_dates import ORDERS, DateReader, order_of
from quizgen.values import Date

FIRST_YEAR = 1000
"""Earlier years have fewer digits, which may be taken for a day."""


def date_spellings(text: str, language: str) -> tuple[str, ...]:
    """Return how else a day may be typed: in the other order of English, in figures, and by ISO 8601.

    Days in figures have the order of the language; English has one by its country only. An early year of our era may
    be typed without its era. A text that is neither has no other spelling.

    Args:
        text: the day as the language writes it.
        language: the tag of the language.

    Example:
        >>> date_spellings("November 9, 1799", "en")
        ('9 November 1799', 'November 9 1799', '1799-11-09')
        >>> date_spellings("9. November 1799", "de")
        ('9.11.1799', '09.11.1799', '9/11/1799', '09/11/1799', '1799-11-09')
        >>> date_spellings("1er avril 2001", "fr")[:2], date_spellings("9 AD", "en")
        (('1 avril 2001', '1/4/2001'), ('9',))
        >>> date_spellings("November 1799", "en"), date_spellings("9 lives", "en")
        ((), ())
    """
    day = _read(text, language)
    if day and not day.month and not day.doubt and 0 < day.year < FIRST_YEAR and not day.unknown_digits:
        return (str(day.year),)  # 9 AD
    if day is None or day.doubt or day.year < FIRST_YEAR or day.month is None or day.day is None:
        return ()
    words = _in_words(day, language)
    order = order_of(language)
    figures = [(day.day, day.month), (day.month, day.day)][ORDERS.index(order)] if order else ()
    signs = "./" if "." in text.split(" ", 1)[0] else "/"
    in_figures = [f"{sign.join(parts)}{sign}{day.year}" for sign in signs for parts in _written(figures)]
    found = dict.fromkeys((*words, *in_figures, f"{day.year}-{day.month:02}-{day.day:02}"))
    return tuple(spelling for spelling in found if spelling != text)


def _read(text: str, language: str) -> Date | None:
    """Return the date that a text names in words; None where it names none, or is in figures."""
    if not any(map(str.isalpha, text)) or not any(map(str.isdigit, text)):
        return None
    try:
        return _reader(language).read(text, day_first=True)
    except ValueError:
        return None


@cache
def _reader(language: str) -> DateReader:
    return DateReader.of({language: words_of(language).tables})


def _in_words(day: Date, language: str) -> list[str]:
    """Return a day in words: of English, in both orders; an ordinal as a plain number."""
    if primary(language) != "en":
        return [date_in_words(day, evolve(words_of(language).sentence, first_day="1"), language)]
    british, american = (date_in_words(day, words_of(tag).sentence, tag) for tag in ("en-GB", "en-US"))
    return [british, american, american.replace(",", "")]


def _written(figures: tuple[int, ...]) -> list[list[str]]:
    """Return figures without and with a zero before one digit."""
    return [[str(figure) for figure in figures], [f"{figure:02}" for figure in figures]] if figures else []
