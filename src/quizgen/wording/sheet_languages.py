"""The languages of a sheet's names and values, where they are not the sheet's own."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.values import EntityRef, Text, Value

if TYPE_CHECKING:
    from quizgen.wording.value_wording import ValueWording

Languages = Mapping[str, str]
"""The tags of languages by the texts that are written in them."""


@frozen(eq=False, repr=False)
class SheetLanguages(Keeping):
    """Tells in which language a name or a value is written."""

    wording: "ValueWording"
    """Writes the names and values."""

    @kept
    def any(self) -> bool:
        """Whether the sheet has another language at all."""
        sheet = self.wording.sheet
        return any([entity.lang for entity in sheet.entities]) or any([relation.lang for relation in sheet.relations])

    def of(self, value: Value | None, relation: str = "") -> str:
        """Return the tag of the language of a value, or an empty text where it is the sheet's.

        Args:
            value: the value, or the subject of a fact.
            relation: the key of the relation whose value it is; empty for a subject.
        """
        if not self.any or not isinstance(value, EntityRef | Text):
            return ""
        sheet = self.wording.sheet
        own = sheet.entity(value.key).lang if isinstance(value, EntityRef) else ""
        tag = own or (sheet.relation(relation).lang if relation else "")
        return "" if tag == sheet.language else tag

    @kept
    def of_names(self) -> Languages:
        """The languages of all names that have one of their own."""
        refs = [EntityRef(entity.key) for entity in self.wording.sheet.entities]
        return {text: tag for ref in refs if (tag := self.of(ref)) for text in self._forms(ref)}

    def of_values(self, relation: str) -> Languages:
        """Return the languages of a relation's values; empty where all are in the sheet's."""
        return self._by_relation.get(relation, {})

    @kept
    def _by_relation(self) -> Mapping[str, Languages]:
        found: dict[str, dict[str, str]] = {}
        for fact in self.wording.sheet.facts:
            for value in (fact.value, *[wrong.value for wrong in fact.distractors]):
                tag = self.of(value, fact.relation)
                if tag and value is not None:
                    found.setdefault(fact.relation, {}).update(dict.fromkeys(self._forms(value), tag))
        return found

    def _forms(self, value: Value) -> Iterator[str]:
        """Yield a value as it is shown by itself and inside a sentence."""
        yield self.wording.shown(value)
        yield self.wording.in_text(value)
