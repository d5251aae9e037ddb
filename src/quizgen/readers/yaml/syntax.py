"""The errors of a YAML parser, put in words for a person who has never heard of scalars and tokens."""

from typing import Protocol

import yaml

from quizgen.errors import Place, Problem
from quizgen.readers.inputs import Input
from quizgen.text.late_pattern import late_pattern

_IN_QUOTES = "put the whole text in quotes"
_UNEVEN = "look for an uneven indent or a missing colon, here or in the line above"

LONGEST_KEY = 1024
"""How many characters a key on one line may have (YAML 1.2, section 7.4.2)."""

_FLOW_START = late_pattern(r"[{,]\s*")

_MEANINGS = (
    (
        "mapping values are not allowed",
        "': ' can't stand here",
        "put a text that holds ': ' in quotes; a key begins a line, right below the other keys",
    ),
    ("could not find expected ':'", "expected 'key: value' here", "indent a line that goes on with the text above"),
    ("escape", "no character is written like this", "put a text that holds a backslash in single quotes"),
    ("hexdecimal", "no character is written like this", "put a text that holds a backslash in single quotes"),
    ("tab character", "a tab can't indent a line", "use spaces"),
    ("tag handle", "a text can't begin with an exclamation mark", _IN_QUOTES),
    ("entries are not allowed", "a list can't begin here", "begin it in a line of its own"),
    ("alphabetic or numeric", "a text can't begin with * or &", _IN_QUOTES),
)
"""Words of the parser's message, what they mean to a person, and what to do."""


class _Mark(Protocol):
    """A place as PyYAML's parsers give it. Lines and columns count from 0."""

    line: int
    column: int


def syntax_problem(error: yaml.YAMLError, path: Input, text: str, quoted: yaml.ScalarEvent | None) -> Problem:
    """Return what a parser's error means, with the place where a person would look first.

    Args:
        error: the error of a parser, libyaml's or the one in Python.
        path: the file.
        text: its content.
        quoted: the last text in quotes before the error. It is the likely cause where it runs over several lines.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(f"this is not YAML: {error}", Place(str(path)))
    long_key = _long_key(text, _place(path, error.problem_mark), flow="flow" in (error.context or ""))
    return long_key or _meaning(error, path, text, quoted)


def _meaning(error: yaml.MarkedYAMLError, path: Input, text: str, quoted: yaml.ScalarEvent | None) -> Problem:
    context, problem = error.context or "", str(error.problem)
    start, here = _place(path, error.context_mark), _place(path, error.problem_mark)
    if "end of stream" in problem and "quoted" in context:
        return Problem("the quote that begins here is never closed", start, "end the text with the same quote")
    if "flow" in context:
        opening, closing = ("[", "]") if "sequence" in context else ("{", "}")
        return _unclosed(opening, closing, start, here)
    if "cannot start any token" in problem or "node content" in problem:
        return _bad_start(text, here)
    for words, meaning, hint in _MEANINGS:
        if words in problem:
            return Problem(meaning, start if "key: value" in meaning else here, hint)
    return _long_quote(path, quoted) or _bad_line(text, here)


def _long_key(text: str, here: Place, *, flow: bool) -> Problem | None:
    """Return what is wrong where the error stands at the colon behind a key that is longer than YAML allows."""
    line, column = _line(text, here), here.column or 1
    before = line[: column - 1]
    key = (_FLOW_START.split(before)[-1] if flow else before).lstrip(" -")
    if line[column - 1 : column] != ":" or len(key) <= LONGEST_KEY or ": " in key:
        return None
    message = f"what stands before this colon has {len(key):,} characters; {LONGEST_KEY:,} are the most"
    hint = "shorten it; a long wrong answer stands in a list, '- …', without a reason"
    return Problem(message, Place(here.file, here.line, column - len(key)), hint)


def _unclosed(opening: str, closing: str, start: Place, here: Place) -> Problem:
    message = f"the {opening} that begins here is never closed, or a comma is missing before {here.line}:{here.column}"
    return Problem(message, start, f"end it with {closing}; put a text that holds brackets or commas in quotes")


def _long_quote(path: Input, quoted: yaml.ScalarEvent | None) -> Problem | None:
    start, end = (quoted.start_mark, quoted.end_mark) if quoted else (None, None)
    if start is None or end is None or start.line == end.line:
        return None
    message = f"the text in quotes that begins here ends only in line {end.line + 1}"
    return Problem(message, _place(path, start), "look for a missing quote")


def _bad_start(text: str, here: Place) -> Problem:
    character = _line(text, here)[(here.column or 1) - 1 :][:1]
    if character == "\t":
        return Problem("a tab can't indent a line", here, "use spaces")
    return Problem(f"a text can't begin with '{character}'", here, _IN_QUOTES)


def _bad_line(text: str, here: Place) -> Problem:
    line = _line(text, here)
    if "{{" in line:
        return Problem("this template is not in quotes", here, 'write ask: "{{ subject }} …"')
    if '"' in line or "'" in line:
        return Problem("nothing can stand behind the closing quote", here, f"{_IN_QUOTES} of the other kind")
    return Problem("this line doesn't fit the ones above", here, _UNEVEN)


def _line(text: str, place: Place) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    number = place.line or 1
    return lines[number - 1] if number <= len(lines) else ""


def _place(path: Input, mark: _Mark | None) -> Place:
    return Place(str(path), mark.line + 1, mark.column + 1) if mark else Place(str(path))
