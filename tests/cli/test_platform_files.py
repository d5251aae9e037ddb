"""What the commands say of what a platform's file can't hold."""

import json
from pathlib import Path

import pytest
from commands import SHEET, files_of, quizgen

from quizgen import EXPORTERS, READERS

PLACES = """\
  Elbe:
    mouth: {value: Arctic Ocean, source: atlas, note: a part of the North Sea}
questions:
  - {id: capitals, ask: Which capitals lie on the Danube?, answer: [Vienna, Budapest]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sheet, one of whose questions is no question for Moodle."""
    sheet = SHEET.replace("relations:", "sources: {atlas: {title: Atlas}}\nrelations:")
    (tmp_path / "rivers.yaml").write_text(sheet + PLACES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_formats_lists_all_that_can_be_read_and_written(folder: Path) -> None:
    """Each reader and each exporter has its row, with its endings."""
    listed = quizgen("formats").stdout
    for entry in EXPORTERS:
        assert f"| {entry.name} " in listed
        assert ", ".join(entry.endings) in listed
    for reader in READERS:
        assert f"| {reader.name} " in listed


def test_a_build_says_what_a_file_leaves_out_counted_by_reason(folder: Path) -> None:
    """The row of the file is followed by what it leaves out."""
    done = quizgen("build", "rivers.yaml", "-o", "x.moodle.xml")
    assert done.exit_code == 0
    assert "left out   1: Moodle can't mark a list of answers" in done.stderr


def test_strict_makes_an_error_of_what_is_left_out(folder: Path) -> None:
    """Nothing is written then, and each reason is told."""
    done = quizgen("build", "rivers.yaml", "-o", "x.moodle.xml", "--strict")
    assert done.exit_code == 1
    assert "error: x.moodle.xml: left out 1: Moodle can't mark a list of answers" in done.stderr
    assert files_of(folder) == {"rivers.yaml"}


def test_the_report_says_what_each_file_leaves_out_and_loses(folder: Path) -> None:
    """A file that ends in .losses.json has it question by question, for all files of the build."""
    assert (
        quizgen("build", "rivers.yaml", "-o", "x.moodle.xml", "-o", "x.key.csv", "-o", "x.losses.json").exit_code == 0
    )
    report = json.loads((folder / "x.losses.json").read_text(encoding="utf-8"))
    moodle, key = report["files"]
    assert (moodle["file"], moodle["format"]) == ("x.moodle.xml", "moodle")
    assert moodle["left_out"] == [
        {"fact": "q/capitals/recall", "kind": "recall", "reason": "Moodle can't mark a list of answers"}
    ]
    assert key["format"] == "key"


def test_check_says_beforehand_what_does_not_fit(folder: Path) -> None:
    """With --for, each question that a file would leave out is a finding at its line."""
    done = quizgen("check", "rivers.yaml", "--for", "moodle")
    assert done.exit_code == 0
    assert "rivers.yaml:19:5: not in a file for moodle: Moodle can't mark a list of answers" in done.stdout
    assert quizgen("check", "rivers.yaml", "--for", "moodle", "--strict").exit_code == 1
    assert "no exporter 'modle'" in quizgen("check", "rivers.yaml", "--for", "modle").stderr


def test_an_ending_that_formats_share_is_an_error_that_lists_them(folder: Path) -> None:
    """A bare .xml says too little: the message has the endings that say more."""
    done = quizgen("build", "rivers.yaml", "-o", "x.xml")
    assert done.exit_code == 2
    assert "can't tell what to write into x.xml by its ending; known are .moodle.xml" in done.stderr


def test_a_quiz_for_a_platform_says_that_it_asks_facts_twice(folder: Path) -> None:
    """A fact with options and from memory is two questions of one quiz; the report says so, and how to have one."""
    said = quizgen("build", "rivers.yaml", "-o", "x.gift", "-o", "x.kahoot.xlsx", "-o", "x.apkg").stderr
    assert (
        said.count("in two questions, with options and from memory (--kinds value asks each with options alone)") == 1
    )
    assert "in two questions" not in quizgen("build", "rivers.yaml", "-o", "x.gift", "--kinds", "value").stderr


def test_one_file_that_can_not_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And it is said that the others were not written either."""
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text("River,Mouth\nRhine,North Sea\nEbro,Balearic Sea\n", encoding="utf-8")
    done = quizgen("build", "t.csv", "--no-lock", "--kinds", "recall", "-o", "x.gift", "-o", "x.kahoot.xlsx")
    assert "error: x.kahoot.xlsx: this quiz has no question that Kahoot can hold" in done.stderr
    assert "no file was written" in done.stderr
    assert not Path("x.gift").exists()
