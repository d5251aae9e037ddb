"""Numbers as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language import number_in_words
from quizgen.values import Likeness, compare_numbers, parse_number, position
from quizgen.values.units import conversion, is_unit
from quizgen.values.written_numbers import marks_of


@pytest.mark.parametrize(
    ("text", "decimal", "amount", "unit"),
    [
        ("70.541,57", ",", "70541.57", ""),
        ("13.176.989", ",", "13176989", ""),
        ("551\u00a0500,00", ",", "551500.00", ""),
        ("1'234.5", ".", "1234.5", ""),
        ("12,34,567", ".", "1234567", ""),
        (".5", ".", "0.5", ""),
        ("$44,461", ".", "44461", "$"),
        ("-$5", ".", "-5", "$"),
        ("US$ 5", ".", "5", "US$"),
        ("CHF 12.50", ".", "12.50", "CHF"),
        ("12,50 €", ",", "12.50", "€"),
        ("99 %", ".", "99", "%"),
        ("½", ".", "0.5", ""),
        ("2½ cups", ".", "2.5", "cups"),
        ("-2½", ".", "-2.5", ""),
        ("−½", ".", "-0.5", ""),
        ("8.99E-05", ".", "0.0000899", ""),
        ("6.022×10²³", ".", "6.022E+23", ""),
        ("6.022 x 10^23", ".", "6.022E+23", ""),
        ("5·10⁻⁶ m", ".", "0.000005", "m"),
        ("−3,5 °C", ",", "-3.5", "°C"),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, decimal: str, amount: str, unit: str) -> None:
    """Thousands are grouped by the other mark, by spaces or apostrophes; powers, fractions and currencies are known."""
    number = parse_number(text, decimal=decimal)
    assert (number.amount, number.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "shown"),
    [
        ("10–13", "9.5", "13.5", "10–13"),
        ("10-13 kg", "9.5", "13.5", "10–13\u00a0kg"),
        ("10 to 13 min", "9.5", "13.5", "10–13\u00a0min"),
        ("10 kg – 30 kg", "9.5", "30.5", "10–30\u00a0kg"),
        ("$10–$20", "9.5", "20.5", "10–20\u00a0$"),
        ("-5 to 10", "-5.5", "10.5", "-5–10"),
        ("1.5-2.5", "1.45", "2.55", "1.5–2.5"),
        ("c. 500", "450", "550", "c.\u00a0500"),
        ("~500 km", "450", "550", "~\u00a0500\u00a0km"),
    ],
)
def test_a_range_covers_both_its_ends(text: str, low: str, high: str, shown: str) -> None:
    """It is one value. An approximate number covers a tenth more on either side."""
    number = parse_number(text)
    assert number.span() == (Decimal(low), Decimal(high))
    assert str(number) == shown


@pytest.mark.parametrize("text", ["2019-08", "13–10", "10-12-14", "12:30", "5 × 5", "555-", "to 5"])
def test_what_only_looks_like_a_range_is_none(text: str) -> None:
    """The ends ascend and have one unit."""
    with pytest.raises(ValueError, match=r".*"):
        parse_number(text)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("8 to 10 min", "10 to 12 min", Likeness.PERHAPS),
        ("8 to 10 min", "11 to 12 min", Likeness.DIFFERENT),
        ("5 to 15 min", "7 to 11 min", Likeness.COARSER),
        ("10–13", "10-13", Likeness.SAME),
        ("10–13", "10", Likeness.COARSER),
        ("1-2 km", "1000-2000 m", Likeness.COARSER),
        ("c. 500", "540", Likeness.COARSER),
        ("500", "c. 500", Likeness.PERHAPS),
    ],
)
def test_ranges_that_overlap_may_be_the_same(one: str, other: str, likeness: Likeness) -> None:
    """Only those that are apart differ for sure."""
    assert compare_numbers(parse_number(one), parse_number(other)) is likeness


def test_a_range_stands_at_its_middle() -> None:
    """So it is ordered among numbers, in any unit."""
    assert position(parse_number("10–20 km"), "m") == 15_000
    assert position(parse_number("10–20"), "") == 15


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("70.542", ".,"),
        ("70.54", "."),
        ("0.123", "."),
        ("1234.567", "."),
        ("186,8", ","),
        ("1.234.567", ","),
        ("1,234,567", "."),
        ("419", ".,"),
        ("1.234–5.678", ".,"),
        ("many", ""),
        ("", ""),
    ],
)
def test_a_number_says_which_decimal_marks_it_can_have(text: str, marks: str) -> None:
    """A point with three digits behind it may group thousands; with two it can't."""
    assert marks_of(text) == marks


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.booleans())
def test_a_grouped_number_comes_back_by_its_own_mark(amount: Decimal, is_german: bool) -> None:
    """Whatever the amount, its language's reading is the right one, and among those that fit."""
    english = f"{amount:,.2f}"
    text = english.translate(str.maketrans(",.", ".,")) if is_german else english
    mark = "," if is_german else "."
    assert mark in marks_of(text)
    assert parse_number(text, decimal=mark).amount == amount


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        *(
            (text, True)
            for text in ("km²", "km2", "kg/m3", "US$", "€", "CHF", "%", "years", "°C", "km per hour", "W/m²")
        ),
        *((text, False) for text in ("2020", "last name", "people", "million", "first published", "", "in Mio.")),
        *(
            (text, True)
            for text in ("mo", "y", "Yrs", "wks", "mths", "hrs.", "ft.", "kph", "cc", "Kcal", "sq mi", "Km")
        ),
        *((text, False) for text in ("doz", "na", "mnd", "kft")),
    ],
)
def test_a_unit_is_one_that_is_known(text: str, unit: bool) -> None:
    """Units are those of Pint, per cent and currencies."""
    assert is_unit(text) is unit


