"""What Anki does when a later build is imported, counted as Anki counts it: in notes, and in cards.

Anki's import log counts notes. A kind that joins a note which the learner has is a new card of an updated note.
"""

from collections.abc import Collection, Mapping

from attrs import frozen

from quizgen.lock.lock import Lock
from quizgen.lock.marking import is_marked
from quizgen.quiz import Way


@frozen(eq=False, repr=False)
class HeldNote:
    """A note as a learner has it who imported a build, and those before."""

    stamp: int
    """The second of its last change."""
    asked: frozenset[Way]
    """The ways in which its cards ask; empty if its fact has gone."""
    known: frozenset[Way]
    """Those of all its cards, also of those that were emptied."""


@frozen
class Forecast:
    """What an import does to the notes and cards of a learner who has the earlier build and changed nothing in it."""

    added: int = 0
    """Notes that are new."""
    updated: int = 0
    """Notes that are updated."""
    passed_over: int = 0
    """Notes that stay as they are: Anki's log calls them duplicates."""
    cards: int = 0
    """Cards that are new, on new notes and on others."""
    emptied: int = 0
    """Cards that from now on say only that they are no longer asked."""
    staying: int = 0
    """Notes that the later build no longer has: they stay in the collection as they are."""

    def __str__(self) -> str:
        """Say it in a line."""
        cards = f"{_counted(self.cards, 'new card')}, " if self.cards else ""
        emptied = f"{_counted(self.emptied, 'card')} emptied, " if self.emptied else ""
        staying = f"; {_counted(self.staying, 'note')} no longer asked, still in the collection" if self.staying else ""
        return (
            f"{_counted(self.added, 'note')} added, {self.updated} updated, {cards}{emptied}"
            f"{self.passed_over} as they are{staying}"
        )


def notes_of(lock: Lock, families: Collection[str], *, with_marked: bool = False) -> dict[str, HeldNote]:
    """Return notes of a lock by their families, those of facts that have gone included.

    Args:
        lock: what was built.
        families: the families that are wanted.
        with_marked: whether the package has the notes that are marked as retired once more.
    """
    asked: dict[str, set[Way]] = {}
    known: dict[str, set[Way]] = {}
    for locked in lock.questions:
        family = locked.family
        way = locked.way if family in families else None
        if way:
            known.setdefault(family, set()).add(way)
            if not locked.retired or (with_marked and is_marked(locked)):
                asked.setdefault(family, set()).add(way)
    return {
        family: HeldNote(lock.last_changes[family], frozenset(asked.get(family, ())), frozenset(ways))
        for family, ways in known.items()
    }


def together(locked: Mapping[str, HeldNote], held: Mapping[str, HeldNote]) -> dict[str, HeldNote]:
    """Return the notes that learners have by the lock and by a package, by their families.

    The package does not know of cards that were emptied before; and what the lock does not know, it was taken back.
    """
    return {**locked, **{name: _joined(locked[name], note) if name in locked else note for name, note in held.items()}}


def _joined(locked: HeldNote, held: HeldNote) -> HeldNote:
    return HeldNote(stamp=max(locked.stamp, held.stamp), asked=held.asked, known=locked.known | held.known)


def forecast(before: Mapping[str, HeldNote], after: Mapping[str, HeldNote], *, untouched: int = 0) -> Forecast:
    """Return what an import does.

    Args:
        before: the notes that learners have, by their families.
        after: the notes of the later build.
        untouched: how many more notes both have, all the same.
    """
    asked = {family: note for family, note in after.items() if note.asked}
    held = {family: before[family] for family in asked if family in before}
    updated = sum(asked[family].stamp > note.stamp for family, note in held.items())
    known = {family: note.known for family, note in held.items()}
    return Forecast(
        added=len(asked) - len(held),
        updated=updated,
        passed_over=len(held) - updated + untouched,
        cards=sum(len(note.asked - known.get(family, frozenset())) for family, note in asked.items()),
        emptied=sum(len(note.asked - asked[family].asked) for family, note in held.items()),
        staying=sum(bool(note.asked) and family not in asked for family, note in before.items()),
    )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
