"""Matching: which belongs to which? Several subjects and their values, one to one."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from quizgen.kinds.asking import Asking
from quizgen.kinds.base import compose_several
from quizgen.kinds.blocks import FEWEST, blocks
from quizgen.lock import LockedQuestion
from quizgen.quiz import Question, Response, Skipped
from quizgen.sheet import Fact
from quizgen.text.folding import fold
from quizgen.text.identity import question_id
from quizgen.truth.judge import judge
from quizgen.truth.verdict import Truth
from quizgen.values import EntityRef, Nothing, Period, YesNo

NAME = "matching"


@frozen
class Matching:
    """Gives four to seven subjects of a relation and asks for the value of each; no value is right for two."""

    name: str = NAME
    """The name in question ids and in the `kinds` of a sheet."""

    def ask(self, fact: Fact, asking: Asking) -> Question | Skipped | None:
        """Return the question about a fact's block, if the fact is the one that the block is asked by."""
        if fact.value is None or isinstance(fact.value, YesNo):
            return None
        if asking.gives_away(fact):
            return Skipped(fact.id, self.name, "the name of its subject would give its value away")
        block = asking.once(matched, fact.relation).get(fact.id)
        if block is None:
            reason = "its value belongs, or may belong, to others of its block too, or its block is too small"
            return Skipped(fact.id, self.name, reason)
        return self._asked(block, fact, asking) if _anchor(block, asking) is fact else None

    def _asked(self, block: tuple[Fact, ...], fact: Fact, asking: Asking) -> Question:
        wording = asking.wording
        return compose_several(
            fact,
            asking,
            self.name,
            stem=wording.stem_of_several(self.name, wording.phrases.matching, fact),
            answer=tuple(_texts(each, asking) for each in block),
            explanation="",  # the pairs say it all
            response=Response.MATCHING,
        )


def matched(asking: Asking, relation: str) -> Mapping[str, tuple[Fact, ...]]:
    """Return the blocks of a relation's facts that match one to one; each is found by the id of any of its facts."""
    groups: dict[tuple[Period | None, str], list[Fact]] = {}
    for fact in asking.sheet.of_relation(relation):
        has_value = fact.value is not None and not isinstance(fact.value, Nothing | YesNo)
        if has_value and asking.stands_alone(fact) and not asking.gives_away(fact):
            groups.setdefault((fact.period, fact.said_by), []).append(fact)
    found: dict[str, tuple[Fact, ...]] = {}
    for facts in groups.values():
        for block in _blocks_before(facts, asking):
            found |= {fact.id: block for fact in block}
        free = [fact for fact in facts if fact.id not in found]
        while made := _blocks_of(free, asking, relation):  # until none is left, else the next build would make more
            found |= made
            free = [fact for fact in free if fact.id not in found]
    return found


def _blocks_of(facts: Iterable[Fact], asking: Asking, relation: str) -> Mapping[str, tuple[Fact, ...]]:
    """Return blocks by the ids of their facts. A fact whose value may be another subject's too is in no block."""
    fitting = (tuple(_one_to_one(block, asking)) for block in blocks(facts, asking.salt(relation)))
    return {fact.id: block for block in fitting if len(block) >= FEWEST for fact in block}


def _anchor(block: Iterable[Fact], asking: Asking) -> Fact:
    """Return the fact that a block is asked by: that of the last build, or else the first that is not background."""
    asked = [fact for fact in block if not asking.sheet.is_background(fact)]
    return min(asked, key=lambda fact: question_id(fact.id, NAME) not in asking.locked)


def _blocks_before(facts: Iterable[Fact], asking: Asking) -> Iterator[tuple[Fact, ...]]:
    """Yield the blocks of the last build that still match one to one, without facts that are gone; no fact twice."""
    free = {fact.id: fact for fact in facts}
    shown = _by_text(free.values(), asking) if asking.locked else {}
    for question in asking.locked.values():
        if question.kind == NAME and question.fact in free:
            block = tuple(_one_to_one(_found(question, free, shown), asking))
            if len(block) >= FEWEST and any(fact.id == question.fact for fact in block):
                yield block
                for fact in block:
                    del free[fact.id]


def _by_text(facts: Iterable[Fact], asking: Asking) -> Mapping[tuple[str, str], list[Fact]]:
    """Return facts by their shown subject and value: by both, by (subject, "") and by ("", value)."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        left, right = _texts(fact, asking)
        for key in ((left, right), (left, ""), ("", right)):
            found.setdefault(key, []).append(fact)
    return found


def _found(
    question: LockedQuestion, free: Mapping[str, Fact], shown: Mapping[tuple[str, str], list[Fact]]
) -> Iterator[Fact]:
    """Yield the facts that a question's pairs state, each once, even if its subject or its value has a new name."""
    seen: set[str] = set()
    for pair in question.question.answer:
        left, right = pair[0], pair[1]
        found = shown.get((left, right)) or shown.get((left, "")) or shown.get(("", right)) or []
        if len(found) == 1 and found[0].id in free and found[0].id not in seen:
            seen.add(found[0].id)
            yield found[0]


def _one_to_one(facts: Iterable[Fact], asking: Asking) -> Iterator[Fact]:
    """Yield the facts whose values are proven false for the subjects of those yielded before, and vice versa."""
    kept: list[Fact] = []
    for fact in facts:
        if all(_is_false(fact, other, asking) and _is_false(other, fact, asking) for other in kept):
            kept.append(fact)
            yield fact


def _is_false(fact: Fact, other: Fact, asking: Asking) -> bool:
    """Tell whether a fact's value is proven false for another's subject, and both facts look different."""
    assert fact.value is not None  # noqa: S101 - by matched
    verdict = judge(asking.sheet, other.subject, fact.relation, fact.value, fact.period)
    looks = [tuple(map(fold, _readings(each, asking))) for each in (fact, other)]
    return verdict.truth is Truth.FALSE and all(one != another for one, another in zip(*looks, strict=True))


def _texts(fact: Fact, asking: Asking) -> tuple[str, str]:
    assert fact.value is not None  # noqa: S101 - by matched
    return asking.wording.shown(EntityRef(fact.subject)), asking.wording.shown(fact.value)


def _readings(fact: Fact, asking: Asking) -> tuple[str, str]:
    assert fact.value is not None  # noqa: S101 - by matched
    return asking.wording.plain(EntityRef(fact.subject)), asking.wording.plain(fact.value)
