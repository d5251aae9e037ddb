"""What stands in cells whose value is not known: unknown, TBD, see note."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from quizgen.language import TableWords
from quizgen.language.lexicon import plain

LONGEST = 30
"""How many characters such a text has at most."""


@frozen
class Placeholders:
    """The texts of one table that stand for values that are not known."""

    words: frozenset[str]
    """These texts, without case and accents."""
    words_of_rows: frozenset[int] = frozenset()
    """The rows in which they are words like all others: in a list of words, `unknown` is translated."""

    @classmethod
    def of(cls, languages: Sequence[TableWords], subjects: Sequence[str]) -> "Placeholders":
        """Return those of the languages that a table may be in.

        A row whose subject is one of them is about that word.

        Args:
            languages: the words of these languages.
            subjects: what the subjects of all rows are called.
        """
        found = cls(frozenset(word for each in languages for word in each.missing))
        words = found.among(subjects)
        return cls(found.words, frozenset(row for row, name in enumerate(subjects) if name in words))

    def among(self, texts: Iterable[str]) -> frozenset[str]:
        """Return those of some texts that stand for values that are not known.

        Example:
            >>> sorted(Placeholders(frozenset({"unknown", "tbd"})).among(["Paris", "TBD", "Unknown"]))
            ['TBD', 'Unknown']
        """
        if not self.words:
            return frozenset()
        short = {text for text in texts if 1 < len(text) <= LONGEST and not text[0].isdigit()}
        return frozenset(text for text in short if plain(text) in self.words)


NO_PLACEHOLDERS = Placeholders(frozenset())
"""For a column whose cells are all taken as they are."""
