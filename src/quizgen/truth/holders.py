"""Which subjects have a value, or may have it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from math import inf

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.sheet import Claim, Fact, FactSheet, Relation
from quizgen.truth.judge import excludes_others, judge
from quizgen.truth.value_index import ValueIndex
from quizgen.truth.verdict import Truth
from quizgen.values import EntityRef, Nothing, Period, Value, YesNo


@frozen
class Holders(Keeping):
    """The subjects of a relation, found by the values that they have or may have.

    Example:
        >>> from quizgen.values import EntityRef
        >>> facts = (Fact("Rhine", "mouth", EntityRef("North Sea")), Fact("Elbe", "mouth", EntityRef("the North Sea")))
        >>> sheet = FactSheet("s", "S", (Relation("mouth", value="sea"),), facts)
        >>> Holders(sheet, "mouth").another(facts[0])
        'Elbe'
    """

    sheet: FactSheet
    """What is known."""
    relation: str
    """The key of the relation."""

    def another(self, fact: Fact) -> str:
        """Return another subject that has a fact's value, or may have it, at the time of the fact.

        Returns:
            The key of such a subject, or an empty text if the value is proven false for all others.
        """
        assert fact.value is not None  # noqa: S101 - facts that are asked have one
        for subject in self._suspects(fact.value, fact.period):
            if subject != fact.subject:
                verdict = judge(self.sheet, subject, self.relation, fact.value, fact.period)
                if verdict.truth is not Truth.FALSE:
                    return subject
        return ""

    def _suspects(self, value: Value, when: Period | None) -> Iterator[str]:
        """Yield the subjects for which a value may not be false: a few too many, but none is missing."""
        for near in self._index.near(value):
            yield from self._subjects_by_value[near]
        if isinstance(value, EntityRef):
            yield from self._named_with(value)
        yield from self._open_at(when)

    def _named_with(self, value: EntityRef) -> Iterator[str]:
        """Yield the subjects that facts about a value may name, and those that lead to it by a transitive relation."""
        for key in self.sheet.mirrors(self.relation):
            for fact in self.sheet.about(value.key, key):
                if fact.value is not None:
                    yield from map(str, self._subject_index.near(fact.value))
        yield from self._leading_to.get(value.key, ())

    def _open_at(self, when: Period | None) -> Iterator[str]:
        """Yield the subjects that may have, at a time, further values than the sheet says.

        They are looked for only as far as they are asked for, and kept for other facts of that time.
        """
        found, others = self._open.setdefault(when, ([], self._opening(when)))
        yield from found
        for subject in others:
            found.append(subject)
            yield subject

    def _opening(self, when: Period | None) -> Iterator[str]:
        for subject in self._claims:
            known = self._is_known_throughout(subject, when)
            if not known and not excludes_others(self.sheet, subject, self.relation, when):
                yield subject

    def _is_known_throughout(self, subject: str, when: Period | None) -> bool:
        """Tell, if it is quickly seen, that the sheet gives a subject its one value for every day of a time."""
        if when is None or self._relation.values != "one" or not self._relation.excludes:
            return False
        first, last = when.widest
        known = self._known_days[subject]
        place = bisect_right(known, (first, inf)) - 1
        return place >= 0 and known[place][1] >= last

    @kept
    def _known_days(self) -> Mapping[str, list[tuple[float, float]]]:
        """The first and last days of the times, without a gap, for which each subject's value is known for sure."""
        return {subject: list(_joined(map(_surely, claims))) for subject, claims in self._claims.items()}

    @kept
    def _open(self) -> dict[Period | None, tuple[list[str], Iterator[str]]]:
        """For each time that was asked for: the open subjects found so far, and what finds the rest."""
        return {}

    @kept
    def _relation(self) -> Relation:
        return self.sheet.relation(self.relation)

    @kept
    def _claims(self) -> Mapping[str, list[Claim]]:
        """What is said of each subject by the relation, in facts about it and in facts about others."""
        claims = self.sheet.said_both_ways.items()
        return {
            subject: [claim for claim in about if claim.value is not None]
            for (subject, key), about in claims
            if key == self.relation
        }

    @kept
    def _subjects_by_value(self) -> Mapping[Value, dict[str, None]]:
        found: dict[Value, dict[str, None]] = {}
        for subject, claims in self._claims.items():
            for claim in claims:
                if not isinstance(claim.value, Nothing | YesNo | None):
                    found.setdefault(claim.value, {})[subject] = None
        return found

    @kept
    def _index(self) -> ValueIndex:
        return ValueIndex(sheet=self.sheet, relation=self._relation, values=tuple(self._subjects_by_value))

    @kept
    def _subject_index(self) -> ValueIndex:
        subjects = tuple(map(EntityRef, self._claims))
        return ValueIndex(sheet=self.sheet, relation=self._relation, values=subjects)

    @kept
    def _leading_to(self) -> Mapping[str, list[str]]:
        """The subjects that lead to each thing, directly or not, if the relation is transitive."""
        found: dict[str, list[str]] = {}
        for subject in self._claims if self._relation.transitive else ():
            for key in self.sheet.reach(subject, self.relation):
                found.setdefault(key, []).append(subject)
        return found


def _surely(claim: Claim) -> tuple[float, float]:
    """Return the first and the last day on which a claim holds for sure."""
    return claim.fact.period.narrowest if claim.fact.period else (-inf, inf)


def _joined(spans: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield spans of days in order, those that overlap or follow one another joined into one."""
    current: tuple[float, float] | None = None
    for start, end in sorted(span for span in spans if span[0] <= span[1]):
        if current and start <= current[1] + 1:
            current = (current[0], max(current[1], end))
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current
