"""Characters that no reader could see: refused, so that nothing is lost in silence."""

import re

from quizgen.errors import ExportError, Problem

_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_AROUND = 30
"""Characters of context that a message shows on either side."""


def refuse_unshowable(text: str, place: str) -> None:
    """Raise ExportError when a text holds a control character or half a surrogate pair.

    Args:
        text: what is to be shown.
        place: where, as it stands in the message: `on a card`.
    """
    bad = _UNSHOWABLE.search(text)
    if bad:
        around = text[max(0, bad.start() - _AROUND) : bad.end() + _AROUND]
        raise ExportError(Problem(f"U+{ord(bad[0]):04X} can't be shown {place}: {around!r}", hint="delete it"))
