"""The files that a build makes, each by itself, and what is to be said about them."""

import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import call
from pathlib import Path
from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from quizgen.cli.missing import Missing, report, rows_on
from quizgen.cli.neighbours import said_of_left_lock
from quizgen.cli.outputs import Output
from quizgen.cli.page_counts import advice, pages_of
from quizgen.cli.progress import Steps
from quizgen.cli.request import Request
from quizgen.cli.speaking import say
from quizgen.cli.standard_streams import STANDARD
from quizgen.errors import ExportError, UndatedWarning
from quizgen.kept import Keeping, kept
from quizgen.text.counted import counted

if TYPE_CHECKING:
    from quizgen.exporters import WorksheetExporter
    from quizgen.lock import Lock
    from quizgen.quiz import Quiz


@frozen(eq=False, repr=False)
class File:
    """A file to write, and what is to be said about it."""

    path: Path
    """Where it is written."""
    content: bytes | None
    """What is written; None leaves the file as it is."""
    rows: tuple[tuple[str, str], ...]
    """The lines of the report on it, each a label and a text."""
    warnings: tuple[str, ...] = ()
    """What its exporter warned of."""
    missing: Missing | None = None
    """What of the quiz is not in it; None for a lock."""


@frozen(eq=False, repr=False)
class Making(Keeping):
    """Makes the files of a build, each independently of the others."""

    request: Request
    """The command line's request."""
    quiz: "Quiz"
    """All questions of the sheet: the lock keeps them all."""
    chosen: "Quiz"
    """The questions that --count, --kinds and --tags choose: the outputs show these."""
    targets: Sequence[Output]
    """The outputs to make."""
    marks_retired: bool
    """Whether Anki decks get the retired questions once more, with a tag."""

    def files(self, step: Steps) -> list[File]:
        """Return all files, the lock first. With several jobs, processes that are copies of this one make them.

        A process that is no copy would have to be sent the quiz, which takes as long as making most files.
        """
        targets = self.targets
        if self.request.jobs == 1:
            outputs = [self._file_in_turn(target, step) for target in targets]
            return [self.lock_file(), *outputs]  # its text is large, and not in memory while the others are made
        from quizgen.system.processes import can_copy, spread  # noqa: PLC0415 - most builds are done before it is loaded

        step(f"making {', '.join(target.path.name for target in targets)}")
        works: list[Callable[[], File]] = [self.lock_file, *(partial(self.file_of, target) for target in targets)]
        with step.standing_still(self.request.jobs), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "the system starts no more processes")  # the build has said so
            return spread(call, works, self.request.jobs) if can_copy() else list(map(call, works))

    def lock_file(self) -> File:
        """Return the lock's file, as it will be after the build."""
        path, lock = self.request.lock_path, self._lock
        if lock is None:
            why = "--no-lock" if self.request.path != STANDARD else "--lock FILE names one"
            return File(path, None, (("lock", f"none ({why}): who has this deck already gets no updates by it"),))
        content = lock.as_bytes() if lock != self.request.lock else None
        return File(path, content, tuple(self._rows_on_lock(lock)))

    def file_of(self, target: Output) -> File:
        """Return an output. An Anki deck also gets the retired questions, if these are to be marked."""
        from quizgen.lock import with_retired, with_tags  # noqa: PLC0415
        from quizgen.lock.stamping import as_part  # noqa: PLC0415

        shown = self.chosen
        if self._lock and target in self.packages:
            shown = as_part(self.quiz, shown)
            shown = (with_retired if self.marks_retired else with_tags)(shown, self._lock)
        missing = Missing.of(target, self.chosen)
        if slow := _slow_pages(target, self.chosen, missing):
            say(f"note: {slow}")
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", UserWarning)
            warnings.simplefilter("ignore", UndatedWarning)  # the report says what --no-lock costs
            content = self._content(target, shown)
        said = tuple(f"{target.shown}: {warning.message}" for warning in caught)
        return File(target.path, content, tuple(_rows_on_output(target, self.chosen, missing)), said, missing)

    def _content(self, target: Output, shown: "Quiz") -> bytes:
        """Return the content of a file. Where there are several, an error says which one can't be made."""
        try:
            return target.exporter.content(shown)
        except ExportError as error:
            if len(self.targets) == 1:
                raise
            told = (f"{target.shown}: {problem.message}; no file was written" for problem in error.problems)
            raise ExportError(*(evolve(p, message=m) for p, m in zip(error.problems, told, strict=True))) from error

    @property
    def packages(self) -> list[Output]:
        """Those of the outputs that are Anki decks."""
        from quizgen.exporters import AnkiExporter  # noqa: PLC0415

        return [target for target in self.targets if isinstance(target.exporter, AnkiExporter)]

    def _rows_on_lock(self, lock: "Lock") -> Iterator[tuple[str, str]]:
        """Yield the report's lines on the lock, and on what Anki will do."""
        from quizgen.lock import RETIRED_TAG  # noqa: PLC0415
        from quizgen.lock.diff import diff  # noqa: PLC0415
        from quizgen.lock.marking import left_as_they_are  # noqa: PLC0415

        request = self.request
        if request.lock is None:
            yield "lock", f"{request.lock_path} is new: keep it with the sheet, so that learners get updates"
            if said := said_of_left_lock(request.path, lock.id, request.lock_path):
                yield "lock", said
            return
        if request.id_taken_over:
            maker = "" if request.lock.sheet else ", which was made by a program or an earlier version"
            said = f"the deck's id is '{request.id_taken_over}', that of {request.lock_path}{maker}"
            yield "id", f"{said} (--id NAME and --lock FILE together make a deck of its own)"
        found = diff(request.lock, lock, with_marked=self.marks_retired)
        yield "lock", f"{request.lock_path}: {found.summary}"
        if self.packages and self.chosen.questions == self.quiz.questions:
            yield "in Anki", str(found.forecast)
        left = left_as_they_are(lock)
        marked = [locked for locked in lock.retired if locked.family not in left]
        count = sum(any(tag.startswith(RETIRED_TAG) for tag in locked.question.tags) for locked in marked)
        if count:
            yield "retired", f"{count} marked; learners find theirs in Anki by tag:{RETIRED_TAG}"
        if left and self.marks_retired:
            yield "retired", f"not marked: {', '.join(left)} (the lock does not hold their pictures and sounds)"

    def _file_in_turn(self, target: Output, step: Steps) -> File:
        step(f"making {target.path.name}")
        return self.file_of(target)

    @kept
    def _lock(self) -> "Lock | None":
        from quizgen.lock import marked  # noqa: PLC0415

        if not self.request.locks:
            return None
        lock = self.request.lock_of(self.quiz)
        return marked(lock, self.request.now or self.quiz.stamp) if self.marks_retired else lock


