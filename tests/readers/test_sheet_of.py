"""Rows in memory are a fact sheet by the rules of tables; what is wrong has its row and its column."""

import math
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from typing import Any

import numpy
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from quizgen import FactSheet, QuizgenError, SheetError, build_quiz, read_facts, sheet_of
from quizgen.readers.rows import rows_in_memory
from quizgen.readers.rows.python_values import cell_of
from quizgen.readers.rows.rows_in_memory import ROWS

RIVERS = [
    {"river": "Danube", "mouth": "Black Sea", "length": 2850, "found": date(1999, 12, 31)},
    {"river": "Rhine", "mouth": "North Sea", "length": 1230, "found": date(1901, 1, 2)},
    {"river": "Po", "mouth": "Adriatic Sea", "length": 652, "found": date(1888, 5, 6)},
]


def sheet(rows: Any, **options: Any) -> FactSheet:
    """Return the sheet of some rows."""
    return sheet_of(rows, **{"id": "rivers-k3f", "title": "Rivers", "language": "en", **options})


def said(found: FactSheet) -> list[tuple[str, str, str]]:
    """Return subject, relation and value of each fact."""
    return [(fact.subject, fact.relation, str(fact.value)) for fact in found.facts]


def test_dicts_are_a_sheet_as_their_table_is() -> None:
    """What a CSV file of the same cells says, the rows say, with the same types and what is assumed."""
    lines = [",".join(RIVERS[0]), *(",".join(map(str, row.values())) for row in RIVERS)]
    table = read_facts("\n".join(lines).encode(), reader="csv", id="rivers-k3f")
    found = sheet(RIVERS, subject="river")
    assert said(found) == said(table)
    assert [(r.key, r.value, r.values, r.values_declared) for r in found.relations] == [
        (r.key, r.value, r.values, r.values_declared) for r in table.relations
    ]
    assert build_quiz(found).questions


def test_tuples_cursors_and_rows_of_sqlite_have_columns() -> None:
    """Tuples are named by `columns`, what a database returns by its cursor."""
    tuples = [tuple(row.values()) for row in RIVERS]
    expected = said(sheet(RIVERS))
    assert said(sheet(tuples, columns=list(RIVERS[0]))) == expected
    assert said(sheet(tuples, columns=import_module("pandas").Index(list(RIVERS[0])))) == expected
    base = sqlite3.connect(":memory:")
    try:
        base.execute("CREATE TABLE rivers (river, mouth, length)")
        base.executemany("INSERT INTO rivers VALUES (?, ?, ?)", [each[:3] for each in tuples])
        from_cursor = said(sheet(base.execute("SELECT * FROM rivers")))
        base.row_factory = sqlite3.Row
        from_rows = said(sheet(base.execute("SELECT * FROM rivers").fetchall()))
    finally:
        base.close()
    assert from_cursor == from_rows == [each for each in expected if each[1] != "found"]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_data_frames_are_read_by_their_own_methods(library: str) -> None:
    """A frame of pandas or polars gives the same sheet; numbers that pandas made floats for a gap stay whole."""
    frames: Any = import_module(library)
    rows = [*RIVERS, {"river": "Elbe", "mouth": "North Sea", "length": None, "found": None}]
    found = sheet(frames.DataFrame(rows))
    assert said(found) == said(sheet(rows))
    if library == "pandas":
        assert said(sheet(frames.DataFrame(rows).set_index("river"))) == said(found)


def test_rows_may_have_other_keys_each() -> None:
    """A column that a row lacks is empty there; columns come in the order in which they are first seen."""
    found = sheet([{"river": "Po", "length": 652}, {"mouth": "North Sea", "river": "Rhine"}])
    assert said(found) == [("Po", "length", "652"), ("Rhine", "mouth", "North Sea")]


