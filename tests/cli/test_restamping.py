"""Whoever has the package that a build replaces gets what the new one has, even where the lock is older."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from commands import SHEET, quizgen

from quizgen import Lock, read_lock
from quizgen.exporters.anki.package import guid_of
from quizgen.exporters.anki.unpacking import PackageNote, read_package

FIRST, SECOND = 1_790_000_000, 1_790_086_400
CORRECTED = SHEET.replace("Rhine: {mouth: North Sea}", "Rhine: {mouth: Wadden Sea}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one sheet, built on a certain day; it is the next one now."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIRST))
    write(SHEET)
    assert quizgen("build", "rivers.yaml").exit_code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(SECOND))
    return tmp_path


def write(text: str) -> None:
    """Write the sheet."""
    Path("rivers.yaml").write_text(text, encoding="utf-8")


def lock() -> Lock:
    """Read the lock."""
    found = read_lock("rivers.lock.json")
    assert found
    return found


def notes() -> dict[str, PackageNote]:
    """Return the notes of the package by the rivers that they are about."""
    found = read_package(Path("build/rivers.apkg").read_bytes()).notes
    rivers = ("danube", "rhine", "volga", "ebro")
    return {river: found[guid_of("rivers-test", f"{river}/mouth")] for river in rivers}


def test_sheet_and_lock_taken_back(folder: Path) -> None:
    """The corrected package has newer dates: what it corrected is dated after it, in the lock too, and it is said."""
    old = Path("rivers.lock.json").read_bytes()
    write(CORRECTED)
    quizgen("build", "rivers.yaml")
    corrected = notes()
    write(SHEET)
    Path("rivers.lock.json").write_bytes(old)
    assert "build/rivers.apkg has other content for" in quizgen("diff", "rivers.yaml").stdout
    done = quizgen("build", "rivers.yaml")
    assert "restamped" in done.stderr
    back = notes()
    changed = {river for river, note in back.items() if note.fields != corrected[river].fields}
    assert "rhine" in changed
    assert {river for river, note in back.items() if note.stamp > corrected[river].stamp} == changed
    assert back["rhine"].stamp == lock().last_changes["rhine/mouth"] == SECOND + 1
    before = Path("build/rivers.apkg").read_bytes(), Path("rivers.lock.json").read_bytes()
    done = quizgen("build", "rivers.yaml")
    assert "restamped" not in done.stderr
    assert (Path("build/rivers.apkg").read_bytes(), Path("rivers.lock.json").read_bytes()) == before


def test_same_inputs_same_bytes(folder: Path) -> None:
    """With the same sheet, lock, package and time a build writes the same, however many processes it has."""
    old = Path("rivers.lock.json").read_bytes()
    write(CORRECTED)
    quizgen("build", "rivers.yaml")
    package = Path("build/rivers.apkg").read_bytes()
    write(SHEET)
    written = set()
    for jobs in ("1", "1", "2"):
        Path("rivers.lock.json").write_bytes(old)
        Path("build/rivers.apkg").write_bytes(package)
        assert "restamped" in quizgen("build", "rivers.yaml", "--jobs", jobs).stderr
        written.add((Path("rivers.lock.json").read_bytes(), Path("build/rivers.apkg").read_bytes()))
    assert len(written) == 1


def test_a_selection_is_older_than_the_whole(folder: Path) -> None:
    """Notes of which only some kinds are chosen never replace whole ones, are replaced by them, and leave the lock."""
    lock_before, whole = Path("rivers.lock.json").read_bytes(), notes()
    done = quizgen("build", "rivers.yaml", "--kinds", "value")
    assert "restamped" not in done.stderr
    assert {note.stamp for note in notes().values()} == {FIRST - 1}
    done = quizgen("build", "rivers.yaml")
    assert "restamped" not in done.stderr
    assert notes() == whole
    assert Path("rivers.lock.json").read_bytes() == lock_before


LISTS = "country,languages [all]\nBelgium,Dutch; French; German\nFinland,Finnish; Swedish\nNorway,Norwegian; Sami\n"


@pytest.mark.parametrize("selection", [("--kinds", "value"), ("--kinds", "recall"), ("--count", "4")])
def test_a_selection_of_a_deck_with_lists_leaves_the_lock(selection: tuple[str, str], folder: Path) -> None:
    """The recall of a list is on the note of its first item, whose fields then say other things of the fact."""
    Path("lists.csv").write_text(LISTS, encoding="utf-8")
    quizgen("build", "lists.csv")
    whole = read_package(Path("build/lists.apkg").read_bytes()).notes
    lock_before = Path("lists.lock.json").read_bytes()
    assert "restamped" not in quizgen("build", "lists.csv", *selection).stderr
    assert Path("lists.lock.json").read_bytes() == lock_before
    part = read_package(Path("build/lists.apkg").read_bytes()).notes
    assert all(note.stamp < whole[guid].stamp for guid, note in part.items() if note.fields != whole[guid].fields)
    quizgen("build", "lists.csv")
    assert read_package(Path("build/lists.apkg").read_bytes()).notes == whole


def test_another_selection_arrives(folder: Path) -> None:
    """Other kinds in place of some would be blank cards under the same date: they are dated after them."""
    quizgen("build", "rivers.yaml", "--kinds", "value")
    before = notes()
    done = quizgen("build", "rivers.yaml", "--kinds", "recall")
    assert "restamped  4 notes: build/rivers.apkg" in done.stderr
    assert all(note.stamp > before[river].stamp for river, note in notes().items())


def test_a_selection_of_what_was_taken_back(folder: Path) -> None:
    """A correction that is taken back arrives with a selection, too."""
    old = Path("rivers.lock.json").read_bytes()
    write(CORRECTED)
    quizgen("build", "rivers.yaml")
    corrected = notes()
    write(SHEET)
    Path("rivers.lock.json").write_bytes(old)
    assert "restamped" in quizgen("build", "rivers.yaml", "--kinds", "recall").stderr
    assert notes()["rhine"].stamp > corrected["rhine"].stamp


def test_an_option_of_the_exporter_arrives(folder: Path) -> None:
    """Typed answers are other content of the same questions: notes that have them are dated anew."""
    before = notes()
    assert "restamped  4 notes" in quizgen("build", "rivers.yaml", "--typed").stderr
    assert all(note.stamp > before[river].stamp for river, note in notes().items())
    assert "restamped" not in quizgen("build", "rivers.yaml", "--typed").stderr


def test_a_lost_lock(folder: Path) -> None:
    """It is said that the deck was built before, and what that means; diff foretells it."""
    Path("rivers.lock.json").unlink()
    told = quizgen("diff", "rivers.yaml").stdout
    assert "in Anki: 0 notes added, 4 updated, 0 as they are" in told
    assert "there is no lock: choices are made anew" in told
    done = quizgen("build", "rivers.yaml")
    assert "there is no lock, though build/rivers.apkg was built from this sheet" in done.stderr
    assert "4 notes updated" in done.stderr


def test_a_lost_lock_and_an_old_clock(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates are later than those of the package, whatever the time is."""
    Path("rivers.lock.json").unlink()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIRST - 1000))
    write(CORRECTED)
    quizgen("build", "rivers.yaml")
    assert notes()["rhine"].stamp == FIRST + 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is no Anki package"),
        (b"a text", "is no Anki package"),
        (b"PK\x03\x04 cut", "is a damaged Anki package"),
    ],
)
def test_what_is_in_the_way_is_said(content: bytes, told: str, folder: Path) -> None:
    """A file that is no package, or is damaged, is replaced, and it is said that nothing is known by it."""
    whole = Path("build/rivers.apkg").read_bytes()
    Path("build/rivers.apkg").write_bytes(content)
    done = quizgen("build", "rivers.yaml")
    assert done.exit_code == 0
    assert f"note: build/rivers.apkg {told}" in done.stderr
    assert Path("build/rivers.apkg").read_bytes() == whole
    Path("build/rivers.apkg").write_bytes(content)
    assert quizgen("diff", "rivers.yaml").exit_code == 0


