"""What each column of a table is read as: numbers, dates, yes and no, names, or nothing to ask about."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from readers.workbooks import xlsx

from quizgen import FactSheet, Remark, SheetError, build_quiz, read_facts
from quizgen.readers import TableOptions
from quizgen.values import Number


def read(folder: Path, *cells: str, header: str = "V", delimiter: str = ",", **options: object) -> FactSheet:
    """Read a table of one column of values beside its subjects, and a further column of names."""
    rows = "".join(f'S{n}{delimiter}"{cell}"{delimiter}name {chr(97 + n % 26)}\n' for n, cell in enumerate(cells))
    path = folder / "table.csv"
    path.write_text(f's{delimiter}"{header}"{delimiter}t\n{rows}', encoding="utf-8")
    return read_facts(path, options=TableOptions(**options))  # type: ignore[arg-type]


def line(sheet: FactSheet) -> Remark:
    """Return the line on the first column behind the subjects."""
    return next(remark for remark in sheet.remarks if remark.column not in ("", "t"))


def values(sheet: FactSheet) -> list[str]:
    """Return the values of that column."""
    return [str(fact.value) for fact in sheet.facts if fact.relation != "t"]


def amounts(sheet: FactSheet) -> list[str]:
    """Return the amounts of its numbers."""
    return [str(fact.value.amount) for fact in sheet.of_relation("V") if isinstance(fact.value, Number)]


def refused(folder: Path, *cells: str, **options: object) -> str:
    """Return why a table is refused."""
    with pytest.raises(SheetError) as caught:
        read(folder, *cells, **options)  # type: ignore[arg-type]
    return str(caught.value)


@pytest.mark.parametrize(
    ("cells", "read_as"),
    [
        (["70.541,57", "21.115,67"], ["70541.57", "21115.67"]),
        (["13.176.989", "684.864"], ["13176989", "684864"]),
        (["186,8", "1.633,1"], ["186.8", "1633.1"]),
        (["70,541.57", "21,115"], ["70541.57", "21115"]),
        (["68,374,591", "419"], ["68374591", "419"]),
        (["551\u00a0500,00", "30\u00a0688,00"], ["551500.00", "30688.00"]),
        (["12,34,567", "1,000"], ["1234567", "1000"]),
    ],
)
def test_a_column_of_numbers_is_read_one_way(tmp_path: Path, cells: list[str], read_as: list[str]) -> None:
    """One cell that can be read in one way only decides for all."""
    sheet = read(tmp_path, *cells)
    assert sheet.relation("V").value == "number"
    assert amounts(sheet) == read_as


@pytest.mark.parametrize(
    ("cells", "read_as", "said"),
    [
        (["(1200)", "3400", "(560)"], ["-1200", "3400", "-560"], "(1200) is read as -1200"),
        (["($44,200)", "$13,400", "$560"], ["-44200", "13400", "560"], "($44,200) is read as -44200"),
        (["1,200.5-", "3,400.5", "12 %"], ["-1200.5", "3400.5", "12"], "1,200.5- is read as -1200.5"),
        (["Ca. 300", "unos 250", "roughly 90", "120"], ["300", "250", "90", "120"], ""),
    ],
)
def test_numbers_as_accountants_and_speakers_write_them(
    tmp_path: Path, cells: list[str], read_as: list[str], said: str
) -> None:
    """A number in brackets among others is negative, and the line says so; about may be said in many words."""
    sheet = read(tmp_path, *cells)
    assert amounts(sheet) == read_as
    assert said in line(sheet).message


@pytest.mark.parametrize(
    ("cells", "read_as"),
    [
        (["La Paz¹", "Paris", "Tokyo²"], ["La Paz", "Paris", "Tokyo"]),
        (["12388571¹", "68,374,591²", "400"], ["12388571", "68,374,591", "400"]),
        (["Roma[citation needed]", "Oslo[nota 2]", "Bonn"], ["Roma", "Oslo", "Bonn"]),
        (["km²", "sec²", "Pa", "x¹"], ["km²", "sec²", "Pa", "x¹"]),
        (["Rome¹", "Rome²", "Oslo"], ["Rome¹", "Rome²", "Oslo"]),
    ],
)
def test_raised_numbers_are_footnotes_behind_names(tmp_path: Path, cells: list[str], read_as: list[str]) -> None:
    """And behind long numbers; a unit keeps its power, and marks that tell cells apart stay."""
    sheet = read(tmp_path, *cells)
    assert values(sheet) == read_as
    assert ("footnote marks are taken off" in line(sheet).message) == (cells != read_as)


@pytest.mark.parametrize(
    ("cells", "read_as"),
    [
        (["North Sea*", "North Sea", "Baltic Sea", "Baltic Sea*", "Red Sea", "Pacific"], "North Sea"),
        (["Reptil¹", "Reptil", "Amphibie"], "Reptil"),
        (["Asia[a]", "Asia[a]", "Asia", "Europe"], "Asia"),
        (["euro†", "euro", "yen"], "euro"),
        (["Gold*", "Gold", "Silver*", "Silver"], "Gold*"),
        (["A*", "A", "B", "C", "C", "C"], "A*"),
        (["int*", "int", "float", "int", "int"], "int*"),
        (["Rome¹", "Rome²", "Oslo", "Bonn", "Bern"], "Rome¹"),
    ],
)
def test_a_mark_is_a_footnotes_where_its_text_also_stands_without_it(
    tmp_path: Path, cells: list[str], read_as: str
) -> None:
    """If few cells have marks; levels, grades, pointers and two unlike marks of one text are kept apart."""
    sheet = read(tmp_path, *cells)
    assert values(sheet)[0] == read_as
    assert ("footnote marks are taken off" in line(sheet).message) == (cells[0] != read_as)


def test_a_text_with_a_star_is_never_proven_to_be_another_than_that_without(tmp_path: Path) -> None:
    """Where stars are left as they may tell codes apart, nobody knows whether they do."""
    sheet = read(tmp_path, "Gold*", "Gold", "Silver*", "Silver", "Bronze", "Bronze*")
    for question in build_quiz(sheet).questions:
        texts = [option.text.removesuffix("*") for option in question.options]
        assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("others", [["1993-1996", "1998-2004", "1987"], ["1993", "1998", "1987"]])
def test_a_time_without_an_end_is_no_negative_number(tmp_path: Path, others: list[str]) -> None:
    """`2000-` is no less than nothing."""
    with pytest.raises(SheetError, match="'2000-' is not a number"):
        read(tmp_path, "2000-", *others)


@pytest.mark.parametrize("header", ["years", "Numbers", "dates", "texts"])
def test_a_header_that_is_nearly_a_type_is_no_typo(tmp_path: Path, header: str) -> None:
    """Sorts of dates may stand under "dates"."""
    (tmp_path / "t.csv").write_text(f"palm,{header}\nA,Medjool\nB,Zahidi\nC,Halawi\n", encoding="utf-8")
    assert read_facts(tmp_path / "t.csv").relation(header).value == header


def test_brackets_alone_make_no_number_negative(tmp_path: Path) -> None:
    """What only counts: (1), (2)."""
    assert read(tmp_path, "(1)", "(2)", "(3)").relation("V").value != "number"


@pytest.mark.parametrize(
    ("cells", "greatest"),
    [
        (["68 million", "1.4 billion", "525 thousand"], "1400000000"),
        (["68 Mio.", "1,4 Mrd.", "0,5 Mio."], "1400000000"),
        (["68 millions", "1,4 milliard", "400000"], "1400000000"),
        (["12 million km²", "3 billion m²"], "12000000000000"),
    ],
)
def test_words_for_millions_are_counted(tmp_path: Path, cells: list[str], greatest: str) -> None:
    """Numbers with several of them are compared, and shown as they are written."""
    sheet = read(tmp_path, *cells)
    found = [fact.value for fact in sheet.of_relation("V")]
    unit = "m²" if "km²" in cells[0] else ""
    assert all(isinstance(value, Number) for value in found)
    assert max(value.amount_in(unit) for value in found if isinstance(value, Number)) == Decimal(greatest)
    assert str(found[0]).replace("\u00a0", " ") == cells[0]


@pytest.mark.parametrize(
    ("cells", "sign", "greatest"),
    [
        (["$5 million", "$750", "$900 thousand"], "$", "5000000"),
        (["€ 3,4 Mrd.", "€ 200 Mio."], "€", "3400000000"),
        (["$3.4 trillion", "2.8 trillion $"], "$", "3400000000000"),
        (["$3.1 tn", "$900bn"], "$", "3100000000000"),
        (["€900m", "€ 1.2 M", "€750k"], "€", "900000000"),
    ],
)
def test_money_is_multiplied_wherever_its_sign_stands(
    tmp_path: Path, cells: list[str], sign: str, greatest: str
) -> None:
    """The word for millions stands behind the number, the sign before it."""
    found = [fact.value for fact in read(tmp_path, *cells).of_relation("V")]
    assert max(value.amount_in(sign) for value in found if isinstance(value, Number)) == Decimal(greatest)


def test_letters_behind_money_are_words_and_that_is_said(tmp_path: Path) -> None:
    """Behind other numbers, m stands for metres."""
    said = line(read(tmp_path, "€900m", "€5m", "€75"))
    assert "€900m is read as 900 million €" in said.message
    assert values(read(tmp_path, "900m", "5m"))[0] == "900\u00a0m"


def test_k_behind_any_number_is_a_thousand(tmp_path: Path) -> None:
    """It is no unit, as kilo stands before one; and it is said."""
    sheet = read(tmp_path, "~1.2k", "4500", "950")
    assert "~1.2k is read as 1.2 thousand" in line(sheet).message
    assert [fact.value.amount_in("") for fact in sheet.facts if isinstance(fact.value, Number)] == [1200, 4500, 950]


def test_the_currency_of_the_header_is_multiplied(tmp_path: Path) -> None:
    """Its cells may have another sign of it."""
    sheet = read(tmp_path, "$3.4 trillion", "$17 trillion", "$900 billion", header="GDP (US$)")
    assert values(sheet) == ["3.4\u00a0trillion US$", "17\u00a0trillion US$", "900\u00a0billion US$"]


def test_nothing_behind_money_is_dropped(tmp_path: Path) -> None:
    """What is not understood stays as it is written, and is said."""
    cells = ["EUR 3500 gross", "EUR 2800 net", "EUR 1900", "EUR 2100"]
    sheet = read(tmp_path, *cells)
    assert values(sheet) == cells
    assert "2 of 4 values are numbers, and 'EUR 3500 gross' (" in line(sheet).message
    assert values(read(tmp_path, "$5 per kg", "$3.1 tn (2022)")) == ["$5 per kg", "$3.1 tn (2022)"]
    assert "'$5 per kg' is not a number, as the other cells" in refused(tmp_path, "$4", "$7", "$8", "$9", "$5 per kg")


@pytest.mark.parametrize(
    ("options", "amount"),
    [
        ({"language": "de"}, "70542"),
        ({"language": "en"}, "70.542"),
        ({"delimiter": ";"}, "70542"),
        ({"decimal": ","}, "70542"),
        ({"decimal": "."}, "70.542"),
        ({"header": "V (1.234,5)"}, "70542"),
        ({"header": "V (1,234.5)"}, "70.542"),
        ({"header": "V (1.234,5)", "decimal": "."}, "70542"),
    ],
)
def test_evidence_decides_between_two_readings(tmp_path: Path, options: dict[str, str], amount: str) -> None:
    """A known language, a file with semicolons, or a declaration; the line says how it was read."""
    sheet = read(tmp_path, "70.542", "21.116", "419", **options)
    assert amounts(sheet)[0] == amount
    if "V (" not in options.get("header", ""):
        assert f"70.542 is read as {amount}, as" in line(sheet).message
        assert "reads them the other way" in line(sheet).hint


def test_another_column_is_evidence(tmp_path: Path) -> None:
    """A table writes its numbers in one way."""
    path = tmp_path / "table.csv"
    path.write_text('s,a,b\nx,70.542,"1,5"\ny,21.116,"2,5"\n', encoding="utf-8")
    assert [str(fact.value) for fact in read_facts(path).of_relation("a")] == ["70542", "21116"]


def test_a_reading_that_the_language_does_not_expect_is_said(tmp_path: Path) -> None:
    """One cell decides for its column; where the language writes otherwise, the line shows another cell so read."""
    said = line(read(tmp_path, "338,462", "30.689,5", language="en"))
    assert "338,462 is read as 338.462, as 30.689,5 wants it" in said.message
    assert "'V (1,234.5)' reads them the other way" in said.hint
    assert "is read as" not in line(read(tmp_path, "338,462", "30,689.5", language="en")).message


def test_the_header_that_is_proposed_keeps_the_unit(tmp_path: Path) -> None:
    """Who writes it as proposed is asked in the unit of before."""
    table = "river,{}\nVolga,3.531\nRhine,1.233\nThames,346\nElbe,1.094\n"
    (tmp_path / "r.csv").write_text(table.format("length (km)"), encoding="utf-8")
    with pytest.raises(SheetError, match=re.escape("'length (km) (1.234,5)' for 3531")):
        read_facts(tmp_path / "r.csv", options=TableOptions(language="xx"))
    (tmp_path / "r.csv").write_text(table.format('"length (km) (1.234,5)"'), encoding="utf-8")
    sheet = read_facts(tmp_path / "r.csv")
    assert [str(fact.value) for fact in sheet.facts] == [f"{n}\xa0km" for n in (3531, 1233, 346, 1094)]


def test_two_readings_without_evidence_are_refused(tmp_path: Path) -> None:
    """The error shows both, and how to declare one; so it does where the evidence is at odds."""
    said = refused(tmp_path, "70.542", "21.116", "419")
    assert "'70.542' in 'V' may be 70.542 or 70542, and nothing says which" in said
    assert "'V (1,234.5)'" in said
    assert "'V (1.234,5)'" in said
    assert 'decimal="."' in said


def test_evidence_at_odds_is_named_and_a_language_that_is_given_decides(tmp_path: Path) -> None:
    """English words in a file with semicolons: the error says so, and each way out that it offers is one."""
    path = tmp_path / "t.csv"
    rows = "Wembley;London;96,924\nAzteca;Mexico City;107,412\nRose Bowl;Pasadena;94,194\n"
    path.write_text(f"Stadium;City;Attendance\n{rows}", encoding="utf-8")
    with pytest.raises(SheetError) as caught:
        read_facts(path)
    said = str(caught.value)
    assert "may be 96924, read as the language does, or 96.924, read as files with semicolons do" in said
    assert 'decimal="." or "," for all columns; or say the language, as in language="en" or language="de"' in said
    for options, amount in (
        (TableOptions(language="en"), "96924"),
        (TableOptions(language="de"), "96.924"),
        (TableOptions(decimal="."), "96924"),
        (TableOptions(decimal=","), "96.924"),
    ):
        found = read_facts(path, options=options).of_relation("Attendance")[0].value
        assert isinstance(found, Number)
        assert str(found.amount) == amount


def test_what_other_columns_are_at_odds_with_is_not_offered(tmp_path: Path) -> None:
    """A column that can be read in one way only would be wrong if another were declared for all."""
    path = tmp_path / "t.csv"
    path.write_text('s;Size;V\nx;"1,5";96.924\ny;"2,5";96.124\n', encoding="utf-8")
    with pytest.raises(SheetError) as caught:
        read_facts(path, options=TableOptions(language="en"))
    assert "may be 96.924, read as the language does, or 96924, read as other columns do" in str(caught.value)
    assert 'or decimal="," for all columns' in str(caught.value)
    assert "say the language" not in str(caught.value)


@pytest.mark.parametrize(
    ("cells", "amount"),
    [
        (["6.626e-34", "1.602e-19"], "6.626E-34"),
        (["6.626×10⁻³⁴", "1.602×10⁻¹⁹"], "6.626E-34"),
        (["6,626e-34", "1,602e-19"], "6.626E-34"),
        (["-1.602 × 10^-19 C", "3.204 × 10^-19 C"], "-1.602E-19"),
    ],
)
def test_one_digit_before_a_power_of_ten_has_decimals_behind_it(tmp_path: Path, cells: list[str], amount: str) -> None:
    """Nobody groups the thousands of such a number, in whatever language."""
    assert amounts(read(tmp_path, *cells))[0] == amount


def test_a_small_number_is_named_with_a_power_of_ten(tmp_path: Path) -> None:
    """Nobody counts thirty zeros."""
    said = refused(tmp_path, "16.626e-34", "16.602e-19").replace("\u00a0", " ")
    assert "may be 1.6626 × 10⁻³³ or 1.6626 × 10⁻³⁰" in said


def test_mixed_decimal_marks_are_refused(tmp_path: Path) -> None:
    """The error shows cells of both sorts, each with its place."""
    said = refused(tmp_path, "1.5", "2,5", "3")
    assert "numbers with a decimal point, '1.5' (" in said
    assert "numbers with a decimal comma, '2,5' (" in said
    assert "can't be read with a decimal comma" in refused(tmp_path, "1.5", "2.5", decimal=",")


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (["2850 km", "6,650 km", "346 km"], ["2850\u00a0km", "6,650\u00a0km", "346\u00a0km"]),
        (["10–13", "12-18", "8 to 9"], ["10–13", "12–18", "8–9"]),
        (["63 days", "22 months", "19-21 days"], ["63\u00a0days", "22\u00a0months", "19–21\u00a0days"]),
        (["$44,461", "$3,686"], ["44,461\u00a0$", "3,686\u00a0$"]),
        (["99%", "94 %"], ["99%", "94%"]),
        (["8.99E-05", "1.2"], ["8.99E-05", "1.2"]),
        (["c. 500", "620"], ["c.\u00a0500", "620"]),
        (["½", "2½"], ["½", "2½"]),
        (["$44,461[1]", "$3,686"], ["44,461\u00a0$", "3,686\u00a0$"]),
        (["1", "2", "3", "NA", "n/a", "-", "?"], ["1", "2", "3"]),
    ],
)
def test_numbers_are_known_as_people_write_them(tmp_path: Path, cells: list[str], shown: list[str]) -> None:
    """With units, currencies, per cent, ranges, exponents, fractions and footnotes."""
    sheet = read(tmp_path, *cells, language="en")
    assert sheet.relation("V").value == "number"
    assert values(sheet) == shown


@pytest.mark.parametrize(
    "cells", [["12 Monkeys", "7 Samurai", "21 Grams"], ["01234", "56789"], ["1", "x"], ["A1", "B2"]]
)
def test_what_has_digits_may_be_a_name(tmp_path: Path, cells: list[str]) -> None:
    """Words behind a number that are no unit, and zeros before one, show that it is none."""
    assert read(tmp_path, *cells).relation("V").value == "V"


@pytest.mark.parametrize(
    "cells", [["6 mo", "12 mo", "1 y", "24 mo", "2 y"], ["12 y", "365 d"], ["6 wks", "12 mths", "2 yrs"], ["12m", "1y"]]
)
def test_usual_abbreviations_of_units_are_units(tmp_path: Path, cells: list[str]) -> None:
    """Months and years are numbers in several units, which convert: two years are no wrong option beside 24 months."""
    sheet = read(tmp_path, *cells, header="V [one]")
    assert sheet.relation("V").value == "number"
    offered = [{str(option.text) for option in question.options} for question in build_quiz(sheet).questions]
    assert not any({"24\u00a0mo", "2\u00a0y"} <= each for each in offered)


def test_units_that_are_not_known_are_told(tmp_path: Path) -> None:
    """Where none is known, too, as one that stands there again is no name."""
    sheet = read(tmp_path, "12 zorks", "24 zorks", "2 blips")
    assert "no numbers, as '12 zorks'" in line(sheet).message
    assert "units not known" in line(sheet).message


@pytest.mark.parametrize(
    "cells",
    [
        ["7a", "7b", "8a", "9c"],
        ["7 A", "7 B", "8 A"],
        ["4B", "12A", "5B"],
        ["7th", "8th", "9th"],
        ["5th grade", "6th grade"],
    ],
)
def test_classes_and_ordinals_are_names(tmp_path: Path, cells: list[str]) -> None:
    """Letters behind a number are no units where they are of all sorts, nor are the endings of ordinals."""
    sheet = read(tmp_path, *cells)
    assert (sheet.relation("V").value, values(sheet)) == ("V", cells)


@pytest.mark.parametrize("cell", ["7a", "4B", "7th"])
def test_a_class_among_numbers_is_refused(tmp_path: Path, cell: str) -> None:
    """It is told, as others that are no numbers."""
    assert f"'{cell}' is not a number, as the other cells of 'V' are" in refused(tmp_path, "5", "6", "8", "9", cell)


@pytest.mark.parametrize("cells", [["5m", "12m"], ["5km", "300m"], ["4K", "8K"], ["230V", "110V"], ["20C", "25C"]])
def test_units_may_stand_close_to_their_numbers(tmp_path: Path, cells: list[str]) -> None:
    """A letter that is a common unit is one, and so is the C of degrees."""
    assert read(tmp_path, *cells).relation("V").value == "number"


def test_another_number_behind_a_number_is_no_unit(tmp_path: Path) -> None:
    """The cell is told, as others that are no numbers."""
    for cell in ("15 or 7", "20 x 30", "3 and 4"):
        assert f"'{cell}' is not a number, as the other cells of 'V' are" in refused(tmp_path, "11", "6", "7", cell)


def test_about_may_stand_behind_a_number_or_a_year(tmp_path: Path) -> None:
    """As Italian has it: 1321 ca."""
    assert values(read(tmp_path, "300 ca.", "250", "120"))[0] == "ca.\u00a0300"
    years = read(tmp_path, "1321 ca.", "1374", "1400 circa", header="Anno", language="it")
    assert (years.relation("Anno").value, values(years)) == ("year", ["1321~", "1374", "1400~"])


@pytest.mark.parametrize("cells", [["1/2", "50%", "¼", "0.25"], ["1/2", "1 1/2", "2"], ["−1/2", "1.5", "3"]])
def test_fractions_among_numbers_are_numbers(tmp_path: Path, cells: list[str]) -> None:
    """A column that has parts of a whole is one of numbers, and the line says how a fraction was read."""
    sheet = read(tmp_path, *cells)
    assert sheet.relation("V").value == "number"
    assert values(sheet)[0] in ("½", "−½")
    assert re.search(r"\d/\d is read as -?[01]\.", line(sheet).message)
    stem = build_quiz(sheet).questions[0]
    assert not [option.text for option in stem.options if "." in option.text and option.text not in cells]


@pytest.mark.parametrize(("quarter", "language"), [("0.25", "en"), ("0,25", "de")])
def test_fractions_without_a_character_are_shown_as_written(tmp_path: Path, quarter: str, language: str) -> None:
    """They are compared by their amount."""
    sheet = read(tmp_path, "1/13", "1/36", "1/2", quarter, "50%", "1", language=language)
    assert values(sheet)[:3] == ["1/13", "1/36", "½"]
    assert amounts(sheet)[:3] == ["0.0769", "0.0278", "0.5"]
    assert "1/13 is read as 0.0769" in line(sheet).message


@pytest.mark.parametrize("cells", [["1/2", "3/4", "7/8"], ["1/2", "2/1", "1/0"], ["1/2", "3/4", "0.5"]])
def test_dates_and_scores_are_no_fractions(tmp_path: Path, cells: list[str]) -> None:
    """Nothing says what a column of nothing but such cells has."""
    assert values(read(tmp_path, *cells)) == cells
    assert "'3/4' is not a number" in refused(tmp_path, "1", "2", "5", "3/4")


def test_versions_are_names(tmp_path: Path) -> None:
    """3.10 is another version than 3.1, and none is made up between two."""
    cells = ["3.10", "3.1", "1.21", "8.2"]
    for header in ("Latest version", "Versión", "Release"):
        sheet = read(tmp_path, *cells, header=header)
        assert (sheet.relation(header).value, values(sheet)) == (header, cells)
    assert read(tmp_path, *cells).relation("V").value == "number"
    assert read(tmp_path, *cells, header="Version (number)").relation("Version").value == "number"


def test_a_few_words_among_numbers_are_refused(tmp_path: Path) -> None:
    """They are never taken for names in silence: the error lists them."""
    said = refused(tmp_path, "1", "2", "3", "many", "5")
    assert "'many' is not a number, as the other cells of 'V' are" in said
    assert "'V (text)' if these are no numbers" in said
    said = refused(tmp_path, "8.6", "310 ± 20", "25.04", header="Distance (ly)")
    assert "or call the column 'Distance (text)' if these are no numbers" in said
    assert values(read(tmp_path, "8.6", "310 ± 20", header="Distance (text)")) == ["8.6", "310 ± 20"]
    assert "Excel makes dates of 10-12" in refused(tmp_path, "5–8", "6-9", "12. Okt", "1–3")
    assert "Excel" not in refused(tmp_path, "5–8", "6-9", "over 12", "1–3")


@pytest.mark.parametrize(
    ("cells", "dates"),
    [
        (["2019-08-21", "1999-12-31"], ["2019-08-21", "1999-12-31"]),
        (["31.12.1999", "01.02.2001"], ["1999-12-31", "2001-02-01"]),
        (["July 20, 1969", "9 November 1989", "1215"], ["1969-07-20", "1989-11-09", "1215"]),
        (["7/20/1969", "11/9/1989"], ["1969-07-20", "1989-11-09"]),
        (["20/7/1969", "9/11/1989"], ["1969-07-20", "1989-11-09"]),
        (["7/7/1969", "9/9/1989"], ["1969-07-07", "1989-09-09"]),
    ],
)
def test_full_dates_are_dates_without_a_word(tmp_path: Path, cells: list[str], dates: list[str]) -> None:
    """One cell with 13 or more as the day decides for all."""
    sheet = read(tmp_path, *cells)
    assert sheet.relation("V").value == "date"
    assert values(sheet) == dates
    assert line(sheet).rule == ""


def test_the_order_of_day_and_month_needs_evidence(tmp_path: Path) -> None:
    """The language gives it; without, the error shows both readings."""
    cells = ("7/4/1999", "9/11/1989")
    assert values(read(tmp_path, *cells, language="en-US")) == ["1999-07-04", "1989-09-11"]
    assert values(read(tmp_path, *cells, language="fr")) == ["1999-04-07", "1989-11-09"]
    assert "read with the month first" in line(read(tmp_path, *cells, language="en-US")).message
    said = refused(tmp_path, *cells, language="en")
    assert "'7/4/1999' in 'V' may be 1999-04-07 or 1999-07-04, and nothing says which" in said
    assert 'language="en-US"' in said
    said = refused(tmp_path, "20/7/1969", "7/20/1969")
    assert "'20/7/1969' with the day first and '7/20/1969' with the month first" in said
    assert "years with four digits" in refused(tmp_path, "20.7.1969", "1.2.1999", "3.4.2000", "7.4.99")


@pytest.mark.parametrize(
    "cells",
    [["28-Feb-01", "3-Mar-02", "5-Apr-12"], ["28/2/01", "3/3/02", "5/6/12"], ["28 Feb 01", "3 Mar 02", "5 Apr 12"]],
)
def test_years_of_two_digits_are_refused_and_never_names(tmp_path: Path, cells: list[str]) -> None:
    """Excel writes 28-Feb-01 for 1901 and for 2001 into a CSV. Beside full dates they are refused, too."""
    said = "has a year of two digits, which may mean two centuries"
    assert said in refused(tmp_path, *cells)
    assert said in refused(tmp_path, *cells, "25 May 1865", "22 December 1856")
    assert values(read(tmp_path, *cells, header="V (text)")) == cells


def test_a_month_may_stand_between_hyphens(tmp_path: Path) -> None:
    """Excel writes 28-Feb-1901, too."""
    dates = values(read(tmp_path, "28-Feb-1901", "3-Mar-2002", "5/Apr/2012"))
    assert dates == ["1901-02-28", "2002-03-03", "2012-04-05"]
    assert values(read(tmp_path, "3.19.12", "3.20.14", "3.31.20")) == ["3.19.12", "3.20.14", "3.31.20"]


@pytest.mark.parametrize(
    ("header", "cells", "kind"),
    [
        ("Founded", ["1815", "1965"], "year"),
        ("yearDiscovered", ["1815", "1965"], "year"),
        ("Gründungsjahr", ["1815", "1965"], "year"),
        ("Built", ["44 BC", "AD 79", "c. 1500", "18th century"], "year"),
        ("V", ["1E-6", "5e-7", "2e-5", "3e-4"], "number"),
        ("V", ["10³", "10⁶", "10⁻³"], "number"),
        ("Painted", ["1642", "1656"], "year"),
        ("Entstanden", ["1642", "1656"], "year"),
        ("V", ["1495", "1503", "1642", "c. 1480", "ca. 1665"], "year"),
        ("V", ["1495", "c. 1480", "ca. 1665"], "number"),
        ("V", ["1495", "1503", "1642", "c. 480"], "number"),
        ("Soldiers: number", ["1495", "1503", "1642", "c. 1480"], "number"),
        ("Width", ["1815", "1965"], "number"),
        ("Founded", ["5", "7"], "number"),
        ("Cars per year", ["1815", "1965"], "number"),
        ("Literacy", ["99%", "94%"], "number"),
        ("When", ["44 BC", "79 AD"], "year"),
        ("Beitritt EU", ["1958", "1973", "2004"], "year"),
        ("Last World Cup", ["2002", "2010"], "year"),
        ("Ersterwähnung", ["1243", "1291"], "year"),
        ("Indépendance", ["1810", "1821"], "year"),
        ("V", ["1815", "1965"], "number"),
        ("V", ["1958", "1973", "2104"], "number"),
        ("V", ["1088", "1096", "1209", "1965"], "number"),
        ("V", ["1450", "1980", "2050"], "number"),
        ("Einwohnerzahl", ["1958", "1973", "2004"], "number"),
        ("Höhe", ["1493", "1456", "1141"], "number"),
        ("Seats", ["1493", "1456", "1841"], "number"),
    ],
)
def test_years_are_known_by_their_header_or_era(tmp_path: Path, header: str, cells: list[str], kind: str) -> None:
    """Bare numbers of four digits are years where the header speaks of years, or where they can hardly be else."""
    assert read(tmp_path, *cells, header=header).relation(header).value == kind


def test_years_that_their_digits_alone_tell_are_assumed(tmp_path: Path) -> None:
    """The line says so, and what to write for numbers; no impossible year is made up."""
    sheet = read(tmp_path, "1958", "1973", "2004", "1973", "–", header="Joined EU")
    assert line(sheet).rule == "type-assumed"
    assert "Joined EU: years, one for each (assumed); numbers of four digits without a unit are taken" in str(
        line(sheet)
    )
    assert "'Joined EU (number)' if these are no years" in line(sheet).hint
    numbers = read(tmp_path, "1958", "1973", "2004", header="Joined EU (number)")
    assert numbers.relation("Joined EU").value == "number"
    options = [
        option.text for each in build_quiz(sheet).questions if "Joined EU" in each.stem for option in each.options
    ]
    assert options
    assert all(1900 < int(option) < 2050 for option in options)


def test_dates_all_in_one_year_are_said(tmp_path: Path) -> None:
    """Excel makes dates of 10-12, all in the present year."""
    assert "all in 2024; Excel makes dates of 10-12" in line(read(tmp_path, "2024-12-10", "2024-08-05")).message


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["yes", "no"], "yes_no"),
        (["Yes", "NO", "yes"], "yes_no"),
        (["ja", "nein"], "yes_no"),
        (["oui", "non"], "yes_no"),
        (["TRUE", "FALSE"], "yes_no"),
        (["y", "n"], "yes_no"),
        (["✓", "✗"], "yes_no"),
        (["+", "-"], "yes_no"),
        (["M", "F"], "V"),
        (["yes", "no", "perhaps"], "V"),
        (["+", "-", "*"], "V"),
    ],
)
def test_a_column_of_two_words_for_yes_and_no(tmp_path: Path, cells: list[str], kind: str) -> None:
    """Words of one language, or marks, of both sorts."""
    assert read(tmp_path, *cells).relation("V").value == kind


def test_one_mark_and_blanks_are_asked_when_declared(tmp_path: Path) -> None:
    """A blank is a no only then; else the column is left out, and it is said how to declare it."""
    cells = ("x", "", "x", "")
    sheet = read(tmp_path, *cells)
    assert [relation.key for relation in sheet.relations] == ["t"]
    assert "a blank beside 'x' may mean no, or not known" in line(sheet).message
    assert "'V (yes_no)' takes a blank for no" in line(sheet).hint
    sheet = read(tmp_path, *cells, header="V (yes_no)")
    assert values(sheet) == ["yes", "no", "yes", "no"]
    assert "a blank is read as no" in line(sheet).message


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (["https://example.org/a", "www.example.org", "http://example.org/b"], "web addresses"),
        (['=HYPERLINK(""x"")', "https://example.org"], "web addresses or formulas"),
        (["[Wikipedia](https://x.org/A_(b))", "[Wikipedia](https://x.org/c)"], "web addresses"),
        (['<a href=""https://x.org/a"">A</a>', "<a href='x.html'>B</a>"], "web addresses"),
        (["en.wikipedia.org/wiki/Nucleus", "en.wikipedia.org/wiki/Atom"], "web addresses"),
        (["10.1000/185", "doi:10.1000/186"], "DOIs"),
        (["a@example.org", "b.c@example.org"], "mail addresses"),
        (["hund.jpg", "img/Meine Katze.PNG"], "names of files"),
        (["hund.mp3", "katze.pdf"], "names of files"),
        (["Multiple Choice", "Multiple Choice"], "each row has 'Multiple Choice'"),
        (["n/a", "n/a"], "no cell states anything"),
    ],
)
def test_what_is_not_worth_asking_is_left_out_and_said(tmp_path: Path, cells: list[str], why: str) -> None:
    """Addresses, formulas, and one value throughout."""
    sheet = read(tmp_path, *cells)
    assert [relation.key for relation in sheet.relations] == ["t"]
    assert why in line(sheet).message


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["106", "#DIV/0!", "195", "#N/A", ""], "no fact from 1 '#DIV/0!', 1 '#N/A', 1 empty cells (line 3, 5)"),
        (["106", "-", "195", "?"], "no fact from 1 '-', 1 '?' cells (line 3, 5)"),
        (["Paris", "-", "Rome", "?"], "no fact from 1 '-', 1 '?' cells (line 3, 5)"),
        (["5", "—", "—", "—", "—", "?"], "no fact from 1 '?' cell (line 7)"),
        (["106", "unknown", "195", "TBD"], "no fact from 1 'unknown', 1 'TBD' cells (line 3, 5)"),
        (
            ["savanna", "Unknown", "see note", "N/A", "..."],
            "1 'Unknown', 1 'see note', 1 'N/A', 1 '...' cells (line 3, 4",
        ),
        (["Oslo", r"\N", "Rome"], "no fact from 1 '\\\\N' cell (line 3)"),
        (["1990", "1991", "tba"], "no fact from 1 'tba' cell (line 4)"),
        (["Oslo", *["unknown"] * 25], "no fact from 25 'unknown' cells (line 3, 4"),
        (["Oslo", *["unknown"] * 25], "22 and 5 more)"),
        (["Paris†", "La Paz*", "Rome[a]", "Oslo"], "footnote marks are taken off: 'Paris†' is 'Paris'"),
    ],
)
def test_what_states_nothing_is_said_once_a_column(tmp_path: Path, cells: list[str], said: str) -> None:
    """Errors of a spreadsheet, question marks, hyphens and empty cells are no facts."""
    assert said in line(read(tmp_path, *cells)).message


def test_footnote_marks_of_subjects_are_taken_off_and_said(tmp_path: Path) -> None:
    """Once, as of any other column, and in its place."""
    (tmp_path / "medals.csv").write_text("Nation,Gold\nUnited States‡,40\nChina,27\nFrance*,16\n", "utf-8")
    sheet = read_facts(tmp_path / "medals.csv")
    assert [fact.subject for fact in sheet.facts] == ["United States", "China", "France"]
    said = [remark for remark in sheet.remarks if "footnote" in remark.message]
    assert [remark.message for remark in said] == [
        "Nation: footnote marks are taken off: 'United States‡' is 'United States'"
    ]
    assert said[0].column == "Nation"
    assert str(said[0].place).endswith("medals.csv:1:1")


def test_nothing_is_asked_of_a_placeholder(tmp_path: Path) -> None:
    """What stands for a value that is not known is no value, neither asked nor offered."""
    assert values(read(tmp_path, "savanna", "unknown", "TBD", "see note", "-", "n/a", "forest")) == [
        "savanna",
        "forest",
    ]


def test_nothing_is_asked_of_what_has_no_name_of_its_own(tmp_path: Path) -> None:
    """`other` in a column of kinds is no kind; in a list of words it is a word."""
    sheet = read(tmp_path, "bird", "bird", "fish", "fish", "Other", "misc.")
    assert values(sheet) == ["bird", "bird", "fish", "fish"]
    assert "no fact from 1 'Other', 1 'misc.' cells" in line(sheet).message
    assert values(read(tmp_path, "same", "other", "new")) == ["same", "other", "new"]


def test_the_last_digits_of_a_program_are_an_error_of_it_and_that_is_said(tmp_path: Path) -> None:
    """A spreadsheet shows fifteen digits; what stands behind them is no fact. Long numbers are shown, and said."""
    sheet = read(tmp_path, "1.4999999999999998", "70.10000000000001", "-0.30000000000000004", "2.5")
    assert amounts(sheet) == ["1.5", "70.1", "-0.3", "2.5"]
    assert "'1.4999999999999998' is read as 1.5, as a spreadsheet shows it" in line(sheet).message
    sheet = read(tmp_path, "8.27664912542186", "6.90475076996184", "2.5")
    assert amounts(sheet) == ["8.27664912542186", "6.90475076996184", "2.5"]
    assert "all digits of '8.27664912542186' are shown: round the column for shorter ones" in line(sheet).message


@pytest.mark.parametrize(
    ("language", "cell"),
    [
        ("de", "unbekannt"),
        ("de", "k. A."),
        ("fr", "Inconnu"),
        ("es", "sin datos"),
        ("it", "da definire"),
        ("pt", "não disponível"),
        ("ko", "미상"),
        ("ar", "غير معروف"),
        ("de", "unknown"),
    ],
)
def test_placeholders_are_known_in_each_language(tmp_path: Path, language: str, cell: str) -> None:
    """Those of the table's language, and the English ones."""
    assert values(read(tmp_path, "Bern", cell, "Wien", language=language)) == ["Bern", "Wien"]


