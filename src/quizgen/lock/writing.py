"""A lock as text: sorted, a part of a question on a line, so that a small change is a small difference."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import fields

from quizgen.lock.records import Lock, LockedQuestion
from quizgen.quiz import Option, Question

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
    lines = [f" {_json(name)}: {_json(value)}," for name, value in head.items()]
    questions = ",\n".join("\n".join(_block(locked)) for locked in lock.questions)
    body = f' "questions": {{\n{questions}\n }}' if questions else ' "questions": {}'
    return "\n".join(["{", *lines, body, "}", ""]).encode()


def _block(locked: LockedQuestion) -> Iterator[str]:
    yield f"  {_json(locked.question.id)}: {{"
    parts = [f"   {_json(name)}: {_value(name, value)}" for name, value in sorted(_parts(locked).items())]
    yield ",\n".join(parts)
    yield "  }"


def _value(name: str, value: Any) -> str:
    """Return a part as text; each option has a line of its own."""
    if name != "options":
        return _json(value)
    return "[\n" + ",\n".join(f"    {_json(option)}" for option in value) + "\n   ]"


def _parts(locked: LockedQuestion) -> dict[str, Any]:
    """Return what is to be said of a question; what is as by default is left out."""
    question = locked.question
    own = {"deck": locked.deck, "digest": locked.digest, "retired": locked.retired}
    media = {"picture": locked.picture, "sound": locked.sound}
    told = {name: value for name, value in (own | media).items() if value}
    for name, usual in _usual(Question).items():
        value = getattr(question, name)
        if value != usual and name not in _APART:
            told[name] = value
    if question.options:
        told["options"] = [_option(option) for option in question.options]
    return told


def _option(option: Option) -> dict[str, Any]:
    proof = {"rule": option.proof.rule, "facts": option.proof.facts}
    told = {name: getattr(option, name) for name in _usual(Option)} | {"proof": proof}
    return {name: value for name, value in told.items() if value != _usual(Option)[name]}


@cache
def _usual(record: type) -> dict[str, Any]:
    """Return what each field of a record is where nothing is said."""
    return {each.name: each.default for each in fields(record)}


_json = json.JSONEncoder(ensure_ascii=False).encode
