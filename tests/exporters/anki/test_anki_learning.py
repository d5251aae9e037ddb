"""What a learner meets over days of studying: when the cards of one fact come, in Anki's real backend."""

import time
from collections import defaultdict
from collections.abc import Iterable

import pytest
from exporters.profiles import Profile
from exporters.studying import Showing, days, prepare, sleep, study

from quizgen import EntityRef, Fact, FactSheet, Quiz, Relation, build_quiz
from quizgen.exporters.anki.notes import LAG

KINDS = ("value", "recall", "subject", "recall_subject")


def words(count: int) -> Quiz:
    """Return the quiz of so many words, each with a meaning of its own, asked in four ways."""
    relation = Relation("meaning", "meaning", ask_subject="Which of these means {{ value }}?")
    facts = tuple(Fact(f"word{place:02}", "meaning", EntityRef(f"sense{place:02}")) for place in range(count))
    return build_quiz(FactSheet("words", "Words", (relation,), facts, kinds=KINDS), now=1_700_000_000)


class Learner:
    """Does not know a card when it comes for the first time, and knows it ever after."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, str]] = set()

    def __call__(self, _day: int, note: str, template: str) -> bool:
        """Tell whether the card was shown before."""
        known = (note, template) in self.seen
        self.seen.add((note, template))
        return known


def meetings(showings: Iterable[Showing]) -> dict[tuple[int, str], set[str]]:
    """Return the days on which several cards of a note were shown: by day and note, the templates."""
    met: dict[tuple[int, str], set[str]] = defaultdict(set)
    for showing in showings:
        met[showing.day, showing.note].add(showing.template)
    return {when: templates for when, templates in met.items() if len(templates) > 1}


def studied(profile: Profile, quiz: Quiz, count: int, *, bury: bool) -> list[Showing]:
    """Import a quiz and study it for some days."""
    profile.add(quiz)
    prepare(profile.collection, bury=bury)
    return list(days(profile, quiz.deck, count, Learner()))


def test_with_burying_no_two_cards_of_a_fact_come_on_one_day(profile: Profile) -> None:
    """Whatever the size of the deck, the answer that one card shows is asked by no other on that day."""
    showings = studied(profile, words(8), 14, bury=True)
    assert not meetings(showings)
    assert {showing.template for showing in showings} == {"Choose", "Recall", "Choose backwards", "Recall backwards"}


@pytest.mark.slow
def test_without_burying_the_cards_of_a_fact_are_first_shown_on_days_of_their_own(profile: Profile) -> None:
    """In a deck of LAG facts or more, no two cards of a fact are new on one day: they lie LAG places apart."""
    showings = studied(profile, words(LAG), 13, bury=False)
    first: dict[tuple[str, str], int] = {}
    for showing in showings:
        first.setdefault((showing.note, showing.template), showing.day)
    by_note: dict[str, list[int]] = defaultdict(list)
    for (note, _), day in first.items():
        by_note[note].append(day)
    assert all(len(set(on)) == len(on) == len(KINDS) for on in by_note.values())


@pytest.mark.slow
def test_cards_from_memory_come_within_days(profile: Profile) -> None:
    """In a deck of any size, the second cards of the first facts come LAG new cards behind: on the fourth day."""
    showings = studied(profile, words(100), 5, bury=True)
    first_facts = {showing.note for showing in showings if showing.day == 0}
    second = {s.note: s.day for s in reversed(showings) if s.template == "Choose backwards" and s.note in first_facts}
    assert second
    assert set(second.values()) <= {3, 4}


def test_a_night_makes_a_collection_a_day_older(profile: Profile) -> None:
    """What was learned today is due on a later day, and Anki's own check finds nothing to repair."""
    quiz = words(8)
    profile.add(quiz)
    prepare(profile.collection, bury=False)
    before = profile.collection.sched.today
    assert list(study(profile, quiz.deck, 0, Learner()))
    sleep(profile)
    assert profile.collection.sched.today == before + 1
    profile.check()


def test_answers_of_one_moment_are_kept_as_by_a_learner(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine answers several cards within a millisecond; Anki's check finds nothing to repair in them, either."""
    end_of_a_second = int(time.time()) * 1000 - 1
    monkeypatch.setattr("anki.scheduler.v3.int_time", lambda _scale: end_of_a_second)
    quiz = words(8)
    profile.add(quiz)
    prepare(profile.collection, bury=False)
    assert len(list(study(profile, quiz.deck, 0, Learner()))) > len(quiz.questions)
    profile.check()
