"""Which distractors a question gets."""

from collections.abc import Iterable, Sequence
from itertools import chain

from attrs import evolve, frozen

from quizgen.distractors.asked_relation import AskedRelation
from quizgen.distractors.candidate import Candidate
from quizgen.distractors.candidates import Candidates
from quizgen.distractors.distractor import Distractor
from quizgen.distractors.made_up import made_up_values
from quizgen.distractors.option_rules import OptionRules
from quizgen.distractors.row_forms import RowForms
from quizgen.distractors.standing_out import none_stands_out_by_length
from quizgen.distractors.told_by_likeness import evenly_like
from quizgen.kept import Keeping, kept
from quizgen.sheet import FactSheet
from quizgen.values import Date, Number
from quizgen.wording.sentences import Wording

FEWEST_DISTRACTORS = 2
"""A choice with fewer distractors is too easy to guess. True or false, which needs one, is a kind of its own."""


@frozen(eq=False, repr=False)
class Chooser(Keeping):
    """Chooses the distractors of a sheet's questions."""

    sheet: FactSheet
    """What is known."""
    wording: Wording
    """How the sheet's values and facts are worded."""
    count: int = 3
    """How many distractors a question gets, at most."""
    seed: int = 0
    """The seed of the quiz: another number gives other distractors."""
    difficulty: str = "medium"
    """How similar distractors are to the key: easy, medium or hard."""
    alone: bool = False
    """Whether a distractor is shown without the key and others beside it, as in a statement."""

    def values(self, asked: AskedRelation, key: Candidate, salt: str, count: int = 0) -> list[Distractor]:
        """Return values that are proven wrong for the subject of a key's fact.

        Those that the author wrote come first. If the values are forms of words, there are the word's other forms
        (`RowForms`) and no others; and none if nothing can be proven wrong.

        Args:
            asked: the relation, asked for its values.
            key: the right value.
            salt: decides which numbers or dates are made up.
            count: how many values are wanted, at most; 0 for the usual number.
        """
        most = count or self.count
        own = self._written_by_author(asked, key)[:most] if key.fact.distractors else []
        if asked.has_other_forms or not asked.proves:
            return [*own, *_all_different(asked, self.other_forms(asked, key), own)][:most]
        wanted = most - len(own)
        companions = asked.grouping.companions(key)
        if not own and not companions:
            is_common = asked.is_common_number(key)
            made = self._made_up(asked, key, [], salt, wanted) if is_common or asked.is_one_of_many else []
            if is_common or len(made) == wanted:
                return made
        found = asked.proven(self._chosen(asked, key, own, companions, wanted), key)
        return [*own, *(found if len(found) >= wanted else self._filled(asked, key, own, found, salt, wanted))]

    def subjects(self, asked: AskedRelation, key: Candidate) -> list[Distractor]:
        """Return subjects that are proven not to have the value of a key's fact."""
        companions = [] if asked.is_told_by_likeness else asked.grouping.companions(key)
        return asked.proven(self._chosen(asked, key, [], companions, self.count), key)

    def asked_relation(self, relation: str, asked_for: str) -> AskedRelation:
        """Return a relation, asked for its values (VALUE) or its subjects (SUBJECT)."""
        made = self._asked_relations.get((relation, asked_for))
        if made is None:
            source = Candidates(self.sheet, self.wording, self.sheet.relation(relation), asked_for, self.seed)
            made = AskedRelation(source, self.row_forms, self.count + 1, self.difficulty, self.alone)
            self._asked_relations[relation, asked_for] = made
        return made

    def keep_only(self, relation: str) -> None:
        """Let go of the candidates of all other relations."""
        for known in [*self._asked_relations]:
            if known[0] != relation:
                del self._asked_relations[known]

    @kept
    def _asked_relations(self) -> dict[tuple[str, str], AskedRelation]:
        return {}

    def _written_by_author(self, asked: AskedRelation, key: Candidate) -> list[Distractor]:
        """Return the fact's own distractors that are proven false and differ from one another."""
        values = dict.fromkeys(misconception.value for misconception in key.fact.distractors)
        made = (asked.judged(asked.source.beside(key, value), key) for value in values)
        return [evolve(each, vouched=True) for each in _all_different(asked, made)]

    def other_forms(self, asked: AskedRelation, key: Candidate) -> list[Distractor]:
        """Return other forms of the word in the stem that are proven false and differ from one another."""
        if not asked.has_other_forms:
            return []
        return _all_different(asked, (asked.judged_form(form, key) for form in self.row_forms.of(key.fact)))

    @kept
    def row_forms(self) -> RowForms:
        """Finds other forms of a word, where the sheet lists inflected words."""
        return RowForms(self.sheet, self.wording)

    def _chosen(
        self, asked: AskedRelation, key: Candidate, own: list[Distractor], companions: list[Candidate], wanted: int
    ) -> list[Candidate]:
        """Return the key's companions in its group. If there are too few, add others that serve beside them.

        Where its letters would tell the answer, return others that are evenly like the stem.
        """
        if not own and asked.is_told_by_likeness:
            return evenly_like(key, asked.serving(key), wanted, asked.rules.differ)
        before: list[Candidate] = []
        if own:
            before = [each.candidate for each in own]
            companions = [c for c in companions if all(asked.rules.differ(c, each) for each in before)]
        if len(companions) >= wanted:
            return companions[:wanted]
        return _first_that_serve(asked.rules, key, before, wanted, chain(companions, asked.grouping.others(key)))

    def _filled(
        self,
        asked: AskedRelation,
        key: Candidate,
        own: list[Distractor],
        found: list[Distractor],
        salt: str,
        wanted: int,
    ) -> list[Distractor]:
        """Return made-up numbers or dates if they are more than what was found.

        Otherwise return what was found, filled up with entities of the same type: not where letters would tell the
        answer. Where a question can offer all that there is, two that were found are enough.
        """
        if not asked.offers_all or len(found) < FEWEST_DISTRACTORS:
            made = self._made_up(asked, key, own, salt, wanted)
            if len(made) > len(found):
                return made
        if not own and asked.is_told_by_likeness:
            return found
        taken = [each.candidate for each in (*own, *found)]
        siblings = (asked.source.beside(key, value) for value in asked.siblings(key))
        more = _first_that_serve(asked.rules, key, taken, wanted - len(found), siblings)
        return [*found, *asked.proven(more, key)]

    def _made_up(
        self, asked: AskedRelation, key: Candidate, own: list[Distractor], salt: str, wanted: int
    ) -> list[Distractor]:
        """Return made-up numbers or dates that are proven false and differ from what the author wrote."""
        if not isinstance(key.value, Number | Date) or asked.source.relation.values != "one":
            return []
        values = made_up_values(
            key.value, wanted, salt, self.difficulty, self.sheet.revised, asked.spread, of_years=asked.is_of_years
        )
        return _all_different(asked, (asked.judged(asked.source.beside(key, value), key) for value in values), own)


