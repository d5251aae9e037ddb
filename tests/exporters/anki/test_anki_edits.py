"""Whatever an author does to a sheet, a learner's Anki does what `diff` foretold, and no review is lost."""

import base64
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from anki.cards import Card
from commands import quizgen
from exporters.authors import Author, Learner, check_content, check_import, is_withdrawn
from exporters.profiles import Profile

SHEET = """\
quizgen: 1
id: rivers-test
title: Rivers
kinds: [value, recall]
relations:
  mouth:
    value: sea
    values: one
    ask: "Into which sea does {{ subject }} flow?"
    ask_subject: "Which of these flows into {{ value }}?"
    say: "{{ subject }} flows into {{ value }}."
  length: {value: number, values: one, unit: km, kinds: [value]}
entities:
  Danube: {picture: river.png, alt: A river.}
facts:
  Danube: {mouth: Black Sea, length: 2850 km}
  Rhine: {mouth: North Sea, length: 1233 km}
  Volga: {mouth: Caspian Sea, length: 3530 km}
  Ebro: {mouth: Mediterranean Sea}
  Oder: {mouth: Baltic Sea}
  Seine: {mouth: The Channel, length: 777 km}
questions:
  - {id: most-water, ask: Which river carries the most water?, answer: The Volga}
"""

TABLE = """\
river,mouth
Danube,Black Sea
Rhine,North Sea
Volga,Caspian Sea
Ebro,Mediterranean Sea
Oder,Baltic Sea
"""

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=")


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Author:
    """Who has built the first version of a sheet."""
    (tmp_path / "sheet").mkdir()
    (tmp_path / "sheet" / "river.png").write_bytes(PIXEL)
    monkeypatch.chdir(tmp_path / "sheet")
    made = Author(tmp_path / "sheet", monkeypatch)
    made.write(SHEET)
    made.build()
    return made


@pytest.fixture
def learner(profile: Profile, author: Author) -> Learner:
    """Who has that version, and has studied half of it."""
    made = Learner(profile)
    profile.add_package(author.builds[0])
    made.study()
    return made


Edit = tuple[tuple[str, str], ...]
"""Texts of the sheet, each with what takes its place."""

EBRO = "  Ebro: {mouth: Mediterranean Sea}\n"
PO = (EBRO, EBRO + "  Po: {mouth: Adriatic Sea}\n")
CORRECTED = ("Rhine: {mouth: North Sea", "Rhine: {mouth: Wadden Sea")
LISTED = (("values: one\n", "values: all\n"), ("Rhine: {mouth: North Sea", "Rhine: {mouth: [North Sea, Wadden Sea]"))

