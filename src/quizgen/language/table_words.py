"""What a language calls things in tables, so that tables in it are read as people write them."""

import re

from attrs import field, frozen

from quizgen.kept import Keeping, kept
from quizgen.language.lexicon import plain


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(text).split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(plain(part.strip()) for part in text.split("|") if part.strip())


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((before, behind) for before, _, behind in (part.partition("-") for part in text.split()))


@frozen(kw_only=True, eq=False, repr=False)
class TableWords(Keeping):
    """Words that are met in the cells and the headers of tables. Case and accents don't count in any of them."""

    headings: frozenset[str] = field(converter=_words)
    """Words that stand in headers, by which the language of a table is known: country, capital, year."""
    common: frozenset[str] = field(converter=_words)
    """The commonest words of its sentences, which tell its language where headers don't: the, of, and."""
    year_headings: frozenset[str] = field(converter=_words)
    """Words of headers whose columns have years, where their cells can be years: born, founded."""
    quantities: frozenset[str] = field(converter=_words)
    """Words of headers whose columns have quantities, even where their cells look like years: height, votes."""
    examples: frozenset[str] = field(converter=_words)
    """Words of headers whose columns have example sentences: example."""
    totals: tuple[str, ...] = field(converter=_phrases)
    """What a last row is called that adds up the others, with `|` between: total."""
    averages: tuple[str, ...] = field(converter=_phrases)
    """What a last row is called that has their averages."""
    yes: frozenset[str] = field(converter=_words)
    """The words for yes: yes, y, true."""
    no: frozenset[str] = field(converter=_words)
    """The words for no."""
    missing: tuple[str, ...] = field(converter=_phrases)
    """What stands in a cell whose value is not known, with `|` between: unknown, tbd, see note."""
    catch_alls: tuple[str, ...] = field(converter=_phrases)
    """What stands in a column of kinds for all that have no name there, with `|` between: other, misc."""
    before_christ: tuple[str, ...] = field(converter=_phrases)
    """What stands with a year before our era, without spaces and full stops, with `|` between: bc, bce."""
    after_christ: tuple[str, ...] = field(converter=_phrases)
    """What stands with a year of our era, likewise: ad, ce."""
    about: tuple[str, ...] = field(converter=_phrases)
    """What stands before an approximate year, likewise: c, ca, around."""
    century: str
    """A pattern for a century in words: `18th century`. Its group `number` is in digits or in Roman numerals."""
    of_women: tuple[tuple[str, str], ...] = field(converter=_pairs)
    """Endings of words for women, each with that of the word for men behind a hyphen: `in-` for Physikerin."""

    @kept
    def century_pattern(self) -> re.Pattern[str]:
        """The pattern for a century, compiled; one that matches nothing where the language has none."""
        return re.compile(self.century or "(?!)", re.IGNORECASE)


NO_TABLE_WORDS = TableWords(
    headings="",
    common="",
    year_headings="",
    quantities="",
    examples="",
    totals="",
    averages="",
    yes="",
    no="",
    missing="",
    catch_alls="",
    before_christ="",
    after_christ="",
    about="",
    century="",
    of_women="",
)
"""For a language about whose tables nothing is known."""
