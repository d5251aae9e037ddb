"""What is known of a relation when its default sentences are chosen, from the relation itself and its facts."""

import re
from collections import Counter
from collections.abc import Sequence

from quizgen.language import primary
from quizgen.language.headers.english_modifiers import LAST_PAST_YEAR
from quizgen.language.headers.english_subjects import WORKS
from quizgen.sheet import FactSheet, Relation
from quizgen.text.sentence_ends import SENTENCE_ENDS
from quizgen.values import Date, Number, Value
from quizgen.values.year_ranges import FIRST_YEAR, are_ranges_of_years, is_whole, may_be_year
from quizgen.wording.headers.default_sentences import HeaderTraits
from quizgen.wording.headers.english_names import noun_of

LONGEST_NAME = 60
"""Characters of a value that is no sentence yet."""

_AMOUNTS = ("number", "year", "date")
"""The types of values that may be years; of others it counts whether they have digits."""

_FIRST_YEAR_OF_ALL = -5000
_MOST_OTHER_YEARS = 20
"""One number in so many may be a year before 1000, or before Christ, in a column of years."""

_DIGIT = re.compile(r"\d")
_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
_FEWEST_WORDS = 4
_PLURAL = re.compile(r"(?<=[^\W\d_]{3})\((?:s|es|n|en)\)(?!\S)")
"""What says that there may be several of a word of three letters or more; f(s) is a function."""


def traits_of(relation: Relation, sheet: FactSheet, *, may_be_english: bool = True) -> HeaderTraits:
    """Return what is known of a relation.

    Args:
        relation: the relation.
        sheet: the sheet that it is of.
        may_be_english: whether its headers may be English, where its language is not known.
    """
    facts = sheet.of_relation(relation.key)
    subjects = (sheet.entity(fact.subject).shown for fact in facts)
    values = [fact.value for fact in facts if fact.value is not None]
    texts = [] if relation.value in _AMOUNTS else list(map(str, values))
    return HeaderTraits(
        header=_without_plurals(relation.label or relation.key),
        subject=_without_plurals(relation.subject),
        value="things" if relation.names_entities else relation.value,
        several=relation.values != "one",
        precision=_precision(values) if relation.value in _AMOUNTS else "",
        has_digits=2 * len([*filter(_DIGIT.search, texts)]) > len(texts),
        is_long=relation.value == "text" and any(map(_is_long, texts)),
        has_decimals=relation.value == "number"
        and any([isinstance(value, Number) and not is_whole(value) for value in values]),
        of_years=bool(facts) and all(map(_is_past_year, subjects)),
        beside_work=_has_works(sheet, beside=relation),
        may_be_english=may_be_english,
        language=primary(sheet.language),
    )


def _without_plurals(header: str) -> str:
    """Return a header without the endings that stand in brackets: Function(s), Funktion(en)."""
    return _PLURAL.sub("", header)


def _has_works(sheet: FactSheet, beside: Relation) -> bool:
    """Tell whether another relation of the same subjects names works."""
    others = (each for each in sheet.relations if each.key != beside.key and each.subject == beside.subject)
    return any(noun_of(each.label or each.key) in WORKS for each in others)


def _precision(values: Sequence[Value]) -> str:
    """Return the precision that all dates have, `year` for numbers that can all be years, or else an empty text.

    It is `span` where any is a decade or a century, and `years` where any is a range of years.
    """
    if are_ranges_of_years(values):
        return "years"
    found = Counter(map(_precision_of, values))
    if found["span"]:
        return "span"
    if set(found) == {"year", ""} and found[""] * _MOST_OTHER_YEARS <= found["year"]:
        others = (value for value in values if not _precision_of(value))
        return "year" if all(map(_is_other_year, others)) else ""
    return next(iter(found)) if len(found) == 1 else ""


def _is_other_year(value: Value) -> bool:
    """Tell whether a number can be a year before 1000 or before Christ."""
    return isinstance(value, Number) and is_whole(value) and _FIRST_YEAR_OF_ALL <= value.amount < FIRST_YEAR


def _is_past_year(name: str) -> bool:
    return bool(_YEAR.fullmatch(name)) and int(name) <= LAST_PAST_YEAR


def _precision_of(value: Value) -> str:
    if isinstance(value, Date):
        return "span" if value.unknown_digits else "day" if value.day else "month" if value.month else "year"
    return "year" if may_be_year(value) else ""


def _is_long(text: str) -> bool:
    """Tell whether a text is a sentence, or as long as one."""
    return len(text) > LONGEST_NAME or (text.endswith(SENTENCE_ENDS) and len(text.split()) >= _FEWEST_WORDS)
