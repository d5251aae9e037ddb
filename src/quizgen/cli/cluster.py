"""`--cluster tcp://HOST:8786`: the workers of a dask cluster, which may run on other machines, build the sheets."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from quizgen.cli.speaking import fail

PATIENCE = "10s"
"""How long a scheduler is waited for."""


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """Hold a connection to a scheduler, whose workers build one sheet at a time each.

    Fails where dask is not installed, no scheduler answers, it has no worker, or a worker has several threads: what a
    build says is printed to the one standard error of its process.

    Args:
        address: where the scheduler is: tcp://HOST:8786.
    """
    with _connected(address) as client:
        threads = client.nthreads()
        if not threads:
            fail(f"the scheduler at {address} has no worker yet (start some: dask worker {address} --nthreads 1)")
        if any(count > 1 for count in threads.values()):
            way = f"dask worker {address} --nworkers auto --nthreads 1"
            fail(f"a worker at {address} has several threads; start workers with one each ({way})")
        yield client.get_executor()


def _connected(address: str) -> Any:
    """Return a client of a scheduler."""
    try:
        from dask.distributed import Client  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        fail("--cluster needs dask, which is not installed (run: pip install 'quizgen[cluster]')")
    try:
        return Client(address, timeout=PATIENCE)  # type: ignore[no-untyped-call]  # dask has few types
    except (OSError, ValueError) as error:  # TimeoutError is an OSError
        fail(f"no scheduler answers at {address} (start one: dask scheduler): {error}")
