"""Characters that no reader could see: refused, so that nothing is lost in silence."""

from quizgen.errors import ExportError, Problem
from quizgen.text.characters import UNSHOWABLE, named

_AROUND = 30
"""Characters of context that a message shows on either side."""


def refuse_unshowable(text: str, place: str) -> None:
    """Raise ExportError when a text holds a control character, half a surrogate pair or a non-character.

    Args:
        text: what is to be shown.
        place: where, as it stands in the message: `on a card`.
    """
    bad = UNSHOWABLE.search(text)
    if bad:
        around = text[max(0, bad.start() - _AROUND) : bad.end() + _AROUND]
        raise ExportError(Problem(f"{named(bad[0])} can't be shown {place}: {around!r}", hint="delete it"))
