"""What readers share: what a reader is, and reading a file as text."""

from collections.abc import Callable
from itertools import islice
from pathlib import PurePosixPath

from quizgen.errors import Place, Problem, Problems, SheetError, did_you_mean
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MEGABYTE, MOST_BYTES
from quizgen.sheet import FactSheet
from quizgen.text.characters import UNSHOWABLE, named
from quizgen.text.late_pattern import late_pattern

Reader = Callable[[Input, str, int], FactSheet]
"""Reads a file as a fact sheet.

Takes an input (which behaves like a path, and may be in memory), the id that the caller wants for the sheet (or an
empty text), and the most bytes that a file may have.
Raises SheetError with all that is wrong.
"""

HEAD = 65_536
"""How many bytes of a file are looked at to find its reader."""

MOST_TOLD = 10
"""How many characters that can't be shown are reported for one file."""

_ADDRESS = late_pattern("https?:/")
_LINE_END = late_pattern("\r\n|\r|\n")
_ODD_LINE_END = late_pattern("[\x85\u2028\u2029]")
"""Line breaks that no editor counts as such. They come with text copied from elsewhere, and are read as spaces."""


def read_text(path: Input, limit: int = MOST_BYTES) -> str:
    """Return a file as text: UTF-8, with or without a byte order mark.

    Raises:
        SheetError: there is no such file, it has more bytes than `limit` or another encoding, or it has characters
            that can't be shown, each with its place.
    """
    return showable(path, read_loosely(path, limit))


def showable(path: Input, text: str) -> str:
    """Return the text of a file, with a space for each line break that no editor counts as one.

    Raises:
        SheetError: it has characters that can't be shown, each with its place.
    """
    text = _ODD_LINE_END.sub(" ", text)
    problems = [
        Problem(
            f"{named(match[0])} can't be shown on a card or a page", place_at(path, text, match.start()), "delete it"
        )
        for match in islice(UNSHOWABLE.finditer(text), MOST_TOLD)
    ]
    if problems:
        raise SheetError(*problems)
    return text


def read_loosely(path: Input, limit: int = MOST_BYTES) -> str:
    """Return a file as text, as `read_text` does, but let characters pass that can't be shown.

    Raises:
        SheetError: there is no such file, or it has more bytes than `limit` or another encoding.
    """
    raw = read_bytes(path, limit)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SheetError(_encoding_problem(path, raw, error.start)) from error
    return _ODD_LINE_END.sub(" ", text)


def read_bytes(path: Input, limit: int = MOST_BYTES) -> bytes:
    """Return the bytes of a file.

    Raises:
        SheetError: there is no such file, or it has more bytes than `limit`.
    """
    try:
        with path.open() as file:
            raw = file.read(limit + 1)
    except OSError as error:
        raise SheetError(unreadable(path, error)) from error
    except ValueError as error:
        raise SheetError(Problem("no file can have this name", Place(str(path)))) from error
    if len(raw) > limit:
        raise SheetError(too_large(Place(str(path)), limit))
    return raw


def too_large(place: Place, limit: int) -> Problem:
    """Return the problem that a file has more bytes than are allowed."""
    message = f"this file is larger than {limit / MEGABYTE:g} MB"
    return Problem(message, place, "make several sheets of it, or allow more", setting="limit")


def unreadable(path: Input, error: OSError) -> Problem:
    """Return the problem that a file can't be read, with what to do about it."""
    hint = ""
    if isinstance(error, FileNotFoundError):
        hint = "download it, and name the file" if _ADDRESS.match(str(path)) else _neighbour_like(path)
    elif isinstance(error, PermissionError):
        hint = "change its permissions, or copy it to where you may read it"
    return Problem(f"can't be read: {error.strerror or error}", Place(str(path)), hint)


def _neighbour_like(path: Input) -> str:
    """Return a guess which file beside a path that does not exist was meant, or an empty text.

    It is one of a similar name, or one of the same name with another ending.
    """
    try:
        there = path.neighbours()
    except OSError:
        return ""
    wanted = PurePosixPath(path.name)
    same = [name for name in there if wanted.suffix and PurePosixPath(name).stem == wanted.stem]
    return did_you_mean(path.name, there, cutoff=0.8) or did_you_mean(path.name, same, cutoff=0)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as an editor counts them."""
    return _LINE_END.split(text)


def read_head(path: Input) -> str:
    """Return the beginning of a file's text, or an empty text where it can't be read."""
    try:
        with path.open() as file:
            raw = file.read(HEAD)
    except (OSError, ValueError):
        return ""
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return raw.decode(encoding, errors="replace")


def beside(sheet: Input, name: str, what: str, place: Place, problems: Problems) -> Input | None:
    """Return a file that a sheet names, whether it exists or not.

    Args:
        sheet: the sheet.
        name: the file's name as the sheet has it.
        what: what the file is to a reader: a table, a text.
        place: where the sheet names it.
        problems: where it is noted that the name leads out of the sheet's folder, by `..`, a root or a link.

    Returns:
        The file, or None where the name leads out of the folder.
    """
    relative = PurePosixPath(name.replace("\\", "/"))
    if relative.is_absolute() or ".." in relative.parts or ":" in name:
        hint = "put it beside the sheet, and write its name alone"
        problems.add(place, f"the {what} '{name}' is outside the sheet's folder", hint)
        return None
    path = sheet.beside(str(relative))
    if path.leaves_folder_of(sheet):
        hint = f"put the {what} itself beside the sheet, not a link to it"
        problems.add(place, f"the {what} '{name}' is a link that leads outside the sheet's folder", hint)
        return None
    return path


def place_at(path: Input, text: str, offset: int) -> Place:
    """Return the place of an offset into a text."""
    line, start = 1, 0
    for end in _LINE_END.finditer(text, 0, offset):
        line, start = line + 1, end.end()
    return Place(str(path), line, offset - start + 1)


def _encoding_problem(path: Input, raw: bytes, offset: int) -> Problem:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Problem("this file is UTF-16, not UTF-8", Place(str(path), 1, 1), "save it again as UTF-8")
    text = raw[:offset].decode("utf-8-sig", errors="replace")
    place = place_at(path, text, len(text))
    advice = "save it again as UTF-8; a spreadsheet calls that 'CSV UTF-8'"
    return Problem(f"this file is not UTF-8 (byte 0x{raw[offset]:02X}, perhaps Latin-1 or Windows-1252)", place, advice)
