"""What is new, changed and retired, and what Anki will do."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from commands import quizgen
from hypothesis import given, settings
from sheets import RIVERS, sheet_of
from strategies import sheets

from quizgen import FactSheet, Lock, build_quiz, lock_of
from quizgen.lock.diff import Diff, InAnki, diff

NOW = 1_790_000_000


def changes(folder: Path, after: str, before: str = RIVERS) -> Diff:
    """Return what differs between two texts of a sheet, of which the second is built with the lock of the first."""
    lock = lock_of(build_quiz(sheet_of(folder, before), now=NOW))
    return diff(lock, lock_of(build_quiz(sheet_of(folder, after), lock=lock, now=NOW + 5), lock))


@pytest.mark.slow
@settings(deadline=None, max_examples=30)
@given(sheet=sheets(), other=sheets())
def test_every_question_is_accounted_for(sheet: FactSheet, other: FactSheet) -> None:
    """Each question is new, changed, retired or as before; from itself nothing differs, from nothing all is new."""
    first = lock_of(build_quiz(sheet, now=NOW))
    later = lock_of(build_quiz(other, lock=first, now=NOW + 5), first)
    found = diff(first, later)
    assert len(found.new) + len(found.returned) + len(found.changed) + found.unchanged == len(later.questions) - len(
        later.retired
    )
    gone = {locked.question.id for locked in later.retired}  # it bears the second of its end where its note lives on
    assert {change.id for change in found.retired} == gone
    both = first.by_id.keys() - gone
    moved = {name for name in both if later.by_id[name].question.changed != first.by_id[name].question.changed}
    assert {change.id for change in found.changed if change.anki is InAnki.UPDATED} == moved
    assert diff(first, first).unchanged == len(first.questions)
    assert len(diff(None, first).new) == len(first.questions)


@pytest.mark.parametrize(
    ("old", "new", "question", "what"),
    [
        ("Into which", "To which", "rhine/mouth/value", ("wording",)),
        ("Rhine: {mouth: North", "Rhine: {mouth: Wadden", "rhine/mouth/recall", ("key",)),
        ("Rhine: {mouth: North", "Rhine: {mouth: Wadden", "rhine/mouth/value", ("key",)),
        ("flows into {{ value }}.", "ends in {{ value }}.", "volga/mouth/value", ("rationale",)),
        ("facts:", "tags: [new]\nfacts:", "volga/mouth/recall", ("tags",)),
        ("mouth: North Sea", "mouth: {value: North Sea, note: Mind.}", "rhine/mouth/recall", ("note",)),
        ("facts:", "entities: {Rhine: {name: Rhein}}\nfacts:", "rhine/mouth/recall", ("wording", "rationale")),
    ],
)
def test_a_change_says_what_changed(old: str, new: str, question: str, what: tuple[str, ...], tmp_path: Path) -> None:
    """The parts that changed are named: wording, key, options, rationale, tags and the like."""
    (found,) = [change for change in changes(tmp_path, RIVERS.replace(old, new)).changed if change.id == question]
    assert (found.what, found.anki) == (what, InAnki.UPDATED)


def test_an_id_keeps_the_question_through_a_rename(tmp_path: Path) -> None:
    """With the old id written down, a renamed subject is a changed question and not a new one."""
    renamed = RIVERS.replace("  Volga: {mouth: Caspian Sea}", "  Wolga: {mouth: {value: Caspian Sea, id: volga/mouth}}")
    found = changes(tmp_path, renamed)
    assert (found.new, found.retired) == ((), ())
    assert "volga/mouth/value" in {change.id for change in found.changed}


def test_another_way_of_rendering_is_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where exporters come to write the same question otherwise, every note is updated."""
    lock = lock_of(build_quiz(sheet_of(tmp_path, RIVERS), now=NOW))
    monkeypatch.setattr("quizgen.lock.digest.RENDERING", 99)
    later = lock_of(build_quiz(sheet_of(tmp_path, RIVERS), lock=lock, now=NOW + 5), lock)
    assert {change.what for change in diff(lock, later).changed} == {("how it is rendered",)}
    assert len(diff(lock, later).changed) == len(lock.questions)


