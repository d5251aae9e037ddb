"""Commands that name no sheet: the only one of the folder is meant, and it is said which."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.cli.new import new_sheet

TABLE = "country,capital [one]\nPortugal,Lisbon\nBelgium,Brussels\nFinland,Helsinki\nSwitzerland,Bern\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    """Run the command line; return its exit status, and what it prints."""
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.output


@pytest.mark.parametrize("arguments", [(), (".",)], ids=["nothing is named", "a folder is named"])
def test_the_only_sheet_of_a_folder_is_built(arguments: tuple[str, ...], folder: Path) -> None:
    """It is said which; outputs of before, locks and other programs' settings are no sheets."""
    (folder / "rivers.yaml").write_text(new_sheet("Rivers", "test"), encoding="utf-8")
    (folder / "settings.yaml").write_text("theme: dark\n", encoding="utf-8")
    (folder / ".hidden.csv").write_text(TABLE, encoding="utf-8")
    for _ in range(2):
        status, printed = run(
            "build", *arguments, "--out", ".", "-o", "r.apkg", "-o", "r.key.csv", "-o", "r.kahoot.xlsx"
        )
        assert (status, "note: the sheet is rivers.yaml\n" in printed) == (0, True), printed
    assert (folder / "rivers.lock.json").exists()


@pytest.mark.parametrize("command", ["show", "check", "diff"])
def test_every_command_finds_it(command: str, folder: Path) -> None:
    """All commands that are about a sheet do so."""
    (folder / "countries.csv").write_text(TABLE, encoding="utf-8")
    status, printed = run(command)
    assert (status, "note: the sheet is countries.csv\n" in printed) == (0, True), printed


def test_a_table_and_the_sheet_that_takes_it_are_one(folder: Path) -> None:
    """The sheet is built, with the table in it."""
    (folder / "countries.csv").write_text(TABLE, encoding="utf-8")
    assert run("new", "--from", "countries.csv")[0] == 0
    status, printed = run("build")
    assert (status, "note: the sheet is countries.yaml\n" in printed) == (0, True), printed


def test_a_folder_without_a_sheet_says_how_to_begin(folder: Path) -> None:
    """The error names a file to name, and the command that writes a sheet."""
    status, printed = run("build")
    assert status == 1
    assert printed == (
        "error: this folder has no sheet (a YAML fact sheet or a table: XLSX, ODS, CSV, TSV); name a file, as in "
        "'quizgen build rivers.yaml', or write a sheet to start from: 'quizgen new rivers'\n"
    )


def test_of_several_sheets_one_must_be_named(folder: Path) -> None:
    """The error lists them, and says how to name one."""
    for name in "abcdefg":
        (folder / f"{name}.csv").write_text(TABLE, encoding="utf-8")
    assert run("show") == (
        1,
        "error: this folder has 7 sheets: a.csv, b.csv, c.csv, d.csv, e.csv, …; name one, as in 'quizgen show a.csv'\n",
    )


def test_another_folder_is_named_in_the_error(folder: Path) -> None:
    """Of a folder that is named, the error has the name."""
    (folder / "empty").mkdir()
    status, printed = run("check", "empty")
    assert status == 1
    assert printed.startswith("error: the folder empty has no sheet ")
