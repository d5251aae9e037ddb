"""Parts of a sheet as records, and how the value of each kind of key is read."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import Factory, frozen

from quizgen.errors import Place, Problems, did_you_mean
from quizgen.readers.yaml.nodes import Entries, Items, Node, Scalar
from quizgen.readers.yaml.split_sentences import is_tail, note_split_sentences, note_tail
from quizgen.sheet import CARDINALITIES, LITERAL_TYPES
from quizgen.text.folding import canonical
from quizgen.text.listing import listed
from quizgen.values import Date, Tolerance, parse_date, parse_tolerance
from quizgen.wording.sentences import template_problem

Parser = Callable[[Node, Problems], Any]
"""Returns what a key's value says, or None after noting a problem."""


ID_HINT = "use letters, digits and hyphens, without a space"
DATE_HINT = "write a year, a month or a day: 2019, 2019-08 or 2019-08-21"

EPOCH = 1970
"""Stamps count seconds from its beginning."""


@frozen
class Record:
    """One part of a sheet, its keys read: values and places by key."""

    place: Place
    values: Mapping[str, Any] = Factory(dict)
    places: Mapping[str, Place] = Factory(dict)

    def get(self, key: str, default: Any = "") -> Any:
        """Return what a key says, or the default."""
        return self.values.get(key, default)

    def place_of(self, key: str) -> Place:
        """Return the place of a key's value, or the record's own."""
        return self.places.get(key, self.place)

    def pick(self, *keys: str) -> dict[str, Any]:
        """Return those of the keys that are there."""
        return {key: self.values[key] for key in keys if key in self.values}


def read_record(node: Node, keys: Mapping[str, Parser], what: str, problems: Problems) -> Record:
    """Read a mapping by the keys that `what` (a sheet, a fact) may have; note unknown and repeated ones."""
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
    """Yield the pairs of a mapping; note each key that stands there already, is empty or no text."""
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
    """Tell whether nothing stands behind a key."""
    return isinstance(node, Scalar) and node.plain and not node.text.strip()


def as_text(node: Node, problems: Problems) -> str | None:
    """Read a text."""
    if isinstance(node, Scalar):
        return canonical(node.text)
    hint = "put text that begins with [ or { or holds ': ' in quotes"
    problems.add(node.place, f"expected text here, not a {'list' if isinstance(node, Items) else 'mapping'}", hint)
    return None


def as_template(node: Node, problems: Problems) -> str | None:
    """Read a template, and note what is wrong with it."""
    text = as_text(node, problems)
    try:
        wrong = template_problem(text) if text else ""
    except (ArithmeticError, MemoryError, RecursionError, ValueError):
        wrong = "this template can't be read: it is nested too deeply, or holds a number that is too long"
    if wrong:
        hint = "" if "did you mean" in wrong else "write names as in {{ subject }} or {{ value }}"
        problems.add(node.place, wrong, hint)
    return text


def as_texts(node: Node, problems: Problems) -> tuple[str, ...] | None:
    """Read a list of texts, or one text."""
    if not isinstance(node, Items):
        text = as_text(node, problems)
        return None if text is None else (text,)
    note_split_sentences(node, [item for item in node.items if isinstance(item, Scalar)], problems)
    texts = [as_text(item, problems) for item in node.items]
    return tuple(text for text in texts if text)


def as_flag(node: Node, problems: Problems) -> bool | None:
    """Read true or false."""
    text = as_text(node, problems)
    if text is None or text.casefold() in ("true", "yes", "false", "no"):
        return None if text is None else text.casefold() in ("true", "yes")
    problems.add(node.place, f"expected true or false here, not '{text}'")
    return None


def as_date(node: Node, problems: Problems) -> Date | None:
    """Read a year, a month or a day."""
    text = as_text(node, problems)
    try:
        return parse_date(text) if text else None
    except ValueError:
        problems.add(node.place, f"'{text}' is no date", DATE_HINT)
        return None


def as_day(node: Node, problems: Problems) -> Date | None:
    """Read a day since 1970, which a stamp is made of."""
    date = as_date(node, problems)
    if date and (date.year < EPOCH or not date.day or date.is_vague):
        wrong = f"is before {EPOCH}" if date.year < EPOCH else "is no day, but a whole year or month, or not exact"
        problems.add(node.place, f"'{date}' {wrong}", f"write a day since {EPOCH}, such as 2026-11-23")
        return None
    return date


def as_type(node: Node, problems: Problems) -> str | None:
    """Read a type of value: one of LITERAL_TYPES, whatever its case, or a type of entity."""
    text = as_text(node, problems)
    return text if text is None else type_named(text)


def type_named(text: str) -> str:
    """Return a type's name as written, or as it stands in LITERAL_TYPES."""
    return text.casefold() if text.casefold() in LITERAL_TYPES else text


def as_tolerance(node: Node, problems: Problems) -> Tolerance | None:
    """Read a tolerance: a share or an amount."""
    text = as_text(node, problems)
    try:
        return parse_tolerance(text) if text else None
    except ValueError:
        problems.add(node.place, f"'{text}' is no tolerance", "write a share (2%), or an amount without its unit (5)")
        return None


def as_cardinality(node: Node, problems: Problems) -> str | None:
    """Read how many values a subject has."""
    text = as_text(node, problems)
    if text is None or text in CARDINALITIES:
        return text
    meaning = "one: one true value for each subject; all: several, all of them listed; some: perhaps not all listed"
    hint = did_you_mean(text, CARDINALITIES) or meaning
    problems.add(node.place, f"'values' is {listed(CARDINALITIES, 'or')}, not '{text}'", hint)
    return None


def as_scalars(node: Node, problems: Problems) -> tuple[Scalar, ...] | None:
    """Read a list of texts, or one text, each with its place."""
    items = node.items if isinstance(node, Items) else [node]
    return tuple(item for item in items if as_text(item, problems) and isinstance(item, Scalar))


def as_pairs(node: Node, problems: Problems) -> tuple[tuple[Scalar, str], ...] | None:
    """Read a list of texts, or a mapping of texts to reasons; a text may lack its reason."""
    if isinstance(node, Scalar):
        return ((node, ""),)
    if isinstance(node, Items):
        items = [item for item in node.items if as_text(item, problems)]
        note_split_sentences(node, [item for item in items if isinstance(item, Scalar)], problems)
        return tuple((item, "") for item in items if isinstance(item, Scalar))
    pairs = list(unique(node, "this mapping", problems))
    note_split_sentences(node, [key for key, _ in pairs], problems)
    return tuple((key, as_text(reason, problems) or "") for key, reason in pairs)


def as_reasons(node: Node, problems: Problems) -> dict[str, str] | None:
    """Read a mapping of checks to the reasons for switching them off."""
    pairs = as_pairs(node, problems) or ()
    for check, reason in pairs:
        if not reason:
            problems.add(check.place, f"'{check.text}' is switched off without a reason", "write 'check: reason'")
    return {check.text: reason for check, reason in pairs}


def as_answer(node: Node, problems: Problems) -> str | tuple[str, ...] | None:
    """Read one right answer, or a list of them."""
    return as_texts(node, problems) if isinstance(node, Items) else as_text(node, problems)


def as_node(node: Node, problems: Problems) -> Node:  # noqa: ARG001 - a Parser
    """Keep a part to be read later."""
    return node