def test_a_list_of_words_translates_placeholders(tmp_path: Path) -> None:
    """A row about the word itself has it as a value, and a column of texts has all of its cells."""
    (tmp_path / "words.csv").write_text("English,Spanish\nwater,agua\nunknown,desconocido\n", encoding="utf-8")
    assert [str(fact.value) for fact in read_facts(tmp_path / "words.csv").facts] == ["agua", "desconocido"]
    assert values(read(tmp_path, "open", "pending", header="V (text)")) == ["open", "pending"]


LISTS = ("Spanish, Quechua", "Spanish", "Dutch, French, German", "French", "German, Dutch")


def test_lists_with_commas_are_one_value_and_that_is_said(tmp_path: Path) -> None:
    """A comma may be part of a name, so nothing is taken apart unasked."""
    sheet = read(tmp_path, *LISTS)
    assert values(sheet) == [*LISTS]
    assert "'Spanish, Quechua' is taken for one value" in line(sheet).message
    assert "'V [all]' takes lists apart at their commas" in line(sheet).hint


BRANDS = ("Tylenol, Panadol", "Advil, Nurofen", "Coumadin")


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Brand names", BRANDS),
        ("Names of brands", BRANDS),
        ("Noms de marque", BRANDS),
        ("Famous works", ("Emma, Pride and Prejudice", "The Hobbit, The Lord of the Rings", "Moby-Dick")),
        ("Main characters", ("Frodo, Sam", "Harry, Ron, Hermione")),
        ("Ingredient", ("egg, flour, milk", "rice, beans", "salt", "oil, lemon")),
    ],
)
def test_a_header_in_the_plural_speaks_of_lists(tmp_path: Path, header: str, cells: tuple[str, ...]) -> None:
    """Nothing is taken apart unasked, and it is said even where no part recurs; `[all]` takes them apart."""
    sheet = read(tmp_path, *cells, header=header)
    assert values(sheet) == [*cells]
    assert f"'{cells[0]}' is taken for one value" in line(sheet).message
    assert f"'{header} [all]' takes lists apart at their commas" in line(sheet).hint
    assert values(read(tmp_path, *cells, header=f"{header} [all]")) == ", ".join(cells).split(", ")


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Cities", ("Salem, Oregon", "Austin, Texas")),
        ("Authors", ("Austen, Jane", "Woolf, Virginia", "Homer")),
        ("Location", ("Vienna, Austria", "Lyon, France", "Chicago, Illinois, USA")),
        ("Address", ("12, Main Street", "7, High Street")),
        ("Brand names", ("Tylenol, Panadol", "Coumadin")),
    ],
)
def test_towns_and_persons_have_commas_also_in_the_plural(tmp_path: Path, header: str, cells: tuple[str, ...]) -> None:
    """Nor does one cell with a comma make a column of lists."""
    assert "commas" not in str(line(read(tmp_path, *cells, header=header)))
    assert values(read(tmp_path, *cells, header=f"{header} [all]")) == [*cells]


