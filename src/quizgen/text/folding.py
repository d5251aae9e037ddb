"""Names as people write them: their canonical form, and what is left of them when case and accents don't count."""

import re
import unicodedata
from functools import cache

ARTICLES = frozenset("the an el la los las le les der die das il lo gli os".split())
"""Dropped at the front of a name. None is a single letter: A minor and Vitamin A keep theirs."""

ABBREVIATIONS = {"st": "saint", "ste": "sainte", "mt": "mount"}

KEPT_SYMBOLS = "+−#*"
"""Symbols that tell names apart (C, C++, C#; A+, A−; A*), which folding never drops."""

_DASHES = frozenset("-‐‑‒–—−")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑‒–—](?=\w)")
_MINUS = re.compile(r"(?<=\w)[-‐‑‒–−]+(?![-‐‑‒–−\w])|(?<![-‐‑‒–−\w])[-‐‑‒–−]+(?=\w)")
_FULL_STOP = re.compile(r"(?<!\d)\.|\.(?!\d)")
_INVISIBLE = re.compile("[\ufe00-\ufe0f\u034f]")
_STRUCK = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def canonical(text: str) -> str:
    """Return the text in Unicode's composed form (NFC), with runs of white space as one space and none at the ends."""
    spaced = " ".join(text.split())
    return spaced if spaced.isascii() else unicodedata.normalize("NFC", spaced)


def fold(text: str) -> str:
    """Return what is left of a name when case, accents, articles and punctuation don't count.

    `St` and `Mt` become Saint and Mount, ø and ł plain letters. The symbols + − # * stay, so do a point between digits
    and the marks that are letters of their own (パリ, バリ); a name never folds to nothing.
    """
    if text.isascii():
        if text.replace(" ", "").isalnum():
            return _significant(text.casefold().split())
        return _plain_folded(text if "-" not in text else _without_hyphens(text)) or canonical(text).casefold()
    words = text if _DASHES.isdisjoint(text) else _without_hyphens(text)
    decomposed = unicodedata.normalize("NFKD", words)
    if decomposed.isascii():  # as with 7 km²
        return _plain_folded(decomposed) or canonical(text).casefold()
    decomposed = unicodedata.normalize("NFKD", _INVISIBLE.sub("", words)).casefold().translate(_STRUCK)
    kept = "".join(map(_folded_character, _FULL_STOP.sub("", decomposed)))
    return unicodedata.normalize("NFC", _significant(kept.split())) or canonical(text).casefold()


def _plain_folded(text: str) -> str:
    """Fold a text of which all is plain, but for minus signs."""
    words = text.casefold()
    kept = (_FULL_STOP.sub("", words) if "." in words else words).translate(_ascii_folded())
    return _significant(kept.split())


def _without_hyphens(text: str) -> str:
    """Return a text with each hyphen inside a word as a space, and each that may be a minus sign as one."""
    return _MINUS.sub(lambda match: "−" * len(match[0]), _HYPHEN.sub(" ", text))


@cache
def _ascii_folded() -> dict[int, str]:
    """Return what each character of ASCII folds to, for `str.translate`."""
    return {code: _folded_character(chr(code)) for code in range(128)}


def _significant(words: list[str]) -> str:
    parts = [ABBREVIATIONS.get(word, word) for word in words]
    return " ".join(parts[1:] if len(parts) > 1 and parts[0] in ARTICLES else parts)


@cache
def _folded_character(character: str) -> str:
    if character in KEPT_SYMBOLS or character == ".":
        return character
    category = unicodedata.category(character)
    if category == "Cf" or _is_accent(character) or character in "'’ʼ":
        return ""
    return " " if category[0] in "PZ" else character


def _is_accent(character: str) -> bool:
    """Tell whether a mark goes above, below or through a letter, and is neither a vowel nor a voicing of its own.

    Marks of the classes 10 to 35 are the points of Hebrew and Arabic, those from 200 on the accents of Europe.
    """
    place = unicodedata.combining(character)
    return 10 <= place <= 35 or place >= 200  # noqa: PLR2004 - Unicode's combining classes
