"""The command line, used as its users would."""

import csv
import errno
import io
import json
import os
import re
import stat
import subprocess
import sys
from multiprocessing.process import BaseProcess
from pathlib import Path

import click
import pytest
from commands import SHEET, files_of, quizgen
from slow import slowly

from quizgen.cli import COMMANDS, main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with one sheet."""
    (tmp_path / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def test_build_writes_a_deck_and_a_worksheet(folder: Path) -> None:
    """Without further words the two outputs land in build/, and the report says what was done."""
    done = quizgen("build", "rivers.yaml")
    assert done.exit_code == 0
    assert done.stdout == ""
    assert files_of(folder) == {"rivers.yaml", "rivers.lock.json", "build/rivers.apkg", "build/rivers.worksheet.html"}
    assert "questions  8: 4 value, 4 recall" in done.stderr
    assert "build/rivers.apkg (8 questions)" in done.stderr
    assert "4 left out: all of kind recall: others on the page ask for the same or give it away" in done.stderr


def test_build_says_what_was_skipped_and_why(folder: Path) -> None:
    """A fact that can't be asked is reported with its reason."""
    (folder / "two.csv").write_text("river,mouth [one]\nDanube,Black Sea\nRhine,North Sea\n", encoding="utf-8")
    done = quizgen("build", "two.csv")
    assert done.exit_code == 0
    assert "skipped    2 value: only one wrong option can be proven" in done.stderr


