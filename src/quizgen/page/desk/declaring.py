"""A column's header, with what a person says of the column on the page."""

import re

from quizgen.readers.table.header import IGNORED
from quizgen.sheet import CARDINALITIES, LITERAL_TYPES

_LAST_BRACKET = re.compile(
    r"(?P<rest>.*?)(?P<bracket>\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\])\s*)", re.DOTALL
)


def declared(header: str, *, values: str = "", value: str = "", ignored: bool | None = None) -> str:
    """Return a header that declares something else of its column; all other brackets stay.

    Args:
        header: the header as written.
        values: how many values there are: one, all or some; empty: as it is.
        value: the type of the values, such as text or number; empty: as it is.
        ignored: whether the column is left out; None: as it is.

    Example:
        >>> declared("Area (km²) [one]", values="all"), declared("Notes", ignored=True)
        ('Area (km²) [all]', 'Notes (ignore)')
    """
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
        else:
            break
        if kept:
            brackets.insert(0, match["bracket"].strip())
        name = match["rest"].rstrip()
    brackets += [f"({value})"] if value else []
    brackets += [f"[{values}]"] if values else []
    brackets += [f"({IGNORED})"] if ignored else []
    return " ".join((name, *brackets))
