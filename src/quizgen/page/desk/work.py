"""What is on the desk: a sheet, its lock, and the quiz that was made of them."""

import warnings
from collections.abc import Callable
from pathlib import Path

from attrs import evolve, frozen

from quizgen.build import build_quiz
from quizgen.lock import Lock, lock_of, read_lock
from quizgen.lock.aligning import aligned
from quizgen.page.desk.wishes import Wishes
from quizgen.quiz import Quiz
from quizgen.quiz.select import Selection, select
from quizgen.readers import TableOptions, read_facts
from quizgen.sheet import FactSheet

Told = Callable[[int, int], object]
"""Is called with how many facts have been asked about, and how many there are."""


@frozen
class Work:
    """A sheet that could be read, and its quiz."""

    path: Path
    """The sheet's file."""
    sheet: FactSheet
    """What is known."""
    lock: Lock | None
    """What was built last time."""
    quiz: Quiz
    """All that is asked; the lock keeps all of it."""
    chosen: Quiz
    """What the files show."""
    now: int | None
    """The second at which it was made."""

    @property
    def new_lock(self) -> Lock:
        """The lock as it is after this build."""
        return evolve(lock_of(self.quiz, self.lock), sheet=self.path.name)


def lock_path_of(sheet: Path) -> Path:
    """Return where the lock of a sheet is."""
    return sheet.with_name(f"{sheet.stem}.lock.json")


def made(folder: Path, wishes: Wishes, told: Told | None = None) -> Work:
    """Read a sheet and ask about it.

    Args:
        folder: the folder with the sheet and whatever lies beside it.
        wishes: which sheet, and how.
        told: is told how far it is.

    Raises:
        QuizgenError: all that is wrong with it.
    """
    path = folder / wishes.name
    lock = read_lock(lock_path_of(path))
    identity = "" if wishes.is_yaml else wishes.identity or (lock.id if lock else "")
    read = read_facts(path, id=identity, options=_table_options(wishes))
    sheet, _ = aligned(read, lock)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        quiz = build_quiz(
            sheet,
            lock=lock,
            relock=wishes.relock,
            distractors=wishes.distractors,
            seed=wishes.seed,
            difficulty=wishes.difficulty,
            now=wishes.now,
            told=told,
        )
    return Work(path=path, sheet=sheet, lock=lock, quiz=quiz, chosen=_chosen(quiz, wishes), now=wishes.now)


def _table_options(wishes: Wishes) -> TableOptions | None:
    options = TableOptions(
        language=wishes.language,
        worksheet=wishes.worksheet,
        header=wishes.header,
        subject=wishes.subject,
        decimal=wishes.decimal,
    )
    return options if options.are_given and not wishes.is_yaml else None


def _chosen(quiz: Quiz, wishes: Wishes) -> Quiz:
    """Return the questions that the files show: those that are not left out, and of these what is wanted."""
    kept = quiz.only(tuple(question for question in quiz.questions if question.id not in wishes.left_out))
    return select(kept, Selection(count=wishes.count, kinds=wishes.kinds))
