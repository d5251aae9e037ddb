"""Many sheets: each is built by itself, by whatever process an executor gives it to."""

import gc
import os
import signal
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from attrs import evolve, field, frozen

from quizgen.build import build_quiz
from quizgen.distractors import Difficulty
from quizgen.errors import ArgumentError, BuildError, Problem, QuizgenError
from quizgen.exporters import AnkiExporter, Exporter, WorksheetExporter
from quizgen.lock import lock_of, read_lock, with_tags
from quizgen.readers import read_facts
from quizgen.system.files import write_all
from quizgen.values.checked_fields import checked_settings

Told = Callable[[int, int], object]
"""Is called with how many sheets are done, and how many there are."""


@frozen(kw_only=True)
class SheetResult:
    """What became of one sheet. It is small, so that it can come back from another machine.

    Example:
        >>> from pathlib import Path
        >>> SheetResult(path=Path("rivers.yaml"), is_built=True).problems
        ()
    """

    path: Path
    """The sheet's file."""
    is_built: bool
    """Whether all of its files are written; if not, none is."""
    written: tuple[Path, ...] = ()
    """The files that were written; a lock only where it has changed."""
    problems: tuple[Problem, ...] = ()
    """Why the sheet is not built."""
    said: str = ""
    """What the command line says of it."""


def _folder(path: str | Path | None) -> Path | None:
    return None if path is None else Path(path)


def _deck_and_worksheet() -> Mapping[str, Exporter]:
    return {".apkg": AnkiExporter(), ".worksheet.html": WorksheetExporter()}


@frozen(kw_only=True, field_transformer=checked_settings)
class SheetSettings:
    """How each of many sheets is built, and where to: called with the path of one, it builds that one.

    Example:
        >>> SheetSettings(now=1_790_000_000, seed=7).seed
        7
    """

    now: int
    """The date of what is new or has changed, in seconds since 1970."""
    out: Path = field(default=Path("build"), converter=Path)
    """The folder to write into. It is made where it is not there."""
    outputs: Mapping[str, Exporter] = field(factory=_deck_and_worksheet)
    """What is written, by the ending of the file's name; a deck and a worksheet by default."""
    locks: Path | None = field(default=None, converter=_folder)
    """The folder of the locks; None for that of each sheet."""
    distractors: int | None = None
    """How many wrong options a question gets, at most."""
    seed: int | None = None
    """Another number gives other distractors and another order of options."""
    difficulty: Difficulty | None = None
    """How similar distractors and key are."""

    def __attrs_post_init__(self) -> None:
        for ending in self.outputs:
            if not ending.startswith(".") or "/" in ending:
                hint = f"write '.{ending}'" if ending.replace(".", "").isalnum() else "write '.apkg'"
                raise ArgumentError(Problem(f"{ending!r} of 'outputs' is no ending of a file's name", hint=hint))

    def __call__(self, path: Path) -> SheetResult:
        """Build a sheet: its outputs and its lock are written all or none."""
        try:
            return SheetResult(path=path, is_built=True, written=self._written(path))
        except QuizgenError as error:
            return SheetResult(path=path, is_built=False, problems=error.problems)

    def _written(self, path: Path) -> tuple[Path, ...]:
        lock_path = (self.locks or path.parent) / f"{path.stem}.lock.json"
        lock = read_lock(lock_path)
        quiz = build_quiz(
            read_facts(path),
            lock=lock,
            now=self.now,
            distractors=self.distractors,
            seed=self.seed,
            difficulty=self.difficulty,
        )
        after = evolve(lock_of(quiz, lock), sheet=path.name)
        files = [] if after == lock else [(lock_path, after.as_bytes())]
        for ending, exporter in self.outputs.items():
            shown = with_tags(quiz, after) if isinstance(exporter, AnkiExporter) else quiz
            files.append((self.out / f"{path.stem}{ending}", exporter.content(shown)))
        for folder in {file.parent for file, _ in files}:
            _make(folder)
        write_all(files)
        return tuple(file for file, _ in files)


