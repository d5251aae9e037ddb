"""Values: how they are read, what each covers, and how two of them compare."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from quizgen.errors import ArgumentError
from quizgen.values import (
    Date,
    Day,
    EntityRef,
    Likeness,
    Nothing,
    Number,
    Period,
    Text,
    Tolerance,
    YesNo,
    compare_dates,
    compare_numbers,
    parse_date,
    parse_number,
    parse_tolerance,
    parse_year,
    parse_yes_no,
)

SAME, COARSER, PERHAPS, DIFFERENT = Likeness.SAME, Likeness.COARSER, Likeness.PERHAPS, Likeness.DIFFERENT


def refuses(parse: Callable[[str], object], text: str) -> bool:
    """Tell whether a parser refuses a text."""
    try:
        parse(text)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("text", "amount", "unit", "shown"),
    [
        ("2850", "2850", "", "2850"),
        ("2850 km", "2850", "km", "2850\u00a0km"),
        ("1,234.50", "1234.50", "", "1,234.50"),
        ("12 345", "12345", "", "12 345"),
        ("12'345", "12345", "", "12'345"),
        ("−3", "-3", "", "−3"),
        ("-3.0 °C", "-3.0", "°C", "-3.0°C"),
        ("+5", "5", "", "+5"),
        ("45%", "45", "%", "45%"),
        ("1e3", "1e3", "", "1e3"),
        ("6.02e23", "6.02e23", "", "6.02e23"),
        ("3 inhabitants per km²", "3", "inhabitants per km²", "3\u00a0inhabitants per km²"),
        ("0", "0", "", "0"),
        ("007", "007", "", "007"),
    ],
)
def test_numbers_keep_their_digits_as_written(text: str, amount: str, unit: str, shown: str) -> None:
    """A number is read exactly, and shown with the digits that its author wrote."""
    number = parse_number(text)
    assert number.amount.compare_total(Decimal(amount)) == 0
    assert number.unit == unit
    assert str(number) == shown


def test_a_number_without_a_unit_has_that_of_its_relation() -> None:
    """A unit in the text is used in place of the relation's."""
    assert parse_number("2850", "km").unit == "km"
    assert parse_number("2850 m", "km").unit == "m"


@pytest.mark.parametrize(
    "text",
    [
        *("", "long", "1,5", "1.234,50", "0,123", "1.2.3", "km 5", "1_000", "9" * 41, "0x1F", "NaN", "inf", "13–10"),
        *("1e400", "1E-400", "2.5e1000 km", "1e+999999", "1e2–1e400"),
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    """Decimal commas, uneven groups and Python's own forms are no numbers."""
    assert refuses(parse_number, text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2850", "2849.5", "2850.5"),
        ("1.10", "1.095", "1.105"),
        ("1e3", "500", "1500"),
        ("-3", "-3.5", "-2.5"),
        ("0", "-0.5", "0.5"),
        (f"{10**39}", f"{10**39 - 1}.5", f"{10**39}.5"),
    ],
)
def test_a_number_covers_half_a_unit_of_its_last_digit_either_way(text: str, low: str, high: str) -> None:
    """The span is exact, however many digits there are."""
    assert parse_number(text).span() == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("tolerance", "low", "high"), [("2%", "2792.5", "2907.5"), ("5", "2844.5", "2855.5"), ("0%", "2849.5", "2850.5")]
)
def test_tolerance_widens_what_a_number_covers(tolerance: str, low: str, high: str) -> None:
    """A share is a share of the number itself; an amount is in its unit."""
    assert parse_number("2850").span(parse_tolerance(tolerance)) == (Decimal(low), Decimal(high))


def test_a_share_of_a_negative_number_widens_it_as_well() -> None:
    """A tolerance is never negative."""
    assert parse_number("-100").span(Tolerance(Decimal(10), is_share=True)) == (Decimal("-110.5"), Decimal("-89.5"))


@pytest.mark.parametrize("text", ["", "-2%", "2% or so", "5 km", "much", "%", "2%%"])
def test_what_is_no_tolerance_is_refused(text: str) -> None:
    """A tolerance is a share or a bare amount, and nothing else."""
    assert refuses(parse_tolerance, text)


