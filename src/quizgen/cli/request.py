"""The sheet that a command is about, and how it is read and asked."""

import os
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve, frozen

from quizgen.cli.neighbours import are_one, refuse_a_second_sheet
from quizgen.cli.speaking import fail, say
from quizgen.cli.standard_streams import STANDARD, StandardInput, refuse_unknown, shown
from quizgen.kept import Keeping, kept
from quizgen.text.markups import Markup

if TYPE_CHECKING:
    from quizgen.distractors import Difficulty
    from quizgen.kinds import QuestionKind
    from quizgen.lock import Lock
    from quizgen.quiz import Quiz
    from quizgen.readers import TableOptions
    from quizgen.readers.inputs import WatchedFile
    from quizgen.sheet import FactSheet

WRITES = "quizgen.writes"
"""The key in click's context under which a command notes that it has begun to write files."""

SOURCE_DATE = "SOURCE_DATE_EPOCH"
"""The variable of the environment that gives all builds one date."""

READ = "quizgen.read"
"""The key in click's context of the files that were read (`WatchedFile.seen`), where a command has to know them."""

WRITTEN = "quizgen.written"
"""The key in click's context of the files that a command has written."""

ALL = "*"
"""The value of --relock without an id: all questions."""


@frozen(eq=False, repr=False)
class Request(Keeping):
    """The sheet that a command is about, and how to ask about it: what `takes_a_sheet` reads from the command line."""

    path: Path
    """The sheet's file; `-` is standard input."""
    identity: str
    """The id that --id gives; empty where it is not given."""
    reader: str | None
    """The name of the reader that --from gives."""
    markup: Markup
    """How the cells of a table are written: plain or markdown."""
    distractors: int | None
    """How many wrong options a question gets, at most."""
    seed: int | None
    """The seed by which options are chosen."""
    difficulty: "Difficulty | None"
    """How alike right and wrong options are."""
    lock_path: Path
    """The lock's file, whether it is there or not."""
    locks: bool
    """Whether the lock is read and written; --no-lock is not."""
    relock: tuple[str, ...]
    """The questions to choose anew, by their ids; ALL stands for all."""
    limit_mb: int | None
    """The most megabytes that a file may have."""
    jobs: int
    """How many processes share the work."""
    kinds: "tuple[QuestionKind, ...]"
    """The kinds that --kind adds to those of the sheet."""
    table: "TableOptions"
    """What is said about a table: its language, its worksheet, its header …"""

    @property
    def shown(self) -> str:
        """What messages call the sheet."""
        return shown(Path(self.path.name), "input")

    def read(self) -> "FactSheet":
        """Read the sheet; fail where another sheet of its folder was built under its id."""
        from quizgen.readers import read_facts  # noqa: PLC0415 - commands load what they use
        from quizgen.readers.limits import MEGABYTE, MOST_BYTES  # noqa: PLC0415

        limit = MOST_BYTES if self.limit_mb is None else self.limit_mb * MEGABYTE
        identity, is_file = self.identity or self._locked_id, self.path != STANDARD
        facts = read_facts(
            self._file if is_file else StandardInput(refuse_unknown(self.reader, identity), identity, limit),
            id=identity,
            reader=self.reader,
            markup=self.markup,
            limit=limit,
            options=self.table,
        )
        if self.locks and is_file:
            refuse_a_second_sheet(self.path, facts.id, self.lock_path)
        return self._as_locked(facts)

    @property
    def _file(self) -> "Path | WatchedFile":
        """The sheet's file; watched, where a command has to know what was read (`READ`)."""
        from quizgen.readers.inputs import WatchedFile  # noqa: PLC0415 - commands load what they use

        seen = click.get_current_context().meta.get(READ)
        return self.path if seen is None else WatchedFile(str(self.path), seen=seen)

    def _as_locked(self, facts: "FactSheet") -> "FactSheet":
        """Return a sheet whose facts have the ids of the last build, so that checks and outputs know them by these."""
        from quizgen.lock.aligning import aligned  # noqa: PLC0415 - commands load what they use

        return aligned(facts, self.lock)[0]

    @kept
    def lock(self) -> "Lock | None":
        """What was built last time, where there is such a lock."""
        from quizgen.lock import read_lock  # noqa: PLC0415 - commands load what they use

        if not self.locks or self._lock_state is None:
            return None
        lock = read_lock(self.lock_path)
        other = self.path.parent / lock.sheet if lock and lock.sheet else None
        if other and other.is_file() and self.path.is_file() and not are_one(self.path, other):
            fail(
                f"{self.lock_path}: this is the lock of {other.name} (if it was copied with the sheet, delete it; else "
                f"name another for {self.path.name}: --lock FILE)"
            )
        return lock

    @kept
    def _lock_state(self) -> tuple[int, ...] | None:
        """The state of the lock's file when it was first asked for, by which a later change is seen."""
        return _state_of(self.lock_path)

    def refuse_a_newer_lock(self, wanted: bytes | None) -> None:
        """Fail where another build has written the lock meanwhile, and not just what this one will write (`wanted`)."""
        now = _state_of(self.lock_path)
        if not self.locks or now == self._lock_state or (now and self.lock_path.read_bytes() == wanted):
            return
        fail(f"{self.lock_path}: another build has changed it meanwhile; nothing was written by this one: build again")

    @kept
    def now(self) -> int | None:
        """The current time in seconds: SOURCE_DATE_EPOCH if set, else the clock, or None without a lock."""
        return source_date() or (int(time.time()) if self.locks else None)

    @property
    def _locked_id(self) -> str:
        """The id in the lock, for a sheet that has no place to write its own, such as a table."""
        has_its_own = self.reader == "yaml" or (self.reader is None and self.path.suffix.lower() in (".yaml", ".yml"))
        return "" if has_its_own or self.lock is None else self.lock.id

    @property
    def id_taken_over(self) -> str:
        """The id in the lock, where the sheet has none of its own and its name would give another; else empty."""
        from quizgen.text.slugs import slug  # noqa: PLC0415 - commands load what they use

        taken = "" if self.identity else self._locked_id
        return "" if taken == slug(self.path.stem) else taken

    def build(self, facts: "FactSheet", told: Callable[[int, int], object] | None = None) -> "Quiz":
        """Build the sheet's quiz; `told` is called with how many facts are asked about, and how many there are.

        With a lock, what has changed is stamped with the time. Without one, all is stamped with the sheet's `revised`,
        or SOURCE_DATE_EPOCH, or a fixed date.
        """
        from quizgen.build import build_quiz  # noqa: PLC0415

        with warnings.catch_warnings(record=True) as caught:
            warnings.filterwarnings("always", "the system starts no more processes")
            quiz = build_quiz(
                facts,
                lock=self.lock,
                relock=ALL in self.relock or self.relock,
                distractors=self.distractors,
                seed=self.seed,
                difficulty=self.difficulty,
                now=self.now if self.locks or facts.revised is None else None,
                kinds=self.kinds,
                jobs=self.jobs,
                told=told,
            )
        for warning in caught:
            say(f"note: {warning.message}")
        return quiz

    def lock_of(self, quiz: "Quiz") -> "Lock":
        """Return the lock of a quiz that was built."""
        from quizgen.lock import lock_of  # noqa: PLC0415

        lock = lock_of(quiz, self.lock)
        return lock if self.path == STANDARD else evolve(lock, sheet=self.path.name)


def set_source_date(text: str | None) -> None:
    """Set SOURCE_DATE_EPOCH in this process as it was in another one; None where it was not set."""
    if text is None:
        os.environ.pop(SOURCE_DATE, None)
    else:
        os.environ[SOURCE_DATE] = text


def source_date() -> int | None:
    """Return SOURCE_DATE_EPOCH, if it is set: builds with one value of it are the same (reproducible-builds.org)."""
    text = os.environ.get(SOURCE_DATE, "")
    if text and not (text.isascii() and text.isdigit() and int(text) > 0):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is a number of seconds since 1970, not '{text}'")
    return int(text) if text else None


def _state_of(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
