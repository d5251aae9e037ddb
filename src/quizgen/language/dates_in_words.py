"""How dates and periods are written in a language."""

import datetime

from quizgen.language.words import Dated, SentenceWords
from quizgen.values import Date, Period

_ANY_YEAR = 4444
"""A leap year of four like digits, which no day, month or era is written with."""

_ABOUT = {"ar": "~ {date}", "de": "ca. {date}", "ko": "~ {date}"}
"""How a language writes that a date is approximate; else with a c. for circa."""


def date_in_words(date: Date, language: str) -> str:
    """Write a date as the language does (en-GB: 21 August 2019), at the precision it has; 44 BC, c. 1919, 1910–1919."""
    if date.unknown_digits:
        return f"{date.first.year}–{date.last.year}"
    year = _year_in_words(date.year, language)
    exact = year if date.month is None else _day_in_words(date.month, date.day, language).replace(str(_ANY_YEAR), year)
    about = _ABOUT.get(language.replace("_", "-").split("-")[0].casefold(), "c. {date}")
    told = about.format(date=exact) if date.doubt in ("~", "%") else exact
    return f"{told} (?)" if date.doubt in ("?", "%") else told


def _year_in_words(year: int, language: str) -> str:
    """Write a year, and its era where it is before our own."""
    if year > 0:
        return str(year)
    from babel import Locale  # noqa: PLC0415 - slow to import, and few sheets need it

    before = Locale.parse(language.replace("-", "_")).eras["abbreviated"][0]
    return f"{1 - year} {before}"


def _day_in_words(month: int, day: int | None, language: str) -> str:
    """Write a month or a day of `_ANY_YEAR`, which stands for years that Python's own dates lack."""
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - slow to import, and few sheets need it

    locale, any_day = language.replace("-", "_"), datetime.date(_ANY_YEAR, month, day or 1)
    return format_date(any_day, "long", locale=locale) if day else format_skeleton("yMMMM", any_day, locale=locale)


def dated(phrase: Dated, date: Date, language: str) -> str:
    """Put a date into a phrase, in the form that its precision asks for."""
    template = phrase.year if date.month is None else phrase.month if date.day is None else phrase.day
    return template.format(date=date_in_words(date, language))


def period_in_words(period: Period, words: SentenceWords, language: str) -> str:
    """Say when: from 1999 to 2013, during 1999, since 2013, until 1999; nothing where neither end is known."""
    start, end = period.start, period.end
    if start and start == end:
        return dated(words.during, start, language)
    if start and end:
        return f"{dated(words.start, start, language)} {dated(words.end, end, language)}"
    if start:
        return dated(words.since, start, language)
    return dated(words.until, end, language) if end else ""
