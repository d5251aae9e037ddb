"""A sheet from standard input, and a file that goes to standard output: both are named `-`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from commands import SHEET, files_of

from quizgen.cli import main

TABLE = "river,sea [one]\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def run(*arguments: str, given: str = SHEET) -> Result:
    """Run a command that reads a text from standard input."""
    return CliRunner().invoke(main, arguments, input=given, catch_exceptions=False)


@pytest.mark.parametrize("how", [("-o", "-", "--to", "json"), ("--to", "json=-")], ids=["-o -", "--to json=-"])
def test_a_sheet_goes_in_and_a_quiz_comes_out(how: tuple[str, ...], folder: Path) -> None:
    """Only the quiz stands in standard output, messages in standard error; no file is written, not even a lock."""
    done = run("build", "-", "--from", "yaml", *how)
    assert (done.exit_code, json.loads(done.stdout)["id"], files_of(folder)) == (0, "rivers-test", set()), done.stderr
    assert "written    standard output (8 questions)" in done.stderr
    assert "lock       none (--lock FILE names one)" in done.stderr


def test_bytes_are_those_of_the_file(folder: Path) -> None:
    """A package is the same by either way."""
    (folder / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    assert run("build", "rivers.yaml", "--no-lock", "-o", "rivers.apkg").exit_code == 0
    done = run("build", "-", "--from", "yaml", "--to", "anki=-")
    assert done.stdout_bytes == (folder / "rivers.apkg").read_bytes()


def test_the_lock_that_is_named_is_read_and_written(folder: Path) -> None:
    """The second build finds nothing to change; the lock goes on to be that of the sheet that it was made by."""
    (folder / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    assert run("build", "rivers.yaml", "-o", "rivers.json").exit_code == 0
    lock = (folder / "rivers.lock.json").read_bytes()
    done = run("build", "-", "--from", "yaml", "--lock", "rivers.lock.json", "--to", "json=-")
    assert "0 new, 0 changed, 0 retired, 8 as before" in done.stderr
    assert done.stdout == (folder / "rivers.json").read_text(encoding="utf-8")
    assert (folder / "rivers.lock.json").read_bytes() == lock


def test_the_id_of_a_table_may_stand_in_the_lock(folder: Path) -> None:
    """It is asked for once; the deck is named after it."""
    done = run("build", "-", "--from", "csv", "--id", "rivers", "--lock", "l.json", "--to", "json=-", given=TABLE)
    data = json.loads(done.stdout)
    assert (data["id"], data["title"], files_of(folder)) == ("rivers", "Rivers", {"l.json"})
    done = run("build", "-", "--from", "csv", "--lock", "l.json", "--to", "json=-", given=TABLE)
    assert (json.loads(done.stdout)["id"], done.exit_code) == ("rivers", 0)


@pytest.mark.parametrize("command", ["show", "check", "diff"])
def test_every_command_reads_it(command: str, folder: Path) -> None:
    """They are all about the sheet alone."""
    done = run(command, "-", "--from", "yaml")
    assert (done.exit_code, files_of(folder)) == (0, set()), done.stderr
    assert "danube/mouth/value" in done.stdout or command == "check"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "-"), "say what standard input is: --from yaml"),
        (("show", "-", "--from", "csv"), "may hold none: --id NAME"),
        (("show", "-", "--from", "gift"), "may hold none: --id NAME"),
        (("build", "-", "--from", "yaml"), "say what to write, as in -o rivers.apkg"),
        (("build", "-", "--from", "yaml", "-o", "-"), "--to NAME, as in -o - --to json"),
        (
            ("build", "-", "--from", "yaml", "--to", "json=-", "--to", "anki=-"),
            "two formats for one file: standard",
        ),
        (("build", "-", "rivers.yaml", "--from", "yaml"), "standard input is one sheet: build it alone"),
    ],
)
def test_what_cannot_be_known_is_asked_for(arguments: tuple[str, ...], said: str) -> None:
    """The usage error names the option to give."""
    done = run(*arguments)
    assert (done.exit_code, said in done.stderr, done.stdout) == (2, True, ""), done.stderr


def test_an_error_has_its_line_and_nothing_is_written() -> None:
    """A broken sheet leaves standard output empty."""
    done = run("build", "-", "--from", "yaml", "--to", "json=-", given=SHEET.replace("Danube: {mouth", "Danube: {moth"))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "error: stdin.yaml:11:" in done.stderr


def test_a_sheet_from_standard_input_is_held_to_the_limit() -> None:
    """A stream that is too long is not read to its end."""
    done = run("show", "-", "--from", "yaml", "--limit-mb", "1", given=SHEET + "# " + "x" * 1_100_000)
    assert (done.exit_code, "--limit-mb" in done.stderr) == (1, True), done.stderr
