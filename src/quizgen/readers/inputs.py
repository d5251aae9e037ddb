"""Where a sheet is read from: a file on disk, or bytes in memory with the files that stand beside them."""

import io
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from hashlib import file_digest
from pathlib import Path, PurePath
from posixpath import join, normpath, relpath
from typing import BinaryIO

from attrs import field, frozen


@frozen(slots=False)
class Input(ABC):
    """A file that a reader reads. It behaves like a path: it has a name and an ending, and can be read.

    Example:
        >>> from quizgen.readers.inputs import in_memory
        >>> in_memory("rivers.csv", b"river,mouth").read_text()
        'river,mouth'
    """

    shown: str
    """Its path, as errors show it."""

    def __str__(self) -> str:
        return self.shown

    @cached_property
    def _path(self) -> PurePath:
        return PurePath(self.shown)

    @property
    def name(self) -> str:
        """Its name without folders: `rivers.csv`."""
        return self._path.name

    @property
    def stem(self) -> str:
        """Its name without its ending: `rivers`."""
        return self._path.stem

    @property
    def suffix(self) -> str:
        """The ending of its name, with the dot: `.csv`."""
        return self._path.suffix

    def read_bytes(self) -> bytes:
        """Return its bytes. Raises OSError where it can't be read."""
        with self.open() as file:
            return file.read()

    def read_text(self, encoding: str = "utf-8") -> str:
        """Return its text. Raises OSError where it can't be read, and UnicodeDecodeError where it is no such text."""
        return self.read_bytes().decode(encoding)

    def beside(self, name: str) -> "Input":
        """Return the input of a file that is named relative to this one's folder, whether it exists or not."""
        return self.at(str(self._path.parent / name))

    @abstractmethod
    def at(self, shown: str) -> "Input":
        """Return the input of another file of the same disk, or of the same files in memory."""

    @abstractmethod
    def open(self) -> BinaryIO:
        """Open it to read its bytes. Raises OSError where it can't be read, and ValueError for an impossible name."""

    @abstractmethod
    def size(self) -> int:
        """Return how many bytes it has. Raises OSError where it can't be read."""

    @abstractmethod
    def is_file(self) -> bool:
        """Tell whether it is there."""

    @abstractmethod
    def leaves_folder_of(self, sheet: "Input") -> bool:
        """Tell whether it is a link that leads out of the folder of a sheet."""

    @abstractmethod
    def neighbours(self) -> list[str]:
        """Return the names of the files in its folder, sorted. Raises OSError where the folder can't be read."""


@frozen(slots=False)
class InputFile(Input):
    """A file on disk."""

    @classmethod
    def of(cls, path: str | Path) -> "InputFile":
        """Return the input of a path."""
        return cls(str(Path(path)))

    @property
    def path(self) -> Path:
        """Where it is."""
        return Path(self.shown)

    def at(self, shown: str) -> Input:
        """Return the input of another file on disk."""
        return InputFile(shown)

    def open(self) -> BinaryIO:
        """Open it to read its bytes. Raises OSError where it can't be read, and ValueError for an impossible name."""
        return self.path.open("rb")

    def size(self) -> int:
        """Return how many bytes it has. Raises OSError where it can't be read."""
        return self.path.stat().st_size

    def is_file(self) -> bool:
        """Tell whether it is there."""
        return self.path.is_file()

    def leaves_folder_of(self, sheet: Input) -> bool:
        """Tell whether it is a link that leads out of the folder of a sheet."""
        folder = Path(sheet.shown).parent
        return self.path.exists() and not self.path.resolve().is_relative_to(folder.resolve())

    def neighbours(self) -> list[str]:
        """Return the names of the files in its folder, sorted. Raises OSError where the folder can't be read."""
        return sorted(entry.name for entry in self.path.parent.iterdir())


@frozen(slots=False)
class WatchedFile(InputFile):
    """A file on disk that keeps in mind what is read of it and of the files that it names.

    Example:
        >>> sheet = WatchedFile("nowhere.yaml")
        >>> sheet.beside("danube.png").is_file(), sheet.seen
        (False, {'danube.png': None})
    """

    seen: dict[str, str | None] = field(factory=dict, eq=False)
    """The files that were asked for by their paths, with the digest of each as it was then; None: it was not there."""

    def at(self, shown: str) -> Input:
        """Return the input of another file on disk, which is watched with this one."""
        return WatchedFile(shown, seen=self.seen)

    def open(self) -> BinaryIO:
        """Open it to read its bytes. Raises OSError where it can't be read, and ValueError for an impossible name."""
        self._note()
        return super().open()

    def is_file(self) -> bool:
        """Tell whether it is there."""
        self._note()
        return super().is_file()

    def _note(self) -> None:
        if self.shown not in self.seen:
            self.seen[self.shown] = digest_of_file(self.path)


def digest_of_file(path: str | Path) -> str | None:
    """Return the digest of a file's content; None where there is none that can be read."""
    try:
        with Path(path).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


@frozen(slots=False)
class InputBytes(Input):
    """Bytes in memory. No disk is ever touched: what it names is looked up in `files`."""

    content: bytes | None
    """Its bytes; None: it is not there."""
    files: Mapping[str, bytes]
    """What stands beside the sheet, by names relative to the sheet's folder."""
    folder: str = ""
    """The folder of the sheet, as errors show it."""

    def at(self, shown: str) -> Input:
        """Return the input of another file of those in memory."""
        name = normpath(relpath(shown, self.folder or ".")) if self.folder else normpath(shown)
        return InputBytes(shown, content=self.files.get(name), files=self.files, folder=self.folder)

    def open(self) -> BinaryIO:
        """Open it to read its bytes. Raises FileNotFoundError where there is no such file."""
        if self.content is None:
            raise FileNotFoundError(2, "No such file or directory", self.shown)
        return io.BytesIO(self.content)

    def size(self) -> int:
        """Return how many bytes it has. Raises FileNotFoundError where there is no such file."""
        with self.open() as file:
            return file.seek(0, io.SEEK_END)

    def is_file(self) -> bool:
        """Tell whether it is there."""
        return self.content is not None

    def leaves_folder_of(self, sheet: Input) -> bool:
        """Tell whether it is a link out of a folder, which nothing in memory is."""
        del sheet
        return False

    def neighbours(self) -> list[str]:
        """Return the names of the files that were given."""
        return sorted(self.files)


def in_memory(shown: str, content: bytes, files: Mapping[str, bytes] | None = None) -> InputBytes:
    """Return the input of bytes in memory.

    Args:
        shown: what errors call it; by its ending it is known what it is.
        content: its bytes.
        files: what stands beside it, by name: pictures, sounds, tables, texts.

    Example:
        >>> source = in_memory("rivers.csv", b"river,mouth", {"maps/danube.png": b"..."})
        >>> source.suffix, source.beside("maps/danube.png").is_file(), source.beside("maps/rhine.png").is_file()
        ('.csv', True, False)
    """
    named = {normpath(join(".", name)): data for name, data in (files or {}).items()}
    return InputBytes(shown, content=content, files=named, folder=str(PurePath(shown).parent))
