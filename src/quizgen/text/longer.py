"""When one text is much longer than another."""

LONGER_BY = 1.5
"""A much longer text has at least this many times the characters of the other."""

LONGER_CHARACTERS = 8
"""A much longer text has at least this many characters more than the other."""


def much_longer(text: str, other: str) -> bool:
    """Tell whether a text is much longer than another: half as long again, and eight characters longer.

    Example:
        >>> much_longer("the Federated States of Micronesia", "Palau"), much_longer("Madagascar", "Palau")
        (True, False)
    """
    return is_much_longer(len(text), len(other))


def is_much_longer(length: int, other: int) -> bool:
    """Tell the same of the lengths of two texts, in characters."""
    return length >= LONGER_BY * other and length >= other + LONGER_CHARACTERS
