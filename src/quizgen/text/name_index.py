"""An index of names: finds those that may mean the same as a given name, without comparing it with each."""

from collections.abc import Iterable
from functools import cached_property

from attrs import frozen

from quizgen.text.spelling import may_be_one


@frozen
class NameIndex:
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
            found.update(key for other, key in self._candidates(name) if may_be_one(name, other))
        return frozenset(found)

    def _candidates(self, name: str) -> Iterable[tuple[str, str]]:
        """Yield pairs of a name and its key that may match a name: a few too many, but none is missing.

        They share the rarest word of the name, or their own rarest word is in it, or their letters are the same.
        """
        words = dict.fromkeys(name.split())
        having = [self._by_word.get(word, ()) for word in words]
        yield from min(having, key=len, default=())
        for word in words:
            yield from self._by_rarest.get(word, ())
        yield from self._by_letters.get(name.replace(" ", ""), ())

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for name, key in self.names:
            for word in dict.fromkeys(name.split()):
                found.setdefault(word, []).append((name, key))
        return found

    @cached_property
    def _by_rarest(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for name, key in self.names:
            rarest = min(name.split(), key=lambda word: len(self._by_word[word]), default="")
            found.setdefault(rarest, []).append((name, key))
        return found

    @cached_property
    def _by_letters(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for name, key in self.names:
            found.setdefault(name.replace(" ", ""), []).append((name, key))
        return found
