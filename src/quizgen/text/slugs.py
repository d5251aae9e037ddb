"""Slugs: names as parts of the ids of facts and questions."""

import unicodedata
from urllib.parse import quote

from quizgen.text.folding import canonical
from quizgen.text.late_pattern import late_pattern

_LATIN_MARKED = late_pattern(r"([A-Za-z])[\u0300-\u036f]+")
_PLAIN = late_pattern(r"[A-Za-z0-9._~ -]*")
_QUOTES = str.maketrans("‘’ʼ´`“”„«»", "'''''\"\"\"\"\"")


def slug(text: str) -> str:
    """Return a name as part of an id.

    It is in lower case, with hyphens for spaces, without accents on Latin letters, and its symbols are percent-encoded.
    Letters of all scripts stay as they are (평양), and so do digits, `-`, `.`, `_` and `~`.

    Example:
        >>> slug("Black Sea"), slug("Québec"), slug("C++")
        ('black-sea', 'quebec', 'c%2B%2B')
    """
    if _PLAIN.fullmatch(text):
        return "-".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFD", canonical(text).translate(_QUOTES).casefold())
    plain = unicodedata.normalize("NFC", _LATIN_MARKED.sub(r"\1", decomposed)).replace(" ", "-")
    return "".join(c if c.isalnum() or c in "-._~" or _is_mark(c) else quote(c, safe="") for c in plain)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
