"""`was`: what bears another key than before keeps the ids that were made from the old one."""

from pathlib import Path

import pytest
from sheets import MOUTH, sheet_of

from quizgen import FactSheet, SheetError, build_quiz, read_facts

SHEET = f"""\
{MOUTH}  capitals: {{value: city, values: all}}
facts:
  Danube: {{mouth: Black Sea, capitals: [Vienna, Budapest]}}
  Rhine: {{mouth: North Sea}}
  Volga: {{mouth: Caspian Sea}}
  Ebro: {{mouth: Mediterranean Sea}}
questions:
  - {{id: most-water, ask: Which river carries the most water?, answer: Volga}}
"""


def ids(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """Return the ids of a sheet's facts, and of its questions."""
    sheet = sheet_of(folder, text)
    return [fact.id for fact in sheet.facts], [question.id for question in build_quiz(sheet).questions]


@pytest.mark.parametrize(
    ("changes", "added"),
    [
        ((("  Volga:", "  Wolga:"),), "entities: {Wolga: {was: Volga}}\n"),
        ((("Vienna", "Wien"),), "entities: {Wien: {was: Vienna}}\n"),
        ((("  mouth:", "  flows_into:"), ("{mouth:", "{flows_into:")), ""),
        ((("id: most-water", "id: water, was: most-water"),), ""),
    ],
    ids=["subject", "value in a list", "relation", "question"],
)
def test_a_renamed_key_changes_no_id(changes: tuple[tuple[str, str], ...], added: str, tmp_path: Path) -> None:
    """Facts and questions have the ids that they had under the old key, those of lists too."""
    text = SHEET
    for old, new in changes:
        text = text.replace(old, new)
    text = text.replace("  flows_into:\n", "  flows_into:\n    was: mouth\n") + added
    assert ids(tmp_path, text) == ids(tmp_path, SHEET)


def test_an_id_of_its_own_comes_first(tmp_path: Path) -> None:
    """A fact that has an id keeps it, whatever its subject was called."""
    text = SHEET.replace("  Volga: {mouth: Caspian Sea}", "  Wolga: {mouth: {value: Caspian Sea, id: wolga/mouth}}")
    assert "wolga/mouth" in ids(tmp_path, text + "entities: {Wolga: {was: Volga}}\n")[0]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("facts:", "entities: {Wolga: {was: Volga}}\nfacts:", "'Wolga' was 'Volga', but the sheet still has 'Volga' ("),
        ("facts:", "entities: {Wolga: {was: Vienna}}\nfacts:", "but the sheet still has 'Vienna'"),
        ("facts:", "entities: {Volga: {was: Volga}}\nfacts:", "'Volga' was 'Volga', which is its key still"),
        ("facts:", "entities: {A: {was: Z}, B: {was: Z}}\nfacts:", "two of the sheet were 'Z': 'A' and 'B'"),
        (
            "capitals: {",
            "capitals: {was: mouth, ",
            "the relation 'capitals' was 'mouth', but the sheet still has 'mouth'",
        ),
        ("- {id: most-water", "- {id: a, was: b, ask: A?, answer: B}\n  - {id: b", "question 'a' was 'b', but"),
        ("facts:", "entities: {A: {wass: Z}}\nfacts:", "did you mean 'was'"),
    ],
)
def test_what_it_was_must_be_free(old: str, new: str, told: str, tmp_path: Path) -> None:
    """A key that is still there, or that two were called, is an error with its place, as is a slip in the key."""
    with pytest.raises(SheetError) as error:
        sheet_of(tmp_path, SHEET.replace(old, new, 1))
    assert told in str(error.value)
    assert all(problem.place for problem in error.value.problems)


def test_a_renamed_column_says_so_in_its_header(tmp_path: Path) -> None:
    """Its questions keep their ids, whatever else the header declares."""
    table, ids_of = tmp_path / "t.csv", []
    for header in ("Moons", "Number of moons [was Moons]", "Count [one] [was: Moons]"):
        table.write_text(f"Planet,{header},Radius (km)\nMars,2,3390\nEarth,1,6371\n", encoding="utf-8")
        ids_of.append([question.id for question in build_quiz(read_facts(table))])
    assert ids_of[0] == ids_of[1] == ids_of[2]
    assert "mars/moons/recall" in ids_of[0]


LANGUAGES = "country,{header}\nFinland,Finnish; {value}\nNorway,Norwegian; Sami\nMalta,Maltese; English\n"


def table_of(folder: Path, value: str, header: str = "languages [all]") -> FactSheet:
    """Read a table of languages, with one value as it is written."""
    path = folder / "t.csv"
    path.write_text(LANGUAGES.format(value=value, header=header), encoding="utf-8")
    return read_facts(path)


@pytest.mark.parametrize("header", ["languages [all]", "tongues [all] [was languages]"])
def test_a_value_of_a_list_says_in_its_cell_what_it_was(header: str, tmp_path: Path) -> None:
    """`Swedish [was Swedisch]` is Swedish, whose cards are those of Swedisch; under a renamed column too."""
    assert "finland/languages/swedisch" in {fact.id for fact in table_of(tmp_path, "Swedisch").facts}
    fact = next(fact for fact in table_of(tmp_path, "Swedish [was Swedisch]", header).facts if "swed" in fact.id)
    assert (str(fact.value), fact.id) == ("Swedish", "finland/languages/swedisch")


def test_a_number_of_a_list_says_what_it_was(tmp_path: Path) -> None:
    """It is a number all the same, and its column is one of numbers."""
    path = tmp_path / "t.csv"
    path.write_text("lake,depths (m) [all]\nA,12; 30 [was 31]\nB,15; 17\nC,19; 21\n", encoding="utf-8")
    sheet = read_facts(path)
    assert [(fact.id, str(fact.value)) for fact in sheet.facts][1] == ("a/depths/31", "30\xa0m")


def test_what_a_cell_was_is_no_value_of_its_list(tmp_path: Path) -> None:
    """Where the list has the old name still, they are two things, or one is to go."""
    with pytest.raises(SheetError, match="'Swedish' was 'Swedisch', which is in the list still"):
        table_of(tmp_path, "Swedisch; Swedish [was Swedisch]")


def test_what_a_lone_value_was_is_passed_over_and_said(tmp_path: Path) -> None:
    """Its cards go by the row, so that nothing need be written; a column of texts keeps the cell as it stands."""
    path = tmp_path / "t.csv"
    rows = "\nTwitter,X [was Twitter]\nMeta,Facebook\nAlphabet,Google\n"
    path.write_text(f"firm,site [one]{rows}", encoding="utf-8")
    sheet = read_facts(path)
    assert sheet.facts[0].id == "twitter/site"
    assert any("'[was Twitter]' behind 'X' is passed over" in remark.message for remark in sheet.remarks)
    path.write_text(f"firm,site (text) [one]{rows}", encoding="utf-8")
    assert str(read_facts(path).facts[0].value) == "X [was Twitter]"
