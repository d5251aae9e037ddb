"""The parts of a workbook file (XLSX, ODS): XML files in a zip file, read so that a hostile one does no harm."""

import zlib
from collections.abc import Callable
from types import TracebackType
from typing import BinaryIO, Self
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from attrs import define, field

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.base import too_large, unreadable
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MEGABYTE

MOST_GROWTH = 100
"""How many times its packed size a large workbook may have when it is unpacked. Those that people make have 5 to 20."""

ALWAYS_UNPACKED = 10 * MEGABYTE
"""The size up to which any workbook is unpacked."""

UNPACKED_LIMIT = 8
"""How many times the limit of a file its unpacked parts may have."""

_DAMAGE = (expat.ExpatError, zlib.error, BadZipFile, EOFError, OSError, LookupError, ValueError, NotImplementedError)
"""What unpacking, parsing and reading a damaged part may raise."""

Attributes = dict[str, str]

Start = Callable[[str, Attributes], object]
"""Is called at each start tag, with its name and its attributes."""

Heard = Callable[[str], object]
"""Is called at each end tag with its name, or with a piece of text."""


@define
class Archive:
    """An open workbook file."""

    path: Input
    """The file."""
    limit: int
    """The most bytes that the file may have."""
    _file: BinaryIO = field(init=False)
    _zip: ZipFile = field(init=False)

    def __enter__(self) -> Self:
        try:
            size = self.path.size()
            if size > self.limit:
                raise SheetError(too_large(Place(str(self.path)), self.limit))
            self._file = self.path.open()
            self._zip = self._opened()
        except OSError as error:
            raise SheetError(unreadable(self.path, error)) from error
        except (BadZipFile, ValueError, NotImplementedError) as error:
            raise self._no_zip() from error
        try:
            self._check_size(size)
        except SheetError:
            self._close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._close()

    def _opened(self) -> ZipFile:
        """Return the file as a zip file; where it is none, it is closed."""
        try:
            return ZipFile(self._file)
        except BaseException:
            self._file.close()
            raise

    def _close(self) -> None:
        self._zip.close()
        self._file.close()

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name in self._zip.NameToInfo

    def parse(self, name: str, start: Start, end: Heard, text: Heard) -> None:
        """Read a part as XML.

        Args:
            name: the name of the part.
            start: is called at each start tag. Where tags have prefixes, they and their attributes lose them.
            end: is called at each end tag.
            text: is called with each piece of text.

        Raises:
            SheetError: the part is missing, or no XML, or declares a document type, by which a small file can grow
                without end or read others.
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True

        def first(tag: str, attributes: Attributes) -> None:
            """Take the first tag, which shows whether names have prefixes. Where they have none, nothing is cut off."""
            has_prefix = ":" in tag
            parser.StartElementHandler = _without_prefixes(start) if has_prefix else start
            parser.EndElementHandler = _without_prefix(end) if has_prefix else end
            parser.StartElementHandler(tag, attributes)

        parser.StartElementHandler = first
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = self._refuse_declaration
        try:
            part = self._zip.open(name)
        except (KeyError, RuntimeError) as error:
            what = "it has a password" if isinstance(error, RuntimeError) else f"its part '{name}' is missing"
            raise self.error(f"this workbook can't be read: {what}", "save it again, without a password") from error
        try:
            with part:
                parser.ParseFile(part)
        except _DAMAGE as error:
            raise self.error(f"this workbook is damaged, in its part '{name}'", "save it again") from error

    def error(self, message: str, hint: str = "") -> SheetError:
        """Return an error about the file as a whole."""
        return SheetError(Problem(message, Place(str(self.path)), hint))

    def _refuse_declaration(self, *_: object) -> None:
        raise self.error("this workbook declares a document type, which none needs and which is not safe to read")

    def _check_size(self, size: int) -> None:
        unpacked = sum(info.file_size for info in self._zip.infolist())
        if unpacked > max(ALWAYS_UNPACKED, min(MOST_GROWTH * size, UNPACKED_LIMIT * self.limit)):
            message = f"this workbook of {size / MEGABYTE:.1f} MB unpacks to {unpacked / MEGABYTE:,.0f} MB"
            raise self.error(message, "save the one worksheet as 'CSV UTF-8'")

    def _no_zip(self) -> SheetError:
        with self.path.open() as file:
            raw = file.read()
        if not raw.startswith(b"\xd0\xcf\x11\xe0"):
            return self.error("this is no workbook, whatever its name says", "save it as .xlsx, or as 'CSV UTF-8'")
        if "EncryptedPackage".encode("utf-16-le") in raw:
            return self.error("this workbook has a password", "save it without one (File › Info › Protect Workbook)")
        return self.error("this is a workbook of Excel 97 to 2003", "open it and save it as .xlsx")


def attribute(attributes: Attributes, name: str) -> str:
    """Return an attribute whatever its prefix; empty where there is none."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _without_prefixes(start: Start) -> Start:
    local = _Local()
    return lambda tag, attributes: start(local[tag], {local[key]: value for key, value in attributes.items()})


def _without_prefix(end: Heard) -> Heard:
    local = _Local()
    return lambda tag: end(local[tag])


class _Local(dict[str, str]):
    """Names without their prefixes, each worked out once."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local
