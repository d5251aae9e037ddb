"""Cells that tell the language of a table where its headers don't: dates in words, and yes and no."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quizgen.language import LANGUAGES, UNKNOWN
from quizgen.language.lexicon import plain
from quizgen.language.written_dates import DateReader, has_word_for_month

FEWEST = 2
"""How many different dates tell a language, at least. One may be a name."""

_SPANISH_SIGNS = ("¿", "¡")


class TellingCell(NamedTuple):
    """A language, and what tells it."""

    tag: str
    """The language; UNKNOWN where nothing tells it."""
    by: str = ""
    """A cell that tells it, as it is written."""


def language_of_cells(headers: Sequence[str], columns: Sequence[Sequence[str]]) -> TellingCell:
    """Return the one language, of those that quizgen has words in, in which a table has its dates or its answers.

    Args:
        headers: its headers.
        columns: the texts of its columns.

    Example:
        >>> language_of_cells(["Data"], [["25 aprile 1946", "2 giugno 1946"]])
        TellingCell(tag='it', by='25 aprile 1946')
        >>> language_of_cells(["EU?"], [["ja", "nein", "ja"]]).tag, language_of_cells(["EU?"], [["ja", "nee"]]).tag
        ('de', 'und')
    """
    dates = _by_dates(dict.fromkeys(text for column in columns for text in column))
    found = dates if dates.tag != UNKNOWN else _by_answers(columns)
    sign = next((header for header in headers if header.startswith(_SPANISH_SIGNS)), "")
    return TellingCell("es", sign) if found.tag == UNKNOWN and sign else found


def _by_dates(texts: Iterable[str]) -> TellingCell:
    readers = {tag: DateReader.of({tag: own.tables}) for tag, own in LANGUAGES.items()}
    told = [text for text in texts if has_word_for_month(text) or any(r.has_era(text) for r in readers.values())]
    fitting = [tag for tag, reader in readers.items() if all(map(reader.is_more_than_a_number, told))]
    return TellingCell(fitting[0], told[0]) if len(told) >= FEWEST and len(fitting) == 1 else TellingCell(UNKNOWN)


def _by_answers(columns: Sequence[Sequence[str]]) -> TellingCell:
    for column in columns:
        answers = dict.fromkeys(map(plain, filter(None, column)))
        fitting = [tag for tag, own in LANGUAGES.items() if _are_answers(answers, own.tables.yes, own.tables.no)]
        if len(fitting) == 1:
            return TellingCell(fitting[0], next(filter(None, column)))
    return TellingCell(UNKNOWN)


def _are_answers(answers: Iterable[str], yes: frozenset[str], no: frozenset[str]) -> bool:
    """Tell whether some answers are a word for yes and one for no."""
    found = {*answers}
    return len(found & yes) == len(found & no) == 1 and found <= yes | no
