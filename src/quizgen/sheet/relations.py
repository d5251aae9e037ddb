"""Relations: what can be said about a thing."""

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.values import Tolerance

LITERAL_TYPES = ("text", "number", "year", "date", "yes_no")
"""The types of value that are no entities. Any other word is a type of entity."""

CARDINALITIES = ("one", "all", "some")
"""How many values a subject can have by a relation (see `Relation.values`)."""


@frozen
class Relation:
    """What facts say about their subjects: the mouth of a river. In a table it is a column.

    Example:
        >>> relation = Relation("flows_through", value="city", values="all", subject="river")
        >>> relation.shown, relation.names_entities
        ('flows through', True)
    """

    key: str
    """Its identity. It stays when the label changes."""
    value: str = "text"
    """A type of entity, or one of LITERAL_TYPES."""
    values: str = "one"
    """How many values a subject has.

    `one`: exactly one. `all`: several, and the sheet lists all of them. `some`: several, perhaps not all listed.
    """
    label: str = ""
    """The words to show for it, where they are not the key."""
    subject: str = ""
    """The type of its subjects."""
    values_declared: bool = True
    """Whether the author wrote `values`. False: quizgen assumes one."""
    is_column: bool = False
    """Whether it is a column of a table, of which one value is assumed even where it is text."""
    unit: str = ""
    """The unit of numbers that have none of their own."""
    tolerance: Tolerance | None = None
    """How far two numbers may differ and still count as the same."""
    ask: str = ""
    """The template of a stem that asks for the value."""
    ask_subject: str = ""
    """The template of a stem that asks for the subject."""
    say: str = ""
    """The template of a sentence that states a fact; of a yes-or-no fact, the yes."""
    say_not: str = ""
    """The template of a sentence that states the no of a yes-or-no fact."""
    symmetric: bool = False
    """Whether it is true both ways: who borders whom."""
    inverse: str = ""
    """The key of the relation that says the same from the other side: leads, led by."""
    transitive: bool = False
    """Whether it leads on: what lies in Vienna lies in Austria, too, where Vienna does."""
    changes: bool = False
    """Whether what is true changes with time, so that each fact needs a date."""
    kinds: tuple[str, ...] = ()
    """The kinds of question to ask; empty: those of the sheet."""
    place: Place | None = field(default=None, eq=False, repr=False)
    """Where the sheet says it."""

    @property
    def shown(self) -> str:
        """The label to show."""
        return self.label or self.key.replace("_", " ")

    @property
    def is_open_text(self) -> bool:
        """Whether its values are texts of which there may be several, so that they prove nothing false."""
        return self.value == "text" and not self.values_declared and not self.is_column

    @property
    def names_entities(self) -> bool:
        """Whether its values are entities."""
        return self.value not in LITERAL_TYPES
