"""What is new, changed or gone between two builds of a sheet, and what Anki will do about it in a learner's collection.

This is true for a learner who imported the earlier build and has not edited its notes since.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from quizgen.lock import Lock, LockedQuestion
from quizgen.quiz import Option, Question


class InAnki(StrEnum):
    """What becomes of a note when the later build is imported."""

    ADDED = "added"
    UPDATED = "updated"
    NOTHING = "nothing"
    STAYS = "stays in the collection"


@frozen
class Change:
    """What became of one question."""

    id: str
    """The question's id."""
    stem: str
    """Its stem, in the later build if it is there."""
    anki: InAnki
    """What becomes of its note."""
    what: tuple[str, ...] = ()
    """The parts that changed: wording, key, options, rationale, tags, …"""


@frozen
class Rename:
    """A question that has gone and a new one that are likely one and the same."""

    gone: str
    """The id of the question that has gone."""
    new: str
    """The id of the new one."""


@frozen
class Diff:
    """All differences between two builds."""

    new: tuple[Change, ...]
    """Questions that the later build alone asks."""
    changed: tuple[Change, ...]
    """Questions that both ask, of which a part or the date of change differs."""
    retired: tuple[Change, ...]
    """Questions that the earlier build alone asks."""
    renames: tuple[Rename, ...]
    """Pairs of a retired and a new question that are likely the same one under another id."""
    unchanged: int
    """How many questions are as before."""
    deck: tuple[str, str] | None = None
    """The deck's name before and after, where it changed: cards that learners have stay where they are."""

    @property
    def summary(self) -> str:
        """The counts, in a line."""
        parts = {"new": self.new, "changed": self.changed, "retired": self.retired}
        return ", ".join([*(f"{len(found)} {word}" for word, found in parts.items()), f"{self.unchanged} as before"])


def diff(before: Lock | None, after: Lock) -> Diff:
    """Compare two locks of a sheet, the earlier and the later one. Without an earlier one all is new."""
    old = {name: locked for name, locked in before.by_id.items() if not locked.retired} if before else {}
    asked = {name: locked for name, locked in after.by_id.items() if not locked.retired}
    new = [locked for name, locked in asked.items() if name not in old]
    gone = [locked for name, locked in old.items() if name not in asked]
    language = before is not None and before.language != after.language
    changed = [_changed(old[name], locked, language) for name, locked in asked.items() if name in old]
    differing = tuple(change for change in changed if change.what)
    return Diff(
        new=tuple(_change(locked, InAnki.ADDED) for locked in new),
        changed=differing,
        retired=tuple(_change(locked, InAnki.STAYS) for locked in gone),
        renames=tuple(_renames(gone, new)),
        unchanged=len(changed) - len(differing),
        deck=(before.deck, after.deck) if before and before.deck != after.deck else None,
    )


def _change(locked: LockedQuestion, anki: InAnki, what: tuple[str, ...] = ()) -> Change:
    return Change(id=locked.question.id, stem=locked.question.stem, anki=anki, what=what)


def _changed(old: LockedQuestion, new: LockedQuestion, language: bool) -> Change:
    is_later = (new.question.changed or 0) > (old.question.changed or 0)
    what = () if old is new else tuple(_what(old, new))
    if is_later and old.digest != new.digest and language:
        what += ("language",)
    if is_later and not what:
        what = ("how it is rendered",) if old.digest != new.digest else ("back to what it was",)
    return _change(new, InAnki.UPDATED if is_later else InAnki.NOTHING, what)


def _what(old: LockedQuestion, new: LockedQuestion) -> Iterator[str]:
    """Yield the names of the parts that differ."""
    one, other = old.question, new.question
    sides: dict[str, tuple[object, object]] = {
        "wording": ((one.stem, one.when), (other.stem, other.when)),
        "key": (_key(one), _key(other)),
        "options": (_distractors(one), _distractors(other)),
        "order": ([*map(_name, one.options)], [*map(_name, other.options)]),
        "rationale": (_reasons(one), _reasons(other)),
        "source": (one.source, other.source),
        "tags": (one.tags, other.tags),
        "note": (one.note, other.note),
        "picture": (_pictures(old), _pictures(new)),
        "sound": ((old.sound, old.sound_back), (new.sound, new.sound_back)),
        "kind": ((one.kind, one.response), (other.kind, other.response)),
    }
    differing = [name for name, (before, after) in sides.items() if before != after]
    implied = {"order", "rationale"} if {"key", "options"} & {*differing} else set()
    yield from (name for name in differing if name not in implied)


def _pictures(locked: LockedQuestion) -> tuple[str, ...]:
    return locked.picture, locked.question.alt, locked.picture_back, locked.question.alt_back


def _key(question: Question) -> tuple[object, ...]:
    return question.answer, frozenset(option.text for option in question.options if option.correct)


def _distractors(question: Question) -> tuple[object, ...]:
    return question.fixed, frozenset(option.text for option in question.options if not option.correct)


def _name(option: Option) -> str:
    return option.key or option.text


def _reasons(question: Question) -> tuple[str, dict[str, str]]:
    return question.explanation, {_name(option): option.rationale for option in question.options}


def _renames(gone: Iterable[LockedQuestion], new: Iterable[LockedQuestion]) -> Iterator[Rename]:
    """Pair each question that has gone with a new one of the same kind, relation and answer, if there is one."""
    free = list(new)
    for locked in gone:
        for other in free:
            if _asks_the_same(locked.question, other.question):
                free.remove(other)
                yield Rename(gone=locked.question.id, new=other.question.id)
                break


def _asks_the_same(one: Question, other: Question) -> bool:
    return (one.kind, one.relation, one.answer) == (other.kind, other.relation, other.answer)
