"""What a language needs to make sentences from the headers of a table."""

from collections.abc import Mapping

from attrs import frozen

from quizgen.text.folding import fold


@frozen(eq=False, repr=False)
class HeaderSentences:
    """Headers that take the same sentences, such as nouns with one article: *die* Hauptstadt, *die* Fläche.

    The subject stands before a colon, where no grammar changes it: "Ecuador: Was ist die Hauptstadt?"
    """

    headers: Mapping[str, str]
    """The headers as they stand in a sentence, by their folded form: `hauptstadt` is Hauptstadt."""
    ask: str
    """The template of the question, where `{header}` is the header."""
    say: str
    """The template of the statement. Empty where the value might need an article: *das Schwarze Meer*."""

    @classmethod
    def of(cls, headers: str, ask: str, say: str = "") -> "HeaderSentences":
        """Return the sentences of headers that are written one after the other, with `_` inside a header of several words."""
        words = [header.replace("_", " ") for header in headers.split()]
        return cls({fold(word): word for word in words}, ask, say)


@frozen(kw_only=True, eq=False, repr=False)
class HeaderWords:
    """The headers whose sentences are sure in a language. All others are asked neutrally."""

    sentences: tuple[HeaderSentences, ...]
    """Headers with their sentences. A header is in one of them only."""
    of_dates: tuple[HeaderSentences, ...] = ()
    """Headers of what happens once, whose values are dates or years: foundation."""
    of_years: tuple[HeaderSentences, ...] = ()
    """Those of them that are asked otherwise where all values are years."""
    languages: Mapping[str, str]
    """Names of languages as they stand in the templates below, by their folded form: `spanisch` is Spanisch."""
    ask_word: str
    """Asks for a word in another language: `{{ subject }}`, `{language}`."""
    say_word: str
    """States a translation: `{{ subject }}`, `{{ value }}`, `{language}`."""
    ask_back: str
    """Asks for the subject by its translation: `{{ value }}`, `{language}`, that of the subject."""
    words: frozenset[str]
    """Headers of columns that have words, folded: verb, term."""
    meanings: frozenset[str]
    """Headers of columns that have the meaning of a word, folded."""
    ask_meaning: str
    """Asks what a word means: `{{ subject }}`."""
    say_meaning: str
    """States what a word means: `{{ subject }}`, `{{ value }}`."""
    ask_by_meaning: str
    """Asks for the word by its meaning: `{{ value }}`."""
    ask_by_definition: str
    """Asks for the word by a meaning that is a sentence: `{{ value }}`."""
    say_definition: str
    """States a meaning that is a sentence: `{{ subject }}`, `{{ value }}`."""
    applies: str
    """States yes under any header: `{{ subject }}`, `{header}`."""
    applies_not: str
    """States no under any header: `{{ subject }}`, `{header}`."""


NO_HEADERS = HeaderWords(
    sentences=(),
    languages={},
    ask_word="",
    say_word="",
    ask_back="",
    words=frozenset(),
    meanings=frozenset(),
    ask_meaning="",
    say_meaning="",
    ask_by_meaning="",
    ask_by_definition="",
    say_definition="",
    applies="",
    applies_not="",
)
"""Of a language without sentences for headers. All its headers are asked neutrally."""


def names(text: str) -> dict[str, str]:
    """Return names by their folded forms, from `folded name` pairs such as `español:Spanisch spanisch:Spanisch`."""
    pairs = (pair.split(":") for pair in text.split())
    return {fold(header): name.replace("_", " ") for header, name in pairs}


def folded(words: str) -> frozenset[str]:
    """Return headers, folded, that are written with blanks between them, and `_` inside a header of several words."""
    return frozenset(map(fold, word_set(words)))


def word_set(words: str) -> frozenset[str]:
    """Return words that are written with blanks between them, and `_` inside a noun of several words."""
    return frozenset(word.replace("_", " ") for word in words.split())
