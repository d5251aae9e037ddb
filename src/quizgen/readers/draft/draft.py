"""A draft of a sheet: names are not yet resolved to entities, and values have no type yet."""

from attrs import Factory, define

from quizgen.errors import Remark
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.inputs import Input


@define(eq=False, repr=False)
class DraftFact:
    """A fact as written. It is not frozen, as a text is not."""

    subject: Scalar
    """The name of what it is about."""
    relation: Scalar
    """The key of its relation."""
    value: Scalar | None
    """None where it states distractors only, or that there is no value."""
    details: Record
    """The other keys of its long form. Without values where it has a short form."""
    listed: bool = False
    """Whether it is an item of a list."""
    known_none: bool = False
    """Whether it states that there is no value: `[]`, or `—` in a table."""


@define(eq=False, repr=False)
class Draft:
    """A sheet as written. The tables that a sheet names are added to its draft."""

    source: Input
    """What it is read from; its pictures and sounds are beside that."""
    head: Record
    """The keys of the sheet itself: `id`, `title` and so on."""
    sources: dict[str, Record] = Factory(dict)
    """The sources by id."""
    entities: dict[str, Record] = Factory(dict)
    """The entities by key, as far as the sheet has entries for them."""
    relations: dict[str, Record] = Factory(dict)
    """The relations by key."""
    facts: list[DraftFact] = Factory(list)
    """The facts in the order written."""
    questions: list[Record] = Factory(list)
    """The questions that a person wrote."""
    table_subjects: list[list[Scalar]] = Factory(list)
    """For each table, the subject of each row."""
    texts: dict[str, str] = Factory(dict)
    """The full texts of sources by id, of those whose file is there."""
    remarks: list[Remark] = Factory(list)
    """What was assumed while reading."""
    told: set[str] = Factory(set)
    """The keys of the relations on which a table has said what it assumed, so that nobody says it once more."""

    @property
    def long_forms(self) -> list[Record]:
        """The details of those facts that have a long form."""
        return [fact.details for fact in self.facts if fact.details.values]
