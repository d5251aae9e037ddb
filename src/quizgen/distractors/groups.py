"""Groups of candidates that serve as one another's distractors, each in its turn the key.

A group of four asks four questions with the same four options, each of which is the key once; a larger group stands in
a circle, and each member is asked with the three behind it. Either way an option is the key as often as any other, in
every rank of size or length, so a guesser has nothing to go by.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from quizgen.distractors.candidates import RANK_BITS, Candidate

Fits = Callable[[Candidate, Candidate], bool]
"""Tells whether two candidates can stand in one question, whichever of them is the key."""

NoneStandsOut = Callable[[Sequence[Candidate]], bool]
"""Tells whether no option of a question stands out."""

SPLIT_OPTIONS = 10
"""A batch is split in two only while it has at least this many different options."""

SPLIT_MEMBERS = 40
"""A batch is split in two only while it has at least this many candidates."""

SMALLEST_HALF = 3
"""A batch is not split where a half would have fewer candidates."""


def batches(members: Sequence[Candidate], bit: int = RANK_BITS - 1) -> Iterator[list[Candidate]]:
    """Part a pool by the bits of the members' ranks, so that a new member changes no batch but its own."""
    halves: tuple[list[Candidate], list[Candidate]] = ([], [])
    for member in members:
        halves[member.rank >> bit & 1].append(member)
    different = len({member.folded for member in members})
    is_small = different < SPLIT_OPTIONS or len(members) < SPLIT_MEMBERS
    if is_small or bit == 0 or min(map(len, halves)) < SMALLEST_HALF:
        yield sorted(members, key=lambda member: member.rank)
        return
    for half in halves:
        yield from batches(half, bit - 1)


def groups(
    batch: Sequence[Candidate], size: int, fits: Fits, none_stands_out: NoneStandsOut, bearable: NoneStandsOut
) -> list[list[Candidate]]:
    """Return the whole batch where all of it can stand in one circle, which a new member changes least.

    Else groups of `size`, and of up to twice as many less one. One that is alone of its sort joins a group where that
    is bearable: were it never among the others, it would be right wherever it is seen. Who fits in none is in none.
    """
    fits = _remembering_pairs(fits)
    if _forms_a_circle(batch, size, fits, none_stands_out):
        return [[*batch]]
    waiting, made, left = list(batch), [], []
    while waiting:
        _most_common_first(waiting)
        group = _grown(waiting, size, fits, none_stands_out)
        if len(group) == size:
            made.append(group)
            waiting = [member for member in waiting if member not in group]
        else:
            left.append(waiting.pop(0))
    for member in left:
        _ = _join(made, member, size, fits, none_stands_out) or _join(made, member, size, fits, bearable)
    return made


def _remembering_pairs(fits: Fits) -> Fits:
    """Return what asks about each pair once, whichever comes first."""
    known: dict[tuple[int, int], bool] = {}

    def ask(one: Candidate, other: Candidate) -> bool:
        pair = (one.rank, other.rank) if one.rank < other.rank else (other.rank, one.rank)
        found = known.get(pair)
        if found is None:
            found = known[pair] = fits(one, other)
        return found

    return ask


def _forms_a_circle(batch: Sequence[Candidate], size: int, fits: Fits, none_stands_out: NoneStandsOut) -> bool:
    """Tell whether each member can be asked with those behind it."""
    if len(batch) < size:
        return False
    turns = ((member, following(batch, member, size)) for member in batch)
    return all(
        all(fits(member, other) for other in others) and none_stands_out([member, *others]) for member, others in turns
    )


def _most_common_first(waiting: list[Candidate]) -> None:
    """Sort by how many show the same, then by rank: what is common needs the most groups, as a group has it once."""
    counts = Counter(member.folded for member in waiting)
    if len(counts) < len(waiting):
        waiting.sort(key=lambda member: (-counts[member.folded], member.rank))


def _join(
    made: list[list[Candidate]], member: Candidate, size: int, fits: Fits, none_stands_out: NoneStandsOut
) -> bool:
    """Add a member to the first group that it fits, and tell whether there is one."""
    for group in made:
        larger = sorted([*group, member], key=lambda each: each.rank)
        fitting = len(larger) < 2 * size and all(fits(member, other) for other in group)
        if fitting and all(none_stands_out([each, *following(larger, each, size)]) for each in larger):
            group[:] = larger
            return True
    return False


def following(group: Sequence[Candidate], member: Candidate, size: int) -> list[Candidate]:
    """Return those that stand behind a member of a group, as many as a question needs beside its key."""
    start = group.index(member) + 1
    behind = group[start : start + size - 1]
    return [*behind, *group[: size - 1 - len(behind)]]


def _grown(waiting: Sequence[Candidate], size: int, fits: Fits, none_stands_out: NoneStandsOut) -> list[Candidate]:
    """Return the first member with the next ones that fit, the last of which makes the group even."""
    group = [waiting[0]]
    for member in waiting[1:]:
        is_last = len(group) == size - 1
        if all(fits(member, other) for other in group) and (not is_last or none_stands_out([*group, member])):
            group.append(member)
        if len(group) == size:
            break
    return group
