"""genanki without what it does not use."""

import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

NAME = "cached_property"
"""The package of which genanki takes the name that is the package's own."""


def genanki_alone() -> Any:
    """Return genanki, loaded without what it does not use.

    The package cached_property loads asyncio, and with it ssl and sockets, which takes a tenth of the time in which a
    small deck is built. Python's own `functools` has what genanki takes of it.
    """
    with _by_functools():
        import genanki  # noqa: PLC0415 - loaded while functools stands in
        import genanki.util  # noqa: PLC0415
    return genanki


@contextmanager
def _by_functools() -> Iterator[None]:
    """Have `functools` stand in for the package for a while; where the package is loaded already, it serves."""
    if NAME in sys.modules:
        yield
        return
    stand_in = ModuleType(NAME)
    stand_in.__dict__[NAME] = functools.cached_property
    sys.modules[NAME] = stand_in
    try:
        yield
    finally:
        if sys.modules.get(NAME) is stand_in:
            del sys.modules[NAME]