def test_lists_of_numbers_are_lists(tmp_path: Path) -> None:
    """Oxidation states stand apart by commas, too. A comma without a blank behind it stands before decimals."""
    sheet = read(tmp_path, "-1, 1", "1", "-4, -2, 4", "-1", "2, 4, 1", header="V [all]")
    assert values(sheet) == "-1 1 1 -4 -2 4 -1 2 4 1".split()
    assert amounts(read(tmp_path, "1,5", "5,1", "2,1", header="V [all]")) == ["1.5", "5.1", "2.1"]


@pytest.mark.parametrize("declared", ["all", "some"])
def test_lists_with_commas_are_taken_apart_where_there_may_be_several(tmp_path: Path, declared: str) -> None:
    """The author says that a cell may have several values."""
    sheet = read(tmp_path, *LISTS, header=f"V [{declared}]")
    assert values(sheet) == "Spanish Quechua Spanish Dutch French German French German Dutch".split()
    assert "taken apart at their commas: 'Spanish, Quechua'" in line(sheet).message


@pytest.mark.parametrize(
    "cells",
    [
        ["Salem, Oregon", "Portland, Oregon", "Austin, Texas"],
        ["Austen, Jane", "Woolf, Virginia", "Homer"],
        ["12, Main Street, Bonn", "7, High Street, York"],
        ["It rains, it pours, and the old man never stops", "Rain, rain go away"],
        ["Spanish, Quechua; Aymara", "Dutch; French, German", "German, Dutch", "French, Dutch"],
    ],
)
def test_commas_in_names_and_sentences_part_nothing(tmp_path: Path, cells: list[str]) -> None:
    """Places, persons and addresses stay whole, also where there may be several, and so do cells beside a `;`."""
    assert "at their commas" not in str(line(read(tmp_path, *cells)))
    whole = [part.strip() for cell in cells for part in cell.split(";")]
    assert values(read(tmp_path, *cells, header="V [all]")) == whole


