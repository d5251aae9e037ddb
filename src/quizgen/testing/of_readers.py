"""What each reader is held to."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from quizgen.errors import QuizgenError
from quizgen.readers.inputs import InputFile
from quizgen.readers.limits import MOST_BYTES
from quizgen.sheet import FactSheet

CUTS = 25
"""In how many places a file is cut off and broken."""


def check_reader(read: Callable[..., FactSheet], *files: Path | str) -> None:
    """Hold a reader to what each of ours is held to, by some files that it reads.

    It makes the same sheet of the same file, with the id that is wanted; it refuses a file that is larger than its
    limit; and one that is cut off or broken anywhere is a QuizgenError or a sheet, and never another error.

    Args:
        read: the reader, which takes an `Input` (it has a name and can be read, as a path), an id and a limit in bytes.
        *files: files that it can read.

    Raises:
        AssertionError: it does not, with what is wrong.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import mkdtemp
        >>> from quizgen import READERS
        >>> path = Path(mkdtemp()) / "quiz.gift"
        >>> _ = path.write_text("What is 2 + 2? {=4 ~3 ~5}")
        >>> check_reader(next(entry for entry in READERS if entry.name == "gift").read, path)
    """
    _require(bool(files), "name a file or more that the reader can read")
    for path in map(Path, files):
        sheet = _sheet(read, path)
        if isinstance(sheet, str):
            raise AssertionError(f"{path} can't be read: {sheet}")
        _require(bool(sheet.id), f"{path}: its sheet has no id")
        _require(_sheet(read, path) == sheet, f"{path}: read again, it is another sheet")
        _require(isinstance(_sheet(read, path, limit=1), str), f"{path}: a limit of one byte is not held")
        with TemporaryDirectory() as folder:
            for number, content in enumerate(_broken(path.read_bytes())):
                copy = Path(folder) / path.name
                copy.write_bytes(content)
                _sheet(read, copy, what=f"{path.name}, broken in the way {number + 1}")


def _broken(content: bytes) -> Iterator[bytes]:
    """Yield a file that is empty, cut off, or has other bytes in it."""
    yield b""
    yield b"\xff\xfe\x00"
    for number in range(CUTS):
        place = len(content) * number // CUTS
        yield content[:place]
        yield content[:place] + b"\x00\xff{[(\"'<" + content[place:]
        yield content[:place] + content[place + 1 :]


def _sheet(read: Callable[..., FactSheet], path: Path, *, limit: int = MOST_BYTES, what: str = "") -> FactSheet | str:
    """Return the sheet in a file, or the message of the error."""
    try:
        sheet = read(InputFile.of(path), "", limit)
    except QuizgenError as error:
        return str(error)
    except Exception as error:
        raise AssertionError(f"{what or path}: {type(error).__name__}, which is no QuizgenError: {error}") from error
    _require(isinstance(sheet, FactSheet), f"{what or path}: the reader returned a {type(sheet).__name__}")
    return sheet


def _require(holds: bool, message: str) -> None:
    if not holds:
        raise AssertionError(message)