def test_reasons_that_differ_by_a_name_are_one_and_columns_stand_in_their_order(folder: Path) -> None:
    """A column of kinds gives a reason for each subject, which nobody reads one by one."""
    rows = "".join(f"{name},{kind}\n" for name, kind in zip("abcdefgh", "xxyyzzww", strict=True))
    (folder / "kinds.csv").write_text(f"letter,kind\n{rows}", encoding="utf-8")
    done = quizgen("build", "kinds.csv")
    assert "8 recall_subject: 'b' has this value, too, or may have it (so, with other names, 7 more)" in done.stderr
    rows = "".join(f"{name},{n + 1},{'yes' if n % 2 else 'no'},{7 * n + 7}\n" for n, name in enumerate("abcdef"))
    (folder / "columns.csv").write_text(f"letter,size,vowel,weight\n{rows}", encoding="utf-8")
    done = quizgen("build", "columns.csv")
    assert re.findall(r"(?:assumed)? +(\w+): (?:numbers|yes or no)", done.stderr) == ["size", "weight", "vowel"]


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (["-o", "a.apkg"], {"a.apkg"}),
        (["-o", "a.html", "-o", "b.json"], {"a.html", "b.json"}),
        (["--to", "json=data"], {"data"}),
        (["--to", "json=a=b", "--to", "flashcards=cards.html"], {"a=b", "cards.html"}),
        (["-o", "a.apkg", "--to", "quizgen:JsonExporter=mine.json"], {"a.apkg", "mine.json"}),
        (["--to", "quizgen:JsonExporter=C:data"], {"C:data"}),
        (["--out", "deep/er"], {"deep/er/rivers.apkg", "deep/er/rivers.worksheet.html"}),
        (["-o", "A.WORKSHEET.HTML", "--paper", "Letter"], {"A.WORKSHEET.HTML"}),
    ],
)
def test_build_writes_what_is_named_and_no_more(arguments: list[str], written: set[str], folder: Path) -> None:
    """-o, --out and --to decide which files are written, and by which exporter."""
    assert quizgen("build", "rivers.yaml", *arguments).exit_code == 0
    assert files_of(folder) - {"rivers.yaml", "rivers.lock.json"} == written


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "rivers.yaml", "-o", "x.odt"], "can't tell what to write into x.odt by its ending"),
        (
            ["build", "rivers.yaml", "-o", "json=x.json"],
            "-o names a file alone; to name its format as well, write --to json",
        ),
        (["build", "rivers.yaml", "-o", "a.b:C=x"], "to name its format as well, write --to a.b:C=x"),
        (
            ["build", "rivers.yaml", "--to", "nowhere:Thing=x"],
            "No module named 'nowhere' (set PYTHONPATH to the folder",
        ),
        (["build", "rivers.yaml", "--to", "quizgen:JsnExporter=x"], "(did you mean 'JsonExporter'?)"),
        (["build", "rivers.yaml", "--to", "quizgen:=x"], "an import path is package.module:Name"),
        (["build", "rivers.yaml", "--to", "word=x"], "no exporter 'word'"),
        (["build", "rivers.yaml", "--to", "nowhere:Thing=x"], "can't load the exporter 'nowhere:Thing'"),
        (["build", "rivers.yaml", "--to", "os:getcwd=x"], "'os:getcwd' is no exporter"),
        (["build", "rivers.yaml", "--to", "json"], "--to json: say into which file, as in --to json=rivers.json"),
        (
            ["build", "rivers.yaml", "--to", "quizgen:JsonExporter"],
            "as in --to quizgen:JsonExporter=rivers.json",
        ),
        (["build", "rivers.yaml", "--to", "json="], "--to json=: say into which file"),
        (["build", "rivers.yaml", "--to", "jsn"], "no exporter 'jsn'"),
        (["build", "rivers.yaml", "--to", "=x.json"], "no exporter ''"),
        (["build", "rivers.yaml", "--to", ":Thing=x"], "can't load the exporter ':Thing'"),
        (["build", "rivers.yaml", "-o", "x.html", "--to", "flashcards=./x.html"], "two formats for one file: x.html"),
        (["build", "rivers.yaml", "--distractors", "0"], "--distractors is a number from 1"),
        (["build", "rivers.yaml", "--paper", "A5"], "'A5' is not one of"),
        (["build", "rivers.yaml", "-o", "x.apkg", "--paper", "A4"], "--paper is an option of worksheet"),
        (["build", "rivers.yaml", "-o", "x.json", "--no-reasons"], "--no-reasons is an option of worksheet"),
        (
            ["build", "rivers.yaml", "-o", "x.zipgrade.csv", "--forms", "6"],
            "ZipGradeExporter: forms is a whole number from 1 to 5, not 6",
        ),
        (["build", "rivers.yaml", "--count", "0"], "--count"),
        (["show", "rivers.yaml", "--kinds", "recal"], "no question has 'recal'; did you mean 'recall'?"),
        (["show", "rivers.yaml", "--tags", "x"], "no question has 'x'; there are none"),
        (["bild", "rivers.yaml"], "No such command 'bild'"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], message: str, folder: Path) -> None:
    """Wrong usage says what is wrong, exits with 2 and writes nothing."""
    done = quizgen(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr
    assert files_of(folder) == {"rivers.yaml"}


@pytest.mark.parametrize(
    ("format", "file", "whose"),
    [
        ("json", "x.apkg", "anki"),
        ("json", "X.APKG", "anki"),
        ("json", "x.html", "worksheet"),
        ("flashcards", "x.practice.html", "practice"),
        ("worksheet", "x.practice.html", "practice"),
        ("key", "x.zipgrade.csv", "zipgrade"),
        ("quizgen:JsonExporter", "x.apkg", "anki"),
        ("quizgen:WorksheetExporter", "x.flashcards.html", "flashcards"),
    ],
)
def test_a_format_is_not_written_under_anothers_name(format: str, file: str, whose: str, folder: Path) -> None:  # noqa: A002
    """An ending that belongs to another format is wrong usage; the message names both formats."""
    done = quizgen("build", "rivers.yaml", "--to", f"{format}={file}")
    assert done.exit_code == 2
    assert f" is {whose}, not {format}; give it another ending" in done.stderr
    assert files_of(folder) == {"rivers.yaml"}


def test_a_format_that_is_named_changes_no_other_file(folder: Path) -> None:
    """What -o names goes by its ending, whatever --to says about another file."""
    assert quizgen("build", "rivers.yaml", "--to", "json=y", "-o", "x.apkg", "-o", "z.html").exit_code == 0
    assert (folder / "x.apkg").read_bytes()[:2] == b"PK"
    assert (folder / "y").read_bytes()[:1] == b"{"
    assert (folder / "z.html").read_bytes().lower().startswith(b"<!doctype html>")


def test_an_exporter_of_ones_own_may_take_the_ending_of_what_it_extends(folder: Path) -> None:
    """And an ending that many formats share, such as .html."""
    for name, file in (("AnkiExporter", "x.apkg"), ("FlashcardsExporter", "x.html")):
        assert quizgen("build", "rivers.yaml", "--to", f"quizgen:{name}={file}").exit_code == 0


@pytest.mark.parametrize("command", ["build", "check", "show"])
def test_a_bad_sheet_exits_with_1_and_says_all_that_is_wrong(command: str, folder: Path) -> None:
    """Every command reports all errors with their places, and no traceback."""
    (folder / "rivers.yaml").write_text(SHEET.replace("mouth: North", "mout: North") + "tag: x\n", encoding="utf-8")
    done = quizgen(command, "rivers.yaml")
    assert done.exit_code == 1
    assert "error: rivers.yaml:12:11: no relation 'mout'" in done.stderr
    assert "did you mean 'mouth'?" in done.stderr
    assert "error: rivers.yaml:15:1: a fact sheet has no key 'tag'" in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(folder) == {"rivers.yaml"}


def test_a_failed_build_leaves_earlier_outputs_as_they_were(folder: Path) -> None:
    """A sheet that breaks later does not touch what an earlier build wrote."""
    quizgen("build", "rivers.yaml")
    before = {name: (folder / name).read_bytes() for name in files_of(folder) if name.startswith("build")}
    (folder / "rivers.yaml").write_text(SHEET + "  Ebro: {mouth: Black Sea}\n", encoding="utf-8")
    assert quizgen("build", "rivers.yaml").exit_code == 1
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_a_missing_sheet_and_an_unknown_ending_are_plain_errors(folder: Path) -> None:
    """A file that is not there, or is of no known sort, is an error with its name."""
    assert quizgen("build", "nowhere.yaml").stderr == "error: nowhere.yaml: can't be read: No such file or directory\n"
    assert "(did you mean 'rivers.yaml'?)" in quizgen("build", "river.yaml").stderr
    (folder / "sheet.docx").write_bytes(b"PK")
    done = quizgen("build", "sheet.docx")
    assert done.exit_code == 1
    assert "known are .yaml, .yml, .json, .bank.xlsx, .csv, .tsv" in done.stderr


def test_a_folder_that_can_not_be_written_is_a_plain_error(folder: Path) -> None:
    """A target in a missing folder, or a file where a folder should be, is an error that names it."""
    assert "nowhere/x.json: can't be written" in quizgen("build", "rivers.yaml", "-o", "nowhere/x.json").stderr
    (folder / "build").write_text("a file", encoding="utf-8")
    assert "can't make the folder build" in quizgen("build", "rivers.yaml").stderr


def test_the_same_sheet_gives_the_same_bytes(folder: Path) -> None:
    """Two builds, of which one has another date in its environment, differ in no byte."""
    quizgen("build", "rivers.yaml", "--out", "one")
    quizgen("build", "rivers.yaml", "--out", "two")
    for name in ("rivers.apkg", "rivers.worksheet.html"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_source_date_epoch_stamps_a_sheet_without_a_date(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a lock SOURCE_DATE_EPOCH changes the package of an undated sheet, and a dated one's not."""
    undated = build_bytes(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build_bytes(folder) != undated
    (folder / "rivers.yaml").write_text(SHEET + "revised: 2026-11-23\n", encoding="utf-8")
    dated = build_bytes(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert build_bytes(folder) == dated
    (folder / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert quizgen("build", "rivers.yaml").exit_code == 2


def build_bytes(folder: Path) -> bytes:
    """Return the package that the sheet gives now."""
    assert quizgen("build", "rivers.yaml", "-o", "x.apkg", "--no-lock").exit_code == 0
    return (folder / "x.apkg").read_bytes()


def test_build_strict_refuses_what_is_assumed(folder: Path) -> None:
    """Under --strict an assumed cardinality is an error, and nothing is written."""
    rows = "river,mouth\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\n"
    (folder / "rivers.csv").write_text(rows, encoding="utf-8")
    assert quizgen("build", "rivers.csv", "--out", "loose").exit_code == 0
    done = quizgen("build", "rivers.csv", "--strict")
    assert done.exit_code == 1
    assert "one-value-assumed" in done.stderr
    assert not (folder / "build").exists()


def test_show_prints_each_question_with_its_proof(folder: Path) -> None:
    """The questions go to stdout with the right option marked, and why each other is wrong."""
    shown = quizgen("show", "rivers.yaml").stdout
    assert "1. Into which sea does Danube flow?    [danube/mouth/value]" in shown
    assert "✓" in shown
    assert "(one-value) Rhine flows into North Sea." in shown
    assert "   → Black Sea" in shown


def test_show_json_is_the_quiz_as_data(folder: Path) -> None:
    """The JSON has the keys that the contract names."""
    data = json.loads(quizgen("show", "rivers.yaml", "--json").stdout)
    assert {"quizgen", "id", "title", "language", "questions", "skipped"} <= set(data)
    question = data["questions"][0]
    assert {"id", "kind", "fact", "stem", "options", "answer", "explanation", "difficulty", "when", "source"} <= set(
        question
    )
    assert {"tags", "media", "note"} <= set(question)
    assert [option["correct"] for option in question["options"]].count(True) == 1
    assert question["options"][0]["proof"].keys() == {"rule", "facts", "assumed"}


def test_check_reports_findings_and_coverage(folder: Path) -> None:
    """Check prints findings to stdout, exits with 0 where none is an error, and has a form for programs."""
    done = quizgen("check", "rivers.yaml")
    assert done.exit_code == 0
    assert "low: unsourced" in done.stdout
    data = json.loads(quizgen("check", "rivers.yaml", "--json").stdout)
    assert data["coverage"]["facts"] == 4
    assert data["findings"][0].keys() == {"rule", "severity", "question", "where", "message", "fix", "relation"}
    assert {finding["relation"] for finding in data["findings"]} == {"mouth"}


def test_fail_on_lowers_what_fails(folder: Path) -> None:
    """With --fail-on a lesser finding makes the exit status 1."""
    assert quizgen("check", "rivers.yaml", "--fail-on", "medium").exit_code == 0
    assert quizgen("check", "rivers.yaml", "--fail-on", "low").exit_code == 1


def test_from_says_what_a_sheet_is(folder: Path) -> None:
    """--from reads a file whose ending says nothing."""
    (folder / "rivers.yaml").rename(folder / "rivers.txt")
    assert quizgen("show", "rivers.txt").exit_code == 1
    assert quizgen("show", "rivers.txt", "--from", "yaml").exit_code == 0


def test_build_counts_what_it_assumed(folder: Path) -> None:
    """The report says once of each column what is assumed, how much rests on it, and what to paste into the header."""
    rows = "river,length (km)\nDanube,2850\nRhine,1233\nVolga,3531\n"
    (folder / "rivers.csv").write_text(rows, encoding="utf-8")
    said = quizgen("build", "rivers.csv").stderr
    assert "assumed    length: numbers in km, one for each (assumed); 9 wrong options rest on it\n" in said
    assert "→ in the header: 'length (km) [one]' if that is right, 'length (km) [all]' if there may be several" in said
    assert said.count("numbers in km") == said.count("'length (km) [one]'") == 1


def test_check_says_of_a_column_once_what_is_assumed(folder: Path) -> None:
    """What a finding says of a column stands in no note beside it, with the header to paste, and no key of YAML."""
    rows = "river,length (km)\nDanube,2850\nRhine,1233\nVolga,3531\n"
    (folder / "rivers.csv").write_text(rows, encoding="utf-8")
    done = quizgen("check", "rivers.csv")
    assert "in the header: 'length (km) [one]' if that is right" in done.stdout
    assert "numbers in km" not in done.stderr
    assert "values:" not in done.stdout + done.stderr


def test_what_was_remarked_is_said_where_a_build_fails(folder: Path) -> None:
    """A build that writes nothing has no report, and says what it assumed all the same."""
    (folder / "rivers.csv").write_text("river,mouth\nDanube,Black Sea\nRhine,North Sea\n", encoding="utf-8")
    done = quizgen("build", "rivers.csv", "-o", "x.kahoot.xlsx")
    assert done.exit_code == 1
    assert "mouth: names, one for each (assumed)" in done.stderr
    assert "mouth: names" not in quizgen("build", "rivers.csv", "--kinds", "vlaue").stderr


def test_of_several_outputs_all_are_written_or_none(folder: Path) -> None:
    """One target that can't be written leaves the others as they were."""
    (folder / "a.apkg").write_text("OLD", encoding="utf-8")
    assert quizgen("build", "rivers.yaml", "-o", "a.apkg", "-o", "missing/b.html").exit_code == 1
    assert (folder / "a.apkg").read_text(encoding="utf-8") == "OLD"
    assert files_of(folder) == {"rivers.yaml", "a.apkg"}


def test_check_strict_fails_on_what_is_not_asked(folder: Path) -> None:
    """Under --strict a fact that is not asked is an error, and the exit status is 1."""
    (folder / "two.csv").write_text("river,mouth [one]\nDanube,Black Sea\nRhine,North Sea\n", encoding="utf-8")
    assert quizgen("check", "two.csv").exit_code == 0
    done = quizgen("check", "two.csv", "--strict")
    assert done.exit_code == 1
    assert "error: not-asked" in done.stdout


def test_check_can_look_at_a_drawn_test_alone(folder: Path) -> None:
    """With --count and --kinds, what is checked is what build and show would draw."""
    done = quizgen("check", "rivers.yaml", "--count", "2", "--kinds", "value")
    assert done.exit_code == 0
    assert done.stderr.endswith("2 questions about 2 facts, 1 finding\n")


@pytest.mark.parametrize("sheet", ["rivers.csv", "rivers.yaml"])
def test_the_largest_file_is_the_users_choice(folder: Path, sheet: str) -> None:
    """--limit-mb refuses, or lets in, a large table, also one that a sheet names; the error says how."""
    row = "river,mouth [one]\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\n"
    (folder / "rivers.csv").write_text(row + "\n" * 1_000_000, encoding="utf-8")
    head = "quizgen: 1\nid: r\ntitle: R\ntables: [rivers.csv]\n"
    (folder / "rivers.yaml").write_text(head, encoding="utf-8")
    refused = quizgen("show", sheet, "--limit-mb", "1")
    assert refused.exit_code == 1
    assert "rivers.csv: this file is larger than 1 MB" in refused.stderr
    assert "--limit-mb" in refused.stderr
    assert quizgen("show", sheet, "--limit-mb", "2").exit_code == 0


def test_new_writes_a_sheet_that_builds_and_never_overwrites(folder: Path) -> None:
    """A new sheet builds without a remark; a second one of the name is refused."""
    assert quizgen("new", "My-lakes").exit_code == 0
    sheet = (folder / "My-lakes.yaml").read_text(encoding="utf-8")
    assert 'title: "My lakes"' in sheet
    done = quizgen("build", "My-lakes.yaml")
    assert done.exit_code == 0
    assert "note:" not in done.stderr
    assert quizgen("check", "My-lakes.yaml", "--strict").exit_code == 0
    assert quizgen("new", "My-lakes").exit_code == 1
    assert (folder / "My-lakes.yaml").read_text(encoding="utf-8") == sheet


def test_two_new_sheets_of_one_name_have_different_ids(folder: Path) -> None:
    """Decks that two people begin under one name do not overwrite each other in Anki."""
    quizgen("new", "a/rivers")
    quizgen("new", "b/rivers")
    ids = {
        line
        for name in "ab"
        for line in (folder / name / "rivers.yaml").read_text("utf-8").splitlines()
        if line[:3] == "id:"
    }
    assert len(ids) == 2


def test_a_tables_id_is_given_or_said(folder: Path) -> None:
    """The id of a table is its file's stem, with a remark, or the one given."""
    (folder / "r.csv").write_text("river,mouth [one]\nDanube,Black Sea\n", encoding="utf-8")
    assert "the deck's id is 'r'" in quizgen("build", "r.csv").stderr
    done = quizgen("show", "r.csv", "--json", "--id", "mine", "--no-lock")
    assert json.loads(done.stdout)["id"] == "mine"
    assert quizgen("show", "rivers.yaml", "--id", "mine").exit_code == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(name: str) -> None:
    """Each command says what it does, in its own help as in the list of all, and each of its options too."""
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help is not None
    assert command.help.replace(": NAME.yaml", ".").startswith(COMMANDS[name])
    for parameter in command.params:
        assert not isinstance(parameter, click.Option) or parameter.help, parameter.name


def test_a_command_that_is_not_there_is_wrong_usage() -> None:
    """A name that no command has is exit status 2."""
    done = quizgen("biuld")
    assert done.exit_code == 2
    assert "No such command 'biuld'. Did you mean 'build'?" in done.stderr
    assert "mean" not in quizgen("weather").stderr


def test_build_help_lists_the_exporters() -> None:
    """The help of build names every ending and exporter."""
    text = quizgen("build", "--help").stdout
    for word in (".apkg", "anki", ".html", "worksheet", ".json"):
        assert word in text


def test_outputs_have_the_permissions_of_ordinary_files(folder: Path) -> None:
    """A file written by way of a temporary one is as readable as any other."""
    mask = os.umask(0o022)
    try:
        quizgen("build", "rivers.yaml")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((folder / "build/rivers.apkg").stat().st_mode) == 0o644


def test_show_prints_every_way_of_answering(folder: Path) -> None:
    """An order has the places of its options, a matching its pairs, a cloze what fills its gap, a list all its keys."""
    body = (
        "kinds: [order, matching, cloze, select_all, true_false]\nrelations: {length: {value: number, values: one}}\n"
    )
    body += "facts: {A: {length: 10}, B: {length: 2000}, C: {length: 35}, D: {length: 470}}\n"
    body += "questions: [{id: x, ask: Which are even?, answer: [two, six], distractors: [five, nine]}]\n"
    (folder / "kinds.yaml").write_text("quizgen: 1\nid: kinds\ntitle: Kinds\n" + body, encoding="utf-8")
    shown = quizgen("show", "kinds.yaml").stdout
    assert re.search(r"^   1 [A-D]  A$", shown, re.MULTILINE)
    assert re.search(r"^   4 [A-D]  B$", shown, re.MULTILINE)
    assert "   → C – 35\n" in shown
    assert "A: the length is _____.    [a/length/cloze]\n   → 10\n" in shown
    assert re.search(r"^   ✓ [A-D]  two$", shown, re.MULTILINE)
    assert re.search(r"^   ✓ [A-D]  six$", shown, re.MULTILINE)
    assert re.search(r"^     A  True    \(one-value\) Not true: ", shown, re.MULTILINE)


def test_forms_are_the_same_in_every_output(folder: Path) -> None:
    """Numbers and letters of the page, of both tables and of the answer sheet are those of one selection."""
    files = ("x.html", "x.key.csv", "x.zipgrade.csv", "x.bubbles.html")
    options = ["--forms", "3", "--count", "3", "--kinds", "value", "--no-reasons"]
    assert quizgen("build", "rivers.yaml", *options, *(f"-o{name}" for name in files)).exit_code == 0
    page, key, zipgrade, _ = ((folder / name).read_text(encoding="utf-8-sig") for name in files)
    rows = list(csv.DictReader(io.StringIO(key)))
    assert [(row["Key"], row["Question"], row["Response"]) for row in csv.DictReader(io.StringIO(zipgrade))] == [
        (row["form"], row["number"], row["mark"]) for row in rows
    ]
    assert len(rows) == page.count('class="question"') == 9
    assert 'class="why"' not in page


def test_questions_are_selected_alike_everywhere(folder: Path) -> None:
    """--count and --kinds choose the same questions for a deck, a page, the data and for reading."""
    done = quizgen("build", "rivers.yaml", "--count", "2", "-o", "x.apkg", "-o", "x.json", "-o", "x.html")
    assert "selected   2 of them" in done.stderr
    built = [question["id"] for question in json.loads((folder / "x.json").read_text(encoding="utf-8"))["questions"]]
    shown = json.loads(quizgen("show", "rivers.yaml", "--count", "2", "--json").stdout)["questions"]
    assert [question["id"] for question in shown] == built
    assert len(built) == 2
    assert "x.apkg (2 questions)" in done.stderr
    assert "x.html (2 questions, about 1 page and the key)" in done.stderr


def test_fewer_than_asked_for_is_said(folder: Path) -> None:
    """Where --count asks for more than can stand together, all that can are taken, and it is said."""
    done = quizgen("build", "rivers.yaml", "--count", "7", "-o", "x.html")
    assert "note: 4 of the 7 questions that --count asks for" in done.stderr


def test_a_theme_that_is_none_writes_nothing(folder: Path) -> None:
    """A folder without a theme is an error with status 1."""
    done = quizgen("build", "rivers.yaml", "-o", "x.html", "--theme", ".")
    assert done.exit_code == 1
    assert "error: .: this folder holds no theme" in done.stderr
    assert not (folder / "x.html").exists()


def test_where_no_process_can_be_started_a_build_says_so_and_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, though the questions and the files would both have been shared out."""

    def refused(process: BaseProcess) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(BaseProcess, "start", refused)
    done = quizgen("build", "rivers.yaml", "--jobs", "2")
    assert done.exit_code == 0
    assert done.stderr.count("note: the system starts no more processes (Operation not permitted)") == 1
    assert "Warning" not in done.stderr
    assert "build/rivers.apkg" in files_of(folder)


def by_jobs(folder: Path, count: int, *arguments: str) -> tuple[str, dict[str, bytes]]:
    """Build in a program and a folder of its own; return what it says, and the content of each file."""
    place = folder / f"by {count}"
    place.mkdir()
    (place / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    command = [sys.executable, "-m", "quizgen", "build", "rivers.yaml", "--jobs", str(count), *arguments]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, check=False, encoding="utf-8")
    return done.stderr, {name: (place / name).read_bytes() for name in files_of(place)}


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "r.apkg", "-o", "r.html", "-o", "r.flashcards.html"),
        *slowly(
            ("-o", "r.apkg", "--no-lock"),
            ("-o", "missing/r.html", "-o", "r.json", "--count", "100"),
            ("-o", "r.zipgrade.csv"),
        ),
    ],
    ids=" ".join,
)
def test_files_made_side_by_side_are_those_made_one_by_one(folder: Path, arguments: tuple[str, ...]) -> None:
    """So are the lock, what the report says about each, and what goes wrong."""
    said, files = by_jobs(folder, 1, *arguments)
    assert by_jobs(folder, 3, *arguments) == (said, files)
    assert ("\nwritten " in said) == (len(files) > 1)
