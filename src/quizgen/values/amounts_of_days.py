"""Names of amounts that are days: 1774, 9000 BC, the 1990s, 7/4/1999, 1914–1918."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from quizgen.text.late_pattern import late_pattern
from quizgen.values.amount_words import CENTURIES, ERAS
from quizgen.values.dates import Date, parse_date
from quizgen.values.named_amounts import DAYS, Extent

_NUMERIC_DATE = late_pattern(r"(?P<one>\d{1,2})(?P<sign>[./-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})")
_CENTURY = late_pattern(
    rf"(?P<number>\d{{1,2}})(?:[-.°º]|[a-zè]{{1,3}})?[\s-]?(?:{'|'.join(CENTURIES)})", re.IGNORECASE
)
_DECADE = late_pattern(r"(?P<year>[12]\d)(?P<ten>\d)0(?:s|'s|er)")
_YEARS = late_pattern(r"(?P<first>\d{3,4})\D+(?P<last>\d{3,4})")
ERA = late_pattern(rf"(?P<year>.*\d)\s?(?:{'|'.join(map(re.escape, ERAS))})", re.IGNORECASE)


def days_in(text: str, *, is_about: bool) -> Iterator[Extent]:
    """Yield the days of a year or a numeric date: 1774, 9000 BC, 1990s, 7/4/1999 (which may be two days)."""
    if text.endswith("%"):  # behind a date in a sheet, it says that the date is not sure
        return
    era, day = ERA.fullmatch(text), _NUMERIC_DATE.fullmatch(text)
    written = {f"{era['year'].replace(',', '')} BC"} if era else {text}
    century, decade = _CENTURY.fullmatch(text), _DECADE.fullmatch(text)
    if century:
        written = {f"{int(century['number']) - 1:02d}XX"}
    elif decade:
        written = {f"{decade['year']}{decade['ten']}X"}
    elif day:
        written = {f"{day['year']}-{day[one]:0>2}-{day[two]:0>2}" for one, two in (("one", "two"), ("two", "one"))}
    for each in sorted(written):
        try:
            date = parse_date(each)
        except ValueError:
            continue
        yield _days(evolve(date, doubt="~") if is_about and not date.doubt else date)


def _days(date: Date) -> Extent:
    return Extent(DAYS, Decimal(date.first.toordinal()), Decimal(date.last.toordinal() + 1))


def years_in(text: str) -> Iterator[Extent]:
    """Yield the days of a range of years: 1914–1918."""
    match = _YEARS.fullmatch(text)
    if match and int(match["first"]):
        first, last = (_days(Date(int(year))) for year in match.groups())
        yield Extent(DAYS, first.low, last.high)