@pytest.mark.parametrize(
    "nothing", [None, math.nan, Decimal("NaN"), numpy.float32("nan"), numpy.datetime64("NaT", "s"), ""]
)
def test_missing_values_are_empty(nothing: object) -> None:
    """None, NaN and NaT say nothing."""
    assert cell_of(nothing, ROWS, 1, 1).is_empty


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2850.0, "2850"),
        (numpy.float64(0.1), "0.1"),
        (numpy.int64(7), "7"),
        (Decimal("1.10"), "1.10"),
        (numpy.bool_(True), "TRUE"),
        (datetime(2019, 8, 21, tzinfo=UTC), "2019-08-21"),
        (numpy.datetime64("2019-08-21T00:00:00", "ns"), "2019-08-21"),
        (["Vienna", "Graz"], "Vienna; Graz"),
    ],
)
def test_values_of_python_are_cells(value: object, text: str) -> None:
    """Numbers, dates and lists, those of numpy as well, are cells with what a spreadsheet would show."""
    assert cell_of(value, ROWS, 1, 1).text == text


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"river": "Po", "at": datetime(2019, 8, 21, 12, 30, tzinfo=UTC)}], r"rows:1:2: .* has a time of day"),
        ([{"river": "Po", "length": 1}, {"river": "Inn", "length": math.inf}], r"rows:2:2: inf is no number"),
        ([{"river": "Po", "mouth": object()}], r"rows:1:2: a object is no value"),
        ([{"river": "Po", "mouth": b"sea"}], r"rows:1:2: a bytes is no value"),
        ([{"river": "Po", 3: "x"}], r"rows:1:1: 3 is no name of a column"),
        ([{"river": "Po", "mouth": "a\x00b"}], r"rows:1:2: .* can't be shown"),
        ([{"river": "Po", "mouth": ["a; b"]}], r"rows:1:2: 'a; b' stands in a list and has a semicolon"),
        ([("Po", "Adriatic Sea")], r"rows:1:1: a row has no names of columns"),
        (["Po"], r"rows:1:1: a str is no row"),
        ([], "there are no rows"),
        ("rivers.csv", "a str is no list of rows"),
        (7, "a int is no list of rows"),
        ([{"river": "Po"}], "one column only, 'river'"),
        ([{f"c{n}": n for n in range(10_000)}], "more than 1,000 columns"),
    ],
)
def test_what_is_wrong_has_its_row_and_its_column(rows: object, message: str) -> None:
    """An error names the row and the column, and says what was expected."""
    with pytest.raises(SheetError, match=message):
        sheet(rows)


def test_generators_that_fail_or_never_end_are_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails midway is named with its row; what never ends meets the limit of a table's cells."""

    def failing() -> Iterator[dict[str, str]]:
        yield {"river": "Po", "mouth": "Adriatic Sea"}
        raise ConnectionError("the database has gone")

    def endless() -> Iterator[dict[str, int]]:
        while True:
            yield dict.fromkeys((f"c{n}" for n in range(900)), 0)

    with pytest.raises(SheetError, match=r"rows:1:1: .*beyond this one: ConnectionError: the database has gone"):
        sheet(failing())
    monkeypatch.setattr(rows_in_memory, "MOST_CELLS", 20_000)
    with pytest.raises(SheetError, match="more than 20,000 cells"):
        sheet(endless())


def test_relations_are_declared_and_a_wrong_one_is_guessed() -> None:
    """`relations` says what a YAML sheet would; a name that meets no column, or no key, gets a guess."""
    found = sheet(RIVERS, relations={"length": {"unit": "km", "values": "one"}})
    assert (found.relation("length").unit, found.relation("length").values_declared) == ("km", True)
    with pytest.raises(SheetError, match=r"no column of the tables is named so .*did you mean 'length'"):
        sheet(RIVERS, relations={"lenght": {"unit": "km"}})
    with pytest.raises(SheetError, match=r"did you mean 'unit'"):
        sheet(RIVERS, relations={"length": {"units": "km"}})
    with pytest.raises(SheetError, match=r"no column is named 'rivr'.*did you mean 'river'"):
        sheet(RIVERS, subject="rivr")
    with pytest.raises(
        SheetError, match=r'^relations\["length"\]\["unit"\]: this is an object \(write a text, a number'
    ):
        sheet(RIVERS, relations={"length": {"unit": object()}})


AREAS = [{"country": "France", "area (km²)": 543940}, {"country": "Spain", "area (km²)": 505990}]


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"relations": {"area (km²)": {"unt": "x"}}}, 'relations["area (km²)"]["unt"]'),
        ({"relations": {"area (km²)": {"values": "ine"}}}, 'relations["area (km²)"]["values"]'),
        ({"relations": {"area": {"ask": {"value": "{{ subjct }}"}}}}, 'relations["area"]["ask"]["value"]'),
        ({"relations": {"area": {"kinds": [["x"]]}}}, 'relations["area"]["kinds"][0]'),
        ({"relations": {"aera": {}}}, 'relations["aera"]'),
        ({"relations": {"area": {"label": "a\x00b"}}}, 'relations["area"]["label"]'),
        ({"more": {"entities": {"Rome": {"typ": "x"}}}}, 'more["entities"]["Rome"]["typ"]'),
        ({"more": {"id": "other"}}, 'more["id"]'),
        ({"more": {"tables": ["x.csv"]}}, 'more["tables"]'),
        ({"more": {"off": {3: "x"}}}, 'more["off"]'),
    ],
)
def test_what_is_wrong_beside_the_rows_is_named_as_the_program_writes_it(given: dict[str, Any], place: str) -> None:
    """The place is the argument and its key, and no line of a text that nobody has written."""
    with pytest.raises(SheetError) as caught:
        sheet(AREAS, **given)
    assert [str(problem.place) for problem in caught.value.problems] == [place]


