"""Words, dates and numbers in each language."""

import re
import unicodedata
from collections.abc import Iterator

import attrs
import pytest
from babel import Locale

from quizgen.language import (
    ENGLISH,
    LANGUAGES,
    PracticeWords,
    SheetWords,
    Words,
    date_in_words,
    dated,
    direction_of,
    number_in_words,
    period_in_words,
    words_of,
)
from quizgen.language.lexicon import Lexicon
from quizgen.language.table_words import TableWords
from quizgen.quiz import Response
from quizgen.values import Date, Period, parse_date, parse_number

GAP = "\u202f"
SCRIPTS = {"ar": "ARABIC", "ko": "HANGUL"}


def texts(record: attrs.AttrsInstance, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a record of words, with where it stands; what is only looked for is no text to read."""
    for name, value in attrs.asdict(record, recurse=False).items():
        if isinstance(value, str):
            yield f"{path}{name}", value
        elif attrs.has(type(value)) and not isinstance(value, Lexicon | TableWords):
            yield from texts(value, f"{path}{name}.")


def placeholders(text: str) -> list[str]:
    """Return what a text is filled in with."""
    return sorted(re.findall(r"\{(.*?)\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: str) -> None:
    """No word is missing, each is filled in with the same things as in English, and none has space at its ends."""
    english = dict(texts(ENGLISH))
    for path, text in texts(LANGUAGES[language]):
        assert text, path
        assert text == text.strip(), path
        assert placeholders(text) == placeholders(english[path]), path


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_words_are_in_their_language(language: str) -> None:
    """A record is no copy of the English one, and where the language has a script of its own, it is written in that."""
    english = dict(texts(ENGLISH))
    own = dict(texts(LANGUAGES[language]))
    same = [path for path, text in own.items() if text == english[path] and len(re.sub(r"\{.*?\}", "", text)) > 6]
    assert len(same) <= 1, same
    for text in own.values() if language in SCRIPTS else ():
        letters = [letter for letter in re.sub(r"\{.*?\}|Enter", "", text) if letter.isalpha()]
        assert all(unicodedata.name(letter).startswith(SCRIPTS[language]) for letter in letters), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_directions_are_those_of_unicode(language: str) -> None:
    """Each language is written in the direction that Unicode's own data say."""
    assert direction_of(language) == Locale.parse(language).text_direction


def test_sentences_end_as_sentences_do() -> None:
    """What is a sentence in English, with its stop, is one in every language."""
    for path, text in texts(ENGLISH.sheet):
        for words in LANGUAGES.values():
            assert (dict(texts(words.sheet))[path][-1] in ".!?؟") == (text[-1] in ".!?"), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stem_of_several_begins_with_the_label(language: str) -> None:
    """The label of the relation comes first; true and false are plain words."""
    for name, text in texts(LANGUAGES[language].phrases):
        assert text.startswith("{label}") is (name not in ("true", "false")), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_phrases_are_the_same(language: str) -> None:
    """Each way of asking has words of its own."""
    phrases = [text for _, text in texts(LANGUAGES[language].phrases)]
    assert len(set(phrases)) == len(phrases)


@pytest.mark.parametrize("record", [SheetWords, PracticeWords])
def test_every_way_of_answering_has_its_instruction(record: type[attrs.AttrsInstance]) -> None:
    """Pages look an instruction up by the name of the response, so each response has a field of that name."""
    fields = set(attrs.fields_dict(record))
    missing = [response.value for response in Response if response.value not in fields]
    assert not missing, f"src/quizgen/language/words.py: {record.__name__} has no field {', '.join(missing)}"


def test_french_sets_space_before_its_marks() -> None:
    """A colon, a question mark and the like stand behind a space that does not break."""
    for path, text in texts(LANGUAGES["fr"]):
        assert not re.search(r"(?<![\u00a0\u202f])[:;!?»%]", text), path


@pytest.mark.parametrize(
    ("language", "since", "whole", "day"),
    [
        ("en", "since 2013", "from 1999 to 2013", "on August 21, 2019"),
        ("en-GB", "since 2013", "from 1999 to 2013", "on 21 August 2019"),
        ("es", "desde 2013", "desde 1999 hasta 2013", "el 21 de agosto de 2019"),
        ("fr", "depuis 2013", "entre 1999 et 2013", "le 21 août 2019"),
        ("de", "seit 2013", "von 1999 bis 2013", "am 21. August 2019"),
        ("pt-BR", "desde 2013", "de 1999 a 2013", "em 21 de agosto de 2019"),
        ("it", "dal 2013", "dal 1999 al 2013", "in data 21 agosto 2019"),
        ("ar", "منذ عام 2013", "من عام 1999 إلى عام 2013", "في 21 أغسطس 2019"),
        ("ko", "2013년부터", "1999년부터 2013년까지", "2019년 8월 21일에"),
    ],
)
def test_a_time_is_said_as_the_language_says_it(language: str, since: str, whole: str, day: str) -> None:
    """Prepositions, articles and endings go by what is known of the date: a year, a month or a day."""
    words = words_of(language).sentence
    assert period_in_words(Period(start=Date(2013)), words, language) == since
    assert period_in_words(Period(Date(1999), Date(2013)), words, language) == whole
    assert period_in_words(Period(Date(2019, 8, 21), Date(2019, 8, 21)), words, language) == day
    assert period_in_words(Period(), words, language) == ""
    month = date_in_words(Date(2019, 8), words, language)
    assert month in dated(words.as_of, Date(2019, 8), words, language)
    assert month in period_in_words(Period(end=Date(2019, 8)), words, language)


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("2850 km", "en", "2850\u00a0km"),
        ("1,234.50 m", "en", "1234.50\u00a0m"),
        ("1,234.50 m", "de", "1234,50\u00a0m"),
        ("78,865 km²", "es", f"78{GAP}865\u00a0km²"),
        ("78,865 km²", "es-MX", "78,865\u00a0km²"),
        ("0.5 m", "es-MX", "0.5\u00a0m"),
        ("2.5%", "de", "2,5\u00a0%"),
        ("2.5%", "en", "2.5%"),
        ("2.5%", "pt", "2,5%"),
        ("40%", "fr", "40\u00a0%"),
        ("−3.5 °C", "fr", "−3,5\u00a0°C"),
        ("-173 to 427 °C", "en", "−173\u00a0–\u00a0427°C"),
        ("-20–-5", "de", "−20\u00a0–\u00a0−5"),
        ("5-20 °C", "de", "5–20\u00a0°C"),
        ("1.5e3", "it", "1,5\u00a0×\u00a010³"),
        ("12345.6789", "de", f"12{GAP}345,6789"),
        ("3.14", "ar", "3.14"),
        ("1234567", "ko", "1,234,567"),
        ("2.5 m.p.h", "de", "2,5\u00a0m.p.h"),
        ("5 $", "en", "$5"),
        ("3.4 trillion US$", "en", "US$3.4\u00a0trillion"),
        ("-$5 million", "en", "−$5\u00a0million"),
        ("$5 million", "de", "5\u00a0million $"),
    ],
)
def test_numbers_are_written_as_the_language_does(written: str, language: str, shown: str) -> None:
    """The decimal sign and the space before % are the language's; groups stand apart by a narrow space."""
    number = parse_number(written)
    assert number_in_words(number, language) == shown


