"""What a comparison of two values can find."""

from enum import Enum


class Likeness(Enum):
    """How a value compares with another."""

    SAME = "same"
    """Equal."""
    COARSER = "coarser"
    """Not equal, but it covers all of the other: 2019 and 21 August 2019."""
    PERHAPS = "perhaps the same"
    """They overlap, or the other covers all of it, or two names are alike but for case, accents or further words."""
    DIFFERENT = "different"
    """They have nothing in common, for sure."""
