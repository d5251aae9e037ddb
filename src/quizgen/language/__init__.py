"""The words on the page, and how a language writes dates and numbers. A new language is a file and a line here."""

from quizgen.language.arabic import ARABIC
from quizgen.language.dates_in_words import date_in_words, dated, period_in_words
from quizgen.language.english import ENGLISH
from quizgen.language.french import FRENCH
from quizgen.language.german import GERMAN
from quizgen.language.italian import ITALIAN
from quizgen.language.korean import KOREAN
from quizgen.language.numbers_in_words import number_in_words
from quizgen.language.portuguese import PORTUGUESE
from quizgen.language.spanish import SPANISH
from quizgen.language.words import CardWords, Dated, PracticeWords, SentenceWords, SheetWords, Words

LANGUAGES = {
    "ar": ARABIC,
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "ko": KOREAN,
    "pt": PORTUGUESE,
}

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "CardWords",
    "Dated",
    "PracticeWords",
    "SentenceWords",
    "SheetWords",
    "Words",
    "date_in_words",
    "dated",
    "direction_of",
    "is_known_language",
    "number_in_words",
    "period_in_words",
    "primary",
    "words_of",
]


def words_of(language: str) -> Words:
    """Return the words of a language tag (`en`, `en-GB`); English where there is no table for it."""
    return LANGUAGES.get(primary(language), ENGLISH)


def primary(language: str) -> str:
    """Return the language itself of a tag: `en` of `en-GB`."""
    return language.replace("_", "-").split("-")[0].casefold()


def direction_of(language: str) -> str:
    """Return the direction that a language is written in, `ltr` or `rtl`, also where there are no words of it."""
    if primary(language) in LANGUAGES:
        return "rtl" if words_of(language).right_to_left else "ltr"
    from babel import Locale  # noqa: PLC0415 - slow to import, and few quizzes need it
    from babel.core import UnknownLocaleError  # noqa: PLC0415

    try:
        return str(Locale.parse(language.replace("-", "_")).text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"


def is_known_language(language: str) -> bool:
    """Tell whether a language tag is one that has dates and names of its own (in Unicode's CLDR)."""
    from babel import Locale  # noqa: PLC0415 - slow to import, used once a sheet
    from babel.core import UnknownLocaleError  # noqa: PLC0415

    try:
        Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return True