def test_a_renamed_deck_is_told(tmp_path: Path) -> None:
    """The deck's name before and after; no question changes by it."""
    found = changes(tmp_path, RIVERS + "deck: Streams\n")
    assert (found.deck, found.changed) == (("Test", "Streams"), ())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a sheet that has been built, and has changed since."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    sheet_of(tmp_path, RIVERS)
    assert quizgen("build", "sheet.yaml").exit_code == 0
    (tmp_path / "given-out.lock.json").write_bytes((tmp_path / "sheet.lock.json").read_bytes())
    sheet_of(tmp_path, RIVERS.replace("  Volga:", "  Wolga:") + "tags: [new]\ndeck: Streams\n")
    return tmp_path


def test_diff_prints_what_a_build_would_change_and_changes_nothing(folder: Path) -> None:
    """Groups with what Anki will do, the likely renames, the deck; the lock stays as it was."""
    before = (folder / "sheet.lock.json").read_bytes()
    done = quizgen("diff", "sheet.yaml")
    assert done.exit_code == 0
    assert "new (in Anki: added)\n  + wolga/mouth/recall    Into which sea does Wolga flow?" in done.stdout
    assert "changed (in Anki: updated)" in done.stdout
    assert "retired (in Anki: stays in the collection as it is)" in done.stdout
    assert "likely one: 'volga/mouth' has gone and 'wolga/mouth' is new\n" in done.stdout
    assert "write 'was: Volga' in the entry 'Wolga' under entities" in done.stdout
    assert "\nin Anki: 1 note added, " in done.stdout
    assert "the deck 'Test' is now 'Streams'; cards that learners have stay in the old one" in done.stdout
    assert (folder / "sheet.lock.json").read_bytes() == before


def test_diff_since_a_version_given_out(folder: Path) -> None:
    """After the build nothing is new, but since an earlier lock it is; that of another sheet is refused."""
    told = quizgen("diff", "sheet.yaml").stdout
    quizgen("build", "sheet.yaml", "--yes")
    assert "new (" not in quizgen("diff", "sheet.yaml").stdout
    assert quizgen("diff", "sheet.yaml", "--since", "given-out.lock.json").stdout == told
    sheet_of(folder, RIVERS)
    text = (folder / "given-out.lock.json").read_text(encoding="utf-8")
    (folder / "given-out.lock.json").write_text(text.replace('"id": "test"', '"id": "other"'), encoding="utf-8")
    done = quizgen("diff", "sheet.yaml", "--since", "given-out.lock.json")
    assert done.exit_code == 1
    assert "the lock of another sheet" in done.stderr
    missing = quizgen("diff", "sheet.yaml", "--since", "nowhere.json")
    assert (missing.exit_code, missing.stderr) == (1, "error: nowhere.json: there is no such lock\n")


def test_diff_json_is_data(folder: Path) -> None:
    """For programs: each list with ids, stems and what Anki will do."""
    data = json.loads(quizgen("diff", "sheet.yaml", "--json").stdout)
    parts = "new returned changed retired pairs deck unchanged anki restamped".split()
    assert {"quizgen", "id", *parts} == data.keys()
    assert data["new"][0].keys() == {"id", "stem", "anki"}
    assert data["changed"][0].keys() == {"id", "stem", "anki", "what"}
    assert data["deck"] == {"from": "Test", "to": "Streams"}


def test_without_a_lock_all_is_new(folder: Path) -> None:
    """A sheet that was never built has only new questions."""
    (folder / "sheet.lock.json").unlink()
    data = json.loads(quizgen("diff", "sheet.yaml", "--json").stdout)
    assert data["new"]
    assert not data["changed"]
    assert not data["retired"]


def test_a_lock_of_nothing_is_a_lock() -> None:
    """An empty earlier lock is as none."""
    empty = Lock("x", "X", "en", 0, 3, "medium")
    assert diff(empty, evolve(empty)) == Diff()
