"""What to write, said to a program: `relations={"area": {"values": "one"}}` for what a header or a YAML sheet says."""

import json
import re

from attrs import evolve

from quizgen.errors import Problem, Remark
from quizgen.sheet import CARDINALITIES, LITERAL_TYPES

_VALUES, _TYPES = "|".join(CARDINALITIES), "|".join(LITERAL_TYPES)
_BRACKETS = rf"(?:\[(?P<values>{_VALUES})\]|\((?P<value>{_TYPES})\))"
_IN_HEADER = re.compile(rf"(?<!\w)'(?P<name>(?:[^']|(?<=\w)'(?=\w))+?) {_BRACKETS}'")
_IN_SHEET = re.compile(rf"'(?P<key>values|value): (?P<text>{_VALUES}|{_TYPES})'")
_KEY = re.compile(r"'(?P<key>[a-z_]+): (?P<text>[^']*)'")
_WHERE = re.compile(r"^in the (?:header|sheet): ")
_SOURCE = re.compile(r"list it under 'sources': (?P<id>.*): \{title: …\}")
_MAPPING = "is written as 'key: value' lines"


def remark_in_python(remark: Remark) -> Remark:
    """Return a remark on rows in memory, whose hint says what the program writes.

    Example:
        >>> hint = "in the header: 'capital [one]' if that is right"
        >>> remark_in_python(Remark("capital: names", column="capital", hint=hint)).hint
        'relations={"capital": {"values": "one"}} if that is right'
    """
    return evolve(remark, hint=_hint_in_python(remark.hint, remark.relation or remark.column))


def problem_in_python(problem: Problem) -> Problem:
    """Return what is wrong with rows in memory, or what is said beside them, in words of Python."""
    message = problem.message.replace(_MAPPING, "is a dict")
    return evolve(problem, message=message, hint=_hint_in_python(problem.hint, ""))


def _hint_in_python(hint: str, relation: str) -> str:
    """Return a hint in words of Python, about a relation where it does not name one itself."""
    hint = _WHERE.sub("", hint)
    if "'" in relation:  # which may end in one: drivers' names
        hint = re.sub(rf"'(?P<name>{re.escape(relation)}) {_BRACKETS}'", _of_header, hint)
    hint = _IN_HEADER.sub(_of_header, hint)
    if relation:
        hint = _IN_SHEET.sub(lambda found: _declared(relation, found["key"], found["text"]), hint)
    hint = _SOURCE.sub(lambda found: f'list it: more={{"sources": {{{_quoted(found["id"])}: {{"title": "…"}}}}}}', hint)
    return _KEY.sub(lambda found: f'"{found["key"]}": {_quoted(found["text"])}', hint)


def _of_header(found: re.Match[str]) -> str:
    key = "values" if found["values"] else "value"
    return _declared(found["name"], key, found[key])


def _declared(relation: str, key: str, text: str) -> str:
    return f"relations={{{_quoted(relation)}: {{{_quoted(key)}: {_quoted(text)}}}}}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
