"""Writing files so that each is wholly there or wholly as it was."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from quizgen.errors import ExportError, Place, Problem

_HINTS: dict[type[OSError], str] = {
    FileNotFoundError: "make its folder first, or name another",
    NotADirectoryError: "name a file inside a folder",
    IsADirectoryError: "name a file inside it",
    PermissionError: "name a file and a folder that you may write to",
}


def write_atomically(path: Path, content: bytes) -> None:
    """Write one file as `write_all` does."""
    write_all([(path, content)])


def write_all(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write files beside their targets, then move them into place, all or none. Nothing is left behind on failure.

    A link stays a link, and what it points at is written. A pipe or a device (/dev/stdout) has nothing to replace, and
    is written to as it is.

    Raises:
        ExportError: the folder is missing or can't be written to, the target is a folder or is write-protected, or the
            disk is full.
    """
    staged: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in files:
            if path.exists() and not path.is_file() and not path.is_dir():
                path.write_bytes(content)
            else:
                staged.append(_staged(path, content))
        for temporary, path in staged:
            temporary.replace(path)
    except OSError as error:
        hint = _HINTS.get(type(error), "")
        raise ExportError(Problem(f"can't be written: {error.strerror or error}", Place(str(path)), hint)) from error
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _staged(target: Path, content: bytes) -> tuple[Path, Path]:
    """Write a temporary file beside a target; return both."""
    path = Path(os.path.realpath(target))
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    mode = _mode_for(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise
    return Path(name), path


def _mode_for(path: Path) -> int:
    """Return the permissions that a file keeps, or those that a new one gets.

    Raises:
        OSError: the target is a folder, or a file that is write-protected.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists():
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
