"""What a learner gets out of weeks with a deck: `python tests/benchmarks/learning.py [--days 60]`.

Decks are imported into a new collection of Anki's real backend (default options, FSRS on) and studied day by day until
nothing is left for the day. Printed are, for each deck without burying and with it:

- same day: the share of showings of cards from memory (recall, gaps) on a day on which an earlier card of the same fact
  had shown the answer. A card counts once a day.
- first recall: the day on which the first new card from memory came, counted from 0.
- last new: the day of the last new card.
- reviews: how many answers the learner gave.
- known: how many facts the learner would know at the end without options.
- per 100: how many of them for each 100 answers.

A last line is of the practice page, in Chromium, beside Anki.

The learner (`Learner`) remembers facts, not cards. A fact that was never seen is known by nobody. One that was seen is
remembered with the chance 2^(-t/h), where t is the days since it was last seen and h its half-life, two days at first.
A choice is also guessed right by chance, one in as many options as there are; a guess teaches as much as seeing the
answer. Whoever remembers it gains by how hard that was: h grows by the factor 1 + GAIN × (1 - chance), with a GAIN of 5
from memory, and of 3 with options. Seeing the answer a second time on one day thus teaches next to nothing. Whoever has
forgotten it sees the answer, and h becomes half of what it was, but no less than two days. Chance is drawn from a hash
of the card and of how often it was shown, so each run is the same.
"""

import argparse
import hashlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import define, field, frozen

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, it finds what the tests share

from benchmarks.practising import practised
from exporters.profiles import Profile
from exporters.studying import Showing, days, prepare

from quizgen import Quiz, build_quiz, read_facts
from quizgen.exporters.anki.html import as_html
from quizgen.exporters.anki.notes import slot_of

ROOT = Path(__file__).parents[2]
DECKS = (
    ROOT / "decks" / "venezuela-north-korea.yaml",
    ROOT / "decks" / "world-capitals.csv",
    Path(__file__).parent / "words.yaml",
)
FIRST_HALF_LIFE, GAIN_FROM_MEMORY, GAIN_WITH_OPTIONS = 2.0, 5.0, 3.0
A_SHOWING = 0.0002
"""Days that a showing takes: some twenty seconds."""


@frozen
class Shown:
    """What a card asks."""

    fact: str
    """What the learner remembers: the family of the question."""
    from_memory: bool
    """Whether it shows no options."""
    options: int
    """How many options it shows."""


@define
class Memory:
    """What a learner has of a fact."""

    half_life: float
    """After so many days, the chance of remembering it is one half."""
    seen: float
    """When it was last seen, in days."""

    def chance(self, now: float) -> float:
        """Return the chance that it is remembered."""
        return float(2 ** (-(now - self.seen) / self.half_life))


@define
class Learner:
    """Who studies a deck: see the head of this file."""

    cards: Mapping[tuple[str, str], Shown]
    """What each card asks, by the first field of its note and the name of its template."""
    memories: dict[str, Memory] = field(factory=dict)
    """What is remembered, by fact."""
    shown: Counter[tuple[str, str]] = field(factory=Counter)
    """How often each card was shown."""
    today: int = 0
    """The day of the last showing."""
    showings_today: int = 0
    """How many there were on that day."""

    def knows(self, day: int, note: str, template: str) -> bool:
        """Answer a card, learn from it, and tell whether the answer was right."""
        self.showings_today = self.showings_today + 1 if day == self.today else 1
        self.today = day
        now = day + min(0.9, self.showings_today * A_SHOWING)
        card, identity = self.cards[note, template], (note, template)
        self.shown[identity] += 1
        lots = drawn(note, template, self.shown[identity])
        memory = self.memories.get(card.fact)
        chance = memory.chance(now) if memory else 0.0
        remembers = next(lots) < chance
        guesses = not remembers and card.options > 0 and next(lots) < 1 / card.options
        if memory is None:
            self.memories[card.fact] = Memory(half_life=FIRST_HALF_LIFE, seen=now)
            return guesses
        gain = GAIN_FROM_MEMORY if card.from_memory else GAIN_WITH_OPTIONS
        memory.half_life = (
            memory.half_life * (1 + gain * (1 - chance)) if remembers else max(FIRST_HALF_LIFE, memory.half_life / 2)
        )
        memory.seen = now
        return remembers or guesses

    def known(self, day: int) -> float:
        """Return how many facts are known on a day, as the sum of their chances."""
        return sum(memory.chance(day) for memory in self.memories.values())


