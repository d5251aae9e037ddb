"""The one file to take along, `sheet.quizgen.zip`: a sheet, its lock, what the page has set, and the media."""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from quizgen.errors import Problem, SheetError
from quizgen.readers.limits import MOST_BYTES

SETTINGS = "quizgen-page.json"
"""The file in it that has the settings of the page."""

FORMAT_VERSION = 1
"""The version of its form. A page that knows this version refuses later ones."""

_BEFORE_ZIP = (1980, 1, 1, 0, 0, 0)
_RESERVED = re.compile(r'[\0<>:"|?*]')


def packed(files: Mapping[str, bytes], settings: Mapping[str, Any]) -> bytes:
    """Return one file with all files of a sheet.

    Args:
        files: the files by their names.
        settings: what the page has set; `name` is the sheet's file.

    Example:
        >>> files, settings = unpacked(packed({"seas.csv": b"river,mouth"}, {"name": "seas.csv"}))
        >>> files, settings["name"]
        ({'seas.csv': b'river,mouth'}, 'seas.csv')
    """
    made = io.BytesIO()
    told = {"quizgen_page": FORMAT_VERSION, **settings}
    entries = {SETTINGS: json.dumps(told, ensure_ascii=False, indent=1).encode(), **files}
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(entries):
            archive.writestr(zipfile.ZipInfo(name, _BEFORE_ZIP), entries[name], zipfile.ZIP_DEFLATED)
    return made.getvalue()


def unpacked(content: bytes) -> tuple[dict[str, bytes], dict[str, Any]]:
    """Return the files of a sheet and the settings of the page.

    Raises:
        SheetError: it is damaged, too large, of a later version, or no such file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_BYTES:
                raise SheetError(Problem("this file is too large when it is unpacked"))
            files = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
        settings = json.loads(files.pop(SETTINGS, b"{}"))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise SheetError(Problem("this is no file of the page, or it is damaged", hint="take another copy")) from error
    version = settings.get("quizgen_page") if isinstance(settings, dict) else None
    if not isinstance(version, int):
        raise SheetError(Problem("this is no file that the page has saved"))
    if version > FORMAT_VERSION:
        raise SheetError(
            Problem("a later version of the page has saved this file", hint="open that version of the page")
        )
    if settings.get("name") not in files or not all(map(is_inside, files)):
        raise SheetError(Problem("this file of the page is damaged: it does not have its sheet"))
    return files, settings


def is_inside(name: str) -> bool:
    """Tell whether a name is that of a file in a folder, and leads nowhere else.

    Example:
        >>> is_inside("flags/peru.png"), is_inside("../peru.png")
        (True, False)
    """
    path = PurePosixPath(name)
    return (
        bool(path.parts)
        and not path.is_absolute()
        and ".." not in path.parts
        and "\\" not in name
        and not _RESERVED.search(name)
    )
