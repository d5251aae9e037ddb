"""What is true, what is false and what nobody can tell from the facts. A distractor is used only when it is false.

The rules bear the numbers of the fact sheet's contract. Rule 5, what was true at another time, is not here yet: until
then such a value is unknown.
"""

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from quizgen.facts import Fact, FactSheet, Relation, names_of
from quizgen.names import may_be_one
from quizgen.values import (
    Date,
    EntityRef,
    Likeness,
    Nothing,
    Number,
    Period,
    Text,
    Value,
    YesNo,
    compare_dates,
    compare_numbers,
)


class Truth(Enum):
    """Whether a claim holds."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


@frozen
class Verdict:
    """A judgement, the rule it was made by, and the ids of the facts it rests on."""

    truth: Truth
    rule: str
    facts: tuple[str, ...] = ()


def judge(sheet: FactSheet, subject: str, relation_key: str, value: Value, when: Period | None = None) -> Verdict:
    """Judge from the sheet whether the relation gives the subject this value, throughout the time asked about.

    Rules: `stated` (1), `one-value` and `one-value-assumed` (2), `all-listed` (3), `said-false` (4), `another-time` (5,
    unknown for now), `whole-or-part` (6), `perhaps-the-same` and `nothing-known` (7).
    """
    relation = sheet.relation(relation_key)
    facts = sheet.about(subject, relation_key)
    doubt: Verdict | None = None
    for fact in facts:
        verdict = _against(sheet, relation, fact, value, when)
        if verdict and verdict.truth is Truth.TRUE:
            return verdict
        doubt = doubt or verdict
    mirrored = _mirrored(sheet, relation, subject, value, when)
    if mirrored:
        return mirrored
    holding = [fact for fact in facts if _holds(fact, when)]
    return _said_false(sheet, relation, holding, value) or doubt or _excluded(relation, holding)


def compare(sheet: FactSheet, relation: Relation, value: Value, other: Value) -> Likeness:
    """Tell how two values of a relation stand to one another."""
    if isinstance(value, Number) and isinstance(other, Number):
        return compare_numbers(value, other, relation.tolerance)
    if isinstance(value, Date) and isinstance(other, Date):
        return compare_dates(value, other)
    if isinstance(value, YesNo) and isinstance(other, YesNo):
        return Likeness.SAME if value == other else Likeness.DIFFERENT
    if isinstance(value, Text | EntityRef) and isinstance(other, Text | EntityRef):
        return compare_names(sheet, value, other)
    if isinstance(value, Nothing) or isinstance(other, Nothing):
        return Likeness.SAME if value == other else Likeness.DIFFERENT
    return Likeness.PERHAPS


def compare_names(sheet: FactSheet, value: Text | EntityRef, other: Text | EntityRef) -> Likeness:
    """Compare two names by all the ways each is written; what the sheet keeps apart is never merged by folding."""
    if value == other:
        return Likeness.SAME
    written, folded = names_of(sheet, value)
    other_written, other_folded = names_of(sheet, other)
    kept_apart = (
        isinstance(value, EntityRef) and isinstance(other, EntityRef) and sheet.keeps_apart(value.key, other.key)
    )
    if written & other_written:
        return Likeness.PERHAPS if kept_apart else Likeness.SAME
    if kept_apart:
        return Likeness.DIFFERENT
    alike = any(may_be_one(one, another) for one in folded for another in other_folded)
    return Likeness.PERHAPS if alike else Likeness.DIFFERENT


def _against(sheet: FactSheet, relation: Relation, fact: Fact, value: Value, when: Period | None) -> Verdict | None:
    """Judge a value against one fact: true, a doubt (unknown), or None where the fact leaves no doubt."""
    if fact.value is None:
        return None
    likeness = compare(sheet, relation, value, fact.value)
    related = _related(sheet, value, fact.value)
    whole = relation.transitive and related and _is_whole(sheet, value, fact.value)
    if likeness in (Likeness.SAME, Likeness.COARSER) or whole:
        holds = _holds(fact, when)
        return (
            Verdict(Truth.TRUE, "stated", (fact.id,)) if holds else Verdict(Truth.UNKNOWN, "another-time", (fact.id,))
        )
    if related:
        return Verdict(Truth.UNKNOWN, "whole-or-part", (fact.id,))
    return Verdict(Truth.UNKNOWN, "perhaps-the-same", (fact.id,)) if likeness is Likeness.PERHAPS else None


def _mirrored(sheet: FactSheet, relation: Relation, subject: str, value: Value, when: Period | None) -> Verdict | None:
    """Judge by the facts that say the same the other way round: of a symmetric relation, or of an inverse one."""
    if not isinstance(value, EntityRef):
        return None
    for key in _mirrors(sheet, relation):
        for fact in sheet.about(value.key, key):
            verdict = _against(sheet, sheet.relation(key), fact, EntityRef(subject), when)
            if verdict:
                return verdict
    return None


def _mirrors(sheet: FactSheet, relation: Relation) -> list[str]:
    """Return the relations that say the same with subject and value exchanged."""
    inverses = [
        other.key for other in sheet.relations if other.inverse == relation.key or relation.inverse == other.key
    ]
    return [*inverses, *([relation.key] if relation.symmetric else [])]


def _holds(fact: Fact, when: Period | None) -> bool:
    """Tell whether a fact is known to hold throughout the time asked about; an undated fact always holds."""
    return fact.period is None or (when is not None and fact.period.covers(when))


def _said_false(sheet: FactSheet, relation: Relation, facts: Iterable[Fact], value: Value) -> Verdict | None:
    for fact in facts:
        for misconception in fact.distractors:
            if compare(sheet, relation, value, misconception.value) is Likeness.SAME:
                return Verdict(Truth.FALSE, "said-false", (fact.id,))
    return None


def _excluded(relation: Relation, holding: list[Fact]) -> Verdict:
    """Judge a value that is for sure different from every value that the sheet gives the subject."""
    stated = tuple(fact.id for fact in holding if fact.value is not None)
    proves = relation.value != "text" or relation.values_declared
    known_none = tuple(fact.id for fact in holding if isinstance(fact.value, Nothing))
    if known_none and proves:
        return Verdict(Truth.FALSE, "all-listed", known_none)
    if stated and proves and relation.values == "one":
        return Verdict(Truth.FALSE, "one-value" if relation.values_declared else "one-value-assumed", stated[:1])
    if stated and proves and relation.values == "all":
        return Verdict(Truth.FALSE, "all-listed", stated)
    return Verdict(Truth.UNKNOWN, "nothing-known")


def _related(sheet: FactSheet, value: Value, other: Value) -> bool:
    """Tell whether one is, or may be, part or whole of the other, or the two share a declared part."""
    if not isinstance(value, EntityRef | Text) or not isinstance(other, EntityRef) or value == other:
        return False
    wholes, parts = sheet.wholes_of(other.key), sheet.parts_of(other.key)
    if not wholes and not parts:
        return False
    own_parts = sheet.parts_of(value.key) if isinstance(value, EntityRef) else frozenset()
    return bool(parts & own_parts) or any(
        compare_names(sheet, value, EntityRef(relative)) is not Likeness.DIFFERENT for relative in (*wholes, *parts)
    )


def _is_whole(sheet: FactSheet, value: Value, part: Value) -> bool:
    return isinstance(value, EntityRef) and isinstance(part, EntityRef) and value.key in sheet.wholes_of(part.key)