def report_file(path: Path, made: Sequence[File]) -> File:
    """Return a file that says, as JSON, what the others leave out and lose."""
    content = report([file.missing for file in made if file.missing])
    return File(path, content, (("written", f"{path} (what the others leave out and lose)"),))


def _worksheet_of(output: Output, name: str) -> "WorksheetExporter | None":
    """Return the exporter of a worksheet, if it is one of this name or built on it. For others, nothing is loaded."""
    names = [base.__name__ for base in type(output.exporter).__mro__]
    return cast("WorksheetExporter", output.exporter) if name in names else None


def _pages(exporter: "WorksheetExporter", chosen: "Quiz", missing: Missing) -> int:
    """Return about how many pages a worksheet has, without what is left out of it."""
    out = {(each.fact_id, each.kind) for each in missing.left_out}
    return pages_of([each for each in chosen.questions if (each.fact or each.id, each.kind) not in out], exporter)


def _slow_pages(output: Output, chosen: "Quiz", missing: Missing) -> str:
    """Return that a PDF has many pages, which take a while to lay out, and how to have fewer; empty for others."""
    worksheet = _worksheet_of(output, "PdfExporter")
    if not worksheet:
        return ""
    fewer = advice(missing.shown, _pages(worksheet, chosen, missing))
    return f"{output.path.name}: {fewer}; so many take a while to lay out" if fewer else ""


def _rows_on_output(output: Output, chosen: "Quiz", missing: Missing) -> Iterator[tuple[str, str]]:
    """Yield the report's lines on an output: where it was written, what is missing, and whether it has many pages."""
    worksheet = _worksheet_of(output, "WorksheetExporter")
    if not worksheet:
        yield from rows_on(output, missing)
        return
    pages = _pages(worksheet, chosen, missing)
    a_form = f" for each of {worksheet.forms} forms," if worksheet.forms > 1 else ""
    count = f"about {counted(pages, 'page')}{a_form} {'and' if worksheet.key else 'without'} the key"
    yield "written", f"{output.shown} ({missing.shown} questions, {count}{missing.why})"
    if fewer := advice(missing.shown, pages):
        yield "pages", f"{output.path.name}: {fewer}"
