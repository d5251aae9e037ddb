"""Matching: which belongs to which? Several subjects and their values, one to one."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from quizgen.facts import Fact
from quizgen.kinds.base import Asking, compose_several
from quizgen.kinds.blocks import FEWEST, blocks
from quizgen.names import fold
from quizgen.quiz import Question, Response, Skipped
from quizgen.truth import Truth, judge
from quizgen.values import EntityRef, Nothing, Period, YesNo


@frozen
class Matching:
    """Gives four to seven subjects of a relation and asks for the value of each; no value is right for two of them."""

    name: str = "matching"

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Ask about a block by the first of its facts; the others have nothing more to ask."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if asking.gives_away(fact):
            return Skipped(fact.id, self.name, "the name of its subject would give its value away")
        block = asking.once(matched, fact.relation).get(fact.id)
        if block is None:
            reason = "its value belongs, or may belong, to others of its block too, or its block is too small"
            return Skipped(fact.id, self.name, reason)
        anchor = next(each for each in block if not asking.sheet.is_background(each))
        return self._asked(block, fact, asking) if anchor is fact else None

    def _asked(self, block: tuple[Fact, ...], fact: Fact, asking: Asking) -> Question:
        wording = asking.wording
        return compose_several(
            fact,
            asking,
            self.name,
            stem=wording.stem_of_several(wording.phrases.matching, fact),
            answer=tuple(_texts(each, asking) for each in block),
            explanation="",  # the pairs say it all
            response=Response.MATCHING,
        )


def matched(asking: Asking, relation: str) -> Mapping[str, tuple[Fact, ...]]:
    """Return the blocks of a relation's facts that match one to one, each block by the ids of its facts."""
    groups: dict[tuple[Period | None, str], list[Fact]] = {}
    for fact in asking.sheet.of_relation(relation):
        has_value = fact.value is not None and not isinstance(fact.value, Nothing | YesNo)
        if has_value and asking.stands_alone(fact) and not asking.gives_away(fact):
            groups.setdefault((fact.period, fact.said_by), []).append(fact)
    found: dict[str, tuple[Fact, ...]] = {}
    for facts in groups.values():
        for block in blocks(facts, asking.salt(relation)):
            fitting = tuple(_one_to_one(block, asking))
            if len(fitting) >= FEWEST:
                found |= {fact.id: fitting for fact in fitting}
    return found


def _one_to_one(facts: Iterable[Fact], asking: Asking) -> Iterator[Fact]:
    """Yield the facts whose values are proven false of the subjects of those before, and the other way round."""
    kept: list[Fact] = []
    for fact in facts:
        if all(_is_false(fact, other, asking) and _is_false(other, fact, asking) for other in kept):
            kept.append(fact)
            yield fact


def _is_false(fact: Fact, other: Fact, asking: Asking) -> bool:
    """Tell whether a fact's value is for sure not that of another's subject, and both look different."""
    assert fact.value is not None  # noqa: S101 - by matched
    verdict = judge(asking.sheet, other.subject, fact.relation, fact.value, fact.period)
    looks = [tuple(map(fold, _texts(each, asking))) for each in (fact, other)]
    return verdict.truth is Truth.FALSE and all(one != another for one, another in zip(*looks, strict=True))


def _texts(fact: Fact, asking: Asking) -> tuple[str, str]:
    assert fact.value is not None  # noqa: S101 - by matched
    return asking.wording.shown(EntityRef(fact.subject)), asking.wording.shown(fact.value)
