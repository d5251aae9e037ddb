"""Work spread over processes."""

import gc
import pickle
import signal
import sys
import threading
import traceback
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, TypeVar

from quizgen.errors import BuildError, Problem

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Part = TypeVar("Part")
Result = TypeVar("Result")

AHEAD = 2
"""How many parts a process is sent ahead, so that it has the next one when one is done."""


def can_copy() -> bool:
    """Tell whether another process can be a copy of this one (fork). A copy has all objects without being sent them.

    On Linux this is safe as long as only one thread runs.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def spread(
    work: Callable[[Part], Result], parts: Sequence[Part], jobs: int, told: Callable[[int], object] | None = None
) -> list[Result]:
    """Return what some work makes of each part, in the order of the parts; several processes share the work.

    Each process does neighbouring parts as long as there are any, since these may have much in common.

    Where this process can't be copied, each one is started anew and gets the work pickled. A program must then guard
    its start with `if __name__ == "__main__"`. Ctrl-C ends them all. Where no process can be started, this one works.

    Args:
        work: is called with each part.
        parts: what is to be done.
        jobs: how many processes share it.
        told: is called with how many parts are done, each time that one is.

    Raises:
        BuildError: a process was ended from outside.
        Exception: what the work raises.

    Warns:
        RuntimeWarning: the system did not start all processes.
    """
    results: dict[int, Result] = {}
    with _processes(work, parts, min(jobs, len(parts))) as pipes:
        if not pipes:
            return _in_turn(work, parts, told)
        shares = {pipe: deque(_share(len(parts), job, len(pipes))) for job, pipe in enumerate(pipes)}
        for pipe in pipes * AHEAD:
            _send_next(pipe, shares)
        while len(results) < len(parts):
            for pipe in _ready(pipes):
                place, result, error = pickle.loads(_received(pipe))  # noqa: S301 - from a process of ours
                if error:
                    raise error
                results[place] = result
                if told:
                    told(len(results))
                _send_next(pipe, shares)
    return [results[place] for place in range(len(parts))]


def _in_turn(
    work: Callable[[Part], Result], parts: Sequence[Part], told: Callable[[int], object] | None
) -> list[Result]:
    """Do the work in this process, part by part."""
    results = []
    for part in parts:
        results.append(work(part))
        if told:
            told(len(results))
    return results


def _share(count: int, job: int, jobs: int) -> range:
    """Return the places of the parts that one job begins with: of 10 parts and 3 jobs, 0-2, 3-5 and 6-9."""
    return range(count * job // jobs, count * (job + 1) // jobs)


def _send_next(pipe: "Connection", shares: Mapping["Connection", deque[int]]) -> None:
    """Send a process the place of its next part; when it has none left, the last of those that another has."""
    most = max(shares.values(), key=len)
    if most:
        with suppress(BrokenPipeError):  # a process that has ended is noticed when its answer is read
            pipe.send(shares[pipe].popleft() if shares[pipe] else most.pop())


def _ready(pipes: Sequence["Connection"]) -> list["Connection"]:
    """Wait until an answer comes or a process ends; return the pipes of these processes."""
    from multiprocessing.connection import wait  # noqa: PLC0415 - a system without processes has none

    ready: Any = wait(pipes)
    return list(ready)


def _received(pipe: "Connection") -> bytes:
    """Return an answer, pickled. Raises BuildError where the process has ended."""
    try:
        return pipe.recv_bytes()
    except (EOFError, OSError) as error:
        message = "a process that shared the work was ended, perhaps for want of memory"
        raise BuildError(Problem(message, hint="try fewer jobs")) from error


@contextmanager
def _processes(work: Callable[[Part], Result], parts: Sequence[Part], count: int) -> Iterator[list["Connection"]]:
    """Start some processes; yield the pipes that lead to those that started; end them in any case."""
    pipes: list[Connection] = []
    started: list[Any] = []
    try:
        with _no_interrupt():
            reason = _start(work, parts, count, pipes, started)
        if reason:
            done_by = f"{len(started)} of {count} processes share" if started else "this process alone does"
            message = f"the system starts no more processes ({reason}); {done_by} the work, and the result is the same"
            warnings.warn(message, RuntimeWarning, stacklevel=4)
        yield pipes
    finally:
        for process in started:
            process.terminate()
        for process in started:
            process.join()


def _start(
    work: Callable[[Part], Result], parts: Sequence[Part], count: int, pipes: list["Connection"], started: list[Any]
) -> str:
    """Start processes, and add each with its pipe; return why the system starts no more, if it does not start all."""
    try:
        is_copied = can_copy()
        context: Any = get_context("fork" if is_copied else "spawn")
        for _ in range(count):
            here, there = context.Pipe()
            others = [*pipes, here] if is_copied else []
            process = context.Process(target=_serve, args=(there, others, work, parts), daemon=True)
            process.start()
            started.append(process)
            pipes.append(here)
            there.close()
    except (OSError, ImportError) as error:  # of processes, memory or files too many; or a system that has no processes
        return (error.strerror if isinstance(error, OSError) else "") or str(error)
    return ""


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Hold Ctrl-C back, where the system can: in the middle of a start it would leave a process that nobody ends."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(
    pipe: "Connection", others: Sequence["Connection"], work: Callable[[Part], Result], parts: Sequence[Part]
) -> None:
    """Do the parts whose places come through a pipe, and send back the result of each."""
    for other in others:
        other.close()  # copies of the parent's ends: open, they would hide that the parent has ended
    gc.disable()  # nearly all that it makes is needed until it ends
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends this process, by SIGTERM
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(EOFError, ConnectionError):  # the parent has ended
        while True:
            place = pipe.recv()
            pipe.send_bytes(_answer(place, work, parts[place]))


def _answer(place: int, work: Callable[[Part], Result], part: Part) -> bytes:
    """Return a part's place, its result and its error (one of the two is None), pickled."""
    try:
        return pickle.dumps((place, work(part), None), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        told = f"In a process that shared the work:\n{traceback.format_exc()}"
        for failure in (error, RuntimeError(f"{type(error).__name__}: {error}")):
            failure.add_note(told)
            with suppress(Exception):  # not every error can be sent, or made again
                answer = pickle.dumps((place, None, failure))
                pickle.loads(answer)  # noqa: S301 - its own
                return answer
        raise
