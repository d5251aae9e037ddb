"""Refuses characters that nobody could see, so that no text is lost in silence."""

from quizgen.errors import ExportError, Problem
from quizgen.text.characters import UNSHOWABLE, named

_AROUND = 30
"""How many characters before and after the bad one a message shows."""


def refuse_unshowable(text: str, place: str) -> None:
    """Raise ExportError when a text has a control character, a lone surrogate or a non-character.

    Args:
        text: what is to be shown.
        place: where, in the words of the message: `on a card`.
    """
    bad = None if text.isprintable() else UNSHOWABLE.search(text)
    if bad:
        around = text[max(0, bad.start() - _AROUND) : bad.end() + _AROUND]
        raise ExportError(Problem(f"{named(bad[0])} can't be shown {place}: {around!r}", hint="delete it"))
