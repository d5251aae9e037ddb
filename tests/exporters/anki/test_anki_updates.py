"""What a later version of a deck does in a learner's Anki: just what `diff` foretold, with all history intact."""

import hashlib
import json
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from attrs import evolve, field, frozen
from exporters.profiles import Profile
from exporters.quizzes import DAY, SVG, choice, order, recall, true_false
from sheets import MOUTH

from quizgen import AnkiExporter, Lock, Quiz, Response, build_quiz, lock_of, read_facts
from quizgen.exporters.anki import notetype
from quizgen.exporters.anki.fields import fields_of
from quizgen.exporters.anki.notes import notes_of, slot_of
from quizgen.exporters.anki.notetype import NAME, STAMP
from quizgen.lock import marked, with_retired
from quizgen.lock.diff import Diff, InAnki, diff
from quizgen.quiz import GAP, RENDERING
from quizgen.values.media import Media

NOW = 1_750_000_000
"""When version 1 is built."""

SHEET = f"""\
quizgen: 1
id: rivers-test
title: Rivers
{MOUTH}facts:
  Danube: {{mouth: Black Sea}}
  Rhine: {{mouth: North Sea}}
  Volga: {{mouth: Caspian Sea}}
  Ebro: {{mouth: Mediterranean Sea}}
  Oder: {{mouth: Baltic Sea}}
  Nile: {{mouth: {{value: Inland Sea, background: true}}}}
"""


OTHER = SHEET.replace("rivers-test", "other").translate(str.maketrans("DRVEON", "LSKAUT"))
"""Another sheet, whose questions have other ids."""


@frozen
class Version:
    """A version of the sheet as it was built."""

    quiz: Quiz
    lock: Lock


@frozen
class Deck:
    """The sheet, as its author works on it."""

    folder: Path
    versions: list[Version] = field(factory=list)

    def build(self, text: str, now: int = NOW, *, relock: bool = False) -> Version:
        """Build the sheet with the lock of the version before."""
        path = self.folder / "rivers.yaml"
        path.write_text(text, encoding="utf-8")
        before = self.versions[-1].lock if self.versions else None
        quiz = build_quiz(read_facts(path), lock=before, relock=relock, now=now, seed=1 if relock else None)
        self.versions.append(Version(quiz, lock_of(quiz, before)))
        return self.versions[-1]

    def diff(self) -> Diff:
        """Return what is foretold of the last version in place of the first."""
        return diff(self.versions[0].lock, self.versions[-1].lock)


@frozen
class Learner:
    """Who has version 1, and has learned from it."""

    profile: Profile
    learned: dict[str, tuple[int, int, int]]

    @classmethod
    def of(cls, profile: Profile, quiz: Quiz) -> "Learner":
        """Import a quiz and answer three of its cards."""
        profile.add(quiz)
        asked = [question.id for question in quiz.questions if question.kind == "value"][:2]
        for question in asked:
            profile.answer_good(question)
        return cls(profile, {question: _history(profile, question) for question in asked})

    def history_is_intact(self) -> bool:
        """Tell whether each card that was answered is as it was left."""
        return all(_history(self.profile, question) == before for question, before in self.learned.items())

    def get(self, quiz: Quiz) -> dict[str, int]:
        """Import a later version; return what Anki reports."""
        log = self.profile.add(quiz)
        assert self.history_is_intact()
        self.profile.check()
        return log


def _history(profile: Profile, question: str) -> tuple[int, int, int]:
    card = profile.card(question)
    assert profile.collection.db is not None
    reviews = profile.collection.db.scalar("select count() from revlog where cid = ?", card.id)
    return card.id, card.due, reviews


def families(quiz: Quiz) -> set[str]:
    """Return the ids that a quiz's notes have."""
    return {question.family for question in quiz.questions}


def foretold(changes: Diff, quiz: Quiz) -> dict[str, int]:
    """Return what Anki will report, by what `diff` says."""
    updated = {quiz.by_id[change.id].family for change in changes.changed if change.anki is InAnki.UPDATED}
    counts = {"new": len({quiz.by_id[change.id].family for change in changes.new}), "updated": len(updated)}
    rest = len(families(quiz)) - sum(counts.values())
    return {name: count for name, count in (counts | {"duplicate": rest}).items() if count}


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    """A sheet whose version 1 has been built."""
    made = Deck(tmp_path)
    made.build(SHEET)
    return made


@pytest.fixture
def learner(profile: Profile, deck: Deck) -> Learner:
    """Who learns from version 1."""
    return Learner.of(profile, deck.versions[0].quiz)


