"""The heads of the locks in a folder: which sheet was built under which id."""

import json
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

LOCK_ENDING = ".lock.json"
"""How the name of a lock ends that lies beside its sheet."""

FIRST_BYTES = 2048
"""Bytes of a lock that are read at first; its head has a few hundred, and a folder may have many locks."""

HEAD_BYTES = 65_536
"""Bytes that are read where the first ones do not hold the whole head."""

_QUESTIONS = b'"questions"'


@frozen(eq=False, repr=False)
class LockHead:
    """What a lock says about its sheet."""

    path: Path
    """The lock's own file."""
    id: str
    """The id under which the sheet was built."""
    sheet: str
    """The name of the sheet's file; empty where the lock does not say."""


def lock_heads(folder: Path) -> Iterator[LockHead]:
    """Yield the heads of a folder's locks, sorted by their names. What can't be read as a lock is passed over."""
    for path in sorted(folder.glob(f"*{LOCK_ENDING}")):
        try:
            with path.open("rb") as file:
                read = file.read(FIRST_BYTES)
                if _QUESTIONS not in read:
                    read += file.read(HEAD_BYTES - FIRST_BYTES)
            before, questions, _ = read.partition(_QUESTIONS)
            head = json.loads(before.decode(errors="replace").rstrip().rstrip(",") + "}") if questions else {}
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(head, dict) and isinstance(head.get("id"), str) and isinstance(head.get("sheet"), str):
            yield LockHead(path, head["id"], head["sheet"])
