"""Which sheet a command is about where a folder is named, or nothing: the only one that is there."""

import re
from pathlib import Path

from quizgen.cli.neighbours import are_one
from quizgen.cli.speaking import fail, say

MOST_NAMED = 5
"""How many sheets are listed where there are several."""

_YAML = (".yaml", ".yml")
_KEY_OF_A_SHEET = re.compile(rb"^(?:quizgen|facts|tables|questions)\s*:", re.MULTILINE)
"""A YAML file is a sheet if it begins a line with one of these: a folder may hold other programs' settings too."""


def sheet_here(folder: Path, command: str) -> Path:
    """Return the only sheet or table of a folder, and say which; fail where there is none, or more than one."""
    found = _sheets_of(folder)
    if len(found) != 1:
        fail(_message(found, folder, command))
    say(f"note: the sheet is {found[0]}")
    return found[0]


def _message(found: list[Path], folder: Path, command: str) -> str:
    """Say what is in a folder instead of one sheet, and what to do about it."""
    place = "this folder" if folder == Path() else f"the folder {folder}"
    if not found:
        return (
            f"{place} has no sheet (a YAML fact sheet or a table: XLSX, ODS, CSV, TSV); name a file, as in 'quizgen "
            f"{command} rivers.yaml', or write a sheet to start from: 'quizgen new rivers'"
        )
    names = ", ".join(path.name for path in found[:MOST_NAMED]) + (", …" if len(found) > MOST_NAMED else "")
    return f"{place} has {len(found)} sheets: {names}; name one, as in 'quizgen {command} {found[0]}'"


def _sheets_of(folder: Path) -> list[Path]:
    """Return the fact sheets and tables of a folder: no outputs, and no tables that a fact sheet takes."""
    found = [path for path in sorted(folder.iterdir()) if path.is_file() and _is_a_sheet(path)]
    sheets = [path for path in found if path.suffix.lower() in _YAML]
    return [path for path in found if path in sheets or not any(are_one(sheet, path) for sheet in sheets)]


def _is_a_sheet(path: Path) -> bool:
    from quizgen.exporters import EXPORTERS  # noqa: PLC0415 - commands load what they use
    from quizgen.readers import READERS  # noqa: PLC0415

    name = path.name.lower()
    outputs = {ending for entry in EXPORTERS for ending in entry.endings}
    if name.startswith((".", "~$")) or any(name.endswith(ending) for ending in outputs):
        return False
    if path.suffix.lower() in _YAML:
        return bool(_KEY_OF_A_SHEET.search(path.read_bytes()))
    tables = {ending for entry in READERS if entry.name == "table" for ending in entry.endings} - {".txt"}
    return path.suffix.lower() in tables
