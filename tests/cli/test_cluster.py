"""Several sheets by the workers of a cluster."""

import sys
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest
from attrs import frozen
from click.testing import CliRunner

from quizgen.cli import cluster, main

ADDRESS = "tcp://127.0.0.1:8786"


@frozen
class Client:
    """What is used of dask's client."""

    threads: dict[str, int]

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        return

    def nthreads(self) -> dict[str, int]:
        """Return the threads of each worker."""
        return self.threads

    def get_executor(self) -> Executor:
        """Return an executor that has one thread."""
        return ThreadPoolExecutor(1)


def run(*arguments: str) -> tuple[int, str]:
    """Run the command line; return its exit status, and what it prints."""
    done = CliRunner().invoke(main, ["build", *arguments])
    return done.exit_code, done.output


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of each file that was made, and remove it."""
    found = (path for path in folder.rglob("*") if path.is_file() and ".quizgen" not in path.parts)
    made = {path: path.read_bytes() for path in found if path.suffix != ".csv"}
    for path in made:
        path.unlink()
    return {path.name: content for path, content in made.items()}


def test_workers_write_what_this_machine_writes(two_tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words and the same files, byte for byte."""
    here, expected = run("a.csv", "c.csv"), files_of(two_tables)
    monkeypatch.setattr(cluster, "_connected", lambda _: Client({"one": 1}))
    assert run("a.csv", "c.csv", "--cluster", ADDRESS) == here
    assert files_of(two_tables) == expected
    assert len(expected) == 6


@pytest.mark.parametrize(
    ("threads", "message"),
    [({}, "has no worker yet (start some: dask worker"), ({"one": 1, "two": 4}, "has several threads; start workers")],
)
def test_workers_that_can_not_serve_are_refused(
    threads: dict[str, int], message: str, two_tables: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None at all, and those that would print into one another: with what to start. Nothing is built."""
    monkeypatch.setattr(cluster, "_connected", lambda _: Client(threads))
    status, printed = run("a.csv", "c.csv", "--cluster", ADDRESS)
    assert status == 1
    assert message in printed
    assert files_of(two_tables) == {}


@pytest.mark.usefixtures("two_tables")
def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without dask, for one sheet and beside --jobs: what to do."""
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    assert run("a.csv", "c.csv", "--cluster", ADDRESS) == (
        1,
        "error: --cluster needs dask, which is not installed (run: pip install 'quizgen[cluster]')\n",
    )
    assert "--cluster shares several sheets" in run("a.csv", "--cluster", ADDRESS)[1]
    assert "its workers share the sheets" in run("a.csv", "c.csv", "--cluster", ADDRESS, "--jobs", "2")[1]


@pytest.mark.slow
def test_a_cluster_of_dask_builds_sheets(two_tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The workers of a real one, which work in another folder of their own: the same files as here."""
    from dask.distributed import LocalCluster  # noqa: PLC0415 - slow to import

    here, expected = run("a.csv", "c.csv"), files_of(two_tables)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as local:  # type: ignore[no-untyped-call]
        assert run("a.csv", "c.csv", "--cluster", local.scheduler_address) == here
    assert {name: content for name, content in files_of(two_tables).items() if name in expected} == expected
    monkeypatch.setattr(cluster, "PATIENCE", "1s")
    status, printed = run("a.csv", "c.csv", "--cluster", "nowhere")
    assert status == 1
    assert "error: no scheduler answers at nowhere (start one: dask scheduler)" in printed