def test_a_dict_that_holds_itself_is_an_error() -> None:
    """It is told, and not followed for ever."""
    endless: dict[str, Any] = {}
    endless["ask"] = endless
    with pytest.raises(SheetError, match="nested more than 20 levels deep"):
        sheet(AREAS, relations={"area": endless})


@pytest.mark.parametrize("name", ["area", "area (km²)", "area (km²) [one]"])
def test_a_relation_is_named_as_its_column_with_or_without_its_brackets(name: str) -> None:
    """What the brackets declare counts, and the key, on which ids hang, is as where no relation is given."""
    rows = [{key.replace("area (km²)", "area (km²) [one]"): each for key, each in row.items()} for row in AREAS]
    rows = rows if "one" in name else AREAS
    found = sheet(rows, relations={name: {"ask": "How large is {{ subject }}?"}})
    assert [(each.key, each.unit, each.value) for each in found.relations] == [("area", "km²", "number")]
    assert found.relations[0].values_declared == ("one" in name)
    assert [fact.id for fact in found.facts] == [fact.id for fact in sheet(rows).facts] == ["france/area", "spain/area"]


def test_columns_that_differ_by_their_units_alone_are_told_apart() -> None:
    """Each keeps its unit in its key."""
    rows = [{"tower": "Eiffel", "height (m)": 330, "height (ft)": 1083}, {"tower": "CN", "height (m)": 553}]
    found = sheet(rows, relations={"height (ft)": {"values": "one"}})
    assert {(each.key, each.unit) for each in found.relations} == {("height (m)", "m"), ("height (ft)", "ft")}


def test_remarks_on_rows_say_what_a_program_writes_and_doing_so_settles_them() -> None:
    """Neither a header nor YAML: `relations={…}`, as data and as text, and the remark names its relation."""
    rows = [{"country": "France", "area (km²)": 1, "capital": "Paris"}, {"country": "Spain", "area (km²)": 2}]
    lines = {remark.relation: remark for remark in sheet(rows).remarks if remark.relation}
    assert lines["area"].hint.startswith('relations={"area (km²)": {"values": "one"}} if that is right, ')
    assert 'relations={"capital": {"value": "text"}} if these are no names' in lines["capital"].hint
    declared = {"area (km²)": {"values": "one"}, "capital": {"value": "city", "values": "one"}}
    left = [remark for remark in sheet(rows, relations=declared).remarks if "values" in remark.hint]
    assert left == []
    assert not any(" header" in remark.hint or "': '" in remark.hint for remark in lines.values())


def test_advice_on_what_is_said_beside_the_rows_is_in_words_of_python() -> None:
    """No line of YAML stands in what a program is told to write."""
    with pytest.raises(SheetError) as caught:
        sheet(AREAS, more={"sources": {"atlas": {}}, "source": "atles", "entities": {"France": "x"}})
    said = "\n".join(map(str, caught.value.problems))
    assert 'write "title": "…" in it' in said
    assert "an entity is a dict" in said
    assert 'list it: more={"sources": {"atles": {"title": "…"}}}' in said or "did you mean 'atlas'" in said


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"id": "no id!"}, "is no id"),
        ({"language": "xx"}, "no language has the code 'xx'"),
        ({"title": ""}, "no 'title'"),
    ],
)
def test_the_head_of_a_sheet_is_held_to_the_rules(options: dict[str, str], message: str) -> None:
    """Ids, languages and titles are checked as a file's are."""
    with pytest.raises(SheetError, match=message):
        sheet(RIVERS, **options)


VALUES = st.one_of(
    st.none() | st.booleans() | st.integers() | st.floats() | st.decimals(),
    st.dates() | st.datetimes() | st.text(max_size=8) | st.binary(max_size=2),
    st.lists(st.text(max_size=3), max_size=3),
)


