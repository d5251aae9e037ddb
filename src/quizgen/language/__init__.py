"""The words that quizgen speaks in each language, and how the language writes dates and numbers.

A new language is one file and one line. For Dutch:

1. Copy `italian.py` to `dutch.py`, name its record `DUTCH`, and translate each text. `words.py` says what each is for,
   and what its braces are filled with. Its lexicon, by which checks know words such as "never", is `NO_LEXICON`;
   `english.py` shows a whole one.
2. Add `"nl": DUTCH` to LANGUAGES below.
3. Run `pytest tests/language tests/test_readme.py`: it names what is missing, also in the README.

Dates, numbers and the direction of writing of all languages come from Unicode's CLDR, by Babel.
"""

from quizgen.language.arabic import ARABIC
from quizgen.language.dates_in_words import date_in_words, dated, period_in_words
from quizgen.language.english import ENGLISH
from quizgen.language.french import FRENCH
from quizgen.language.german import GERMAN
from quizgen.language.headers.header_words import NO_HEADERS, HeaderWords
from quizgen.language.italian import ITALIAN
from quizgen.language.korean import KOREAN
from quizgen.language.lexicon import NO_LEXICON, Lexicon, plain
from quizgen.language.numbers_in_words import number_in_words
from quizgen.language.portuguese import PORTUGUESE
from quizgen.language.practice_words import PracticeWords
from quizgen.language.spanish import SPANISH
from quizgen.language.tags import is_known_language, locale_name, primary
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words

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
"""The languages that quizgen has words in, by their tag without a region."""

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "CardWords",
    "Dated",
    "HeaderWords",
    "Phrases",
    "PracticeWords",
    "SentenceWords",
    "SheetWords",
    "Words",
    "date_in_words",
    "dated",
    "direction_of",
    "headers_of",
    "is_known_language",
    "lexicon_of",
    "number_in_words",
    "period_in_words",
    "points_at_options",
    "primary",
    "words_of",
]


def words_of(language: str) -> Words:
    """Return the words of a language tag (`en`, `en-GB`), in English where quizgen has none in the language."""
    return LANGUAGES.get(primary(language), ENGLISH)


def lexicon_of(language: str) -> Lexicon:
    """Return the lexicon of a language tag (`en`, `en-GB`), an empty one where quizgen has no words in the language."""
    words = LANGUAGES.get(primary(language))
    return words.lexicon if words else NO_LEXICON


def points_at_options(language: str, question: str) -> bool:
    """Tell whether a question may speak of its options, and so can't be asked from memory: "Which of these …?".

    In a language that quizgen has no words in, each may.

    Example:
        >>> points_at_options("en", "Which of these rivers ends there?"), points_at_options("en", "Which river?")
        (True, False)
    """
    words = LANGUAGES.get(primary(language))
    asked = plain(question)
    return words is None or any(pointer in asked for pointer in words.sentence.pointers)


def headers_of(language: str) -> HeaderWords:
    """Return the sentences for headers of a language tag, NO_HEADERS where quizgen has no words in the language."""
    words = LANGUAGES.get(primary(language))
    return words.headers if words else NO_HEADERS


def direction_of(language: str) -> str:
    """Return the direction that a language is written in, `ltr` or `rtl`, also where quizgen has no words in it."""
    if primary(language) in LANGUAGES:
        return "rtl" if words_of(language).right_to_left else "ltr"
    from babel import Locale  # noqa: PLC0415 - slow to import, and few quizzes need it
    from babel.core import UnknownLocaleError  # noqa: PLC0415

    try:
        return str(Locale.parse(locale_name(language)).text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"
