"""Features: what else the sheet says about candidates. The more they share, the more alike they are.

Capitals are alike if both are cities (type), both in Europe (part of), and if the countries speak the same language
(the value of another relation).
"""

from collections.abc import Hashable, Sequence
from operator import attrgetter

from quizgen.distractors.candidate import SUBJECT, VALUE, Candidate
from quizgen.distractors.pools import SMALLEST, Label
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.values import EntityRef


def features_of(sheet: FactSheet, relation: Relation, asked_for: str, facts: Sequence[Fact]) -> list[Label]:
    """Return the features of a relation's candidates, the most important first.

    They are: the subject (if its value changes over time); the type of what the option shows and what that is part of
    (if it is an entity); what the subject is part of; and the values of other relations. What no entity of the sheet
    has is left out.
    """
    entity, features = sheet.entity, list[Label]()
    have_types, have_wholes = (any(map(attrgetter(name), sheet.entities)) for name in ("type", "part_of"))
    if asked_for == VALUE and relation.changes:
        features.append(lambda each: each.fact.subject)
    if asked_for == SUBJECT or any(isinstance(fact.value, EntityRef) for fact in facts):
        features += [lambda each: entity(each.key).type if isinstance(each.value, EntityRef) else None] * have_types
        features += [lambda each: entity(each.key).part_of if isinstance(each.value, EntityRef) else None] * have_wholes
    features += [lambda each: entity(each.fact.subject).part_of] * have_wholes
    return features + [_value_of(sheet, other.key) for other in _dividing_relations(sheet, relation, len(facts))]


def _dividing_relations(sheet: FactSheet, relation: Relation, count: int) -> list[Relation]:
    """Return the other relations that have few values for `count` facts, the one with the fewest first.

    A continent or a language divides countries into classes; their capitals do not, as each country has its own.
    """
    few = count / SMALLEST["hard"]
    return [other for classes, other in sheet.once(_by_classes) if other is not relation and 1 < classes <= few]


def _by_classes(sheet: FactSheet) -> list[tuple[int, Relation]]:
    """Return the relations whose values are entities, each with the count of its values, in order of the counts."""
    relations = [relation for relation in sheet.relations if relation.names_entities]
    counts = [len({fact.value for fact in sheet.of_relation(relation.key)}) for relation in relations]
    return sorted(zip(counts, relations, strict=True), key=lambda each: (each[0], each[1].key))


def _value_of(sheet: FactSheet, relation: str) -> Label:
    """Return a feature: the first value by a relation of a candidate's subject, or else of what it shows."""
    told = {fact.subject: fact.value and str(fact.value) for fact in reversed(sheet.of_relation(relation))}

    def value_of(each: Candidate) -> Hashable:
        if each.fact.subject in told:
            return told[each.fact.subject]
        return told.get(each.key) if isinstance(each.value, EntityRef) else None

    return value_of
