"""A lock as text: sorted, with a line for each part of a question, so that a small change is a small difference."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from io import BytesIO
from json.encoder import encode_basestring as _quoted
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import fields

from quizgen.quiz import Option, Question, Response

if TYPE_CHECKING:
    from quizgen.lock.locked_question import LockedQuestion

MEDIA_FIELDS = ("picture", "sound", "picture_back", "sound_back")
"""The fields of a question that hold a file. The lock has the digests of the files, by the same names."""

FORMAT_VERSION = 1
"""The version of the file's form. A program that knows this version refuses later ones."""

AT_ONCE = 1000
"""How many questions are written at once."""

_PINNED = ', "pinned": true'


def lock_text(head: Mapping[str, str | int], questions: "Sequence[LockedQuestion]") -> bytes:
    """Return the content of a lock's file, encoded.

    Args:
        head: what the lock says about the sheet and its settings, by the names that the file has for it.
        questions: in the order of their ids. Those that have not changed since they were read keep their text.
    """
    lines = [f" {_text(name)}: {_text(value)}," for name, value in head.items()]
    text = BytesIO()  # a lock may be large: it is held in memory once
    text.write("\n".join(["{", f' "quizgen_lock": {FORMAT_VERSION},', *lines, ' "questions": {']).encode())
    for start in range(0, len(questions), AT_ONCE):
        blocks = ",\n".join([each.block for each in questions[start : start + AT_ONCE]])
        text.write(f"{',' if start else ''}\n{blocks}".encode())
    text.write(b"\n }\n}\n" if questions else b"}\n}\n")
    return text.getvalue()


def block_of(locked: "LockedQuestion") -> str:
    """Return a question as lines, a line for each part, sorted by name. A part with its default value has none."""
    values_of, parts = _parts()
    told = zip(parts, values_of(locked), strict=True)
    said = ",\n".join([begin + text(value) for (begin, usual, text), value in told if value != usual])
    return f"  {_quoted(locked.question.id)}: {{\n{said}\n  }}"


def part_names() -> list[str]:
    """Return the names of the parts of a question, in the order of their lines."""
    return [begin.strip(' ":') for begin, _, _ in _parts()[1]]


_Part = tuple[str, Any, Callable[[Any], str]]
"""How the line of a part begins, the part's default, and what turns its value into text."""


@cache
def _parts() -> tuple[Callable[["LockedQuestion"], tuple[Any, ...]], list[_Part]]:
    """Return a function that takes a locked question's values in the order of their names, and the parts likewise."""
    own: dict[str, Any] = {"deck": "", "digest": "", "retired": False, "emptied": False, "pinned_family": ""}
    own |= dict.fromkeys(MEDIA_FIELDS, "") | {"option_pictures": ()}
    theirs = [each for each in fields(Question) if each.name not in ("id", "family")]
    usual = {each.name: each.default for each in theirs} | {"response": None} | own  # None: each question has one
    written: dict[str, Callable[[Any], str]] = {"options": _options, "changed": str, "difficulty": str}
    written |= {each.name: _quoted for each in theirs if each.type in (str, Response)}
    written |= {name: _quoted for name, default in own.items() if default == ""}
    names = sorted(usual)
    values_of = attrgetter(*(name if name in own else f"question.{name}" for name in names))
    return values_of, [
        (f'   "{name.removeprefix("pinned_")}": ', usual[name], written.get(name, _text)) for name in names
    ]


def _options(options: Iterable[Option]) -> str:
    """Return options as text, each on a line of its own."""
    lines = []
    for option in options:
        key = f', "key": {_quoted(option.key)}' if option.key else ""
        alt = f', "alt": {_quoted(option.alt)}' if option.alt else ""
        lines.append(
            f'    {{"text": {_quoted(option.text)}, "correct": {"true" if option.correct else "false"}, '
            f'"rationale": {_quoted(option.rationale)}, "proof": {{"rule": {_quoted(option.proof.rule)}, '
            f'"facts": [{", ".join(map(_quoted, option.proof.facts))}]}}{key}{alt}{_PINNED if option.pinned else ""}}}'
        )
    return "[\n" + ",\n".join(lines) + "\n   ]"


def _text(value: Any) -> str:
    """Return a text, a flag, a number, or a list of such, as JSON."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_text, value)) + "]"
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
