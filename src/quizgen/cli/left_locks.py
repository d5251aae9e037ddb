"""Locks whose sheet is no longer there: it may have another name now, and learners would get a second deck."""

import json
import re
from pathlib import Path

_SHEET = re.compile(r'^ "sheet": ("(?:[^"\\]|\\.)+"),$', re.MULTILINE)
HEAD = 4000
"""In how many characters of a lock the name of its sheet stands."""


def left_lock(folder: Path) -> tuple[Path, str] | None:
    """Return the first lock in a folder whose sheet has gone, and the sheet's name; None if there is none."""
    for path in sorted(folder.glob("*.lock.json")):
        try:
            with path.open(encoding="utf-8") as file:
                said = _SHEET.search(file.read(HEAD))
        except (OSError, UnicodeDecodeError):
            continue
        name = json.loads(said[1]) if said else ""
        if name and not (folder / name).exists():
            return path, name
    return None
