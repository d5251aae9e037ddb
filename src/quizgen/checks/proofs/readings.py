"""What the options of a question claim, by its kind: each claim is a subject's value, held to be right or wrong."""

from collections.abc import Callable, Iterator, Mapping

from attrs import evolve, frozen

from quizgen.quiz import Option, Question
from quizgen.sheet import Fact, Relation
from quizgen.values import EntityRef, Period, Text, Value, parse_date, parse_number, parse_yes_no


@frozen
class Claim:
    """What an option says, rightly or wrongly: that a subject has a value, throughout a time."""

    subject: str
    relation: Relation
    value: Value
    when: Period | None


@frozen
class Asked:
    """A question, the fact that it is named after, its relation, and all facts by their ids."""

    question: Question
    fact: Fact
    relation: Relation
    facts: Mapping[str, Fact]


Reading = Iterator[tuple[Option, Claim]]
"""Claims, each with the option that makes it, marked as correct where the claim is held to be right."""


def by_value(asked: Asked) -> Reading:
    """Each option is a value of the one subject."""
    for option in asked.question.options:
        value = _typed(option.key, asked.relation)
        yield option, Claim(asked.fact.subject, asked.relation, value, asked.fact.period)


def by_subject(asked: Asked) -> Reading:
    """Each option is a subject of the one value."""
    if asked.fact.value is None:
        raise ValueError(asked.fact.id)
    for option in asked.question.options:
        yield option, Claim(option.key, asked.relation, asked.fact.value, asked.fact.period)


def by_statement(asked: Asked) -> Reading:
    """The option that the statement is true stands for the value that it states; the other only denies it."""
    true, _ = asked.question.options
    yield true, Claim(asked.fact.subject, asked.relation, _typed(true.key, asked.relation), asked.fact.period)


def by_sharing(asked: Asked) -> Reading:
    """Each option is a subject of the value that the others share; the odd one is right as it lacks it."""
    wrong = [option for option in asked.question.options if not option.correct]
    shared = {asked.facts[identity].value for option in wrong for identity in option.proof.facts}
    value = shared.pop() if shared else None
    if value is None or shared:
        raise ValueError("no one value that the others share")
    for option in asked.question.options:
        claim = Claim(option.key, asked.relation, value, asked.fact.period)
        yield evolve(option, correct=not option.correct), claim


READINGS: Mapping[str, Callable[[Asked], Reading]] = {
    "value": by_value,
    "subject": by_subject,
    "select_all": by_value,
    "true_false": by_statement,
    "odd_one_out": by_sharing,
}
"""By the kind of a question. ValueError: an option says nothing."""


def _typed(key: str, relation: Relation) -> Value:
    """Read what an option stands for by its relation's type, as it is written in the sheet."""
    match relation.value:
        case "number":
            return parse_number(key, relation.unit)
        case "year" | "date":
            return parse_date(key)
        case "yes_no":
            return parse_yes_no(key)
        case "text":
            return Text(key)
        case _:
            return EntityRef(key)
