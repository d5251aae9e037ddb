"""Python's collector of garbage, which looks again and again through all objects that live."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = 100_000
"""How many new objects there are between two collections, where nearly all that is made is kept."""


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Collect garbage rarely for a while, then as often as before.

    Where it is collected as rarely already, or never, nothing is changed. So the first of several threads changes it,
    and puts it back.

    Example:
        >>> before = gc.get_threshold()
        >>> with rarely_collected():
        ...     made = [[] for _ in range(5)]
        >>> gc.get_threshold() == before
        True
    """
    first, *others = gc.get_threshold()
    if not 0 < first < RARELY or not gc.isenabled():
        yield
        return
    gc.set_threshold(RARELY, *others)
    try:
        yield
    finally:
        if gc.get_threshold()[0] == RARELY:
            gc.set_threshold(first, *others)
