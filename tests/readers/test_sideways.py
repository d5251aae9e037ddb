"""Tests of tables that lie on their side."""

from pathlib import Path

import pytest

from quizgen import FactSheet, TableOptions, read_facts

ON_ITS_SIDE = ",France,Spain,Italy\nCapital,Paris,Madrid,Rome\nPopulation,68,48,59\nCurrency,euro,euro,euro\n"
NORMAL = {
    "numbers and words in a row": "City,Country,People\nParis,France,2\nRome,Italy,3\nOslo,Norway,1\n",
    "rows of numbers alone": "Person,Height,Weight\nAnn,170,60\nBob,180,75\nCem,175,70\n",
    "a row that is not known": "Person,Height,Weight\nAnn,170,60\nBob,unknown,n/a\nCem,175,70\n",
    "a row that was not measured": "Person,Height,Weight\nAnn,170,60\nBob,absent,absent\nCem,175,70\n",
    "words alone": "Word,French,German\none,un,eins\ntwo,deux,zwei\nthree,trois,drei\n",
    "a declared column": ",France (text),Spain,Italy\nCapital,Paris,Madrid,Rome\nPeople,68,48,59\nSea,Med,Med,Med\n",
}


def read(tmp_path: Path, text: str, options: TableOptions | None = None) -> FactSheet:
    """Read a table from a file."""
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return read_facts(path, options=options)


@pytest.mark.parametrize("corner", ["", "Country"])
def test_a_table_on_its_side_is_read_turned_and_that_is_said(tmp_path: Path, corner: str) -> None:
    """Its first row names the subjects, and its first column what is said of them."""
    sheet = read(tmp_path, corner + ON_ITS_SIDE)
    stated = {(fact.subject, fact.relation): str(fact.value) for fact in sheet.facts}
    assert stated["Spain", "Capital"] == "Madrid"
    assert stated["Italy", "Population"] == "59"
    (said,) = [remark for remark in sheet.remarks if "lies on its side" in remark.message]
    assert "'Capital', 'Population', 'Currency' say something of 'France', 'Spain', 'Italy' (assumed)" in said.message
    assert "'France (text)'" in (said.hint or "")


def test_cells_of_a_turned_table_keep_their_places(tmp_path: Path) -> None:
    """An error or a line on a column names the cell as it lies in the file."""
    sheet = read(tmp_path, ON_ITS_SIDE)
    places = {(fact.subject, fact.relation): fact.place for fact in sheet.facts}
    place = places["Spain", "Population"]
    assert place is not None
    assert (place.line, place.column) == (3, 15)


@pytest.mark.parametrize("text", NORMAL.values(), ids=NORMAL)
def test_all_other_tables_are_read_as_they_stand(tmp_path: Path, text: str) -> None:
    """Where rows mix, or are of one sort, or a bracket declares a column, the first row names the columns."""
    sheet = read(tmp_path, text)
    assert not [remark for remark in sheet.remarks if "lies on its side" in remark.message]


def test_who_names_the_column_of_subjects_has_it_so(tmp_path: Path) -> None:
    """`subject` names a column as the table stands."""
    sheet = read(tmp_path, "Thing" + ON_ITS_SIDE, TableOptions(subject=("Thing",)))
    assert "Capital" in {fact.subject for fact in sheet.facts}
