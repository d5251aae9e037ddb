"""The ways in which a thing is written, and whether two of them may be of one thing."""

from collections.abc import Iterable

from attrs import frozen


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
