"""Which of the proven distractors a question gets."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain

from attrs import evolve, frozen

from quizgen.distractors.asked_relation import AskedRelation, differ
from quizgen.distractors.candidates import SUBJECT, VALUE, Candidate
from quizgen.distractors.distractor import Distractor, wrong_value
from quizgen.distractors.made_up import made_up_values
from quizgen.distractors.similarity import similarity
from quizgen.distractors.standing_out import none_stands_out_by_length
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
        asked = self.asked(fact.relation, VALUE)
        own = self._vouched(asked, fact) if fact.distractors else []
        wanted = (count or self.count) - len(own)
        if not _proves(self.sheet, fact):
            return own
        if not own and asked.is_large and not asked.has_group(fact):
            made = self._made_up(asked, fact, own, salt, wanted)
            if len(made) == wanted:
                return made
        found = asked.proven(self._chosen(asked, fact, own, wanted), asked.members[fact.id])
        return [*own, *(found if len(found) >= wanted else self._filled(asked, fact, own, found, salt, wanted))]

    def subjects(self, fact: Fact, count: int = 0) -> list[Distractor]:
        """Return up to `count` subjects that are proven not to have a fact's value."""
        asked = self.asked(fact.relation, SUBJECT)
        return asked.proven(self._chosen(asked, fact, [], count or self.count), asked.members[fact.id])

    def is_too_round(self, fact: Fact) -> bool:
        """Tell whether a value is a round year (2000) that no group serves, as when too many facts share it.

        Made-up years are less round, so that it would be right wherever it is seen.
        """
        value, asked = fact.value, self.asked(fact.relation, VALUE)
        is_round = isinstance(value, Date) and value.month is None and value.year % 100 == 0
        return is_round and not fact.distractors and asked.is_large and not asked.has_group(fact)

    def asked(self, relation: str, asked_for: str) -> AskedRelation:
        """Return a relation as asked one way."""
        made = self._asked_relations.get((relation, asked_for))
        return made or self._asked_relations.setdefault(
            (relation, asked_for),
            AskedRelation(
                self.sheet, self.wording, relation, asked_for, self.count + 1, self.seed, self.difficulty, self.alone
            ),
        )

    @cached_property
    def _asked_relations(self) -> dict[tuple[str, str], AskedRelation]:
        return {}

    def _vouched(self, asked: AskedRelation, fact: Fact) -> list[Distractor]:
        found: list[Distractor] = []
        for value in dict.fromkeys(misconception.value for misconception in fact.distractors):
            made = wrong_value(self.sheet, self.wording, fact, value)
            if made and all(differ(self.sheet, fact.relation, value, other.value) for other in found):
                found.append(evolve(made, vouched=True, similarity=similarity_to_key(asked, fact, made)))
        return found[: self.count]

    def _chosen(self, asked: AskedRelation, fact: Fact, own: Sequence[Distractor], wanted: int) -> list[Candidate]:
        """Return the fact's companions; where there are none, others that serve, the last so that none stands out."""
        key = asked.members[fact.id]
        before = [asked.showing(key, each.value, each.option.text) for each in own]
        companions = asked.companions(fact)
        if before:
            companions = [c for c in companions if all(asked.differ(c, each) for each in before)]
        if len(companions) >= wanted:
            return companions[:wanted]
        return _first_that_serve(asked, key, before, wanted, chain(companions, asked.others(fact)))

    def _filled(
        self, asked: AskedRelation, fact: Fact, own: list[Distractor], found: list[Distractor], salt: str, wanted: int
    ) -> list[Distractor]:
        """Make up for what the relation's own values lack: by made-up numbers, or by things of the same type."""
        made = self._made_up(asked, fact, own, salt, wanted)
        if len(made) > len(found):
            return made
        key = asked.members[fact.id]
        taken = [asked.showing(key, each.value, each.option.text) for each in (*own, *found)]
        siblings = (asked.showing(key, value, self.wording.shown(value)) for value in asked.siblings(fact))
        more = _first_that_serve(asked, key, taken, wanted - len(found), siblings)
        return [*found, *asked.proven(more, key)]

    def _made_up(
        self, asked: AskedRelation, fact: Fact, own: list[Distractor], salt: str, wanted: int
    ) -> list[Distractor]:
        """Return the made-up numbers or dates, but none that may be what is true or what the author wrote."""
        assert fact.value is not None  # noqa: S101 - candidates have values
        if not isinstance(fact.value, Number | Date) or self.sheet.relation(fact.relation).values != "one":
            return []
        found: list[Distractor] = []
        for value in made_up_values(fact.value, wanted, salt, self.difficulty, self.sheet.revised):
            made = wrong_value(self.sheet, self.wording, fact, value)
            if made and all(differ(self.sheet, fact.relation, value, d.value) for d in (*own, *found)):
                found.append(evolve(made, similarity=similarity_to_key(asked, fact, made)))
        return found


def _first_that_serve(
    asked: AskedRelation, key: Candidate, before: Sequence[Candidate], wanted: int, tried: Iterable[Candidate]
) -> list[Candidate]:
    """Return the first candidates that serve; the last is such that no option stands out, where there is one."""
    chosen: list[Candidate] = []
    spares: list[Candidate] = []
    shown = {each.key for each in before}
    for member in tried:
        if member.key in shown:
            continue
        shown.add(member.key)
        if not asked.serves(member, key) or not all([asked.differ(member, each) for each in (*before, *chosen)]):
            continue
        if len(chosen) < wanted - 1:
            chosen.append(member)
        elif asked.none_stands_out([key, *before, *chosen, member]):
            return [*chosen, member]
        else:
            spares.append(member)
    texts = [each.text for each in (key, *before, *chosen)]
    best = next((spare for spare in spares if none_stands_out_by_length([*texts, spare.text])), None)
    return [*chosen, best or spares[0]] if spares and wanted > 0 else chosen


def similarity_to_key(asked: AskedRelation, fact: Fact, distractor: Distractor) -> float:
    """Return how alike a distractor is to the key of a fact's question."""
    key = asked.members[fact.id]
    return similarity(key, asked.showing(key, distractor.value, distractor.option.text))


def _proves(sheet: FactSheet, fact: Fact) -> bool:
    """Tell whether anything beside what the author wrote can be proven wrong of a fact's subject."""
    relation = sheet.relation(fact.relation)
    return relation.values != "some" and (relation.value != "text" or relation.values_declared)
