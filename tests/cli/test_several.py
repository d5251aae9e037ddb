"""Several sheets by one command."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main


@pytest.fixture
def folder(two_tables: Path) -> Path:
    """Return a folder with two tables and one that can't be read, which is the current one."""
    (two_tables / "b.csv").write_text("country\n", encoding="utf-8")
    return two_tables


def run(*arguments: str) -> tuple[int, str]:
    """Run the command line; return its exit status, and what it prints."""
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.output


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of each file that was made of a table."""
    found = (path for path in folder.rglob("*") if path.is_file() and ".quizgen" not in path.parts)
    return {path.name: path.read_bytes() for path in found if path.suffix != ".csv"}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_is_built_as_it_would_be_alone(jobs: str, folder: Path) -> None:
    """By any number of jobs there are the same files and the same words."""
    alone = [run("build", f"{name}.csv")[1] for name in "ac"]
    expected = files_of(folder)
    for name in expected:
        next(folder.rglob(name)).unlink()
    status, printed = run("build", "a.csv", "c.csv", "--jobs", jobs)
    assert status == 0
    assert printed == f"== a.csv\n{alone[0]}\n== c.csv\n{alone[1]}\n2 of 2 sheets are built\n"
    assert files_of(folder) == expected
    assert len(expected) == 6


def test_one_that_fails_does_not_stop_the_others(folder: Path) -> None:
    """Its error stands under its name, and the end says which are not built; the exit status is 1."""
    status, printed = run("build", "a.csv", "b.csv", "nosuch.csv", "c.csv")
    assert status == 1
    assert "== b.csv\nerror: b.csv:1:1: this table has one column only" in printed
    assert "== nosuch.csv\nerror: nosuch.csv: can't be read" in printed
    assert printed.endswith("2 of 4 sheets are built\nerror: these are not, for the reasons above: b.csv, nosuch.csv\n")
    assert {"a.apkg", "c.apkg", "a.lock.json", "c.lock.json"} < files_of(folder).keys()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.csv", "c.csv", "-o", "x.apkg"], "-o is for one sheet, and 2 are named; build that one alone"),
        (["a.csv", "c.csv", "--to", "json=x.json"], "--to is for one sheet"),
        (["a.csv", "c.csv", "--id", "x"], "--id is for one sheet"),
        (["a.csv", "c.csv", "--lock", "x.lock.json"], "--lock is for one sheet"),
        (["a.csv", "./a.csv"], "a.csv is named 2 times"),
        (["a.csv", "other/a.csv"], "a.csv and other/a.csv would write the same files"),
    ],
)
def test_what_can_not_be_is_said_before_anything_is_built(arguments: list[str], message: str, folder: Path) -> None:
    """Options of one sheet, and sheets that would overwrite one another's files, are wrong usage."""
    status, printed = run("build", *arguments)
    assert status == 2
    assert message in printed
    assert files_of(folder) == {}


def test_two_with_one_id_are_told(folder: Path) -> None:
    """The second is refused, as it is when it is built later."""
    table = (folder / "a.csv").read_text(encoding="utf-8")
    for name in ("one", "two"):
        facts = table.replace("country", "land") if name == "two" else table
        (folder / f"{name}.table.csv").write_text(facts, encoding="utf-8")
        text = f"quizgen: 1\nid: same\ntitle: {name}\ntables: [{name}.table.csv]\n"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    status, printed = run("build", "one.yaml", "two.yaml")
    assert status == 1
    assert "have the same id, 'same'" in printed
