"""True or false: a fact as a sentence, or the same sentence with a value that is proven wrong."""

from attrs import evolve, frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose, wrong_values
from quizgen.kinds.enough import too_few
from quizgen.quiz import Option, Proof, Question, Response, Skipped
from quizgen.sheet import Fact
from quizgen.text.identity import hashed, question_id
from quizgen.truth.judge import judge
from quizgen.truth.verdict import Truth
from quizgen.values import Value, YesNo

NAME = "true_false"


@frozen
class Statement:
    """What is stated about a fact's subject."""

    value: Value
    """The value that the statement gives it."""
    proof: Proof
    """What proves the statement right or wrong."""
    reason: str = ""
    """What the author says against it."""


@frozen
class TrueFalse:
    """States a fact, or the same with a wrong value, and asks whether it is true.

    A hash of the seed and the fact decides which of the two, so about half of the statements are true. A new fact then
    never turns the statement of another, and counting gains a learner nothing. The wrong value is that of a fact with
    which this one is paired, so each value is stated falsely as often as truly. A fact that has no false statement is
    not asked, as its statement would always be true.
    """

    name: str = NAME
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask whether a statement about a fact's subject is true."""
        if fact.value is None:
            return None
        made = _statement(fact, asking)
        if isinstance(made, str):
            return Skipped(fact.id, self.name, made)
        return _asked(fact, made, asking)


def _statement(fact: Fact, asking: Asking) -> Statement | str:
    """Return what to state, or why nothing can be stated."""
    made = _put(fact, asking)
    if isinstance(made, Statement) and made.value != fact.value and _is_stated_before(fact, made, asking):
        return "what would be stated falsely is stated already, of another of its subject's values"
    return made


def _put(fact: Fact, asking: Asking) -> Statement | str:
    return _yes_or_no(fact, fact.value, asking) if isinstance(fact.value, YesNo) else _true_or_false(fact, asking)


def _true_or_false(fact: Fact, asking: Asking) -> Statement | str:
    assert fact.value is not None  # noqa: S101 - asked above
    if asking.gives_away(fact):
        return "the name of its subject would give the answer away"
    wrong = wrong_values(fact, asking, question_id(fact.id, NAME), asking.pairer)
    if not wrong:
        return too_few(0, asking.relation(fact))
    chosen = wrong[0]
    if not (_says(fact, fact.value, asking) and _says(fact, chosen.candidate.value, asking)):
        return "its sentence does not take its value from {{ value }}"
    if _is_to_be_true(fact, asking):
        return Statement(fact.value, Proof("stated", (fact.id,)))
    return Statement(chosen.candidate.value, chosen.option.proof, chosen.option.rationale if chosen.vouched else "")


def _yes_or_no(fact: Fact, value: YesNo, asking: Asking) -> Statement | str:
    """State the sentence for yes or that for no; if the sheet has just one of them, always that one.

    A template of the kind's own says yes.
    """
    relation = asking.relation(fact)
    said = YesNo(value.yes == _is_to_be_true(fact, asking))
    if fact.say:
        said = value
    elif relation.template(NAME):
        said = YesNo(True)
    elif bool(relation.say) != bool(relation.say_not):
        said = YesNo(bool(relation.say))
    if said == value:
        return Statement(value, Proof("stated", (fact.id,)))
    verdict = judge(asking.sheet, fact.subject, fact.relation, said, fact.period)
    return Statement(said, Proof(verdict.rule, verdict.facts)) if verdict.truth is Truth.FALSE else too_few(0, relation)


def _is_stated_before(fact: Fact, made: Statement, asking: Asking) -> bool:
    """Tell whether an earlier item of the fact's list states the same falsehood. Those of the last build come first."""
    items = asking.sheet.about(fact.subject, fact.relation)
    for item in sorted(items, key=lambda each: question_id(each.id, NAME) not in asking.locked):
        if item is fact:
            return False
        if item.value and item.period == fact.period and not asking.sheet.is_background(item):
            other = _put(item, asking)
            if isinstance(other, Statement) and other.value == made.value:
                return True
    return False


def _asked(fact: Fact, made: Statement, asking: Asking) -> Question:
    wording, is_true = asking.wording, made.value == fact.value
    why = " ".join(filter(None, (_what_is_so(fact, asking), made.reason)))
    texts = {True: wording.phrases.true, False: wording.phrases.false}
    options = tuple(
        Option(
            text=text,
            correct=says_true == is_true,
            rationale=why if says_true == is_true else wording.words.not_so.format(option=text.lower(), fact=why),
            proof=made.proof,
            key=str(made.value) if says_true else "",
        )
        for says_true, text in texts.items()
    )
    return compose(
        fact,
        asking,
        NAME,
        stem=wording.statement_by(NAME, evolve(fact, value=made.value)),
        answer=texts[is_true],
        options=options,
        fixed=True,
        explanation=why,
        response=Response.TRUE_FALSE,
    )


def _what_is_so(fact: Fact, asking: Asking) -> str:
    """Return the fact as a sentence, or the list that it belongs to."""
    items = [item for item in asking.sheet.about(fact.subject, fact.relation) if item.value]
    listed = [item for item in items if item.period == fact.period] if fact.listed else [fact]
    return asking.wording.statement(fact) if len(listed) == 1 else asking.wording.listing(listed)


def _is_to_be_true(fact: Fact, asking: Asking) -> bool:
    """Tell whether to state what is true: as in the last build, or else as a hash decides."""
    question = question_id(fact.id, NAME)
    before = asking.options_before(question)
    return before[0].correct if before else hashed(asking.salt(question), "true") % 2 == 1


def _says(fact: Fact, value: Value, asking: Asking) -> bool:
    """Tell whether the fact's sentence, made with a value, contains the value's name."""
    statement = asking.wording.statement_by(NAME, evolve(fact, value=value))
    return asking.wording.in_text(value).casefold() in statement.casefold()
