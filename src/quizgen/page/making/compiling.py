"""Runs in Pyodide under Node: compiles the Python files of an archive. This file imports nothing of quizgen."""

import gzip
import importlib.util
import io
import marshal
import tarfile
import zipfile
from pathlib import Path

CHECKED_BY_NONE = (0b01).to_bytes(4, "little")
"""The flags of a compiled file that is never compared with its source, which isn't there."""

BEFORE_ZIP = (1980, 1, 1, 0, 0, 0)
"""The date of every file, so that the same sources give the same archive."""


def compiled(source: str, as_zip: bool, target: str) -> None:
    """Write an archive in which every Python file is compiled.

    Args:
        source: the path of a tar archive.
        as_zip: whether the result is a zip, or else a tar.gz.
        target: the path of the result.
    """
    with tarfile.open(source) as archive:
        entries = [(each.name, archive.extractfile(each).read()) for each in archive]  # type: ignore[union-attr]
    made = [_compiled(name, content) for name, content in entries]
    Path(target).write_bytes(_zipped(made) if as_zip else _tarred(made))


def _compiled(name: str, content: bytes) -> tuple[str, bytes]:
    if not name.endswith(".py"):
        return name, content
    code = compile(content, name, "exec", dont_inherit=True, optimize=2)
    head = importlib.util.MAGIC_NUMBER + CHECKED_BY_NONE + importlib.util.source_hash(content)
    return f"{name}c", head + marshal.dumps(code)


def _zipped(entries: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name, BEFORE_ZIP), content, zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def _tarred(entries: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in entries:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(made.getvalue(), 9, mtime=0)
