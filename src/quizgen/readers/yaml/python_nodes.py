"""What a program says beside its rows, as the nodes of a sheet. Places are in Python's words: `relations["area"]`."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from quizgen.errors import Place, Problems
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.limits import LONGEST_TEXT
from quizgen.readers.yaml.nodes import Entries, Items, Node
from quizgen.readers.yaml.tree import DEEPEST
from quizgen.text.characters import UNSHOWABLE, named
from quizgen.values.declared_types import shown


def node_of(value: object, name: str, problems: Problems, depth: int = 0) -> Node:
    """Return a value of Python as a node. None is a key without a value.

    Args:
        value: a text, a number, True or False, a date, None, or a list or a dict of these.
        name: how the program writes what it gives, such as `relations`.
        problems: where anything else is noted.
        depth: how many lists and dicts it is in.

    Example:
        >>> node = node_of({"area": {"unit": "km²"}}, "relations", Problems())
        >>> str(node.pairs[0][1].pairs[0][1].place)
        'relations["area"]["unit"]'
    """
    place = Place(name)
    if depth >= DEEPEST:
        problems.add(place, f"this is nested more than {DEEPEST} levels deep", "look for a dict that holds itself")
        return Scalar("", place)
    if isinstance(value, Mapping):
        return Entries(place, True, [_pair(key, item, name, problems, depth) for key, item in value.items()])
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return Items(place, True, [node_of(item, f"{name}[{n}]", problems, depth + 1) for n, item in enumerate(items)])
    return _scalar(value, place, problems)


def _scalar(value: object, place: Place, problems: Problems) -> Scalar:
    if isinstance(value, str):
        return _text(value, place, problems)
    if isinstance(value, bool) or value is None:
        return Scalar("" if value is None else str(value).lower(), place)
    if not isinstance(value, int | float | Decimal | date) or isinstance(value, datetime):
        hint = "write a text, a number, a date, True or False, or a list or dict of these"
        problems.add(place, f"this is {shown(value)}", hint)
        return Scalar("", place)
    return Scalar(str(value), place)


def _pair(key: object, value: object, name: str, problems: Problems, depth: int) -> tuple[Scalar, Node]:
    inside = f"{name}[{json.dumps(key, ensure_ascii=False) if isinstance(key, str) else repr(key)}]"
    if not isinstance(key, str):
        problems.add(Place(name), f"a key is a text, not {shown(key)}", f'write "{key}"')
    return _text(str(key), Place(inside), problems), node_of(value, inside, problems, depth + 1)


def _text(text: str, place: Place, problems: Problems) -> Scalar:
    bad = UNSHOWABLE.search(text)
    if bad:
        problems.add(place, f"{named(bad[0])} can't be shown on a card or a page", "take it out")
    if len(text) > LONGEST_TEXT:
        problems.add(place, f"this text has {len(text):,} characters; {LONGEST_TEXT:,} are the most", "shorten it")
    return Scalar(text, place, plain=False)
