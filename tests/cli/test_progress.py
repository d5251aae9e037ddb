"""How far the work is: shown on a terminal, for what takes its time, and nowhere else."""

import io
import os
import pty
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import redirect_stderr, suppress
from pathlib import Path

import pytest
from sheets import HEAD, RIVERS

from quizgen.cli import progress
from quizgen.cli.speaking import say


class Terminal:
    """What is written to a terminal, as a person would see it come."""

    def __init__(self) -> None:
        self.master, self.slave = pty.openpty()

    def seen(self) -> str:
        """Return all that was written; the terminal is closed."""
        os.close(self.slave)
        parts: list[bytes] = []
        while True:
            try:
                part = os.read(self.master, 4096)
            except OSError:  # how Linux says that nobody writes any more
                part = b""
            if not part:
                os.close(self.master)
                return b"".join(parts).decode()
            parts.append(part)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def seen_of(do: Callable[[], None]) -> str:
    """Return what a terminal sees of some work."""
    terminal = Terminal()
    with os.fdopen(os.dup(terminal.slave), "w", encoding="utf-8") as file, redirect_stderr(file):
        do()
        assert sys.stderr is file
    return terminal.seen()


def work() -> None:
    """Do two steps."""
    with progress.steps(2) as step:
        step("reading [b]rivers[/b].yaml")
        step("asking")


def stopped_work() -> None:
    """Begin a step, in which Ctrl-C is pressed."""
    with suppress(KeyboardInterrupt), progress.steps(1) as step:
        step("reading")
        signal.raise_signal(signal.SIGINT)


def test_long_work_says_what_it_is_doing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is named with its number, as it stands; at the end the line is taken away and the cursor is back."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    seen = seen_of(work)
    assert "1 of 2: reading [b]rivers[/b].yaml" in seen
    assert "2 of 2: asking" in seen
    assert seen.index("\x1b[?25l") < seen.index("\x1b[?25h")
    assert seen.endswith("\x1b[2K")


def test_what_is_said_meanwhile_stands_above_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A note takes the place of the line, which is drawn anew below it."""
    monkeypatch.setattr(progress, "PATIENCE", 0)

    def noting() -> None:
        with progress.steps(1) as step:
            step("asking")
            say("note: one value is assumed")

    before, after = seen_of(noting).split("note: one value is assumed")
    assert before.endswith("\r\x1b[2K")
    assert after.startswith("\r\n")
    assert "1 of 1: asking" in after


def test_short_work_says_nothing() -> None:
    """Where all is done before two seconds are over, nothing is written at all."""
    assert seen_of(work) == ""


def test_work_that_is_stopped_leaves_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C takes the line away as well, and messages go where they went before."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    assert seen_of(stopped_work).endswith("\x1b[2K")


def test_work_by_several_processes_has_no_other_thread_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line stands still meanwhile, and moves again when it is done."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    threads = [set(threading.enumerate())]

    def spreading() -> None:
        with progress.steps(1) as step:
            step("asking")
            threads.append(set(threading.enumerate()))
            with step.standing_still(2):
                threads.append(set(threading.enumerate()))
            threads.append(set(threading.enumerate()))

    assert "1 of 1: asking" in seen_of(spreading)
    assert [len(running - threads[0]) for running in threads] == [0, 1, 0, 1]


def test_the_line_shows_how_much_of_a_step_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bar fills; that of the next step begins anew."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setenv("NO_COLOR", "1")

    def asking() -> None:
        with progress.steps(2) as step, step.standing_still(2):
            step("asking")
            step.far(60, 80)  # half would look like the pulse of a bar that is not known to fill
            step("making")

    three_quarters = rf"{15 * '━'} {{5}} 0:00:\d\d "
    seen = seen_of(asking)
    assert re.search(f"{three_quarters}1 of 2: asking", seen)
    assert not re.search(f"{three_quarters}2 of 2: making", seen)


def test_colour_is_left_out_where_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set the line has no colours."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    assert "\x1b[3" in seen_of(work)
    monkeypatch.setenv("NO_COLOR", "1")
    seen = seen_of(work)
    assert "2 of 2: asking" in seen
    assert "\x1b[3" not in seen


def test_files_and_pipes_get_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where messages do not go to a terminal, nothing is added to them, however long it takes."""
    monkeypatch.setattr(progress, "PATIENCE", 0)
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    work()
    assert file.getvalue() == ""


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (
            "build rivers.yaml",
            ["reading rivers.yaml", "2 of 5: asking", "3 of 5: making rivers.apkg", "5 of 5: writing"],
        ),
        ("build rivers.yaml --jobs 2", ["2 of 4: asking", "3 of 4: making rivers.apkg, rivers.worksheet.html"]),
        ("check rivers.yaml", ["1 of 3: reading rivers.yaml", "2 of 3: asking", "3 of 3: checking"]),
    ],
)
def test_commands_name_their_steps(tmp_path: Path, arguments: str, named: list[str]) -> None:
    """On a terminal each step is named, notes stand on lines of their own, and data stays what it is."""
    (tmp_path / "rivers.yaml").write_text(HEAD + RIVERS, encoding="utf-8")
    terminal = Terminal()
    program = "from quizgen.cli import main, progress; progress.PATIENCE = 0; main()"
    with (tmp_path / "data").open("wb") as data:
        process = subprocess.Popen(
            [sys.executable, "-c", program, *arguments.split()],
            cwd=tmp_path,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
            stdout=data,
            stderr=terminal.slave,
        )
    seen = terminal.seen()
    assert process.wait() in (0, 1)
    for text in named:
        assert text in seen, seen
    assert b"\x1b" not in (tmp_path / "data").read_bytes()
    assert "Traceback" not in seen
