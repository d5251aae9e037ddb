"""The header of a table: what each column is, and what its name declares."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from quizgen.errors import Place, Problems, did_you_mean
from quizgen.readers.draft.draft import Draft
from quizgen.readers.draft.types import type_meant, type_named
from quizgen.sheet import CARDINALITIES, LITERAL_TYPES
from quizgen.text.folding import canonical
from quizgen.text.listing import listed

A_UNIT = "years"
"""A unit, and no typo of the type `year`."""

SPECIAL_COLUMNS = ("id", "aliases", "source", "tags", "type")
"""Columns that are no relations, but say something about their row's subject or facts."""

_HEADER = re.compile(r"(?P<name>[^([]*?)\s*(?:\((?P<round>[^()]*)\))?\s*(?:\[(?P<square>[^\[\]]*)\])?\s*")


@frozen
class Column:
    """A column that is a relation, as the header declares it."""

    index: int
    """Which column it is, counted from 0."""
    key: str
    """The key of its relation."""
    declared: Mapping[str, Any]
    """What the header says about the relation: any of `value`, `values` and `unit`."""
    place: Place
    """Where the header is."""


def columns_of(place: Place, header: list[str], draft: Draft, problems: Problems) -> Iterator[Column]:
    """Yield the columns that are relations: all but the first and the special ones. Note bad names of columns.

    Args:
        place: where the header is.
        header: the names of all columns.
        draft: the sheet that the table belongs to; a column may have the label of one of its relations.
        problems: where bad names are noted.
    """
    seen: dict[str, int] = {}
    for index, name in enumerate(header):
        if not name:
            problems.add(place, f"column {index + 1} has no name", "name it in the first line, or delete the column")
        elif name in seen:
            columns = f"the columns {seen[name] + 1} and {index + 1}"
            problems.add(place, f"{columns} are both named '{name}'", "rename one, or delete it")
        elif index > 0 and name.casefold() not in SPECIAL_COLUMNS:
            yield _column(place, index, name, draft, problems)
        seen.setdefault(name, index)


def _column(place: Place, index: int, name: str, draft: Draft, problems: Problems) -> Column:
    """Read the name of a column: `area (km²)`, `founded (year)`, `capital [one]` or `gdp (US$) [one]`."""
    match = _HEADER.fullmatch(name)
    if match is None or not match["name"].strip():
        hint = "write 'name', 'name (unit or type)', 'name [one]' or 'name (unit or type) [one]'"
        problems.add(place, f"the column name '{name}' can't be read", hint)
        return Column(index=index, key=name, declared={}, place=place)
    declared: dict[str, Any] = {}
    inside = type_named(canonical(match["round"] or ""))
    guess = "" if inside == A_UNIT else type_meant(inside)
    if inside in LITERAL_TYPES:
        declared["value"] = inside
    elif guess:
        problems.add(place, f"'({inside})' in column {index + 1} is no type of value", guess)
    elif inside:
        declared.update(value="number", unit=inside)
    cardinality = canonical(match["square"] or "")
    if cardinality in CARDINALITIES:
        declared["values"] = cardinality
    elif cardinality:
        known = listed((f"[{word}]" for word in CARDINALITIES), "or")
        message = f"in brackets stands {known}, not '[{cardinality}]' as in column {index + 1}"
        problems.add(place, message, did_you_mean(cardinality, CARDINALITIES))
    key = _relation_key(canonical(match["name"]), draft)
    return Column(index=index, key=key, declared=declared, place=place)


def _relation_key(name: str, draft: Draft) -> str:
    """Return the key of the sheet's relation that has a column's name as its label, or else the name."""
    labels = {record.get("label"): key for key, record in draft.relations.items() if record.get("label")}
    return labels.get(name, name)


def plain_name(name: str) -> str:
    """Return a column's name without what is in brackets behind it: `area` for `area (km²)`."""
    match = _HEADER.fullmatch(name)
    return canonical(match["name"]) if match else name
