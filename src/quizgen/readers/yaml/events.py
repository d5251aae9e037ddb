"""YAML as a stream of parser events, by libyaml where PyYAML was built with it, else by a parser in Python."""

from collections.abc import Callable, Iterator

import yaml

from quizgen.readers.yaml.pure_loader import PureLoader

Parse = Callable[[str], Iterator[yaml.Event]]
"""Yields the events of a text. Raises yaml.YAMLError, at the latest when it comes to what is wrong."""

_TOO_DEEP = "exceeded maximum nesting depth"
"""libyaml's words where brackets are nested a thousand times."""


def fastest() -> Parse:
    """Return the fastest parser that is installed."""
    return by_libyaml if hasattr(yaml, "CSafeLoader") else in_python


def in_python(text: str) -> Iterator[yaml.Event]:
    """Parse in Python: slower, and always there."""
    return yaml.parse(text, Loader=PureLoader)  # type: ignore[arg-type]  # which knows of no loader but its own


def by_libyaml(text: str) -> Iterator[yaml.Event]:
    """Parse by libyaml; what is nested too deeply for it in Python, which says where."""
    try:
        return iter(list(yaml.parse(text, Loader=yaml.CSafeLoader)))
    except yaml.YAMLError as error:
        return in_python(text) if _TOO_DEEP in str(error) else yaml.parse(text, Loader=yaml.CSafeLoader)
