"""YAML text as a stream of parser events."""

from collections.abc import Iterator

import yaml

_TOO_DEEP = "exceeded maximum nesting depth"
"""libyaml's words where brackets stand in brackets a thousand times."""


def events(text: str) -> Iterator[yaml.Event]:
    """Parse by libyaml where it is there; what is nested too deeply for it, by PyYAML's own, which says where."""
    if not hasattr(yaml, "CSafeLoader"):
        return yaml.parse(text, Loader=yaml.SafeLoader)
    try:
        return iter(list(yaml.parse(text, Loader=yaml.CSafeLoader)))
    except yaml.YAMLError as error:
        if _TOO_DEEP in str(error):
            return yaml.parse(text, Loader=yaml.SafeLoader)
        return yaml.parse(text, Loader=yaml.CSafeLoader)
