"""Texts as a keyboard types them: without small characters, and with the signs that keys have."""

import re

from quizgen.text.raised import ON_THE_LINE_LOWERED, ON_THE_LINE_RAISED

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("−–—‐‑", "-"),
        **dict.fromkeys("’‘ʼ", "'"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        "×": "x",
        "…": "...",
    }
)
_RAISED = re.compile(f"[{''.join(map(re.escape, ON_THE_LINE_RAISED))}]+")
_ON_THE_LINE = str.maketrans(ON_THE_LINE_RAISED)
_LOWERED = str.maketrans(ON_THE_LINE_LOWERED)


def typed_ways(text: str) -> tuple[str, ...]:
    """Return how else a text may be typed, the best way first: what is raised stands behind `^`, or as it is.

    A text that a keyboard types as it is has no other way.

    Example:
        >>> typed_ways("H₂O"), typed_ways("x²"), typed_ways("−38.83"), typed_ways("Danube")
        (('H2O',), ('x^2', 'x2'), ('-38.83',), ())
    """
    signs = text.translate(_SIGNS)
    lowered = signs.translate(_LOWERED)
    behind_sign = _RAISED.sub(lambda run: f"^{run[0].translate(_ON_THE_LINE)}", lowered)
    ways = (behind_sign, lowered.translate(_ON_THE_LINE), signs)
    return tuple(way for way in dict.fromkeys(ways) if way != text)