@given(st.lists(st.dictionaries(st.sampled_from(["river", "mouth", "id", "x", ""]), VALUES), max_size=5))
def test_any_rows_are_a_sheet_or_an_error_in_words(rows: list[dict[str, object]]) -> None:
    """Whatever the rows hold, a sheet comes out, or an error of quizgen's own."""
    try:
        found = sheet(rows)
    except QuizgenError as error:
        problems = error.problems
    else:
        assert found.facts
        return
    assert problems


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["1999-12-31", "2001-01-02", "soon"], "2 of 3 values are dates, and 'soon' (rows:3:2) is not"),
        (["1999-12-31", "1999-13-02"], "1 of 2 values are dates, and '1999-13-02' (rows:2:2) is not"),
        ([2850, 1230, "many"], "2 of 3 values are numbers, and 'many' (rows:3:2) is not"),
        (["1 km", "2 km", "3 foo"], "no numbers, as '3 foo' (rows:3:2) has a unit not known"),
        (["12 Monkeys", "21 Grams", "Heat", "1984", "Ran"], ""),
        (["Vienna", "Rome"], ""),
    ],
)
def test_a_column_of_dates_or_numbers_never_becomes_names_in_silence(values: list[object], said: str) -> None:
    """Where too few cells are dates or numbers to call the others slips, the line on the column tells these."""
    found = sheet([{"thing": f"T{number}x", "found": value} for number, value in enumerate(values)], subject="thing")
    (line,) = [remark for remark in found.remarks if remark.relation == "found"]
    assert line.message == "; ".join(filter(None, ["found: names, one for each (assumed)", said]))


def test_what_a_person_says_of_the_kinds_outranks_what_a_table_of_two_columns_assumes() -> None:
    """Without a word of theirs it is asked both ways."""
    rows = [{"word": "Haus", "means": "house"}, {"word": "Hof", "means": "yard"}]

    def kinds(found: FactSheet) -> set[str]:
        return {question.kind for question in build_quiz(found).questions}

    usual = sheet(rows, subject="word")
    assert kinds(usual) == {"recall", "recall_subject"}
    assert kinds(evolve(usual, kinds=("recall",))) == {"recall"}
    assert kinds(sheet(rows, subject="word", more={"kinds": ["recall"]})) == {"recall"}
    assert kinds(sheet(rows, subject="word", relations={"means": {"kinds": ["recall_subject"]}})) == {"recall_subject"}
    table = read_facts(b"word,means\nHaus,house\nHof,yard", reader="csv", id="words")
    assert kinds(table) == kinds(usual)
    assert kinds(evolve(table, kinds=("recall",))) == {"recall"}


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        (numpy.array(["Dutch", "French"]), ["Dutch", "French"]),
        (numpy.array([1, 2]), ["1", "2"]),
        (numpy.array([1.5, math.nan]), ["1.5"]),
        (numpy.array(["Dutch"]), ["Dutch"]),
        (numpy.array([]), []),
        (numpy.array([["Dutch"], ["French"]]), ["Dutch", "French"]),
    ],
)
def test_an_array_in_a_cell_is_a_list(cell: object, values: list[str]) -> None:
    """Arrays of numpy, as data frames have them."""
    frame = import_module("pandas").DataFrame({"country": ["Belgium", "Peru"], "language": [cell, "Spanish"]})
    assert [value for subject, _, value in said(sheet(frame)) if subject == "Belgium"] == values


@pytest.mark.parametrize("name", ["l'année de fondation", "driver's name", "drivers' names", "o'clock", "name"])
def test_what_to_write_names_a_column_with_an_apostrophe(name: str) -> None:
    """No part of a name is taken for the end of a quotation."""
    found = sheet([{"x": one, name: other} for one, other in zip("abc", ("Bern", "Rome", "Rome"), strict=True)])
    hint = next(remark.hint for remark in found.remarks if remark.column == name)
    assert hint.startswith(f'relations={{"{name}": {{"values": "one"}}}} if that is right, relations={{"{name}": ')
    assert "[" not in hint


def test_columns_are_not_dropped_in_silence() -> None:
    """Dicts and frames have names of their own: `columns` may list them, and not rename them."""
    assert said(sheet(RIVERS, columns=list(RIVERS[0]))) == said(sheet(RIVERS))
    for rows, place in ((RIVERS, "rows:1:1"), (import_module("pandas").DataFrame(RIVERS), "rows:0:1")):
        with pytest.raises(SheetError, match=f"{place}: the column 'mouth' is none of 'columns'"):
            sheet(rows, columns=["river", "sea", "length", "found"])