def _make(folder: Path) -> None:
    """Make a folder and those above it. Raises BuildError where that fails, as where a file has its name."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"can't make the folder {folder}: {error.strerror}"
        raise BuildError(Problem(message, hint="name another folder by 'out' or 'locks'")) from error


def build_many(
    paths: Iterable[str | Path],
    settings: Callable[[Path], SheetResult],
    *,
    executor: Executor | None = None,
    jobs: int | None = None,
    told: Told | None = None,
) -> tuple[SheetResult, ...]:
    """Build many sheets, each by itself; one that fails does not stop the others. Any executor gives the same files.

    A process of this machine gets one sheet after the other. To use other machines, give an executor that has them
    (`dask.distributed.Client.get_executor()`, `mpi4py.futures.MPIPoolExecutor`) and paths that they see too.

    Args:
        paths: the sheets' files.
        settings: how each is built (`SheetSettings`), or a function of your own that can be pickled.
        executor: shares out the work; it is not shut down. By default processes do it, and a program must guard its
            start with `if __name__ == "__main__"`.
        jobs: how many processes, where no executor is given: by default one for each processor. 1 builds them here.
        told: is called with how many sheets are done, and how many there are.

    Returns:
        What became of each sheet, in the order of the paths.

    Raises:
        BuildError: two sheets would write the same files, or there are fewer than one job; nothing is built then.

    Example:
        >>> build_many(["nowhere.yaml"], SheetSettings(now=1_790_000_000), jobs=1)[0].is_built
        False
    """
    files = [Path(path) for path in paths]
    _refuse_clashes(files)
    if jobs is not None and jobs < 1:
        raise BuildError(f"a build needs at least one job, not {jobs}")
    jobs = min(jobs or os.cpu_count() or 1, len(files))
    with ExitStack() as stack:
        if executor is None and jobs > 1:
            executor = stack.enter_context(_processes(jobs))
        if executor is None:
            return _outcomes(files, [partial(settings, path) for path in files], told)
        futures = [_submitted(executor, settings, path) for path in files]
        try:
            return _outcomes(files, [future.result for future in futures], told)
        finally:
            for future in futures:  # after Ctrl-C, no other sheet is begun
                future.cancel()


def _outcomes(
    files: Sequence[Path], results: Sequence[Callable[[], SheetResult]], told: Told | None
) -> tuple[SheetResult, ...]:
    """Return what became of each sheet; wait for it where it is not done."""
    outcomes = []
    for path, result in zip(files, results, strict=True):
        outcomes.append(_outcome(path, result))
        if told:
            told(len(outcomes), len(files))
    return tuple(outcomes)


def _outcome(path: Path, result: Callable[[], SheetResult]) -> SheetResult:
    """Return what became of a sheet. What else fails, such as a process that was ended, is the sheet's problem."""
    try:
        return result()
    except Exception as error:
        why = f"its build was ended by {type(error).__name__}: {error}".rstrip(": ")
        is_of_process = isinstance(error, BrokenExecutor | MemoryError | OSError)
        hint = f"its files are as they were{'; build it again, perhaps with fewer processes' if is_of_process else ''}"
        return SheetResult(path=path, is_built=False, problems=(Problem(why, hint=hint),))


def _submitted(executor: Executor, settings: Callable[[Path], SheetResult], path: Path) -> "Future[SheetResult]":
    """Give a sheet to an executor. One that takes no more work, as a process of it was ended, fails for this sheet."""
    try:
        return executor.submit(settings, path)
    except Exception as error:
        failed: Future[SheetResult] = Future()
        failed.set_exception(error)
        return failed


def _refuse_clashes(files: Sequence[Path]) -> None:
    """Raise BuildError for sheets that would write files of one name."""
    by_stem: dict[str, list[str]] = {}
    for path in files:
        by_stem.setdefault(path.stem, []).append(str(path))
    problems = [
        Problem(f"{' and '.join(same)} would write the same files", hint="build them apart, each into its own folder")
        for same in by_stem.values()
        if len(same) > 1
    ]
    if problems:
        raise BuildError(*problems)


def _processes(jobs: int) -> Executor:
    """Return processes of this machine: copies of this one where that is safe, as they need not load anything."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - a system without processes has none
    from multiprocessing import get_context  # noqa: PLC0415

    from quizgen.system.processes import can_copy  # noqa: PLC0415

    context = get_context("fork" if can_copy() else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Prepare a process: it needs most objects to its end, and after Ctrl-C it finishes the sheet that it builds."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
