"""Dates as people write them in a language: 21 August 2019, 7/4/1999, 44 BC, 18th century, c. 1500."""

import re
from collections.abc import Iterable, Mapping
from itertools import compress

from attrs import evolve, frozen

from quizgen.kept import Keeping, kept
from quizgen.language.lexicon import plain
from quizgen.language.table_words import TableWords
from quizgen.language.tags import UNKNOWN, locale_for
from quizgen.text.late_pattern import late_pattern
from quizgen.values import Date, Day, parse_date

ORDERS = ("day first", "month first")
"""How a date such as 7/4/1999 can be read."""

_ROMAN = {"i": 1, "v": 5, "x": 10}
_NUMERIC = late_pattern(r"(?P<one>\d{1,2})(?P<sign>[./-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})\.?")
_YEAR_FIRST = late_pattern(r"(?P<year>\d{4})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})")
_SHORT = late_pattern(r"\d{1,2}([./-])\d{1,2}\1\d{2}")
_SHORT_YEAR = 2
"""How many digits a year has at most that may mean several centuries."""

_SIGNED_MONTH = late_pattern(r"(?P<day>\d{1,2})(?P<sign>[-/])(?P<month>[^\W\d]+)\.?(?P=sign)(?P<year>\d{1,4})")
_DAY_MONTH = late_pattern(
    r"(?:(?P<day>\d{1,2})(?:\.?[º°]|\.|er|st|nd|rd|th)?,? (?:(?:de|of|d') ?)?)?(?P<month>[^\W\d]+)\.?,? (?:de )?(?P<year>\d{1,4})"
)
_MONTH_DAY = late_pattern(r"(?P<month>[^\W\d]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{1,4})")
_CJK = late_pattern(r"(?P<year>\d{1,4})(?:년|年)(?: ?(?P<month>\d{1,2})(?:월|月)(?: ?(?P<day>\d{1,2})(?:일|日))?)?")
_ZERO_TIME = late_pattern(r"[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$")
_DECADE = late_pattern(r"(?P<year>[1-9]\d{2}0)(?:s|'s|er)")


