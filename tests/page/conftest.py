"""The page, built once for all tests that need it whole."""

import contextlib
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


@frozen
class Built:
    """The page as a folder and as a file, with what they are made of."""

    tools: Tools
    engine: EngineParts
    site: Path
    single: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the page. It takes half a minute on an idle machine, and fetches packages from npm and PyPI."""
    tools, work = find_tools(), tmp_path_factory.mktemp("work")
    engine = engine_parts(tools, work)
    site = tmp_path_factory.mktemp("site")
    for name, content in site_of(tools, work, engine).items():
        (site / name).write_bytes(content)
    single = tmp_path_factory.mktemp("single") / "quizgen.html"
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
