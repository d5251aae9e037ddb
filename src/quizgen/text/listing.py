"""Words joined as a sentence joins them."""

from collections.abc import Iterable


def listed(words: Iterable[str], last: str) -> str:
    """Join words as a sentence does: with commas, and `last` (and, or) before the last."""
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end
