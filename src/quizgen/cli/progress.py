"""How far the work is: a line on the terminal, for what takes its time."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

from attrs import define

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 2.0
"""Seconds that pass before anything is shown."""

Step = Callable[[str], None]
"""Is called with what is done next."""


@contextmanager
def steps(total: int) -> Iterator[Step]:
    """Show which of so many steps is being done, and since when; at the end the line goes away.

    Nothing is shown where the work is done soon, nor where messages go into a file or a pipe.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    line = _Line(total, time.monotonic())
    if PATIENCE <= 0:
        line.show()
    timer = Timer(PATIENCE, line.show)
    timer.daemon = True
    timer.start()
    try:
        yield line.step
    finally:
        timer.cancel()
        timer.join()
        line.hide()


@define
class _Line:
    """The line, shown or not yet. It is shown by another thread than the one that does the steps."""

    total: int
    since: float
    number: int = 0
    text: str = ""
    progress: "Progress | None" = None

    def step(self, text: str) -> None:
        """Say what is done next."""
        self.number += 1
        self.text = f"{self.number} of {self.total}: {text}"
        self._update()

    def show(self) -> None:
        """Begin to show the line."""
        if self.progress:
            return
        from rich.console import Console  # noqa: PLC0415 - only where something is shown
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        columns = (BarColumn(20), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
        progress = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
        progress.add_task(self.text, total=None)
        progress.tasks[0].start_time = self.since
        progress.start()
        self.progress = progress
        self._update()

    def hide(self) -> None:
        """Take the line away."""
        if self.progress:
            self.progress.stop()

    def _update(self) -> None:
        if self.progress:
            self.progress.update(self.progress.task_ids[0], description=self.text, refresh=True)
