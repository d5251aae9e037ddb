"""When one text is much longer than another."""

LONGER_BY = 1.5
LONGER_CHARACTERS = 8


def much_longer(text: str, other: str) -> bool:
    """Tell whether a text is at least half as long again as another, and eight characters longer."""
    return is_much_longer(len(text), len(other))


def is_much_longer(length: int, other: int) -> bool:
    """Tell whether a text of so many characters is much longer than one of so many others."""
    return length >= LONGER_BY * other and length >= other + LONGER_CHARACTERS
