"""What a sheet has worked out once and keeps, as it is asked for again and again."""

from typing import Any

from attrs import Factory, frozen

from quizgen.text.spelling import Naming
from quizgen.values import Value


@frozen(eq=False, repr=False)
class Memory:
    """Answers of a `FactSheet`'s methods, by what they were asked. Each dictionary is filled as the sheet is used."""

    wholes: dict[str, frozenset[str]] = Factory(dict)
    """The answers of `wholes_of`."""
    reached: dict[tuple[str, str], frozenset[str]] = Factory(dict)
    """The answers of `reach`."""
    all_names: dict[str, tuple[frozenset[str], frozenset[str]]] = Factory(dict)
    """The answers of `all_names`."""
    entity_namings: dict[str, Naming] = Factory(dict)
    """The answers of `naming` for entities, by their keys."""
    text_namings: dict[str, Naming] = Factory(dict)
    """The answers of `naming` for texts."""
    relatives_like: dict[Value, frozenset[str]] = Factory(dict)
    """The answers of `relatives_like`."""
    made: dict[object, Any] = Factory(dict)
    """The answers of `once`, by the functions that gave them."""
