"""A lock as text: sorted, a part of a question on a line, so that a small change is a small difference."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from json.encoder import encode_basestring
from typing import Any

from attrs import fields

from quizgen.lock.records import Lock, LockedQuestion
from quizgen.quiz import Option, Question

FORMAT_VERSION = 1


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
    for place, locked in enumerate(lock.questions):
        text.write(f"{',' if place else ''}\n{_block(locked)}".encode())
    text.write(b"\n }\n}\n" if lock.questions else b"}\n}\n")
    return text.getvalue()


def _block(locked: LockedQuestion) -> str:
    parts = ",\n".join([f'   "{name}": {text}' for name, text in _parts(locked)])
    return f"  {_text(locked.question.id)}: {{\n{parts}\n  }}"


def _parts(locked: LockedQuestion) -> Iterator[tuple[str, str]]:
    """Yield what is to be said of a question, and how; what is as by default is left out."""
    for name, is_own, usual in _names():
        value = getattr(locked if is_own else locked.question, name)
        if value != usual:
            yield name, _options(value) if name == "options" else _text(value)


@cache
def _names() -> list[tuple[str, bool, Any]]:
    """Return the parts in order: each one's name, whether the lock adds it, and what it is where nothing is said."""
    own = {"deck": "", "digest": "", "retired": False, "picture": "", "sound": ""}
    parts = [(name, True, usual) for name, usual in own.items()]
    parts += [(each.name, False, each.default) for each in fields(Question) if each.name not in {"id", *own}]
    return sorted(parts, key=lambda part: part[0])


def _options(options: Iterable[Option]) -> str:
    """Return options as text, each on a line of its own."""
    return "[\n" + ",\n".join([f"    {_option(option)}" for option in options]) + "\n   ]"


def _option(option: Option) -> str:
    correct = "true" if option.correct else "false"
    proof = f'{{"rule": {_text(option.proof.rule)}, "facts": {_text(option.proof.facts)}}}'
    said = f'"text": {_text(option.text)}, "correct": {correct}, "rationale": {_text(option.rationale)}'
    key = f', "key": {_text(option.key)}' if option.key else ""
    pinned = ', "pinned": true' if option.pinned else ""
    return f'{{{said}, "proof": {proof}{key}{pinned}}}'


def _text(value: Any) -> str:
    """Return a value as JSON."""
    if isinstance(value, str):
        return encode_basestring(value)
    return "[" + ", ".join(map(_text, value)) + "]" if isinstance(value, tuple) else json.dumps(value)
