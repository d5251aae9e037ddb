"""The default sentences of a sheet, for relations and facts without templates."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.language import UNKNOWN
from quizgen.sheet import Fact, FactSheet
from quizgen.values import EntityRef, Text, Value
from quizgen.wording.headers.default_sentences import DefaultSentences


class SubjectNamed(NamedTuple):
    """How a subject stands in the default sentences of a relation."""

    name: str
    """Its name as it stands there."""
    inserted: str
    """The name as a template sees it."""
    is_inside: bool
    """Whether it can stand inside a sentence. If its article is not known, it stands before a colon."""


@frozen(eq=False, repr=False)
class Defaults(Keeping):
    """The default sentences of each relation of a sheet. Each is chosen once, when it is first needed."""

    sheet: FactSheet
    """The sheet."""

    def of(self, relation: str) -> DefaultSentences:
        """Return the default sentences of a relation."""
        if relation not in self._found:
            from quizgen.wording.headers.choosing import default_sentences  # noqa: PLC0415 - who words all needs none
            from quizgen.wording.headers.relation_traits import traits_of  # noqa: PLC0415

            facts = self._facts.get(relation, ())
            subjects = (self.sheet.entity(fact.subject).shown for fact in facts)
            traits = traits_of(
                self.sheet.relation(relation), facts, subjects, self.sheet, may_be_english=self._may_be_english
            )
            self._found[relation] = default_sentences(traits)
        return self._found[relation]

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
        entity = self.sheet.entity(fact.subject)
        return entity.in_text or self.of(fact.relation).subject(entity.shown)

    @kept
    def _may_be_english(self) -> bool:
        """Whether the headers of a sheet whose language is not known may be English."""
        if self.sheet.language != UNKNOWN:
            return True
        from quizgen.wording.headers.english_tables import may_be_english  # noqa: PLC0415 - as in `of`

        return may_be_english(self.sheet)

    @kept
    def _found(self) -> dict[str, DefaultSentences]:
        return {}

    @kept
    def _facts(self) -> Mapping[str, Sequence[Fact]]:
        facts: dict[str, list[Fact]] = {}
        for fact in self.sheet.facts:
            facts.setdefault(fact.relation, []).append(fact)
        return facts
