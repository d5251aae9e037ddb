"""Makes the comparisons of a question a second time, from the facts that it compares."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from quizgen.checks.proofs.ledger import Ledger, may_hold
from quizgen.quiz import Question
from quizgen.sheet import Fact, Relation
from quizgen.values import Number, position

COMPARING = ("first", "larger", "order")
"""The kinds that compare."""


def misjudged(ledger: Ledger, question: Question, facts: Mapping[str, Fact]) -> Iterator[str]:
    """Yield what is wrong with a comparison: what is compared, its values, or which option is right."""
    proofs = {option.proof for option in question.options}
    compared = [facts[identity] for identity in next(iter(proofs)).facts if identity in facts]
    if len(proofs) != 1 or sorted(fact.subject for fact in compared) != sorted(o.key for o in question.options):
        yield "its options are not those that its proof compares"
        return
    relation = ledger.sheet.relation(question.relation)
    for fact in compared:
        told = [telling for telling in ledger.told(fact.subject, fact.relation) if may_hold(telling.fact, fact.period)]
        if relation.values == "some" or len(told) != 1 or fact.period != compared[0].period:
            yield f"'{fact.subject}' may have another value at the time, or is of another"
    ordered = sorted(compared, key=lambda fact: _position(fact, relation))
    for fact, following in pairwise(ordered):
        if not fact.value or not following.value or not ledger.differ(relation, fact.value, following.value):
            yield f"the values of '{fact.subject}' and '{following.subject}' may be the same"
    if _right(question) != _expected(question.kind, [fact.subject for fact in ordered]):
        yield "its answer is not what the values say"


def _position(fact: Fact, relation: Relation) -> float:
    unit = relation.unit if isinstance(fact.value, Number) else ""
    return float(position(fact.value, unit)) if fact.value else 0.0


def _right(question: Question) -> list[str]:
    """Return the keys of the options that the question calls right; of an order, in its order."""
    if question.kind == "order":
        by_text = {option.text: option.key for option in question.options}
        return [by_text[str(text)] for text in question.answer if str(text) in by_text]
    return [option.key for option in question.options if option.correct]


def _expected(kind: str, subjects: list[str]) -> list[str]:
    return subjects if kind == "order" else subjects[:1] if kind == "first" else subjects[-1:]
