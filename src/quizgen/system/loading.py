"""Objects by their import paths. Tables name what they list so, and load it when it is used."""

import sys
from importlib import import_module
from typing import Any

from quizgen.errors import did_you_mean


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


def why_not_loaded(path: str, error: Exception) -> str:
    """Return why an object can't be loaded, and what to do about it.

    Args:
        path: package.module:Name.
        error: what was raised.

    Example:
        >>> try:
        ...     load("nowhere:Exporter")
        ... except ImportError as error:
        ...     print(why_not_loaded("nowhere:Exporter", error))
        No module named 'nowhere' (set PYTHONPATH to the folder that has it, as in PYTHONPATH=. for this one)
    """
    module, _, name = path.partition(":")
    if not module or not name:
        return "an import path is package.module:Name"
    if isinstance(error, ModuleNotFoundError) and error.name and f"{module}.".startswith(f"{error.name}."):
        return f"{error} (set PYTHONPATH to the folder that has it, as in PYTHONPATH=. for this one)"
    if isinstance(error, AttributeError) and module in sys.modules:
        guess = did_you_mean(name, dir(sys.modules[module]))
        return f"{error} ({guess})" if guess else str(error)
    return str(error) if isinstance(error, ImportError | AttributeError) else f"{type(error).__name__}: {error}"
