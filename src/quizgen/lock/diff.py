"""What is new, changed or gone between two builds of a sheet, and what Anki will do about it in a learner's collection.

This is true for a learner who imported the earlier build and has not edited its notes since.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import Factory, frozen

from quizgen.lock.forecast import Forecast, HeldNote, forecast, notes_of, together
from quizgen.lock.lock import Lock, check_lock
from quizgen.lock.locked_question import LockedQuestion
from quizgen.lock.pairs import Pair, pairs
from quizgen.quiz import Option, Question


class InAnki(StrEnum):
    """What becomes of a question's card when the later build is imported."""

    ADDED = "added"
    UPDATED = "updated"
    NOTHING = "nothing"
    EMPTIED = "emptied: it says that it is no longer asked"
    STAYS = "stays in the collection as it is"
    NO_CARD = "no card can ask it"


@frozen
class Change:
    """What became of one question."""

    id: str
    """The question's id."""
    stem: str
    """Its stem, in the later build if it is there."""
    anki: InAnki
    """What becomes of its card."""
    what: tuple[str, ...] = ()
    """The parts that changed: wording, key, options, rationale, tags, …"""


@frozen
class Diff:
    """All differences between two builds.

    Example:
        >>> from quizgen import diff, lock_of
        >>> diff(None, lock_of(quiz)).summary
        '8 new, 0 changed, 0 retired, 0 as before'
    """

    new: tuple[Change, ...] = ()
    """Questions that no build asked before."""
    returned: tuple[Change, ...] = ()
    """Questions that the earlier build did not ask, but one before it did: learners who had them find them again."""
    changed: tuple[Change, ...] = ()
    """Questions that both ask, of which a part or the date of change differs."""
    retired: tuple[Change, ...] = ()
    """Questions that the earlier build alone asks."""
    pairs: tuple[Pair, ...] = ()
    """Facts that have gone, each with a new one that is likely the same, or may be."""
    unchanged: int = 0
    """How many questions are as before."""
    deck: tuple[str, str] | None = None
    """The deck's name before and after, where it changed: cards that learners have stay where they are."""
    forecast: Forecast = Factory(Forecast)
    """What Anki does, in notes and cards."""

    @property
    def summary(self) -> str:
        """The counts, in a line."""
        returned = {"back": self.returned} if self.returned else {}
        parts = {"new": self.new, **returned, "changed": self.changed, "retired": self.retired}
        return ", ".join([*(f"{len(found)} {word}" for word, found in parts.items()), f"{self.unchanged} as before"])


def diff(
    before: Lock | None, after: Lock, held: Mapping[str, HeldNote] | None = None, *, with_marked: bool = False
) -> Diff:
    """Compare two locks of a sheet, the earlier and the later one. Without an earlier one all is new.

    Args:
        before: the earlier lock.
        after: the later lock.
        held: notes that learners have beside those of the earlier lock, by their families, for the forecast.
        with_marked: whether the later package has the notes that are marked as retired once more.

    Returns:
        What is new, changed and retired, and what Anki will do.

    Raises:
        BuildError: the locks are those of two sheets.

    Example:
        >>> from quizgen import lock_of
        >>> diff(lock_of(quiz), lock_of(quiz)).unchanged
        8
    """
    check_lock(before, after.id)
    known = before.by_id if before else {}
    old = {name: locked for name, locked in known.items() if not locked.retired}
    asked = {name: locked for name, locked in after.by_id.items() if not locked.retired}
    new = [locked for name, locked in asked.items() if name not in known]
    gone = [after.by_id.get(name, locked) for name, locked in old.items() if name not in asked]
    language = before is not None and before.language != after.language
    kept = [(old[name], locked) for name, locked in asked.items() if name in old]
    differing = tuple(filter(None, [_changed(before, locked, language) for before, locked in kept]))
    touched = _touched(known, after) | (held or {}).keys()
    notes = together(notes_of(before, touched) if before else {}, held or {})
    later = notes_of(after, touched, with_marked=with_marked)
    untouched = {locked.family for locked in asked.values() if locked.way} - touched
    return Diff(
        new=tuple(_change(locked, _start_of(locked, notes)) for locked in new),
        returned=tuple(_returned(known[name], asked[name]) for name in asked if name in known and name not in old),
        changed=differing,
        retired=tuple(_change(locked, _end_of(locked, later)) for locked in gone),
        pairs=pairs(before, asked.values()) if before else (),
        unchanged=len(kept) - len(differing),
        deck=(before.deck, after.deck) if before and before.deck != after.deck else None,
        forecast=forecast(notes, later, untouched=len(untouched)),
    )


