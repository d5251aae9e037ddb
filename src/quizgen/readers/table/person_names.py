"""Two columns that name people together: First name, Last name; Nachname, Vorname."""

from collections.abc import Sequence

from quizgen.language.lexicon import plain
from quizgen.readers.table.header import Column

_GIVEN = frozenset(
    map(plain, "first name|firstname|forename|given name|vorname|prénom|nombre|nombres|nome|nome próprio".split("|"))
)
"""What columns of given names are called."""

_FAMILY = frozenset(
    map(
        plain,
        "last name|lastname|surname|family name|nachname|familienname|name|nom|nom de famille|apellido|apellidos|"
        "cognome|sobrenome|apelido".split("|"),
    )
)
"""What columns of family names are called, beside one of given names."""


def are_given_and_family(columns: Sequence[Column]) -> bool:
    """Tell whether two columns have the given and the family names of people, in this order.

    Example:
        >>> from quizgen.errors import Place
        >>> names = [Column(0, "Vorname", Place("x.csv")), Column(1, "Name", Place("x.csv"))]
        >>> are_given_and_family(names), are_given_and_family(names[::-1])
        (True, False)
    """
    names = [plain(column.key.replace("_", " ")) for column in columns if not column.declared and not column.role]
    return len(names) == len(columns) == len(("given", "family")) and names[0] in _GIVEN and names[1] in _FAMILY
