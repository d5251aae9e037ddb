"""Names as people write them: canonical form, folding, words, and the slugs that identities are made of."""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

ARTICLES = frozenset("the an el la los las le les der die das il lo gli os".split())
"""Dropped at the front of a name. None is a single letter: A minor and Vitamin A keep theirs."""

ABBREVIATIONS = {"st": "saint", "ste": "sainte", "mt": "mount"}

KEPT_SYMBOLS = "+−#*"
"""Symbols that tell names apart (C, C++, C#; A+, A−; A*), which folding never drops."""

_HYPHEN = re.compile(r"(?<=\w)[-‐‑‒–—](?=\w)")
_MINUS = re.compile(r"(?<=\w)[-‐‑‒–−](?!\w)|(?<!\w)[-‐‑‒–−](?=\w)")
_LATIN_MARKED = re.compile(r"([A-Za-z])[\u0300-\u036f]+")
_QUOTES = str.maketrans("‘’ʼ´`“”„«»", "'''''\"\"\"\"\"")


def canonical(text: str) -> str:
    """Return the text in Unicode's composed form (NFC), with runs of white space as one space and none at the ends."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def fold(text: str) -> str:
    """Return what is left of a name when case, accents, articles and punctuation don't count.

    `St` and `Mt` become Saint and Mount. The symbols + − # * stay, and a name never folds to nothing.
    """
    words = _MINUS.sub("−", _HYPHEN.sub(" ", text))
    decomposed = unicodedata.normalize("NFKD", words).casefold()
    kept = "".join(_folded_character(character) for character in decomposed)
    parts = [ABBREVIATIONS.get(part, part) for part in kept.split()]
    significant = parts[1:] if len(parts) > 1 and parts[0] in ARTICLES else parts
    return unicodedata.normalize("NFC", " ".join(significant)) or canonical(text).casefold()


def _folded_character(character: str) -> str:
    if character in KEPT_SYMBOLS:
        return character
    category = unicodedata.category(character)
    if category == "Mn" or character in "'’ʼ.":
        return ""
    return " " if category[0] in "PZ" else character


def one_contains_the_other(first: str, second: str) -> bool:
    """Tell whether the words of one folded name are all among the other's (CFA franc, West African CFA franc)."""
    words, others = set(first.split()), set(second.split())
    return words <= others or others <= words


def share_a_root(first: str, second: str, shortest: int = 4) -> bool:
    """Tell whether two names give each other away by a word or the beginning of one (Japan, Japanese yen).

    Two words do so when they begin alike for at least four letters and three fifths of the shorter one.
    """
    return any(
        _common_prefix(word, other) >= max(shortest, 0.6 * min(len(word), len(other)))
        for word in fold(first).split()
        for other in fold(second).split()
    )


def _common_prefix(first: str, second: str) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length


def slug(text: str) -> str:
    """Return a name as part of an identity: case, white space and Latin accents folded, symbols percent-encoded.

    Letters of every script stay as they are (평양), as do digits, `-`, `.`, `_` and `~`.
    """
    decomposed = unicodedata.normalize("NFD", canonical(text).translate(_QUOTES).casefold())
    plain = unicodedata.normalize("NFC", _LATIN_MARKED.sub(r"\1", decomposed)).replace(" ", "-")
    return "".join(c if c.isalnum() or c in "-._~" or _is_mark(c) else quote(c, safe="") for c in plain)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def listed(words: Iterable[str], last: str) -> str:
    """Join words as a sentence does: with commas, and `last` (and, or) before the last."""
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end