def _touched(known: Mapping[str, LockedQuestion], after: Lock) -> set[str]:
    """Return the families of which any question is not the same record as before: nearly all mostly are."""
    changed = [locked for locked in after.questions if known.get(locked.id) is not locked]
    lost = [locked for name, locked in known.items() if name not in after.by_id]
    before = [known[locked.id] for locked in changed if locked.id in known]
    return {locked.family for locked in (*changed, *lost, *before)}


def _start_of(locked: LockedQuestion, notes: Mapping[str, HeldNote]) -> InAnki:
    """Return what becomes of the card of a new question, which may be there: that of another one before it."""
    note = notes.get(locked.family)
    return InAnki.UPDATED if note and locked.way in note.known else InAnki.ADDED


def _end_of(locked: LockedQuestion, later: Mapping[str, HeldNote]) -> InAnki:
    """Return what becomes of the card of a question that is no longer asked: another may have taken its place."""
    note = later.get(locked.family)
    if note and locked.way in note.asked:
        return InAnki.UPDATED
    return InAnki.EMPTIED if locked.emptied else InAnki.STAYS


def _change(locked: LockedQuestion, anki: InAnki, what: tuple[str, ...] = ()) -> Change:
    has_card = locked.way is not None
    anki = anki if has_card else InAnki.NO_CARD
    return Change(id=locked.id, stem=locked.question.stem, anki=anki, what=what)


def _is_later(old: LockedQuestion, new: LockedQuestion) -> bool:
    return new.changed > old.changed


def _returned(old: LockedQuestion, new: LockedQuestion) -> Change:
    return _change(new, InAnki.UPDATED if _is_later(old, new) else InAnki.NOTHING)


def _changed(old: LockedQuestion, new: LockedQuestion, language: bool) -> Change | None:
    """Return what became of a question that both builds ask; None if nothing of it differs."""
    if old is new:
        return None
    is_later = _is_later(old, new)
    what = tuple(_what(old, new))
    if is_later and old.digest != new.digest and language:
        what += ("language",)
    if is_later and not what:
        what = ("how it is rendered",) if old.digest != new.digest else ("its date alone",)
    return _change(new, InAnki.UPDATED if is_later else InAnki.NOTHING, what) if what else None


def _what(old: LockedQuestion, new: LockedQuestion) -> Iterator[str]:
    """Yield the names of the parts that differ."""
    one, other = old.question, new.question
    sides: dict[str, tuple[object, object]] = {
        "wording": ((one.stem, one.when, one.topic), (other.stem, other.when, other.topic)),
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


def _pictures(locked: LockedQuestion) -> tuple[object, ...]:
    options = zip(locked.question.options, locked.option_pictures, strict=False)
    shown = {_name(option): (option.alt, picture) for option, picture in options}
    return locked.picture, locked.question.alt, locked.picture_back, locked.question.alt_back, shown


def _key(question: Question) -> tuple[object, ...]:
    return question.answer, frozenset(option.text for option in question.options if option.correct)


def _distractors(question: Question) -> tuple[object, ...]:
    return question.fixed, frozenset(option.text for option in question.options if not option.correct)


def _name(option: Option) -> str:
    return option.key or option.text


def _reasons(question: Question) -> tuple[str, dict[str, str]]:
    return question.explanation, {_name(option): option.rationale for option in question.options}
