"""What is true, what is false and what nobody can tell from the facts. A distractor is used only when it is false.

The rules bear the numbers of the fact sheet's contract. What a fact says from its other side (a symmetric relation, or
the inverse of another) counts like what it says of its subject.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import Enum

from attrs import frozen

from quizgen.sheet import Claim, FactSheet, Relation, names_of
from quizgen.sheet.times import Holds, covering, holds
from quizgen.text.spelling import Naming, Spelling
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

_NAMES = (EntityRef, Text)
_UNTOLD = Naming((Spelling(frozenset(), ""),), frozenset())
"""How what has no name of its own is written: it may be anything."""


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


@frozen
class Exclusion:
    """A value that decides alone: of whatever is unlike it, what the verdict is."""

    value: Value
    verdict: Verdict


@frozen
class Span:
    """What a number or a date covers."""

    measure: str
    """What is counted: days, or some unit."""
    low: Decimal | int
    high: Decimal | int
    """Where another that only touches may begin."""

    def is_apart(self, other: object) -> bool:
        """Tell whether two spans of one measure share nothing: as `compare_numbers` and `compare_dates` have it."""
        if not isinstance(other, Span) or self.measure != other.measure:
            return False
        return self.high <= other.low or other.high <= self.low


Glance = Naming | Span
"""What tells a value from most others without a full comparison: values of which it is apart are different for sure."""


def glance_at(sheet: FactSheet, relation: Relation, value: Value) -> Glance:
    """Return what tells a value of a relation from others at a glance."""
    if isinstance(value, _NAMES):
        return sheet.naming(value)
    if isinstance(value, Number):
        return Span(f"number {value.unit}", *value.span(relation.tolerance))
    if isinstance(value, Date):
        return Span("days", value.first.toordinal(), value.last.toordinal() + 1)
    return _UNTOLD


def judge(sheet: FactSheet, subject: str, relation_key: str, value: Value, when: Period | None = None) -> Verdict:
    """Judge from the sheet whether the relation gives the subject this value, throughout the time asked about.

    Rules: `stated` (1), `one-value` and `one-value-assumed` (2), `all-listed` (3), `said-false` (4), `another-time`
    (5), `whole-or-part` (6), `perhaps-the-same` and `nothing-known` (7). Without a time, a value is false only if it
    never was true. A proof by `another-time` names first the facts by which the value was true then.
    """
    relation = sheet.relation(relation_key)
    claims = sheet.claims(subject, relation_key)
    exclusion = exclusion_by(sheet, relation, claims)
    if exclusion and is_unlike(sheet, relation, value, exclusion.value):
        return exclusion.verdict
    doubts: list[Verdict] = []
    elsewhere: list[str] = []
    for claim in claims:
        verdict = _by_claim(sheet, relation, claim, value, when)
        if verdict and verdict.truth is Truth.TRUE:
            return verdict
        if verdict and verdict.truth is Truth.FALSE:
            elsewhere += verdict.facts
        elif verdict:
            doubts.append(verdict)
    doubts += _from_the_other_side(sheet, relation, subject, value, when)
    said_false = _said_false(sheet, relation, claims, value, when)
    return said_false or (doubts[0] if doubts else _excluded(relation, claims, elsewhere, when))


def exclusion_by(sheet: FactSheet, relation: Relation, claims: Sequence[Claim]) -> Exclusion | None:
    """Return what a lone undated value excludes, by rule 2; None where claims say more of a subject, or less.

    Most facts decide so, each alone.
    """
    if len(claims) != 1 or relation.values != "one" or relation.transitive or sheet.mirrors(relation.key):
        return None
    claim = claims[0]
    if claim.mirrored or claim.fact.distractors or claim.fact.period or isinstance(claim.value, Nothing | None):
        return None
    if relation.value == "text" and not relation.values_declared:
        return None
    rule = "one-value" if relation.values_declared else "one-value-assumed"
    return Exclusion(claim.value, Verdict(Truth.FALSE, rule, (claim.fact.id,)))


def has_parts(sheet: FactSheet, relation: Relation) -> bool:
    """Tell whether a value of a relation may be a part of another, so that being different is not enough."""
    return relation.transitive or sheet.has_wholes


def is_unlike(sheet: FactSheet, relation: Relation, value: Value, claimed: Value) -> bool:
    """Tell whether a value is for sure different from what is claimed, and no part or whole of it."""
    different = compare(sheet, relation, value, claimed) is Likeness.DIFFERENT
    return different and not _related(sheet, relation, value, claimed)


def exclude_one_another(sheet: FactSheet, relation: Relation, one: Value, other: Value) -> bool:
    """Tell whether each of two values is unlike the other."""
    return is_unlike(sheet, relation, one, other) and not _related(sheet, relation, other, one)


def compare(sheet: FactSheet, relation: Relation, value: Value, other: Value) -> Likeness:
    """Tell how two values of a relation stand to one another."""
    if isinstance(value, _NAMES) and isinstance(other, _NAMES):
        return compare_names(sheet, value, other)
    if isinstance(value, Number) and isinstance(other, Number):
        return compare_numbers(value, other, relation.tolerance, relation.unit or None)
    if isinstance(value, Date) and isinstance(other, Date):
        return compare_dates(value, other)
    if isinstance(value, YesNo) and isinstance(other, YesNo):
        return Likeness.SAME if value == other else Likeness.DIFFERENT
    if isinstance(value, Nothing) or isinstance(other, Nothing):
        return Likeness.SAME if value == other else Likeness.DIFFERENT
    return Likeness.PERHAPS


def compare_names(sheet: FactSheet, value: Text | EntityRef, other: Text | EntityRef) -> Likeness:
    """Compare two names by all the ways each is written; what the sheet keeps apart is never merged by folding."""
    if sheet.naming(value).is_apart(sheet.naming(other)):
        return Likeness.DIFFERENT
    if value == other:
        return Likeness.SAME
    shared = names_of(sheet, value)[0] & names_of(sheet, other)[0]
    if isinstance(value, EntityRef) and isinstance(other, EntityRef) and sheet.keeps_apart(value.key, other.key):
        return Likeness.PERHAPS if shared else Likeness.DIFFERENT
    return Likeness.SAME if shared else Likeness.PERHAPS


def _by_claim(sheet: FactSheet, relation: Relation, claim: Claim, value: Value, when: Period | None) -> Verdict | None:
    """Judge a value by one claim: true; false for its being so only at another time; in doubt; or None, for unlike.

    Of a claim that ends before the time asked about, or begins after it, likeness to its value is no doubt where the
    relation lists all that is true. A fact `as_of` a day may hold longer, so that a list of several is left in doubt.
    """
    if claim.value is None:
        return None
    how_long = holds(claim.fact, when)
    is_over = how_long is Holds.NEVER and (relation.values == "one" or (relation.values == "all" and _has_ends(claim)))
    likeness = compare(sheet, relation, value, claim.value)
    if likeness in (Likeness.SAME, Likeness.COARSER) or _is_whole(sheet, relation, value, claim.value):
        if how_long is Holds.THROUGHOUT:
            return Verdict(Truth.TRUE, "stated", (claim.fact.id,))
        return Verdict(Truth.FALSE if is_over else Truth.UNKNOWN, "another-time", (claim.fact.id,))
    if is_over:
        return None
    if _related(sheet, relation, value, claim.value):
        return Verdict(Truth.UNKNOWN, "whole-or-part", (claim.fact.id,))
    return Verdict(Truth.UNKNOWN, "perhaps-the-same", (claim.fact.id,)) if likeness is Likeness.PERHAPS else None


def _has_ends(claim: Claim) -> bool:
    return bool(claim.fact.start or claim.fact.end)


def _from_the_other_side(
    sheet: FactSheet, relation: Relation, subject: str, value: Value, when: Period | None
) -> Iterator[Verdict]:
    """Yield doubts by facts about the value whose own value may be the subject, by another name; and by long ways."""
    if not isinstance(value, EntityRef):
        return
    for key in sheet.mirrors(relation.key):
        for fact in sheet.about(value.key, key):
            verdict = _by_claim(sheet, relation, Claim(fact, fact.value), EntityRef(subject), when)
            if verdict and verdict.truth is not Truth.FALSE:
                yield Verdict(Truth.UNKNOWN, "perhaps-the-same", verdict.facts)
    if relation.transitive and value.key in sheet.reach(subject, relation.key):
        yield Verdict(Truth.UNKNOWN, "whole-or-part")


def _said_false(
    sheet: FactSheet, relation: Relation, claims: Iterable[Claim], value: Value, when: Period | None
) -> Verdict | None:
    for claim in claims:
        fact = claim.fact
        if fact.distractors and not claim.mirrored and holds(fact, when) is Holds.THROUGHOUT:
            for misconception in fact.distractors:
                if compare(sheet, relation, value, misconception.value) is Likeness.SAME:
                    return Verdict(Truth.FALSE, "said-false", (fact.id,))
    return None


def _excluded(relation: Relation, claims: Iterable[Claim], elsewhere: list[str], when: Period | None) -> Verdict:
    """Judge a value that is for sure different from every value that the sheet gives the subject at the time."""
    if relation.value == "text" and not relation.values_declared:
        return Verdict(Truth.UNKNOWN, "nothing-known")
    stated = [claim for claim in claims if claim.value is not None and holds(claim.fact, when) is not Holds.NEVER]
    own = [claim.fact for claim in stated if not claim.mirrored]
    known = [fact for fact in own if holds(fact, when) is Holds.THROUGHOUT]
    known_none = tuple(fact.id for fact in known if isinstance(fact.value, Nothing))
    if known_none:
        return Verdict(Truth.FALSE, "all-listed", known_none)
    if relation.values == "one":
        cover = tuple(fact.id for fact in covering((claim.fact for claim in stated), when))
        rule = ("another-time" if elsewhere else "one-value") if relation.values_declared else "one-value-assumed"
        if cover:
            return Verdict(Truth.FALSE, rule, (*elsewhere, *cover))
    if relation.values == "all" and (known or elsewhere):
        rule = "another-time" if elsewhere else "all-listed"
        return Verdict(Truth.FALSE, rule, (*elsewhere, *(fact.id for fact in own)))
    return Verdict(Truth.UNKNOWN, "another-time" if elsewhere else "nothing-known", tuple(elsewhere))


def _related(sheet: FactSheet, relation: Relation, value: Value, other: Value) -> bool:
    """Tell whether one is, or may be, part or whole of the other, or the two share a declared part."""
    if not isinstance(value, _NAMES) or not isinstance(other, EntityRef) or value == other:
        return False
    if not has_parts(sheet, relation):
        return False
    if relation.transitive and _leads_to(sheet, relation, value, other):
        return True
    wholes, parts = sheet.wholes_of(other.key), sheet.parts_of(other.key)
    if not wholes and not parts:
        return False
    own_parts = sheet.parts_of(value.key) if isinstance(value, EntityRef) else frozenset()
    return bool(parts & own_parts) or any(
        compare_names(sheet, value, EntityRef(key)) is not Likeness.DIFFERENT
        for key in sheet.relatives_like(value)
        if key in wholes or key in parts
    )


def _leads_to(sheet: FactSheet, relation: Relation, value: Value, other: EntityRef) -> bool:
    """Tell whether the relation's own facts lead from one of two things to the other."""
    return isinstance(value, EntityRef) and (
        value.key in sheet.reach(other.key, relation.key) or other.key in sheet.reach(value.key, relation.key)
    )


def _is_whole(sheet: FactSheet, relation: Relation, value: Value, part: Value) -> bool:
    """Tell whether a transitive relation gives a whole as well as its part."""
    if not relation.transitive or not isinstance(value, EntityRef) or not isinstance(part, EntityRef):
        return False
    return value.key in sheet.wholes_of(part.key)
