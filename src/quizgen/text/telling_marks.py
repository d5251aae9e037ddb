"""Marks that tell two texts apart although they read alike: case, accents, signs, width."""

import unicodedata

from quizgen.text.folding import canonical


def differ_by_marks(one: str, other: str) -> bool:
    """Tell whether two texts differ to the eye, but only by case, accents, signs, spaces or the width of letters.

    Example:
        >>> differ_by_marks("its", "it's"), differ_by_marks("[0, 1)", "(0, 1)"), differ_by_marks("H₂O", "H2O")
        (True, True, True)
        >>> differ_by_marks("Danube", "the Danube"), differ_by_marks("Rome", "Rome\u200b")
        (False, False)
    """
    return _seen(one) != _seen(other) and _skeleton(one) == _skeleton(other)


def _seen(text: str) -> str:
    """Return a text without the characters that nobody sees."""
    if text.isascii():  # none of whose characters is hidden
        return canonical(text)
    return canonical("".join(c for c in text if unicodedata.category(c) != "Cf"))


def _skeleton(text: str) -> str:
    """Return the letters and digits of a text alone, in lower case. A text of signs has none."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", decomposed)))
