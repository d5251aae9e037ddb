"""The licences of all that the page contains, as one text that the page shows."""

import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

_NAMES = ("license", "licence", "copying", "notice")

_BUILDS_ONLY = ("esbuild-wasm",)
"""Packages that build the page, and are not in it."""

_WITHOUT_FILE = {
    "pyodide": "Mozilla Public License 2.0: https://www.mozilla.org/MPL/2.0/. Its source: "
    "https://github.com/pyodide/pyodide. It contains CPython and its standard library (PSF License 2: "
    "https://docs.python.org/3/license.html), and SQLite, which is in the public domain.",
}
"""What is said of packages whose archive has no licence file."""


def licences(own: str, modules: Path, wheels: Sequence[Path]) -> str:
    """Return the licences of quizgen, of packages from npm and of packages from PyPI.

    Args:
        own: quizgen's licence.
        modules: the folder `node_modules`.
        wheels: the packages from PyPI.
    """
    parts = [("quizgen", own), *_of_modules(modules), *(part for wheel in wheels for part in _of_wheel(wheel))]
    return "\n\n".join(f"{name}\n{'-' * len(name)}\n{text.strip()}" for name, text in parts) + "\n"


def _of_modules(modules: Path) -> Iterator[tuple[str, str]]:
    for manifest in sorted(modules.rglob("package.json")):
        told = json.loads(manifest.read_text(encoding="utf-8"))
        name = manifest.parent.relative_to(modules).as_posix()
        if name != told.get("name") or name in _BUILDS_ONLY:
            continue
        texts = [path for path in sorted(manifest.parent.iterdir()) if path.name.lower().startswith(_NAMES)]
        text = "\n\n".join(path.read_text(encoding="utf-8") for path in texts)
        yield f"{name} {told['version']} ({told.get('license', '')})", text or _WITHOUT_FILE.get(name, "")


def _of_wheel(wheel: Path) -> Iterator[tuple[str, str]]:
    name = " ".join(wheel.name.split("-")[:2])
    with zipfile.ZipFile(wheel) as package:
        for entry in sorted(package.namelist()):
            if entry.rpartition("/")[2].lower().startswith(_NAMES) and not entry.endswith((".py", "/")):
                yield name, package.read(entry).decode("utf-8", errors="replace")
