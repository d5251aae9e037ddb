"""Work spread over processes."""

import gc
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_given: list[Callable[[Any], Any]] = []
"""What this process was started to do: too much to be handed over with each part."""


def spread(work: Callable[[Part], Result], parts: Iterable[Part], jobs: int) -> Iterator[Result]:
    """Yield what some work makes of each part, in their order, by so many processes.

    Processes are copies of this one where the system copies safely (Linux, with one thread); else each is started anew
    and gets the work pickled, and a program must guard its start with `if __name__ == "__main__"`.
    """
    is_copied = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork" if is_copied else "spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(work,))
    try:
        yield from pool.map(_do, parts)
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(work: Callable[[Any], Any]) -> None:
    gc.disable()  # what it makes lives as long as it does
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends with its part, as the process that waits takes no other up
    _given.append(work)


def _do(part: Any) -> Any:
    return _given[-1](part)
