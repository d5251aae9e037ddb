"""What was built of several sheets, so that a rerun builds only those of which anything has changed, or is missing.

A record for each sheet lies in the folder `.quizgen` of the folder of outputs. It holds what the sheet's files were
made of: the content of every file that was read, down to a picture, the options, and the programs that are installed.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from quizgen.cli.request import SOURCE_DATE
from quizgen.readers.inputs import digest_of_file

FOLDER = ".quizgen"
"""The folder of the records, inside that of the outputs."""


@frozen
class BuildRecord:
    """The record of a sheet's last build."""

    path: Path
    """Its file."""
    made_by: str
    """The digest of the options and programs of this build."""

    @classmethod
    def of(cls, sheet: Path, out: Path, options: Mapping[str, Any]) -> "BuildRecord":
        """Return the record of a sheet.

        Args:
            sheet: its file.
            out: the folder of its outputs.
            options: by which it is built.
        """
        date = os.environ.get(SOURCE_DATE) if options["no_lock"] else None  # with a lock, only what is new gets it
        text = repr((sheet.resolve(), sorted(options.items()), date))
        made_by = hashlib.sha256(f"{_programs()}\n{text}".encode()).hexdigest()
        return cls(path=out / FOLDER / f"{sheet.name}.json", made_by=made_by)

    def holds(self) -> bool:
        """Tell whether all that was written is there, and would be the same if it were made again."""
        try:
            told = json.loads(self.path.read_bytes())
            return (
                told["made_by"] == self.made_by
                and all(digest_of_file(path) == digest for path, digest in told["read"].items())
                and all(_state_of(path) == state for path, state in told["written"].items())
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False

    def write(self, read: Mapping[str, str | None], written: Iterable[Path]) -> None:
        """Write the record. Where that can't be done, there is none, and the sheet is built again.

        Args:
            read: the files that were read, with the digest of each, as `WatchedFile` has them.
            written: the files that were written.
        """
        from quizgen.errors import ExportError  # noqa: PLC0415 - commands load what they use
        from quizgen.system.files import write_atomically  # noqa: PLC0415

        told = {"made_by": self.made_by, "read": read, "written": {str(path): _state_of(path) for path in written}}
        try:
            self.path.parent.mkdir(exist_ok=True)
            write_atomically(self.path, json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode())
        except (OSError, ExportError):
            self.path.unlink(missing_ok=True)


def can_be_recorded(options: Mapping[str, Any]) -> bool:
    """Tell whether a build by some options can be known by a record: not if it is asked for anew, or code is not ours.

    The code of a plug-in can change, and nothing tells.
    """
    from quizgen.system.plug_ins import GROUPS, plug_ins  # noqa: PLC0415 - commands load what they use

    anew = any(options[name] for name in ("relock", "restamp", "mark_retired", "kinds_added", "theme"))
    return not anew and not any(map(plug_ins, GROUPS))


def _state_of(path: str | Path) -> list[int]:
    found = Path(path).stat()
    return [found.st_size, found.st_mtime_ns]


@cache
def _programs() -> str:
    """Return what tells the programs of this process: Python, quizgen's own files, and all packages installed."""
    return "\n".join([sys.version, *_files_of_quizgen(), *_packages()])


def _files_of_quizgen() -> Iterator[str]:
    for path in sorted(Path(__file__).parents[1].rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            yield f"{path} {_state_of(path)}"


def _packages() -> list[str]:
    """Return the names of the installed packages with their versions, as their folders are named."""
    return sorted({found.name for folder in sys.path for found in Path(folder).glob("*.dist-info")})
