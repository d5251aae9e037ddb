"""What a new user gets wrong: each message says in one line what to do next."""

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen.cli import main

TABLE = "country,capital [one]\nPortugal,Lisbon\nBelgium,Brussels\nFinland,Helsinki\nSwitzerland,Bern\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one table."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "countries.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def quizgen(command: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, command.split(), catch_exceptions=False)


@pytest.mark.parametrize(
    ("command", "status", "next_step"),
    [
        ("biuld countries.csv", 2, "Did you mean 'build'?"),
        ("countries.csv", 2, "To build it: 'quizgen build countries.csv'."),
        ("build contries.csv", 1, "did you mean 'countries.csv'?"),
        ("build countries.xlsx", 1, "did you mean 'countries.csv'?"),
        ("build countries.qti.zip --from qti", 1, "No such file or directory"),
        ("build nowhere", 1, "nowhere: can't be read: No such file or directory"),
        ("build http://x.org/a.csv", 1, "download it, and name the file"),
        ("build countries.csv -o x.apgk", 2, "did you mean '.apkg'?"),
        ("build countries.csv -o x.docs", 2, "did you mean '.docx'?"),
        ("build countries.csv --to anky=x.apkg", 2, "did you mean 'anki'?"),
        ("check countries.csv --for moodel", 2, "did you mean 'moodle'?"),
        ("build countries.csv --kind vlaue", 1, "did you mean 'value'?"),
        ("build countries.csv --kinds vlaue", 2, "did you mean 'value'?"),
        ("build countries.csv --kinds cloze", 2, "--kind cloze asks by it as well"),
        ("build countries.csv --forsm 4", 2, "--forms"),
    ],
)
def test_what_is_misspelt_or_missing_is_guessed(command: str, status: int, next_step: str) -> None:
    """A command, a sheet, an ending, a format, a kind, an option."""
    done = quizgen(command)
    assert done.exit_code == status
    assert next_step in done.stderr.splitlines()[-1]


def test_a_lock_that_cannot_be_written_names_the_options(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder where one may only read, the deck can go elsewhere, and so can the lock."""

    def refuse(target: Path, *_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("quizgen.system.files._stage", refuse)
    done = quizgen("build countries.csv")
    assert done.exit_code == 1
    assert "countries.lock.json: can't be written: Permission denied (--lock FILE" in done.stderr
    assert "--no-lock" in done.stderr.splitlines()[-1]
    assert "name a file and a folder that you may write to" in quizgen("build countries.csv --no-lock").stderr


def test_a_folder_that_cannot_be_made_names_the_option(folder: Path) -> None:
    """A file stands where the folder would."""
    (folder / "build").write_text("", encoding="utf-8")
    assert "(name another by --out)" in quizgen("build countries.csv").stderr


def test_a_sheet_that_may_not_be_read_says_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its owner may have kept it to themselves."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (folder / "rivers.yaml").write_text("quizgen: 1\n", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert "(change its permissions, or copy it to where you may read it)" in quizgen("show rivers.yaml").stderr
