"""What may be read as a sheet: a path, bytes, an open file, or text in memory; each becomes an input."""

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.base import too_large
from quizgen.readers.inputs import Input, InputFile, in_memory

Readable = str | Path | bytes | IO[bytes] | IO[str]
"""What `read_facts` reads. A `str` is always a path; text in memory is an `io.StringIO`."""

NAMELESS = "sheet"
"""What errors call a sheet that has no name."""


def input_of(
    given: Readable | Input, *, endings: tuple[str, ...], files: Mapping[str, bytes] | None, limit: int
) -> Input:
    """Return the input that is to be read.

    Args:
        given: a path, bytes, or an open file. An open file is read to its end, and not closed.
        endings: those that a file for its reader has; the first is given to bytes, and to files named otherwise.
        files: what stands beside bytes or an open file, by name.
        limit: the most bytes that are read.

    Raises:
        SheetError: it is nothing that can be read, it fails while it is read, or has more bytes than `limit`.
    """
    if isinstance(given, Input):
        return given
    if isinstance(given, str | Path):
        if files is not None:
            raise SheetError(Problem("a file on disk has its neighbours there", hint="give 'files' with bytes only"))
        return InputFile.of(given)
    _check_files(files)
    nameless = NAMELESS + (endings[0] if endings else "")
    if isinstance(given, bytes | bytearray | memoryview):
        return in_memory(nameless, bytes(given), files)
    name = getattr(given, "name", "")
    is_named = isinstance(name, str) and Path(name).suffix and (not endings or name.lower().endswith(endings))
    shown = name if is_named else nameless
    return in_memory(shown, _all_of(given, shown, limit), files)


def _check_files(files: Mapping[str, bytes] | None) -> None:
    for name, content in (files or {}).items():
        if not isinstance(name, str) or not isinstance(content, bytes):
            hint = "map names to bytes: files={'danube.png': Path('danube.png').read_bytes()}"
            raise SheetError(Problem(f"'files' has {name!r}, whose content is no bytes", hint=hint))


def _all_of(file: IO[bytes] | IO[str], shown: str, limit: int) -> bytes:
    """Return the bytes of an open file, those of a text in UTF-8."""
    read = getattr(file, "read", None)
    if read is None:
        hint = "give a path, bytes, an open file, or text as io.StringIO; rows are for sheet_of"
        raise SheetError(Problem(f"a {type(file).__name__} can't be read as a sheet", hint=hint))
    parts: list[bytes] = []
    left = limit
    try:
        while left >= 0 and (part := read(left + 1)):
            data = part.encode() if isinstance(part, str) else part
            if not isinstance(data, bytes):
                raise SheetError(Problem(f"it gives a {type(data).__name__} when it is read, not bytes", Place(shown)))
            parts.append(data)
            left -= len(data)
    except (OSError, ValueError) as error:
        message = f"can't be read: {getattr(error, 'strerror', None) or error}"
        raise SheetError(Problem(message, Place(shown), "open it as bytes: open(…, 'rb')")) from error
    if left < 0:
        raise SheetError(too_large(Place(shown), limit))
    return b"".join(parts)