@frozen(eq=False, repr=False)
class DateReader(Keeping):
    """Reads dates by the words of some languages."""

    months: Mapping[str, int]
    """The months by their names, plain and without full stops."""
    words: tuple[TableWords, ...]
    """What the languages call eras and centuries."""

    @classmethod
    def of(cls, languages: Mapping[str, TableWords]) -> "DateReader":
        """Make a reader for languages, given by their tags and their words."""
        months: dict[str, int] = {}
        for language in languages:
            for name, number in month_numbers(language).items():
                months.setdefault(name, number)
        return cls(months=months, words=tuple(languages.values()))

    def read(self, text: str, *, day_first: bool) -> Date:
        """Read a date.

        Args:
            text: the date as written.
            day_first: how 7/4/1999 is read: as the 7th of April, or as July 4.

        Raises:
            ValueError: when the text is no date, or there is no such day.
        """
        date = self._by_order(text)[0 if day_first else 1]
        return self._read(text, day_first=day_first) if date is None else date

    def _by_order(self, text: str) -> tuple[Date | None, ...]:
        """Return what a text is by each of ORDERS; None where it is no date. Each text is read once."""
        if text not in self._known:
            first = self._read_or_none(text, day_first=True)
            other = self._read_or_none(text, day_first=False) if "/" in text or "-" in text else first
            self._known[text] = (first, other)
        return self._known[text]

    @kept
    def _known(self) -> dict[str, tuple[Date | None, ...]]:
        """The texts that were read so far."""
        return {}

    def _read_or_none(self, text: str, *, day_first: bool) -> Date | None:
        try:
            return self._read(text, day_first=day_first)
        except ValueError:
            return None

    def _read(self, text: str, *, day_first: bool) -> Date:
        about, rest = self._without_about(_ZERO_TIME.sub("", " ".join(text.split())))
        era, rest = self._without_era(rest)
        date = self._exact(rest, day_first=day_first, has_era=bool(era))
        if era == "before":
            date = _before_christ(date)
        if date.written:
            date = evolve(date, written=text)
        return evolve(date, doubt="~") if about and not date.doubt else date

    def orders(self, text: str) -> frozenset[str]:
        """Return by which of ORDERS a text can be read as a date."""
        return frozenset(compress(ORDERS, self._by_order(text)))

    def is_more_than_a_number(self, text: str) -> bool:
        """Tell whether a text is a date by more than its digits: it has a month, an era, or is a century."""
        _, rest = self._without_about(" ".join(text.split()))
        era, rest = self._without_era(rest)
        return bool(self.orders(text)) and (bool(era) or not rest.isdigit())

    def _exact(self, text: str, *, day_first: bool, has_era: bool) -> Date:
        match = _NUMERIC.fullmatch(text)
        if match:
            one, two = int(match["one"]), int(match["two"])
            is_day_first = day_first or match["sign"] == "."
            return _real(int(match["year"]), *((two, one) if is_day_first else (one, two)))
        for pattern in (_YEAR_FIRST, _CJK):
            match = pattern.fullmatch(text)
            if match:
                month, day = match["month"], match["day"]
                return _real(int(match["year"]), int(month) if month else None, int(day) if day else None)
        if text[:1].isdigit() and (match := _DECADE.fullmatch(text)):
            return Date(int(match["year"]), unknown_digits=1, written=text)
        return self._in_words(text, has_era=has_era) or self._century(text) or parse_date(text)

    def _in_words(self, text: str, *, has_era: bool) -> Date | None:
        match = self._with_month(text)
        if not match or (len(match["year"]) <= _SHORT_YEAR and not has_era):
            return None
        return _real(
            int(match["year"]), self.months[_bare(match["month"])], int(match["day"]) if match["day"] else None
        )

    def _with_month(self, text: str) -> re.Match[str] | None:
        """Return the parts of a date whose month is a word."""
        found = (pattern.fullmatch(text) for pattern in (_DAY_MONTH, _SIGNED_MONTH, _MONTH_DAY))
        return next((match for match in found if match and _bare(match["month"]) in self.months), None)

    def has_era(self, text: str) -> bool:
        """Tell whether a text is a date that says before or after our era."""
        _, rest = self._without_about(" ".join(text.split()))
        return bool(self._without_era(rest)[0]) and bool(self.orders(text))

    def order_of_day(self, text: str) -> str:
        """Return the only one of ORDERS that a day has; an empty text for all else, also for 28-Feb-2001 and 4.7.1999.

        Example:
            >>> from quizgen.language.table_words import NO_TABLE_WORDS
            >>> reader = DateReader.of({"en": NO_TABLE_WORDS})
            >>> reader.order_of_day("20 July 1969"), reader.order_of_day("July 20, 1969")
            ('day first', 'month first')
            >>> reader.order_of_day("20/07/1969"), reader.order_of_day("4/7/1999")
            ('day first', '')
        """
        match = _NUMERIC.fullmatch(text)
        if match:
            orders = self.orders(text) if match["sign"] != "." else ()
            return next(iter(orders)) if len(orders) == 1 else ""
        for order, pattern in zip(ORDERS, (_DAY_MONTH, _MONTH_DAY), strict=True):
            match = pattern.fullmatch(text) if text[-1:].isdigit() else None
            if match and match["day"] and _bare(match["month"]) in self.months:
                return order
        return ""

    def has_short_year(self, text: str) -> bool:
        """Tell whether a text is a date whose year has two digits: 7/4/99, 28-Feb-01."""
        match = self._with_month(text.strip()) if text[-1:].isdigit() else None
        if match:
            return len(match["year"]) == _SHORT_YEAR
        return has_short_year(text) and bool(self.orders(f"{text.strip()[:-2]}19{text.strip()[-2:]}"))

    def _century(self, text: str) -> Date | None:
        bare = plain(text)
        for words in self.words:
            match = words.century_pattern.fullmatch(bare)
            number = _number(match["number"]) if match else 0
            if number:
                return Date(max(1, (number - 1) * 100), unknown_digits=2, written=text)
        return None

    def _without_about(self, text: str) -> tuple[bool, str]:
        """Return whether a text begins or ends with a word for `about`, and the rest of it."""
        match = self._about.fullmatch(text)
        return (True, match["date"] or match["front"]) if match else (False, text)

    def _without_era(self, text: str) -> tuple[str, str]:
        """Return whether a text says `before` or `after` our era, before or behind the date, and the rest of it."""
        for era, pattern in self._eras.items():
            match = pattern.fullmatch(text)
            if match:
                return era, match["front"] or match["behind"]
        return "", text

    @kept
    def _about(self) -> re.Pattern[str]:
        words = {"~", "c", *(word for words in self.words for word in words.about)}
        letters = [re.escape(word) for word in sorted(words, key=len, reverse=True) if word[-1].isalnum()]
        signs = [re.escape(word) for word in words if not word[-1].isalnum()]
        before = rf"(?:(?:{'|'.join(letters)})[. ] ?|(?:{'|'.join(signs)}) ?)(?P<date>.+)"
        behind = "|".join(word for word in letters if len(word) > 1)  # the 18th c. is a century
        return re.compile(rf"{before}|(?P<front>.*\d) (?:{behind})\.?", re.IGNORECASE)

    @kept
    def _eras(self) -> dict[str, re.Pattern[str]]:
        """A pattern for dates before our era, and one for those of it; letters may have full stops between them."""
        found = {}
        for era, field in (("before", "before_christ"), ("after", "after_christ")):
            names = sorted({name for words in self.words for name in getattr(words, field)}, key=len, reverse=True)
            any_of = "|".join(r"[. ]*-?".join(map(re.escape, name)) for name in names) or "(?!)"
            found[era] = re.compile(rf"(?P<front>.*\S) (?:{any_of})\.?|(?:{any_of})\.? (?P<behind>\S.*)", re.IGNORECASE)
        return found