@pytest.mark.parametrize(
    ("unit", "to", "factor"),
    [
        *(("y", "mo", "12"), ("mths", "mo", "1"), ("Yrs.", "years", "1"), ("wks", "d", "7"), ("hrs", "mins", "60")),
        *(("Cal", "kcal", "1"), ("kph", "km/h", "1"), ("cc", "ml", "1"), ("Lbs", "oz", "16"), ("qts", "pts", "2")),
        *(("tbsp", "tsp", "3"), ("Nm", "J", "1"), ("Nm", "m", None), ("ton", "t", None), ("Mg", "mg", None)),
        *(("doz", "oz", None), ("Mins", "s", "60"), ("mt", "kg", None)),
    ],
)
def test_usual_abbreviations_convert_as_the_units_that_they_stand_for(unit: str, to: str, factor: str | None) -> None:
    """None is read as a unit with a prefix, and those that stand for several units don't convert."""
    found = conversion(unit, to)
    assert (None if found is None else found[0]) == (None if factor is None else Decimal(factor))


@pytest.mark.parametrize(
    ("text", "amount", "shown"),
    [
        ("10⁶", "1E+6", "10⁶"),
        ("10^9", "1E+9", "10⁹"),
        ("10⁻³", "0.001", "10⁻³"),
        ("10³ kg", "1E+3", "10³\u00a0kg"),
        ("3*10^8", "3E+8", "3\u00a0×\u00a010⁸"),
        ("1012", "1012", "1012"),
    ],
)
def test_a_power_of_ten_is_a_number(text: str, amount: str, shown: str) -> None:
    """It is no 10 with the unit "⁶", and is shown raised."""
    number = parse_number(text)
    assert (number.amount, number_in_words(number, "en")) == (Decimal(amount), shown)


def test_another_power_is_no_number() -> None:
    """2² is no 2 with the unit "²"."""
    with pytest.raises(ValueError, match="2²"):
        parse_number("2²")
