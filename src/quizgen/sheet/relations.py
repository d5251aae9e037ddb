"""What can be said of a thing."""

from attrs import field, frozen

from quizgen.errors import Place
from quizgen.values import Tolerance

LITERAL_TYPES = ("text", "number", "year", "date", "yes_no")
"""The types of value that are no entities; every other word is a type of entity."""

CARDINALITIES = ("one", "all", "some")


@frozen
class Relation:
    """What a fact says of its subject: a column of a table."""

    key: str
    value: str = "text"
    """A type of entity, or one of LITERAL_TYPES."""
    values: str = "one"
    """`one`: exactly one true value per subject; `all`: several, every one listed; `some`: perhaps not all listed."""
    label: str = ""
    subject: str = ""
    """The type of the things it is said of."""
    values_declared: bool = True
    """Whether the author said how many values there are, or quizgen assumes one."""
    unit: str = ""
    tolerance: Tolerance | None = None
    ask: str = ""
    ask_subject: str = ""
    say: str = ""
    say_not: str = ""
    symmetric: bool = False
    inverse: str = ""
    transitive: bool = False
    changes: bool = False
    """What is true alters with time."""
    kinds: tuple[str, ...] = ()
    place: Place | None = field(default=None, eq=False, repr=False)

    @property
    def shown(self) -> str:
        """The label to show."""
        return self.label or self.key.replace("_", " ")

    @property
    def names_entities(self) -> bool:
        """Whether its values are entities."""
        return self.value not in LITERAL_TYPES
