"""A header as English words: abbreviations written out, capitals as in a sentence, the unit or year behind it apart."""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from quizgen.language.headers.english_headers import ENGLISH_HEADERS
from quizgen.language.headers.english_modifiers import (
    ABBREVIATIONS,
    ADJECTIVES,
    LAST_PAST_YEAR,
    NAMES_LIKE_NOUNS,
    NO_MODIFIERS,
    PREPOSITIONS,
    PROPER,
    UNITS,
)
from quizgen.language.headers.english_nouns import FORMS_OF_WORDS, MEASURES
from quizgen.language.headers.english_verbs import ACTIVITIES, HAPPENED, PARTICIPLES
from quizgen.text.folding import fold
from quizgen.wording.headers.english_grammar import is_noun, singular_of
from quizgen.wording.headers.label_words import is_abbreviated, label_words
from quizgen.wording.headers.question_headers import raw

_BRACKET = re.compile(r"(?P<before>.*\S)\s*\((?P<inside>[^()]*)\)")
_YEAR = re.compile(r"(1[0-9]|20)\d\d")
_TIMES = frozenset({"year", "date"})
_EXTREMES = frozenset({"maximum", "minimum", "average", "mean", "total"})
_ENDS_OF_TIME = {"minimum": "first", "maximum": "last"}
"""What programs call the minimum and the maximum of dates."""

_NO_MODIFIERS = NO_MODIFIERS | ACTIVITIES
_NEVER_BEFORE_A_NOUN = frozenset({"date", "year", "number"})
_LONGEST_TAIL = {"at": 2}
"""Words behind a preposition: at room temperature. In longer ones an article may be missing."""

_PROPER_ENDINGS = ("ean", "ese", "ish", "sian", "ndian", "lian", "rian", "xican", "rican")
_LIFE_EXPECTANCY = (["life", "exp"], ["life", "expect"])
_LASTING = frozenset({"time", "duration", "runtime"})
"""What lasts for minutes, so that `min` behind it is no minimum."""

_LONG_OR_LASTING = frozenset({"length"})
"""What may last for minutes or have a minimum: `length_min` stays as it is."""

_NUMBER = frozenset({"no", "no.", "num", "num.", "nr", "nr."})
"""Short forms of number, before "of"."""

_CODES = frozenset({"iso", "iata", "icao", "fips", "ioc", "numeric"})
"""Who gives codes, for a column that is named after them alone, or what the codes are of."""

_OF_THE_SKY = {"sun": "Sun", "moon": "Moon", "equator": "equator"}
"""What there is one of, so that it has "the", as it stands in a sentence."""

_FUNCTION_WORDS = frozenset(
    "and or the a an no not & / - capita gallon sec gram thousand million unit barrel litre liter".split()
)
_LONGEST_ACRONYM = 4
_IN_PHRASES = frozenset(word for phrase in (*HAPPENED, *PARTICIPLES, *FORMS_OF_WORDS) for word in phrase.split())


@frozen(kw_only=True, eq=False, repr=False)
class EnglishHeader:
    """The words of a header, and what stands behind the subject."""

    words: tuple[str, ...]
    """The words as they stand in a sentence: population."""
    unit: str = ""
    """The unit behind the words: ` in kg`."""
    tail: str = ""
    """What else is behind them: ` in 2020`, ` (last name)`."""
    is_past: bool = False
    """Whether it is of a year gone by."""

    @property
    def text(self) -> str:
        """The words with spaces between them."""
        return " ".join(self.words)

    @property
    def head(self) -> int | None:
        """The index of the noun that the others describe; None where no word is a known noun in its place."""
        lower = [word.casefold() for word in self.words]
        if not lower or not _NO_MODIFIERS.isdisjoint(lower if len(lower) > 1 else ()):
            return None
        if lower[0] in PREPOSITIONS and lower[0] != "per":
            return None
        stop = next((i for i, word in enumerate(lower) if i and word in PREPOSITIONS), len(lower))
        last = self.words[stop - 1]
        if any(len(word) == 1 and word.isalpha() for word in lower) or not _is_a_tail(self.words[stop:]):
            return None
        if stop > 1 and lower[0] in _NEVER_BEFORE_A_NOUN and last not in MEASURES:
            return None
        return stop - 1 if is_noun(last) or singular_of(last) else None


def english_header(header: str) -> EnglishHeader:
    """Return a header as English words.

    Example:
        >>> english_header("MilesPerGallon").text, english_header("CAPITAL").text, english_header("US DVD Sales").text
        ('miles per gallon', 'capital', 'US DVD sales')
        >>> english_header("body_mass_g").text, english_header("body_mass_g").unit, english_header("GDP (2019)").tail
        ('body mass', ' in g', ' in 2019')
    """
    bracket = _BRACKET.fullmatch(header.strip())
    rest, inside = (bracket["before"], bracket["inside"].strip()) if bracket else (header, "")
    if rest.casefold() in _TIMES and inside.casefold() in HAPPENED:  # Year (first published)
        rest, inside = f"{rest} {inside}", ""
    words = _in_sentence(_with_number_in_full(label_words(_bare(rest))))
    found = _with_extreme_first(_with_unit_apart(_with_year_apart(EnglishHeader(words=tuple(words)))))
    found = _with_end_apart(_with_the(found))
    if _YEAR.fullmatch(inside):
        return _of_year(found, int(inside))
    return evolve(found, tail=f"{found.tail} ({raw(inside)})") if inside else found


def _with_number_in_full(words: list[str]) -> list[str]:
    """Return the words of a header with "number of" for "no. of"."""
    is_short = len(words) > 2 and words[0].casefold() in _NUMBER and words[1].casefold() == "of"  # noqa: PLR2004 - and a noun
    return ["number", *words[1:]] if is_short else words


