"""Bundles scripts of the page: each becomes one file, with all that it imports."""

import json
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from quizgen.page.making.library import LATE
from quizgen.page.making.tools import Tools, run


def bundled_worker(tools: Tools, folder: Path, modules: Path, info: Mapping[str, str]) -> str:
    """Return the script of the worker, with Pyodide.

    Args:
        tools: the programs that do it.
        folder: a folder to work in.
        modules: the folder with the packages from npm.
        info: what Pyodide wants to know of itself.

    Raises:
        PageError: a program fails.
    """
    define = {
        "__LATE__": json.dumps(" ".join(LATE)),
        "__INFO__": json.dumps(info),
        "import.meta.url": '"https://quizgen.invalid/worker.js"',
    }
    job = {"modules": str(modules), "format": "iife", "define": define}
    return _bundled(tools, folder / "worker", "worker/worker.js", job)["worker.js"].decode()


def bundled_page(
    tools: Tools, folder: Path, modules: Path, texts: Mapping[str, str], *, single: bool
) -> dict[str, bytes]:
    """Return the script of the page, `main.js`, and further files that it loads when it needs them.

    Args:
        tools: the programs that do it.
        folder: a folder to work in.
        modules: the folder with the packages from npm.
        texts: the sources of modules that are made for this build, by the names under which scripts import them.
        single: whether all goes into one file.

    Raises:
        PageError: a program fails.
    """
    made = folder / ("single" if single else "bundle")
    made.mkdir()
    alias = {name: str(made / f"{name}.js") for name in texts}
    for name, text in texts.items():
        Path(alias[name]).write_text(text, encoding="utf-8")
    define = {"__SINGLE__": json.dumps(single)}
    job = {"modules": str(modules), "format": "esm", "splitting": not single, "alias": alias, "define": define}
    return _bundled(tools, made, "main.js", job)


def _bundled(tools: Tools, folder: Path, entry: str, job: Mapping[str, Any]) -> dict[str, bytes]:
    folder.mkdir(exist_ok=True)
    out = folder / "out"
    with as_file(files("quizgen.page") / "site") as site, as_file(files(__package__) / "bundling.mjs") as script:
        whole = {**job, "entry": str(site / entry), "outdir": str(out)}
        (folder / "job.json").write_text(json.dumps(whole), encoding="utf-8")
        run([tools.node, script, folder / "job.json"], folder, "bundling the scripts")
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}
