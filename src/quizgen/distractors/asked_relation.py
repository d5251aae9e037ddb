"""A relation, asked for its values or for its subjects: its candidates, in groups."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from string import digits

from attrs import evolve, frozen

from quizgen.distractors.candidate import Candidate
from quizgen.distractors.candidates import Candidates
from quizgen.distractors.common_answers import too_common
from quizgen.distractors.distractor import Distractor, distractor_of
from quizgen.distractors.grouping import MOST_TRIED, Grouping
from quizgen.distractors.option_rules import OptionRules
from quizgen.distractors.row_forms import RowForms
from quizgen.distractors.told_by_likeness import are_told_by_likeness
from quizgen.distractors.word_classes import with_classes
from quizgen.kept import Keeping, kept
from quizgen.quiz import Proof
from quizgen.sheet import Fact
from quizgen.text.folding import fold
from quizgen.text.identity import hashed
from quizgen.text.roots import roots_of, telling_words
from quizgen.truth.judge import has_parts
from quizgen.truth.perhaps_one import perhaps_one
from quizgen.truth.verdict import Truth
from quizgen.values import Date, EntityRef, Number, position
from quizgen.values.year_ranges import are_ranges_of_years
from quizgen.wording.templates import constant_words

FEWEST_SPREAD = 3
"""How many different numbers of a relation tell how far apart they are."""


@frozen(eq=False, repr=False)
class AskedRelation(Keeping):
    """A relation, asked for its values or for its subjects. Its candidates and groups are made when first needed."""

    source: Candidates
    """Makes its candidates. It knows the sheet, the relation, and what is asked for."""
    row_forms: RowForms
    """Finds other forms of a word."""
    size: int
    """How many options a question has."""
    difficulty: str
    """Easy, medium or hard."""
    alone: bool = False
    """Whether an option is shown without the others, as in a statement, so that it can't stand out among them."""

    @kept
    def members(self) -> Mapping[str, Candidate]:
        """The candidates by the ids of their facts."""
        return {member.fact.id: member for member in with_classes(self.source, self.size, self.row_forms)}

    @kept
    def by_key(self) -> Mapping[str, Candidate]:
        """The candidates by their keys: by the entity, number, date or text that they show, as the sheet writes it."""
        return {member.key: member for member in self.members.values()}

    @kept
    def rules(self) -> OptionRules:
        """Which of the candidates can be options of one question."""
        source, relation, members = self.source, self.source.relation, self.members.values()
        stems = "".join([member.stem.text for member in members])
        are_words = any([member.is_word for member in members])
        template = source.wording.stem_template(relation.key, of_subject=not source.for_values)
        return OptionRules(
            source=source,
            alone=self.alone,
            may_tell_characters=not stems.isascii(),
            tell_by_words_alone=not are_words and not any([digit in stems for digit in digits]),
            stem_roots=roots_of(telling_words(fold(constant_words(template)))),
            names_tell=all(told != relation.key for told, _ in source.sheet.once(perhaps_one)),
            is_plain=source.for_values and not has_parts(source.sheet, relation),
        )

    @kept
    def grouping(self) -> Grouping:
        """The candidates in pools, batches and groups."""
        return Grouping(
            members=self.members,
            size=self.size,
            difficulty=self.difficulty,
            rules=self.rules,
        )

    @kept
    def is_told_by_likeness(self) -> bool:
        """Whether a reader could find its answers by their letters. What is shown alone can't be found among others."""
        return not self.alone and are_told_by_likeness(self.members.values())

    @kept
    def has_other_forms(self) -> bool:
        """Whether its values are forms of their subjects, so that the wrong options are other forms of them."""
        return self.source.for_values and not self.alone and self.row_forms.are_asked_for(self.source.relation.key)

    @kept
    def too_common(self) -> frozenset[str]:
        """The ids of the facts whose answer would be guessed, as so many facts of a small column have it."""
        is_choice = self.source.for_values and not self.alone
        return too_common(self.members.values(), self.size) if is_choice else frozenset()

    @kept
    def proves(self) -> bool:
        """Whether any value that the author did not write can be proven wrong.

        None can if there may be more values than the sheet says. And one text does not exclude another, unless the
        author or a column of a table says how many values there are.
        """
        return self.source.relation.values != "some" and self.source.relation.excludes

    @kept
    def offers_all(self) -> bool:
        """Whether many facts share three or four values, so that each question can offer all of them."""
        return 2 < len(self._counts) <= self.size and self.grouping.is_large  # noqa: PLR2004 - three or more

    @kept
    def is_one_of_many(self) -> bool:
        """Whether a fact without a group is one of many of a kind, so that numbers made up for it come first."""
        return self.grouping.is_large and not self.offers_all

    def is_common_number(self, key: Candidate) -> bool:
        """Tell whether a key is a number that several facts have, more of them than there are groups for it.

        Beside other numbers of the relation, it would be right more often than they are.
        """
        if self.alone or not isinstance(key.value, Number) or self.offers_all:
            return False
        return self._counts[key.shown.folded] > 1 and not self.grouping.companions(key)

    def is_too_round(self, key: Candidate) -> bool:
        """Tell whether a key is a round year (2000) without a group, for example because too many facts have it.

        The years made up beside it are less round, so wherever a learner sees 2000, it would be right.
        """
        value = key.value
        if not isinstance(value, Date) or value.month or value.year % 100 or key.fact.distractors:
            return False
        return self.grouping.is_large and not self.grouping.companions(key)

    def told_by(self, key: Candidate) -> str:
        """Return what tells an answer, so that few others can stand beside it.

        It is characters, letters, how often it is right ("number"), or nothing ("").
        """
        if key.is_told_by_its_stem:
            return "characters"
        return "letters" if self.is_told_by_likeness else "number" if self.is_common_number(key) else ""

    def serving(self, key: Candidate) -> list[Candidate]:
        """Return candidates that can be distractors in the question of a key, each option once.

        Those of its own pool come first.
        """
        others = {other.key: other for other in self.grouping.others(key)}
        return [other for other in others.values() if self.rules.serves(other, key)]

    def siblings(self, key: Candidate) -> Iterator[EntityRef]:
        """Yield entities of the type of the relation's values, whether any fact mentions them or not.

        They come in the order of their hashes, beginning at the key's rank.
        """
        start = bisect_left(self._siblings, (key.rank, ""))
        around = chain(islice(self._siblings, start, None), islice(self._siblings, start))
        yield from (EntityRef(name) for _, name in islice(around, MOST_TRIED))

    def proven(self, chosen: Iterable[Candidate], key: Candidate) -> list[Distractor]:
        """Return candidates that serve in the question of a key as its distractors."""
        found, for_values = [], self.source.for_values
        for wrong in chosen:
            proof = (key if for_values else wrong).exclusion
            made = distractor_of(wrong, key, proof) if proof else self.judged(wrong, key)
            if made:
                found.append(made)
        return found

    def judged(self, wrong: Candidate, key: Candidate) -> Distractor | None:
        """Return a candidate as a distractor of a key; None if it is not proven false in the question of the key."""
        verdict = self.rules.judged(wrong, key)
        return distractor_of(wrong, key, Proof(verdict.rule, verdict.facts)) if verdict.truth is Truth.FALSE else None

    def judged_form(self, form: Fact, key: Candidate) -> Distractor | None:
        """Return another form of what the stem names as a distractor of a key; None if it is not proven false.

        Its reason is what it is a form for: begun is wrong for the past simple of begin, as it is the past participle.
        """
        made = self.judged(self.source.beside(key, form.value), key) if form.value else None
        said = self.source.wording.statement(form)
        return evolve(made, option=evolve(made.option, rationale=said)) if made else None

    @kept
    def spread(self) -> float | None:
        """The ratio of the largest number to the smallest one; None for few numbers, or such as can't be compared."""
        numbers = [member.value for member in self.members.values() if isinstance(member.value, Number)]
        try:
            sizes = {abs(float(position(number, numbers[0].unit))) for number in numbers} - {0.0}
        except ValueError:
            return None
        return max(sizes) / min(sizes) if len(sizes) >= FEWEST_SPREAD else None

    @kept
    def is_of_years(self) -> bool:
        """Whether its values are years and ranges of years."""
        return are_ranges_of_years([member.value for member in self.members.values()])

    @kept
    def _counts(self) -> Counter[str]:
        """How many facts give each option."""
        return Counter([member.shown.folded for member in self.members.values()])

    @kept
    def _siblings(self) -> list[tuple[int, str]]:
        """The keys of the entities of the values' type, each with its hash, in the order of the hashes."""
        source = self.source
        names = source.sheet.of_type(source.relation.value) if source.relation.names_entities else ()
        return sorted((hashed(source.seed, name), name) for name in names)
