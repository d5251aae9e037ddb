"""Packages that are installed for a test: a folder on Python's path with a module and its entry points."""

from pathlib import Path
from textwrap import dedent

import pytest


def install(
    folder: Path, patch: pytest.MonkeyPatch, *, package: str, module: str, entry_points: dict[str, dict[str, str]]
) -> None:
    """Install a package of one module, whose name is that of the package with `_` for `-`.

    Args:
        folder: where it is installed.
        patch: puts the folder on Python's path.
        package: its name.
        module: the text of its module.
        entry_points: for each group the names of its plug-ins, each with its place in the module.
    """
    name = package.replace("-", "_")
    (folder / f"{name}.py").write_text(dedent(module), encoding="utf-8")
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
    lines = [
        line
        for group, named in entry_points.items()
        for line in (f"[{group}]", *(f"{each} = {name}:{place}" for each, place in named.items()))
    ]
    (about / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    patch.syspath_prepend(str(folder))
