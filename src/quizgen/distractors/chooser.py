"""Which of the proven distractors a question gets."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

from attrs import evolve, frozen

from quizgen.distractors.asked_relation import Side, differ
from quizgen.distractors.candidates import SUBJECT, VALUE, Candidate
from quizgen.distractors.distractor import Distractor, wrong_value
from quizgen.distractors.made_up import ladder
from quizgen.distractors.similarity import likeness
from quizgen.distractors.standing_out import is_even_in_length
from quizgen.sheet import Fact, FactSheet
from quizgen.values import Date, Number
from quizgen.wording.sentences import Wording


@frozen(eq=False)
class Chooser:
    """Chooses the distractors of a sheet's questions."""

    sheet: FactSheet
    wording: Wording
    count: int = 3
    seed: int = 0
    difficulty: str = "medium"
    alone: bool = False
    """Whether a distractor is shown without key and others beside it, as in a statement."""

    def values(self, fact: Fact, salt: str, count: int = 0) -> list[Distractor]:
        """Return up to `count` values that are proven wrong for a fact's subject, the author's own first."""
        side = self.side(fact.relation, VALUE)
        own = self._vouched(side, fact) if fact.distractors else []
        wanted = (count or self.count) - len(own)
        if not _proves(self.sheet, fact):
            return own
        if not own and side.is_large and not side.has_group(fact):
            made = self._made_up(side, fact, own, salt, wanted)
            if len(made) == wanted:
                return made
        found = side.proven(self._chosen(side, fact, own, wanted), side.members[fact.id])
        return [*own, *(found if len(found) >= wanted else self._filled(side, fact, own, found, salt, wanted))]

    def subjects(self, fact: Fact, count: int = 0) -> list[Distractor]:
        """Return up to `count` subjects that are proven not to have a fact's value."""
        side = self.side(fact.relation, SUBJECT)
        return side.proven(self._chosen(side, fact, [], count or self.count), side.members[fact.id])

    def is_too_round(self, fact: Fact) -> bool:
        """Tell whether a value is a round year (2000) that no group serves, as when too many facts share it.

        Made-up years are less round, so that it would be right wherever it is seen.
        """
        value, side = fact.value, self.side(fact.relation, VALUE)
        is_round = isinstance(value, Date) and value.month is None and value.year % 100 == 0
        return is_round and not fact.distractors and side.is_large and not side.has_group(fact)

    def side(self, relation: str, side: str) -> Side:
        """Return a relation as asked one way."""
        made = self._sides.get((relation, side))
        return made or self._sides.setdefault(
            (relation, side),
            Side(self.sheet, self.wording, relation, side, self.count + 1, self.seed, self.difficulty, self.alone),
        )

    @cached_property
    def _sides(self) -> dict[tuple[str, str], Side]:
        return {}

    def _vouched(self, side: Side, fact: Fact) -> list[Distractor]:
        found: list[Distractor] = []
        for value in dict.fromkeys(misconception.value for misconception in fact.distractors):
            made = wrong_value(self.sheet, self.wording, fact, value)
            if made and all(differ(self.sheet, fact.relation, value, other.value) for other in found):
                found.append(evolve(made, vouched=True, likeness=likeness_of(side, fact, made)))
        return found[: self.count]

    def _chosen(self, side: Side, fact: Fact, own: Sequence[Distractor], wanted: int) -> list[Candidate]:
        """Return the fact's companions; where there are none, others that serve, the last so that none stands out."""
        key = side.members[fact.id]
        before = [side.showing(key, each.value, each.option.text) for each in own]
        companions = side.companions(fact)
        if before:
            companions = [c for c in companions if all(side.differ(c, each) for each in before)]
        if len(companions) >= wanted:
            return companions[:wanted]
        return _first_even(side, key, before, wanted, chain(companions, side.others(fact)))

    def _filled(
        self, side: Side, fact: Fact, own: list[Distractor], found: list[Distractor], salt: str, wanted: int
    ) -> list[Distractor]:
        """Make up for what the relation's own values lack: by a ladder of numbers, or by things of the same type."""
        made = self._made_up(side, fact, own, salt, wanted)
        if len(made) > len(found):
            return made
        key = side.members[fact.id]
        taken = [side.showing(key, each.value, each.option.text) for each in (*own, *found)]
        siblings = (side.showing(key, value, self.wording.shown(value)) for value in side.siblings(fact))
        more = _first_even(side, key, taken, wanted - len(found), siblings)
        return [*found, *side.proven(more, key)]

    def _made_up(self, side: Side, fact: Fact, own: list[Distractor], salt: str, wanted: int) -> list[Distractor]:
        """Return the numbers or dates of a ladder, but none that may be what is true or what the author wrote."""
        assert fact.value is not None  # noqa: S101 - candidates have values
        if not isinstance(fact.value, Number | Date) or self.sheet.relation(fact.relation).values != "one":
            return []
        found: list[Distractor] = []
        for value in ladder(fact.value, wanted, salt, self.difficulty, self.sheet.revised):
            made = wrong_value(self.sheet, self.wording, fact, value)
            if made and all(differ(self.sheet, fact.relation, value, d.value) for d in (*own, *found)):
                found.append(evolve(made, likeness=likeness_of(side, fact, made)))
        return found


def _first_even(
    side: Side, key: Candidate, before: Sequence[Candidate], wanted: int, tried: Iterable[Candidate]
) -> list[Candidate]:
    """Return the first candidates that serve; the last is such that no option stands out, where there is one."""
    chosen: list[Candidate] = []
    spares: list[Candidate] = []
    shown = {each.key for each in before}
    for member in tried:
        if member.key in shown:
            continue
        shown.add(member.key)
        if not side.serves(member, key) or not all([side.differ(member, each) for each in (*before, *chosen)]):
            continue
        if len(chosen) < wanted - 1:
            chosen.append(member)
        elif side.is_even([key, *before, *chosen, member]):
            return [*chosen, member]
        else:
            spares.append(member)
    texts = [each.text for each in (key, *before, *chosen)]
    best = next((spare for spare in spares if is_even_in_length([*texts, spare.text])), None)
    return [*chosen, best or spares[0]] if spares and wanted > 0 else chosen


def likeness_of(side: Side, fact: Fact, distractor: Distractor) -> float:
    """Return how alike a distractor is to the key of a fact's question."""
    key = side.members[fact.id]
    return likeness(key, side.showing(key, distractor.value, distractor.option.text))


def _proves(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether anything beside what the author wrote can be proven wrong of a fact's subject."""
    relation = sheet.relation(fact.relation)
    return relation.values != "some" and (relation.value != "text" or relation.values_declared)
