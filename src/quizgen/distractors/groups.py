"""Groups of candidates that are one another's distractors, each of them the key of its own question.

A group of four asks four questions with the same four options. In a larger group the members are in a circle, and
each question offers its key and the three that follow it: of A, B, C, D and E, the question of D offers D, E, A and B.
Either way each option is the key once and a distractor three times, so a guesser gains nothing by counting.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

from attrs import Factory, frozen

from quizgen.distractors.candidate import RANK_BITS, Candidate
from quizgen.distractors.pools import have_options
from quizgen.distractors.standing_out import Trait, none_stands_out_by_length
from quizgen.distractors.waiting import Waiting

Fits = Callable[[Candidate, Candidate], bool]
"""Tells whether two candidates can be in one question, whichever of them is the key."""

OpenGroups = defaultdict[str, list[list[int]]]
"""Groups by the text of an option that they did not show when they were last looked at."""

SPLIT_OPTIONS = 10
"""A batch is split in two only if it has at least this many different options."""

SPLIT_MEMBERS = 40
"""A batch is split in two only if it has at least this many candidates."""

SMALLEST_HALF = 3
"""A batch is not split if one half would have fewer candidates than this."""


def batches(ordered: list[Candidate], bit: int = RANK_BITS - 1) -> list[list[Candidate]]:
    """Divide a pool, in the order of ranks, into batches by the bits of the ranks, from `bit` down.

    As ranks are hashes, a new member comes into one batch and leaves the others as they are.
    """
    half = bisect_left(ordered, 1, key=lambda member: member.rank >> bit & 1)
    is_small = len(ordered) < SPLIT_MEMBERS or min(half, len(ordered) - half) < SMALLEST_HALF
    if is_small or bit == 0 or not have_options(ordered, SPLIT_OPTIONS):
        return [ordered]
    return batches(ordered[:half], bit - 1) + batches(ordered[half:], bit - 1)


@frozen(eq=False, repr=False)
class Batch:
    """Candidates in the order of their ranks. A member of a batch goes by its place in it."""

    members: Sequence[Candidate]
    """The candidates."""
    size: int
    """How many options a question has."""
    fits: Fits
    """Whether two members can be in one question."""
    traits: Sequence[Trait]
    """By what a member could stand out."""
    _known: dict[int, dict[int, bool]] = Factory(lambda: defaultdict(dict))
    """For each place, those with which it was compared, and whether they fit."""

    def groups(self) -> list[list[Candidate]]:
        """Return the groups of the batch, which has at least as many candidates as a question has options.

        The whole batch is one group if it forms a circle, because then a new member changes the fewest questions.

        Otherwise the groups have `size` members, up to almost twice as many. A candidate that fits no group gets none.
        """
        if self._forms_a_circle():
            return [[*self.members]]
        waiting, made, left = Waiting(self.members), [], []
        while waiting.alike:
            group = self._grown(waiting)
            if len(group) == self.size:
                made.append(group)
                waiting.remove(group)
            else:
                left.append(group[0])
                waiting.remove(group[:1])
        open_to: OpenGroups = defaultdict(lambda: made)
        for place in left:
            self._join(open_to, place)
        return [[self.members[place] for place in group] for group in made]

    def _forms_a_circle(self) -> bool:
        """Tell whether each member can be asked about with those that follow it."""
        questions = _questions(range(len(self.members)), self.size)
        return all(self._fits(each[0], each[1:]) and self._none_stands_out(each) for each in questions)

    def _grown(self, waiting: Waiting) -> list[int]:
        """Return the first candidate with the next ones that fit it. With the last, no option may stand out."""
        group: list[int] = []
        passed_over: set[str] = set()
        for place in waiting.in_order(passed_over):
            if not self._fits(place, group):
                continue
            if len(group) < self.size - 1 or self._none_stands_out([*group, place]):
                group.append(place)
            if len(group) == self.size:
                break
            passed_over.add(self.members[place].key)
        return group

    def _join(self, open_to: OpenGroups, place: int) -> None:
        """Add a candidate to the first group with room in which no option then stands out.

        Where there is none, add it to the first in which none does by its length. If it were left without a group, it
        would be a distractor too seldom, and so be right where it appears.
        """
        text, most = self.members[place].shown.text, 2 * self.size - 1
        open_to[text] = [
            group
            for group in open_to[text]
            if len(group) < most and text not in [self.members[each].shown.text for each in group]
        ]
        spare: list[tuple[list[int], list[int]]] = []
        for group in open_to[text]:
            if self._fits(place, group):
                larger = sorted([*group, place])
                if all(map(self._none_stands_out, _questions(larger, self.size))):
                    group[:] = larger
                    return
                spare.append((group, larger))
        for group, larger in spare:
            if all(map(self._is_bearable, _questions(larger, self.size))):
                group[:] = larger
                return

    def _fits(self, place: int, others: Sequence[int]) -> bool:
        """Tell whether a member can be in one question with each of some others."""
        known = self._known[place]
        for other in others:
            found = known.get(other)
            if found is None:
                found = self.fits(self.members[place], self.members[other])
                known[other] = self._known[other][place] = found
            if not found:
                return False
        return True

    def _none_stands_out(self, options: Sequence[int]) -> bool:
        """Tell whether no option stands out by any trait."""
        shown = itemgetter(*options)
        for trait, stands_out in self.traits:  # noqa: SIM110 - a loop takes half the time
            if stands_out(shown(trait)):
                return False
        return True

    def _is_bearable(self, options: Sequence[int]) -> bool:
        """Tell whether no option stands out by its length, even if it does by its form or words."""
        return none_stands_out_by_length([self.members[place].shown.text for place in options])


def _questions(group: Sequence[int], size: int) -> Iterator[list[int]]:
    """Yield the options of each member's question: itself and those that follow; the first comes after the last."""
    circle = [*group, *group[: size - 1]]
    return (circle[place : place + size] for place in range(len(group)))
