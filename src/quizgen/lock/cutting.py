"""The text of a lock, cut into its questions, which are parsed only where more of one is asked for.

What quizgen writes has one form. A text that has it throughout is cut by an expression that allows nothing else, which
takes a tenth of the time of parsing it. Any other text is no less a lock, if the reader can make one of it: but a
person, a merge or another program wrote it, and every part of it is looked at at once (`lock.reading`).
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from operator import lt
from typing import Any

from attrs import fields

from quizgen.kept import kept
from quizgen.lock.checked_parts import question_of
from quizgen.lock.locked_question import LockedOption, LockedQuestion
from quizgen.lock.text import block_of
from quizgen.quiz import Response
from quizgen.quiz.questions import own_family
from quizgen.text.late_pattern import late_pattern

QUESTIONS = b'\n "questions": {\n'
"""What stands between the head of a lock and its questions."""

_CHARACTER = r'[^"\\\x00-\x1f]'
_TEXT = rf'"{_CHARACTER}*+"'
_FILLED = rf'"{_CHARACTER}++"'
_LIST = rf"\[{_TEXT}(?:, {_TEXT})*+\]"
_PAIRS = rf"\[\[{_TEXT}, {_TEXT}\](?:, \[{_TEXT}, {_TEXT}\])*+\]"
_OPTION = (
    rf'    \{{"text": {_TEXT}, "correct": (?:true|false), "rationale": {_TEXT}, '
    rf'"proof": \{{"rule": {_TEXT}, "facts": \[(?:{_TEXT}(?:, {_TEXT})*+)?+\]\}}'
    rf'(?:, "key": {_FILLED})?+(?:, "alt": {_FILLED})?+(?:, "pinned": true)?+\}}'
)

_SHOWN = late_pattern(r'    \{"text": "([^"]*)", "correct": (true|false)(?:.*"key": "([^"]*)")?')
"""The form of an option without escapes, with what is seen of one: its text, whether it is right, and its key."""

_HEAD = late_pattern(rf'\n "((?!questions")[a-z_]+)": (?:{_TEXT}|-?[1-9][0-9]{{0,17}}|0),'.encode())
"""The form of a line of the head."""

_FORMS = {
    "also_right": _LIST,
    "alt": _FILLED,
    "alt_back": _FILLED,
    "answer": rf"{_TEXT}|{_LIST}|(?P<pairs>{_PAIRS})",
    "changed": r"(?P<changed>0|[1-9][0-9]{0,11})",
    "deck": rf'"(?P<deck>{_CHARACTER}*+)"',
    "difficulty": r"(?P<difficulty>[01]\.[0-9](?:[0-9]*[1-9])?)",
    "digest": rf'"(?P<digest>{_CHARACTER}*+)"',
    "emptied": "(?P<emptied>true)",
    "explanation": _FILLED,
    "fact": rf'"(?P<fact>{_CHARACTER}++)"',
    "fixed": "true",
    "kind": rf'"(?P<kind>{_CHARACTER}*+)"',
    "languages": _PAIRS,
    "later": "(?P<later>true)",
    "note": _FILLED,
    "option_pictures": _LIST,
    "options": rf"\[\n{_OPTION}(?:,\n{_OPTION})*+\n   \]",
    "picture": _FILLED,
    "picture_back": _FILLED,
    "family": rf'"(?P<family>{_CHARACTER}++)"',
    "relation": _FILLED,
    "response": f'"(?P<response>{"|".join(Response)})"',
    "retired": "(?P<retired>true)",
    "sound": _FILLED,
    "sound_back": _FILLED,
    "source": _FILLED,
    "stem": _TEXT,
    "subject": _FILLED,
    "tags": _LIST,
    "topic": _FILLED,
    "when": _FILLED,
}
"""The forms of the values of a question's parts, by their names, in the order of their lines."""

_NEEDED = {"answer", "changed", "deck", "digest", "kind", "response", "stem"}
"""The parts that every question has."""

_ESCAPES = late_pattern(rb'\\(?:["\\nrtfb]|u00[01][0-9a-f])')
"""What a text has for a character that can't stand in it as it is."""

_FIELDS = frozenset(each.name for each in fields(LockedQuestion))


