"""What a reader found, still as written: names are not yet entities, and values have no type."""

from attrs import Factory, define, frozen

from quizgen.errors import Remark
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar


@frozen
class DraftFact:
    """A fact as written."""

    subject: Scalar
    relation: Scalar
    value: Scalar | None
    """None where nothing is stated, but distractors are."""
    details: Record
    """The keys of its long form."""
    listed: bool = False
    known_none: bool = False


@define
class Draft:
    """A sheet as written. A table read for a sheet adds to the sheet's draft."""

    head: Record
    sources: dict[str, Record] = Factory(dict)
    entities: dict[str, Record] = Factory(dict)
    relations: dict[str, Record] = Factory(dict)
    facts: list[DraftFact] = Factory(list)
    questions: list[Record] = Factory(list)
    tables: list[list[Scalar]] = Factory(list)
    """The subjects of each table's rows."""
    texts: dict[str, str] = Factory(dict)
    """The sources' own texts, of those that are at hand."""
    remarks: list[Remark] = Factory(list)

    @property
    def long_forms(self) -> list[Record]:
        """What is said beside their values of those facts of which anything is."""
        return [fact.details for fact in self.facts if fact.details.values]
