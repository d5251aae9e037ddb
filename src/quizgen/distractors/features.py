"""What makes candidates features: their type, what they are a part of, and what else the sheet says of them."""

from collections.abc import Hashable, Sequence

from quizgen.distractors.candidates import SUBJECT, VALUE, Feature
from quizgen.distractors.pools import SMALLEST
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.values import EntityRef


def features_of(sheet: FactSheet, relation: Relation, asked_for: str, facts: Sequence[Fact]) -> list[Feature]:
    """Return the features by which candidates are alike: one subject at several times, type, wholes, attributes."""
    features: list[Feature] = []
    if asked_for == VALUE and relation.changes:
        features.append(lambda fact, _: fact.subject)
    if asked_for == SUBJECT or any(isinstance(fact.value, EntityRef) for fact in facts):
        features += [lambda _, key: sheet.entity(key).type if key else None]
        features += [lambda _, key: sheet.entity(key).part_of if key else None]
    features.append(lambda fact, _: sheet.entity(fact.subject).part_of)
    return features + [_attribute(sheet, other.key) for other in _telling_relations(sheet, relation, len(facts))]


def _telling_relations(sheet: FactSheet, relation: Relation, count: int) -> list[Relation]:
    """Return the other relations that part the subjects into a few classes, the one of fewest classes first."""
    found = []
    for other in sheet.relations:
        classes = len({fact.value for fact in sheet.of_relation(other.key)}) if other.names_entities else 0
        if other is not relation and 1 < classes <= count / SMALLEST["hard"]:
            found.append((classes, other.key, other))
    return [other for *_, other in sorted(found, key=lambda row: row[:2])]


def _attribute(sheet: FactSheet, relation: str) -> Feature:
    def feature(fact: Fact, key: str) -> Hashable:
        for about in (fact.subject, key):
            for told in sheet.about(about, relation):
                return told.value and str(told.value)
        return None

    return feature