BARS = ("Spanish|Quechua", "Spanish", "Dutch|French|German", "French", "German|Dutch")


def test_lists_with_bars_are_taken_apart_and_that_is_said(tmp_path: Path) -> None:
    """Catalogues part values by bars, which no name has. Who declares one value for each keeps the cells whole."""
    sheet = read(tmp_path, *BARS)
    assert values(sheet) == "Spanish Quechua Spanish Dutch French German French German Dutch".split()
    assert "names, all listed (assumed); taken apart at their bars: 'Spanish|Quechua'" in line(sheet).message
    assert "'V [all]' if that is right" in line(sheet).hint
    assert values(read(tmp_path, *BARS, header="V [one]")) == [*BARS]
    assert values(read(tmp_path, *BARS, header="V (text)")) == [*BARS]
    assert values(read(tmp_path, "1|2", "2", "3|1|2", "3")) == "1 2 2 3 1 2 3".split()


@pytest.mark.parametrize(
    "cells",
    [["cat|dog", "red|blue", "[0-9]+"], ["|x|", "|y|", "x"], ["a || b", "a | b", "a"], ["a|b; c", "b; a", "a|c"]],
)
def test_bars_in_patterns_and_formulas_part_nothing(tmp_path: Path, cells: list[str]) -> None:
    """What stands beside a bar is no value where it stands nowhere else, nor where a side of it is empty."""
    whole = [part.strip() for cell in cells for part in cell.split(";")]
    assert values(read(tmp_path, *cells)) == whole


