"""What is known of a relation when its default sentences are chosen, from the relation itself and its facts."""

from collections.abc import Sequence

from quizgen.language import primary
from quizgen.sheet import Fact, Relation
from quizgen.values import Date, Number, Value
from quizgen.wording.headers.default_sentences import HeaderTraits

LONGEST_NAME = 60
"""Characters of a value that is no sentence yet."""

_YEARS = range(1000, 2101)
_FEWEST_WORDS = 4
_STOPS = (".", "!", "?", "。")


def traits_of(relation: Relation, facts: Sequence[Fact], language: str) -> HeaderTraits:
    """Return what is known of a relation.

    Args:
        relation: the relation.
        facts: its facts.
        language: the language of the sheet.
    """
    values = [fact.value for fact in facts if fact.value is not None]
    texts = list(map(str, values))
    return HeaderTraits(
        header=relation.label or relation.key,
        subject=relation.subject,
        value="things" if relation.names_entities else relation.value,
        several=relation.values != "one",
        precision=_precision(values),
        has_digits=2 * sum(any(map(str.isdigit, text)) for text in texts) > len(texts),
        is_long=relation.value == "text" and any(map(_is_long, texts)),
        language=primary(language),
    )


def _precision(values: Sequence[Value]) -> str:
    """Return the precision that all dates have, `year` for numbers that can all be years, or else an empty text."""
    found = set(map(_precision_of, values))
    return found.pop() if len(found) == 1 else ""


def _precision_of(value: Value) -> str:
    if isinstance(value, Date):
        if value.unknown_digits:
            return ""
        return "day" if value.day else "month" if value.month else "year"
    is_year = isinstance(value, Number) and not value.unit and value.amount in _YEARS and "." not in str(value.amount)
    return "year" if is_year else ""


def _is_long(text: str) -> bool:
    """Tell whether a text is a sentence, or as long as one."""
    return len(text) > LONGEST_NAME or (text.endswith(_STOPS) and len(text.split()) >= _FEWEST_WORDS)
