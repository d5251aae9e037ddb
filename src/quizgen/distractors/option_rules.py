"""Which candidates of a relation can be options of one question."""

from collections.abc import Sequence

from attrs import frozen

from quizgen.distractors.candidate import Candidate
from quizgen.distractors.candidates import Candidates
from quizgen.distractors.standing_out import Trait, none_stands_out, traits_of
from quizgen.truth.judge import compare, exclude_one_another, is_unlike, judge
from quizgen.truth.verdict import Truth, Verdict
from quizgen.values import EntityRef, Likeness


@frozen(eq=False, repr=False)
class OptionRules:
    """Compares candidates of a relation that is asked for its values or for its subjects.

    `fits` works both ways: each of the two is proven false where the other is the key, so they can be in one group.
    `serves` works one way: the first is proven false where the second is the key.
    """

    source: Candidates
    """Knows the sheet, the relation, and what is asked for."""
    alone: bool
    """Whether an option is shown without the others, as in a statement, so that it can't stand out among them."""
    may_tell_characters: bool
    """Whether any stem may name something in kana or Chinese characters."""
    tell_by_words_alone: bool
    """Whether a stem gives an option away only by a word: it names no year, and options are no translations."""
    stem_roots: frozenset[str]
    """The roots of the words that all stems have: `capital` for "What is the capital of {{ subject }}?"."""
    names_tell: bool
    """Whether two values whose names differ are never the same."""
    is_plain: bool
    """Whether a value is false as soon as it differs from what excludes it, as no value is a part of another."""

    def traits_of(self, members: Sequence[Candidate]) -> list[Trait]:
        """Return the traits by which one of several candidates could stand out."""
        return [] if self.alone else [*traits_of(members, self.stem_roots)]

    def none_stands_out(self, options: Sequence[Candidate]) -> bool:
        """Tell whether no option stands out."""
        return self.alone or none_stands_out(options, self.stem_roots)

    def fits(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether two candidates can be in one question: each is proven false where the other is the key."""
        if one.word_class != other.word_class:
            return False
        share_none = one.shown.starts.isdisjoint(other.stem.starts) and other.shown.starts.isdisjoint(one.stem.starts)
        is_told = not (share_none and self.tell_by_words_alone) and (
            one.is_given_away_by(other) or other.is_given_away_by(one)
        )
        if is_told or not self.differ(one, other):
            return False
        if self.may_tell_characters and (one.is_told_by_characters(other) or other.is_told_by_characters(one)):
            return False
        if one.exclusion and other.exclusion:
            if self.is_plain:
                return True
            assert one.fact.value is not None  # noqa: S101 - candidates have values
            assert other.fact.value is not None  # noqa: S101
            return exclude_one_another(self.source.sheet, self.source.relation, one.fact.value, other.fact.value)
        return self._is_false(one, other) and self._is_false(other, one)

    def serves(self, wrong: Candidate, key: Candidate) -> bool:
        """Tell whether a candidate can be a distractor in the question of a key. The reverse need not be true."""
        if wrong.word_class != key.word_class:
            return False
        shares_none = self.tell_by_words_alone and wrong.shown.starts.isdisjoint(key.stem.starts)
        if not shares_none and wrong.is_given_away_by(key):
            return False
        if self.may_tell_characters and wrong.is_told_by_characters(key):
            return False
        if not self.differ(wrong, key):
            return False
        if key.exclusion and self.source.for_values:
            return self.is_plain or is_unlike(self.source.sheet, self.source.relation, wrong.value, key.value)
        return self._is_false(wrong, key)

    def differ(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether two options are certain to be different, and look different."""
        if one.shown.folded == other.shown.folded and not self._told_apart(one, other):
            return False
        if self.names_tell and one.names_or_span.is_apart(other.names_or_span):
            return True
        return compare(self.source.sheet, self.source.relation, one.value, other.value) is Likeness.DIFFERENT

    def _told_apart(self, one: Candidate, other: Candidate) -> bool:
        """Tell whether two options that differ by case, accents or signs are not the same by `distinct`: Co and CO."""
        if one.shown.text == other.shown.text or not all(isinstance(each.value, EntityRef) for each in (one, other)):
            return False
        return self.source.sheet.entity(one.key).is_distinct_from(self.source.sheet.entity(other.key))

    def judged(self, wrong: Candidate, key: Candidate) -> Verdict:
        """Judge whether a candidate would be true in the question of a key."""
        fact, sheet = key.fact, self.source.sheet
        if self.source.for_values:
            return judge(sheet, fact.subject, fact.relation, wrong.value, fact.period)
        assert fact.value is not None  # noqa: S101 - candidates have values
        return judge(sheet, wrong.key, fact.relation, fact.value, fact.period)

    def _is_false(self, wrong: Candidate, key: Candidate) -> bool:
        return self.judged(wrong, key).truth is Truth.FALSE
