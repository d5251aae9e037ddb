"""A lock as text: sorted, with a line for each part of a question, so that a small change is a small difference."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from itertools import chain, repeat
from json.encoder import encode_basestring as _quoted
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from quizgen.quiz import Option
from quizgen.quiz.questions import own_family

if TYPE_CHECKING:
    from quizgen.lock.locked_question import LockedQuestion

MEDIA_FIELDS = ("picture", "sound", "picture_back", "sound_back")
"""The fields of a question that hold a file. The lock has the digests of the files, by the same names."""

FORMAT_VERSION = 1
"""The version of the file's form. A program that knows this version refuses later ones."""

_BLOCK_OF = attrgetter("block")


def lock_text(head: Mapping[str, str | int], questions: "Sequence[LockedQuestion]") -> bytes:
    """Return the content of a lock's file, encoded.

    Args:
        head: what the lock says about the sheet and its settings, by the names that the file has for it.
        questions: in the order of their ids. Those that have not changed since they were read keep their text.
    """
    lines = [f" {_text(name)}: {_text(value)}," for name, value in head.items()]
    text = BytesIO()  # a lock may be large: it is held in memory once
    text.write("\n".join(["{", f' "quizgen_lock": {FORMAT_VERSION},', *lines, ' "questions": {']).encode())
    separators = chain([b"\n"], repeat(b",\n"))
    text.writelines(chain.from_iterable(zip(separators, map(_BLOCK_OF, questions), strict=False)))
    text.write(b"\n }\n}\n" if questions else b"}\n}\n")
    return text.getvalue()


def block_of(locked: "LockedQuestion") -> bytes:
    """Return a question as lines, a line for each part, sorted by name but for `family`.

    A part with its default value has none.
    """
    question = locked.question
    is_pinned = question.family != own_family(question.id, question.kind, question.fact)
    lines: Iterable[Any] = (
        question.also_right and f'   "also_right": {_text(question.also_right)}',
        question.alt and f'   "alt": {_quoted(question.alt)}',
        question.alt_back and f'   "alt_back": {_quoted(question.alt_back)}',
        f'   "answer": {_text(question.answer)}',
        question.changed is not None and f'   "changed": {question.changed}',
        locked.deck and f'   "deck": {_quoted(locked.deck)}',
        question.difficulty is not None and f'   "difficulty": {question.difficulty}',
        locked.digest and f'   "digest": {_quoted(locked.digest)}',
        locked.emptied and '   "emptied": true',
        question.explanation and f'   "explanation": {_quoted(question.explanation)}',
        question.fact and f'   "fact": {_quoted(question.fact)}',
        question.fixed and '   "fixed": true',
        f'   "kind": {_quoted(question.kind)}',
        question.languages and f'   "languages": {_text(question.languages)}',
        question.later and '   "later": true',
        question.note and f'   "note": {_quoted(question.note)}',
        locked.option_pictures and f'   "option_pictures": {_text(locked.option_pictures)}',
        question.options and f'   "options": [\n{_options(question.options)}\n   ]',
        locked.picture and f'   "picture": {_quoted(locked.picture)}',
        locked.picture_back and f'   "picture_back": {_quoted(locked.picture_back)}',
        is_pinned and question.family and f'   "family": {_quoted(question.family)}',
        question.relation and f'   "relation": {_quoted(question.relation)}',
        f'   "response": {_quoted(question.response)}',
        locked.retired and '   "retired": true',
        locked.sound and f'   "sound": {_quoted(locked.sound)}',
        locked.sound_back and f'   "sound_back": {_quoted(locked.sound_back)}',
        question.source and f'   "source": {_quoted(question.source)}',
        f'   "stem": {_quoted(question.stem)}',
        question.subject and f'   "subject": {_quoted(question.subject)}',
        question.tags and f'   "tags": {_text(question.tags)}',
        question.topic and f'   "topic": {_quoted(question.topic)}',
        question.when and f'   "when": {_quoted(question.when)}',
    )
    said = ",\n".join(filter(None, lines))
    return f"  {_quoted(question.id)}: {{\n{said}\n  }}".encode()


def _options(options: Iterable[Option]) -> str:
    """Return options as text, each on a line of its own."""
    lines, last, proof = [], None, ""
    for option in options:
        if option.proof is not last:  # as a rule, all distractors have the same one
            last = option.proof
            proof = f'"rule": {_quoted(last.rule)}, "facts": [{", ".join(map(_quoted, last.facts))}]'
        text = _quoted(option.text)
        key = f', "key": {text if option.key == option.text else _quoted(option.key)}' if option.key else ""
        alt = f', "alt": {_quoted(option.alt)}' if option.alt else ""
        pinned = ', "pinned": true' if option.pinned else ""
        lines.append(
            f'    {{"text": {text}, "correct": {"true" if option.correct else "false"}, '
            f'"rationale": {_quoted(option.rationale)}, "proof": {{{proof}}}{key}{alt}{pinned}}}'
        )
    return ",\n".join(lines)


def _text(value: Any) -> str:
    """Return a text, a flag, a number, or a list of such, as JSON."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_text, value)) + "]"
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
