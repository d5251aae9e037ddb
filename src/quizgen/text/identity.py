"""The ids of facts and questions. An id changes only when a name in it changes."""

from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring_ascii
from urllib.parse import unquote

from quizgen.text.slugs import slug

_slug = lru_cache(256)(slug)
"""Facts of one subject follow one another, and a sheet has few relations: most slugs are asked for again soon."""


def fact_id(subject: str, relation: str, value: str = "", start: str = "") -> str:
    """Return a fact's id, made of the slugs of its parts. Empty parts are left out.

    Args:
        subject: The key of the subject.
        relation: The key of the relation.
        value: The value as written, where the fact is an item of a list.
        start: The date from which the fact holds, where it is dated.

    Example:
        >>> fact_id("Danube", "mouth"), fact_id("Danube", "capitals", "Vienna")
        ('danube/mouth', 'danube/capitals/vienna')
    """
    return "/".join(map(_slug, filter(None, (subject, relation, value, start))))


def question_id(anchor: str, kind: str) -> str:
    """Return the id of a question, from the kind and from the id of its fact (or `subject/relation`)."""
    return f"{anchor}/{kind}"


def authored_id(question: str, kind: str) -> str:
    """Return the id of a question that a person wrote, from the id they gave it."""
    return f"q/{slug(question)}/{kind}"


def is_id(text: str) -> bool:
    """Tell whether a text can be an id: letters, digits, `-`, `.`, `_`, `~`, and percent-encoded symbols (%2B).

    So an author can write down any part of an id that quizgen gave, to keep it when a name changes.

    Example:
        >>> is_id("rivers-k3f"), is_id("my rivers")
        (True, False)
    """
    return bool(text) and slug(unquote(text)).casefold() == text.casefold()


def hashed(*parts: object) -> int:
    """Return 64 bits of a hash of the parts, as an integer from 0. It is the same on every machine and in every run."""
    *begin, last = parts
    return hashing(*begin)(str(last))


def hashing(*parts: object) -> Callable[[str], int]:
    """Return a function that hashes a text after the given parts. It is quicker than `hashed` for many texts.

    Example:
        >>> hashing("seed", 7)("Danube") == hashed("seed", 7, "Danube")
        True
    """
    begin = "[" + "".join([f"{encode_basestring_ascii(str(part))}, " for part in parts])

    def hash_of(text: str) -> int:
        return int.from_bytes(sha256(f"{begin}{encode_basestring_ascii(text)}]".encode()).digest()[:8])

    return hash_of
