"""The parts of the engine: Pyodide, Python's library, and quizgen with its packages, all compiled."""

import io
import json
import shutil
import tarfile
from importlib.resources import as_file, files
from pathlib import Path

from attrs import frozen

from quizgen.page.making.bundling import bundled_worker
from quizgen.page.making.library import Content, is_late, library_files, own_files, package_files
from quizgen.page.making.licences import licences
from quizgen.page.making.packages import fetch_npm, fetch_wheels
from quizgen.page.making.tools import Tools, run

WASM, LIBRARY, PACKAGES, LATE_PACKAGES = "pyodide.asm.wasm", "stdlib.zip", "packages.tar.gz", "late.tar.gz"
PARTS = (WASM, LIBRARY, PACKAGES, LATE_PACKAGES)
"""The files of the engine."""


@frozen
class EngineParts:
    """The engine, ready to be put into a page."""

    modules: Path
    """The folder with the packages from npm, of which the scripts are bundled."""
    contents: dict[str, bytes]
    """The parts by their names, which are those of PARTS."""
    worker: str
    """The script that runs them."""
    licences: str
    """The licences of everything in the page."""


def engine_parts(tools: Tools, folder: Path) -> EngineParts:
    """Fetch all packages and compile them.

    Args:
        tools: the programs that do it.
        folder: an empty folder to work in.

    Raises:
        PageError: a program fails, or a package is not the one that is pinned.
    """
    modules = fetch_npm(tools, folder)
    wheels = fetch_wheels(tools, folder)
    pyodide = modules / "pyodide"
    with as_file(files("quizgen")) as source:
        sources = {
            LIBRARY: _tar(library_files(pyodide / "python_stdlib.zip")),
            PACKAGES: _tar(_chained(own_files(source), package_files([each for each in wheels if not is_late(each)]))),
            LATE_PACKAGES: _tar(package_files([each for each in wheels if is_late(each)])),
        }
    _compile(tools, folder, pyodide, sources)
    contents = {name: (folder / name).read_bytes() for name in sources}
    contents[WASM] = (pyodide / WASM).read_bytes()
    info = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    return EngineParts(
        modules=modules,
        contents=contents,
        worker=bundled_worker(tools, folder, modules, info),
        licences=licences(_own_licence(), modules, wheels),
    )


def _chained(*contents: Content) -> Content:
    for content in contents:
        yield from content


def _tar(content: Content) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in content:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return made.getvalue()


def _compile(tools: Tools, folder: Path, pyodide: Path, sources: dict[str, bytes]) -> None:
    """Compile archives by Pyodide under Node, into files of the folder."""
    pairs: list[str | Path] = []
    for name, content in sources.items():
        (folder / f"{name}.tar").write_bytes(content)
        pairs += [folder / f"{name}.tar", folder / name]
    here = files(__package__)
    with as_file(here / "compiling.mjs") as script, as_file(here / "compiling.py") as program:
        shutil.copy(script, folder)
        run([tools.node, folder / "compiling.mjs", pyodide, program, *pairs], folder, "compiling by Pyodide")


def _own_licence() -> str:
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - it takes long to load

    try:
        text = distribution("quizgen").read_text("licenses/LICENSE")
    except PackageNotFoundError:
        text = None
    return text or "MIT licence"
