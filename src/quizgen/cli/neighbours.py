"""The other sheets of a folder: two of one id would overwrite one another in Anki, and a lost one has left its lock."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.cli.speaking import fail, say

if TYPE_CHECKING:
    from quizgen.lock.heads import LockHead


def refuse_a_second_sheet(sheet: Path, sheet_id: str, lock_path: Path) -> None:
    """Fail where another sheet of the folder was built under this one's id.

    Where the other sheet is gone, as after a renaming, its lock is pointed out, if this sheet has none of its own.
    """
    for head in _of_other_locks(sheet, lock_path):
        if head.id != sheet_id:
            continue
        other = _sheet_of(head, sheet.parent)
        if other is None:
            if head.sheet and not lock_path.exists():
                say(
                    f"note: {head.path} was made by {head.sheet}, which is gone, under the id of this sheet; if you "
                    f"renamed {head.sheet}, then rename its lock to {lock_path.name} as well, and build again"
                )
        elif not are_one(sheet, other):
            fail(_message(sheet, other, sheet_id, lock_path))


def left_lock(sheet: Path, sheet_id: str, lock_path: Path) -> "LockHead | None":
    """Return the first lock beside a sheet that was made by a sheet which is gone; None if there is none.

    The sheet may have another name now, and learners would get a second deck. A lock in another folder tells nothing
    of where its sheet lies; one of the same id is pointed out by `refuse_a_second_sheet`.
    """
    for head in _of_other_locks(sheet, lock_path):
        is_beside = head.path.resolve().parent == sheet.resolve().parent
        if is_beside and head.sheet and head.id != sheet_id and _sheet_of(head, sheet.parent) is None:
            return head
    return None


def said_of_left_lock(sheet: Path, sheet_id: str, lock_path: Path) -> str:
    """Return what is to be said of a lock whose sheet is gone, to one that has none of its own; mostly nothing."""
    left = left_lock(sheet, sheet_id, lock_path)
    if not left:
        return ""
    renamed = f"if it has another name now, build with --lock {left.path}, and learners keep their progress"
    return f"{left.path} is that of {left.sheet}, which is no longer here: {renamed}"


def are_one(sheet: Path, other: Path) -> bool:
    """Tell whether two files are one sheet: the formats of one table, or a YAML sheet and a table that it takes."""
    if sheet == other or sheet.samefile(other):
        return True
    if _is_table(sheet) and _is_table(other):
        return sheet.stem == other.stem
    return any(_is_table(table) and _takes(yaml, table) for yaml, table in ((sheet, other), (other, sheet)))


def _of_other_locks(sheet: Path, lock_path: Path) -> "Iterator[LockHead]":
    """Yield the heads of the locks beside a sheet, and of those beside its own lock, but for its own."""
    from quizgen.lock.heads import lock_heads  # noqa: PLC0415 - commands load what they use

    for folder in dict.fromkeys((sheet.parent.resolve(), lock_path.parent.resolve())):
        shown = sheet.parent if folder == sheet.parent.resolve() else lock_path.parent
        yield from (head for head in lock_heads(shown) if head.path.resolve() != lock_path.resolve())


def _sheet_of(head: "LockHead", folder: Path) -> Path | None:
    """Return the file of a lock's sheet, if it is still there; where the lock doesn't say, by its own name."""
    from quizgen.lock.heads import LOCK_ENDING  # noqa: PLC0415
    from quizgen.readers import READERS  # noqa: PLC0415

    stem = head.path.name.removesuffix(LOCK_ENDING)
    names = [head.sheet] if head.sheet else [f"{stem}{ending}" for entry in READERS for ending in entry.endings]
    return next((folder / name for name in names if (folder / name).is_file()), None)


def _is_table(path: Path) -> bool:
    from quizgen.readers import READERS  # noqa: PLC0415

    return any(entry.name == "table" and path.suffix.lower() in entry.endings for entry in READERS)


def _takes(sheet: Path, table: Path) -> bool:
    """Tell whether a YAML sheet takes a table, in any of its formats; by its text, as the sheet may be broken."""
    if sheet.suffix.lower() not in (".yaml", ".yml"):
        return False
    text = sheet.read_text(encoding="utf-8", errors="replace")
    named = re.escape(table.stem)
    return bool(re.search(rf"^tables\s*:(?:.*\n)*?.*(?<!\w){named}\.\w+", text, re.MULTILINE))


def _message(sheet: Path, other: Path, sheet_id: str, lock_path: Path) -> str:
    """Say which two sheets have one id, and what to do about it."""
    way = "build it with --id and a name of its own" if _is_table(sheet) else "write another 'id:' in it"
    lock = f", and delete {lock_path.name}, copied with it or made under that id" if lock_path.exists() else ""
    return (
        f"{sheet} and {other} have the same id, '{sheet_id}': in Anki, one deck would overwrite the other "
        f"(if {sheet.name} is the copy, {way}{lock})"
    )
