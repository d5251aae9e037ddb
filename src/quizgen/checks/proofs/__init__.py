"""Derives each proof a second time, from the sheet alone, with other code than the code that found it.

`assertions` says what the options of each kind assert, `ledger` what the sheet says about it. Each rule of proof has a
line in DERIVATIONS.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from attrs import frozen

from quizgen.checks.base import OURS, Flaw, Review, rule
from quizgen.checks.proofs.assertions import WITHOUT_OPTIONS, Asked, Asserting, Assertion, assertions_of
from quizgen.checks.proofs.comparisons import COMPARING, misjudged
from quizgen.checks.proofs.ledger import Ledger, Telling, hold_throughout, may_hold
from quizgen.quiz import Option, Question
from quizgen.sheet import Fact
from quizgen.values import EntityRef, Nothing, Value


@frozen
class Case:
    """An assertion, and the rule and the facts that are to decide it."""

    ledger: Ledger
    """What the sheet says."""
    assertion: Assertion
    """What is to be proven right or wrong."""
    rule: str
    """The rule by which the proof goes."""
    facts: tuple[Fact, ...]
    """The facts that the proof names."""

    @property
    def told(self) -> list[Telling]:
        """All that the sheet tells of the subject by the relation."""
        return self.ledger.told(self.assertion.subject, self.assertion.relation.key)

    @property
    def cited(self) -> list[Telling]:
        """Those of them whose facts the proof names."""
        return [telling for telling in self.told if telling.fact in self.facts]

    def says_so(self, value: Value) -> bool:
        """Tell whether a true value makes the assertion true."""
        return self.ledger.includes(self.assertion.relation, self.assertion.value, value)

    def doubt(self) -> str:
        """Say that the asserted value may be a true one of the time, or a part of one, or contain one (6); else ""."""
        assertion = self.assertion
        for telling in self.told:
            differs = self.ledger.differ(assertion.relation, assertion.value, telling.value)
            entwined = self.ledger.entwined(assertion.relation, assertion.value, telling.value)
            if may_hold(telling.fact, assertion.when) and (entwined or not differs):
                return f"it may be '{telling.value}', or a part or a whole of that"
        return ""


@rule(
    id="unproven",
    severity="error",
    reason="what proves an option right or wrong can't be derived from the sheet a second time, by other code",
    reference=OURS,
    fix="build the quiz anew; if it is found again, quizgen is mistaken: please report it",
)
def unproven(review: Review) -> Iterator[Flaw]:
    """Find options whose proof does not follow from the sheet, and two options that may be the same."""
    ledger = Ledger(review.sheet)
    facts = {fact.id: fact for fact in review.sheet.facts}
    asserting = {kind: assertions_of(kind, review.kinds) for kind in _kinds_in(review)}
    for question in review.quiz.questions:
        if question.fact in facts:
            for flaw in _flaws(ledger, question, facts, asserting.get(question.kind)):
                yield Flaw(f"{flaw}: {question.stem}", question)


@rule(
    id="not-checked",
    severity="note",
    reason="a kind from outside does not say what its options assert, so no proof of it is derived a second time",
    reference=OURS,
    fix="give the kind a method `assertions`, as the README shows",
)
def not_checked(review: Review) -> Iterator[Flaw]:
    """Find kinds whose proofs can't be derived a second time."""
    counts = Counter(question.kind for question in review.quiz.questions if question.fact)
    for kind in _kinds_in(review):
        if kind not in (*COMPARING, *WITHOUT_OPTIONS) and assertions_of(kind, review.kinds) is None:
            yield Flaw(f"not checked: the proofs of {counts[kind]} questions of the kind '{kind}'")


def _kinds_in(review: Review) -> dict[str, None]:
    """Return the names of the kinds by which facts are asked."""
    return dict.fromkeys(question.kind for question in review.quiz.questions if question.fact)


def _flaws(
    ledger: Ledger, question: Question, facts: Mapping[str, Fact], asserting: Callable[[Asked], Asserting] | None
) -> Iterator[str]:
    if question.kind in COMPARING:
        yield from misjudged(ledger, question, facts)
    if asserting is None:
        return
    fact = facts[question.fact]
    relation = ledger.sheet.relation(fact.relation)
    try:
        asked = Asked(question=question, fact=fact, relation=relation, facts=facts)
        said = list(asserting(asked))
    except ValueError as error:
        yield f"an option stands for nothing that '{relation.key}' could have ({error})"
        return
    for option, assertion in said:
        why = _gap(ledger, assertion, option, facts)
        if why:
            yield f"'{option.named}' is not proven by '{option.proof.rule}', as {why}"
    for (option, assertion), (other, another) in combinations(said, 2):
        if not ledger.differ(relation, *_compared(assertion, another)):
            yield f"'{option.named}' and '{other.named}' may be the same"


