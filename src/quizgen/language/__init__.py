"""The words that quizgen speaks in each language, and how the language writes dates and numbers.

A new language is one file and one line. For Dutch:

1. Copy `italian.py` to `dutch.py`, name its record `DUTCH`, and translate each text. `words.py` says what each is for,
   and what its braces are filled with. Its lexicon knows only how an option speaks of others ("all of the
   above"); `english.py` shows a whole one, by which checks know words such as "never".
   Its words for tables are `NO_TABLE_WORDS`.
2. Add `"nl": DUTCH` to LANGUAGES below.
3. Run `pytest tests/language tests/test_readme.py`: it names what is missing, also in the README.

Dates, numbers and the direction of writing of all languages come from Unicode's CLDR (`cldr`).
"""

from collections.abc import Iterable

from quizgen.language.arabic import ARABIC
from quizgen.language.cldr import locale_of
from quizgen.language.dates_in_words import date_in_words, dated, period_in_words
from quizgen.language.english import ENGLISH
from quizgen.language.french import FRENCH
from quizgen.language.german import GERMAN
from quizgen.language.headers.header_words import NO_HEADERS, HeaderWords
from quizgen.language.italian import ITALIAN
from quizgen.language.korean import KOREAN
from quizgen.language.lexicon import NO_LEXICON, Lexicon, plain, words_in
from quizgen.language.numbers_in_words import number_in_words
from quizgen.language.other_languages import OTHER_HEADINGS
from quizgen.language.portuguese import PORTUGUESE
from quizgen.language.practice_words import PracticeWords
from quizgen.language.spanish import SPANISH
from quizgen.language.table_words import NO_TABLE_WORDS, TableWords
from quizgen.language.tags import UNKNOWN, is_known_language, primary, tag_hint
from quizgen.language.words import CardWords, Dated, Phrases, SentenceWords, SheetWords, Words
from quizgen.system import plug_ins
from quizgen.system.plug_ins import plug_in

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

LEAD = 3
"""How many more words of one language than of any other a table must have; one in a header counts as three."""

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "UNKNOWN",
    "CardWords",
    "Dated",
    "HeaderWords",
    "Phrases",
    "PracticeWords",
    "SentenceWords",
    "SheetWords",
    "TableWords",
    "Words",
    "date_in_words",
    "dated",
    "direction_of",
    "headers_of",
    "is_known_language",
    "language_of_words",
    "lexicon_of",
    "number_in_words",
    "own_words",
    "period_in_words",
    "points_at_options",
    "primary",
    "table_words_of",
    "tag_hint",
    "words_of",
]


def own_words(language: str) -> Words | None:
    """Return the words of a language tag (`en`, `en-GB`), ours or those of an installed package; None if none has any.

    Raises:
        PlugInError: a package brings the language, and its words can't be used.
    """
    tag = primary(language)
    return LANGUAGES.get(tag) or _installed_words(tag)


def _installed_words(tag: str) -> Words | None:
    plugged = plug_in(plug_ins.LANGUAGES, tag) if tag not in ("", UNKNOWN) else None
    if plugged is None:
        return None
    words = plugged.load()
    if not isinstance(words, Words):
        raise plugged.error("has no words: it must be a quizgen.language.Words")
    return words


def words_of(language: str) -> Words:
    """Return the words of a language tag (`en`, `en-GB`), in English where there are none in the language."""
    return own_words(language) or ENGLISH


def lexicon_of(language: str) -> Lexicon:
    """Return the lexicon of a language tag (`en`, `en-GB`), an empty one where quizgen has no words in the language."""
    words = own_words(language)
    return words.lexicon if words else NO_LEXICON


def points_at_options(language: str, question: str) -> bool:
    """Tell whether a question may speak of its options, and so can't be asked from memory: "Which of these …?".

    In a language that quizgen has no words in, each may.

    Example:
        >>> points_at_options("en", "Which of these rivers ends there?"), points_at_options("en", "Which river?")
        (True, False)
    """
    words = own_words(language)
    asked = plain(question)
    return words is None or any(pointer in asked for pointer in words.sentence.pointers)


def headers_of(language: str) -> HeaderWords:
    """Return the sentences for headers of a language tag, NO_HEADERS where quizgen has no words in the language."""
    words = own_words(language)
    return words.headers if words else NO_HEADERS


def table_words_of(language: str) -> TableWords:
    """Return what a language calls things in tables; nothing where quizgen has no words in the language."""
    words = own_words(language)
    return words.tables if words else NO_TABLE_WORDS


def language_of_words(headers: Iterable[str], cells: Iterable[str]) -> str:
    """Return the language of a table, found by the words of its headers and its cells; UNKNOWN where none stands out.

    A word of a header counts as much as three of the cells, of which only those of three words or more are looked at;
    each word counts once.
    The language that has the most is taken, if it has three more than the next, and a quarter more. Headers of a language
    that quizgen has no words in count against all.

    Example:
        >>> language_of_words(["Land", "Hauptstadt"], ["Frankreich", "Paris"])
        'de'
        >>> language_of_words(["Land", "Hoofdstad"], ["Frankrijk", "Parijs"])
        'und'
    """
    headings = {word for header in headers for word in words_in(header)}
    words = {word for cell in cells if cell.count(" ") > 1 for word in _words_of_a_sentence(cell)}
    scores = {
        tag: 3 * len(headings & own.tables.headings) + len(words & own.tables.common) for tag, own in LANGUAGES.items()
    }
    scores[UNKNOWN] = 3 * len(headings & OTHER_HEADINGS)
    (best, most), (_, next_most) = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    return best if most - next_most >= LEAD and most >= next_most * 5 / 4 else UNKNOWN


def _words_of_a_sentence(cell: str) -> Iterable[str]:
    """Return the words of a cell that has three or more. Those of `10 to 13 kg` tell no language."""
    words = [word for word in words_in(cell) if not word.isdecimal()]
    return words if len(words) > 2 else ()  # noqa: PLR2004 - as the cell has three parts


def direction_of(language: str) -> str:
    """Return the direction that a language is written in, `ltr` or `rtl`, also where quizgen has no words in it."""
    words = own_words(language)
    if words:
        return "rtl" if words.right_to_left else "ltr"
    locale = locale_of(language)
    return locale.direction if locale else "ltr"
