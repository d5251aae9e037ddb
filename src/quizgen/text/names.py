"""Names as people write them: canonical form, folding, words, and the slugs that identities are made of."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache
from math import ceil
from urllib.parse import quote

from attrs import frozen

ARTICLES = frozenset("the an el la los las le les der die das il lo gli os".split())
"""Dropped at the front of a name. None is a single letter: A minor and Vitamin A keep theirs."""

FUNCTION_WORDS = ARTICLES | frozenset("of and de del di da do dos du des et und von van in on at to new san".split())
"""Shared by names that have nothing to do with one another."""

ABBREVIATIONS = {"st": "saint", "ste": "sainte", "mt": "mount"}

LONGER_BY = 1.5
LONGER_CHARACTERS = 8

KEPT_SYMBOLS = "+−#*"
"""Symbols that tell names apart (C, C++, C#; A+, A−; A*), which folding never drops."""

_DASHES = frozenset("-‐‑‒–—−")
_HYPHEN = re.compile(r"(?<=\w)[-‐‑‒–—](?=\w)")
_MINUS = re.compile(r"(?<=\w)[-‐‑‒–−]+(?![-‐‑‒–−\w])|(?<![-‐‑‒–−\w])[-‐‑‒–−]+(?=\w)")
_FULL_STOP = re.compile(r"(?<!\d)\.|\.(?!\d)")
_INVISIBLE = re.compile("[\ufe00-\ufe0f\u034f]")
_STRUCK = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_LATIN_MARKED = re.compile(r"([A-Za-z])[\u0300-\u036f]+")
_PLAIN = re.compile(r"[A-Za-z0-9._~ -]*")
_QUOTES = str.maketrans("‘’ʼ´`“”„«»", "'''''\"\"\"\"\"")


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


@frozen
class Spelling:
    """One way in which a thing is written, folded."""

    words: frozenset[str]
    letters: str
    """All of them, in one word."""

    @classmethod
    def of(cls, folded: str) -> "Spelling":
        """Take a folded name apart."""
        return cls(frozenset(folded.split()), folded.replace(" ", ""))

    def may_be(self, other: "Spelling") -> bool:
        """Tell whether two may be of one thing: no letter differs, or one has all the words of the other.

        So B-12 and B12, and so CFA franc and West African CFA franc.
        """
        return self.words <= other.words or other.words <= self.words or self.letters == other.letters


def may_be_one(first: str, second: str) -> bool:
    """Tell whether two folded names may be of one thing (`Spelling.may_be`)."""
    return Spelling.of(first).may_be(Spelling.of(second))


@frozen
class Naming:
    """All ways in which a thing is written."""

    spellings: tuple[Spelling, ...]
    """One at the least."""
    words: frozenset[str]
    """Of all spellings, and the letters of each in one word; none where one has no word, which may be anything."""

    @classmethod
    def of(cls, folded: Iterable[str]) -> "Naming":
        """Take folded names apart."""
        spellings = tuple([Spelling.of(name) for name in folded])
        if not all([spelling.words for spelling in spellings]):
            return cls(spellings, frozenset())
        letters = [spelling.letters for spelling in spellings]
        return cls(spellings, frozenset(letters).union(*[spelling.words for spelling in spellings]))

    def is_apart(self, other: object) -> bool:
        """Tell whether no name of the one may be of one thing with a name of the other."""
        if not isinstance(other, Naming):
            return False
        if self.words and other.words and self.words.isdisjoint(other.words):
            return True
        return not any([one.may_be(another) for one in self.spellings for another in other.spellings])


def share_a_root(first: str, second: str, shortest: int = 4) -> bool:
    """Tell whether two names give each other away by a word or the beginning of one (Japan, Japanese yen).

    Two words do so when they are the same, when the one begins with the other (Lao kip, Laos), or when they begin alike
    for at least four letters and three fifths of the shorter one. Words such as `of` and `and` count for nothing.
    """
    return words_share_a_root(telling_words(fold(first)), telling_words(fold(second)), shortest)


def words_share_a_root(words: Iterable[str], others: Collection[str], shortest: int = 4) -> bool:
    """Tell whether any two of two names' words share a root (`share_a_root`)."""
    first = shortest - 1  # letters that all which begin alike share
    return any(
        [_begin_alike(one, other, shortest) for one in words for other in others if one[:first] == other[:first]]
    )


def telling_words(folded: str) -> tuple[str, ...]:
    """Return the words of a folded name that tell something: neither single letters nor words such as `of`."""
    return tuple([word for word in folded.split() if len(word) > 1 and word not in FUNCTION_WORDS])


def roots_of(words: Iterable[str]) -> list[str]:
    """Return the beginnings of words: their first four letters."""
    return [word[:4] for word in words]


def starts_of(words: Iterable[str]) -> frozenset[str]:
    """Return the first three letters of words. Names that share none of these share no root."""
    return frozenset([word[:3] for word in words])


def _begin_alike(word: str, other: str, shortest: int) -> bool:
    shorter = min(len(word), len(other))
    telling = shorter if shorter == shortest - 1 else max(shortest, ceil(0.6 * shorter))
    return word == other or word[:telling] == other[:telling]


def much_longer(text: str, other: str) -> bool:
    """Tell whether a text is at least half as long again as another, and eight characters longer."""
    return is_much_longer(len(text), len(other))


def is_much_longer(length: int, other: int) -> bool:
    """Tell whether a text of so many characters is much longer than one of so many others."""
    return length >= LONGER_BY * other and length >= other + LONGER_CHARACTERS


def slug(text: str) -> str:
    """Return a name as part of an identity: case, white space and Latin accents folded, symbols percent-encoded.

    Letters of every script stay as they are (평양), as do digits, `-`, `.`, `_` and `~`.
    """
    if _PLAIN.fullmatch(text):
        return "-".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFD", canonical(text).translate(_QUOTES).casefold())
    plain = unicodedata.normalize("NFC", _LATIN_MARKED.sub(r"\1", decomposed)).replace(" ", "-")
    return "".join(c if c.isalnum() or c in "-._~" or _is_mark(c) else quote(c, safe="") for c in plain)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def listed(words: Iterable[str], last: str) -> str:
    """Join words as a sentence does: with commas, and `last` (and, or) before the last."""
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end
