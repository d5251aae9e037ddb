"""A lock as text: sorted, a part of a question on a line, so that a small change is a small difference."""

from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from json.encoder import encode_basestring as _quoted
from operator import attrgetter
from typing import Any

from attrs import fields

from quizgen.lock.lock import Lock, LockedQuestion
from quizgen.quiz import Option, Question

FORMAT_VERSION = 1

AT_ONCE = 1000
"""How many questions are written at once."""

_PINNED = ', "pinned": true'


def lock_as_bytes(lock: Lock) -> bytes:
    """Return the content of the lock's file."""
    head = {
        "quizgen_lock": FORMAT_VERSION,
        "id": lock.id,
        "sheet": lock.sheet,
        "deck": lock.deck,
        "language": lock.language,
        "seed": lock.seed,
        "distractors": lock.distractors,
        "difficulty": lock.difficulty,
    }
    lines = [f" {_text(name)}: {_text(value)}," for name, value in head.items()]
    text = BytesIO()  # a lock may be large: it is held once
    text.write("\n".join(["{", *lines, ' "questions": {']).encode())
    for start in range(0, len(lock.questions), AT_ONCE):
        blocks = ",\n".join(map(_block, lock.questions[start : start + AT_ONCE]))
        text.write(f"{',' if start else ''}\n{blocks}".encode())
    text.write(b"\n }\n}\n" if lock.questions else b"}\n}\n")
    return text.getvalue()


def _block(locked: LockedQuestion) -> str:
    """Return what is to be said of a question, in the order of names; what is as by default is left out."""
    values_of, parts = _parts()
    told = zip(parts, values_of(locked), strict=True)
    said = ",\n".join([begin + text(value) for (begin, usual, text), value in told if value != usual])
    return f"  {_quoted(locked.question.id)}: {{\n{said}\n  }}"


_Part = tuple[str, Any, Callable[[Any], str]]
"""How a part begins, what it is where nothing is said of it, and how it is said."""


@cache
def _parts() -> tuple[Callable[[LockedQuestion], tuple[Any, ...]], list[_Part]]:
    """Return what takes the parts out of a locked question in the order of their names, and the parts in that order."""
    own = {"deck": "", "digest": "", "retired": False, "picture": "", "sound": ""}
    usual = {each.name: each.default for each in fields(Question) if each.name != "id"} | own
    names = sorted(usual)
    values_of = attrgetter(*(name if name in own else f"question.{name}" for name in names))
    return values_of, [(f'   "{name}": ', usual[name], _options if name == "options" else _text) for name in names]


def _options(options: Iterable[Option]) -> str:
    """Return options as text, each on a line of its own."""
    return "[\n" + ",\n".join(map(_option, options)) + "\n   ]"


def _option(option: Option) -> str:
    key = f', "key": {_quoted(option.key)}' if option.key else ""
    return (
        f'    {{"text": {_quoted(option.text)}, "correct": {"true" if option.correct else "false"}, '
        f'"rationale": {_quoted(option.rationale)}, "proof": {{"rule": {_quoted(option.proof.rule)}, '
        f'"facts": [{", ".join(map(_quoted, option.proof.facts))}]}}{key}{_PINNED if option.pinned else ""}}}'
    )


def _text(value: Any) -> str:
    """Return a text, a flag, a number, or a list of such, as JSON."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_text, value)) + "]"
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
