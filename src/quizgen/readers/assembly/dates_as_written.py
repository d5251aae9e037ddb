"""Dates of a fact sheet as people write them, where they are not in their standard form."""

from collections.abc import Callable

from quizgen.language import words_of
from quizgen.language.written_dates import ORDERS, DateReader, has_short_year, order_of
from quizgen.values import Date, parse_date


class TwoReadingsError(ValueError):
    """A date may mean two days. It has both, as they are to be written."""


def date_reading(language: str) -> Callable[[str], Date]:
    """Return what reads the dates of a sheet: in their standard form, or as they are written in its language.

    Example:
        >>> read = date_reading("en")
        >>> print(read("1919-08-21"), read("21 August 1919"), read("August 21, 1919"), read("21.08.1919"))
        1919-08-21 1919-08-21 1919-08-21 1919-08-21
    """

    def read(text: str) -> Date:
        try:
            return parse_date(text)
        except ValueError:
            return _as_written(text, language)

    return read


def _as_written(text: str, language: str) -> Date:
    """Read a date as people write it. Raises ValueError where it is none, TwoReadingsError where it may be two."""
    if has_short_year(text):
        raise ValueError(text)
    reader = DateReader.of({language: words_of(language).tables})
    orders = reader.orders(text)
    found = {reader.read(text, day_first=order == ORDERS[0]) for order in orders}
    if len(found) > 1:
        known = order_of(language)
        if not known:
            raise TwoReadingsError(" or ".join(sorted(map(str, found))))
        return reader.read(text, day_first=known == ORDERS[0])
    if not found:
        raise ValueError(text)
    return found.pop()
