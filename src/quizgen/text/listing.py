"""Words joined as a sentence joins them."""

from collections.abc import Iterable


def listed(words: Iterable[str], last: str) -> str:
    """Join words with commas, and with `last` ("and", "or") before the last word.

    Raises:
        ValueError: when there are no words.

    Example:
        >>> listed(["Rhine", "Rhone", "Po"], "and")
        'Rhine, Rhone and Po'
    """
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end
