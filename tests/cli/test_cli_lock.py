"""The lock on the command line: read by every command, written by `build` alone, and never lost."""

import json
from pathlib import Path

import pytest
from commands import SHEET, files_of, quizgen

from quizgen import Lock, read_lock

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)

TABLE = "river,mouth [one]\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\nEbro,Mediterranean Sea\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one sheet, built on a certain day."""
    (tmp_path / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert quizgen("build", "rivers.yaml", "--out", "first").exit_code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790086400")
    return tmp_path


def lock_of(folder: Path) -> bytes:
    """Return the lock as it stands."""
    return (folder / "rivers.lock.json").read_bytes()


def lock_in(file: str) -> Lock:
    """Read a lock."""
    lock = read_lock(file)
    assert lock
    return lock


def test_the_first_build_says_that_there_is_a_lock_now(folder: Path) -> None:
    """A new lock is named, with what it is for; later ones say what changed."""
    (folder / "rivers.lock.json").unlink()
    assert "lock       rivers.lock.json is new: keep it with the sheet" in quizgen("build", "rivers.yaml").stderr
    assert "rivers.lock.json: 0 new, 0 changed, 0 retired, 8 as before" in quizgen("build", "rivers.yaml").stderr


def test_a_table_that_takes_over_the_id_of_a_lock_says_so(folder: Path) -> None:
    """A program's lock of the same name gives the table its id; one that the table's own name gives is not told."""
    (folder / "seas.csv").write_text(TABLE, encoding="utf-8")
    assert "the deck's id is 'seas', that of" not in quizgen("build", "seas.csv").stderr
    assert "the deck's id is" not in quizgen("build", "seas.csv").stderr
    text = (folder / "seas.lock.json").read_text(encoding="utf-8")
    (folder / "seas.lock.json").write_text(
        text.replace('"id": "seas"', '"id": "seas-k3f"').replace('"sheet": "seas.csv"', '"sheet": ""'), encoding="utf-8"
    )
    said = quizgen("build", "seas.csv").stderr
    assert "the deck's id is 'seas-k3f', that of seas.lock.json, which was made by a program" in said
    assert lock_in("seas.lock.json").id == "seas-k3f"


def test_nothing_changed_nothing_moves(folder: Path) -> None:
    """On another day the same sheet gives the same lock and the same outputs, byte by byte."""
    before = lock_of(folder)
    quizgen("build", "rivers.yaml", "--out", "second")
    assert lock_of(folder) == before
    for name in ("rivers.apkg", "rivers.worksheet.html"):
        assert (folder / "first" / name).read_bytes() == (folder / "second" / name).read_bytes()


def test_a_change_is_stamped_now(folder: Path) -> None:
    """A question that changed has the time of this build, in seconds; all others keep theirs."""
    tagged = SHEET.replace("Ebro: {mouth: Mediterranean Sea}", "Ebro: {mouth: {value: Mediterranean Sea, tags: [new]}}")
    (folder / "rivers.yaml").write_text(tagged, encoding="utf-8")
    assert "0 new, 2 changed" in quizgen("build", "rivers.yaml").stderr
    changed = {name: locked.question.changed for name, locked in lock_in("rivers.lock.json").by_id.items()}
    assert changed["ebro/mouth/recall"] == 1_790_086_400
    assert changed["rhine/mouth/recall"] == 1_790_000_000


@pytest.mark.parametrize("command", ["check", "show"])
def test_other_commands_read_it_and_leave_it(command: str, folder: Path) -> None:
    """What is shown is what was built; only `build` writes."""
    before = lock_of(folder)
    (folder / "rivers.yaml").write_text(SHEET + "  Oder: {mouth: Baltic Sea}\n", encoding="utf-8")
    assert quizgen(command, "rivers.yaml").exit_code == 0
    assert lock_of(folder) == before


def test_a_failed_build_leaves_the_lock_as_it_was(folder: Path) -> None:
    """Neither a bad sheet nor an output that can't be written touches the lock."""
    before = lock_of(folder)
    changed = SHEET + "  Oder: {mouth: Baltic Sea}\n"
    (folder / "rivers.yaml").write_text(changed, encoding="utf-8")
    assert quizgen("build", "rivers.yaml", "-o", "missing/x.apkg").exit_code == 1
    assert lock_of(folder) == before
    (folder / "rivers.yaml").write_text(changed + "  Oder: {mouth: North Sea}\n", encoding="utf-8")
    assert quizgen("build", "rivers.yaml").exit_code == 1
    assert lock_of(folder) == before


@pytest.mark.parametrize("broken", [b"", b"{\n<<<<<<< HEAD\n", b'{"quizgen_lock": 99}', b"\xff", b"[]"])
@pytest.mark.parametrize("command", ["build", "check", "show"])
def test_a_broken_lock_is_never_overwritten(command: str, broken: bytes, folder: Path) -> None:
    """Every command stops at it with its place, and it stays for a person to mend."""
    (folder / "rivers.lock.json").write_bytes(broken)
    done = quizgen(command, "rivers.yaml")
    assert done.exit_code == 1
    assert "error: rivers.lock.json" in done.stderr
    assert "Traceback" not in done.stderr
    assert lock_of(folder) == broken
    assert not (folder / "build").exists()


def test_another_sheets_lock_is_refused(folder: Path) -> None:
    """A changed id, and a table of the same name as the sheet, are errors that leave the lock alone."""
    before = lock_of(folder)
    (folder / "rivers.csv").write_text(TABLE, encoding="utf-8")
    assert "this is the lock of rivers.yaml" in quizgen("build", "rivers.csv").stderr
    assert quizgen("build", "rivers.csv", "--lock", "table.lock.json").exit_code == 0
    (folder / "rivers.yaml").write_text(SHEET.replace("rivers-test", "other"), encoding="utf-8")
    done = quizgen("build", "rivers.yaml")
    assert done.exit_code == 1
    assert "error: rivers.lock.json: this is the lock of another sheet, 'rivers-test'" in done.stderr
    assert lock_of(folder) == before


def test_lock_names_another_file(folder: Path) -> None:
    """--lock FILE is read and written in place of the one beside the sheet."""
    quizgen("build", "rivers.yaml", "--lock", "kept.json", "--seed", "5")
    assert lock_in("kept.json").seed == 5
    assert lock_in("rivers.lock.json").seed == 0
    assert quizgen("build", "rivers.yaml", "--lock", "kept.json", "--no-lock").exit_code == 2


def test_without_a_lock_nothing_is_read_or_written(folder: Path) -> None:
    """--no-lock says what it costs; a broken lock does not matter then."""
    (folder / "rivers.lock.json").write_bytes(b"broken")
    done = quizgen("build", "rivers.yaml", "--no-lock")
    assert done.exit_code == 0
    assert "gets no updates" in done.stderr
    assert "read_lock" not in done.stderr
    assert lock_of(folder) == b"broken"


def test_a_seed_holds_until_relocked(folder: Path) -> None:
    """Another seed has no effect, and a remark says so; --relock applies it, to all questions or to one."""
    before = lock_of(folder)
    assert "note       rivers.lock.json: the lock keeps seed 0 (9 takes hold with --relock only)" in (
        quizgen("build", "rivers.yaml", "--seed", "9").stderr
    )
    assert lock_of(folder) == before
    quizgen("build", "rivers.yaml", "--distractors", "2", "--relock", "rhine/mouth/value")
    options = {name: len(locked.question.options) for name, locked in lock_in("rivers.lock.json").by_id.items()}
    assert options["rhine/mouth/value"] == 3
    assert options["ebro/mouth/value"] == 4
    quizgen("build", "rivers.yaml", "--distractors", "2", "--relock")
    assert lock_in("rivers.lock.json").distractors == 2
    assert "did you mean 'rhine/mouth/value'" in quizgen("build", "rivers.yaml", "--relock", "rine/mouth/value").stderr


def test_a_table_keeps_the_id_of_its_lock(folder: Path) -> None:
    """A table that was built with an id of its own has it again without being told, even when it is renamed."""
    (folder / "r.csv").write_text(TABLE, encoding="utf-8")
    quizgen("build", "r.csv", "--id", "mine")
    assert json.loads(quizgen("show", "r.csv", "--json").stdout)["id"] == "mine"
    assert "is the lock of another sheet" in quizgen("build", "r.csv", "--id", "yours").stderr
    (folder / "r.csv").rename(folder / "s.csv")
    (folder / "r.lock.json").rename(folder / "s.lock.json")
    assert json.loads(quizgen("show", "s.csv", "--json").stdout)["id"] == "mine"


def test_nothing_else_is_left_behind(folder: Path) -> None:
    """Beside the sheet there is its lock, and no temporary file."""
    quizgen("build", "rivers.yaml", "--out", "first")
    assert files_of(folder) == {
        *("rivers.yaml", "rivers.lock.json"),
        *("first/rivers.apkg", "first/rivers.worksheet.html"),
    }


def test_retired_questions_are_marked_once_more_on_demand(folder: Path) -> None:
    """--mark-retired ships them in Anki decks with a tag, says how to find them, and gives the same bytes again."""
    (folder / "rivers.yaml").write_text(SHEET.replace("  Volga: {mouth: Caspian Sea}\n", ""), encoding="utf-8")
    quizgen("build", "rivers.yaml", "--out", "without")
    done = quizgen("build", "rivers.yaml", "--out", "marked", "--mark-retired")
    assert "3 marked; learners find theirs in Anki by tag:quizgen::retired" in done.stderr
    gone = lock_in("rivers.lock.json").by_id["volga/mouth/value"]
    assert (gone.retired, gone.question.tags, gone.question.changed) == (True, ("quizgen::retired",), 1_790_086_400)
    pages = [(folder / name / "rivers.worksheet.html").read_bytes() for name in ("without", "marked")]
    assert pages[0] == pages[1]
    quizgen("build", "rivers.yaml", "--out", "again", "--mark-retired")
    assert (folder / "marked/rivers.apkg").read_bytes() == (folder / "again/rivers.apkg").read_bytes()
    assert quizgen("build", "rivers.yaml", "--no-lock", "--mark-retired").exit_code == 2


def test_a_note_with_a_picture_that_cannot_be_marked_is_named(folder: Path) -> None:
    """The lock has no pictures, and a note without its own would wipe it from the card: it is said to be left."""
    Path("a.png").write_bytes(PNG)
    picture = "{mouth: {value: Caspian Sea, picture: a.png, alt: a river}}"
    Path("rivers.yaml").write_text(SHEET.replace("{mouth: Caspian Sea}", picture), encoding="utf-8")
    quizgen("build", "rivers.yaml")
    gone = [line for line in SHEET.splitlines() if "Volga" not in line and "Ebro" not in line]
    Path("rivers.yaml").write_text("\n".join(gone), encoding="utf-8")
    said = quizgen("build", "rivers.yaml", "--mark-retired").stderr
    assert "marked; learners find theirs" in said
    assert "not marked: volga/mouth (the lock does not hold their pictures and sounds)" in said
    assert "not marked" not in quizgen("build", "rivers.yaml").stderr


def test_marked_questions_are_no_difference_ever_after(folder: Path) -> None:
    """A kind that was withdrawn from all notes, and marked: `diff` compares with what a build would write, tags too."""
    Path("rivers.yaml").write_text(SHEET.replace("title:", "kinds: [value]\ntitle:"), encoding="utf-8")
    assert "marked" in quizgen("build", "rivers.yaml", "--mark-retired").stderr
    told = quizgen("diff", "rivers.yaml").stdout
    assert "changed" not in told
    assert "has other content" not in told
    assert "restamped" not in quizgen("build", "rivers.yaml").stderr


def test_a_sheet_under_another_name_is_told_of_its_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second deck would begin in silence, and learners would begin anew."""
    monkeypatch.chdir(tmp_path)
    Path("rivers.csv").write_text(TABLE, encoding="utf-8")
    assert "is new" in quizgen("build", "rivers.csv").stderr
    Path("rivers.csv").rename("waters.csv")
    assert "rivers.lock.json is that of rivers.csv, which is no longer here" in quizgen("diff", "waters.csv").stdout
    said = quizgen("build", "waters.csv").stderr
    assert "rivers.lock.json is that of rivers.csv, which is no longer here" in said
    assert "build with --lock rivers.lock.json" in said
    Path("waters.lock.json").unlink()
    said = quizgen("build", "waters.csv", "--lock", "rivers.lock.json").stderr
    assert "rivers.lock.json: 0 new, 0 changed, 0 retired" in said


def test_a_lock_in_another_folder_tells_nothing_of_where_its_sheet_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sheets in several folders may keep their locks in one; none of them has gone."""
    monkeypatch.chdir(tmp_path)
    for folder in ("north", "south", "locks"):
        Path(folder).mkdir()
    Path("north/rivers.csv").write_text(TABLE, encoding="utf-8")
    Path("south/waters.csv").write_text(TABLE, encoding="utf-8")
    quizgen("build", "north/rivers.csv", "--lock", "locks/rivers.lock.json")
    said = quizgen("build", "south/waters.csv", "--lock", "locks/waters.lock.json").stderr
    assert "locks/waters.lock.json is new" in said
    assert "no longer here" not in said
