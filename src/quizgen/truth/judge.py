"""What is true, what is false and what can't be told from the facts. A distractor is used only where it is false.

A fact counts from both sides where its relation is symmetric or the inverse of another: `Spain borders France`.
"""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.sheet import Claim, FactSheet, Relation, names_of
from quizgen.sheet.times import Holds, covering, holds
from quizgen.truth.perhaps_one import perhaps_one
from quizgen.truth.verdict import Truth, Verdict
from quizgen.values import (
    Date,
    EntityRef,
    Likeness,
    Nothing,
    Number,
    Period,
    Picture,
    Text,
    Value,
    YesNo,
    compare_dates,
    compare_numbers,
)

_NAMES = (EntityRef, Text)


def judge(sheet: FactSheet, subject: str, relation_key: str, value: Value, when: Period | None = None) -> Verdict:
    """Judge from the sheet whether a claim is true, throughout a time: that the relation gives the subject the value.

    The rules by which a value is judged:

    - `stated`: true, as a fact says so.
    - `one-value`, `one-value-assumed`: false, as the relation has one value per subject, and it is another one.
    - `all-listed`, `all-listed-assumed`: false, as the sheet lists all values of the subject, and it is none of them.
    - `said-false`: false, as a fact has it among its distractors.
    - `another-time`: false, as it was true only at another time; unknown where that can't be told for sure.
    - `whole-or-part`: unknown, as it is or may be a part of a true value, or the other way round.
    - `perhaps-the-same`: unknown, as it may be another name of a true value, or overlaps with it.
    - `nothing-known`: unknown, as the sheet does not say.

    Args:
        sheet: what is known.
        subject: the key of the subject.
        relation_key: the key of the relation. Raises KeyError when there is none.
        value: the value to judge.
        when: the time asked about. Without one, a value is false only if it never was true.

    Returns:
        The verdict. One by `another-time` names first the facts by which the value was true then.
    """
    relation = sheet.relation(relation_key)
    claims = sheet.claims(subject, relation_key)
    rule = excluding_rule(relation, claims) if may_be_excluded(sheet, relation) else ""
    if rule and claims[0].value and is_unlike(sheet, relation, value, claims[0].value):
        return Verdict(Truth.FALSE, rule, (claims[0].fact.id,))
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


def excludes_others(sheet: FactSheet, subject: str, relation_key: str, when: Period | None) -> bool:
    """Tell whether all values are false that differ for sure from what the sheet says of a subject at a time."""
    claims = sheet.claims(subject, relation_key)
    return _excluded(sheet.relation(relation_key), claims, [], when).truth is Truth.FALSE


def may_be_excluded(sheet: FactSheet, relation: Relation) -> bool:
    """Tell whether the one value of a subject of this relation may settle which values are false (`excluding_rule`)."""
    is_one = relation.values == "one" and relation.excludes
    return is_one and not relation.transitive and not sheet.mirrors(relation.key)


def excluding_rule(relation: Relation, claims: Sequence[Claim]) -> str:
    """Return the rule by which every value is false that is unlike the one undated value of a subject.

    Most facts can be judged by this alone. The rule is empty where there are several claims, a time or distractors,
    which need the other rules too.

    Args:
        relation: one whose values may be excluded (`may_be_excluded`).
        claims: all that is said about the subject by the relation.
    """
    if len(claims) != 1:
        return ""
    claim, fact = claims[0], claims[0].fact
    if claim.mirrored or fact.distractors or fact.start or fact.end or fact.as_of:
        return ""
    if claim.value is None or isinstance(claim.value, Nothing):
        return ""
    return "one-value" if relation.values_declared else "one-value-assumed"


def has_parts(sheet: FactSheet, relation: Relation) -> bool:
    """Tell whether a value of a relation may be a part of another. Then a different value is not yet a false one."""
    return relation.transitive or sheet.has_wholes


def is_unlike(sheet: FactSheet, relation: Relation, value: Value, claimed: Value) -> bool:
    """Tell whether a value is different for sure from what is claimed, and neither is a part of the other."""
    different = compare(sheet, relation, value, claimed) is Likeness.DIFFERENT
    return different and not _related(sheet, relation, value, claimed)


