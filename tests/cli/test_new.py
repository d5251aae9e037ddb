"""The sheet to start from."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen import build_quiz, lock_of, read_facts
from quizgen.cli import main as quizgen_command
from quizgen.cli.new import new_sheet


def test_the_same_arguments_give_the_same_sheet() -> None:
    """Nothing random is in a new sheet but the suffix that it was given."""
    assert new_sheet("Rivers", "k3f9") == new_sheet("Rivers", "k3f9")
    assert "id: rivers-k3f9 " in new_sheet("Rivers", "k3f9")


@pytest.mark.parametrize("title", ["Rivers", 'A "quoted" title', "C++ & C#", "평양", "back\\slash", "a: b", "# no"])
def test_every_title_gives_a_sheet_that_reads(title: str, tmp_path: Path) -> None:
    """Whatever the deck is named, its sheet is sound and has the name."""
    path = tmp_path / "sheet.yaml"
    path.write_text(new_sheet(title, "k3f9"), encoding="utf-8")
    sheet = read_facts(path)
    assert sheet.title == title
    assert sheet.remarks == ()


TABLES = {
    "countries": "Country,Capital,Area (km²),Languages [all]\nUnited States,Washington,9372610,English; Spanish\n"
    "Ecuador,Quito,256370,Spanish\nNiue,Alofi,260,Niuean; English\nPhilippines,Manila,300000,Filipino; English\n",
    "verbs": "infinitive,past simple,past participle\nbegin,began,begun\nsing,sang,sung\ngo,went,gone\nsee,saw,seen\n",
    "rivers": "river,mouth,length (km)\nDanube,Black Sea,2850\nRhine,North Sea,1233\nVolga,Caspian Sea,3531\n",
    "terms": "Term,Definition\nosmosis,The movement of water through a membrane.\n"
    "mitosis,Cell division that makes two identical cells.\nmeiosis,Cell division that makes four sex cells.\n",
    "odd": 'Model,qsec,"a ""quoted"" name"\nMazda RX4,16.5,x\\y\nDatsun 710,18.6,{{ z }}\nFiat 128,19.5,#\n',
    "animals": "animal,legs,lays eggs (yes_no)\ndog,4,no\nspider,8,yes\nant,6,yes\n",
}


def new_from(folder: Path, table: str, text: str, *more: str) -> Path:
    """Write a table, and a sheet that takes it; return the sheet's path."""
    (folder / f"{table}.csv").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(quizgen_command, ["new", "--from", str(folder / f"{table}.csv"), *more])
    assert result.exit_code == 0, result.output
    return folder / f"{table}.yaml"


@pytest.mark.parametrize("table", TABLES)
def test_a_sheet_from_a_table_asks_what_the_table_asks(table: str, tmp_path: Path) -> None:
    """The sheet has the wording that the table has by default, so that the author changes just what reads oddly."""
    path = new_from(tmp_path, table, TABLES[table])
    by_table = build_quiz(read_facts(tmp_path / f"{table}.csv"))
    by_sheet = build_quiz(read_facts(path)).by_id
    assert by_table.questions
    for question in by_table.questions:
        assert by_sheet[question.id].stem == question.stem
        assert by_sheet[question.id].explanation == question.explanation


def test_a_sheet_from_a_table_says_what_is_assumed(tmp_path: Path) -> None:
    """Each column has its type, how many values it has, and what else could be written."""
    text = new_from(tmp_path, "countries", TABLES["countries"]).read_text(encoding="utf-8")
    assert 'tables: ["countries.csv"]' in text
    assert '  "Area":\n    subject: "Country"\n    value: "number"    # numbers; or write: year, text' in text
    assert "values: one    # assumed: one for each" in text
    assert "values: all    # several for each, and every one is listed" in text
    assert '"United States": {in_text: "the United States"}' in text


def test_a_sheet_from_a_table_keeps_the_id_of_its_lock(tmp_path: Path) -> None:
    """Who has the table's deck keeps it: the questions stay the same ones."""
    (tmp_path / "rivers.csv").write_text(TABLES["rivers"], encoding="utf-8")
    lock = lock_of(build_quiz(read_facts(tmp_path / "rivers.csv", id="old-id")))
    lock.write(tmp_path / "rivers.lock.json")
    assert read_facts(new_from(tmp_path, "rivers", TABLES["rivers"])).id == "old-id"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name the sheet to write"),
        (("--from", "no.csv"), "does not exist"),
        (("elsewhere/x.yaml", "--from", "r.csv"), "must lie beside the table"),
        (("--from", "q.csv"), "is a table of questions"),
        (("--from", "r.csv"), "is there already"),
    ],
)
def test_a_sheet_that_can_not_be_written_says_why(
    arguments: tuple[str, ...], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written over, and a table lies beside its sheet."""
    monkeypatch.chdir(tmp_path)
    Path("r.csv").write_text(TABLES["rivers"], encoding="utf-8")
    Path("q.csv").write_text("question,answer\nWhich?,a\n", encoding="utf-8")
    if message == "is there already":
        Path("r.yaml").write_text("", encoding="utf-8")
    result = CliRunner().invoke(quizgen_command, ["new", *arguments])
    assert result.exit_code != 0
    assert message in result.output
