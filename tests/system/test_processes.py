"""Work spread over processes gives what one process gives."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from subprocess import PIPE

import pytest
from slow import slowly

from quizgen import BuildError, SheetError, build_quiz, read_facts
from quizgen.lock import lock_of
from quizgen.system.processes import spread

pytestmark = pytest.mark.no_cover

DECKS = Path(__file__).parents[2] / "decks"

KINDS = "kinds: [value, subject, recall, true_false, select_all, first, larger, order, odd_one_out, matching, cloze]\n"


@pytest.fixture(params=["copied", *slowly("started anew")])
def _way(request: pytest.FixtureRequest) -> Iterator[None]:
    """Processes are copies of this one, or, as a second thread runs, started anew."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    if request.param == "started anew":
        thread.start()
    yield
    stop.set()
    if thread.is_alive():
        thread.join()


@pytest.mark.usefixtures("_way")
def test_any_number_of_jobs_makes_the_same_quiz(tmp_path: Path) -> None:
    """The questions, their order, options and proofs are those of one job, in every kind."""
    text = (DECKS / "venezuela-north-korea.yaml").read_text(encoding="utf-8")
    (tmp_path / "sheet.yaml").write_text(text.replace("quizgen: 1\n", f"quizgen: 1\n{KINDS}"), encoding="utf-8")
    sheet = read_facts(tmp_path / "sheet.yaml")
    alone = build_quiz(sheet)
    assert len({question.kind for question in alone.questions}) > 5
    assert build_quiz(sheet, jobs=2) == alone
    lock = lock_of(alone)
    assert lock_of(build_quiz(sheet, jobs=3, lock=lock), lock).as_bytes() == lock.as_bytes()


@pytest.mark.slow
def test_a_table_is_the_same_by_two_jobs() -> None:
    """So is a large table, whose facts fall into many parts."""
    sheet = read_facts(DECKS / "world-capitals.csv")
    assert build_quiz(sheet, jobs=2) == build_quiz(sheet)