def test_a_damaged_package_is_told(folder: Path) -> None:
    """A zip whose database is cut, is empty, or lacks a table is a damaged package."""
    for database in (b"SQLite format 3\x00", b"", b"nonsense" * 1000):
        with zipfile.ZipFile("build/rivers.apkg", "w") as archive:
            archive.writestr("collection.anki2", database)
        done = quizgen("build", "rivers.yaml")
        assert "note: build/rivers.apkg is a damaged Anki package" in done.stderr
    with zipfile.ZipFile("build/rivers.apkg", "w") as archive:
        archive.writestr("words.txt", "")
    assert "is no Anki package" in quizgen("build", "rivers.yaml").stderr
    with zipfile.ZipFile("build/rivers.apkg", "w") as archive:
        archive.writestr("collection.anki2", b"")
        archive.writestr("meta", b"\x08\x03")
    assert "is no package of quizgen's" in quizgen("build", "rivers.yaml").stderr


def test_damaged_card_types_are_told(folder: Path) -> None:
    """Which cards a learner has is looked up by diff alone, which goes on without."""
    with zipfile.ZipFile("build/rivers.apkg") as archive, closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(archive.read("collection.anki2"))
        database.execute("UPDATE col SET models = 'x'")
        database.commit()
        damaged = database.serialize()
    with zipfile.ZipFile("build/rivers.apkg", "w") as archive:
        archive.writestr("collection.anki2", damaged)
    done = quizgen("diff", "rivers.yaml")
    assert done.exit_code == 0
    assert "note: build/rivers.apkg is a damaged Anki package" in done.stderr


