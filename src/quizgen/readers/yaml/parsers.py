"""Parsers for the values of keys: texts, dates, lists and so on. Each notes a value that it can't read.

Each takes the node behind a key and returns what it says, or None after noting a problem.
"""

from collections.abc import Mapping

from quizgen.errors import Problems, did_you_mean
from quizgen.language import is_known_language, tag_hint
from quizgen.readers.draft.hints import DATE_HINT
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.draft.types import type_named
from quizgen.readers.yaml.entries import unique
from quizgen.readers.yaml.nodes import Entries, Items, Node
from quizgen.readers.yaml.split_sentences import note_split_sentences
from quizgen.sheet import CARDINALITIES
from quizgen.text.folding import canonical
from quizgen.text.lines import as_written
from quizgen.text.listing import listed
from quizgen.text.markups import MARKUPS
from quizgen.values import Date, Tolerance, parse_date, parse_tolerance
from quizgen.wording.templates import template_problem

_BRACES = "write names as in {{ subject }} or {{ value }}, and braces that are to be shown as {% raw %}{{% endraw %}"

EPOCH = 1970
"""The year from which stamps count their seconds."""


def as_text(node: Node, problems: Problems) -> str | None:
    """Read a text."""
    if isinstance(node, Scalar):
        return canonical(node.text)
    hint = "put text that begins with [ or { or holds ': ' in quotes"
    problems.add(node.place, f"expected text here, not a {'list' if isinstance(node, Items) else 'mapping'}", hint)
    return None


def as_lines(node: Node, problems: Problems) -> str | None:
    """Read a text that may have several lines, which are kept."""
    return None if as_text(node, problems) is None else as_written(node.text) if isinstance(node, Scalar) else None


def as_template(node: Node, problems: Problems) -> str | None:
    """Read a template. One that is wrong is noted, and returned all the same."""
    text = as_lines(node, problems)
    try:
        wrong = template_problem(text) if text else ""
    except (ArithmeticError, MemoryError, RecursionError, ValueError):
        wrong = "this template can't be read: it is nested too deeply, or holds a number that is too long"
    if wrong:
        hint = "" if "did you mean" in wrong else _BRACES
        problems.add(node.place, wrong, hint)
    return text


def as_asks(node: Node, problems: Problems) -> str | Mapping[str, str] | None:
    """Read how a relation is asked: a template, or a mapping from kinds to templates."""
    if not isinstance(node, Entries) or any(not key.text for key, _ in node.pairs):  # as in `ask: {{ value }}`
        return as_template(node, problems)
    read = {key.text: as_template(value, problems) for key, value in unique(node, "'ask'", problems)}
    return {canonical(kind): template for kind, template in read.items() if template}


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
    """Read a whole day since 1970, from which a stamp can be made."""
    date = as_date(node, problems)
    if date and (date.year < EPOCH or not date.day or date.is_vague):
        wrong = f"is before {EPOCH}" if date.year < EPOCH else "is no day, but a whole year or month, or not exact"
        problems.add(node.place, f"'{date}' {wrong}", f"write a day since {EPOCH}, such as 2026-11-23")
        return None
    return date


def as_language(node: Node, problems: Problems) -> str | None:
    """Read the tag of a language, and return it as HTML writes it: pt-BR."""
    text = as_text(node, problems)
    if text is None or is_known_language(text):
        return text and text.replace("_", "-")
    problems.add(node.place, f"no language has the code '{text}'", tag_hint(text))
    return None


def as_type(node: Node, problems: Problems) -> str | None:
    """Read a type of value: one of LITERAL_TYPES in any case, or a type of entity."""
    text = as_text(node, problems)
    return text if text is None else type_named(text)


def as_tolerance(node: Node, problems: Problems) -> Tolerance | None:
    """Read a tolerance: a share or an amount."""
    text = as_text(node, problems)
    try:
        return parse_tolerance(text) if text else None
    except ValueError:
        problems.add(node.place, f"'{text}' is no tolerance", "write a share (2%), or an amount without its unit (5)")
        return None


def as_cardinality(node: Node, problems: Problems) -> str | None:
    """Read how many values a subject has: one, all or some."""
    text = as_text(node, problems)
    if text is None or text in CARDINALITIES:
        return text
    meaning = "one: one true value for each subject; all: several, all of them listed; some: perhaps not all listed"
    hint = did_you_mean(text, CARDINALITIES) or meaning
    problems.add(node.place, f"'values' is {listed(CARDINALITIES, 'or')}, not '{text}'", hint)
    return None


def as_markup(node: Node, problems: Problems) -> str | None:
    """Read how the texts of a sheet are written: plain or markdown."""
    text = as_text(node, problems)
    if text is None or text in MARKUPS:
        return text
    hint = did_you_mean(text, MARKUPS) or "plain: texts are the characters as written; markdown: they have marks"
    problems.add(node.place, f"'markup' is {listed(MARKUPS, 'or')}, not '{text}'", hint)
    return None


def as_scalars(node: Node, problems: Problems) -> tuple[Scalar, ...] | None:
    """Read a list of texts, or one text, each with its place."""
    items = node.items if isinstance(node, Items) else [node]
    return tuple(item for item in items if as_text(item, problems) and isinstance(item, Scalar))


def as_pairs(node: Node, problems: Problems) -> tuple[tuple[Scalar, str], ...] | None:
    """Read a text, a list of texts, or a mapping of texts to reasons. A reason may be missing, and is empty then."""
    if isinstance(node, Scalar):
        return ((node, ""),)
    if isinstance(node, Items):
        items = [item for item in node.items if as_text(item, problems)]
        note_split_sentences(node, [item for item in items if isinstance(item, Scalar)], problems)
        return tuple((item, "") for item in items if isinstance(item, Scalar))
    pairs = list(unique(node, "this mapping", problems))
    note_split_sentences(node, [key for key, _ in pairs], problems)
    return tuple((key, as_lines(reason, problems) or "") for key, reason in pairs)


def as_reasons(node: Node, problems: Problems) -> dict[str, str] | None:
    """Read a mapping from checks to the reasons why they are switched off."""
    pairs = as_pairs(node, problems) or ()
    for check, reason in pairs:
        if not reason:
            problems.add(check.place, f"'{check.text}' is switched off without a reason", "write 'check: reason'")
    return {check.text: reason for check, reason in pairs}


def as_answer(node: Node, problems: Problems) -> str | tuple[str, ...] | None:
    """Read one right answer, or a list of them."""
    if not isinstance(node, Items):
        return as_lines(node, problems)
    as_texts(node, problems)  # notes sentences that a comma has split
    texts = [as_written(item.text) for item in node.items if isinstance(item, Scalar)]
    return tuple(text for text in texts if text)


def as_node(node: Node, problems: Problems) -> Node:  # noqa: ARG001 - a Parser
    """Return a node as it is, to be read later."""
    return node
