"""Words that name columns in many tables, so that a first row of them is likely a header: Element, Symbol."""

from collections.abc import Sequence
from functools import cache
from itertools import islice

from quizgen.language import LANGUAGES
from quizgen.language.headers import english_nouns
from quizgen.readers.rows.cells import Cell
from quizgen.text.folding import fold

LOOKED_AT = 20
"""How many rows are looked at to tell whether other rows have such words, too, as lists of words may."""

SHORTEST = 4
"""How many letters a word has that must be known; shorter ones may join others: of, des."""

_ENGLISH_KINDS = english_nouns.THINGS
"""What subjects are, in English tables: metal. Too many of these words are what lists of words are about."""

_ENGLISH_NOUNS = (
    *(english_nouns.CODES, english_nouns.NAMES, english_nouns.PLACES, english_nouns.WATERS, english_nouns.MONEY),
    *(english_nouns.MEASURES, english_nouns.COLOURS, english_nouns.ROLES, english_nouns.FORMS_OF_WORDS),
    english_nouns.PEOPLES,
)


def has_known_names(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether all names of a header are words, with capitals, that name columns in one language; no row is so.

    Example:
        >>> from quizgen.errors import Place
        >>> row = lambda *texts: [Cell(text, Place("metals.csv"), 1, 1) for text in texts]
        >>> has_known_names(row("Metal", "Symbol"), [row("Iron", "Fe"), row("Gold", "Au")])
        True
        >>> has_known_names(row("Start", "Beginning"), [row("End", "Finish"), row("Result", "Outcome")])
        False
    """
    return any(
        _are_names(header, tag) and not any(_are_names(row, tag) for row in islice(rows, LOOKED_AT))
        for tag in LANGUAGES
    )


def are_known(header: Sequence[Cell]) -> bool:
    """Tell whether all words of a header but the smallest are words for columns in one language."""
    words = [word for cell in header for word in fold(cell.text).split() if len(word) >= SHORTEST]
    return any(all(_is_known(word, known | kinds) for word in words) for known, kinds in map(_names_in, LANGUAGES))


def _are_names(cells: Sequence[Cell], tag: str) -> bool:
    """Tell whether all cells of a row are words for columns, all unlike; kinds of things may be the first one alone."""
    texts = [fold(cell.text) for cell in cells]
    if len(set(texts)) < len(texts) or not all(cell.text[:1].isupper() for cell in cells):
        return False
    known, kinds = _names_in(tag)
    return all(_is_known(text, known if index else known | kinds) for index, text in enumerate(texts))


def _is_known(text: str, words: frozenset[str]) -> bool:
    return text in words or (
        bool(text) and all(word in words or word.removesuffix("s") in words for word in text.split())
    )


@cache
def _names_in(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for columns in a language, folded, and those that name kinds of things alone."""
    own = LANGUAGES[tag]
    found = {fold(word) for word in own.tables.headings} | own.headers.words | own.headers.meanings
    found.update(own.headers.languages, *(sentences.headers for sentences in own.headers.sentences))
    if tag != "en":
        return frozenset(found), frozenset()
    nouns = {fold(word) for words in _ENGLISH_NOUNS for word in words}
    return frozenset(found | nouns), frozenset(map(fold, _ENGLISH_KINDS))