def test_another_sheets_package_is_said(folder: Path) -> None:
    """A package of another id has other notes: learners keep them, beside those of this one."""
    write(SHEET.replace("rivers-test", "rivers-two"))
    Path("rivers.lock.json").unlink()
    done = quizgen("build", "rivers.yaml")
    assert done.exit_code == 0
    assert "note: build/rivers.apkg is the deck of another sheet, or of another id of this one" in done.stderr


def test_another_notetype_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package of an older quizgen, with another note type, is named as such."""
    path = Path("build/rivers.apkg")
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    import sqlite3  # noqa: PLC0415 - for this test alone

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content["collection.anki2"])
        connection.execute("UPDATE notes SET mid = 5")
        connection.commit()
        content["collection.anki2"] = connection.serialize()
    with zipfile.ZipFile(path, "w") as archive:
        for name, each in content.items():
            archive.writestr(name, each)
    assert "is of an older quizgen, with another note type" in quizgen("build", "rivers.yaml").stderr


def test_restamp_by_hand(folder: Path) -> None:
    """--restamp dates notes anew by the ids of questions or facts, or all; the content stays, and diff says so."""
    before = notes()
    Path("given-out.lock.json").write_bytes(Path("rivers.lock.json").read_bytes())
    assert quizgen("build", "rivers.yaml", "--restamp", "rhine/mouth", "--restamp", "ebro/mouth/recall").exit_code == 0
    after = notes()
    assert {river for river in after if after[river].stamp == SECOND} == {"rhine", "ebro"}
    assert {river: note.fields for river, note in after.items()} == {r: note.fields for r, note in before.items()}
    assert "rhine/mouth/recall    its date alone" in (
        quizgen("diff", "rivers.yaml", "--since", "given-out.lock.json").stdout
    )
    assert quizgen("build", "rivers.yaml", "--restamp").exit_code == 0
    assert min(note.stamp for note in notes().values()) >= SECOND
    assert notes()["rhine"].stamp == SECOND + 1


def test_restamp_needs_to_know_what(folder: Path) -> None:
    """An id that there is not is an error with a guess; without a lock there is nothing to date."""
    done = quizgen("build", "rivers.yaml", "--restamp", "rine/mouth")
    assert done.exit_code == 1
    assert "no question or fact 'rine/mouth' to stamp anew (did you mean 'rhine/mouth'?)" in done.stderr
    assert quizgen("build", "rivers.yaml", "--no-lock", "--restamp").exit_code == 2


def test_diff_of_a_package_by_name(folder: Path) -> None:
    """--package names another one; one that is not there is an error."""
    Path("build/rivers.apkg").rename("deck.apkg")
    Path("rivers.lock.json").unlink()
    assert "4 updated" in quizgen("diff", "rivers.yaml", "--package", "deck.apkg").stdout
    assert "4 notes added" in quizgen("diff", "rivers.yaml").stdout
    assert quizgen("diff", "rivers.yaml", "--package", "missing.apkg").exit_code == 1
