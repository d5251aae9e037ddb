"""Mappings of a YAML sheet, read key by key into records."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from quizgen.errors import Place, Problems, did_you_mean
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.yaml.nodes import Entries, Node
from quizgen.readers.yaml.split_sentences import is_tail, note_tail
from quizgen.text.folding import canonical

Parser = Callable[[Node, Problems], Any]
"""Reads the node behind a key. Returns what it says, or None after noting a problem."""


def read_record(node: Node, keys: Mapping[str, Parser], what: str, problems: Problems) -> Record:
    """Read a mapping as a record.

    Args:
        node: the mapping. Where it is none, that is noted, and the record is empty.
        keys: the keys that it may have, each with the parser of its value.
        what: what it is to a reader: a fact sheet, a fact.
        problems: where unknown and repeated keys are noted, and values that can't be read.
    """
    if not isinstance(node, Entries):
        problems.add(node.place, f"{what} is written as 'key: value' lines", f"its keys are {', '.join(keys)}")
        return Record(node.place)
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    for key, value in unique(node, what, problems):
        parser = keys.get(key.text)
        if parser is None and is_tail(key, node.flow):
            note_tail(key, problems)
        elif parser is None:
            message = f"{what} has no key '{key.text}'; it may have {', '.join(keys)}"
            problems.add(key.place, message, did_you_mean(key.text, keys))
        elif not is_blank(value):
            read = parser(value, problems)
            if read is not None:
                values[key.text], places[key.text] = read, value.place
    return Record(node.place, values, places)


def unique(node: Entries, what: str, problems: Problems) -> Iterable[tuple[Scalar, Node]]:
    """Yield the pairs of a mapping. Leave out and note each key that is repeated, empty or no text."""
    first: dict[str, Place] = {}
    for key, value in node.pairs:
        text = canonical(key.text)
        if not text:
            problems.add(key.place, f"{what} has a key that is empty or no text", "put text with brackets in quotes")
        elif text in first:
            hint = "keep one of them; several values stand in one list: [a, b]"
            problems.add(key.place, f"{what} has '{text}' twice; the first is at {first[text]}", hint)
        else:
            first[text] = key.place
            yield key, value


def is_blank(node: Node) -> bool:
    """Tell whether a key has no value."""
    return isinstance(node, Scalar) and node.plain and not node.text.strip()
