"""The candidates of a relation that is asked for its values or for its subjects."""

from collections.abc import Mapping

from attrs import field, frozen

from quizgen.distractors.candidate import VALUE, Candidate
from quizgen.distractors.features import features_of
from quizgen.distractors.pools import Label
from quizgen.kept import Keeping, kept
from quizgen.quiz import Proof
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.text.identity import hashing
from quizgen.text.shown import Shown
from quizgen.text.word_class import row_class
from quizgen.truth.judge import excluding_rule, may_be_excluded
from quizgen.truth.spans import names_or_span
from quizgen.values import EntityRef, Nothing, Picture, Value, YesNo
from quizgen.wording.sentences import Wording


@frozen(eq=False, repr=False)
class Candidates(Keeping):
    """Makes the candidates of one relation."""

    sheet: FactSheet
    """What is known."""
    wording: Wording
    """How the sheet's values are worded."""
    relation: Relation
    """The relation."""
    asked_for: str
    """What its questions ask for: VALUE or SUBJECT."""
    seed: int
    """The seed of the quiz."""

    for_values: bool = field(init=False)
    """Whether its questions ask for values."""

    @for_values.default
    def _are_values_asked_for(self) -> bool:
        return self.asked_for == VALUE

    def of_facts(self) -> list[Candidate]:
        """Return the candidates that the facts of the relation give, in their order."""
        sheet, relation, claims, found = self.sheet, self.relation, self.sheet.said_both_ways, list[Candidate]()
        may_exclude, rank_of, entity = (
            may_be_excluded(sheet, relation),
            hashing(self.seed, self.asked_for),
            sheet.entity,
        )
        for fact in self.facts:
            assert fact.value is not None  # noqa: S101 - by `facts`
            value, subject = fact.value, entity(fact.subject)
            rule = excluding_rule(relation, claims[fact.subject, relation.key]) if may_exclude else ""
            exclusion = Proof(rule, (fact.id,)) if rule else None
            can_be_key = not sheet.is_background(fact) and not isinstance(value, Nothing)
            shown, stem = shown_of(self.wording, value), subject.as_shown
            if not self.for_values:
                value, shown, stem = subject.ref, stem, shown
            names = names_or_span(sheet, relation, value)
            classes = row_class(shown.text, stem.text), subject.type if relation.is_column else ""
            key, rank = str(value), rank_of(fact.id)
            # by keyword, this would take four times as long
            found.append(Candidate(self, fact, value, key, rank, shown, stem, names, classes, can_be_key, exclusion))
        return found

    def beside(self, key: Candidate, value: Value) -> Candidate:
        """Return a value as a candidate for the question of one key, even if no fact of the relation has the value.

        Args:
            key: the right option of the question.
            value: for example a number that is made up, or what the author wrote as a misconception.
        """
        shown = shown_of(self.wording, value, beside=self.relation.key)
        return Candidate(
            source=self,
            fact=key.fact,
            value=value,
            key=str(value),
            rank=key.rank,
            shown=shown,
            stem=key.stem,
            names_or_span=names_or_span(self.sheet, self.relation, value),
            word_class=(row_class(shown.text, key.stem.text), *key.word_class[1:]),
        )

    @kept
    def facts(self) -> list[Fact]:
        """The facts of the relation that give an option.

        Yes and no give none. A fact that there is none ("Monaco has no airport") gives its subject, which is always
        wrong.
        """
        without = (YesNo, Nothing) if self.for_values else (YesNo,)
        told = self.sheet.of_relation(self.relation.key)
        return [fact for fact in told if fact.value is not None and not isinstance(fact.value, without)]

    @kept
    def holders(self) -> Mapping[Value | None, Fact]:
        """The first fact of the relation that states each value."""
        return {fact.value: fact for fact in reversed(self.sheet.of_relation(self.relation.key))}

    @kept
    def features(self) -> list[Label]:
        """What the sheet says about the candidates apart from this relation, the most important first."""
        return features_of(self.sheet, self.relation, self.asked_for, self.facts)


def shown_of(wording: Wording, value: Value, beside: str = "") -> Shown:
    """Return a value as a learner reads it, by itself or beside the values of a relation."""
    if isinstance(value, EntityRef):
        return wording.sheet.entity(value.key).as_shown
    return Shown.of(wording.plain(value, beside), has_words=not isinstance(value, Picture))
