"""How dates and periods are written in a language."""

from quizgen.language.spans_in_words import span_in_words
from quizgen.language.tags import locale_for
from quizgen.language.words import Dated, SentenceWords
from quizgen.values import Date, Period


def date_in_words(date: Date, words: SentenceWords, language: str) -> str:
    """Return a date as a language writes it, as exact as it is known.

    In British English: 21 August 2019, August 2019, 44 BC, c. 1919 (approximate), 1919 (?) (uncertain), 1910s.

    Args:
        date: the date.
        words: the words of the language.
        language: its tag, whose region counts too: 21 August 2019 is August 21, 2019 in American English.
    """
    exact = span_in_words(date, words, language) if date.unknown_digits else _exact(date, words, language)
    if not exact:
        return years_of_span(date, language)
    written = words.about.format(date=exact) if date.doubt in ("~", "%") else exact
    return f"{written} (?)" if date.doubt in ("?", "%") else written


def years_of_span(date: Date, language: str) -> str:
    """Return the first and the last year that a date covers: 1910–1919."""
    return f"{_year_in_words(date.first.year, language)}–{_year_in_words(date.last.year, language)}"


def _exact(date: Date, words: SentenceWords, language: str) -> str:
    year = _year_in_words(date.year, language)
    day = words.first_day if date.day == 1 and not words.first_day.isdigit() else date.day
    return year if date.month is None else locale_for(language).date(year, date.month, day)


def _year_in_words(year: int, language: str) -> str:
    """Return a year in words, with its era where it is before our own."""
    if year > 0:
        return str(year)
    return f"{1 - year} {locale_for(language).before_christ}"


def dated(phrase: Dated, date: Date, words: SentenceWords, language: str) -> str:
    """Return a phrase with a date in it, in its form for a year, a month or a day: in 1999, on 21 August 2019."""
    template = phrase.year if date.month is None else phrase.month if date.day is None else phrase.day
    shown = years_of_span(date, language) if date.unknown_digits else date_in_words(date, words, language)
    return template.format(date=shown)


def period_in_words(period: Period, words: SentenceWords, language: str) -> str:
    """Return when something was true: from 1999 to 2013, during 1999, since 2013, until 1999; "" where neither end is known."""
    start, end = period.start, period.end
    if start and start == end:
        return dated(words.during, start, words, language)
    if start and end:
        return f"{dated(words.start, start, words, language)} {dated(words.end, end, words, language)}"
    if start:
        return dated(words.since, start, words, language)
    return dated(words.until, end, words, language) if end else ""
