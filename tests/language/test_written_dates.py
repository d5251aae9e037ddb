"""Dates as people write them, in each language."""

import pytest

from quizgen.language import LANGUAGES, language_of_words
from quizgen.language.written_dates import DateReader, has_short_year, order_of
from quizgen.values import Date


def reader(*languages: str) -> DateReader:
    """Return a reader for some languages."""
    return DateReader.of({tag: LANGUAGES[tag].tables for tag in languages})


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "July 20, 1969", Date(1969, 7, 20)),
        ("en", "9 November 1989", Date(1989, 11, 9)),
        ("en", "the 4th of July 1776".removeprefix("the "), Date(1776, 7, 4)),
        ("en", "Sept. 3, 1939", Date(1939, 9, 3)),
        ("en", "May 1945", Date(1945, 5)),
        ("en", "1215", Date(1215)),
        ("en", "44 BC", Date(-43)),
        ("en", "44 B.C.", Date(-43)),
        ("en", "476 AD", Date(476)),
        ("en", "AD 79", Date(79)),
        ("en", "15 March 44 BC", Date(-43, 3, 15)),
        ("en", "c. 1500", Date(1500, doubt="~")),
        ("en", "ca. 300 BC", Date(-299, doubt="~")),
        ("en", "18th century", Date(1700, unknown_digits=2)),
        ("en", "3rd century BC", Date(-299, unknown_digits=2)),
        ("en", "1990s", Date(1990, unknown_digits=1)),
        ("en", "2019-08-21 00:00:00", Date(2019, 8, 21)),
        ("en", "2019/08/21", Date(2019, 8, 21)),
        ("de", "3. Oktober 1990", Date(1990, 10, 3)),
        ("de", "03.10.1990", Date(1990, 10, 3)),
        ("de", "44 v. Chr.", Date(-43)),
        ("de", "um 1500", Date(1500, doubt="~")),
        ("de", "18. Jahrhundert", Date(1700, unknown_digits=2)),
        ("fr", "1er janvier 1900", Date(1900, 1, 1)),
        ("pt", "1º de maio de 1886", Date(1886, 5, 1)),
        ("pt", "1.º de dezembro de 1640", Date(1640, 12, 1)),
        ("es", "1.º de enero de 1804", Date(1804, 1, 1)),
        ("it", "1º gennaio 1948", Date(1948, 1, 1)),
        ("it", "1° gennaio 1948", Date(1948, 1, 1)),
        ("fr", "14 juil. 1789", Date(1789, 7, 14)),
        ("fr", "52 av. J.-C.", Date(-51)),
        ("fr", "XVIIIe siècle", Date(1700, unknown_digits=2)),
        ("es", "21 de agosto de 2019", Date(2019, 8, 21)),
        ("es", "siglo XVIII", Date(1700, unknown_digits=2)),
        ("it", "21 agosto 2019", Date(2019, 8, 21)),
        ("it", "XVIII secolo", Date(1700, unknown_digits=2)),
        ("pt", "século XVIII", Date(1700, unknown_digits=2)),
        ("ko", "2019년 8월 21일", Date(2019, 8, 21)),
        ("ko", "기원전 44", Date(-43)),
        ("ar", "21 أغسطس 2019", Date(2019, 8, 21)),
    ],
)
def test_a_date_is_read_in_its_language(language: str, text: str, date: Date) -> None:
    """Months, eras, centuries and words for about are those of the language."""
    assert reader(language).read(text, day_first=True) == date
    assert reader(*LANGUAGES).read(text, day_first=True) == date


@pytest.mark.parametrize(
    "text", ["31 February 2000", "May", "Paris 2019", "7/4/99", "10-12", "year 0", "2019-13-01", ""]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """There is no such day, or no such form."""
    with pytest.raises(ValueError, match=r".*"):
        reader("en").read(text, day_first=False)


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("7/20/1969", {"month first"}),
        ("20/7/1969", {"day first"}),
        ("7/4/1999", {"day first", "month first"}),
        ("31.12.1999", {"day first", "month first"}),
        ("many", set()),
    ],
)
def test_a_date_says_in_which_orders_it_can_be_read(text: str, orders: set[str]) -> None:
    """13 or more is a day; dates with full stops have the day first."""
    assert reader("en").orders(text) == orders


@pytest.mark.parametrize(
    ("language", "order"),
    [("de", "day first"), ("en-US", "month first"), ("en-GB", "day first"), ("en", ""), ("und", ""), ("ko", "")],
)
def test_a_language_has_an_order_of_day_and_month(language: str, order: str) -> None:
    """English has two, so it says nothing without its country."""
    assert order_of(language) == order


def test_two_digits_of_a_year_are_too_few() -> None:
    """99 may be of two centuries."""
    assert has_short_year("7/4/99")
    assert has_short_year("31.12.99")
    assert not has_short_year("7/4/1999")


@pytest.mark.parametrize(
    ("headers", "cells", "language"),
    [
        (["Country", "Capital", "Area"], [], "en"),
        (["Bundesland", "Hauptstadt"], [], "de"),
        (["Pays", "Capitale", "Superficie"], [], "fr"),
        (["País", "Capital", "Población"], [], "es"),
        (["Paese", "Capitale", "Popolazione"], [], "it"),
        (["País", "Capital", "População", "Língua"], [], "pt"),
        (["나라", "수도"], [], "ko"),
        (["الدولة", "العاصمة"], [], "ar"),
        (["x", "y"], ["The movement of water to and from a cell.", "It is in the body."], "en"),
        (["Español", "English"], ["grande", "big", "no", "yes"], "und"),
        (["a", "b"], ["1", "2"], "und"),
        ([], [], "und"),
    ],
)
def test_a_language_is_found_by_its_words(headers: list[str], cells: list[str], language: str) -> None:
    """Words of headers count most; where no language stands out, it is not known."""
    assert language_of_words(headers, cells) == language