@pytest.mark.parametrize(
    ("one", "other", "tolerance", "likeness"),
    [
        ("2850", "2,850", "", SAME),
        ("1.1", "1.10", "", COARSER),
        ("1.10", "1.1", "", PERHAPS),
        ("2900", "2850", "", DIFFERENT),
        ("6", "7", "", DIFFERENT),
        ("2", "2.4", "", COARSER),
        ("2", "2.5", "", PERHAPS),
        ("2", "2.6", "", DIFFERENT),
        ("3e3", "2850", "", COARSER),
        ("2850", "2900", "2%", PERHAPS),
        ("2850", "2970", "2%", DIFFERENT),
        ("2850 km", "2850 m", "", DIFFERENT),
        ("2850 km", "2850000 m", "", COARSER),
        ("2850000 m", "2850 km", "", PERHAPS),
        ("3 mi", "4828 m", "", COARSER),
        ("3 mi", "9 km", "", DIFFERENT),
        ("3.0 mi", "4.9 km", "2%", PERHAPS),
        ("3.0 mi", "5.2 km", "2%", DIFFERENT),
        ("100 °C", "212 °F", "", COARSER),
        ("100 °C", "373 K", "", PERHAPS),
        ("100 °C", "100 °F", "", DIFFERENT),
        ("50%", "51%", "", DIFFERENT),
        ("2850 km", "9 kg", "", PERHAPS),
        ("2850 $", "9 €", "", PERHAPS),
        ("2850 people", "9 souls", "", PERHAPS),
        ("3 dB", "9 W", "", PERHAPS),
        ("9 m^99", "9 m^98", "", PERHAPS),
        ("2850", "2850 km", "", PERHAPS),
        ("0", "-0", "", COARSER),
        ("9" * 39 + "1", "9" * 39 + "2", "", DIFFERENT),
    ],
)
def test_numbers_compare_by_what_they_cover(one: str, other: str, tolerance: str, likeness: Likeness) -> None:
    """Spans that only meet are different; numbers whose units don't convert are perhaps the same."""
    within = parse_tolerance(tolerance) if tolerance else None
    assert compare_numbers(parse_number(one), parse_number(other), within) is likeness


@pytest.mark.parametrize(
    ("text", "first", "last", "shown"),
    [
        ("2019-08-21", date(2019, 8, 21), date(2019, 8, 21), "2019-08-21"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        ("2019", date(2019, 1, 1), date(2019, 12, 31), "2019"),
        ("476", date(476, 1, 1), date(476, 12, 31), "476"),
        ("0476-09-04", date(476, 9, 4), date(476, 9, 4), "0476-09-04"),
        ("9999", date(9999, 1, 1), date(9999, 12, 31), "9999"),
    ],
)
def test_a_date_covers_the_day_month_or_year_written(text: str, first: date, last: date, shown: str) -> None:
    """A date knows its first and last day, and is shown as it was written."""
    parsed = parse_date(text)
    assert [day.toordinal() for day in (parsed.first, parsed.last)] == [first.toordinal(), last.toordinal()]
    assert str(parsed) == shown


@pytest.mark.parametrize(
    ("text", "first", "last", "shown"),
    [
        ("44 BC", (-43, 1, 1), (-43, 12, 31), "44 BC"),
        ("44 BCE", (-43, 1, 1), (-43, 12, 31), "44 BC"),
        ("-0043", (-43, 1, 1), (-43, 12, 31), "44 BC"),
        ("1 BC", (0, 1, 1), (0, 12, 31), "1 BC"),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15), "-0043-03-15"),
        ("10000 BC", (-9999, 1, 1), (-9999, 12, 31), "10000 BC"),
        ("AD 79", (79, 1, 1), (79, 12, 31), "79"),
        ("79 CE", (79, 1, 1), (79, 12, 31), "79"),
        ("191X", (1910, 1, 1), (1919, 12, 31), "191X"),
        ("19XX", (1900, 1, 1), (1999, 12, 31), "19XX"),
        ("1919~", (1909, 1, 1), (1929, 12, 31), "1919~"),
        ("1919?", (1909, 1, 1), (1929, 12, 31), "1919?"),
        ("1919%", (1899, 1, 1), (1939, 12, 31), "1919%"),
        ("5 BC~", (-14, 1, 1), (6, 12, 31), "5 BC~"),
        ("1919-12~", (1919, 2, 1), (1920, 10, 31), "1919-12~"),
        ("1919-12-30~", (1919, 12, 20), (1920, 1, 9), "1919-12-30~"),
    ],
)
def test_dates_before_our_era_and_vague_ones_cover_whole_days_too(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], shown: str
) -> None:
    """44 BC is -0043; an approximate or uncertain date reaches ten of its units either way, one that is both twenty."""
    parsed = parse_date(text)
    assert (parsed.first, parsed.last) == (first, last)
    assert str(parsed) == shown
    assert parse_date(shown) == parsed


