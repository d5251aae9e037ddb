"""What is assumed about a relation where its author declared nothing. Each assumption is reported in a remark."""

import re
from collections.abc import Iterable

from attrs import evolve

from quizgen.errors import Remark
from quizgen.readers.draft.draft import DraftFact
from quizgen.sheet import LITERAL_TYPES, Relation
from quizgen.text.lines import as_written

LONGEST_NAME = 60
"""How many characters a name may have; a longer value is text."""

MOST_WORDS = 8
"""How many words a name may have."""

_TIMES = frozenset(["from", "until", "as_of"])
_HEADER = "in a table's header"

_PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_SENTENCE = re.compile(r"(\S+\s+){3,}\S+[.!?…]|.*[。！？]|.*\w{3,}[.!?;] .*")
"""Four words or more and a full stop, or a stop after a word of three letters or more. `St. John's` is a name."""


def infer_value(key: str, values: Iterable[str]) -> str:
    """Return the type of a relation's values: number, text, or a type of entity with the relation's name.

    Values are numbers if each is a plain decimal number (2850, 0.5), so 007 does not count as one. They are names of
    entities if all are short and none is a sentence.
    """
    texts = dict.fromkeys(values)
    if texts and all(_PLAIN_NUMBER.fullmatch(text) for text in texts):
        return "number"
    if texts and all(_is_name(text) for text in texts):
        return f"the {key}" if key in LITERAL_TYPES else key
    return "text"


def infer_relation(relation: Relation, facts: list[DraftFact], *, type_written: bool) -> tuple[Relation, list[Remark]]:
    """Fill in a relation's type and number of values from its facts, where its author did not declare them.

    Returns:
        The relation, and a remark on each assumption.
    """
    remarks = []
    if not type_written:
        value = infer_value(relation.key, map(as_written, {fact.value.text: None for fact in facts if fact.value}))
        relation = evolve(relation, value=value)
        remarks.append(Remark(_type_remark(relation), relation.place, rule="type-assumed"))
    if not relation.values_declared:
        several = _has_several(facts)
        relation = evolve(relation, values="some" if several else "one")
        if several:
            message = (
                f"'{relation.key}' has subjects with several values, and nothing says that all are listed, so nothing "
                f"is proven by it; if they are, declare 'values: all' ({_HEADER} '{relation.key} [all]')"
            )
            remarks.append(Remark(message, relation.place))
        elif relation.value not in ("text", "yes_no"):
            message = (
                f"'{relation.key}' is assumed to have one value per subject; declare it: 'values: one' "
                f"({_HEADER} '{relation.key} [one]')"
            )
            remarks.append(Remark(message, relation.place))
    return relation, remarks


def _is_name(text: str) -> bool:
    return (
        "\n" not in text
        and len(text) <= LONGEST_NAME
        and len(text.split()) <= MOST_WORDS
        and not _SENTENCE.fullmatch(text)
    )


def _has_several(facts: list[DraftFact]) -> bool:
    """Tell whether some subject has more than one undated value."""
    undated = [fact.subject.text for fact in facts if fact.value and _TIMES.isdisjoint(fact.details.values)]
    return len(undated) > len(set(undated))


def _type_remark(relation: Relation) -> str:
    """Return what a relation's values were taken for, and what to write if they are something else."""
    key = relation.key
    match relation.value:
        case "number":
            taken, other = "numbers", f"years or codes, write 'value: year' or 'value: text' ({_HEADER} '{key} (year)'"
        case "text":
            taken, other = "text", f"one text for each subject, write 'values: one' ({_HEADER} '{key} (text) [one]'"
        case name:
            taken, other = (
                f"names of one type of thing, '{name}'",
                f"texts, write 'value: text' ({_HEADER} '{key} (text)'",
            )
    return f"the values of '{key}' are taken for {taken}; if they are {other})"
