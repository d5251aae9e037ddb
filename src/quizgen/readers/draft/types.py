"""The types of value (number, year …) as authors write them."""

from quizgen.errors import did_you_mean
from quizgen.readers.draft.hints import CLOSE
from quizgen.sheet import LITERAL_TYPES


def type_named(text: str) -> str:
    """Return a type's name as written; the names of LITERAL_TYPES in lower case (`Year` is `year`)."""
    return text.casefold() if text.casefold() in LITERAL_TYPES else text


def type_meant(text: str) -> str:
    """Return a hint where a word looks like a typo of one of LITERAL_TYPES (`nubmer`), or an empty text."""
    return did_you_mean(text, LITERAL_TYPES, cutoff=CLOSE)
