"""The page, built once for all tests that need it whole."""

import contextlib
import os
import pickle
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from quizgen.page.making.engine_parts import EngineParts, engine_parts
from quizgen.page.making.making import single_of, site_of
from quizgen.page.making.tools import Tools, find_tools
from quizgen.system.files import alone_in


@frozen
class Built:
    """The page as a folder and as a file, with what they are made of."""

    tools: Tools
    engine: EngineParts
    site: Path
    single: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the page, or wait until another of pytest's workers has built it.

    It takes half a minute on an idle machine, and fetches packages from npm and PyPI.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "page"
    folder.mkdir(exist_ok=True)
    kept = folder / "built.pickle"
    with alone_in(folder):
        if not kept.exists():
            kept.write_bytes(pickle.dumps(_build(folder)))
    found: Built = pickle.loads(kept.read_bytes())  # noqa: S301 - a worker of ours wrote it
    return found


def _build(folder: Path) -> Built:
    work, site, single = folder / "work", folder / "site", folder / "quizgen.html"
    work.mkdir()
    site.mkdir()
    tools = find_tools()
    engine = engine_parts(tools, work)
    for name, content in site_of(tools, work, engine).items():
        (site / name).write_bytes(content)
    single.write_bytes(single_of(tools, work, engine))
    return Built(tools=tools, engine=engine, site=site, single=single)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    """Serve the folder; the address ends in a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=built.site)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        with contextlib.ExitStack() as stack:
            stack.callback(server.shutdown)
            yield f"http://127.0.0.1:{server.server_port}/"
