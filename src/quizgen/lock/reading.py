"""Reading a lock. A damaged one is an error and never a fresh start, as learners would lose updates."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from quizgen.errors import Place, Problem, SheetError
from quizgen.lock.checked_parts import of_type, question_of
from quizgen.lock.cutting import cut
from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import LockedQuestion
from quizgen.lock.text import FORMAT_VERSION
from quizgen.text.late_pattern import late_pattern

_MERGE_MARK = late_pattern(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)

_ESCAPED_SURROGATE = late_pattern(r"\\u[dD][89a-fA-F]")

RESTORE = (
    "restore it from version control or a backup; without it all options are chosen anew, and a sheet whose id stands "
    "nowhere but in its lock becomes a new deck for every learner"
)


def read_lock(path: str | Path | bytes) -> Lock | None:
    """Read a lock; return None where there is no such file, as before a sheet's first build.

    Args:
        path: its file, or its content, as `Lock.as_bytes` gives it and a database keeps it.

    Returns:
        The lock, for `build_quiz(lock=…)`.

    Raises:
        SheetError: it can't be read, is no lock, contains git's conflict markers, or was written by a later version.

    Example:
        >>> read_lock("nowhere.lock.json") is None
        True
    """
    place = Place("the lock" if isinstance(path, bytes) else str(path))
    content = _content(path, place)
    if content is None:
        return None
    found = cut(content)
    if found is None:
        text = content.decode()
        _refuse_merge_marks(text, place)
        data = _data(text, place)
        return _lock(data, place, None)
    head, questions = found
    return _lock(_data(head, place), place, questions)


def _refuse_merge_marks(text: str, place: Place) -> None:
    mark = _MERGE_MARK.search(text) if any(7 * sign in text for sign in "<=>|") else None
    if mark:
        line = Place(place.file, text.count("\n", 0, mark.start()) + 1, 1)
        hint = (
            f"settle it: 'git checkout --ours {place.file}' or 'git checkout --theirs {place.file}'; then "
            "'quizgen build SHEET --restamp', as learners may have the deck of the other side, whose dates are later"
        )
        raise SheetError(Problem("the lock holds git's marks of a conflict", line, hint))


def _data(text: str, place: Place) -> Any:
    """Return a text as JSON's data. Raises SheetError where it is no JSON, or says something twice."""
    try:
        data = json.loads(text, object_pairs_hook=_without_repeats)
        if _ESCAPED_SURROGATE.search(text):
            json.dumps(data, ensure_ascii=False).encode()
    except _RepeatedError as error:
        hint = "keep one of the two, then build again; two changes were perhaps put together"
        raise SheetError(
            Problem(f"the lock says {error} twice", _second_line_with(error, text, place), hint)
        ) from error
    except (ValueError, RecursionError) as error:
        at = Place(place.file, error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else place
        raise SheetError(Problem("the lock is no JSON any more", at, RESTORE)) from error
    return data


class _RepeatedError(Exception):
    """A key that is twice in one object. Python's JSON reader would keep the last one and say nothing."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        raise _RepeatedError(json.dumps(next(key for key in counts if counts[key] > 1), ensure_ascii=False))
    return found


def _second_line_with(key: object, text: str, place: Place) -> Place:
    """Return the second line that begins with a key.

    If there are more than two, return only the file, as they may be in different objects.
    """
    lines = [n for n, line in enumerate(text.splitlines(), start=1) if line.lstrip().startswith(f"{key}:")]
    return Place(place.file, lines[1], 1) if len(lines) == 2 else place  # noqa: PLR2004 - twice


def _content(path: str | Path | bytes, place: Place) -> bytes | None:
    """Return the content of a lock's file, in which lines end as quizgen writes them; None where there is no file."""
    try:
        content = path if isinstance(path, bytes) else Path(path).read_bytes()
        content.decode()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SheetError(Problem(f"the lock can't be read: {error.strerror or error}", place)) from error
    except UnicodeDecodeError as error:
        raise SheetError(Problem("the lock is not UTF-8 any more", place, RESTORE)) from error
    return content.replace(b"\r\n", b"\n") if b"\r" in content else content


def _lock(data: Any, place: Place, questions: tuple[LockedQuestion, ...] | None) -> Lock:
    """Return a lock from its data, and from its questions where these are known already."""
    version = data.get("quizgen_lock") if isinstance(data, dict) else None
    if not isinstance(version, int):
        raise SheetError(Problem("this is no lock of quizgen", place, "name another file", setting="lock"))
    if version > FORMAT_VERSION:
        message = f"the lock was written by a later quizgen (format {version}; this one reads {FORMAT_VERSION})"
        raise SheetError(Problem(message, place, "update quizgen: pip install --upgrade quizgen"))
    about = "its head"
    try:
        if questions is None:
            found = []
            for about, parts in sorted(data["questions"].items()):
                found.append(question_of(about, parts))
            questions = tuple(found)
        about = "its head"
        return Lock(
            id=of_type(str, data["id"]),
            deck=of_type(str, data["deck"]),
            language=of_type(str, data["language"]),
            seed=of_type(int, data["seed"]),
            distractors=of_type(int, data["distractors"]),
            difficulty=of_type(str, data["difficulty"]),
            questions=questions,
            sheet=of_type(str, data.get("sheet", "")),
            place=place,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SheetError(Problem(f"the lock is damaged: {about} is not as it was written", place, RESTORE)) from error
