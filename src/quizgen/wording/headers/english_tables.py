"""Whether a table whose language is not known may be asked in English sentences, by its headers."""

from collections.abc import Iterable, Iterator

from quizgen.language import ENGLISH
from quizgen.language.headers.english_subjects import LANDFORMS, NAMED
from quizgen.language.lexicon import plain
from quizgen.language.other_languages import OTHER_HEADINGS
from quizgen.sheet import FactSheet
from quizgen.values import EntityRef
from quizgen.wording.headers.english_header import is_known
from quizgen.wording.headers.label_words import label_words

_SHORTEST_WORD = 3


def may_be_english(sheet: FactSheet) -> bool:
    """Tell whether nothing in a sheet speaks against headers in English: the planet of Widder is no English question.

    A word with accents or of another language does. Where not most of the words are English, so do accents in the names
    of things, and it takes one English word at the least.
    """
    names = {each.label or each.key for each in sheet.relations} | {each.subject for each in sheet.relations}
    words = set(_words(names))
    known = {word for word in words if _is_english(word)}
    others = words - known
    if any(_has_accents(word) or plain(word) in OTHER_HEADINGS for word in others):
        return False
    if not words or len(known) > len(others):
        return True
    return bool(known) and not any(map(_has_accents, _things(sheet)))


def _things(sheet: FactSheet) -> Iterator[str]:
    """Yield the names of subjects and of values that are things."""
    for fact in sheet.facts:
        yield fact.subject
        if isinstance(fact.value, EntityRef):
            yield fact.value.key


def _words(names: Iterable[str]) -> Iterator[str]:
    """Yield the words of headers in lower case; abbreviations (SPD) and figures are in no language."""
    for name in names:
        for word in label_words(name):
            if len(word) >= _SHORTEST_WORD and word.isalpha() and not word.isupper():
                yield word.casefold()


def _is_english(word: str) -> bool:
    return is_known(word) or word in NAMED | LANDFORMS or plain(word) in ENGLISH.tables.headings


def _has_accents(text: str) -> bool:
    return not text.isascii() and any(letter.isalpha() and not letter.isascii() for letter in text)