def test_days_are_counted_through_all_years() -> None:
    """31 December of 1 BC is the day before 1 January of the year 1, and no day is left out or counted twice."""
    assert Day(1, 1, 1).toordinal() == 1
    assert Day(0, 12, 31).toordinal() == 0
    assert Day(1, 1, 1).shifted(-1) == Day(0, 12, 31)
    assert Day(0, 2, 29).toordinal() == -306
    for ordinal in range(-300_000, 300_000, 997):
        assert Day(1, 1, 1).shifted(ordinal - 1).toordinal() == ordinal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2019-13",
        "2019-00",
        "2019-00-00",
        "2019-05-00",
        "0523-00?",
        "2019-02-29",
        "21.8.2019",
        "2019-8-1",
        "0000",
        "-5",
        "20190821",
        "44 B",
        "0 BC",
        "-43",
        "1XXX",
        "X",
        "19X9",
        "AD 79 BC",
        "1919~~",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """A day that does not exist is no date, nor are day and month in another order."""
    assert refuses(parse_date, text)


@pytest.mark.parametrize("text", ["", "0", "0999", "10000", "-5", "1999-01", "MM", "-0000", "44BC BC"])
def test_what_is_no_year_is_refused(text: str) -> None:
    """A year is a number from 1 to 9999."""
    assert refuses(parse_year, text)


def test_a_year_is_a_date_of_that_precision() -> None:
    """A date that names only a year is the same as that year."""
    assert parse_year("1999") == parse_date("1999") == Date(1999)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("2019", "2019", SAME),
        ("2019", "2019-08-21", COARSER),
        ("2019-08", "2019-08-21", COARSER),
        ("2019-08-21", "2019", PERHAPS),
        ("2019-08", "2019-09", DIFFERENT),
        ("2019", "2020-01-01", DIFFERENT),
        ("1919~", "1919~", SAME),
        ("1919~", "1919", PERHAPS),
        ("1919", "1919~", PERHAPS),
        ("1919~", "1929", PERHAPS),
        ("1919~", "1930", DIFFERENT),
        ("1919~", "1940~", DIFFERENT),
        ("1919?", "1939%", PERHAPS),
        ("191X", "1919-08", COARSER),
        ("1919", "191X", PERHAPS),
        ("19XX", "1919~", COARSER),
        ("44 BC", "43 BC", DIFFERENT),
        ("44 BC", "-0043-03-15", COARSER),
        ("1 BC", "1", DIFFERENT),
    ],
)
def test_dates_compare_by_the_days_they_cover(one: str, other: str, likeness: Likeness) -> None:
    """A coarser date covers a finer one; a finer one is perhaps the same; dates without a common day are different."""
    assert compare_dates(parse_date(one), parse_date(other)) is likeness


@pytest.mark.parametrize(("text", "yes"), [("yes", True), ("No", False), ("TRUE", True), (" false ", False)])
def test_yes_and_no_are_read_in_any_case(text: str, yes: bool) -> None:
    """True and false mean yes and no."""
    assert parse_yes_no(text) == YesNo(yes)


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    """Any other word is refused."""
    assert refuses(parse_yes_no, "maybe")


@pytest.mark.parametrize(
    ("one", "other", "covers", "touches"),
    [
        (("1999", "2013"), ("2000", "2001"), True, True),
        (("1999", "2013"), ("1999", "2013-12-31"), True, True),
        (("1999", "2013"), ("2013", "2014"), False, True),
        (("1999", "2013"), ("2014", ""), False, False),
        (("1999", ""), ("2014", ""), True, True),
        (("", "1999"), ("2000", "2001"), False, False),
        (("", ""), ("2000", "2001"), True, True),
        (("2000", "2001"), ("", ""), False, True),
        (("1 BC", "14"), ("1 BC", "1"), True, True),
        (("1990~", "2013"), ("1990~", "2013"), True, True),
        (("1990~", "2013"), ("1990", "2013"), False, True),
        (("1990~", "2013"), ("2001", "2013"), True, True),
        (("1990~", "2013~"), ("2024", "2030"), False, False),
        (("199X", ""), ("1995", ""), False, True),
    ],
)
def test_both_ends_of_a_period_count(one: tuple[str, str], other: tuple[str, str], covers: bool, touches: bool) -> None:
    """The last day of its end belongs to a period; without an end, it never stops."""
    period, asked = (Period(*(parse_date(end) if end else None for end in ends)) for ends in (one, other))
    assert period.covers(asked) is covers
    assert period.touches(asked) is touches


