"""Whether an option could be short for what the stem names: its letters stand there in the same order.

HKD can be short for Hong Kong dollar, and HUF can't. Beside HUF and HRK, a reader would find it without knowing
anything. So it stands beside options that could be short for it as well, or is asked from memory.
"""

from quizgen.distractors.candidate import Candidate

LONGEST = 5
"""The most letters of a text that is looked at as short for another."""

MOST_SIGNS = 2
"""How many signs and blanks such a text may have beside its letters, as `.uk` and `U. K.` have."""


def is_short(candidate: Candidate) -> bool:
    """Tell whether a candidate or what its stem names may be short for something; a few signs do not count."""
    return min(len(candidate.shown.text), len(candidate.stem.text)) <= LONGEST + MOST_SIGNS


def letters_missing(option: Candidate, key: Candidate) -> int:
    """Return how many letters of an option the stem of a key's question lacks in their order.

    Asked backwards, the stem has the letters. Where neither is short, it is 0.
    """
    return _missing(option.shown.letters, key.stem.letters)


def _missing(one: str, other: str) -> int:
    """Return how many of the fewer letters the others lack in their order.

    Example:
        >>> _missing("hkd", "hongkongdollar"), _missing("bahrainidinar", "bwd"), _missing("usa", "germany")
        (0, 1, 2)
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) > LONGEST:
        return 0
    places = {letter: sum(1 << place for place, each in enumerate(short) if each == letter) for letter in {*short}}
    missing = (1 << len(short)) - 1  # a bit for each letter of the shorter text; bit by bit, as Hyyrö (2004) does
    for letter in long:
        found = missing & places.get(letter, 0)
        missing = (missing + found) | (missing - found)
    return (missing & ((1 << len(short)) - 1)).bit_count()
