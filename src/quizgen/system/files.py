"""Writing files so that each is wholly there or wholly as it was."""

import contextlib
import errno
import os
import signal
import tempfile
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.errors import ExportError, Place, Problem

_HINTS: dict[type[OSError], str] = {
    FileNotFoundError: "make its folder first, or name another",
    NotADirectoryError: "name a file inside a folder",
    IsADirectoryError: "name a file inside it",
    PermissionError: "name a file and a folder that you may write to",
}

_ENDING = ".part"
"""The ending of a file that is not whole yet."""


def write_atomically(path: str | Path, content: bytes) -> None:
    """Write one file as `write_all` does. Raises ExportError for what is no path, too."""
    if not isinstance(path, str | Path):
        raise ExportError(f"a file is named by a text or a Path, not {path!r}")
    write_all([(Path(path), content)])


def write_all(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write files beside their targets, then move them into place, all or none. Nothing is left behind on failure.

    A link stays a link: the file that it points at is written. A pipe or a device (/dev/stdout) is written to directly.
    Temporary files that a killed program left beside a target are removed. Ctrl-C while files are being moved takes
    effect when all are in place.

    Raises:
        ExportError: the folder is missing or can't be written to, the target is a folder or is write-protected, or the
            disk is full.
    """
    staged: list[tuple[Path, Path, int]] = []
    path = Path()
    try:
        for path, content in files:
            if path.exists() and not path.is_file() and not path.is_dir():
                path.write_bytes(content)
            else:
                _stage(path, content, staged)
        with _uninterrupted():
            for temporary, path, _ in staged:
                temporary.replace(path)
    except OSError as error:
        hint = _HINTS.get(type(error), "")
        raise ExportError(Problem(f"can't be written: {error.strerror or error}", Place(str(path)), hint)) from error
    finally:
        with _uninterrupted():
            for temporary, _, handle in staged:
                _discard(temporary, handle)


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold a folder's lock, so that no other program that asks for it changes files here; wait until it is free.

    On a system that can't lock a folder, nothing is locked. When a program ends, its lock ends too.
    """
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # no such folder, or a system that opens none
        yield
        return
    try:
        _lock(handle, wait=True)
        yield
    finally:
        os.close(handle)


def _stage(target: Path, content: bytes, staged: list[tuple[Path, Path, int]]) -> None:
    """Write a temporary file beside a target, and add its path, its target and its open handle to `staged`."""
    path = Path(os.path.realpath(target))
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    mode = _mode_for(path)
    _sweep(path)
    with _uninterrupted():
        name, handle = _opened(path)
        staged.append((name, path, handle))
    with open(handle, "wb", closefd=False) as file:
        file.write(content)
        file.flush()
        os.fsync(handle)
    name.chmod(mode)
    if os.name == "nt":  # where no open file can be moved
        os.close(handle)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until the end of the block. Only the main thread is ever told of it."""
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or before is None:
        yield
        return
    pressed: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if pressed:
            signal.raise_signal(signal.SIGINT)


def _opened(path: Path) -> tuple[Path, int]:
    """Make a temporary file beside a target, locked for as long as its handle is open; return its path and handle."""
    while True:
        handle, name = tempfile.mkstemp(prefix=_prefix(path), suffix=_ENDING, dir=path.parent)
        _lock(handle, wait=True)
        if Path(name).exists():
            return Path(name), handle
        os.close(handle)  # another program swept it away before it was locked


def _discard(temporary: Path, handle: int) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        os.close(handle)


def _sweep(path: Path) -> None:
    """Remove temporary files of a target that no running program has locked: a killed program left them."""
    for left in path.parent.glob(f"{_escaped(_prefix(path))}*{_ENDING}"):
        with contextlib.suppress(OSError):
            handle = os.open(left, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
            try:
                if _lock(handle, wait=False):
                    left.unlink(missing_ok=True)
            finally:
                os.close(handle)


def _prefix(path: Path) -> str:
    return f".{path.name[:40]}."


def _escaped(name: str) -> str:
    """Return a glob pattern that matches a name literally."""
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)


def _lock(handle: int, *, wait: bool) -> bool:
    """Lock a file for this handle; tell whether that worked. The lock ends with the program."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


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
