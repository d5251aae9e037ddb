"""English grammar of headers: a or an, singular and plural, which word is a noun."""

from functools import cache

from quizgen.language.headers import english_nouns as nouns
from quizgen.language.headers.english_verbs import CREATORS

_VOWEL_SOUNDS = ("hour", "honor", "honour", "heir", "honest")
_CONSONANT_SOUNDS = ("uni", "use", "usu", "eu", "one", "ura", "uti", "ubi")
_LETTERS_WITH_VOWELS = frozenset("AEFHILMNORSX")
_SHORTEST_SPOKEN = 4
"""Capitals that are spoken as a word at the least, if their second letter is a vowel: NATO, but not MIT."""

_ENDS_IN_ES = ("s", "x", "z", "ch", "sh")

NOUNS = (
    nouns.MEASURES
    | nouns.CODES
    | nouns.NAMES
    | nouns.PLACES
    | nouns.WATERS
    | nouns.COLOURS
    | nouns.THINGS
    | nouns.ROLES
    | nouns.COUNTABLE
    | nouns.FIGURED
    | frozenset(CREATORS)
)
"""All nouns that the lists have, in the singular."""


def with_article(phrase: str) -> str:
    """Return a phrase with a or an before it.

    Example:
        >>> [with_article(phrase) for phrase in ("area", "unit", "hour", "MPG", "NATO member", "other name")]
        ['an area', 'a unit', 'an hour', 'an MPG', 'a NATO member', 'another name']
    """
    if phrase.startswith("other "):
        return f"an{phrase}"
    first = phrase.split(" ", 1)[0]
    is_spoken = len(first) >= _SHORTEST_SPOKEN and first[1] in "AEIOU"
    if first.isupper() and not is_spoken:
        vowel = first[0] in _LETTERS_WITH_VOWELS
    else:
        lower = first.casefold()
        vowel = lower.startswith(_VOWEL_SOUNDS) or (lower[:1] in "aeiou" and not lower.startswith(_CONSONANT_SOUNDS))
    return f"{'an' if vowel else 'a'} {phrase}"


@cache
def singular_of(word: str) -> str:
    """Return the singular of a plural of a known noun, or an empty text where a word is none.

    Example:
        >>> [singular_of(word) for word in ("languages", "cities", "people", "class", "species")]
        ['language', 'city', 'person', '', '']
    """
    if word in NOUNS:
        return ""
    if word in nouns.COUNTED:
        return nouns.COUNTED[word]
    ends = (("ies", "y"), ("es", ""), ("s", ""))
    found = (word.removesuffix(end) + instead for end, instead in ends if word.endswith(end))
    return next((noun for noun in found if is_noun(noun)), "")


def plural_of(noun: str) -> str:
    """Return the plural of a noun.

    Example:
        >>> [plural_of(noun) for noun in ("language", "city", "day", "class", "person")]
        ['languages', 'cities', 'days', 'classes', 'people']
    """
    irregular = next((plural for plural, one in nouns.COUNTED.items() if one == noun), "")
    if irregular or noun in ("species", "series", "offspring"):
        return irregular or noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_ENDS_IN_ES) else "s")


def is_noun(word: str) -> bool:
    """Tell whether a word is a noun in the singular, by the lists or by its ending."""
    return word in NOUNS or (word.endswith(nouns.NOUN_ENDINGS) and word.isalpha() and word.islower())
