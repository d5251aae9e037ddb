"""Two sheets of a folder never have one id, as their decks would overwrite one another in Anki."""

import shutil
from pathlib import Path

import pytest
from benchmarks.speed import write_sheet
from commands import SHEET, files_of, quizgen

TABLE = "river,mouth [one]\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\nEbro,Mediterranean Sea\n"

TAKING = """\
quizgen: 1
id: mine
title: Rivers
tables: [states.csv]
relations: {mouth: {values: one}}
facts: {Nile: {mouth: Mediterranean Sea}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a sheet that was built, and a copy of it."""
    monkeypatch.chdir(tmp_path)
    Path("rivers.yaml").write_text(SHEET, encoding="utf-8")
    assert quizgen("build", "rivers.yaml").exit_code == 0
    shutil.copy("rivers.yaml", "lakes.yaml")
    return tmp_path


@pytest.mark.parametrize("command", ["build", "check", "diff", "show"])
def test_a_copied_sheet_is_refused_before_its_first_build(command: str, folder: Path) -> None:
    """The error names both files and what to do, and nothing is written."""
    before = files_of(folder)
    done = quizgen(command, "lakes.yaml")
    assert done.exit_code == 1
    assert done.stderr == (
        "error: lakes.yaml and rivers.yaml have the same id, 'rivers-test': in Anki, one deck would overwrite the "
        "other (if lakes.yaml is the copy, write another 'id:' in it)\n"
    )
    assert files_of(folder) == before
    assert quizgen(command, "rivers.yaml").exit_code == 0


def test_of_two_that_were_built_each_is_refused(folder: Path) -> None:
    """A copy that an earlier version built, or one that brought its lock along: the lock must go with the id."""
    text = (folder / "rivers.lock.json").read_text(encoding="utf-8")
    (folder / "lakes.lock.json").write_text(text.replace("rivers.yaml", "lakes.yaml"), encoding="utf-8")
    for sheet in ("lakes", "rivers"):
        assert f"write another 'id:' in it, and delete {sheet}.lock.json" in quizgen("build", f"{sheet}.yaml").stderr
    (folder / "lakes.lock.json").write_text(text, encoding="utf-8")
    assert "write another 'id:' in it, and delete lakes.lock.json" in quizgen("build", "lakes.yaml").stderr
    (folder / "lakes.yaml").write_text(SHEET.replace("rivers-test", "lakes-test"), encoding="utf-8")
    assert "this is the lock of rivers.yaml (if it was copied with the sheet, delete it" in (
        quizgen("build", "lakes.yaml").stderr
    )
    (folder / "lakes.lock.json").unlink()
    assert quizgen("build", "lakes.yaml").exit_code == 0
    assert quizgen("build", "rivers.yaml").exit_code == 0


def test_two_tables_of_one_id_are_told_to_give_another(folder: Path) -> None:
    """A table has no place for an id, and gets it by --id."""
    for name in ("one.csv", "two.csv"):
        Path(name).write_text(TABLE, encoding="utf-8")
    assert quizgen("build", "one.csv", "--id", "same").exit_code == 0
    done = quizgen("build", "two.csv", "--id", "same")
    assert "two.csv and one.csv have the same id, 'same'" in done.stderr
    assert "build it with --id and a name of its own)" in done.stderr
    assert quizgen("build", "two.csv", "--id", "other").exit_code == 0


def test_a_renamed_sheet_is_told_of_its_lock(folder: Path) -> None:
    """The lock that stayed behind is no second sheet; until the new name has a lock, it is pointed out."""
    (folder / "rivers.yaml").unlink()
    done = quizgen("diff", "lakes.yaml")
    assert done.exit_code == 0
    assert done.stderr == (
        "note: rivers.lock.json was made by rivers.yaml, which is gone, under the id of this sheet; if you renamed "
        "rivers.yaml, then rename its lock to lakes.lock.json as well, and build again\n"
    )
    (folder / "rivers.lock.json").rename("lakes.lock.json")
    assert "0 new, 0 changed, 0 retired, 8 as before\n" in quizgen("build", "lakes.yaml").stderr


def test_one_table_in_its_formats_and_the_sheet_that_takes_it_are_one(folder: Path) -> None:
    """They may be built in turn, under one id, with one lock or with one each."""
    Path("states.csv").write_text(TABLE, encoding="utf-8")
    Path("states.tsv").write_text(TABLE.replace(",", "\t"), encoding="utf-8")
    Path("states.yaml").write_text(TAKING, encoding="utf-8")
    Path("geography.yaml").write_text(TAKING, encoding="utf-8")
    assert quizgen("build", "states.csv", "--id", "mine").exit_code == 0
    for sheet in ("states.tsv", "states.yaml", "geography.yaml", "states.csv"):
        assert quizgen("build", sheet).exit_code == (sheet == "geography.yaml"), sheet
    Path("states.yaml").unlink()
    assert quizgen("build", "states.csv").exit_code == 0
    for sheet in ("geography.yaml", "states.csv", "states.tsv"):
        assert quizgen("build", sheet).exit_code == 0, sheet


def test_only_the_locks_of_sheets_with_that_id_matter(folder: Path) -> None:
    """Not a broken lock, nor one of a sheet of another id, nor a second lock of the same sheet."""
    (folder / "lakes.yaml").write_text(SHEET.replace("rivers-test", "lakes-test"), encoding="utf-8")
    for number, text in enumerate((b"", b"\xff", b"[]", b'{"id": 1, "questions": {}}', b"<<<<<<<", b'[[[["questions"')):
        (folder / f"broken{number}.lock.json").write_bytes(text)
    assert quizgen("build", "lakes.yaml").exit_code == 0
    assert quizgen("build", "rivers.yaml", "--lock", "second.lock.json").exit_code == 0
    assert quizgen("build", "rivers.yaml").exit_code == 0


def test_a_lock_that_does_not_name_its_sheet_is_its_namesakes(folder: Path) -> None:
    """As of a lock that a program in Python has written."""
    text = (folder / "rivers.lock.json").read_text(encoding="utf-8")
    (folder / "rivers.lock.json").write_text(text.replace("rivers.yaml", ""), encoding="utf-8")
    assert "lakes.yaml and rivers.yaml have the same id" in quizgen("build", "lakes.yaml").stderr
    (folder / "rivers.yaml").unlink()
    assert quizgen("build", "lakes.yaml").exit_code == 0


def test_without_a_lock_and_in_another_folder_nothing_is_compared(folder: Path) -> None:
    """--no-lock looks at no lock; a lock that is kept elsewhere changes nothing for the sheets beside it."""
    assert quizgen("build", "lakes.yaml", "--no-lock").exit_code == 0
    (folder / "locks").mkdir()
    assert "have the same id" in quizgen("build", "lakes.yaml", "--lock", "locks/lakes.lock.json").stderr
    (folder / "other").mkdir()
    shutil.move("lakes.yaml", "other/lakes.yaml")
    assert quizgen("build", "other/lakes.yaml").exit_code == 0


def test_the_sheets_of_the_speed_benchmark_are_built_beside_one_another(folder: Path) -> None:
    """The benchmark builds several in one folder."""
    for subjects in (4, 5):
        assert quizgen("build", str(write_sheet(folder, subjects))).exit_code == 0