class ReadQuestion(LockedQuestion):
    """A question that was cut out of a lock's text."""

    def __getattr__(self, name: str) -> Any:
        """Return a part that was not seen: it is asked for the first time, and all are parsed."""
        if name not in _FIELDS or "_block" not in vars(self):
            raise AttributeError(name)
        vars(self).update(vars(self._parsed))
        return vars(self)[name]

    @property
    def block(self) -> bytes:
        """Its text in the lock's file, encoded."""
        return vars(self).get("_block") or block_of(self)  # one that was changed has no text yet

    @kept
    def options(self) -> tuple[LockedOption, ...]:
        """What it offered, in the order shown."""
        block = self.block.decode()
        if "\\" in block:
            return self._parsed.options
        return tuple([LockedOption(key, text, correct == "true") for text, correct, key in _SHOWN.findall(block)])

    @property
    def _parsed(self) -> LockedQuestion:
        ((name, parts),) = json.loads(b"{%b}" % self.block).items()
        return question_of(name, parts)


def cut(text: bytes) -> tuple[str, tuple[LockedQuestion, ...]] | None:
    """Return the head of a lock's text as JSON, and its questions; None if the text has not quizgen's own form.

    Args:
        text: the content of a lock's file, in UTF-8.
    """
    end = text.find(QUESTIONS)
    head = text[: max(0, end)]
    told = _HEAD.findall(_plain(head))
    if _HEAD.sub(b"", _plain(head)) != b"{" or len({*told}) < len(told):
        return None
    questions = [*_questions(text, end + len(QUESTIONS))]
    names = [each.id for each in questions if each]
    if len(names) < len(questions) or not all(map(lt, names, names[1:])):
        return None
    return f"{head[:-1].decode()}\n}}", tuple(filter(None, questions))


def _plain(text: bytes) -> bytes:
    """Return a text of the same length in which no quotation mark stands for itself."""
    return _ESCAPES.sub(lambda found: len(found[0]) * b".", text) if b"\\" in text else text


def _questions(text: bytes, start: int) -> Iterator[LockedQuestion | None]:
    """Yield the questions that begin at a place of a text; None, and no more, where one has not quizgen's own form."""
    plain, form, between = _plain(text), _form(), b",\n"
    while between == b",\n":
        found = form.match(plain, start)
        question = _question(found, text) if found else None
        yield question
        if not found or not question:
            return
        start = found.end() + 2
        between = plain[start - 2 : start]
    if plain[start - 2 :] != b"\n }\n}\n":
        yield None


def _question(found: re.Match[bytes], text: bytes) -> LockedQuestion | None:
    """Return a question that was found; None if its answer is not one to its response."""
    told = found.groups(b"")  # in the order of the parts
    name, pairs, changed, deck, difficulty, digest, emptied, fact, kind, later, family, response, retired = told
    if bool(pairs) is not (response == b"matching"):
        return None
    block = text[found.start() : found.end()]
    texts = [name, fact, family, kind, deck, digest]
    if b"\\" in block:
        texts = [json.loads(b'"%b"' % text[start:end]).encode() for start, end in map(found.span, _TEXTS)]
    id_, fact_, family_, kind_, deck_, digest_ = map(bytes.decode, texts)
    made = ReadQuestion.__new__(ReadQuestion)
    vars(made).update(
        _block=block,
        id=id_,
        deck=deck_,
        digest=digest_,
        retired=bool(retired),
        emptied=bool(emptied),
        kind=kind_,
        response=_RESPONSES[response],
        fact=fact_,
        family=family_ or own_family(id_, kind_, fact_),
        later=bool(later),
        changed=int(changed),
        difficulty=float(difficulty) if difficulty else None,
    )
    return made


_TEXTS = ("name", "fact", "family", "kind", "deck", "digest")
_RESPONSES = {response.encode(): response for response in Response}


@cache
def _form() -> re.Pattern[bytes]:
    """Return the form of a question."""
    lines = "".join([_line(name) for name in _FORMS])
    return re.compile(rf'  "(?P<name>{_CHARACTER}*+)": \{{\n{lines}  \}}'.encode())


def _line(name: str) -> str:
    """Return the form of the line of a part. A comma is behind each but the last one."""
    line = rf'   "{name}": (?:{_FORMS[name]})(?:,\n(?=   ")|\n(?=  \}}))'
    return line if name in _NEEDED else f"(?:{line})?+"