EDITS: dict[str, tuple[Edit, ...]] = {
    "nothing": ((),),
    "key corrected": ((CORRECTED,),),
    "name changed": ((("entities:", "entities:\n  North Sea: {name: the North Sea}"),),),
    "subject's name changed": ((("entities:", "entities:\n  Rhine: {name: The Rhine}"),),),
    "alias added": ((("entities:", "entities:\n  Rhine: {aliases: [Rhein]}"),),),
    "fact removed, and returned": (((EBRO, ""),), (("  Oder:", EBRO + "  Oder:"),)),
    "subject renamed with was": ((("  Rhine:", "  Rhenus:"), ("entities:", "entities:\n  Rhenus: {was: Rhine}")),),
    "relation renamed with was": ((("  mouth:\n", "  outflow:\n    was: mouth\n"), ("{mouth:", "{outflow:")),),
    "question renamed with was": ((("id: most-water", "id: water, was: most-water"),),),
    "label changed": ((("  mouth:\n", "  mouth:\n    label: ends in\n"),),),
    "kinds added": ((("[value, recall]", "[value, recall, subject, true_false]"),),),
    "kinds withdrawn, and returned": ((("[value, recall]", "[value]"),), (("[value]\n", "[value, recall]\n"),)),
    "all kinds withdrawn but a new one": ((("[value, recall]", "[subject]"),),),
    "one kind, then its fact": ((("[value, recall]", "[value]"),), ((EBRO, ""),), (("  Oder:", EBRO + "  Oder:"),)),
    "deck renamed": ((("title:", "deck: Streams\ntitle:"),),),
    "deck renamed, and a fact and a kind added": (
        (("title:", "deck: Streams\ntitle:"), ("[value, recall]", "[value, recall, subject]"), PO),
    ),
    "title changed": ((("title: Rivers", "title: Streams"),),),
    "language changed": ((("title:", "language: de\ntitle:"),),),
    "stem reworded": ((("Into which sea does", "Where does"),),),
    "fact added": ((PO,),),
    "distractor added": ((("{mouth: Baltic Sea}", "{mouth: {value: Baltic Sea, distractors: {Ladoga: A lake.}}}"),),),
    "tag and source added": ((("title:", "tags: [new]\nsource: Atlas\nsources: {Atlas: {title: Atlas}}\ntitle:"),),),
    "one value grown to a list, and back": (LISTED, (("[North Sea, Wadden Sea]", "[Wadden Sea]"),)),
    "one value grown to a list, and back to a value": (LISTED, (("[North Sea, Wadden Sea]", "Wadden Sea"),)),
    "kind added, its fact changed, then withdrawn": (
        (("[value, recall]", "[value, recall, subject]"),),
        (CORRECTED,),
        (("[value, recall, subject]", "[value]"),),
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_does_what_was_foretold(edit: str, author: Author, learner: Learner) -> None:
    """Notes and cards are added, updated and emptied as diff said, each card asks as built, and reviews are intact."""
    for changes in EDITS[edit]:
        author.change(*changes)
        check_import(author, learner)
        learner.study()
    assert len({note["Id"] for note in learner.profile.notes()}) == len(learner.profile.notes())


@pytest.mark.slow
@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_that_is_built_in_one_second(edit: str, author: Author, learner: Learner) -> None:
    """Several versions of one second all arrive, too: each change is dated later than the one before."""
    for changes in EDITS[edit]:
        author.change(*changes)
        author.builds.clear()
        package = author.build()
        learner.profile.add_package(package)
        check_content(author, learner, package)


def test_a_withdrawn_card_keeps_its_history(author: Author, learner: Learner) -> None:
    """Its front says that it is no longer asked, its back does not show the answer, and its reviews are there."""
    author.change(("[value, recall]", "[value]"))
    told = check_import(author, learner)
    emptied = [card for card in learner.profile.cards() if is_withdrawn(card)]
    assert len(emptied) == told["emptied"] == 6
    assert {card.id for card in emptied} & learner.studied.keys()
    for card in emptied:
        assert "Sea" not in card.render_output().answer_text
        assert "Channel" not in card.render_output().answer_text


def test_a_relation_renamed_without_was(author: Author, learner: Learner) -> None:
    """A build asks; with --yes its notes are added beside the old ones, as diff foretells."""
    author.change(("  mouth:\n", "  outflow:\n"), ("{mouth:", "{outflow:"))
    assert quizgen("build", author.sheet).exit_code == 1
    told = check_import(author, learner, "--yes")
    assert (told["added"], told["staying"]) == (6, 6)


MORE = "".join(f"  River {n}: {{length: {400 + 97 * n} km}}\n" for n in range(20))


@pytest.mark.parametrize(("options", "is_changed"), [((), False), (("--relock",), True)])
def test_another_difficulty(options: Sequence[str], is_changed: bool, author: Author, learner: Learner) -> None:
    """It takes hold with --relock only; without, nothing moves."""
    author.change((EBRO, EBRO + MORE))
    check_import(author, learner)
    told = check_import(author, learner, "--difficulty", "easy", *options)
    assert bool(told["updated"]) == is_changed


def test_a_picture_replaced(author: Author, learner: Learner) -> None:
    """A picture of other bytes under the same name arrives with its notes."""
    (author.folder / "river.png").write_bytes(PIXEL + b"\x00")
    told = check_import(author, learner)
    assert told["updated"] > 0


def test_a_cell_grown_to_a_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, profile: Profile) -> None:
    """In a table, too, a value that gets a second one beside it keeps its card, and back."""
    monkeypatch.chdir(tmp_path)
    author = Author(tmp_path, monkeypatch, sheet="rivers.csv")
    author.write(TABLE)
    learner = Learner(profile)
    profile.add_package(author.build())
    learner.study()
    author.change(("Rhine,North Sea", "Rhine,Wadden Sea; North Sea"))
    told = check_import(author, learner)
    assert told["added"] == 1
    author.change(("Wadden Sea; North Sea", "Wadden Sea"))
    check_import(author, learner)


def test_a_lock_deleted(author: Author, learner: Learner) -> None:
    """Without a lock all is made anew; the package in its place tells what learners have, and all notes are updated."""
    author.lock_path.unlink()
    told = check_import(author, learner)
    assert told["added"] == told["passed_over"] == 0


def _two_versions(author: Author, learner: Learner) -> bytes:
    """Build and import a corrected version; return the lock of the first."""
    first = author.lock_path.read_bytes()
    author.change(CORRECTED, PO)
    check_import(author, learner)
    learner.study()
    return first


def test_a_lock_taken_back_alone(author: Author, learner: Learner) -> None:
    """The sheet is as in the package, so nothing needs to be told; what changes again is dated later."""
    author.lock_path.write_bytes(_two_versions(author, learner))
    check_import(author, learner)


def test_sheet_and_lock_taken_back(author: Author, learner: Learner) -> None:
    """What was corrected and is taken back arrives: the note is dated after the package that had the correction."""
    author.lock_path.write_bytes(_two_versions(author, learner))
    author.write(SHEET)
    told = check_import(author, learner)
    assert told["updated"] > 0
    assert "North Sea" in learner.profile.note("rhine/mouth/value")["Value"]


def test_a_sheet_copied(author: Author, learner: Learner) -> None:
    """In one folder a second sheet of the same id is refused; elsewhere, with its lock, it is the same deck."""
    (author.folder / "copy.yaml").write_text(SHEET, encoding="utf-8")
    done = quizgen("build", "copy.yaml")
    assert done.exit_code == 1
    assert "rivers.yaml" in done.stderr
    (author.folder / "copy.yaml").unlink()
    other = author.folder / "other"
    other.mkdir()
    for path in (author.folder / author.sheet, author.lock_path, author.folder / "river.png"):
        (other / path.name).write_bytes(path.read_bytes())
    author.patch.chdir(other)
    copy = Author(other, author.patch, builds=[*author.builds])
    copy.change(PO)
    check_import(copy, learner)


def test_the_id_of_a_sheet_changed(author: Author, learner: Learner) -> None:
    """Its lock is refused; with another one, all notes are new, beside those that learners have."""
    author.change(("id: rivers-test", "id: rivers-two"))
    assert "the lock of another sheet" in quizgen("build", author.sheet).stderr
    author.lock_path.unlink()
    told = author.foretold()
    log = learner.profile.add_package(author.build())
    learner.check_history()
    assert log == {"new": told["added"]}
    assert learner.counts()[0] == 2 * told["added"]


def test_another_version_of_quizgen(author: Author, learner: Learner) -> None:
    """Where exporters write the same questions otherwise, all notes are updated."""
    author.patch.setattr("quizgen.lock.digest.RENDERING", 99)
    told = check_import(author, learner)
    assert (told["added"], told["passed_over"]) == (0, 0)


Deed = Callable[[Profile, Card], object]

DEEDS: dict[str, Deed] = {
    "suspended": lambda profile, card: profile.collection.sched.suspend_cards([card.id]),
    "flagged": lambda profile, card: profile.collection.set_user_flag_for_cards(3, [card.id]),
    "buried": lambda profile, card: profile.collection.sched.bury_cards([card.id]),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_a_learner_does_to_a_card_stays(deed: str, author: Author, learner: Learner) -> None:
    """A card that is suspended, flagged or buried stays so, and its note is updated all the same."""
    card = learner.profile.cards()[0]
    DEEDS[deed](learner.profile, card)
    learner.studied.clear()
    card.load()
    before = (card.queue, card.user_flag())
    author.change(("Into which sea does", "Where does"))
    check_import(author, learner)
    card.load()
    assert (card.queue, card.user_flag()) == before


def test_retired_kinds_are_found_by_their_tags(author: Author, learner: Learner) -> None:
    """A note that lives on has a tag for its withdrawn kind for good, and one that has gone has the plain tag."""
    author.change(("[value, recall]", "[value]"), (EBRO, ""))
    check_import(author, learner)
    learner.profile.add_package(author.build("--mark-retired"))
    tags = {note["Id"]: note.tags for note in learner.profile.notes("tag:quizgen::retired")}
    assert tags.pop("ebro/mouth") == ["quizgen::retired"]
    assert len(tags) == 5
    assert {*map(tuple, tags.values())} == {("quizgen::retired::recall",)}
    author.change(("Into which sea does", "Where does"))
    check_import(author, learner)
    assert len(learner.profile.notes("tag:quizgen::retired::recall")) == 5
    author.change(("[value]\n", "[value, recall]\n"), ("  Oder:", EBRO + "  Oder:"))
    check_import(author, learner)
    assert not learner.profile.notes("tag:quizgen::retired")
