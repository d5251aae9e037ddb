"""How wide a text is in print, in Latin characters."""

import unicodedata


def width(text: str) -> int:
    """Return the width of a text in Latin characters. Those of East Asia count twice, combining accents not at all.

    Of several lines, the longest counts.
    """
    if "\n" in text:
        return max(map(width, text.split("\n")))
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
