"""How a problem names another place of the sheet. Sheets that are made in memory have no places."""

from quizgen.errors import Place
from quizgen.sheet import Fact


def at(place: Place | None) -> str:
    """Return ` at rivers.yaml:12:3`, or an empty text without a place."""
    return f" at {place}" if place else ""


def first_at(place: Place | None) -> str:
    """Return `; the first is at rivers.yaml:12:3`, or an empty text without a place."""
    return f"; the first is at {place}" if place else ""


def in_brackets(place: Place | None) -> str:
    """Return ` (rivers.yaml:12:3)`, or an empty text without a place."""
    return f" ({place})" if place else ""


def the_fact(fact: Fact) -> str:
    """Return `the fact at rivers.yaml:12:3`, or by its id, `the fact 'danube/mouth'`, without a place."""
    return f"the fact at {fact.place}" if fact.place else f"the fact '{fact.id}'"