def _bare(header: str) -> str:
    """Return a header without marks around it. The point of an abbreviation is none: cost p.p."""
    bare, words = header.strip(" :.*?"), header.rstrip(" :*?").split()
    return f"{bare}." if words and words[-1].endswith(".") and is_abbreviated(words[-1]) else bare


def _is_a_tail(words: Sequence[str]) -> bool:
    """Tell whether words from a preposition on lack no article: per capita, of birth, from the Sun."""
    if not words:
        return True
    preposition, *rest = words
    if not rest:
        return False
    if preposition in ("from", "to"):
        return rest[0] == "the" or all(word[0].isupper() for word in rest)
    return preposition == "per" or rest[0] == "the" or len(rest) <= _LONGEST_TAIL.get(preposition, 1)


def _in_sentence(words: Sequence[str]) -> list[str]:
    if words and words[0].casefold() == "the":
        words = words[1:]
    all_capitals = all(word.isupper() for word in words if word.isalpha())
    if [word.casefold() for word in words[:2]] in _LIFE_EXPECTANCY:
        words = ["life", "expectancy", *words[2:]]
    if len(words) == 1 and words[0].casefold() in _CODES:
        words = [*words, "code"]
    begins_large = len(words) == 1 or all(word.islower() for word in words[1:])
    if _is_camel_case(words):
        words = [word.casefold() if word[1:].islower() and not _is_proper(word.casefold()) else word for word in words]
    written = [
        _word(word, may_be_small=begins_large and not i, all_capitals=all_capitals) for i, word in enumerate(words)
    ]
    return " ".join(written).split()


def _is_camel_case(words: Sequence[str]) -> bool:
    """Tell whether the capitals only part the words: kmBuddyDistance."""
    return len(words) > 1 and words[0].islower() and all(word[:1].isupper() for word in words[1:])


def _word(word: str, *, may_be_small: bool, all_capitals: bool) -> str:
    lower = word.casefold()
    if lower in ABBREVIATIONS:
        return ABBREVIATIONS[lower]
    if word in NAMES_LIKE_NOUNS:
        return word
    if is_known(lower) or (all_capitals and len(word) > _LONGEST_ACRONYM):
        return lower
    return lower if may_be_small and word[1:].islower() and not _is_proper(lower) else word


def _is_proper(word: str) -> bool:
    """Tell whether a word has a capital wherever it stands: English, Roman, Nobel."""
    return word in PROPER or fold(word) in ENGLISH_HEADERS.languages or word.endswith(_PROPER_ENDINGS)


def is_known(word: str) -> bool:
    """Tell whether a word, in lower case, is one of headers in English."""
    return (
        word in ADJECTIVES
        or word in PREPOSITIONS
        or word in NO_MODIFIERS
        or word in _FUNCTION_WORDS
        or word in _IN_PHRASES
        or is_noun(word)
        or bool(singular_of(word))
    )


def _with_year_apart(header: EnglishHeader) -> EnglishHeader:
    if len(header.words) > 1 and _YEAR.fullmatch(header.words[-1]) and header.words[-2] != "per":
        return _of_year(evolve(header, words=header.words[:-1]), int(header.words[-1]))
    return header


def _of_year(header: EnglishHeader, year: int) -> EnglishHeader:
    if year > LAST_PAST_YEAR:
        return evolve(header, tail=f"{header.tail} ({year})")
    return evolve(header, tail=f"{header.tail} in {year}", is_past=True)


def _with_unit_apart(header: EnglishHeader) -> EnglishHeader:
    """Move a unit behind a measure to its end: body mass g, weight in pounds."""
    *before, last = header.words or ("",)
    if not before or last.casefold() not in UNITS:
        return header
    if before[-1] == "in" and len(before) > 1:
        before = before[:-1]
    elif not is_noun(before[-1]) and not any(map(is_noun, before)):
        return header
    return evolve(header, words=tuple(before), unit=f" in {UNITS[last.casefold()]}")


def _with_the(header: EnglishHeader) -> EnglishHeader:
    """Add the article that a header leaves out: distance from Sun, but distance to Moon base."""
    *before, last = header.words or ("",)
    if len(before) < len(("distance", "from")) or before[-1] not in PREPOSITIONS - {"per"}:
        return header
    named = _OF_THE_SKY.get(last.casefold())
    return evolve(header, words=(*before, "the", named)) if named else header


def _with_end_apart(header: EnglishHeader) -> EnglishHeader:
    """Move what a distance is measured from behind the subject: the distance of Mars from the Sun."""
    at = next((i for i, word in enumerate(header.words) if word in ("from", "to")), 0)
    if not at or not is_noun(header.words[at - 1]) or not _is_a_tail(header.words[at:]):
        return header
    return evolve(header, words=header.words[:at], tail=f" {' '.join(header.words[at:])}{header.tail}")


def _with_extreme_first(header: EnglishHeader) -> EnglishHeader:
    *before, last = header.words or ("",)
    if last == "minimum" and before and before[-1] in _LASTING:
        return evolve(header, words=tuple(before), unit=" in minutes")
    if last == "minimum" and before and before[-1] in _LONG_OR_LASTING:
        return evolve(header, words=(*before, "min"))
    words = (last, *before) if last in _EXTREMES and before and is_noun(before[-1]) else header.words
    if words[1:] and words[-1] in _TIMES and words[0] in _ENDS_OF_TIME:
        words = (_ENDS_OF_TIME[words[0]], *words[1:])
    return evolve(header, words=words)
