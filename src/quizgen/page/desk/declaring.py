"""A column's header, with what a person says of the column on the page."""

import re

from quizgen.errors import Problem, QuizgenError
from quizgen.readers.table.header import IGNORED
from quizgen.sheet import CARDINALITIES, LITERAL_TYPES
from quizgen.values.units import is_unit

_LAST_BRACKET = re.compile(
    r"(?P<rest>.*?)(?P<bracket>\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\])\s*)", re.DOTALL
)


def declared(
    header: str, *, values: str = "", value: str = "", unit: str | None = None, ignored: bool | None = None
) -> str:
    """Return a header that declares something else of its column; all other brackets stay.

    Args:
        header: the header as written.
        values: how many values there are: one, all or some; empty: as it is.
        value: the type of the values, such as text or number; empty: as it is.
        unit: the unit of numbers, empty for none; None: as it is.
        ignored: whether the column is left out; None: as it is.

    Raises:
        QuizgenError: there is no such unit. In the header it would be a part of the name, and make the column another.

    Example:
        >>> declared("Area (km²) [one]", values="all"), declared("Notes", ignored=True)
        ('Area (km²) [all]', 'Notes (ignore)')
        >>> declared("Area [one]", unit="km²"), declared("Area (km²)", unit="")
        ('Area (km²) [one]', 'Area')
    """
    if unit and not is_unit(unit):
        raise QuizgenError(Problem(f"'{unit}' is no unit that is known", hint="write one such as km, kg, °C or %"))
    name = header.strip()
    brackets: list[str] = []
    while match := _LAST_BRACKET.fullmatch(name):
        square = (match["square"] or "").strip().casefold()
        inside = (match["round"] or "").strip().casefold()
        if square in CARDINALITIES:
            kept = not values
        elif inside in LITERAL_TYPES:
            kept = not value
        elif inside == IGNORED:
            kept = ignored is None
        elif unit is not None and is_unit((match["round"] or "").strip()):
            kept = False
        else:
            break
        if kept:
            brackets.insert(0, match["bracket"].strip())
        name = match["rest"].rstrip()
    brackets = [f"({unit})", *brackets] if unit else brackets
    brackets += [f"({value})"] if value else []
    brackets += [f"[{values}]"] if values else []
    brackets += [f"({IGNORED})"] if ignored else []
    return " ".join((name, *brackets))