def test_one_word_for_yes_beside_blanks_is_asked_by_declaration_alone(tmp_path: Path) -> None:
    """What a blank means is not known, as beside a mark."""
    assert "left out, as a blank beside 'True'" in line(read(tmp_path, "True", "", "True", "")).message
    assert values(read(tmp_path, "True", "", "True", "", header="V (yes_no)")) == ["yes", "no", "yes", "no"]


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        (["plus", "+", "-", "*"], ["plus", "+", "-", "*"]),
        (["Paris", "Paris*"], ["Paris", "Paris*"]),
        (["C", "C*", "B*"], ["C", "C*", "B*"]),
        (["none", "Oslo"], ["—", "Oslo"]),
        (["—", "Oslo"], ["—", "Oslo"]),
    ],
)
def test_signs_that_mean_something_stay(tmp_path: Path, cells: list[str], kept: list[str]) -> None:
    """Operators are values, a mark that tells two apart stays, and none is known to be none."""
    assert values(read(tmp_path, *cells)) == kept


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Population (2020)", "Population (2020)"),
        ("Author (last name)", "Author (last name)"),
        ("Gender (M/F)", "Gender (M/F)"),
        ("Word (pt)", "Word (pt)"),
        ("Vitamin (C)", "Vitamin (C)"),
        ("Mass [kg]", "Mass [kg]"),
        ("Answer(s)", "Answer(s)"),
        ("b (numbr)", "b (numbr)"),
        ("b [on]", "b [on]"),
        ("b (", "b ("),
        ("Capital[1]", "Capital"),
        ("Capital [One]", "Capital"),
    ],
)
def test_other_brackets_belong_to_the_name(tmp_path: Path, header: str, key: str) -> None:
    """Only types, units above numbers, and numbers of values are declared."""
    assert read(tmp_path, "x", "y", header=header).relations[0].key == key


