"""Patterns that are compiled when they are first used are right all the same."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import quizgen
from quizgen.text.late_pattern import late_pattern

SOURCE = Path(quizgen.__file__).parent
LATE = type(late_pattern(""))


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    """Yield the late patterns of a constant, however deep in tuples and mappings."""
    if isinstance(value, LATE):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from patterns_in(each)
    elif isinstance(value, dict):
        yield from patterns_in([*value.values()])


def test_each_late_pattern_can_be_compiled() -> None:
    """A mistake is found here, and not by the one user whose sheet needs the pattern."""
    paths = [path for path in SOURCE.rglob("*.py") if "late_pattern(" in path.read_text(encoding="utf-8")]
    names = [".".join(path.relative_to(SOURCE.parent).with_suffix("").parts) for path in paths]
    found = [pattern for name in names for pattern in patterns_in([*vars(import_module(name)).values()])]
    assert len(found) > len(names)
    assert all(re.compile(pattern.pattern, pattern.flags) for pattern in found)


def test_a_late_pattern_does_what_a_pattern_does() -> None:
    """It is compiled once, with its flags, by whichever method is called first."""
    late, usual = late_pattern("^b", re.MULTILINE | re.IGNORECASE), re.compile("^b", re.MULTILINE | re.IGNORECASE)
    assert late.findall("a\nB") == usual.findall("a\nB") == ["B"]
    assert late.sub("c", "a\nB") == usual.sub("c", "a\nB")
    assert (late.pattern, late.flags) == (usual.pattern, usual.flags)
    assert late.findall == late.findall
