"""The ways in which a thing is written, and whether two of them may mean the same thing."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from attrs import define

_STARS = re.compile(r"(?<=[^\W\d_]{2})\*+(?!\S)")
"""Stars behind a word of two letters or more, as footnotes have them. A* is a grade, and C* a field."""


class Spelling(NamedTuple):
    """One way in which a thing is written, folded.

    Example:
        >>> Spelling.of("b 12").may_be(Spelling.of("b12"))
        True
    """

    words: frozenset[str]
    """The words of the folded name."""
    letters: str
    """The folded name without its spaces."""

    @classmethod
    def of(cls, folded: str) -> "Spelling":
        """Make the spelling of a folded name. A star behind a word may be a footnote's (north sea*)."""
        if "*" in folded:
            folded = _STARS.sub("", folded)
        return cls(frozenset(folded.split()), folded.replace(" ", ""))

    def may_be(self, other: "Spelling") -> bool:
        """Tell whether two spellings may mean the same thing.

        They may when they differ only in spaces (`b 12`, `b12`), or when one has all words of the other (`cfa franc`,
        `west african cfa franc`).
        """
        return self.words <= other.words or other.words <= self.words or self.letters == other.letters


def may_be_one(first: str, second: str) -> bool:
    """Tell whether two folded names may mean the same thing (`Spelling.may_be`)."""
    return Spelling.of(first).may_be(Spelling.of(second))


@define(eq=False, repr=False)
class Naming:
    """All ways in which a thing is written."""

    spellings: tuple[Spelling, ...]
    """At least one."""
    words: frozenset[str]
    """All words of all spellings, and the letters of each.

    Empty where a spelling has no words: it may mean anything, and can't be told apart by words.
    """

    @classmethod
    def of(cls, folded: Iterable[str]) -> "Naming":
        """Make the naming of a thing from its folded names."""
        spellings, every = [*map(Spelling.of, folded)], set[str]()
        for words, letters in spellings:
            every.update(words, (letters,))
        return cls(tuple(spellings), frozenset(every) if "" not in every else frozenset())

    def is_apart(self, other: object) -> bool:
        """Tell whether no spelling of this thing may be one of the other's.

        Args:
            other: A naming. Anything else is never apart.
        """
        if not isinstance(other, Naming):
            return False
        if self.words and other.words and self.words.isdisjoint(other.words):
            return True
        for words, letters in self.spellings:
            for others, its in other.spellings:  # as in `may_be`
                if words <= others or others <= words or letters == its:
                    return False
        return True