def test_example_sentences_are_left_out_and_said(tmp_path: Path) -> None:
    """Nobody can know them. Examples that are names are asked."""
    path = tmp_path / "words.csv"
    path.write_text("Word,Meaning,example_en\nir,go,We all go home now.\nver,see,I can see it all.\n", encoding="utf-8")
    sheet = read_facts(path)
    assert [relation.key for relation in sheet.relations] == ["Meaning"]
    left = next(remark for remark in sheet.remarks if remark.column == "example_en")
    assert left.message == "example_en: left out, as example sentences are no facts"
    path.write_text("Class,Size,Example\nmammals,6,dog\nbirds,9,hen\n", encoding="utf-8")
    assert [relation.key for relation in read_facts(path).relations] == ["Size", "Example"]


def test_names_of_programs_are_shown_as_they_stand_and_that_is_said(tmp_path: Path) -> None:
    """Their underscores are not changed, as they may be meant. Subjects have a remark, values one in their line."""
    path = tmp_path / "table.csv"
    path.write_text("Land,Region\nWest.Germany,north_west\nSouth.Korea,far_east\nPeru,south\n", encoding="utf-8")
    remarks = [str(remark) for remark in read_facts(path).remarks]
    for name in ("West.Germany", "north_west"):
        assert any(f"names such as '{name}' are shown as they stand" in remark for remark in remarks)


def test_a_column_is_asked_backwards_where_its_header_says_so(tmp_path: Path) -> None:
    """`(both)` asks for the subject, too, in a table of several columns."""
    path = tmp_path / "table.csv"
    path.write_text("Country,Capital (both),River\nPeru,Lima,Rímac\nKenya,Nairobi,Tana\n", encoding="utf-8")
    kinds = {relation.key: relation.kinds for relation in read_facts(path).relations}
    assert kinds == {"Capital": ("value", "recall", "subject", "recall_subject"), "River": ()}


def test_a_table_of_which_nothing_is_left_is_one_error(tmp_path: Path) -> None:
    """Of a thousand columns that say nothing one is named."""
    path = tmp_path / "table.csv"
    header = ",".join(f"c{number}" for number in range(50))
    row = ",".join(["1"] * 50)
    path.write_text(f"Name,{header}\nA,{row}\nB,{row}\n", encoding="utf-8")
    with pytest.raises(SheetError) as caught:
        read_facts(path)
    assert len(caught.value.problems) == 1
    assert "nor can the other 49 columns be asked" in str(caught.value)


def test_a_slip_in_a_bracket_is_said(tmp_path: Path) -> None:
    """It is a name all the same."""
    sheet = read(tmp_path, "x", "y", header="b (numbr)")
    assert any("did you mean 'number'?" in remark.hint for remark in sheet.remarks)


@pytest.mark.parametrize(
    ("header", "unit"),
    [("Height (m)", "m"), ("Height(cm)", "cm"), ("GDP (US$)", "US$"), ("Share (%)", "%"), ("[one] (km)", "")],
)
def test_a_unit_above_numbers_is_one(tmp_path: Path, header: str, unit: str) -> None:
    """Units are those that the units library knows, currencies and per cent."""
    if unit:
        assert read(tmp_path, "1", "2.5", header=header).relations[0].unit == unit


def test_columns_that_differ_by_unit_alone_keep_it_in_their_names(tmp_path: Path) -> None:
    """Height in metres and in feet are two columns."""
    path = tmp_path / "table.csv"
    path.write_text("s,Height (m),Height (ft)\nx,1,3.3\ny,2,6.6\n", encoding="utf-8")
    assert [(r.key, r.unit) for r in read_facts(path).relations] == [("Height (m)", "m"), ("Height (ft)", "ft")]


SPECIAL = (
    "Land,Hauptstadt,Notes,Page,Quelle (source),Geheim (ignore)\n"
    "Frankreich,Paris,schön,12,Atlas,x\nItalien,Rom,,13,,y\n"
)


def test_special_columns_say_something_else(tmp_path: Path) -> None:
    """Notes, pages and sources are shown with the answer; what is to be ignored is left out; all is said."""
    path = tmp_path / "table.csv"
    path.write_text(SPECIAL, encoding="utf-8")
    sheet = read_facts(path, options=TableOptions(language="en"))
    first, second = sheet.facts
    assert (first.note, first.at, first.source) == ("schön", "12", "atlas")
    assert (second.note, second.at, second.source) == ("", "13", "")
    said = [remark.message for remark in sheet.remarks if remark.column]
    assert said == [
        "Hauptstadt: names, one for each (assumed)",
        "Notes: shown with the answer",
        "Page: where in the source it is",
        "Quelle: the source of each row",
        "Geheim: left out, as its header says",
    ]


def test_a_special_column_is_asked_where_there_is_no_other(tmp_path: Path) -> None:
    """Word and type are a table of two columns."""
    path = tmp_path / "table.csv"
    path.write_text("Word,Type\nrun,verb\ndog,noun\nred,adjective\n", encoding="utf-8")
    assert [relation.key for relation in read_facts(path).relations] == ["Type"]


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("River,Source,Mouth\nDanube,Black Forest,Black Sea\nRhine,Lake Toma,North Sea\n", ["Source", "Mouth"]),
        ("Fleuve;Source;Longueur (km)\nSeine;Langres;775\nEscaut;Gouy;355\n", ["Source", "Longueur"]),
        ("Cours d'eau;Source;Longueur (km)\nSeine;Langres;775\nEscaut;Gouy;355\n", ["Source", "Longueur"]),
        ("River,Source,Mouth\nDanube,Atlas,Black Sea\nRhine,Atlas,North Sea\n", ["Mouth"]),
        ("River,Source,Mouth\nDanube,https://a.org/d,Black Sea\nRhine,Times 2011,North Sea\n", ["Mouth"]),
        ("River,Source (source),Mouth\nDanube,Brehm,Black Sea\nRhine,Humboldt,North Sea\n", ["Mouth"]),
        ("Country,Source,Capital\nPeru,World Atlas,Lima\nChile,Britannica,Santiago\n", ["Capital"]),
    ],
)
def test_the_source_of_a_river_is_asked(tmp_path: Path, table: str, columns: list[str]) -> None:
    """In a table of rivers it is where one rises, unless it cites a page, a year or one book for all."""
    path = tmp_path / "table.csv"
    path.write_text(table, encoding="utf-8")
    assert [relation.key for relation in read_facts(path).relations] == columns


def test_english_names_of_special_columns_are_not_german(tmp_path: Path) -> None:
    """In a German table, Note is a grade and Art a kind, and both are asked; `source` is as before."""
    path = tmp_path / "table.csv"
    path.write_text(
        "Vorname,Geburtsdatum,Note,Art,Source\nAnna,1.5.1990,gut,a,x\nBen,2.6.1985,mäßig,b,y\n", encoding="utf-8"
    )
    assert [relation.key for relation in read_facts(path).relations] == ["Geburtsdatum", "Note", "Art"]


def test_pictures_are_files_beside_the_table(tmp_path: Path) -> None:
    """A column of file names stands with its subjects; any other content makes it a relation."""
    (tmp_path / "ml.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    path = tmp_path / "table.csv"
    path.write_text("Painting,Artist,Picture\nMona Lisa,Leonardo,ml.png\nGuernica,Picasso,\n", encoding="utf-8")
    sheet = read_facts(path)
    assert sheet.entity("Mona Lisa").picture == "ml.png"
    path.write_text("Painting,Artist,Picture\nMona Lisa,Leonardo,oil\nGuernica,Picasso,mural\n", encoding="utf-8")
    assert [relation.key for relation in read_facts(path).relations] == ["Artist", "Picture"]


def test_media_of_the_answer_are_columns(tmp_path: Path) -> None:
    """So is what pictures show; without a column of pictures beside it, `Alt` is a relation like any other."""
    for name in ("ml.png", "back.png"):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "say.mp3").write_bytes(b"ID3")
    path = tmp_path / "table.csv"
    head = "Painting,Artist,Picture,Alt,Picture back,alt_back,sound_back"
    path.write_text(f"{head}\nMona Lisa,Leonardo,ml.png,A woman,back.png,A wall,say.mp3\nGuernica,Picasso,,,,,\n")
    sheet = read_facts(path)
    fact = sheet.fact("mona-lisa/artist")
    assert (sheet.entity("Mona Lisa").picture, sheet.entity("Mona Lisa").alt) == ("ml.png", "A woman")
    assert (fact.picture_back, fact.alt_back, fact.sound_back) == ("back.png", "A wall", "say.mp3")
    assert [relation.key for relation in sheet.relations] == ["Artist"]
    path.write_text("Note,Alt\nC,high\nD,low\n")
    assert [relation.key for relation in read_facts(path).relations] == ["Alt"]


