"""Times that recur: the hours of a day and the months of a year, as texts name them: 9:00–17:00, April–May."""

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from quizgen.kept import Keeping, kept
from quizgen.language import LANGUAGES, UNKNOWN
from quizgen.language.lexicon import plain
from quizgen.language.written_dates import month_numbers
from quizgen.text.late_pattern import late_pattern

DAY, YEAR = 24 * 60, 12
"""The minutes of a day, and the months of a year."""

_NOON = 12
_SEPARATOR = r" ?(?:[-–—~]|\b(?:to|until|till|bis|a|à|al|às|hasta|jusqu'a|ate|fino a)\b) ?"
_TIME = r"(?P<{0}hour>\d{{1,2}})(?:(?:[:h]|\.(?=\d\d\b))(?P<{0}minute>[0-5]\d)?)?(?: ?(?P<{0}half>[ap])\.? ?m\b\.?)?"
_CLOCK = late_pattern(
    rf"(?:from |von |de |da |das )?{_TIME.format('first_')}(?: ?(?:uhr|h))?(?:{_SEPARATOR}{_TIME.format('last_')})?(?: ?(?:uhr|h))?"
)
_SAYS_CLOCK = late_pattern(r"\d[:h]\d\d|\d ?[ap]\.? ?m\b|\d ?uhr|\d ?h\b")
_RANGE_SIGNS = ("-", "–", "—", "~", *(f" {word} " for word in "to until till bis a à al às até hasta".split()))
_MONTHS = late_pattern(rf"(?P<first>[^\W\d_]+)\.?(?:{_SEPARATOR}(?P<last>[^\W\d_]+)\.?)?")


@frozen(eq=False, repr=False)
class RecurringTimes(Keeping):
    """Reads hours of the day and months of the year in a language."""

    language: str
    """Its tag."""

    def any_in(self, texts: Iterable[str]) -> bool:
        """Tell whether any of some texts may be an hour, or hours or months from one to another."""
        every = "\n".join(texts).casefold()
        return any(sign in every for sign in _RANGE_SIGNS) or bool(_SAYS_CLOCK.search(every))

    def read(self, text: str) -> tuple[int, int] | None:
        """Return how many minutes or months recur, and which of them a text covers, a bit for each; None for all else.

        Example:
            >>> reader = RecurringTimes("en")
            >>> [bin(reader.read(text)[1]) for text in ("February–April", "Nov to Jan", "May")]
            ['0b1110', '0b110000000001', '0b10000']
            >>> reader.read("9 am to 5 pm") == reader.read("9:00-17:00"), reader.read("9–17"), reader.read("Paris")
            (True, None, None)
        """
        bare = " ".join(plain(text).split())
        return _clock(bare) if any(map(str.isdigit, bare)) else self._months_of(bare)

    def _months_of(self, text: str) -> tuple[int, int] | None:
        match = _MONTHS.fullmatch(text)
        first = self._months.get(match["first"]) if match else None
        last = self._months.get(match["last"]) if match and match["last"] else first
        return (YEAR, _bits(first - 1, last, YEAR)) if first and last else None

    @kept
    def _months(self) -> Mapping[str, int]:
        """The months by their names; where the language is not known, in all that quizgen has words in."""
        languages = [*LANGUAGES] if self.language == UNKNOWN else [self.language]
        return {name: number for language in languages for name, number in month_numbers(language).items()}


def _clock(text: str) -> tuple[int, int] | None:
    match = _CLOCK.fullmatch(text) if _SAYS_CLOCK.search(text) else None
    if not match:
        return None
    last = _minute(match, "last_", match["last_half"]) if match["last_hour"] else None
    first = _minute(match, "first_", match["first_half"] or match["last_half"])
    if max(first, last or 0) > DAY:
        return None
    return DAY, _bits(first, first + 1 if last is None else last, DAY)


def _minute(match: re.Match[str], which: str, half: str | None) -> int:
    hour, minute = int(match[f"{which}hour"]), int(match[f"{which}minute"] or 0)
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return hour * 60 + minute


def _bits(start: int, end: int, length: int) -> int:
    """Return the parts from one to before another, as bits; from November to January they are of two years."""
    if end > start:
        return (1 << end) - (1 << start)
    return (1 << length) - (1 << start) + (1 << end) - 1