def test_text_and_names_are_kept_in_canonical_form() -> None:
    """Runs of white space become single spaces; nothing else changes."""
    assert str(Text(" a  b ")) == "a b"
    assert str(EntityRef(" NO ")) == "NO"
    assert str(YesNo(yes=False)) == "no"
    assert str(Nothing()) == "—"


def test_a_number_equals_another_whatever_way_its_digits_were_grouped() -> None:
    """How the digits were written is kept, but two numbers are compared without it."""
    assert parse_number("1,000") == Number(Decimal(1000))


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (Number(Decimal(24), "km", high=Decimal(45)), "24–45\u00a0km"),
        (Number(Decimal(54), "km", is_about=True), "c.\u00a054\u00a0km"),
        (Number(Decimal(10), high=Decimal("13.5"), is_about=True), "c.\u00a010–13.5"),
        (evolve(parse_number("24 km"), amount=Decimal(30)), "30\u00a0km"),
        (evolve(parse_number("24 km"), high=Decimal(30)), "24–30\u00a0km"),
        (evolve(parse_number("24–30 km"), amount=Decimal(28)), "28–30\u00a0km"),
        (evolve(parse_number("24–30 km"), high=None), "24\u00a0km"),
        (evolve(parse_number("c. 24 km"), is_about=False), "24\u00a0km"),
        (evolve(parse_number("24 km"), amount=Decimal("24.0")), "24.0\u00a0km"),
        (Number(Decimal(30), written="many"), "30"),
    ],
)
def test_a_number_made_in_a_program_shows_what_it_is(number: Number, shown: str) -> None:
    """A range and an approximate number are never shown as one that is exact, nor digits that are not the amount's."""
    assert str(number) == shown
    assert parse_number(shown) == number


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1,234.50",
            "12 345",
            "12'345",
            "−3",
            "+5",
            "1e3",
            "6.022 × 10²³",
            "6 x 10^-5",
            "2½",
            "−2 ½",
            "½",
            "007",
            "1,23,456",
        ),
        *(
            "c. 500",
            "500 c.",
            "circa 24,000 km",
            "~500",
            "about 5",
            "c. −5 to −3",
            "10–13 years",
            "−5–3",
            "c. 1½–2 h",
            "c. $500",
        ),
    ],
)
def test_digits_stay_as_written(text: str) -> None:
    """What is read from a text is shown with its digits."""
    number = parse_number(text)
    assert number.written
    assert str(number).startswith(number.written)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Number(Decimal(50), high=Decimal(30)), "the range 50–30 does not ascend"),
        (lambda: Number(Decimal(50), high=Decimal(50)), "the range 50–50 does not ascend"),
        (lambda: Number(Decimal(50), is_about=True, off_by=Decimal(-1)), "must not be below zero"),
        (lambda: Tolerance(Decimal(-200), is_share=True), "a tolerance is not below zero, as -200 is"),
        (lambda: Date(1990, 13), "there is no month 13"),
        (lambda: Date(1990, 2, 29), "there is no day 29 in month 2 of 1990"),
        (lambda: Date(1990, None, 3), "there is no day 3 without a month"),
        (lambda: Date(1990, doubt="maybe"), "must be '~', '\\?' or '%', or empty"),
        (lambda: Date(1980, unknown_digits=-1), "must be 1 \\(a decade\\) or 2 \\(a century\\)"),
        (lambda: Date(1980, unknown_digits=5), "must be 1 \\(a decade\\) or 2 \\(a century\\)"),
        (lambda: Date(1980, 5, unknown_digits=1), "a date with unknown digits has no month"),
        (lambda: Date(1985, unknown_digits=1), "no decade begins with the year 1985 \\(write Date\\(1980, …"),
        (lambda: Date(1980, unknown_digits=2), "no century begins with the year 1980 \\(write Date\\(1900, …"),
        (lambda: Period(Date(1960), Date(1920)), "a period ends \\(1920\\) before it starts \\(1960\\) \\(exchange"),
    ],
)
def test_values_that_can_t_be_are_refused_as_they_are_made(make: Callable[[], object], message: str) -> None:
    """The error is one of quizgen's, and a ValueError, as Python's own records raise it."""
    with pytest.raises(ArgumentError, match=message):
        make()


@pytest.mark.parametrize(
    ("start", "end"), [(Date(1960), Date(1960)), (Date(1960, 5), Date(1960)), (Date(1960, doubt="~"), Date(1955))]
)
def test_a_period_may_end_on_a_day_on_which_it_may_start(start: Date, end: Date) -> None:
    """Dates cover days: one that starts in May of a year may end in that year."""
    assert Period(start, end).touches(Period(end, end))