@pytest.mark.usefixtures("_way")
def test_an_error_reaches_the_caller(tmp_path: Path) -> None:
    """What fails in another process is the same error as in this one, with its place."""
    rows = "".join(f"  - {{subject: River {n}, mouth: Sea {n}}}\n" for n in range(20))
    ask = "{{ subject if subject != 'River 7' else when | first }}"
    text = f'quizgen: 1\nid: t\ntitle: T\nrelations:\n  mouth: {{ask: "{ask}"}}\nfacts:\n{rows}'
    (tmp_path / "sheet.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SheetError) as alone:
        build_quiz(read_facts(tmp_path / "sheet.yaml"))
    with pytest.raises(SheetError) as spread_out:
        build_quiz(read_facts(tmp_path / "sheet.yaml"), jobs=2)
    assert str(spread_out.value) == str(alone.value)


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_is_told_how_far_the_work_is(jobs: int) -> None:
    """In rising numbers, up to that of all facts that are asked about."""
    sheet = read_facts(DECKS / "world-capitals.csv")
    told: list[tuple[int, int]] = []
    build_quiz(sheet, jobs=jobs, told=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert told[0][0] < len(sheet.facts)
    assert {total for _, total in told} == {told[-1][0]} == {len(sheet.facts)}


def test_no_job_is_refused() -> None:
    """Work that nobody does would never be done."""
    with pytest.raises(BuildError, match="at least one job, not 0"):
        build_quiz(read_facts(DECKS / "world-capitals.csv"), jobs=0)


def killed(part: int) -> int:
    """End the process that does the third part, as the system does where memory runs out."""
    if part == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return part


@pytest.mark.slow
@pytest.mark.usefixtures("_way")
def test_a_process_that_is_killed_is_no_endless_wait() -> None:
    """The work fails, and says what to do."""
    with pytest.raises(BuildError, match=r"a process that shared the work was ended.*try fewer jobs"):
        spread(killed, range(6), 2)


class StubbornError(Exception):
    """An error that can't be made again from what it says."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} and {other}")


def stubborn(part: int) -> object:
    """Fail so, or make what can't be sent."""
    if part:
        raise StubbornError("this", "that")
    return lambda: part


@pytest.mark.slow
@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize(("part", "said"), [(0, "pickle"), (1, "StubbornError: this and that")])
def test_what_can_not_be_sent_is_told(part: int, said: str) -> None:
    """And where it happened."""
    with pytest.raises(Exception, match=said) as caught:
        spread(stubborn, [part], 1)
    assert "in stubborn" in caught.value.__notes__[0] or "dumps" in caught.value.__notes__[0]


WAITING = """
import signal, sys, time
from quizgen.system.processes import spread

signal.signal(signal.SIGINT, signal.default_int_handler)  # who started the tests may have it ignored
print("begins", flush=True)
spread(time.sleep, {parts}, 2)
"""
"""A program that has much to do."""


def ended(process: subprocess.Popen[str], seconds: float = 20) -> bool:
    """Tell whether a program, and all that it has started, ends within some time; what does not is killed."""
    try:
        process.wait(seconds)
        for _ in range(int(100 * seconds)):
            os.killpg(process.pid, 0)
            time.sleep(0.01)
    except (ProcessLookupError, subprocess.TimeoutExpired) as how:
        return isinstance(how, ProcessLookupError)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    return False


def waiting(parts: str = "[60] * 4") -> subprocess.Popen[str]:
    """Start that program, in a group of its own; return it when it is about to start others."""
    command = [sys.executable, "-c", WAITING.format(parts=parts)]
    process = subprocess.Popen(command, stdout=PIPE, stderr=PIPE, encoding="utf-8", start_new_session=True)
    assert process.stdout
    assert process.stdout.readline() == "begins\n"
    return process


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux")
@pytest.mark.parametrize("milliseconds", [0, 1, 2, 3, 4, 6, 8, 12, 200])
def test_an_interrupt_at_any_moment_leaves_no_process(milliseconds: int) -> None:
    """Also while they are being started."""
    with waiting() as process:
        time.sleep(milliseconds / 1000)
        os.killpg(process.pid, signal.SIGINT)
        assert ended(process)
        assert process.stderr
        assert process.stderr.read().count("Traceback") == 1  # of the program itself, which catches nothing


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux")
def test_processes_end_with_the_one_that_waits_for_them() -> None:
    """When it is killed, they end as soon as they have done what they are at."""
    with waiting("[0.3] * 1000") as process:
        time.sleep(1)
        process.kill()
        assert ended(process)


def unable(started: int, error: Exception) -> Callable[..., object]:
    """Return a start of processes that fails with an error after so many."""
    start = BaseProcess.start

    def failing(process: BaseProcess) -> None:
        nonlocal started
        started -= 1
        if started < 0:
            raise error
        start(process)

    return failing


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")  # a worker of pytest's has a second thread
@pytest.mark.usefixtures("_way")
@pytest.mark.parametrize(
    ("started", "error", "said"),
    [
        (
            0,
            PermissionError(errno.EPERM, "Not permitted"),
            r"\(Not permitted\); this process alone",
        ),
        (0, ImportError("no synchronize implementation"), r"\(no synchronize implementation\); this process alone"),
        (2, BlockingIOError(errno.EAGAIN, "Try again"), r"\(Try again\); 2 of 3 processes share the work"),
    ],
    ids=["none", "no such thing", "some"],
)
def test_where_processes_can_not_be_started_the_work_is_done_all_the_same(
    started: int, error: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By those that were started, or by this process alone; which is said."""
    told: list[int] = []
    monkeypatch.setattr(BaseProcess, "start", unable(started, error))
    with pytest.warns(RuntimeWarning, match=said):
        assert spread(doubled, range(7), 3, told.append) == [2 * part for part in range(7)]
    assert told == [*range(1, 8)]


def test_a_build_goes_on_without_other_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quiz is that of one job, as where fork is forbidden."""
    sheet = read_facts(DECKS / "world-capitals.csv")
    monkeypatch.setattr(BaseProcess, "start", unable(0, OSError(errno.ENOMEM, "Cannot allocate memory")))
    with pytest.warns(RuntimeWarning, match="Cannot allocate memory"):
        quiz = build_quiz(sheet, jobs=2)
    assert quiz == build_quiz(sheet)


def doubled(part: int) -> int:
    """Return twice the number of a part."""
    return 2 * part


@pytest.mark.slow
@pytest.mark.usefixtures("_way")
def test_parts_keep_their_order() -> None:
    """Whichever process is done first."""
    for count in (0, 1, 2, 20):
        assert spread(doubled, range(count), 3) == [2 * part for part in range(count)]
