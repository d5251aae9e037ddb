"""The ways in which a learner may type a number that a language writes in one way."""

import re
from collections.abc import Iterator
from itertools import product

from quizgen.language.numbers_in_words import marks_of
from quizgen.language.tags import UNKNOWN
from quizgen.text.late_pattern import late_pattern
from quizgen.values.currencies import CURRENCY_SIGNS

_SIGNS = "|".join(map(re.escape, CURRENCY_SIGNS))
_NUMBER = late_pattern(
    rf"(?P<minus>[-−]?)(?P<sign>{_SIGNS}|)(?P<gap>\u00a0?)(?P<digits>\d(?:[\d.,'’\u00a0\u202f\u2009]*\d)?)(?P<unit>.*)"
)
_UNIT = late_pattern(rf"|\u00a0[^\d\n]+|[ \u00a0\u202f]?(?:%|{_SIGNS})|[°′″]\w*")
_GROUPED = late_pattern(r"[1-9]\d{0,2}(?:[,.'’ ]\d{3})+")
_OTHER_DECIMAL = {".": ",", ",": "."}

FEWEST_GROUPED = 5
"""How many digits a number has that a learner may group though the quiz does not."""

AMBIGUOUS = 3
"""How many decimals look like thousands behind the mark of another language: 1.234."""


def number_spellings(text: str, language: str) -> tuple[str, ...]:
    r"""Return how else a number may be typed: with other marks or none between thousands, and without its unit.

    A unit is what stands behind a no-break space, as quizgen writes it, or a sign for per cent, degrees or a currency.
    A text that is no single number has no other spelling.

    Args:
        text: the number as the language writes it.
        language: the tag of the language.

    Example:
        >>> number_spellings("12,104\u00a0km", "en")[:4]
        ('12,104 km', '12,104', '12,104km', '12104 km')
        >>> number_spellings("R$\u00a02,50", "pt")[:3]
        ('R$ 2,50', '2,50', 'R$2,50')
        >>> number_spellings("7 dwarfs", "en"), number_spellings("1999", "en")
        ((), ())
    """
    match = _NUMBER.fullmatch(text)
    if not match or not _UNIT.fullmatch(match["unit"]) or (match["gap"] and not match["sign"]):
        return ()
    behind = with_typed_blanks(match["unit"])
    gap = with_typed_blanks(match["gap"])
    around = [(match["sign"] + gap, behind), ("", "")]
    around += [(match["sign"], behind)] if gap else []
    around += [("", behind.strip()), ("", f" {behind.strip()}")] if behind else []
    minuses = ("-", "−") if match["minus"] else ("",)
    found = (
        f"{minus}{before}{digits}{after}"
        for minus, digits, (before, after) in product(
            minuses, _digits(with_typed_blanks(match["digits"]), language), around
        )
    )
    return tuple(spelling for spelling in dict.fromkeys(found) if spelling != text)


def with_typed_blanks(text: str) -> str:
    r"""Return a text with the blanks that a keyboard has.

    Example:
        >>> with_typed_blanks("12,104\u00a0km")
        '12,104 km'
    """
    return re.sub("[\u00a0\u202f\u2009]", " ", text)


def _digits(digits: str, language: str) -> Iterator[str]:
    """Yield digits as they are, without marks between thousands, with such marks, and with another decimal mark."""
    yield digits
    group, decimal = map(with_typed_blanks, marks_of(language))
    if language == UNKNOWN and "," in digits:  # what a table whose language isn't known has before decimals
        decimal = ","
    whole, mark, decimals = digits.partition(decimal)
    is_grouped = _GROUPED.fullmatch(whole)
    if not (whole.isdigit() or is_grouped):
        return
    plain = "".join(filter(str.isdigit, whole))
    yield f"{plain}{mark}{decimals}"
    if is_grouped or (len(plain) >= FEWEST_GROUPED and plain[0] != "0"):
        yield from (f"{int(plain):,}".replace(",", between) + mark + decimals for between in (group, " "))
    if mark and len(decimals) != AMBIGUOUS:
        yield f"{plain}{_OTHER_DECIMAL[mark]}{decimals}"