def test_a_line_says_all_that_is_inferred(tmp_path: Path) -> None:
    """And what to write to change it; what is declared needs none."""
    said = line(read(tmp_path, "Paris", "Rome", header="Capital"))
    assert str(said).endswith(
        "Capital: names, one for each (assumed) (in the header: 'Capital [one]' if that is right, 'Capital [all]' if "
        "there may be several, 'Capital (text)' if these are no names of things)"
    )
    assert (said.column, said.rule) == ("Capital", "type-assumed")
    sheet = read(tmp_path, "1", "2", header="Area (km²) [one]")
    assert [remark for remark in sheet.remarks if remark.column not in ("", "t")] == []


def test_a_yaml_sheet_declares_for_its_tables(tmp_path: Path) -> None:
    """Its relations meet columns whatever their case, and say their type and number of values."""
    (tmp_path / "states.csv").write_text("State,Capital,Area\nOhio,Columbus,1\nUtah,Provo,2\n", encoding="utf-8")
    (tmp_path / "sheet.yaml").write_text(
        "quizgen: 1\nid: s\ntitle: States\nlanguage: en\nrelations:\n  capital: {values: one, value: text}\n"
        "  size: {label: area, value: number, values: one, unit: km²}\ntables: [states.csv]\n",
        encoding="utf-8",
    )
    sheet = read_facts(tmp_path / "sheet.yaml")
    assert [(r.key, r.value, r.values_declared) for r in sheet.relations] == [
        ("capital", "text", True),
        ("size", "number", True),
    ]
    assert values(sheet) == ["Columbus", "1\u00a0km²", "Provo", "2\u00a0km²"]
    assert sheet.remarks == ()


@pytest.mark.parametrize("name", ["sheet.yaml", "quiz.gift", "questions.csv"])
def test_what_is_said_about_tables_is_refused_elsewhere(tmp_path: Path, name: str) -> None:
    """Nothing that a person says is passed over in silence."""
    (tmp_path / name).write_text("stem,key\nWhich?,a\n", encoding="utf-8")
    with pytest.raises(SheetError, match="can be given for tables of facts only"):
        read_facts(tmp_path / name, options=TableOptions(language="de"))


def test_a_language_is_said_where_it_was_found(tmp_path: Path) -> None:
    """A given one is not, and one that there is not is refused."""
    assert read(tmp_path, "x", "y", header="Meaning").language == "en"
    assert read(tmp_path, "x", "y", header="Hauptstadt", language="de-AT").language == "de-AT"
    assert read(tmp_path, "x", "y").language == "und"
    assert any("language is not known" in remark.message for remark in read(tmp_path, "x", "y").remarks)
    assert "no language has the code 'xx'" in refused(tmp_path, "x", "y", language="xx")


def test_numbers_that_only_identify_the_rows_are_passed_over(tmp_path: Path) -> None:
    """What a database calls AirportID or geonameid names nothing that a learner knows."""
    path = tmp_path / "table.csv"
    path.write_text("AirportID,Name,City\n3411,Barter Island,Kaktovik\n3413,Cape Lisburne,Lisburne\n", encoding="utf-8")
    sheet = read_facts(path)
    assert [fact.id for fact in sheet.facts] == ["barter-island/city", "cape-lisburne/city"]
    assert any("'AirportID' is passed over" in remark.message for remark in sheet.remarks)


def test_na_is_missing_beside_words_and_a_code_beside_codes(tmp_path: Path) -> None:
    """As R writes what it does not know; NA is Namibia among codes of countries."""
    assert values(read(tmp_path, "average", "NA", "much worse", "NA")) == ["average", "much worse"]
    assert values(read(tmp_path, "DE", "NA", "FR")) == ["DE", "NA", "FR"]
    assert "2 'NA' cells" in line(read(tmp_path, "average", "NA", "much worse", "NA")).message


def test_one_value_beside_blanks_is_left_out(tmp_path: Path) -> None:
    """A column that marks the members of a group by its name asks nothing."""
    assert "each filled cell has 'BASIC'" in line(read(tmp_path, "BASIC", "", "BASIC", "")).message


def test_whole_numbers_of_programs_are_read_without_their_decimal(tmp_path: Path) -> None:
    """A program writes 1797.0 where a column of whole numbers has an empty cell. It is said, and years are years."""
    sheet = read(tmp_path, "1797.0", "1801.0", "", "1809.0")
    assert values(sheet) == ["1797", "1801", "1809"]
    assert "'1797.0' is read as 1797, as all of them end so" in line(sheet).message
    assert read(tmp_path, "1797.0", "1801.0", "1809.0", header="Born").relation("Born").value == "year"


@pytest.mark.parametrize("cells", [("7.0", "8.5", "9.0"), ("7.0", "8.0"), ("7.00", "8.00", "9.00")])
def test_what_was_measured_keeps_its_decimals(tmp_path: Path, cells: tuple[str, ...]) -> None:
    """One number with other decimals, or too few numbers to tell, and all stay as written."""
    assert values(read(tmp_path, *cells)) == list(cells)


def test_decimals_that_are_taken_off_are_evidence_all_the_same(tmp_path: Path) -> None:
    """A point before a nought divides, so it groups no thousands in another column."""
    path = tmp_path / "t.csv"
    path.write_text("s,area,density\nx,10.0,70.542\ny,20.0,12.500\nz,30.0,13.125\n", encoding="utf-8")
    density = [fact.value for fact in read_facts(path).of_relation("density")]
    assert [str(value.amount) for value in density if isinstance(value, Number)] == ["70.542", "12.500", "13.125"]


@pytest.mark.parametrize(("cells", "read_as"), [(["$44,461", "$12,100"], "44461"), (["€44.461", "€112.100"], "44461")])
def test_money_has_no_three_decimals(tmp_path: Path, cells: list[str], read_as: str) -> None:
    """So amounts of money are read in a table of unknown language, too. A price per litre may have three: $1.459."""
    assert amounts(read(tmp_path, *cells))[0] == read_as
    assert "may be" in refused(tmp_path, "$1.459", "$1.519")


@pytest.mark.parametrize(("header", "is_asked"), [("index", False), ("rownames", False), ("atomic number", True)])
def test_a_column_that_only_counts_is_left_out_wherever_it_stands(
    tmp_path: Path, header: str, *, is_asked: bool
) -> None:
    """By its name: the atomic numbers of all elements count the rows, too, and say something."""
    sheet = read(tmp_path, "1", "2", "3", header=header)
    assert bool(sheet.of_relation(header)) == is_asked
    assert ("it only counts the rows" in line(sheet).message) != is_asked


def test_years_of_a_reign_are_not_counted(tmp_path: Path) -> None:
    """No question for how many has an answer such as 1558–1603."""
    sheet = read(tmp_path, "1558–1603", "1603–1625", "1625–1649", header="Years")
    assert build_quiz(sheet).questions[0].stem == "S0: which years?"


@pytest.mark.parametrize(
    "text",
    "#NV #WERT! #BEZUG! #VALEUR! #NOM? #¡VALOR! #¿NOMBRE? #¡DIV/0! #N/D #VALORE! #NOME? #REF! #GETTING_DATA! NULL"
    " NaN <NA> (unknown)".split(" "),
)
def test_what_programs_write_for_nothing_is_no_fact(tmp_path: Path, text: str) -> None:
    """Errors of formulas in the languages of spreadsheets, and the nulls of programs; said once a column."""
    sheet = read(tmp_path, text, "blue", "red", text, "green")
    assert values(sheet) == ["blue", "red", "green"]
    assert f"no fact from 2 '{text}' cells" in line(sheet).message


@pytest.mark.parametrize("cells", [["✔️", "❌"], ["☑", "✖"], ["ja", "nee"], ["да", "нет"], ["√", "x"]])
def test_any_tick_stands_beside_any_cross(tmp_path: Path, cells: list[str]) -> None:
    """Marks for yes and no, and words that are yes and no in other languages."""
    assert read(tmp_path, *cells, *cells).relation("V").value == "yes_no"


def test_lines_of_a_cell_are_told_as_commas_are(tmp_path: Path) -> None:
    """`[all]` takes them apart; a name may go over two lines."""
    cells = ("Dutch\nFrench\nGerman", "Italian", "French\nDutch")
    assert "takes lists apart at their line breaks" in line(read(tmp_path, *cells)).hint
    sheet = read(tmp_path, *cells, header="V [all]")
    assert values(sheet) == ["Dutch", "French", "German", "Italian", "French", "Dutch"]
    assert "line breaks" not in line(read(tmp_path, "Bosnia and\nHerzegovina", "Italy", "Peru")).hint


