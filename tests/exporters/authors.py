"""An author who builds a sheet again and again, and a learner who imports each build and studies between."""

import json
from pathlib import Path
from typing import Any

import pytest
from anki.cards import Card
from anki.scheduler.v3 import CardAnswer, Scheduler
from attrs import field, frozen
from commands import quizgen

from exporters.markup import parse
from exporters.profiles import Profile
from exporters.quizzes import DAY
from quizgen import Lock, read_lock
from quizgen.exporters.anki.notetype import NAME
from quizgen.exporters.anki.unpacking import read_package
from quizgen.quiz import way_of

NOW = 1_750_000_000
"""When the first version is built; each later one is built a day after the one before."""


@frozen
class Author:
    """Who works on a sheet in a folder, and builds it with the command line."""

    folder: Path
    patch: pytest.MonkeyPatch
    sheet: str = "rivers.yaml"
    builds: list[bytes] = field(factory=list)

    def write(self, text: str) -> None:
        """Write the sheet."""
        (self.folder / self.sheet).write_text(text, encoding="utf-8")

    def change(self, *changes: tuple[str, str]) -> None:
        """Replace texts of the sheet."""
        text = (self.folder / self.sheet).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.write(text)

    @property
    def lock_path(self) -> Path:
        """The lock's file."""
        return self.folder / f"{Path(self.sheet).stem}.lock.json"

    @property
    def lock(self) -> Lock:
        """The lock."""
        found = read_lock(self.lock_path)
        assert found
        return found

    def foretold(self, *options: str) -> dict[str, Any]:
        """Return what `diff` says that Anki will do."""
        self.patch.setenv("SOURCE_DATE_EPOCH", str(NOW + DAY * len(self.builds)))
        done = quizgen("diff", self.sheet, "--json", *options)
        assert done.exit_code == 0, done.stderr
        told: dict[str, Any] = json.loads(done.stdout)["anki"]
        return told

    def build(self, *options: str) -> bytes:
        """Build the sheet a day later; return the package."""
        self.patch.setenv("SOURCE_DATE_EPOCH", str(NOW + DAY * len(self.builds)))
        done = quizgen("build", self.sheet, *options)
        assert done.exit_code == 0, done.stderr
        self.builds.append((self.folder / "build" / f"{Path(self.sheet).stem}.apkg").read_bytes())
        return self.builds[-1]


@frozen
class Learner:
    """Who imports what an author builds, and has studied some of it."""

    profile: Profile
    studied: dict[int, tuple[object, ...]] = field(factory=dict)

    def study(self) -> None:
        """Answer each second card of the deck."""
        for card in self.profile.cards()[::2]:
            if not is_withdrawn(card):
                self._answer(card)
        self.profile.settle()
        self.studied.clear()
        self.studied.update({card.id: self._history(card.id) for card in self.profile.cards() if card.reps})

    def _answer(self, card: Card) -> None:
        card.start_timer()
        self.profile.collection.decks.select(card.did)
        states = self.profile.collection._backend.get_scheduling_states(card.id)
        scheduler = self.profile.collection.sched
        assert isinstance(scheduler, Scheduler)
        scheduler.answer_card(scheduler.build_answer(card=card, states=states, rating=CardAnswer.GOOD))

    def _history(self, card_id: int) -> tuple[object, ...]:
        database = self.profile.collection.db
        assert database is not None
        row = database.first("select nid, ord, did, due, ivl, reps, lapses from cards where id = ?", card_id)
        return (*(row or ()), database.scalar("select count() from revlog where cid = ?", card_id))

    def check_history(self) -> None:
        """Fail if a card that was studied is not as it was left."""
        assert self.studied == {card_id: self._history(card_id) for card_id in self.studied}

    def counts(self) -> tuple[int, int]:
        """Return how many notes and cards there are."""
        return len(self.profile.notes()), len(self.profile.cards())

    def withdrawn(self) -> set[int]:
        """Return the ids of the cards that say that they are no longer asked."""
        return {card.id for card in self.profile.cards() if is_withdrawn(card)}


def is_withdrawn(card: Card) -> bool:
    """Tell whether a card says that it is no longer asked."""
    return "withdrawn" in card.render_output().question_text


def check_import(author: Author, learner: Learner, *options: str) -> dict[str, Any]:
    """Build and import a version; fail where what Anki does is not what was foretold. Return that."""
    told = author.foretold(*(option for option in options if option != "--yes"))
    (notes, cards), withdrawn = learner.counts(), learner.withdrawn()
    package = author.build(*options)
    log = learner.profile.add_package(package)
    learner.check_history()
    expected = {"new": told["added"], "updated": told["updated"], "duplicate": told["passed_over"]}
    assert log == {name: count for name, count in expected.items() if count}
    assert learner.counts() == (notes + told["added"], cards + told["cards"])
    assert len(learner.withdrawn() - withdrawn) == told["emptied"]
    check_content(author, learner, package)
    return told


def check_content(author: Author, learner: Learner, package: bytes) -> None:
    """Fail where a note is not as the package has it, a card does not ask its question, or the collection is broken."""
    database = learner.profile.collection.db
    assert database is not None
    held = {row[0]: (row[1], row[2].split()) for row in database.execute("select guid, flds, tags from notes")}
    for guid, note in read_package(package).notes.items():
        assert held[guid] == (note.fields, note.tags.split())
    asked = [locked.question for locked in author.lock.questions if not locked.retired and way_of(locked.question)]
    for question in asked:
        front = parse(learner.profile.card(question).render_output().question_text)
        assert front.one(class_="stem").text == question.stem
    assert learner.profile.notetype_names() == [NAME]
    learner.profile.check()