def order_of(language: str) -> str:
    """Return which of ORDERS a language has; an empty text where it has another, or differs by country, as English.

    Example:
        >>> order_of("de"), order_of("en-US"), order_of("en")
        ('day first', 'month first', '')
    """
    if language in ("", "en", UNKNOWN):
        return ""
    return {"d": ORDERS[0], "m": ORDERS[1]}.get(locale_for(language).first, "")


def has_word_for_month(text: str) -> bool:
    """Tell whether a text is a day or a month whose month seems to be a word, in whatever language.

    Example:
        >>> [has_word_for_month(text) for text in ("15 lipca 1410", "July 4, 1776", "15.7.1410", "mars 1871", "Apollo 11")]
        [True, True, False, False, False]
    """
    days = (pattern.fullmatch(text) for pattern in (_DAY_MONTH, _MONTH_DAY))
    return any(match and match["day"] and len(match["year"]) > _SHORT_YEAR for match in days)


def has_short_year(text: str) -> bool:
    """Tell whether a text is a date whose year has two digits, which may mean two centuries: 7/4/99."""
    return bool(_SHORT.fullmatch(text.strip()))


def _before_christ(date: Date) -> Date:
    """Return a date that was read without its era as one before ours.

    The 3rd century BC is 300 to 201 BC, and the 1200s BC are 1209 to 1200 BC.
    """
    if date.unknown_digits == 1:
        return evolve(date, year=-date.year - 8)
    if date.unknown_digits:
        return evolve(date, year=-(date.year // 100 * 100) - 99)
    return evolve(date, year=1 - date.year)


def _real(year: int, month: int | None, day: int | None) -> Date:
    """Return a date, or raise ValueError where there is no such day."""
    _ = Day(year, month or 1, day or 1).toordinal()
    if not year:
        raise ValueError("there is no year 0")
    return Date(year, month, day)


def _number(text: str) -> int:
    """Return a number in digits or in Roman numerals."""
    if text.isdigit():
        return int(text)
    values = [_ROMAN[letter] for letter in text.casefold()]
    return sum(-one if one < next_one else one for one, next_one in zip(values, [*values[1:], 0], strict=True))


def month_numbers(language: str) -> dict[str, int]:
    """Return the months by their names in a language, short ones too, plain and without full stops."""
    months: dict[str, int] = {}
    for number, name in _month_names(language):
        months.setdefault(_bare(name), number)
    return months


def _month_names(language: str) -> Iterable[tuple[int, str]]:
    """Yield the names of months in a language, short ones too, each with its number."""
    locale = locale_for(language)
    for names in (locale.wide, locale.short, locale.wide_alone, locale.short_alone):
        yield from enumerate(names, start=1)
    yield from ((9, "Sept"),)


def _bare(name: str) -> str:
    return plain(name).replace(".", "")
