"""How dates and periods are written in a language."""

from quizgen.language.spans_in_words import span_in_words
from quizgen.language.tags import locale_for
from quizgen.language.words import Dated, SentenceWords
from quizgen.values import Date, Period

FIRST_LONG_YEAR = 1000
"""A year of four digits is one of our era, though none says so."""


def date_in_words(date: Date, words: SentenceWords, language: str, *, with_era: bool = False) -> str:
    """Return a date as a language writes it, as exact as it is known.

    In British English: 21 August 2019, August 2019, 44 BC, c. 1919 (approximate), 1919 (?) (uncertain), 1910s.

    Args:
        date: the date.
        words: the words of the language.
        language: its tag, whose region counts too: 21 August 2019 is August 21, 2019 in American English.
        with_era: whether an early year says that it is of our era, as beside years before it: 9 AD.
    """
    is_span = date.unknown_digits > 0
    exact = span_in_words(date, words, language) if is_span else _exact(date, words, language, with_era=with_era)
    if not exact:
        return years_of_span(date, language)
    written = words.about.format(date=exact) if date.doubt in ("~", "%") else exact
    return f"{written} (?)" if date.doubt in ("?", "%") else written


def years_of_span(date: Date, language: str) -> str:
    """Return the first and the last year that a date covers: 1910–1919."""
    return f"{_year_in_words(date.first.year, language)}–{_year_in_words(date.last.year, language)}"


def _exact(date: Date, words: SentenceWords, language: str, *, with_era: bool) -> str:
    year = _year_in_words(date.year, language, with_era=with_era)
    day = words.first_day if date.day == 1 and not words.first_day.isdigit() else date.day
    return year if date.month is None else locale_for(language).date(year, date.month, day)


def _year_in_words(year: int, language: str, *, with_era: bool = False) -> str:
    """Return a year in words, with its era where it is before our own, or early in it and that is wanted."""
    if year > 0:
        return f"{year} {locale_for(language).after_christ}" if with_era and year < FIRST_LONG_YEAR else str(year)
    return f"{1 - year} {locale_for(language).before_christ}"


def dated(phrase: Dated, date: Date, words: SentenceWords, language: str, *, with_era: bool = False) -> str:
    """Return a phrase with a date in it, in its form for a year, a month or a day: in 1999, on 21 August 2019."""
    template = phrase.year if date.month is None else phrase.month if date.day is None else phrase.day
    is_span = date.unknown_digits > 0
    shown = years_of_span(date, language) if is_span else date_in_words(date, words, language, with_era=with_era)
    return template.format(date=shown)


def period_in_words(period: Period, words: SentenceWords, language: str, *, with_era: bool = False) -> str:
    """Return when something was true: from 1999 to 2013, during 1999, since 2013, until 1999; "" where neither end is known."""
    start, end = period.start, period.end

    def said(phrase: Dated, date: Date) -> str:
        return dated(phrase, date, words, language, with_era=with_era)

    if start and start == end:
        return said(words.during, start)
    if start and end:
        return f"{said(words.start, start)} {said(words.end, end)}"
    if start:
        return said(words.since, start)
    return said(words.until, end) if end else ""