EDITS: dict[str, tuple[Callable[[str], str], set[str]]] = {
    "nothing changed": (lambda text: text, set()),
    "text edited": (lambda text: text.replace("Into which sea does", "Where does"), {"wording"}),
    "key corrected": (lambda text: text.replace("Rhine: {mouth: North Sea}", "Rhine: {mouth: Waddenzee}"), {"key"}),
    "fact added": (lambda text: text + "  Elbe: {mouth: Wadden Sea}\n", set()),
    "fact removed": (lambda text: text.replace("  Oder: {mouth: Baltic Sea}\n", ""), {"options"}),
    "tag added": (lambda text: text + "tags: [geography]\n", {"tags"}),
    "tag of one fact added": (
        lambda text: text.replace("Volga: {mouth: Caspian Sea}", "Volga: {mouth: {value: Caspian Sea, tags: [big]}}"),
        {"tags"},
    ),
    "source added": (lambda text: text + "source: Atlas\nsources: {Atlas: {title: The Atlas}}\n", {"source"}),
    "option renamed": (lambda text: text + "entities: {North Sea: {name: the North Sea}}\n", {"options"}),
    "rationale changed": (lambda text: text.replace("flows into {{ value }}.", "ends in {{ value }}."), {"rationale"}),
    "title changed": (lambda text: text.replace("title: Rivers", "title: Streams"), set()),
    "language changed": (lambda text: text + "language: de\n", {"language"}),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_does_just_what_diff_foretold(edit: str, deck: Deck, learner: Learner) -> None:
    """Anki adds, updates and passes over as many notes as foretold, and all shown text is that of the later version."""
    change, parts = EDITS[edit]
    later = deck.build(change(SHEET), NOW + DAY)
    changes = deck.diff()
    assert parts <= {part for each in changes.changed for part in each.what}
    assert parts or not changes.changed
    assert learner.get(later.quiz) == foretold(changes, later.quiz)
    fresh = {locked.question.id: locked.question for locked in later.lock.questions if not locked.retired}
    for question in fresh.values():
        note = learner.profile.note(question)
        slot = slot_of(question)
        assert note[slot.name] == question.stem
        assert note.mod == max(each.changed or 0 for each in later.quiz.questions if each.family == question.family)
        assert note.tags == list(question.tags)
        assert all(option.text in note[slot.second] for option in question.options)
    held = {note["Id"] for note in learner.profile.notes()}
    assert held == families(deck.versions[0].quiz) | families(later.quiz)
    assert learner.profile.notetype_names() == [NAME]


def test_options_chosen_anew_arrive(deck: Deck, learner: Learner) -> None:
    """Relocked questions of another seed are updated, just those whose options or order are other ones."""
    later = deck.build(SHEET, NOW + DAY, relock=True)
    changes = deck.diff()
    assert {part for each in changes.changed for part in each.what} & {"options", "order"}
    assert learner.get(later.quiz) == foretold(changes, later.quiz)


def test_rebuilt_with_nothing_changed(deck: Deck, learner: Learner) -> None:
    """A rebuild on another day is the same package, and all of it is passed over."""
    later = deck.build(SHEET, NOW + DAY)
    assert later.lock == deck.versions[0].lock
    assert AnkiExporter().export(later.quiz) == AnkiExporter().export(deck.versions[0].quiz)
    assert learner.get(later.quiz) == {"duplicate": len(families(later.quiz))}


def test_rebuilt_twice_within_a_second(deck: Deck, learner: Learner) -> None:
    """Two changes in the second of the first build both arrive, as each has a stamp of its own."""
    for number in (1, 2):
        later = deck.build(SHEET + f"tags: [t{number}]\n", NOW)
        assert learner.get(later.quiz) == {"updated": len(families(later.quiz))}
        assert {tuple(note.tags) for note in learner.profile.notes()} == {(f"t{number}",)}


def test_a_version_left_out_does_no_harm(deck: Deck, learner: Learner) -> None:
    """Who skips a version gets both changes with the next; diff since the version that they have foretells it."""
    deck.build(SHEET + "tags: [one]\n", NOW + DAY)
    later = deck.build(SHEET + "tags: [one]\nsource: Atlas\nsources: {Atlas: {title: The Atlas}}\n", NOW + 2 * DAY)
    changes = deck.diff()
    assert {each.what for each in changes.changed} == {("source", "tags")}
    assert learner.get(later.quiz) == foretold(changes, later.quiz)


def test_a_change_taken_back_still_counts_as_one(deck: Deck, learner: Learner) -> None:
    """A change and its taking back are an update, as some may have got the version between."""
    deck.build(SHEET + "tags: [one]\n", NOW + DAY)
    later = deck.build(SHEET, NOW + 2 * DAY)
    changes = deck.diff()
    assert {each.what for each in changes.changed} == {("its date alone",)}
    assert learner.get(later.quiz) == foretold(changes, later.quiz)


def test_a_renamed_deck_leaves_cards_where_they_are(deck: Deck, learner: Learner) -> None:
    """Cards that learners have stay in the old deck; those of new questions go to the new one, as diff says."""
    later = deck.build(SHEET + "  Elbe: {mouth: Wadden Sea}\ndeck: Streams\n", NOW + DAY)
    changes = deck.diff()
    assert changes.deck == ("Rivers", "Streams")
    assert learner.get(later.quiz) == foretold(changes, later.quiz)
    new = {later.quiz.by_id[change.id].family for change in changes.new}
    for card in learner.profile.cards():
        assert learner.profile.deck_of(card) == ("Streams" if card.note()["Id"] in new else "Rivers")


def test_a_changed_title_leaves_the_deck_alone(deck: Deck) -> None:
    """The lock pins the deck's name; a new title is no new deck."""
    assert deck.build(SHEET.replace("title: Rivers", "title: Streams"), NOW + DAY).quiz.deck == "Rivers"


def other_styling(monkeypatch: pytest.MonkeyPatch, css: str, stamp: int) -> None:
    """Make another version of quizgen's note types."""
    monkeypatch.setattr(import_module("quizgen.exporters.anki.package"), "STAMP", stamp)
    read = notetype._resource
    monkeypatch.setattr(notetype, "_resource", lambda file: css if file.endswith(".css") else read(file))


def test_changed_styling_arrives_with_unchanged_notes(
    deck: Deck, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later version's styling reaches a collection though no note has changed; no note type is doubled."""
    other_styling(monkeypatch, ".card { color: teal }", STAMP + DAY)
    before = learner.profile.notetype_names()
    later = deck.build(SHEET, NOW + DAY)
    assert learner.get(later.quiz) == foretold(deck.diff(), later.quiz)
    assert {found["css"] for found in learner.profile.notetypes()} == {".card { color: teal }"}
    assert learner.profile.notetype_names() == before


def test_a_renamed_template_updates_cleanly(deck: Deck, learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its id a template is found under another name, and notes are updated beside it as foretold."""
    package = import_module("quizgen.exporters.anki.package")
    monkeypatch.setattr(package, "STAMP", STAMP + DAY)
    monkeypatch.setattr(package, "SLOTS", tuple(evolve(slot, advice="!") for slot in package.SLOTS))
    before = learner.profile.notetype_names()
    later = deck.build(SHEET + "tags: [new]\n", NOW + DAY)
    assert learner.get(later.quiz) == foretold(deck.diff(), later.quiz) == {"updated": len(families(later.quiz))}
    assert {found["tmpls"][0]["name"] for found in learner.profile.notetypes()} == {"Choose!"}
    assert learner.profile.notetype_names() == before


def test_two_sheets_of_two_versions_of_the_templates(
    deck: Deck, learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sheet built by an older quizgen, imported later, brings its notes and leaves the newer templates alone."""
    newest = {found["css"] for found in learner.profile.notetypes()}
    (tmp_path / "other").mkdir()
    with monkeypatch.context() as patch:
        other_styling(patch, ".card { color: gray }", STAMP - DAY)
        other = Deck(tmp_path / "other").build(OTHER)
        assert learner.get(other.quiz) == {"new": len(families(other.quiz))}
    assert {found["css"] for found in learner.profile.notetypes()} == newest
    later = deck.build(SHEET + "tags: [new]\n", NOW + DAY)
    assert learner.get(later.quiz) == foretold(deck.diff(), later.quiz)


def _edited(learner: Learner) -> str:
    question = next(iter(learner.learned))
    note = learner.profile.note(question)
    note["Note"] = "My own words."
    learner.profile.collection.update_note(note)
    return question


def _tagged(learner: Learner) -> str:
    question = next(iter(learner.learned))
    learner.profile.collection.tags.bulk_add([learner.profile.note(question).id], "mine")
    return question


def _leech(learner: Learner) -> str:
    question = next(iter(learner.learned))
    learner.profile.collection.tags.bulk_add([learner.profile.note(question).id], "leech")
    return question


@pytest.mark.parametrize("did", [_edited, _tagged, _leech])
def test_what_a_learner_did_to_a_note_is_kept_until_a_later_change(
    did: Callable[[Learner], str], deck: Deck, learner: Learner
) -> None:
    """An update made before the learner's change passes that one note over; one made after it replaces the note."""
    question = did(learner)
    before = (learner.profile.note(question).fields, learner.profile.note(question).tags)
    later = deck.build(SHEET + "tags: [new]\n", NOW + DAY)
    every = len(families(later.quiz))
    assert learner.get(later.quiz) == {"updated": every - 1, "duplicate": 1}
    assert (learner.profile.note(question).fields, learner.profile.note(question).tags) == before
    latest = deck.build(SHEET + "tags: [newer]\n", int(time.time()) + 100)
    assert learner.get(latest.quiz) == {"updated": every}
    assert learner.profile.note(question).tags == ["newer"]


def test_a_learners_own_styling_does_not_stop_updates(deck: Deck, learner: Learner) -> None:
    """Editing the styling of a note type is safe: notes are updated, and the learner's styling stays."""
    for found in learner.profile.notetypes():
        found["css"] += ".card { font-size: 30px }"
        learner.profile.collection.models.update_dict(found)
    later = deck.build(SHEET + "tags: [new]\n", NOW + DAY)
    assert learner.get(later.quiz) == foretold(deck.diff(), later.quiz) == {"updated": len(families(later.quiz))}
    assert all("30px" in notetype["css"] for notetype in learner.profile.notetypes())


def test_a_learners_own_field_stops_every_update(deck: Deck, learner: Learner) -> None:
    """A field that a learner added makes later updates conflict: nothing is updated, and nothing is lost."""
    models = learner.profile.collection.models
    for found in learner.profile.notetypes():
        models.add_field(found, models.new_field("Mine"))
        models.update_dict(found)
    before = [note.tags for note in learner.profile.notes()]
    later = deck.build(SHEET + "tags: [new]\n", NOW + DAY)
    assert learner.get(later.quiz) == {"conflicting": len(families(later.quiz))}
    assert [note.tags for note in learner.profile.notes()] == before


def test_a_deleted_note_comes_back(deck: Deck, learner: Learner) -> None:
    """A note that the learner deleted is new again at the next import, whether it has changed or not."""
    question = deck.versions[0].quiz.questions[-1].id
    assert question not in learner.learned
    learner.profile.collection.remove_notes([learner.profile.note(question).id])
    later = deck.build(SHEET, NOW + DAY)
    assert learner.get(later.quiz) == {"new": 1, "duplicate": len(families(later.quiz)) - 1}
    assert learner.profile.notetype_names() == [NAME]


def test_marked_questions_that_have_gone_are_found(deck: Deck, learner: Learner) -> None:
    """Retired notes get the tag by an update and keep their history; on their return the tag goes."""
    shorter = SHEET.replace("  Danube: {mouth: Black Sea}\n", "")
    later = deck.build(shorter, NOW + DAY)
    lock = marked(later.lock, NOW + DAY)
    gone = {locked.question.family for locked in lock.retired}
    assert gone
    learner.get(with_retired(later.quiz, lock))
    assert {note["Id"] for note in learner.profile.notes("tag:quizgen::retired")} == gone
    deck.versions.append(Version(later.quiz, lock))
    learner.get(deck.build(SHEET, NOW + 2 * DAY).quiz)
    assert not learner.profile.notes("tag:quizgen::retired")


RENDERED = {
    1: "476e4805525845c8",
    2: "9cc456861f12ae62",
}
"""For each version of the rendering the digest of what it makes of some questions. An older line is never changed."""


def test_another_rendering_has_another_version() -> None:
    """Whoever changes what is written into fields raises RENDERING, so that learners get it; this test says so."""
    questions = (
        choice(source="Atlas", note="Mind.", tags=("a",)),
        choice("fixed", fixed=True),
        recall(explanation="So it is."),
        recall("list", answer=("one", "two")),
        recall("pairs", answer=(("a", "b"),)),
        order("From the shortest:", "Rhine", "Danube"),
        true_false("So it is.", true=True, why="So it is."),
        choice("a/value", fact="a", topic="A · b", sound=Media("a.mp3", "audio/mpeg", b"ID3")),
        recall("a/recall", fact="a", topic="A · b", picture_back=SVG, explanation="It is."),
        recall("cloze", stem=f"The Rhine is {GAP} long.", response=Response.CLOZE),
    )
    written = json.dumps([list(fields_of(note, "en", typed=True)) for note in notes_of(questions)])
    digest = hashlib.sha256(written.encode()).hexdigest()[:16]
    assert RENDERED[RENDERING] == digest, f"fields are written in another way: raise RENDERING and add {digest}"
