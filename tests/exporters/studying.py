"""Studying in a learner's Anki, day by day, by its real backend.

No clock is turned. A night moves the collection a day into the past instead: the day of its creation, by which Anki
counts days, and all that it keeps as seconds.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator

from anki.cards import Card
from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer, Scheduler
from attrs import frozen

from exporters.profiles import Profile

NIGHT = """\
update col set crt = crt - 86400;
update cards set due = due - 86400 where due > 1000000000;  -- a step of learning; other dues count days from crt
update cards set data = json_set(data, '$.lrt', json_extract(data, '$.lrt') - 86400) where data like '%"lrt"%';
update cards set mod = reps;  -- Anki shuffles the reviews of a day by it: so each run is the same
update revlog set id = id - 86400000;
"""
"""What makes a collection a day older, in SQL."""


@frozen
class Showing:
    """A card that was shown and answered."""

    day: int
    """The day of studying, counted from 0."""
    note: str
    """The note, by its first field."""
    template: str
    """The name of the card's template."""
    card: int
    """The id of the card."""
    knew: bool
    """Whether the learner knew the answer."""


Knows = Callable[[int, str, str], bool]
"""Tells whether a learner knows the answer of a card on a day, by the note's first field and the template's name."""


def prepare(collection: Collection, *, bury: bool) -> None:
    """Turn FSRS on and, if wanted, the three switches of burying in every preset; let the day have begun an hour ago.

    The collection's first day, too: one that is made before four in the morning is of the day before.
    """
    assert collection.db is not None
    collection.set_config("fsrs", True)
    collection.db.execute("update col set crt = ?", int(time.time()) - 3600)
    collection.set_config("rollover", (time.localtime().tm_hour - 1) % 24)
    for config in collection.decks.all_config():
        config["new"]["bury"] = config["rev"]["bury"] = config["buryInterdayLearning"] = bury
        collection.decks.update_config(config)


def sleep(profile: Profile) -> None:
    """Let a day go by. The collection is closed and opened anew."""
    path = profile.collection.path
    profile.collection.close()
    with sqlite3.connect(path) as database:
        database.executescript(NIGHT)
    database.close()
    profile.collection = Collection(path)


def latest_answer(collection: Collection) -> int:
    """Return when the last answer was given, in milliseconds; 0 when there is none.

    Anki's log is kept by the millisecond. Of two answers in one, it moves the second on in the log but not on the
    card; where that crosses a second, its own check finds the card at fault. No learner is that quick.
    """
    assert collection.db is not None
    return int(collection.db.scalar("select max(id) from revlog") or 0)


def study(profile: Profile, deck: str, day: int, knows: Knows) -> Iterator[Showing]:
    """Answer all that a deck has for today, Good or Again, and yield each showing."""
    collection = profile.collection
    chosen = collection.decks.id_for_name(deck)
    assert chosen is not None
    collection.decks.select(chosen)
    collection.sched.deck_due_tree()  # the list of decks, which a learner sees first; buried cards come back by it
    scheduler = collection.sched
    assert isinstance(scheduler, Scheduler)
    while queued := scheduler.get_queued_cards(fetch_limit=1).cards:
        card = Card(collection, backend_card=queued[0].card)
        card.start_timer()
        note, template = card.note().fields[0], str(card.template()["name"])
        knew = knows(day, note, template)
        rating = CardAnswer.GOOD if knew else CardAnswer.AGAIN
        answer = scheduler.build_answer(card=card, states=queued[0].states, rating=rating)
        answer.answered_at_millis = max(answer.answered_at_millis, latest_answer(collection) + 1)
        scheduler.answer_card(answer)
        yield Showing(day=day, note=note, template=template, card=card.id, knew=knew)


def days(profile: Profile, deck: str, count: int, knows: Knows) -> Iterator[Showing]:
    """Study a deck for some days, with a night behind each, and yield each showing."""
    for day in range(count):
        yield from study(profile, deck, day, knows)
        sleep(profile)
