"""Text that runs against the direction of the text around it, as C++ does in Arabic."""

import unicodedata
from collections.abc import Callable

from quizgen.text.late_pattern import late_pattern

FIRST_STRONG, POP = "\u2068", "\u2069"
"""Unicode's marks around an isolate (UAX 9): what is between them has its own direction, and turns nothing else."""

_ISOLATE = late_pattern(f"{FIRST_STRONG}([^{FIRST_STRONG}{POP}]*){POP}")
_FIRST_FROM_RIGHT = "\u0590"
"""No letter before it runs from right to left."""

_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


_SIGNS = frozenset("+−=<>≤≥≠≈±×÷·*^√()[]{}|")
"""Signs that turn, or stand on the other side of a number, in text from right to left: [0, 1), −5, 2 − 7."""


def runs_against(text: str, direction: str) -> bool:
    """Tell whether a text has letters of another direction than the text around it, `ltr` or `rtl`.

    Numbers with signs and no letter are read from left to right.

    Example:
        >>> runs_against("C++", "rtl"), runs_against("شمس", "ltr"), runs_against("12", "rtl"), runs_against("−5", "rtl")
        (True, True, False, True)
    """
    if direction == "ltr" and (text.isascii() or max(text) < _FIRST_FROM_RIGHT):
        return False
    kinds = {unicodedata.bidirectional(letter) for letter in text}
    strong = {_STRONG[kind] for kind in kinds if kind in _STRONG}
    if strong or direction == "ltr" or "EN" not in kinds:
        return bool(strong - {direction})
    return not _SIGNS.isdisjoint(text) or text.startswith("-")


def is_against(text: str, direction: str) -> bool:
    """Tell whether a text runs against the direction around it, and has nothing of that direction itself.

    Example:
        >>> is_against("C++", "rtl"), is_against("C++ شمس", "rtl"), is_against("ספר!", "ltr")
        (True, False, True)
    """
    if not runs_against(text, direction):
        return False
    return all(_STRONG.get(unicodedata.bidirectional(letter)) != direction for letter in text)


def isolated(text: str) -> str:
    """Return a text as an isolate."""
    return f"{FIRST_STRONG}{text}{POP}"


def name_before(sentence: str, name: str) -> str:
    """Return a name as it stands before a sentence: as an isolate, where letters of both directions meet.

    Without it, the signs at its end go to the other side: "C++:" becomes ":++C" in Arabic.

    Example:
        >>> name_before("لغة برمجة", "C++") == isolated("C++"), name_before("A language", "C++")
        (True, 'C++')
    """
    both = f"{name} {sentence}"
    is_mixed = runs_against(both, "ltr") and runs_against(both, "rtl")
    return isolated(name) if is_mixed and FIRST_STRONG not in name else name


def isolates_in(text: str) -> list[str]:
    """Return what the isolates of a text have inside, in their order.

    Example:
        >>> isolates_in(f"What is {isolated('el pan')}?")
        ['el pan']
    """
    return _ISOLATE.findall(text) if FIRST_STRONG in text else []


def with_isolates(text: str, change: Callable[[str], str]) -> str:
    """Return a text with what each of its isolates has inside changed by a function."""
    return _ISOLATE.sub(lambda found: isolated(change(found[1])), text)


class Isolate(str):
    """A text that compares as it is, and is written as an isolate.

    Example:
        >>> Isolate("C++") == "C++", str(Isolate("C++")) == isolated("C++")
        (True, True)
    """

    __slots__ = ()

    def __str__(self) -> str:
        return isolated(self[:])
