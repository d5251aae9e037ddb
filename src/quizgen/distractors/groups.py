"""Groups of candidates that are one another's distractors, each of them the key of its own question.

A group of four asks four questions with the same four options. In a larger group the members are in a circle, and
each question offers its key and the three that follow it: of A, B, C, D and E, the question of D offers D, E, A and B.
Either way each option is the key once and a distractor three times, so a guesser gains nothing by counting.
"""

from collections.abc import Callable, Iterator, Sequence

from quizgen.distractors.candidates import RANK_BITS, Candidate
from quizgen.distractors.waiting import OpenGroups, Waiting

Fits = Callable[[Candidate, Candidate], bool]
"""Tells whether two candidates can be in one question, whichever of them is the key."""

NoneStandsOut = Callable[[Sequence[Candidate]], bool]
"""Tells whether none of a question's options stands out."""

SPLIT_OPTIONS = 10
"""A batch is split in two only if it has at least this many different options."""

SPLIT_MEMBERS = 40
"""A batch is split in two only if it has at least this many candidates."""

SMALLEST_HALF = 3
"""A batch is not split if one half would have fewer candidates than this."""


def batches(members: Sequence[Candidate], bit: int = RANK_BITS - 1) -> Iterator[list[Candidate]]:
    """Divide a pool into batches by the bits of the members' ranks, from `bit` down.

    As ranks are hashes, a new member comes into one batch and leaves the others as they are.
    """
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
    batch: Sequence[Candidate],
    size: int,
    fits: Fits,
    none_stands_out: NoneStandsOut,
    is_bearable: NoneStandsOut,
) -> list[list[Candidate]]:
    """Return the groups of a batch.

    The whole batch is one group if it forms a circle, because then a new member changes the fewest questions.

    Otherwise the groups have `size` members, up to almost twice as many. A candidate that fits no group gets no group.

    Args:
        batch: candidates in the order of their ranks.
        size: how many options a question has.
        fits: whether two candidates can be in one question.
        none_stands_out: whether no option stands out in a question.
        is_bearable: a weaker test, for a candidate that otherwise fits no group. Used because a candidate left without
            a group would never be a distractor, and so would be right wherever it appears.
    """
    fits = _remembering_pairs(fits)
    if _forms_a_circle(batch, size, fits, none_stands_out):
        return [[*batch]]
    waiting, made, left = Waiting.of(batch), [], []
    while waiting.alike:
        group = _grown(waiting, size, fits, none_stands_out)
        if len(group) == size:
            made.append(group)
            waiting.remove(group)
        else:
            left.append(group[0])
            waiting.remove(group[:1])
    open_to = OpenGroups(made, 2 * size - 1)
    for member in left:
        _ = any(_join(open_to, member, size, fits, test) for test in (none_stands_out, is_bearable))
    return made


def following(group: Sequence[Candidate], member: Candidate, size: int) -> list[Candidate]:
    """Return the members that follow one in its circle: `size` less one, the distractors of its question."""
    return _in_a_circle(group, group.index(member), size)[1:]


def _in_a_circle(group: Sequence[Candidate], start: int, size: int) -> list[Candidate]:
    """Return `size` members from a place on; the first comes after the last."""
    found = group[start : start + size]
    return [*found, *group[: size - len(found)]]


def _remembering_pairs(fits: Fits) -> Fits:
    """Return `fits` with a memory: each pair is compared once, whichever of the two comes first."""
    known: dict[tuple[int, int], bool] = {}

    def ask(one: Candidate, other: Candidate) -> bool:
        pair = (one.rank, other.rank) if one.rank < other.rank else (other.rank, one.rank)
        found = known.get(pair)
        if found is None:
            found = known[pair] = fits(one, other)
        return found

    return ask


def _forms_a_circle(batch: Sequence[Candidate], size: int, fits: Fits, none_stands_out: NoneStandsOut) -> bool:
    """Tell whether each member can be asked about with those that follow it."""
    if len(batch) < size:
        return False
    questions = (_in_a_circle(batch, place, size) for place in range(len(batch)))
    return all(
        all([fits(options[0], other) for other in options[1:]]) and none_stands_out(options) for options in questions
    )


def _grown(waiting: Waiting, size: int, fits: Fits, none_stands_out: NoneStandsOut) -> list[Candidate]:
    """Return the first candidate with the next ones that fit it. With the last, no option may stand out."""
    group: list[Candidate] = []
    passed_over: set[str] = set()
    for member in waiting.in_order(passed_over):
        if not all([fits(member, other) for other in group]):
            continue
        if len(group) < size - 1 or none_stands_out([*group, member]):
            group.append(member)
        if len(group) == size:
            break
        passed_over.add(member.key)
    return group


def _join(groups: OpenGroups, member: Candidate, size: int, fits: Fits, none_stands_out: NoneStandsOut) -> bool:
    """Add a candidate to the first group that it fits, and tell whether there is one."""
    for group in groups.to(member):
        if not all([fits(member, other) for other in group]):
            continue
        larger = sorted([*group, member], key=lambda each: each.rank)
        if all([none_stands_out(_in_a_circle(larger, place, size)) for place in range(len(larger))]):
            group[:] = larger
            return True
    return False
