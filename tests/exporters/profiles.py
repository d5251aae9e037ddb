"""A learner's Anki, by its real backend."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from anki.cards import Card
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.models import NotetypeDict
from anki.notes import Note, NoteId
from anki.scheduler.v3 import CardAnswer, Scheduler

from quizgen import AnkiExporter
from quizgen.exporters.anki.html import as_html
from quizgen.exporters.anki.notes import BACKWARDS, slot_of
from quizgen.exporters.anki.notetype import CHOOSE, GAP, RECALL, TRUE_OR_FALSE, Slot
from quizgen.quiz import Question, Quiz

SLOT_OF_KIND: dict[str, Slot] = {
    "value": CHOOSE,
    "true_false": TRUE_OR_FALSE,
    "cloze": GAP,
    "recall": RECALL,
    **BACKWARDS,
}


class Profile:
    """A collection in a folder of its own, which imports as a new profile does: only what is newer, no merging."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def add(self, quiz: Quiz) -> dict[str, int]:
        """Export a quiz and import the package; return how many notes Anki reports under each of its headings."""
        return self.add_package(AnkiExporter().export(quiz))

    def add_package(self, content: bytes) -> dict[str, int]:
        """Import a package; return how many notes Anki reports under each of its headings, but for `found_notes`."""
        path = self.folder / "deck.apkg"
        path.write_bytes(content)
        options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False)
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.collection.import_anki_package(request).log
        self.collection.models._clear_cache()
        lists = {field.name: value for field, value in log.ListFields() if field.name != "found_notes"}
        return {name: len(value) for name, value in lists.items()}

    def notes(self, search: str = "") -> list[Note]:
        """Return the notes that a search finds, in the order they were added."""
        return [self.collection.get_note(note_id) for note_id in sorted(self.collection.find_notes(search))]

    def note(self, question: Question | str) -> Note:
        """Return the note of a question, by its first field; of an id, that of the question or of its family."""
        of_id = () if isinstance(question, Question) else (question, question.rpartition("/")[0])
        names = (as_html(question.family),) if isinstance(question, Question) else of_id
        found = next(filter(None, map(self._notes_named, names)))
        assert len(found) == 1
        return self.collection.get_note(found[0])

    def _notes_named(self, family: str) -> list[NoteId]:
        assert self.collection.db is not None
        start = f"{family}\x1f"
        query = "select id from notes where substr(flds, 1, ?) = ?"
        return [NoteId(found) for found in self.collection.db.list(query, len(start), start)]

    def cards(self, search: str = "") -> list[Card]:
        """Return the cards that a search finds, in the order they are shown when new."""
        cards = [self.collection.get_card(card_id) for card_id in self.collection.find_cards(search)]
        return sorted(cards, key=lambda card: (self.deck_of(card), card.due))

    def card(self, question: Question | str) -> Card:
        """Return the card of a question. An id of which the note has several cards ends in the kind."""
        cards = self.note(question).cards()
        if len(cards) > 1:
            slot = slot_of(question) if isinstance(question, Question) else SLOT_OF_KIND[question.rpartition("/")[2]]
            cards = [card for card in cards if card.template()["id"] == slot.id]
        (found,) = cards
        return found

    def deck_of(self, card: Card) -> str:
        """Return the name of a card's deck."""
        return self.collection.decks.name(card.did)

    def deck_names(self) -> list[str]:
        """Return the names of all decks but Anki's own."""
        return [deck.name for deck in self.collection.decks.all_names_and_ids() if deck.id != 1]

    def notetypes(self) -> list[NotetypeDict]:
        """Return our note types, or what has become of them."""
        return [each for each in self.collection.models.all() if each["name"].startswith("quizgen")]

    def notetype_names(self) -> list[str]:
        """Return their names, in order."""
        return sorted(notetype["name"] for notetype in self.notetypes())

    def column(self, name: str) -> Sequence[Any]:
        """Return a column of the table of notes."""
        assert self.collection.db is not None
        return self.collection.db.list(f"select {name} from notes order by id")  # noqa: S608 - no outsider's text

    def answer_good(self, question: Question | str) -> None:
        """Study a card: answer it with Good."""
        card = self.card(question)
        self.collection.decks.select(card.did)
        scheduler = self.collection.sched
        assert isinstance(scheduler, Scheduler)
        for queued in scheduler.get_queued_cards(fetch_limit=1000).cards:
            if queued.card.id == card.id:
                card.start_timer()
                answer = scheduler.build_answer(card=card, states=queued.states, rating=CardAnswer.GOOD)
                scheduler.answer_card(answer)
                self.settle()
                return
        raise AssertionError(f"no new card of {question}")

    def settle(self) -> None:
        """Let Anki make one second of a review's two: it reads the clock for the review and again for the card."""
        self.collection.fix_integrity()

    def check(self) -> None:
        """Fail when Check Database finds anything to repair."""
        report, clean = self.collection.fix_integrity()
        assert clean, report

    def close(self) -> None:
        """Close the collection."""
        self.collection.close()
