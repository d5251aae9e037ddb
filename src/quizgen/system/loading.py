"""Objects by their import paths. Tables name what they list so, and load it when it is used."""

from importlib import import_module
from typing import Any


def load(path: str) -> Any:
    """Return the object at an import path.

    Args:
        path: package.module:Name.

    Raises:
        ImportError: there is no such module.
        AttributeError: the module has no such name.
        ValueError: the path names no module.

    Example:
        >>> load("decimal:Decimal")
        <class 'decimal.Decimal'>
    """
    module, _, name = path.partition(":")
    found: Any = import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    return found
