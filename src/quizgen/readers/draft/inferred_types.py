"""What the values of a relation are where its author does not say so: numbers, names of things, or texts."""

from collections.abc import Iterable

from quizgen.sheet import LITERAL_TYPES
from quizgen.text.late_pattern import late_pattern

LONGEST_NAME = 60
"""How many characters a name may have; a longer value is text."""

MOST_WORDS = 8
"""How many words a name may have."""

_PLAIN_NUMBER = late_pattern(r"-?(0|[1-9]\d*)(\.\d+)?")
_SENTENCE = late_pattern(r"(\S+\s+){3,}\S+[.!?…]|.*[。！？]|.*\w{3,}[.!?;] .*")
"""Four words or more and a full stop, or a stop after a word of three letters or more. `St. John's` is a name."""


def infer_value(key: str, values: Iterable[str]) -> str:
    """Return the type of a relation's values: number, text, or a type of entity with the relation's name.

    Values are numbers if each is a plain decimal number (2850, 0.5), so 007 does not count as one. They are names of
    entities if all are short and none is a sentence.
    """
    texts = dict.fromkeys(values)
    if texts and all(_PLAIN_NUMBER.fullmatch(text) for text in texts):
        return "number"
    return infer_names(key, texts)


def infer_names(key: str, values: Iterable[str]) -> str:
    """Return the type of values that are no numbers: a type of entity with the relation's name, or text."""
    texts = dict.fromkeys(values)
    if texts and all(_is_name(text) for text in texts):
        return f"the {key}" if key.casefold() in LITERAL_TYPES else key
    return "text"


def _is_name(text: str) -> bool:
    is_short = len(text) <= LONGEST_NAME and len(text.split()) <= MOST_WORDS
    return is_short and "\n" not in text and not _SENTENCE.fullmatch(text)
