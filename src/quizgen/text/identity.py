"""The ids of facts and questions. They outlive every edit of a sheet but one of the very names they are made of."""

import hashlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from json.encoder import encode_basestring_ascii
from urllib.parse import unquote

from quizgen.text.slugs import slug

_slug = lru_cache(256)(slug)
"""Facts of one subject stand together, and those of one relation everywhere."""


def fact_id(subject: str, relation: str, value: str = "", start: str = "") -> str:
    """Return a fact's id: `subject/relation`, then `/value` for an item of a list, then `/from` for a dated fact."""
    return "/".join(map(_slug, filter(None, (subject, relation, value, start))))


def question_id(anchor: str, kind: str) -> str:
    """Return a question's id from that of its fact, or of its subject and relation."""
    return f"{anchor}/{kind}"


def authored_id(question: str, kind: str) -> str:
    """Return the id of a question that a person wrote, from the id they gave it."""
    return f"q/{slug(question)}/{kind}"


def is_id(text: str) -> bool:
    """Tell whether a text that a person wrote can be an id: letters, digits, `-`, `.`, `_`, `~`, and %2B for the rest.

    So every id that quizgen itself gave can be written down, to keep it through a renaming.
    """
    return bool(text) and slug(unquote(text)).casefold() == text.casefold()


def hashed(*parts: object) -> int:
    """Return 64 bits that hang on nothing but the parts: the same on every machine, in every run."""
    return _bits(f"[{_as_json(parts)}]")


def hashing(*parts: object) -> Callable[[str], int]:
    """Return what hashes a text behind parts that are the same for many: `hashing(*parts)(text)`."""
    begin = f"[{_as_json(parts)}, "
    return lambda text: _bits(f"{begin}{encode_basestring_ascii(text)}]")


def _as_json(parts: Iterable[object]) -> str:
    return ", ".join([encode_basestring_ascii(str(part)) for part in parts])


def _bits(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
