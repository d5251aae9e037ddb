"""What the options of a question assert, by its kind: each that a subject has a value, rightly or wrongly."""

import inspect
from collections.abc import Callable, Iterator, Mapping

from attrs import evolve, frozen

from quizgen.quiz import Option, Question
from quizgen.sheet import Fact, Relation
from quizgen.system.plug_ins import KINDS, plug_in
from quizgen.values import EntityRef, Period, Picture, Text, Value, parse_date, parse_number, parse_yes_no


@frozen
class Assertion:
    """What an option says, rightly or wrongly: that a subject has a value throughout a time.

    Example:
        >>> Assertion("Danube", sheet.relations[0], sheet.facts[0].value, when=None).subject
        'Danube'
    """

    subject: str
    """The key of the subject."""
    relation: Relation
    """What the value is to the subject."""
    value: Value
    """The value that the subject is said to have."""
    when: Period | None
    """The time; None for any."""


@frozen
class Asked:
    """A question beside what it was made from.

    Example:
        >>> asked = Asked(quiz["danube/mouth/value"], sheet.facts[0], sheet.relations[0], {})
        >>> asked.assertion("Danube", sheet.facts[1].value).relation.key
        'mouth'
    """

    question: Question
    """The question."""
    fact: Fact
    """The fact that it is named after."""
    relation: Relation
    """The relation of that fact."""
    facts: Mapping[str, Fact]
    """All facts of the sheet, by their ids."""

    def assertion(self, subject: str, value: Value) -> Assertion:
        """Return the assertion that a subject has a value by the relation, at the time of the fact."""
        return Assertion(subject=subject, relation=self.relation, value=value, when=self.fact.period)


Asserting = Iterator[tuple[Option, Assertion]]
"""Options, each with what it asserts. An option is marked as correct if its assertion is meant to be true."""


def by_value(asked: Asked) -> Asserting:
    """Each option is a value of the one subject.

    Args:
        asked: a question that has been asked, and what it is about.

    Returns:
        Each option with what it asserts.

    Example:
        >>> asked = Asked(quiz["danube/mouth/value"], sheet.facts[0], sheet.relations[0], {})
        >>> [str(made.value) for option, made in by_value(asked) if option.correct]
        ['Black Sea']
    """
    for option in asked.question.options:
        yield option, asked.assertion(asked.fact.subject, _value_of(option, asked.relation))


def by_subject(asked: Asked) -> Asserting:
    """Each option is a subject of the one value.

    Args:
        asked: a question that has been asked, and what it is about.

    Returns:
        Each option with what it asserts.

    Raises:
        ValueError: the fact has no value.

    Example:
        >>> from quizgen import Option, Proof, Question
        >>> option = Option("Danube", correct=True, rationale="", proof=Proof("stated", ()), key="Danube")
        >>> question = Question("q", "subject", "Which?", "Danube", options=(option,))
        >>> asked = Asked(question, sheet.facts[0], sheet.relations[0], {})
        >>> [made.subject for option, made in by_subject(asked)]
        ['Danube']
    """
    if asked.fact.value is None:
        raise ValueError(asked.fact.id)
    for option in asked.question.options:
        yield option, asked.assertion(option.key, asked.fact.value)


def by_statement(asked: Asked) -> Asserting:
    """The option `true` asserts the value in the statement; the option `false` only denies it."""
    true, _ = asked.question.options
    yield true, asked.assertion(asked.fact.subject, _typed(true.key, asked.relation))


def by_sharing(asked: Asked) -> Asserting:
    """Each option is said to have the value that the wrong ones share. The key is the odd one, which lacks it."""
    wrong = [option for option in asked.question.options if not option.correct]
    shared = {asked.facts[identity].value for option in wrong for identity in option.proof.facts}
    value = shared.pop() if shared else None
    if value is None or shared:
        raise ValueError("no one value that the others share")
    for option in asked.question.options:
        yield evolve(option, correct=not option.correct), asked.assertion(option.key, value)


ASSERTIONS: Mapping[str, Callable[[Asked], Asserting]] = {
    "value": by_value,
    "subject": by_subject,
    "select_all": by_value,
    "true_false": by_statement,
    "odd_one_out": by_sharing,
}
"""By the kind of a question. They raise ValueError for an option that asserts nothing."""

WITHOUT_OPTIONS = ("recall", "recall_subject", "matching", "cloze")
"""The kinds of ours whose questions have no options, so that there is nothing to prove of them."""


def assertions_of(kind: str, kinds: Mapping[str, object]) -> Callable[[Asked], Asserting] | None:
    """Return what says what the options of a kind assert; None if nothing does.

    A kind from outside has a method `assertions` for that, such as `by_value`.

    Args:
        kind: the name of the kind.
        kinds: the kinds from outside that a program passes, by their names.
    """
    if kind in ASSERTIONS:
        return ASSERTIONS[kind]
    plugged = None if kind in kinds else plug_in(KINDS, kind)
    made = plugged.load() if plugged else kinds.get(kind)
    found: Callable[[Asked], Asserting] | None = getattr(made() if inspect.isclass(made) else made, "assertions", None)
    return found


def _value_of(option: Option, relation: Relation) -> Value:
    """Return the value that an option stands for: the picture that it shows, or what its key says."""
    return Picture(option.picture) if option.picture else _typed(option.key, relation)


def _typed(key: str, relation: Relation) -> Value:
    """Read the value that an option stands for, by the type of its relation."""
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
