"""How one value stands to another."""

from enum import Enum


class Likeness(Enum):
    """How one value stands to another."""

    SAME = "same"
    COARSER = "coarser"
    """It covers all of the other: 2019 and 21 August 2019."""
    PERHAPS = "perhaps the same"
    """Overlapping, finer, or alike but for case, accents, punctuation or further words."""
    DIFFERENT = "different"
    """Different for sure."""
