"""Where wrong options may come from. Nothing here is known to be false yet."""

from collections.abc import Iterator

from quizgen.facts import Fact, FactSheet
from quizgen.values import EntityRef, Nothing, Value, YesNo


def misconceptions(fact: Fact) -> Iterator[Value]:
    """Yield the wrong answers that the author vouches for."""
    for misconception in fact.distractors:
        yield misconception.value


def other_values(sheet: FactSheet, fact: Fact) -> Iterator[Value]:
    """Yield each other value that the relation has in the sheet, in its order."""
    seen: set[Value] = set()
    for other in sheet.of_relation(fact.relation):
        value = other.value
        if value is not None and value not in seen and not isinstance(value, Nothing | YesNo):
            seen.add(value)
            yield value


def siblings(sheet: FactSheet, fact: Fact) -> Iterator[Value]:
    """Yield every entity of the type that the relation's values have."""
    relation = sheet.relation(fact.relation)
    if relation.names_entities:
        for key in sheet.of_type(relation.value):
            yield EntityRef(key)


def other_subjects(sheet: FactSheet, fact: Fact) -> Iterator[str]:
    """Yield the key of each other subject of the relation, in the order of the sheet."""
    for subject in sheet.subjects_of(fact.relation):
        if subject != fact.subject:
            yield subject
