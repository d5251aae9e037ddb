"""The distractors that a question had before, where each of them still holds."""

from collections.abc import Sequence

from attrs import evolve

from quizgen.distractors.asked_relation import AskedRelation
from quizgen.distractors.candidates import VALUE, Candidate
from quizgen.distractors.chooser import Chooser
from quizgen.distractors.distractor import Distractor, Proven
from quizgen.distractors.similarity import similarity
from quizgen.quiz import Option
from quizgen.sheet import Fact
from quizgen.truth.judge import Truth
from quizgen.values import Date, EntityRef, Number, Value, parse_date, parse_number


def reused(chooser: Chooser, fact: Fact, asked_for: str, options: Sequence[Option]) -> list[Distractor]:
    """Return a question's wrong options proven anew, or none where any is no longer proven false, apart, or there."""
    if not options:
        return []
    asked = chooser.asked(fact.relation, asked_for)
    key = asked.members[fact.id]
    found: list[Proven] = []
    vouched: list[bool] = []
    for option in options:
        if option.correct:
            continue
        own = _vouched(fact, option.key) if asked_for == VALUE else None
        candidate = _candidate(chooser, asked, key, own or option.key)
        verdict = asked.judged(candidate, key) if candidate else None
        if not candidate or not verdict or verdict.truth is not Truth.FALSE:
            return []
        if not all([asked.differ(candidate, other) for other in (key, *(each for each, _, _ in found))]):
            return []
        found.append((candidate, verdict, similarity(key, candidate)))
        vouched.append(own is not None)
    made = asked.distractors(fact, found)
    return [evolve(each, vouched=True) if own else each for each, own in zip(made, vouched, strict=True)]


def _candidate(chooser: Chooser, asked: AskedRelation, key: Candidate, meant: Value | str) -> Candidate | None:
    """Return what an option shows, a value or what is written so, as a candidate; None where nothing is written so."""
    if isinstance(meant, str):
        known = asked.by_key.get(meant)
        if known or asked.asked_for != VALUE:
            return known
    value = (_sibling(asked, meant) or _made_up(key.value, meant)) if isinstance(meant, str) else meant
    return asked.showing(key, value, chooser.wording.shown(value)) if value else None


def _vouched(fact: Fact, key: str) -> Value | None:
    return next((each.value for each in fact.distractors if str(each.value) == key), None)


def _sibling(asked: AskedRelation, key: str) -> Value | None:
    relation = asked.sheet.relation(asked.relation)
    return EntityRef(key) if relation.names_entities and key in asked.sheet.of_type(relation.value) else None


def _made_up(value: Value, key: str) -> Value | None:
    """Return a number or a date that nobody has, as it stood in a question about one."""
    try:
        if isinstance(value, Number):
            return parse_number(key)
        return parse_date(key) if isinstance(value, Date) else None
    except ValueError:
        return None
