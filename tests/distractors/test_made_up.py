"""Made-up numbers and dates."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import sheet_of
from strategies import every

from quizgen import Date, Number, Text, build_quiz, read_facts
from quizgen.distractors.made_up import MOST_DIGITS, MOST_MADE_UP, made_up_values
from quizgen.distractors.pools import DIFFICULTIES
from quizgen.language import number_in_words
from quizgen.values import parse_date, parse_number
from quizgen.values.comparison import Likeness
from quizgen.values.numbers import compare_numbers

numbers = st.decimals(min_value=3, max_value=10**9, places=0).map(lambda amount: Number(amount, "km"))
years = st.integers(30, 2020).map(Date)


@pytest.mark.slow
@every
@given(numbers | years, st.sampled_from(DIFFICULTIES), st.text(max_size=5))
def test_a_ladder_has_no_rung_twice_and_never_the_key(key: Number | Date, difficulty: str, salt: str) -> None:
    """The made-up values differ from the key, and are in ascending order."""
    rungs = made_up_values(key, 3, salt, difficulty)
    assert key not in rungs
    amounts = [rung.amount if isinstance(rung, Number) else rung.year for rung in rungs]  # type: ignore[union-attr]
    assert amounts == sorted(amounts)


@every
@given(numbers, st.text(max_size=5))
def test_made_up_numbers_are_as_round_as_the_key(key: Number, salt: str) -> None:
    """All have as many trailing zeros as the key, and its unit, so none stands out by its form."""

    def zeros(number: Number) -> int:
        digits = str(int(number.amount))
        return len(digits) - len(digits.rstrip("0"))

    for rung in made_up_values(key, 3, salt, "medium"):
        assert isinstance(rung, Number)
        assert (zeros(rung), rung.unit) == (zeros(key), key.unit)


@pytest.mark.parametrize(("key", "difficulty"), [("3", "hard"), ("10", "easy"), ("20", "medium")])
def test_a_small_number_is_not_among_the_numbers_made_up_beside_it(key: str, difficulty: str) -> None:
    """Rounded like the key, 3 x 1.15 would be 3 again; the rung is made larger."""
    number = parse_number(key)
    assert all(number not in made_up_values(number, 3, f"question {lot}", difficulty) for lot in range(100))


@pytest.mark.parametrize("amount", ["0.001", "7", "100000.0", "100000", "9e20", "123456789123456789123"])
def test_a_long_ladder_ends_before_its_numbers_are_too_long_to_read(amount: str) -> None:
    """Thirty or ninety-nine rungs are asked for, and none is made that has too many digits."""
    for count in (30, 99):
        made = made_up_values(Number(Decimal(amount)), count, "x", "easy")
        assert all(len(value.amount.as_tuple().digits) <= MOST_DIGITS for value in made if isinstance(value, Number))


def test_a_long_ladder_has_rungs() -> None:
    """There is room for thirty of twelve digits to twenty-four."""
    made = made_up_values(Number(Decimal(123456789123456789)), 30, "x", "easy")
    assert 20 < len(made) <= 30


def test_decimals_stay_decimals() -> None:
    """A number with two decimals has rungs with two decimals."""
    for rung in made_up_values(parse_number("12.50"), 3, "s", "hard"):
        assert isinstance(rung, Number)
        assert rung.amount.as_tuple().exponent == Decimal("12.50").as_tuple().exponent


@pytest.mark.parametrize(
    "key",
    [parse_date("1969-07-20"), *map(parse_number, ("8849 m", "4", "5", "95 %", "64.5 %", "-120", "0.5"))],
    ids=str,
)
def test_the_key_stands_at_every_rank_alike(key: Number | Date) -> None:
    """Over many questions the key is on each of the four rungs in about a quarter of the cases."""
    ranks: Counter[int] = Counter()
    for lot in range(800):
        rungs = made_up_values(key, 3, f"question {lot}", "medium")
        assert len(rungs) == 3
        ranks[sum(_amount(rung) < _amount(key) for rung in rungs)] += 1
    assert all(150 < ranks[rank] < 250 for rank in range(4))


def _amount(value: object) -> float:
    assert isinstance(value, Number | Date)
    return float(value.amount) if isinstance(value, Number) else value.first.toordinal()


@every
@given(
    st.decimals(min_value=-3000, max_value=3000, places=1), st.sampled_from(["", "%"]), st.sampled_from(DIFFICULTIES)
)
def test_a_number_could_stand_on_every_rung_or_has_no_ladder(amount: Decimal, unit: str, difficulty: str) -> None:
    """Beside 1 or 99 % the place of the key would tell it: there are three numbers, or none at any place."""
    key = Number(amount, unit)
    for lot in range(12):
        rungs = made_up_values(key, 3, f"question {lot}", difficulty)
        assert len(rungs) in (0, 3)
        assert all(isinstance(rung, Number) and rung.amount * amount > 0 for rung in rungs)


@pytest.mark.parametrize("key", ["1", "2", "3", "10", "300", "20 million", "99 %"])
def test_numbers_beside_which_too_few_are_smaller_have_no_ladder(key: str) -> None:
    """Of one round digit, they would be the smallest or the second smallest wherever they stand."""
    assert not any(made_up_values(parse_number(key), 3, f"question {lot}", "medium") for lot in range(30))


@every
@given(st.integers(1900, 2026), st.text(max_size=5), st.sampled_from(DIFFICULTIES))
def test_no_date_is_yet_to_come(year: int, salt: str, difficulty: str) -> None:
    """No rung is later than the year in which the sheet was revised; there are still three."""
    rungs = made_up_values(Date(year), 3, salt, difficulty, latest=Date(2026, 11, 24))
    assert len(rungs) == 3
    assert all(isinstance(rung, Date) and rung.year <= 2026 for rung in rungs)


@every
@given(years, st.text(max_size=5), st.sampled_from(DIFFICULTIES))
def test_made_up_years_are_as_round_as_the_key(key: Date, salt: str, difficulty: str) -> None:
    """All rungs end in zero if the key does (1990, 2000, 2010), and none does otherwise (1999)."""
    for rung in made_up_values(key, 3, salt, difficulty):
        assert isinstance(rung, Date)
        assert (rung.year % 10 == 0) == (key.year % 10 == 0)


@pytest.mark.parametrize("key", [Text("a word"), parse_date("1919~"), parse_date("191X"), Number(Decimal(0))], ids=str)
def test_what_has_no_neighbours_has_no_ladder(key: Text | Date | Number) -> None:
    """For words, vague dates and zero no values are made up."""
    assert made_up_values(key, 3, "s", "medium") == []


@pytest.mark.parametrize("lot", range(30))
def test_where_values_are_near_one_another_so_are_those_made_up(lot: int) -> None:
    """Nobody is 440 cm tall: of heights from 160 to 193 cm, the options of a question are within a ratio of 1.6."""
    key = Number(Decimal(160), "cm")
    made = made_up_values(key, 3, f"question {lot}", "medium", spread=193 / 160)
    sizes = [float(number.amount) for number in (key, *made) if isinstance(number, Number)]
    assert len(sizes) == 4
    assert max(sizes) / min(sizes) < 1.6


def test_the_spread_of_a_relation_is_that_of_its_numbers_in_one_unit(tmp_path: Path) -> None:
    """1.68 m is among 160 and 193 cm."""
    sheet = sheet_of(
        tmp_path,
        "relations:\n  height: {value: number, values: one, unit: cm}\n"
        "facts:\n  A: {height: 193 cm}\n  B: {height: 160}\n  C: {height: 1.68 m}\n",
    )
    texts = [option.text for option in build_quiz(sheet)["b/height/value"].options]
    assert all(100 < int(text.removesuffix("\u00a0cm")) < 260 for text in texts)


def test_a_year_among_ranges_of_years_has_years_beside_it(tmp_path: Path) -> None:
    """Edward VIII reigned in 1936: 1273 would be silly."""
    table = "Monarch,Reign\nVictoria,1837–1901\nGeorge V,1910–1936\nEdward VIII,1936\nGeorge VI,1936–1952\n"
    (tmp_path / "r.csv").write_text(table, encoding="utf-8")
    question = build_quiz(read_facts(tmp_path / "r.csv"))["edward-viii/reign/value"]
    assert question.stem == "Edward VIII: Reign?"
    assert [1890 < int(option.text) < 1980 for option in question.options] == [True] * 4


def test_an_approximate_year_among_ranges_of_years_is_off_by_years(tmp_path: Path) -> None:
    """It is as well known as among years alone: 1503 is another than c. 1485, and c. 1480 may be the same."""
    table = "Painting,Painted\nMona Lisa,1503–1506\nPrimavera,c. 1480\nBirth of Venus,c. 1485\nNight Watch,1642\n"
    (tmp_path / "p.csv").write_text(table, encoding="utf-8")
    question = build_quiz(read_facts(tmp_path / "p.csv"))["birth-of-venus/painted/value"]
    assert {option.text for option in question.options} == {"c.\u00a01485", "1503–1506", "1642"}


@pytest.mark.parametrize(
    "text", ["1.67e-27 kg", "6.022 × 10²³", "-1.602e-19", "5.97e24", "3e8 m/s", "16.7e-28", "1.0E5"]
)
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_numbers_with_a_power_of_ten_have_as_many_digits_as_the_key(text: str, difficulty: str) -> None:
    """On whichever rung the key stands, no option is told by its form, and each is proven to be another number."""
    key = parse_number(text)
    shown = [number_in_words(key, "en").partition("\u00a0×")[0].lstrip("−")]
    for lot in range(40):
        rungs = made_up_values(key, 3, f"question {lot}", difficulty)
        assert len(rungs) == 3
        for rung in rungs:
            assert isinstance(rung, Number)
            assert compare_numbers(key, rung) is compare_numbers(rung, key) is Likeness.DIFFERENT
            shown.append(number_in_words(rung, "en").partition("\u00a0×")[0].lstrip("−"))
        assert [rung.amount for rung in rungs] == sorted(rung.amount for rung in rungs)  # type: ignore[union-attr]
    assert {(len(each), each.find(".")) for each in shown} == {(len(shown[0]), shown[0].find("."))}


def test_beside_a_power_of_ten_stand_powers_of_ten() -> None:
    """10⁵ and 10⁷ beside 10⁶; 2,000,000 would be told by its form."""
    made = made_up_values(parse_number("10⁶"), 3, "salt", "medium")
    assert len(made) == 3
    assert all(isinstance(each, Number) and each.written.startswith("10^") for each in made)


def test_more_values_than_anybody_wants_are_not_made_up() -> None:
    """However many are wanted, there are as many as there may be, and soon."""
    assert len(made_up_values(Number(Decimal(2850), "km"), 10**9, "", "medium")) <= MOST_MADE_UP
    assert len(made_up_values(Date(1900), 10**9, "", "medium")) <= MOST_MADE_UP
