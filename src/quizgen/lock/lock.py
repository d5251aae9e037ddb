"""The lock: what a sheet's last build asked."""

from collections.abc import Mapping
from operator import itemgetter
from pathlib import Path

from attrs import evolve, field, frozen

from quizgen.errors import BuildError, Place, Problem
from quizgen.kept import Keeping, kept
from quizgen.lock.digest import digest_of, digest_of_media
from quizgen.lock.locked_question import LockedQuestion
from quizgen.lock.text import lock_text
from quizgen.quiz import Question, Quiz
from quizgen.system.files import write_atomically
from quizgen.system.garbage import rarely_collected


@frozen
class Lock(Keeping):
    """What a sheet's last build asked, and by which settings.

    Example:
        >>> from quizgen import lock_of
        >>> lock_of(quiz).by_id["danube/mouth/value"].question.stem
        'Into which sea does Danube flow?'
    """

    id: str
    """The sheet's id."""
    deck: str
    """The deck's name. It stays the same when the sheet's title changes."""
    language: str
    """The sheet's language, such as `en`."""
    seed: int
    """The seed by which options were chosen and ordered."""
    distractors: int
    """How many wrong options a question has, at most."""
    difficulty: str
    """How alike right and wrong options are: easy, medium or hard."""
    questions: tuple[LockedQuestion, ...] = ()
    """In the order of their ids; retired ones too."""
    sheet: str = ""
    """The name of the sheet's file, where it is known."""
    place: Place | None = field(default=None, eq=False)
    """The file it was read from."""

    @kept
    def by_id(self) -> Mapping[str, LockedQuestion]:
        """The questions by their ids."""
        return {locked.id: locked for locked in self.questions}

    @kept
    def last_changes(self) -> Mapping[str, int]:
        """The second of the last change of each family, by its id."""
        seconds: dict[str, int] = {}
        for locked in self.questions:
            seconds[locked.family] = max(seconds.get(locked.family, 0), locked.changed)
        return seconds

    @property
    def retired(self) -> tuple[LockedQuestion, ...]:
        """The questions that the sheet no longer asks."""
        return tuple(locked for locked in self.questions if locked.retired)

    def as_bytes(self) -> bytes:
        """Return the content of the lock's file."""
        head: dict[str, str | int] = {
            "id": self.id,
            "sheet": self.sheet,
            "deck": self.deck,
            "language": self.language,
            "seed": self.seed,
            "distractors": self.distractors,
            "difficulty": self.difficulty,
        }
        return lock_text(head, self.questions)

    def write(self, path: str | Path) -> None:
        """Write the file whole, or leave what was there. Raises ExportError when it can't be written."""
        write_atomically(path, self.as_bytes())


def check_lock(lock: Lock | None, sheet_id: str) -> None:
    """Raise BuildError where a lock belongs to another sheet, by its id."""
    if lock and lock.id != sheet_id:
        message = f"this is the lock of another sheet, '{lock.id}'; the sheet's id is '{sheet_id}'"
        hint = "an id is chosen once and never changed; for a sheet of its own, name another lock"
        raise BuildError(Problem(message, lock.place, hint, setting="lock"))


@rarely_collected()
def lock_of(quiz: Quiz, previous: Lock | None = None) -> Lock:
    """Return the lock of a quiz.

    Args:
        quiz: what was built.
        previous: the lock by which it was built. Its questions that the quiz no longer asks are kept as retired.

    Raises:
        BuildError: the previous lock is that of another sheet.

    Example:
        >>> lock_of(quiz).id
        'rivers-k3f'
    """
    check_lock(previous, quiz.id)
    before = previous.by_id if previous else {}
    withdrawn = dict(quiz.withdrawn)
    told = [(question.id, _locked(question, quiz, before.get(question.id))) for question in quiz.questions]
    asked = {name for name, _ in told}
    told += [(name, _gone(locked, withdrawn)) for name, locked in before.items() if name not in asked]
    return Lock(
        id=quiz.id,
        deck=quiz.deck or quiz.title,
        language=quiz.language,
        seed=quiz.seed,
        distractors=quiz.distractors,
        difficulty=quiz.difficulty,
        questions=tuple([locked for _, locked in sorted(told, key=itemgetter(0))]),
        sheet=previous.sheet if previous else "",
    )


def _gone(locked: LockedQuestion, withdrawn: Mapping[str, int]) -> LockedQuestion:
    """Return a question that is no longer asked. One whose family lives on is changed at the second of its end."""
    if locked.emptied or locked.family not in withdrawn:
        return locked if locked.retired else evolve(locked, retired=True)
    question = locked.question.stamped(withdrawn[locked.family])
    return evolve(locked, question=question, retired=True, emptied=True)


def _locked(question: Question, quiz: Quiz, before: LockedQuestion | None) -> LockedQuestion:
    """Return a question as the lock keeps it: the same record as before, where all of it is as it was.

    A digest that differs has given it another second of change: where that is the same, the digest is (`stamped`).
    """
    if before:
        same = _locked_by(question, quiz, before.deck, before.digest)
        if same == before:
            return before
    deck = before.deck if before else quiz.deck or quiz.title
    return _locked_by(question, quiz, deck, digest_of(question, quiz.language, quiz.markup))


def _locked_by(question: Question, quiz: Quiz, deck: str, digest: str) -> LockedQuestion:
    """Return a question as the lock keeps it, from its deck and its digest."""
    changed = quiz.stamp if question.changed is None else question.changed
    if not question.media_files:
        return LockedQuestion(question=question.stamped(changed), deck=deck, digest=digest)
    return LockedQuestion(
        question=question.without_media.stamped(changed),
        deck=deck,
        digest=digest,
        picture=digest_of_media(question.picture),
        sound=digest_of_media(question.sound),
        picture_back=digest_of_media(question.picture_back),
        sound_back=digest_of_media(question.sound_back),
        option_pictures=tuple([digest_of_media(option.picture) for option in question.options])
        if question.has_picture_options
        else (),
    )
