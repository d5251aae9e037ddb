"""The distractors that a question had before, where each of them still holds."""

from collections.abc import Sequence
from itertools import combinations

from attrs import evolve

from quizgen.distractors.candidates import VALUE
from quizgen.distractors.choosing import Chooser, likeness_of
from quizgen.distractors.proven import Distractor, wrong_subject, wrong_value
from quizgen.facts import Fact
from quizgen.names import fold
from quizgen.quiz import Option
from quizgen.truth import compare
from quizgen.values import Date, EntityRef, Likeness, Number, Value, parse_date, parse_number


def kept(chooser: Chooser, fact: Fact, side: str, options: Sequence[Option]) -> list[Distractor]:
    """Return a question's wrong options proven anew, or none where any is no longer proven false, apart, or there."""
    if not options:
        return []
    made = [_proven(chooser, fact, side, option.key) for option in options if not option.correct]
    asked = chooser.side(fact.relation, side)
    found = [evolve(each, likeness=likeness_of(asked, fact, each)) for each in made if each]
    key = asked.members[fact.id]
    shown = [(key.value, key.text), *((each.value, each.option.text) for each in found)]
    holds = len(found) == len(made) and all(
        fold(text) != fold(other_text)
        and compare(chooser.sheet, chooser.sheet.relation(fact.relation), value, other) is Likeness.DIFFERENT
        for (value, text), (other, other_text) in combinations(shown, 2)
    )
    return found if holds else []


def _proven(chooser: Chooser, fact: Fact, side: str, key: str) -> Distractor | None:
    sheet = chooser.sheet
    value = _vouched(fact, key) if side == VALUE else None
    if value is not None:
        made = wrong_value(sheet, chooser.wording, fact, value)
        return evolve(made, vouched=True) if made else None
    value = chooser.side(fact.relation, side).by_key.get(key)
    if side != VALUE:
        return wrong_subject(sheet, chooser.wording, fact, value) if isinstance(value, EntityRef) else None
    value = value or _sibling(chooser, fact, key) or _made_up(fact, key)
    return wrong_value(sheet, chooser.wording, fact, value) if value else None


def _vouched(fact: Fact, key: str) -> Value | None:
    return next((each.value for each in fact.distractors if str(each.value) == key), None)


def _sibling(chooser: Chooser, fact: Fact, key: str) -> Value | None:
    relation = chooser.sheet.relation(fact.relation)
    return EntityRef(key) if relation.names_entities and key in chooser.sheet.of_type(relation.value) else None


def _made_up(fact: Fact, key: str) -> Value | None:
    """Return a number or a date that nobody has, as it stood in a question about one."""
    try:
        if isinstance(fact.value, Number):
            return parse_number(key)
        return parse_date(key) if isinstance(fact.value, Date) else None
    except ValueError:
        return None
