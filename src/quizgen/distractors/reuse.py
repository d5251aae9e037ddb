"""The distractors that a question had in the last build, if all of them are still proven false."""

from collections.abc import Callable, Sequence
from itertools import combinations, starmap

from attrs import evolve

from quizgen.distractors.asked_relation import AskedRelation
from quizgen.distractors.candidate import Candidate
from quizgen.distractors.distractor import Distractor
from quizgen.distractors.made_up import is_made_as
from quizgen.sheet import Fact
from quizgen.values import Date, EntityRef, Number, Value, parse_date, parse_number

WasStated = Callable[[str, Value], bool]
"""Tells whether a wrong option of the last build, a number or a date, was the value of a fact then.

It is called with what the option stood for, as written and as a value. Otherwise the value was made up.
"""


def reused(asked: AskedRelation, key: Candidate, keys: Sequence[str], was_stated: WasStated) -> list[Distractor]:
    """Return the wrong options of the last build as distractors of a question, proven anew.

    The list is empty if any of them is gone from the sheet, is no longer proven false, or may be the same as another.
    A number or a date that was made up is on no sheet: it stays as long as it would be made up for the key as it is
    now, in its unit and with its precision.

    Args:
        asked: the relation, asked for what the question asks for.
        key: the right option.
        keys: what the wrong options of the question stood for in the last build; empty if it had none.
        was_stated: tells whether a number or a date that no fact states now was stated by one then.
    """
    if not keys:
        return []
    forms = asked.row_forms.of(key.fact) if asked.source.for_values else []
    known = [asked.by_key.get(written) for written in keys] if not forms and not key.fact.distractors else []
    members = [member for member in known if member and asked.rules.serves(member, key)]
    if len(members) == len(keys) and all(starmap(asked.rules.differ, combinations(members, 2))):
        return asked.proven(members, key)  # by the tests by which they were chosen
    return _judged_one_by_one(asked, key, keys, forms, was_stated)


def _judged_one_by_one(
    asked: AskedRelation, key: Candidate, keys: Sequence[str], forms: Sequence[Fact], was_stated: WasStated
) -> list[Distractor]:
    """Return wrong options of any origin as distractors: what the author wrote, other forms, what was made up."""
    found: list[Distractor] = []
    for written in keys:
        own = _written_by_author(key.fact, written) if asked.source.for_values else None
        form = next((form for form in forms if str(form.value) == written), None)
        if form and not own:
            made = asked.judged_form(form, key)
        else:
            candidate = asked.source.beside(key, own) if own else _written_as(asked, key, written, was_stated)
            made = asked.judged(candidate, key) if candidate else None
        others = [key, *(each.candidate for each in found)]
        if not made or not all([asked.rules.differ(made.candidate, other) for other in others]):
            return []
        found.append(evolve(made, vouched=True) if own else made)
    return found


def _written_as(asked: AskedRelation, key: Candidate, written: str, was_stated: WasStated) -> Candidate | None:
    """Return the candidate with a key; or an entity, a number or a date of the relation's kind that no fact states."""
    known = asked.by_key.get(written)
    if known or not asked.source.for_values:
        return known
    value = _sibling(asked, written) or _number_or_date(asked, key, written, was_stated)
    return asked.source.beside(key, value) if value else None


def _written_by_author(fact: Fact, key: str) -> Value | None:
    return next((each.value for each in fact.distractors if str(each.value) == key), None)


def _sibling(asked: AskedRelation, key: str) -> Value | None:
    """Return the entity with a key, if it is of the type of the relation's values."""
    sheet, relation = asked.source.sheet, asked.source.relation
    return EntityRef(key) if relation.names_entities and key in sheet.of_type(relation.value) else None


def _number_or_date(asked: AskedRelation, key: Candidate, written: str, was_stated: WasStated) -> Value | None:
    """Return a number or a date that a fact states in other digits, or that was made up; None if it has gone."""
    value = _read(key.value, written)
    if value is None or value in asked.source.holders:
        return value
    is_made_up = is_made_as(value, key.value, of_years=asked.is_of_years) and not was_stated(written, value)
    return value if is_made_up else None


def _read(key: Value, written: str) -> Value | None:
    """Return the number or date that is written, to stand beside a key of its sort; None if it can't be read."""
    try:
        if isinstance(key, Number):
            return parse_number(written)
        return parse_date(written) if isinstance(key, Date) else None
    except ValueError:
        return None