def exclude_one_another(sheet: FactSheet, relation: Relation, one: Value, other: Value) -> bool:
    """Tell whether each of two values is unlike the other."""
    return is_unlike(sheet, relation, one, other) and not _related(sheet, relation, other, one)


def compare(sheet: FactSheet, relation: Relation, value: Value, other: Value) -> Likeness:
    """Return how two values of a relation compare: the same, coarser, different for sure, or perhaps the same."""
    if isinstance(value, _NAMES) and isinstance(other, _NAMES):
        likeness = compare_names(sheet, value, other)
        doubts = sheet.once(perhaps_one)
        is_doubtful = doubts and other in doubts.get((relation.key, value), ())
        return Likeness.PERHAPS if is_doubtful and likeness is Likeness.DIFFERENT else likeness
    if isinstance(value, Number) and isinstance(other, Number):
        return compare_numbers(value, other, relation.tolerance, relation.unit or None)
    if isinstance(value, Date) and isinstance(other, Date):
        return compare_dates(value, other)
    of_one_type = any(isinstance(value, each) and isinstance(other, each) for each in (YesNo, Picture))
    if of_one_type or isinstance(value, Nothing) or isinstance(other, Nothing):
        return Likeness.SAME if value == other else Likeness.DIFFERENT
    return Likeness.PERHAPS


def compare_names(sheet: FactSheet, value: Text | EntityRef, other: Text | EntityRef) -> Likeness:
    """Compare two names by all spellings of both. Two things that the sheet keeps apart are never the same."""
    if sheet.naming(value).is_apart(sheet.naming(other)):
        return Likeness.DIFFERENT
    if value == other:
        return Likeness.SAME
    shared = names_of(sheet, value)[0] & names_of(sheet, other)[0]
    if isinstance(value, EntityRef) and isinstance(other, EntityRef) and sheet.keeps_apart(value.key, other.key):
        return Likeness.PERHAPS if shared else Likeness.DIFFERENT
    return Likeness.SAME if shared else Likeness.PERHAPS


def _by_claim(sheet: FactSheet, relation: Relation, claim: Claim, value: Value, when: Period | None) -> Verdict | None:
    """Judge a value by one claim alone.

    A value that is only like a claimed one is in doubt. There is no doubt where the claim holds at no part of the time
    asked about, and the relation has one value, or lists all with their times (from, until). A fact that is dated by
    `as_of` alone may hold longer than that day.

    Returns:
        TRUE where it states the value; FALSE where it states it for another time; UNKNOWN where it casts doubt; None
        where it says nothing about the value.
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
    """Yield doubts by facts about the value that may name the subject, and by chains of a transitive relation."""
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
    """Return the verdict that a value is false, if it is among a fact's distractors."""
    for claim in claims:
        fact = claim.fact
        if fact.distractors and not claim.mirrored and holds(fact, when) is Holds.THROUGHOUT:
            for misconception in fact.distractors:
                if compare(sheet, relation, value, misconception.value) is Likeness.SAME:
                    return Verdict(Truth.FALSE, "said-false", (fact.id,))
    return None


def _excluded(relation: Relation, claims: Iterable[Claim], elsewhere: list[str], when: Period | None) -> Verdict:
    """Judge a value that is different for sure from all that the sheet says about the subject at the time.

    `elsewhere` are the ids of facts by which the value is true at another time.
    """
    if not relation.excludes:
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
        rule = ("another-time" if elsewhere else "all-listed") if relation.values_declared else "all-listed-assumed"
        return Verdict(Truth.FALSE, rule, (*elsewhere, *(fact.id for fact in own)))
    return Verdict(Truth.UNKNOWN, "another-time" if elsewhere else "nothing-known", tuple(elsewhere))


def _related(sheet: FactSheet, relation: Relation, value: Value, other: Value) -> bool:
    """Tell whether one value is, or may be, a part of the other (either way), or both have a part in common."""
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
    """Tell whether a value is true because a true one is a part of it: who lives in Vienna lives in Austria, too."""
    if not relation.transitive or not isinstance(value, EntityRef) or not isinstance(part, EntityRef):
        return False
    return value.key in sheet.wholes_of(part.key)
