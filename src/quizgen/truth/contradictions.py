"""Facts that can't both be true, and names that two things have."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from quizgen.errors import Problems
from quizgen.sheet import Claim, Entity, FactSheet, Relation
from quizgen.sheet.times import surely_meet
from quizgen.truth.judge import compare
from quizgen.truth.places import at, first_at
from quizgen.values import Likeness


def check_contradictions(sheet: FactSheet, problems: Problems) -> None:
    """Note second values of relations that have one, lists that lack a value said elsewhere, and aliases of two things.

    A value is said elsewhere, for example, where `borders` is symmetric: `Spain borders France` says that the list of
    France's neighbours has Spain.
    """
    for (subject, key), claims in sheet.said_both_ways.items():
        if len(claims) == 1:
            continue  # one claim contradicts nothing, and most subjects have one
        relation = sheet.relation(key) if key in sheet.relation_keys else None
        if relation and relation.values == "one":
            _check_second_value(sheet, relation, subject, claims, problems)
        elif relation and relation.values == "all":
            _check_list(sheet, relation, subject, claims, problems)
    _check_aliases(sheet, problems)


def _check_second_value(
    sheet: FactSheet, relation: Relation, subject: str, claims: Sequence[Claim], problems: Problems
) -> None:
    """Note the first value that a subject has at the same time as another one."""
    stated = [claim for claim in claims if claim.value is not None]
    for earlier, later in _rivals(stated):
        if not _are_apart(sheet, relation, earlier, later):
            continue
        first, second = sorted((earlier, later), key=lambda claim: claim.mirrored)
        said = "by what the other side says" if second.mirrored else "which has one per subject"
        message = f"'{subject}' has a second value for '{relation.key}', {said}{first_at(first.fact.place)}"
        hint = "correct one, say when each holds (from, until), or declare 'values: all' for several"
        if earlier.fact.period and later.fact.period:
            message += ", and holds at the same time"
            hint = "say until when the first holds, at the latest in the year in which the second begins (from, until)"
        problems.add(second.fact.place, message, hint, related=first.fact.place)
        return


def _rivals(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of claims that hold at the same time for sure. Sorted by time, a long series takes few steps."""
    undated = [claim for claim in claims if claim.fact.period is None]
    yield from combinations(undated, 2)
    dated = sorted(
        ((claim.fact.period.widest, index, claim) for index, claim in enumerate(claims) if claim.fact.period),
        key=lambda entry: entry[:2],
    )
    yield from ((undated[0], claim) for _, _, claim in dated if undated)
    for place, ((_, end), _, claim) in enumerate(dated):
        for (start, _), _, other in dated[place + 1 :]:
            if start > end:
                break
            if surely_meet(claim.fact, other.fact):
                yield claim, other


def _are_apart(sheet: FactSheet, relation: Relation, one: Claim, other: Claim) -> bool:
    """Tell whether two claims contradict each other.

    Two undated facts of one subject do so even by the same value: it is written twice.
    """
    if one.fact.id == other.fact.id:
        return False
    if not (one.fact.period or other.fact.period or one.mirrored or other.mirrored):
        return True
    assert one.value is not None  # noqa: S101 - asked by the caller
    assert other.value is not None  # noqa: S101
    return compare(sheet, relation, one.value, other.value) is Likeness.DIFFERENT


def _check_list(
    sheet: FactSheet, relation: Relation, subject: str, claims: Sequence[Claim], problems: Problems
) -> None:
    """Note values that the other side gives a subject, and that its own complete list lacks."""
    undated = [claim for claim in claims if claim.fact.period is None and claim.value is not None]
    own = [claim for claim in undated if not claim.mirrored]
    listed_values = {claim.value for claim in own}
    missing = [claim for claim in undated if claim.mirrored and claim.value not in listed_values] if own else []
    for claim in missing:
        if all(_are_apart(sheet, relation, claim, listed) for listed in own):
            message = (
                f"'{claim.value}' has '{subject}' by '{claim.fact.relation}', but '{subject}' lists all of its "
                f"'{relation.key}'{at(own[0].fact.place)}, and '{claim.value}' is not among them"
            )
            hint = "add it to the list, take it out here, or declare 'values: some'"
            problems.add(claim.fact.place, message, hint, related=own[0].fact.place)


def _check_aliases(sheet: FactSheet, problems: Problems) -> None:
    """Note aliases of a thing that are also a name of another. A shared name that is no alias is fine."""
    owners: dict[str, Entity] = {}
    for entity in sheet.entities:
        owners.setdefault(entity.key, entity)
        owners.setdefault(entity.shown, entity)
    for entity in sheet.entities:
        for alias in entity.aliases:
            owner = owners.setdefault(alias, entity)
            if owner.key != entity.key:
                message = f"'{alias}' is an alias of '{entity.key}', and a name of '{owner.key}'{at(owner.place)}"
                problems.add(entity.place, message, "take it out of one of the two", related=owner.place)
