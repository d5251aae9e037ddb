"""What is common to the kinds that compare several facts by their dates or numbers."""

from attrs import evolve, frozen

from quizgen.distractors import FEWEST_DISTRACTORS
from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose_several
from quizgen.kinds.ranking import rankings
from quizgen.kinds.shown_order import shuffled
from quizgen.quiz import Option, Proof, Question, Skipped
from quizgen.sheet import Fact
from quizgen.text.identity import question_id
from quizgen.values import EntityRef


@frozen
class Compared:
    """Facts whose values are certain to differ, and an option for the subject of each."""

    facts: tuple[Fact, ...]
    """The earliest or smallest first."""
    options: tuple[Option, ...]
    """In the order of the facts; none is marked as correct."""

    def shuffled(self, asking: Asking, anchor: Fact, kind: str, *, correct: frozenset[int]) -> tuple[Option, ...]:
        """Return the options in an order that a hash decides. Those of the facts at `correct` places are right."""
        marked = [evolve(option, correct=place in correct) for place, option in enumerate(self.options)]
        return shuffled(marked, asking.salt(question_id(anchor.id, kind)))


def compared(fact: Fact, asking: Asking, kind: str, *, fewest: int, most: int) -> Compared | Skipped | None:
    """Return the set of `fewest` to `most` facts that one fact asks about, or why there is none.

    It is None if another fact asks about the same set.
    """
    ranking = asking.once(rankings, fact.relation).get(fact.id)
    if ranking is None:
        reason = "it can't be compared: its subject may have several values, or a name that tells, or a namesake"
        return Skipped(fact.id, kind, reason)
    facts = ranking.companions(fact, kind, most - 1)
    if len(facts) < fewest:
        return Skipped(fact.id, kind, f"too few values of '{fact.relation}' are apart for sure")
    if not ranking.leads(fact, kind, most - 1):
        return None
    proof = Proof(_rule(fact, asking), tuple(each.id for each in facts))
    return Compared(facts, tuple(_option(each, asking, proof) for each in facts))


def ask_extreme(fact: Fact, asking: Asking, kind: str, phrase: str, *, place: int) -> Question | Skipped | None:
    """Ask which subject of a fact's set is the first (place 0) or the last (place -1)."""
    fewest = min(FEWEST_DISTRACTORS, asking.distractors) + 1
    found = compared(fact, asking, kind, fewest=fewest, most=asking.distractors + 1)
    if not isinstance(found, Compared):
        return found
    key = place % len(found.facts)
    return compose_several(
        fact,
        asking,
        kind,
        stem=asking.wording.stem_of_several(kind, phrase, fact),
        answer=found.options[key].text,
        options=found.shuffled(asking, fact, kind, correct=frozenset([key])),
        explanation=found.options[key].rationale,
    )


def _option(fact: Fact, asking: Asking, proof: Proof) -> Option:
    text = asking.wording.shown(EntityRef(fact.subject))
    return Option(text=text, correct=False, rationale=asking.wording.statement(fact), proof=proof, key=fact.subject)


def _rule(fact: Fact, asking: Asking) -> str:
    """Return the rule that proves a comparison. Each subject has one value: declared, or assumed."""
    return "compared" if asking.relation(fact).values_declared else "one-value-assumed"
