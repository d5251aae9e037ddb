"""What stands in cells whose value is not known (unknown, TBD, see note), or has no name of its own (other)."""

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
    catch_alls: frozenset[str] = frozenset()
    """Those that stand for all that has no name of its own, in a column of kinds: other."""
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
        return cls(
            found.words,
            catch_alls=frozenset(word for each in languages for word in each.catch_alls),
            words_of_rows=frozenset(row for row, name in enumerate(subjects) if name in words),
        )

    def among(self, texts: Iterable[str]) -> frozenset[str]:
        """Return those of some texts that stand for values that are not known.

        Example:
            >>> sorted(Placeholders(frozenset({"unknown", "tbd"})).among(["Paris", "TBD", "Unknown"]))
            ['TBD', 'Unknown']
        """
        if not self.words:
            return frozenset()
        return self._known(texts, self.words)

    def among_kinds(self, texts: Sequence[str]) -> frozenset[str]:
        """Return those texts of a column that stand for what has no name of its own, if its cells repeat.

        In a list of words, each of which stands there once, `other` is one of them.

        Example:
            >>> kinds = Placeholders(frozenset(), catch_alls=frozenset({"other"}))
            >>> kinds.among_kinds(["bird", "bird", "fish", "fish", "Other"]), kinds.among_kinds(["same", "other"])
            (frozenset({'Other'}), frozenset())
        """
        found = self._known(dict.fromkeys(texts), self.catch_alls)
        others = [text for text in texts if text and text not in found] if found else []
        return found if 4 * len(set(others)) <= 3 * len(others) else frozenset()

    def _known(self, texts: Iterable[str], words: frozenset[str]) -> frozenset[str]:
        short = {text for text in texts if 1 < len(text) <= LONGEST and not text[0].isdigit()}
        return frozenset(text for text in short if plain(text.removeprefix("(").removesuffix(")")) in words)


NO_PLACEHOLDERS = Placeholders(frozenset())
"""For a column whose cells are all taken as they are."""
