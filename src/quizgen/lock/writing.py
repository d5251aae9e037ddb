"""A lock as text: sorted, a part of a question on a line, so that a small change is a small difference."""

import json
from collections.abc import Hashable, Iterator
from functools import cache
from json.encoder import encode_basestring
from typing import Any

from attrs import fields

from quizgen.lock.records import Lock, LockedQuestion
from quizgen.quiz import Proof

FORMAT_VERSION = 1

_APART = ("id", "options", "picture", "sound")
"""Parts of a question that are said otherwise than by their value."""


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
    questions = ",\n".join("\n".join(_block(locked)) for locked in lock.questions)
    body = f' "questions": {{\n{questions}\n }}' if questions else ' "questions": {}'
    return "\n".join(["{", *lines, body, "}", ""]).encode()


def _block(locked: LockedQuestion) -> Iterator[str]:
    yield f"  {_text(locked.question.id)}: {{"
    yield ",\n".join([f"   {_text(name)}: {text}" for name, text in sorted(_parts(locked))])
    yield "  }"


def _parts(locked: LockedQuestion) -> Iterator[tuple[str, str]]:
    """Yield what is to be said of a question, and how; what is as by default is left out."""
    question = locked.question
    for name in ("deck", "digest", "retired", "picture", "sound"):
        if value := getattr(locked, name):
            yield name, _text(value)
    yield from ((name, _text(value)) for name, value in _told(question) if name not in _APART)
    if question.options:
        yield "options", "[\n" + ",\n".join([f"    {_record(option)}" for option in question.options]) + "\n   ]"


def _told(record: Hashable) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record that are not as by default, in their order."""
    for name, usual in _usual(type(record)):
        value = getattr(record, name)
        if value != usual:
            yield name, value


def _record(record: Hashable) -> str:
    """Return a record on one line."""
    return "{" + ", ".join([f'"{name}": {_text(value)}' for name, value in _told(record)]) + "}"


def _text(value: Any) -> str:
    """Return a value as JSON."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_text, value)) + "]"
    if isinstance(value, Proof):
        return f'{{"rule": {_text(value.rule)}, "facts": {_text(value.facts)}}}'
    return json.dumps(value)


@cache
def _usual(record: Any) -> tuple[tuple[str, Any], ...]:
    """Return each field of a record and what it is where nothing is said."""
    return tuple((each.name, each.default) for each in fields(record))
