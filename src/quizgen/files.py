"""Writing files so that each is wholly there or wholly as it was."""

import contextlib
import os
import tempfile
from pathlib import Path

from quizgen.errors import ExportError, Place, Problem


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the target, then move into place. Nothing is left behind on failure.

    Raises:
        ExportError: the folder is missing or can't be written to, or the disk is full.
    """
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode_of(path))
        Path(temporary).replace(path)
    except OSError as error:
        hint = "name a folder that is there and that you may write to"
        raise ExportError(Problem(f"can't be written: {error.strerror}", Place(str(path)), hint)) from error
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink(missing_ok=True)


def _mode_of(path: Path) -> int:
    """Return the permissions that a file keeps, or those that a new one gets."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