@pytest.mark.parametrize("header", ["V", "V [one]"])
def test_lines_that_are_one_value_stand_apart_by_commas(tmp_path: Path, header: str) -> None:
    """Blanks alone would not show where one ends; the line says so. A name over two lines has blanks."""
    sheet = read(tmp_path, "Dutch\nFrench\nGerman", "Italian", "French\nDutch", header=header)
    assert values(sheet) == ["Dutch, French, German", "Italian", "French, Dutch"]
    assert "'Dutch, French, German' is taken for one value, with commas for its line breaks" in line(sheet).message
    assert values(read(tmp_path, "Bosnia and\nHerzegovina", "Italy", "Peru"))[0] == "Bosnia and Herzegovina"


def test_dates_with_a_time_of_the_day_stand_as_they_are(tmp_path: Path) -> None:
    """Midnight is no date among them."""
    path = tmp_path / "t.xlsx"
    rows = "".join(
        f'<row><c t="inlineStr"><is><t>S{n}</t></is></c><c s="1"><v>{stored}</v></c></row>'
        for n, stored in enumerate(("32821.77", "33149", "33150.5"))
    )
    head = '<row><c t="inlineStr"><is><t>s</t></is></c><c t="inlineStr"><is><t>V</t></is></c></row>'
    path.write_bytes(xlsx(f"<sheetData>{head}{rows}</sheetData>", formats=("yyyy-mm-dd hh:mm",)))
    assert "read as they stand" in line(read_facts(path)).message


def test_characters_as_html_writes_them_part_no_values(tmp_path: Path) -> None:
    """`&amp;` has a semicolon, and is shown as it stands."""
    assert values(read(tmp_path, "salt &amp; water", "a; b&#233;; c", "d")) == [
        "salt &amp; water",
        "a",
        "b&#233;",
        "c",
        "d",
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ["8..10 min", "5…15 min", "7~11 min"],
        ["between 8 and 10", "from 5 to 15", "Between 7 and 11"],
        ["zwischen 8 und 10", "von 5 bis 15", "7 - 11"],
        ["entre 8 et 10", "de 5 à 15", "entre 7 y 11"],
    ],
)
def test_ranges_are_ranges_in_any_words(tmp_path: Path, cells: list[str]) -> None:
    """Those that overlap are never options of one question."""
    sheet = read(tmp_path, *cells)
    found = [fact.value for fact in sheet.of_relation("V")]
    assert [str(value).split("\u00a0")[0] for value in found] == ["8–10", "5–15", "7–11"]
    assert all(isinstance(value, Number) and value.high for value in found)
    assert read(tmp_path, "8 and 10", "5 and 15", "7 and 11").relation("V").value != "number"


@pytest.mark.parametrize(
    "cells",
    [
        ["[-1;1]", "[0;∞)", "(0;∞)", "ℝ"],
        ["{3;4}", "{1}", "{5;6;7}", "∅"],
        ["]0;1[", "[2;3[", "(4;5[", "]6;7)"],
        ["f(x;y)", "g([x;y];z)", "h", "k"],
    ],
)
def test_brackets_hold_together_what_is_in_them(tmp_path: Path, cells: list[str]) -> None:
    """Sets and intervals, half-open ones too, are one value."""
    assert values(read(tmp_path, *cells)) == cells
    assert values(read(tmp_path, *[cell.replace(";", "|") for cell in cells], delimiter=";")) == [
        cell.replace(";", "|") for cell in cells
    ]


def test_what_stands_beside_brackets_is_taken_apart_and_that_is_said(tmp_path: Path) -> None:
    """The first such cell is named; brackets that don't match hold nothing together."""
    sheet = read(tmp_path, "ℝ", "[0;1); {3;4}", "1) a; 2) b")
    assert values(sheet) == ["ℝ", "[0;1)", "{3;4}", "1) a", "2) b"]
    assert "taken apart at their semicolons: '[0;1); {3;4}'" in line(sheet).message


def test_commas_in_brackets_part_nothing(tmp_path: Path) -> None:
    """The arguments of a function are no list of their own."""
    sheet = read(tmp_path, "f(x, y), g", "g, h", "h, f(x, y)", header="V [all]")
    assert values(sheet) == ["f(x, y)", "g", "g", "h", "h", "f(x, y)"]


@pytest.mark.parametrize("cell", ["—", "none", "?"])
@pytest.mark.parametrize("header", ["V", "V [all]", "V (number)", "V (year)", "V (date)", "V (yes_no)"])
def test_a_column_without_values_is_read_and_told(tmp_path: Path, header: str, cell: str) -> None:
    """Where each cell says that there is none, or nothing, its line says so, whatever its header declares."""
    found = read(tmp_path, cell, cell, header=header)
    assert "no values" in line(found).message or "no cell states anything" in line(found).message
    assert not [value for value in values(found) if value != "—"]
    assert build_quiz(found).questions


def test_early_years_stand_among_those_of_four_digits(tmp_path: Path) -> None:
    """Under a header that speaks of years. 80 may be a year of the last century, and few early ones are no years."""
    for cells, value in (("537 1345 1626", "year"), ("80 1345 1626", "number"), ("150 200 1345", "number")):
        assert read(tmp_path, *cells.split(), header="Year built").relations[0].value == value


def test_powers_of_formulas_are_no_footnotes(tmp_path: Path) -> None:
    """Where a column has formulas, a raised number is cut off nowhere."""
    formulas = ["F = ma", "E = ½mv²", "V = abc³", "A = πr²"]
    assert values(read(tmp_path, *formulas, header="Formula")) == formulas


def test_answers_beside_yes_and_no_are_told_and_spellings_are_one(tmp_path: Path) -> None:
    """What is neither makes a column of names, in which y and yes are no two options."""
    sheet = read(tmp_path, "yes", "no", "partly", "yes", "no", "y", header="Lives in water")
    assert values(sheet) == ["yes", "no", "partly", "yes", "no", "yes"]
    assert "'partly' is neither yes nor no; 'y' is taken for 'yes'" in line(sheet).message


def test_words_behind_one_number_are_no_unit(tmp_path: Path) -> None:
    """1759 in London, among years, is a text; two numbers of eggs are numbers."""
    assert read(tmp_path, "1750", "1759 in London", "1809", "1791").relations[0].value not in ("number", "year")
    assert read(tmp_path, "3 eggs", "4 eggs", "7").relations[0].value == "number"


def test_a_definition_with_a_semicolon_is_one_text(tmp_path: Path) -> None:
    """Its second part is a sentence. Several meanings of a word are parted."""
    enzyme = "A catalyst; it is a protein"
    sheet = read(tmp_path, enzyme, "Cell division", "Flow of water", header="Definition")
    assert values(sheet)[0] == enzyme
    assert any("is taken for one text" in remark.message for remark in sheet.remarks)
    assert values(read(tmp_path, "house; home", "mouse", "tree", header="Meaning"))[:2] == ["house", "home"]


def test_columns_of_notes_are_shown_with_the_answer(tmp_path: Path) -> None:
    """In each language; German Note is a grade."""
    for header in ("Remarks", "Bemerkung", "Anmerkungen", "Remarque", "Observaciones"):
        assert {fact.note for fact in read(tmp_path, "siehe S. 12", "!", "x", header=header).facts} == {
            "siehe S. 12",
            "!",
            "x",
        }


def test_subjects_that_differ_by_capitals_are_told(tmp_path: Path) -> None:
    """They may be one."""
    table = tmp_path / "t.csv"
    table.write_text("Country,Capital\nSpain,Madrid\nSPAIN,Madrid\nItaly,Rome\n", encoding="utf-8")
    assert any("'Spain' and 'SPAIN' are two subjects" in remark.message for remark in read_facts(table).remarks)


@pytest.mark.parametrize("header", ["Code", "Code (text)"])
def test_code_in_cells_keeps_its_lines(tmp_path: Path, header: str) -> None:
    """Indents show that a column has texts, whose signs part no values; names of two lines are on one, as ever."""
    code = ["for i in x:\n    print(i)", "if (x) {\n  y = 1;\n}", "def f():\n\treturn 1", "x = 1"]
    sheet = read(tmp_path, *code, header=header)
    assert values(sheet) == code
    assert values(read(tmp_path, "Bosnia and\nHerzegovina", "Italy", "Malta"))[0] == "Bosnia and Herzegovina"


@pytest.mark.parametrize("header", ["Seite", "Página", "pagina", "Page", "Pág.", "쪽"])
def test_pages_beside_other_columns_are_not_asked(tmp_path: Path, header: str) -> None:
    """In any language, if they are numbers: Seite is also a side, and may be all that there is to ask."""
    sheet = read(tmp_path, "12", "13–14", "xiv", header=header)
    assert [relation.key for relation in sheet.relations] == ["t"]
    assert f"'{header} (text)' asks it" in line(sheet).hint
    assert read(tmp_path, "12", "13", "15", header=f"{header} (number)").relations[0].value == "number"


def test_what_only_looks_like_an_address_is_asked(tmp_path: Path) -> None:
    """Names of programs, fractions, sides of a thing, formulas of mathematics; hosts only where the header says so."""
    for cells in (["Node.js", "Socket.io"], ["1/2", "3/4"], ["bosch.de", "apple.com"], ["=sin(x)", "=cos(x)"]):
        assert len(read(tmp_path, *cells).relations) == len(("V", "t"))
    assert len(read(tmp_path, "links", "rechts", header="Seite").relations) == len(("Seite", "t"))
    assert "web addresses" in line(read(tmp_path, "bosch.de", "apple.com", header="Website")).message
