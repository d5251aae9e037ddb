"""An index of names: finds those that may mean the same as a given name, without comparing it with each."""

from collections.abc import Iterable

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.text.spelling import Spelling


@frozen(eq=False, repr=False)
class NameIndex(Keeping):
    """The folded names of entities, found by their words."""

    names: tuple[tuple[str, str], ...]
    """Pairs of a folded name and the key of the entity that has it."""

    def near(self, folded: Iterable[str]) -> frozenset[str]:
        """Return the keys of all entities that have a name which may mean the same as one of the given names.

        Args:
            folded: Folded names of the same thing.
        """
        found: set[str] = set()
        for name in folded:
            spelling = Spelling.of(name)
            found.update(key for other, key in self._candidates(spelling) if spelling.may_be(other))
        return frozenset(found)

    def _candidates(self, name: Spelling) -> Iterable[tuple[Spelling, str]]:
        """Yield spellings with their keys that may match a name: a few too many, but none is missing.

        They share the rarest word of the name, or their own rarest word is in it, or their letters are the same.
        """
        having = [self._by_word.get(word, ()) for word in name.words]
        yield from min(having, key=len, default=())
        for word in name.words:
            yield from self._by_rarest.get(word, ())
        yield from self._by_letters.get(name.letters, ())

    @kept
    def _spellings(self) -> list[tuple[Spelling, str]]:
        return [(Spelling.of(name), key) for name, key in self.names]

    @kept
    def _by_word(self) -> dict[str, list[tuple[Spelling, str]]]:
        found: dict[str, list[tuple[Spelling, str]]] = {}
        for spelling, key in self._spellings:
            for word in spelling.words:
                found.setdefault(word, []).append((spelling, key))
        return found

    @kept
    def _by_rarest(self) -> dict[str, list[tuple[Spelling, str]]]:
        found: dict[str, list[tuple[Spelling, str]]] = {}
        for spelling, key in self._spellings:
            rarest = min(spelling.words, key=lambda word: (len(self._by_word[word]), word), default="")
            found.setdefault(rarest, []).append((spelling, key))
        return found

    @kept
    def _by_letters(self) -> dict[str, list[tuple[Spelling, str]]]:
        found: dict[str, list[tuple[Spelling, str]]] = {}
        for spelling, key in self._spellings:
            found.setdefault(spelling.letters, []).append((spelling, key))
        return found
