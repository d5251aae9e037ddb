"""Relations: what can be said about a thing."""

from typing import Literal, cast, get_args

from attrs import Factory, field, frozen

from quizgen.errors import Place
from quizgen.kept import Keeping, kept
from quizgen.values import Tolerance
from quizgen.values.checked_fields import checked_fields

LITERAL_TYPES = ("text", "number", "year", "date", "yes_no", "picture")
"""The types of value that are no entities. Any other word is a type of entity."""

Cardinality = Literal["one", "all", "some"]

CARDINALITIES: tuple[Cardinality, ...] = get_args(Cardinality)
"""How many values a subject can have by a relation (see `Relation.values`)."""

_ASSUMED_ONE = cast("Cardinality", str(b"one", "ascii"))
"""One value where nobody says how many: an object of its own, which tells it from the "one" that somebody wrote."""

ASKED_BY_VALUE = ("value", "recall", "select_all")
"""The kinds that `Relation.ask` words: they ask for the value of one subject."""


@frozen(field_transformer=checked_fields)
class Relation(Keeping):
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
    values: Cardinality = _ASSUMED_ONE
    """How many values a subject has. Left out: one is assumed.

    `one`: exactly one. `all`: several, and the sheet lists all of them. `some`: several, perhaps not all listed.
    """
    label: str = ""
    """The words to show for it, where they are not the key."""
    was: str = ""
    """The key that it bore before, or an empty text. `read_facts` still makes the ids of its facts from that key."""
    subject: str = ""
    """The type of its subjects."""
    values_declared: bool = field(
        default=Factory(lambda relation: relation.values is not _ASSUMED_ONE, takes_self=True)
    )
    """Whether the author says how many values there are. Left out: where `values` is given, it is said."""
    is_column: bool = False
    """Whether it is a column of a table, of which one value is assumed even where it is text."""
    unit: str = ""
    """The unit of numbers that have none of their own."""
    tolerance: Tolerance | None = None
    """How far two numbers may differ and still count as the same."""
    lang: str = ""
    """The language of its values, by its tag, where it is not the sheet's, nor that of the entity itself."""
    ask: str = ""
    """The template of a stem that asks for the value."""
    ask_subject: str = ""
    """The template of a stem that asks for the subject, with options."""
    ask_by_kind: tuple[tuple[str, str], ...] = ()
    """The templates of further kinds, as pairs of a kind's name and its template."""
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
    def id_key(self) -> str:
        """The key from which the ids of its facts are made: the one it bore before, or its own."""
        return self.was or self.key

    @property
    def shown(self) -> str:
        """The label to show."""
        return self.label or self.key.replace("_", " ")

    def template(self, kind: str) -> str:
        """Return the template that words the questions of a kind; empty if the author wrote none.

        Example:
            >>> relation = Relation("mouth", ask="Where does it end?", ask_by_kind=(("recall", "Where?"),))
            >>> relation.template("value"), relation.template("recall"), relation.template("order")
            ('Where does it end?', 'Where?', '')
        """
        for name, template in self.ask_by_kind:
            if name == kind:
                return template
        if kind == "subject":
            return self.ask_subject
        return self.ask if kind in ASKED_BY_VALUE else ""

    @property
    def templates(self) -> tuple[str, ...]:
        """The templates of all its stems."""
        return tuple(filter(None, (self.ask, self.ask_subject, *(template for _, template in self.ask_by_kind))))

    @property
    def excludes(self) -> bool:
        """Whether a value can be false because the sheet states others.

        Not where values are texts and nobody declared how many there are, as one text does not exclude another. A
        column of a table is assumed to have one text a row.
        """
        return self.values_declared or self.value != "text" or self.is_column

    @property
    def has_texts(self) -> bool:
        """Whether its values are written in a language: texts, or names of entities."""
        return self.value == "text" or self.names_entities

    @kept
    def names_entities(self) -> bool:
        """Whether its values are entities."""
        return self.value not in LITERAL_TYPES
