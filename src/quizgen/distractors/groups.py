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

Even = Callable[[Sequence[Candidate]], bool]
"""Tells whether no option of a question stands out."""

SAME = 4
"""How many candidates of a leaf show the same, on average, at the most."""

LARGEST_LEAF = 10
"""Candidates among whom groups are formed. Smaller leaves: fewer questions change when a fact is added."""


def leaves(members: Sequence[Candidate], bit: int = RANK_BITS - 1) -> Iterator[list[Candidate]]:
    """Part a pool by the bits of the members' ranks, so that a new member changes no leaf but its own."""
    halves: tuple[list[Candidate], list[Candidate]] = ([], [])
    for member in members:
        halves[member.rank >> bit & 1].append(member)
    different = len({member.folded for member in members})
    if min(different, len(members) / SAME) < LARGEST_LEAF or bit == 0 or min(map(len, halves)) < LARGEST_LEAF // 3:
        yield sorted(members, key=lambda member: member.rank)
        return
    for half in halves:
        yield from leaves(half, bit - 1)


def groups(leaf: Sequence[Candidate], size: int, fits: Fits, is_even: Even, bearable: Even) -> list[list[Candidate]]:
    """Return the whole leaf where all of it can stand in one circle, which a new member changes least.

    Else groups of `size`, and of up to twice as many less one. One that is alone of its sort joins a group where that
    is bearable: were it never among the others, it would be right wherever it is seen. Who fits in none is in none.
    """
    fits = _remembering_pairs(fits)
    if _is_a_ring(leaf, size, fits, is_even):
        return [[*leaf]]
    waiting, made, left = list(leaf), [], []
    while waiting:
        _most_common_first(waiting)
        group = _grown(waiting, size, fits, is_even)
        if len(group) == size:
            made.append(group)
            waiting = [member for member in waiting if member not in group]
        else:
            left.append(waiting.pop(0))
    for member in left:
        _ = _join(made, member, size, fits, is_even) or _join(made, member, size, fits, bearable)
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


def _is_a_ring(leaf: Sequence[Candidate], size: int, fits: Fits, is_even: Even) -> bool:
    """Tell whether each member can be asked with those behind it."""
    if len(leaf) < size:
        return False
    turns = ((member, turn(leaf, member, size)) for member in leaf)
    return all(all(fits(member, other) for other in others) and is_even([member, *others]) for member, others in turns)


def _most_common_first(waiting: list[Candidate]) -> None:
    """Sort by how many show the same, then by rank: what is common needs the most groups, as a group has it once."""
    counts = Counter(member.folded for member in waiting)
    if len(counts) < len(waiting):
        waiting.sort(key=lambda member: (-counts[member.folded], member.rank))


def _join(made: list[list[Candidate]], member: Candidate, size: int, fits: Fits, is_even: Even) -> bool:
    """Add a member to the first group that it fits, and tell whether there is one."""
    for group in made:
        larger = sorted([*group, member], key=lambda each: each.rank)
        fitting = len(larger) < 2 * size and all(fits(member, other) for other in group)
        if fitting and all(is_even([each, *turn(larger, each, size)]) for each in larger):
            group[:] = larger
            return True
    return False


def turn(group: Sequence[Candidate], member: Candidate, size: int) -> list[Candidate]:
    """Return those that stand behind a member of a group, as many as a question needs beside its key."""
    start = group.index(member) + 1
    behind = group[start : start + size - 1]
    return [*behind, *group[: size - 1 - len(behind)]]


def _grown(waiting: Sequence[Candidate], size: int, fits: Fits, is_even: Even) -> list[Candidate]:
    """Return the first member with the next ones that fit, the last of which makes the group even."""
    group = [waiting[0]]
    for member in waiting[1:]:
        is_last = len(group) == size - 1
        if all(fits(member, other) for other in group) and (not is_last or is_even([*group, member])):
            group.append(member)
        if len(group) == size:
            break
    return group
