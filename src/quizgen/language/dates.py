"""How dates and periods are written in a language."""

from quizgen.language.words import Dated, SentenceWords
from quizgen.values import Date, Period


def date_in_words(date: Date, language: str) -> str:
    """Write a date as the language does (en-GB: 21 August 2019), at the precision it has."""
    if date.month is None:
        return str(date.year)
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 - slow to import, and few sheets need it

    locale = language.replace("-", "_")
    if date.day is None:
        return format_skeleton("yMMMM", date.first, locale=locale)
    return format_date(date.first, "long", locale=locale)


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
