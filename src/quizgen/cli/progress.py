"""A line on the terminal that shows how far the work is, once it takes a while."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import define, field

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 2.0
"""Seconds that pass before anything is shown."""


@contextmanager
def steps(total: int) -> Iterator["Steps"]:
    """Show a line that says which step of `total` is being done, and since when; remove it at the end.

    Nothing is shown in the first two seconds (PATIENCE), nor where messages go into a file or a pipe.
    """
    line = Steps(total, is_seen=sys.stderr.isatty())
    line.begin()
    try:
        yield line
    finally:
        line.end()


@define(eq=False, repr=False)
class Steps:
    """The line. It is called with what is done next, and drawn by a thread of its own."""

    total: int
    """How many steps there are."""
    is_seen: bool
    """Whether messages go to a terminal."""
    since: float = field(factory=time.monotonic)
    """When the work began, by the monotonic clock, in seconds."""
    number: int = 0
    """Which step is being done, from 1."""
    text: str = ""
    """What the line says."""
    timer: threading.Timer | None = None
    """Shows the line after a while; None before and after."""
    progress: "Progress | None" = None
    """The line while it is shown."""
    stands: bool = False
    """Whether no thread may move the line, as while processes are copied."""
    drawing: set[threading.Thread] = field(factory=set)
    """The threads that draw the line ten times a second."""

    def __call__(self, text: str) -> None:
        """Show what is done next."""
        self.number += 1
        self.text = f"{self.number} of {self.total}: {text}"
        self._draw()

    def far(self, done: int, total: int) -> None:
        """Show how much of the present step is done."""
        if self.stands and not self.progress:
            self.begin()
        if self.progress:
            self.progress.update(self.progress.task_ids[0], completed=done, total=total, refresh=self.stands)

    @contextmanager
    def standing_still(self, jobs: int) -> Iterator[None]:
        """Keep the line still while processes are copied, which is safe only while no other thread runs.

        Then `far` alone moves it. With one job nothing is copied, and the line moves as ever.
        """
        if jobs == 1:
            yield
            return
        self._wait_no_longer()
        self.stands = True
        self._begin_again()
        try:
            yield
        finally:
            self.stands = False
            self._begin_again()

    def begin(self) -> None:
        """Show the line when PATIENCE is over."""
        patience = self.since + PATIENCE - time.monotonic()
        if not self.is_seen:
            return
        if patience <= 0:
            self._show()
        elif not self.stands:
            self.timer = threading.Timer(patience, self._show)
            self.timer.daemon = True
            self.timer.start()

    def _begin_again(self) -> None:
        self._hide()
        self.begin()

    def end(self) -> None:
        """Take the line away."""
        self._wait_no_longer()
        self._hide()

    def _wait_no_longer(self) -> None:
        if self.timer:
            self.timer.cancel()
            self.timer.join()
            self.timer = None

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - only where something is shown
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        columns = (BarColumn(20), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
        console = Console(stderr=True)
        self.progress = Progress(
            *columns, console=console, transient=True, redirect_stdout=False, auto_refresh=not self.stands
        )
        before = set(threading.enumerate())
        self.progress.start()
        self.drawing = set(threading.enumerate()) - before
        self._draw()

    def _draw(self) -> None:
        """Draw the line anew for a step of which it is not known yet how much is done."""
        if not self.progress:
            return
        for task in self.progress.task_ids:
            self.progress.remove_task(task)
        self.progress.add_task(self.text, total=None)
        self.progress.tasks[0].start_time = self.since
        self.progress.refresh()

    def _hide(self) -> None:
        if self.progress:
            self.progress.stop()
            self.progress = None
        for thread in self.drawing:
            thread.join()
        self.drawing = set()