def drawn(*of: object) -> Iterator[float]:
    """Yield numbers from 0 to 1 that depend on nothing but what they are drawn of."""
    digest = hashlib.sha256(repr(of).encode()).digest()
    for place in range(0, len(digest), 4):
        yield int.from_bytes(digest[place : place + 4], "big") / 2**32


def cards_of(quiz: Quiz) -> dict[tuple[str, str], Shown]:
    """Return what each card of a quiz asks, by the first field of its note and the name of its template."""
    return {
        (as_html(question.family), slot_of(question).template_name): Shown(
            fact=question.family, from_memory=not question.options, options=len(question.options)
        )
        for question in quiz.questions
    }


@frozen
class Result:
    """What came of studying a deck."""

    showings: list[Showing]
    """All showings, in their order."""
    learner: Learner
    """Who studied."""
    days: int
    """How long."""

    @property
    def seen_before(self) -> tuple[int, int]:
        """How many cards from memory came on a day on which their answer had been shown; and how many came at all."""
        shown: dict[tuple[int, str], set[int]] = {}
        late = total = 0
        for showing in self.showings:
            card = self.learner.cards[showing.note, showing.template]
            cards = shown.setdefault((showing.day, card.fact), set())
            if card.from_memory and showing.card not in cards:
                total += 1
                late += bool(cards)
            cards.add(showing.card)
        return late, total

    @property
    def first_days(self) -> dict[int, tuple[int, bool]]:
        """For each card, the day of its first showing, and whether it asks from memory."""
        first: dict[int, tuple[int, bool]] = {}
        for showing in self.showings:
            from_memory = self.learner.cards[showing.note, showing.template].from_memory
            first.setdefault(showing.card, (showing.day, from_memory))
        return first


def studied(path: Path, *, count: int, bury: bool) -> Result:
    """Build a deck, import it and study it for some days."""
    quiz = build_quiz(read_facts(path), now=1_700_000_000)
    learner = Learner(cards_of(quiz))
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder))
        profile.add(quiz)
        prepare(profile.collection, bury=bury)
        showings = list(days(profile, quiz.deck, count, learner.knows))
        profile.close()
    return Result(showings=showings, learner=learner, days=count)


def with_the_page(path: Path, *, count: int) -> Result:
    """Build a deck and study its practice page for some days."""
    quiz = build_quiz(read_facts(path), now=1_700_000_000)
    learner = Learner(cards_of(quiz))
    return Result(showings=practised(quiz, count, learner.knows), learner=learner, days=count)


def row(name: str, result: Result) -> str:
    """Return the figures of a deck as a line of the table."""
    late, total = result.seen_before
    from_memory = [day for day, is_from_memory in result.first_days.values() if is_from_memory]
    facts = len({card.fact for card in result.learner.cards.values()})
    figures = (
        f"{late} of {total} ({late / max(1, total):.1%})",
        min(from_memory, default="–"),
        max(day for day, _ in result.first_days.values()),
        len(result.showings),
        f"{(known := result.learner.known(result.days)):.0f} of {facts}",
        f"{100 * known / max(1, len(result.showings)):.2f}",
    )
    return line(name, figures)


def line(name: str, figures: Iterable[object]) -> str:
    """Return a line of the table."""
    return f"{name:<40}" + "".join(f"{figure!s:>20}" for figure in figures)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=60, help="how many days are studied")
    parser.add_argument("decks", nargs="*", type=Path, default=DECKS, help="sheets to study; by default three decks")
    arguments = parser.parse_args()
    print(line("", ("same day", "first recall", "last new", "reviews", "known", "per 100")))
    for path in arguments.decks:
        for bury in (False, True):
            name = f"{path.stem}, burying {'on' if bury else 'off'}"
            print(row(name, studied(path, count=arguments.days, bury=bury)), flush=True)
        print(row(f"{path.stem}, practice page", with_the_page(path, count=arguments.days)), flush=True)


if __name__ == "__main__":
    main()
