"""Values of one relation that may be the same, though no name of one is a name of the other.

`UK` may be the United Kingdom, `Sgt` a sergeant; who is a *Physikerin* is a *Physiker*; what is open from 9 am to 5 pm
is open from 9:00 to 16:00. Neither is wrong for sure where the other is right.
"""

import re
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from quizgen.language.gendered import counterparts, has_gender
from quizgen.language.recurring_times import RecurringTimes
from quizgen.sheet import FactSheet
from quizgen.text.folding import fold
from quizgen.values import EntityRef, Text, Value

Key = TypeVar("Key", bound=Hashable)

LONGEST_SHORT = 5
"""The most letters that a short form has: WWII, Capt."""

_SMALL_WORDS = frozenset("of the and for de la le les du des del di da do der die das und y e et".split())
"""Words that a short form may leave out: USA."""

_OF_AMERICA = 3
"""The letters of USA, whose last one stands for words that the long name may leave out."""

_VOWELS = frozenset("aeiouy")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_NUMBERED = re.compile(r"(?P<letters>[a-z]{2,}?)(?P<number>iii|ii|iv|i|v)")


def perhaps_one(sheet: FactSheet) -> Mapping[tuple[str, Value], frozenset[Value]]:
    """Return, for a relation and a value, the values that may be the same, though no name of one is one of the other.

    They stand in one undeclared list with it; or one is a short form of the other, or the word for a woman; or they are
    hours or months that overlap.
    """
    found: dict[tuple[str, Value], set[Value]] = {key: set(values) for key, values in sheet.said_together.items()}
    declared = {entity.key: entity.forms for entity in sheet.entities}
    for relation in sheet.relations:
        values = _named_in(sheet, relation.key)
        names = {name: declared.get(name, (name,)) for name in values}
        for one, other in doubtful_pairs(names, sheet.language):
            are_things = isinstance(values[one], EntityRef)
            if not (are_things and sheet.keeps_apart(one, other)):
                found.setdefault((relation.key, values[one]), set()).add(values[other])
                found.setdefault((relation.key, values[other]), set()).add(values[one])
    return {key: frozenset(values) for key, values in found.items()}


def _named_in(sheet: FactSheet, relation: str) -> dict[str, EntityRef | Text]:
    """Return the things and texts that are values of a relation, by their names."""
    told = (fact.value for fact in sheet.of_relation(relation))
    return {_name(value): value for value in told if isinstance(value, (EntityRef, Text))}


def _name(value: EntityRef | Text) -> str:
    return value.key if isinstance(value, EntityRef) else value.text


def doubtful_pairs(names: Mapping[Key, Collection[str]], language: str) -> Iterator[tuple[Key, Key]]:
    """Yield pairs of keys whose names may be of one thing.

    Args:
        names: the names of each, by its key.
        language: that of the names.

    Example:
        >>> list(doubtful_pairs({"UK": ["UK"], "GB": ["United Kingdom", "Great Britain"], "US": ["US"]}, "en"))
        [('UK', 'GB')]
        >>> list(doubtful_pairs({"Arzt": ["Arzt"], "Ärztin": ["Ärztin"], "Koch": ["Koch"]}, "de"))
        [('Ärztin', 'Arzt')]
    """
    short = {key: [form for form in forms if _may_be_short(form)] for key, forms in names.items()}
    if any(short.values()):
        yield from _short_and_long(short, names)
    yield from _of_one_time(names, RecurringTimes(language))
    if has_gender(language):
        keys = {fold(form): key for key, forms in names.items() for form in forms}
        for word, key in keys.items():
            others = (keys.get(other, key) for other in counterparts(word, language))
            yield from ((key, other) for other in others if other != key)


def _of_one_time(names: Mapping[Key, Collection[str]], reader: RecurringTimes) -> Iterator[tuple[Key, Key]]:
    """Yield pairs that name times of the day, or months, which overlap: 9 am to 5 pm and 8:00–16:00."""
    if not reader.any_in(form for forms in names.values() for form in forms):
        return
    found = [(key, *told) for key, forms in names.items() for form in forms if (told := reader.read(form))]
    for (one, length, parts), (other, its_length, its_parts) in combinations(found, 2):
        if one != other and length == its_length and parts & its_parts:
            yield one, other


def _may_be_short(form: str) -> bool:
    """Tell whether a name may be short for a longer one: capitals, a full stop at the end, or no vowels."""
    if len(form) > 2 * LONGEST_SHORT:  # most are: so it is quick
        return False
    letters = form.replace(".", "")
    if not 1 < len(letters) <= LONGEST_SHORT or not letters.isascii() or not letters.isalnum() or letters.isdigit():
        return False
    return letters.isupper() or form[-1] == "." or (letters.isalpha() and _VOWELS.isdisjoint(letters.casefold()))


def _short_and_long(
    short: Mapping[Key, Sequence[str]], names: Mapping[Key, Collection[str]]
) -> Iterator[tuple[Key, Key]]:
    """Yield pairs of a short form and what it may be short for."""
    by_initials: dict[str, list[Key]] = {}
    by_letters: dict[tuple[str, ...], list[tuple[str, Key]]] = {}
    for key, forms in names.items():
        for words in (fold(form).split() for form in forms if form not in short[key]):
            for initials in _initials(words):
                by_initials.setdefault(initials, []).append(key)
            if len(words) == 1:
                by_letters.setdefault((words[0][0], words[0][-1]), []).append((words[0], key))
                by_letters.setdefault((words[0][:3],), []).append((words[0], key))
    for key, forms in short.items():
        for form in forms:
            letters = _numbered(fold(form).replace(" ", ""))
            found = [other for each in _ways(letters) for other in by_initials.get(each, ())]
            if form[-1] == ".":
                cut = by_letters.get((letters[:3],), ())
                found += [other for word, other in cut if word.startswith(letters) and len(word) > len(letters)]
            elif _VOWELS.isdisjoint(letters):
                found += [
                    other for word, other in by_letters.get((letters[0], letters[-1]), ()) if _leaves(letters, word)
                ]
            yield from ((key, other) for other in dict.fromkeys(found) if other != key)


def _initials(words: Sequence[str]) -> set[str]:
    """Return the initials of several words, with and without small words; a Roman numeral is a digit."""
    if len(words) < 2:  # noqa: PLR2004 - several
        return set()
    large = [word for word in words if word not in _SMALL_WORDS]
    return {
        "".join(_ROMAN.get(word) or (word if word.isdigit() else word[0]) for word in each) for each in (words, large)
    }


def _ways(letters: str) -> list[str]:
    """Return the initials that a short form may have: those of USA may be US."""
    return [letters, letters[:-1]] if len(letters) == _OF_AMERICA and letters[-1] == "a" else [letters]


def _numbered(letters: str) -> str:
    """Return a short form with its number as a digit: ww2 for wwii."""
    found = _NUMBERED.fullmatch(letters)
    return f"{found['letters']}{_ROMAN[found['number']]}" if found else letters


def _leaves(short: str, word: str) -> bool:
    """Tell whether letters stand in a longer word, in their order: sgt in sergeant."""
    letters = iter(word)
    return len(word) > len(short) and all(letter in letters for letter in short)
