"""Several sheets built once more: those alone of which anything has changed, or is missing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main, reruns

TABLE = "country,capital [one]\nPortugal,Lisbon\nBelgium,Brussels\nFinland,Helsinki\nSwitzerland,Bern\n"
SHEET = "quizgen: 1\nid: y\ntitle: Y\ntables: [rest.csv]\nentities:\n  Peru: {picture: p.svg, alt: a flag}\n"
OF_TWO = "2 of 2 sheets are built"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a table, and a sheet that takes a table and a picture. Both are built."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "y.yaml").write_text(SHEET, encoding="utf-8")
    (tmp_path / "rest.csv").write_text(TABLE.replace("Portugal,Lisbon", "Peru,Lima"), encoding="utf-8")
    (tmp_path / "p.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    assert run().endswith(f"\n{OF_TWO}\n")
    return tmp_path


def run(*options: str) -> str:
    """Build both sheets; return what the command prints."""
    done = CliRunner().invoke(main, ["build", "a.csv", "y.yaml", *options])
    assert done.exit_code == 0, done.output
    return done.output


def rebuilt(*options: str) -> list[str]:
    """Return the sheets that a rerun builds."""
    said = run(*options)
    count = said.count("left as it is: nothing has changed")
    assert said.endswith(f"\n{OF_TWO}, {count} of them as before\n" if count else f"\n{OF_TWO}\n")
    return [part.split("\n", 1)[0] for part in said.split("== ")[1:] if "left as it is" not in part]


def states(folder: Path) -> dict[Path, tuple[int, bytes]]:
    """Return when each file was written, and its content."""
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


def test_what_has_not_changed_is_not_touched(folder: Path) -> None:
    """No file is written, by any number of jobs."""
    before = states(folder)
    assert rebuilt() == rebuilt("--jobs", "2") == []
    assert states(folder) == before


CHANGES: dict[str, tuple[Callable[[], object], list[str]]] = {
    "the sheet": (lambda: Path("a.csv").write_text(TABLE + "Oman,Muscat\n", encoding="utf-8"), ["a.csv"]),
    "its table": (lambda: Path("rest.csv").write_text(TABLE, encoding="utf-8"), ["y.yaml"]),
    "its picture": (lambda: Path("p.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"> </svg>'), ["y.yaml"]),
    "its lock is gone": (lambda: Path("y.lock.json").unlink(), ["y.yaml"]),
    "its lock": (lambda: Path("a.lock.json").write_text(Path("a.lock.json").read_text() + "\n"), ["a.csv"]),
    "an output is gone": (lambda: Path("build/a.apkg").unlink(), ["a.csv"]),
    "an output": (lambda: Path("build/y.worksheet.html").write_text(""), ["y.yaml"]),
    "no record": (lambda: Path("build/.quizgen/a.csv.json").write_text("{"), ["a.csv"]),
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("what", CHANGES)
def test_what_has_changed_is_built(what: str) -> None:
    """The sheet of which it is, and no other; the time of a file alone says nothing."""
    change, expected = CHANGES[what]
    os.utime("a.csv")
    change()
    assert rebuilt() == expected
    assert rebuilt() == []


@pytest.mark.usefixtures("folder")
def test_other_options_and_another_version_build_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what is asked for anew is done anew, each time."""
    assert rebuilt("--paper", "Letter") == ["a.csv", "y.yaml"]
    assert rebuilt("--paper", "Letter") == []
    assert rebuilt("--restamp") == rebuilt("--restamp") == ["a.csv", "y.yaml"]
    assert rebuilt() == ["a.csv", "y.yaml"]
    monkeypatch.setattr(reruns, "_programs", lambda: "another version")
    assert rebuilt() == ["a.csv", "y.yaml"]


def test_a_sheet_that_fails_has_no_record(folder: Path) -> None:
    """It is tried again, until it is mended: its files are as they were."""
    before = states(folder / "build")
    (folder / "a.csv").write_text("country\n", encoding="utf-8")
    for _ in range(2):
        done = CliRunner().invoke(main, ["build", "a.csv", "y.yaml"])
        assert done.exit_code == 1
        assert "1 of 2 sheets are built, 1 of them as before\nerror: these are not" in done.output
    (folder / "a.csv").write_text(TABLE, encoding="utf-8")
    assert rebuilt() == []
    assert states(folder / "build") == before
