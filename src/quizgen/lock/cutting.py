"""The text of a lock, cut into its questions, which are parsed only where more of one is asked for.

What quizgen writes has one form. A text that has it throughout is cut by an expression that allows nothing else, which
takes a tenth of the time of parsing it. Any other text is no less a lock, if the reader can make one of it: but a
person, a merge or another program wrote it, and every part of it is looked at at once (`lock.reading`).
"""

import json
import re
from collections.abc import Iterator
from functools import cache, cached_property
from operator import lt
from typing import Any

from attrs import fields

from quizgen.lock.checked_parts import question_of
from quizgen.lock.locked_question import LockedOption, LockedQuestion
from quizgen.lock.text import part_names
from quizgen.quiz import Response
from quizgen.quiz.questions import own_family
from quizgen.text.late_pattern import late_pattern

QUESTIONS = '\n "questions": {\n'
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

_HEAD = late_pattern(rf'\n "((?!questions")[a-z_]+)": (?:{_TEXT}|-?[1-9][0-9]{{0,17}}|0),')
"""The form of a line of the head."""

_FORMS = {
    "also_right": _LIST,
    "answer": rf"{_TEXT}|{_LIST}|(?P<pairs>{_PAIRS})",
    "changed": r"(?P<changed>0|[1-9][0-9]{0,11})",
    "deck": rf'"(?P<deck>{_CHARACTER}*+)"',
    "difficulty": r"(?P<difficulty>[01]\.[0-9](?:[0-9]*[1-9])?)",
    "digest": rf'"(?P<digest>{_CHARACTER}*+)"',
    "emptied": "(?P<emptied>true)",
    "fact": rf'"(?P<fact>{_CHARACTER}++)"',
    "family": rf'"(?P<family>{_CHARACTER}++)"',
    "fixed": "true",
    "kind": rf'"(?P<kind>{_CHARACTER}*+)"',
    "languages": _PAIRS,
    "later": "(?P<later>true)",
    "option_pictures": _LIST,
    "options": rf"\[\n{_OPTION}(?:,\n{_OPTION})*+\n   \]",
    "response": f'"(?P<response>{"|".join(Response)})"',
    "retired": "(?P<retired>true)",
    "stem": _TEXT,
    "tags": _LIST,
}
"""The forms of the values of a question's parts, by their names; those of all others are texts."""

_NEEDED = {"answer", "changed", "deck", "digest", "kind", "response", "stem"}
"""The parts that every question has."""

_ESCAPES = late_pattern(r'\\(?:["\\nrtfb]|u00[01][0-9a-f])')
"""What a text has for a character that can't stand in it as it is."""

_FIELDS = frozenset(each.name for each in fields(LockedQuestion))


class ReadQuestion(LockedQuestion):
    """A question that was cut out of a lock's text."""

    @classmethod
    def of(cls, block: str, seen: dict[str, Any]) -> "ReadQuestion":
        """Return a question by its text, and what was seen of it: the values of its properties by their names."""
        made = cls.__new__(cls)
        vars(made).update(seen, _block=block)
        return made

    def __getattr__(self, name: str) -> Any:
        """Return a part that was not seen: it is asked for the first time, and all are parsed."""
        if name not in _FIELDS or "_block" not in vars(self):
            raise AttributeError(name)
        vars(self).update(vars(self._parsed))
        return vars(self)[name]

    @property
    def block(self) -> str:
        """Its text in the lock's file."""
        return vars(self).get("_block") or super().block  # one that was changed has no text yet

    @cached_property
    def options(self) -> tuple[LockedOption, ...]:
        """What it offered, in the order shown."""
        block = self.block
        if "\\" in block:
            return self._parsed.options
        return tuple([LockedOption(key, text, correct == "true") for text, correct, key in _SHOWN.findall(block)])

    @property
    def _parsed(self) -> LockedQuestion:
        ((name, parts),) = json.loads(f"{{{self.block}}}").items()
        return question_of(name, parts)


def cut(text: str) -> tuple[str, tuple[LockedQuestion, ...]] | None:
    """Return the head of a lock's text as JSON, and its questions; None if the text has not quizgen's own form.

    Args:
        text: the content of a lock's file.
    """
    end = text.find(QUESTIONS)
    head = text[: max(0, end)]
    told = _HEAD.findall(_plain(head))
    if _HEAD.sub("", _plain(head)) != "{" or len({*told}) < len(told):
        return None
    questions = [*_questions(text, end + len(QUESTIONS))]
    names = [each.id for each in questions if each]
    if len(names) < len(questions) or not all(map(lt, names, names[1:])):
        return None
    return f"{head[:-1]}\n}}", tuple(filter(None, questions))


def _plain(text: str) -> str:
    """Return a text of the same length in which no quotation mark stands for itself."""
    return _ESCAPES.sub(lambda found: len(found[0]) * ".", text) if "\\" in text else text


def _questions(text: str, start: int) -> Iterator[LockedQuestion | None]:
    """Yield the questions that begin at a place of a text; None, and no more, where one has not quizgen's own form."""
    plain, form, is_last = _plain(text), _form(), False
    while not is_last:
        found = form.match(plain, start)
        question = _question(found, text) if found else None
        yield question
        if not found or not question:
            return
        start = found.end()
        is_last = plain[start - 1] == "}"
    if plain[start:] != "\n }\n}\n":
        yield None


def _question(found: re.Match[str], text: str) -> LockedQuestion | None:
    """Return a question that was found; None if its answer is not one to its response."""
    name, deck, digest, fact, family, kind, changed, difficulty, emptied, later, response, retired, pairs = found.group(
        *_TEXTS, *_OTHERS
    )
    if (pairs is None) is (response == Response.MATCHING):
        return None
    block = text[found.start("block") : found.end("block")]
    if "\\" in block:
        name, deck, digest, fact, family, kind = [
            json.loads(text[start - 1 : end + 1]) if end > 0 else None for start, end in map(found.span, _TEXTS)
        ]
    seen = {
        "id": name,
        "deck": deck,
        "digest": digest,
        "retired": retired is not None,
        "emptied": emptied is not None,
        "kind": kind,
        "response": _RESPONSES[response],
        "fact": fact or "",
        "family": family or own_family(name, kind, fact or ""),
        "later": later is not None,
        "changed": int(changed),
        "difficulty": None if difficulty is None else float(difficulty),
    }
    return ReadQuestion.of(block, seen)


_TEXTS = "name deck digest fact family kind".split()
_OTHERS = "changed difficulty emptied later response retired pairs".split()
_RESPONSES = {str(response): response for response in Response}


@cache
def _form() -> re.Pattern[str]:
    """Return the form of a question with what is behind it: a comma, or the end of the last one's line."""
    lines = "".join(map(_line, part_names()))
    return re.compile(rf'(?P<block>  "(?P<name>{_CHARACTER}*+)": \{{\n{lines}  \}})(?:,\n)?')


def _line(name: str) -> str:
    """Return the form of the line of a part. A comma is behind each but the last one."""
    line = rf'   "{name}": (?:{_FORMS.get(name, _FILLED)})(?:,\n(?=   ")|\n(?=  \}}))'
    return line if name in _NEEDED else f"(?:{line})?+"
