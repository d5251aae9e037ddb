"""Reading a lock. A damaged one is an error and never a fresh start, as learners would lose updates."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from attrs import fields

from quizgen.errors import Place, Problem, SheetError
from quizgen.lock.lock import Lock
from quizgen.lock.locked_question import MEDIA_FIELDS, LockedQuestion
from quizgen.lock.text import FORMAT_VERSION
from quizgen.quiz import Option, Proof, Question, Response

_MERGE_MARK = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")

_TEXTS = "kind stem topic fact relation subject explanation when source alt alt_back note family".split()
_TYPES: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(_TEXTS, (str,)),
    "answer": (str, tuple),
    "options": (tuple,),
    "tags": (tuple,),
    "also_right": (tuple,),
    "languages": (tuple,),
    "difficulty": (float, int),
    "changed": (int,),
    "fixed": (bool,),
    "later": (bool,),
}
"""The types that the parts of a question may have."""

_NEEDED = {"kind", "stem", "answer", "changed"}
_AS_TOLD = {each.name for each in fields(Question)} - {"id", "options", "response", *MEDIA_FIELDS}
"""The parts of a question that are in the lock as they are in the question."""

_TYPES_OF_OPTION = [str, bool, str, str, str, bool, str]
"""The types of an option's text, correct, rationale, rule, key, pinned and alt."""

_LATEST = 1 << 40
"""The latest second of change that is read, in the year 36812: no database takes a later one."""

RESTORE = "restore it from version control or a backup; deleting it makes every learner's deck a new one"


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
    text = _text(path, place)
    if text is None:
        return None
    mark = _MERGE_MARK.search(text) if any(7 * sign in text for sign in "<=>|") else None
    if mark:
        line = Place(place.file, text.count("\n", 0, mark.start()) + 1, 1)
        hint = "settle it: 'git checkout --ours' or '--theirs' and the file's name, then build again"
        raise SheetError(Problem("the lock holds git's marks of a conflict", line, hint))
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
    return _lock(data, place)


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


def _text(path: str | Path | bytes, place: Place) -> str | None:
    try:
        return path.decode() if isinstance(path, bytes) else Path(path).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SheetError(Problem(f"the lock can't be read: {error.strerror or error}", place)) from error
    except UnicodeDecodeError as error:
        raise SheetError(Problem("the lock is not UTF-8 any more", place, RESTORE)) from error


def _lock(data: Any, place: Place) -> Lock:
    version = data.get("quizgen_lock") if isinstance(data, dict) else None
    if not isinstance(version, int):
        raise SheetError(Problem("this is no lock of quizgen", place, "name another file", setting="lock"))
    if version > FORMAT_VERSION:
        message = f"the lock was written by a later quizgen (format {version}; this one reads {FORMAT_VERSION})"
        raise SheetError(Problem(message, place, "update quizgen: pip install --upgrade quizgen"))
    about = "its head"
    try:
        questions = []
        for about, parts in sorted(data["questions"].items()):
            questions.append(_question(about, parts))
        about = "its head"
        return Lock(
            id=_of(str, data["id"]),
            deck=_of(str, data["deck"]),
            language=_of(str, data["language"]),
            seed=_of(int, data["seed"]),
            distractors=_of(int, data["distractors"]),
            difficulty=_of(str, data["difficulty"]),
            questions=tuple(questions),
            sheet=_of(str, data.get("sheet", "")),
            place=place,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SheetError(Problem(f"the lock is damaged: {about} is not as it was written", place, RESTORE)) from error


def _question(name: str, parts: dict[str, Any]) -> LockedQuestion:
    told = {key: _tuple(value) if type(value) is list else value for key, value in parts.items()}
    for key in _NEEDED | (_TYPES.keys() & told):
        if type(told[key]) not in _TYPES[key]:
            raise TypeError(key)
    response = Response(told["response"])
    texts = (*told.get("tags", ()), *told.get("also_right", ()))
    for text, tag in told.get("languages", ()):
        _texts((text, tag))
    _check_parts(told["answer"], texts, told["changed"], paired=response is Response.MATCHING)
    question = Question(
        id=name,
        options=tuple(map(_option, told.get("options", ()))),
        response=response,
        **{key: value for key, value in told.items() if key in _AS_TOLD},
    )
    return LockedQuestion(
        question=question,
        deck=_of(str, told["deck"]),
        digest=_of(str, told["digest"]),
        **{name: _of(str, told.get(name, "")) for name in MEDIA_FIELDS},
        option_pictures=_texts(_of(tuple, told.get("option_pictures", ()))),
        retired=_of(bool, told.get("retired", False)),
        emptied=_of(bool, told.get("emptied", False)),
    )


def _check_parts(answer: Any, texts: Any, changed: int, *, paired: bool) -> None:
    """Raise TypeError or ValueError where an answer, texts or a time are not what they are in a question."""
    for pair in answer if paired else ():
        left, right = pair
        _texts((left, right))
    if not paired and isinstance(answer, tuple):
        _texts(answer)
    _texts(texts)
    if not 0 <= changed < _LATEST:
        raise ValueError


def _option(parts: dict[str, Any]) -> Option:
    text, correct, rationale, proof = parts["text"], parts["correct"], parts["rationale"], parts["proof"]
    key, pinned, alt = parts.get("key", ""), parts.get("pinned", False), parts.get("alt", "")
    if [*map(type, (text, correct, rationale, proof["rule"], key, pinned, alt))] != _TYPES_OF_OPTION:
        raise TypeError
    facts = _texts(tuple(proof["facts"]))
    return Option(
        text=text,
        correct=correct,
        rationale=rationale,
        proof=Proof(rule=proof["rule"], facts=facts),
        key=key,
        pinned=pinned,
        alt=alt,
    )


def _texts(values: tuple[Any, ...]) -> tuple[str, ...]:
    if not {*map(type, values)} <= {str}:
        raise TypeError
    return values


def _of(kind: Any, value: Any) -> Any:
    """Return a value that must be of a type."""
    if type(value) is not kind:
        raise TypeError
    return value


def _tuple(value: Any) -> Any:
    """Return a value with all lists, at any depth, as tuples."""
    return tuple(map(_tuple, value)) if isinstance(value, list) else value
