"""What a quiz covers of its sheet: how often each fact is asked and by which kinds, or why not."""

from collections import Counter
from collections.abc import Iterable

from attrs import frozen

from quizgen.quiz import Quiz, Skipped
from quizgen.sheet import Fact, FactSheet
from quizgen.values import Picture, Value
from quizgen.wording.sentences import Wording

FEWEST_SHARING = 2
"""How many facts must share a reason for it to be said once for all of them."""


@frozen
class FactCoverage:
    """What becomes of one fact."""

    id: str
    """The id of the fact."""
    subject: str
    """Its subject, as learners see it."""
    value: str
    """Its value, as learners see it; empty where it is unknown."""
    kinds: tuple[tuple[str, int], ...]
    """The kinds that ask about it, each with how many questions."""
    reasons: tuple[tuple[str, str], ...]
    """The kinds that do not ask about it, each with the reason. An empty kind means all of them."""
    serves: int
    """How many options of other questions it proves right or wrong."""
    background: bool
    """Whether it is there to serve other facts, and not to be asked."""

    @property
    def state(self) -> str:
        """`asked`, `background` or `not asked`."""
        return "asked" if self.kinds else "background" if self.background else "not asked"


@frozen
class RelationCoverage:
    """The facts of one relation."""

    label: str
    """What readers see it called."""
    facts: tuple[FactCoverage, ...]
    """In the order of the sheet."""

    @property
    def shared(self) -> tuple[tuple[str, str], ...]:
        """The kinds that ask about none of its facts for one and the same reason, each with that reason."""
        told = [fact for fact in self.facts if any(kind for kind, _ in fact.reasons)]
        asking = {kind for fact in self.facts for kind, _ in fact.kinds}
        if len(told) < FEWEST_SHARING:
            return ()
        by_all = (reason for reason in told[0].reasons if all(reason in fact.reasons for fact in told))
        return tuple(reason for reason in by_all if reason[0] and reason[0] not in asking)

    @property
    def asked(self) -> int:
        """How many of its facts are asked."""
        return sum(fact.state == "asked" for fact in self.facts)

    @property
    def to_ask(self) -> int:
        """How many of its facts are not background."""
        return sum(fact.state != "background" for fact in self.facts)


def coverage_of(sheet: FactSheet, quiz: Quiz) -> tuple[RelationCoverage, ...]:
    """Return the relations that have facts, in the order of the sheet."""
    wording = Wording(sheet)
    kinds: dict[str, Counter[str]] = {}
    serves: Counter[str] = Counter()
    for question in quiz.questions:
        kinds.setdefault(question.fact, Counter())[question.kind] += 1
        serves.update(fact for option in question.options for fact in option.proof.facts if fact != question.fact)
    reasons: dict[str, list[tuple[str, str]]] = {}
    for skipped in quiz.skipped:
        reasons.setdefault(skipped.fact_id, []).append((skipped.kind, skipped.reason))

    def covered(fact: Fact) -> FactCoverage:
        return FactCoverage(
            id=fact.id,
            subject=sheet.entity(fact.subject).shown,
            value=_shown(fact.value, wording),
            kinds=tuple(kinds.get(fact.id, Counter()).items()),
            reasons=tuple(reasons.get(fact.id, ())),
            serves=serves[fact.id],
            background=sheet.is_background(fact),
        )

    rows = (
        RelationCoverage(
            label=relation.label or relation.key,
            facts=tuple(map(covered, sheet.of_relation(relation.key))),
        )
        for relation in sheet.relations
    )
    return tuple(row for row in rows if row.facts)


def _shown(value: Value | None, wording: Wording) -> str:
    """Return a value as learners see it; of a picture, the name of its file."""
    if isinstance(value, Picture):
        return str(value)
    return "" if value is None else wording.plain(value)


def skipped_beside_facts(sheet: FactSheet, quiz: Quiz) -> Iterable[Skipped]:
    """Return what is not asked and is no single fact: questions by hand, lists and other groups of facts."""
    facts = {fact.id for fact in sheet.facts}
    return [skipped for skipped in quiz.skipped if skipped.fact_id not in facts]