def _all_different(
    asked: AskedRelation, made: Iterable[Distractor | None], before: Sequence[Distractor] = ()
) -> list[Distractor]:
    """Return the distractors that were made that differ from those before them."""
    found = [*before]
    for each in made:
        if each and all([asked.rules.differ(each.candidate, other.candidate) for other in found]):
            found.append(each)
    return found[len(before) :]


def _first_that_serve(
    rules: OptionRules, key: Candidate, before: Sequence[Candidate], wanted: int, tried: Iterable[Candidate]
) -> list[Candidate]:
    """Return the first candidates that serve as distractors of a key.

    Where there are enough, the last is chosen so that no option stands out. If one always does, the last is the first
    candidate with which none stands out by its length, or else simply the first.

    Args:
        rules: what compares the candidates.
        key: the right option.
        before: distractors that the question has already.
        wanted: how many more it needs, at most.
        tried: the candidates, best first.
    """
    chosen: list[Candidate] = []
    spares: list[Candidate] = []
    shown = {each.key for each in before}
    for member in tried:
        if member.key in shown:
            continue
        shown.add(member.key)
        if not rules.serves(member, key) or not all([rules.differ(member, each) for each in (*before, *chosen)]):
            continue
        if len(chosen) < wanted - 1:
            chosen.append(member)
        elif rules.none_stands_out([key, *before, *chosen, member]):
            return [*chosen, member]
        else:
            spares.append(member)
    texts = [each.shown.text for each in (key, *before, *chosen)]
    best = next((spare for spare in spares if none_stands_out_by_length([*texts, spare.shown.text])), None)
    return [*chosen, best or spares[0]] if spares else chosen