def _compared(assertion: Assertion, other: Assertion) -> tuple[Value, Value]:
    """Return what makes two options differ: their values where they have one subject, else their subjects."""
    if assertion.subject == other.subject:
        return assertion.value, other.value
    return EntityRef(assertion.subject), EntityRef(other.subject)


def _gap(ledger: Ledger, assertion: Assertion, option: Option, facts: Mapping[str, Fact]) -> str:
    """Return what an option's proof lacks; an empty text if it lacks nothing."""
    derive = DERIVATIONS.get(option.proof.rule)
    missing = [identity for identity in option.proof.facts if identity not in facts]
    if derive is None or missing:
        return f"there is no fact '{missing[0]}'" if missing else "no such rule is known"
    if option.correct != (derive is _stated):
        return f"that rule says nothing of {'right' if option.correct else 'wrong'} options"
    cited = tuple(facts[identity] for identity in option.proof.facts)
    return derive(Case(ledger=ledger, assertion=assertion, rule=option.proof.rule, facts=cited))


def _stated(case: Case) -> str:
    """1: a fact says it, or something more precise, throughout the time."""
    saying = [telling.fact for telling in case.cited if case.says_so(telling.value)]
    throughout = any(hold_throughout([fact], case.assertion.when) for fact in saying)
    return "" if throughout else "its facts do not say so of that time"


def _one_value(case: Case) -> str:
    """2: there is one value, which the facts give for the whole time, and it is another."""
    relation, when = case.assertion.relation, case.assertion.when
    if relation.values != "one" or not relation.excludes:
        return f"'{relation.key}' is not said to have one value"
    if not relation.values_declared and case.rule != "one-value-assumed":
        return f"that '{relation.key}' has one value is only assumed"
    then = [telling.fact for telling in case.cited if may_hold(telling.fact, when)]
    return case.doubt() if hold_throughout(then, when) else "its facts do not say what was so throughout that time"


def _all_listed(case: Case) -> str:
    """3: the facts list all values of the time, or that there is none, and it is none of them."""
    relation, when = case.assertion.relation, case.assertion.when
    told = [telling for telling in case.told if telling.by_itself and may_hold(telling.fact, when)]
    none = [t.fact for t in case.cited if t.by_itself and isinstance(t.value, Nothing)]
    known_none = any(hold_throughout([fact], when) for fact in none)
    if (relation.values != "all" and not known_none) or not relation.excludes:
        return f"'{relation.key}' is not said to list all values"
    if not known_none and not relation.values_declared and case.rule != "all-listed-assumed":
        return f"that '{relation.key}' lists all values is only assumed"
    if not known_none and any(telling.fact not in case.facts for telling in told):
        return "its facts are not the whole list"
    holding = any(hold_throughout([telling.fact], when) for telling in told)
    return case.doubt() if holding or case.rule == "another-time" else "no fact of the list holds throughout that time"


def _said_false(case: Case) -> str:
    """4: the author says that it is false."""
    relation, when = case.assertion.relation, case.assertion.when
    about = [fact for fact in case.facts if (fact.subject, fact.relation) == (case.assertion.subject, relation.key)]
    wrong = [wrong.value for fact in about if hold_throughout([fact], when) for wrong in fact.distractors]
    if not any(case.says_so(value) for value in wrong):
        return "its facts do not say that it is false"
    true = [telling.fact for telling in case.told if case.says_so(telling.value)]
    return "a fact says that it is true" if any(hold_throughout([fact], when) for fact in true) else ""


def _another_time(case: Case) -> str:
    """5: it is true in other intervals only, and what was true at the time is known."""
    saying = [telling.fact for telling in case.cited if case.says_so(telling.value)]
    if not saying or any(may_hold(fact, case.assertion.when) for fact in saying):
        return "its facts do not say that it was so at another time only"
    if case.assertion.relation.values == "one":
        return _one_value(case)
    endless = any(not (fact.start or fact.end) for fact in saying)
    return "it may have been so for longer" if endless else _all_listed(case)


DERIVATIONS: Mapping[str, Callable[[Case], str]] = {
    "stated": _stated,
    "one-value": _one_value,
    "one-value-assumed": _one_value,
    "all-listed": _all_listed,
    "all-listed-assumed": _all_listed,
    "said-false": _said_false,
    "another-time": _another_time,
}
"""For each rule, a function that says what a proof by it lacks. The numbers are those of the contract."""