def test_a_language_without_words_is_spoken_to_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where quizgen has no words in a language, English ones serve; dates and numbers are still the language's own."""
    monkeypatch.delitem(LANGUAGES, "sv", raising=False)
    words = words_of("sv")
    assert isinstance(words, Words)
    assert words is ENGLISH
    assert date_in_words(Date(2019, 8, 21), words.sentence, "sv") == "21 augusti 2019"
    assert number_in_words(parse_number("0.5"), "sv") == "0,5"


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("44 BC", "en", "44 BC"),
        ("44 BC", "de", "44 v. Chr."),
        ("44 BC", "fr", "44 av. J.-C."),
        ("-0043-03-15", "en-GB", "15 March 44 BC"),
        ("-0043-03", "de", "März 44 v. Chr."),
        ("1919~", "en", "c. 1919"),
        ("1919~", "de", "ca. 1919"),
        ("44 BC~", "en", "c. 44 BC"),
        ("1919?", "en", "1919 (?)"),
        ("1919-08%", "en", "c. August 1919 (?)"),
        ("191X", "en", "1910s"),
        ("191X", "de", "1910er"),
        ("191X", "es", "década de 1910"),
        ("190X", "en", "1900–1909"),
        ("19XX", "en", "20th century"),
        ("10XX", "en", "11th century"),
        ("10XX", "de", "11. Jahrhundert"),
        ("10XX", "fr", "XIe siècle"),
        ("10XX", "es", "siglo XI"),
        ("10XX", "it", "XI secolo"),
        ("10XX", "pt", "século XI"),
        ("10XX", "ar", "القرن 11"),
        ("19XX", "ko", "20세기"),
        ("2019-08-21", "en-GB", "21 August 2019"),
    ],
)
def test_dates_before_our_era_and_vague_ones_have_words(text: str, language: str, words: str) -> None:
    """A year has its era where it is before our own; what is not exact says so."""
    assert date_in_words(parse_date(text), words_of(language).sentence, language) == words
