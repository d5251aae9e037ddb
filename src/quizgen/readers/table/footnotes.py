"""Footnote marks behind words and numbers: Pretoria†, La Paz*, Amsterdam[a], 44,461[1]."""

import re
from collections.abc import Iterable, Mapping

_MARKED = re.compile(
    r"(?P<text>.*(?:[^\W\d_]{2}|\d|[)%°.]))\s?(?P<mark>(?:\[(?:\d{1,3}|[a-z]|(?:note|nb) ?\d+)\]|[†‡§¶*]{1,3})+)",
    re.IGNORECASE | re.DOTALL,
)


def without_footnotes(texts: Iterable[str]) -> Mapping[str, str]:
    """Return those texts of a column that have a footnote mark, each with what is left without it.

    It is empty where the marks tell two texts apart, or where each text has one. A mark on both sides of a text is
    emphasis: **man**.

    Example:
        >>> without_footnotes(["La Paz*", "Paris"]), without_footnotes(["fast*", "fast"])
        ({'La Paz*': 'La Paz'}, {})
    """
    distinct = dict.fromkeys(texts)
    found = {}
    for text in distinct:
        match = _MARKED.fullmatch(text) if text[-1:] in "]†‡§¶*" else None
        if match and not text.startswith(match["mark"][-1]):
            found[text] = match["text"]
    bare = {found.get(text, text) for text in distinct}
    all_numbers = len(found) == len(distinct) > 1 and all(text[-1:].isdigit() for text in found.values())
    return {} if len(bare) < len(distinct) or all_numbers else found
