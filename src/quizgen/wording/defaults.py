"""The default sentences of a sheet, for relations and facts without templates."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from quizgen.sheet import Entity, Fact, FactSheet
from quizgen.values import EntityRef, Text, Value
from quizgen.wording.headers.default_sentences import DefaultSentences, Phrase


@frozen(eq=False, repr=False)
class Defaults:
    """The default sentences of each relation of a sheet. Each is chosen once, when it is first needed."""

    sheet: FactSheet
    """The sheet."""

    def of(self, relation: str) -> DefaultSentences:
        """Return the default sentences of a relation."""
        if relation not in self._found:
            from quizgen.wording.headers.choosing import default_sentences  # noqa: PLC0415 - who words all needs none
            from quizgen.wording.headers.relation_traits import traits_of  # noqa: PLC0415

            facts = self._facts.get(relation, ())
            subjects = (self._entity(fact).shown for fact in facts)
            traits = traits_of(self.sheet.relation(relation), facts, subjects, self.sheet.language)
            self._found[relation] = default_sentences(traits)
        return self._found[relation]

    def template(self, phrase: Phrase, fact: Fact) -> str:
        """Return the form of a phrase that suits a fact, or an empty text where the fact is worded neutrally.

        A dated fact is, as the sentences are in the present tense.
        """
        return "" if fact.period else phrase.of(inside=self.subject_inside(fact) is not None)

    def subject(self, fact: Fact) -> str:
        """Return the name of a fact's subject as it stands in the template."""
        return self.subject_inside(fact) or self._entity(fact).shown

    def value(self, fact: Fact, value: Value, shown: str) -> str:
        """Return a value as it stands in a template.

        Args:
            fact: the fact that is stated.
            value: its value.
            shown: the value as the sheet shows it.
        """
        if isinstance(value, EntityRef):
            return self.sheet.entity(value.key).in_text or self.of(fact.relation).value(shown) or shown
        return (self.of(fact.relation).value(shown) or shown) if isinstance(value, Text) else shown

    def subject_inside(self, fact: Fact) -> str | None:
        """Return a subject's name as it stands inside a sentence, or None where its article is not known."""
        known = self._inside.get((fact.relation, fact.subject), "")
        if known == "":
            entity = self._entity(fact)
            known = entity.in_text or self.of(fact.relation).subject(entity.shown)
            self._inside[fact.relation, fact.subject] = known
        return known

    @cached_property
    def _inside(self) -> dict[tuple[str, str], str | None]:
        """The names of subjects inside sentences about a relation, as far as they were asked for."""
        return {}

    def _entity(self, fact: Fact) -> Entity:
        return self.sheet.entity(fact.subject)

    @cached_property
    def _found(self) -> dict[str, DefaultSentences]:
        return {}

    @cached_property
    def _facts(self) -> Mapping[str, Sequence[Fact]]:
        facts: dict[str, list[Fact]] = {}
        for fact in self.sheet.facts:
            facts.setdefault(fact.relation, []).append(fact)
        return facts
