"""The files of a package (a zip file), read so that a hostile one does no harm: nothing is ever unpacked to disk."""

from posixpath import join, normpath
from zipfile import BadZipFile, ZipFile

from attrs import frozen

from quizgen.errors import Place, Problem, SheetError
from quizgen.readers.base import too_large, unreadable
from quizgen.readers.inputs import Input
from quizgen.readers.limits import MEGABYTE

MOST_GROWTH = 100
"""How many times its packed size a package may have when it is unpacked. Those that programs make have 5 to 20."""

ALWAYS_UNPACKED = 10 * MEGABYTE
"""The size up to which any package is unpacked."""

UNPACKED_LIMIT = 8
"""How many times the limit of a file its unpacked files may have."""

MOST_FILES = 10_000
"""How many files a package may have."""


@frozen
class PackedFiles:
    """The files of a package by their paths inside it."""

    path: Input
    """The package."""
    content: dict[str, bytes]
    """The bytes of each file."""

    def near(self, base: str, address: str) -> str:
        """Return the path of a file that another file of the package names; empty where there is no such file.

        Args:
            base: the folder of the file that names it.
            address: its address as written there.
        """
        candidates = (normpath(join(base, address)), normpath(address.lstrip("/")))
        return next((each for each in candidates if each in self.content), "")


def packed_files(path: Input, limit: int) -> PackedFiles:
    """Read a package.

    Args:
        path: the package.
        limit: the most bytes that it may have.

    Raises:
        SheetError: it is no zip file, is damaged or has a password, or it is too large, packed or unpacked.
    """
    try:
        size = path.size()
        if size > limit:
            raise SheetError(too_large(Place(str(path)), limit))
        with path.open() as file, ZipFile(file) as package:
            files = [each for each in package.infolist() if not each.is_dir()]
            unpacked = sum(each.file_size for each in files)
            if unpacked > max(ALWAYS_UNPACKED, min(MOST_GROWTH * size, UNPACKED_LIMIT * limit)):
                message = f"this package of {size / MEGABYTE:.1f} MB unpacks to {unpacked / MEGABYTE:,.0f} MB"
                raise _error(path, message, "no quiz is packed so tightly; export it again")
            if len(files) > MOST_FILES:
                raise _error(path, f"this package has {len(files):,} files, and {MOST_FILES:,} are the most")
            return PackedFiles(path, {each.filename: package.read(each) for each in files})
    except OSError as error:
        raise SheetError(unreadable(path, error)) from error
    except RuntimeError as error:  # zipfile's word for a password, and for a way of packing that it lacks
        raise _error(path, "this package can't be read: it has a password", "export it without one") from error
    except (BadZipFile, EOFError, ValueError) as error:
        raise _error(path, "this is no zip file, or it is damaged", "export it again") from error


def _error(path: Input, message: str, hint: str = "") -> SheetError:
    return SheetError(Problem(message, Place(str(path)), hint))
