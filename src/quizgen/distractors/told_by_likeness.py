"""Answers that are like their stems in letters (France: FR), so that a reader could find them by the letters alone.

Such an answer gets wrong options that are as like the stem as it is itself, or some that are more so and some that are
less so. How many are more so is drawn by lot, so the answer is no more often the one most like the stem, or the one
least like it, than chance has it. If the answer begins as the name in the stem does, all options do (Austria: AT, AU),
or else none; and if it could be short for the name, all could (Belize: BE, BZ). If there are too few such options, the
fact is asked from memory.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from math import sqrt

from quizgen.distractors.abbreviations import is_short, letters_missing
from quizgen.distractors.candidate import Candidate
from quizgen.distractors.groups import Fits
from quizgen.values import EntityRef, Text

MOST = 500
"""How many answers of a relation are looked at to tell whether it is told by likeness."""

ENOUGH = 3
"""How many wrong options an answer needs that is like its stem. Where there are fewer, it is an odd one itself."""

LEAST_BY_INITIALS = 5
"""How many answers a relation must have to be told by their first letters."""

MARGIN = 0.4
"""A relation is told by likeness if its answers are more like their stems than others are, more often than less, by
this share of all. With capitals, it is a tenth; with codes and forms of words, a half or more."""

DEVIATIONS = 2.2
"""The same, in standard deviations of what chance gives: in a small relation, a share tells little."""

DEVIATIONS_OF_INITIALS = 3
"""The same for first letters. What chance gives is known from all pairs of stems and answers, so ten answers may do."""

DEVIATIONS_OF_WORDS = 4
"""The same for words with their translations. Some are always alike, and the most alike are asked from memory
(`COGNATE`)."""


def are_told_by_likeness(members: Iterable[Candidate]) -> bool:
    """Tell whether the answers of a relation are like their stems far more often than the other options are.

    Each is compared with the answer half a table away. Answers that their stem gives away are not asked, and not
    counted.
    """
    texts = (each for each in members if isinstance(each.value, (EntityRef, Text)))
    asked = (each for each in texts if each.can_be_key and not each.is_given_away)
    keys = [*islice(asked, MOST)]
    half = len(keys) // 2
    compared = [*zip(keys, keys[half:] + keys[:half], strict=True)]
    are_words = any([key.is_word for key in keys])
    by_pairs = [_sign(key.likeness_to_stem_of(key) - other.likeness_to_stem_of(key)) for key, other in compared]
    if _is_often_more(by_pairs, DEVIATIONS_OF_WORDS if are_words else DEVIATIONS):
        return True
    return not are_words and (_are_short_for_their_stems(compared) or _are_told_by_initials(keys))


def _is_often_more(signs: Sequence[int], deviations: float) -> bool:
    """Tell whether far more comparisons come out for the answer (1) than against it (-1)."""
    more, different = sum(signs), sum(map(abs, signs))
    return different > 0 and more >= max(MARGIN * len(signs), deviations * sqrt(different))


def _are_short_for_their_stems(compared: Sequence[tuple[Candidate, Candidate]]) -> bool:
    """Tell whether answers could be short for their stems far more often than other answers could."""
    if sum([is_short(key) or is_short(other) for key, other in compared]) < MARGIN * len(compared):
        return False
    signs = [_sign(letters_missing(other, key) - letters_missing(key, key)) for key, other in compared]
    return _is_often_more(signs, DEVIATIONS)


def _are_told_by_initials(keys: Sequence[Candidate]) -> bool:
    """Tell whether far more answers begin as their stems do than chance would have it: Carbon and C, Neon and Ne."""
    count = len(keys)
    if count < LEAST_BY_INITIALS:
        return False
    pairs = [(key.stem.folded[:1], key.shown.folded[:1]) for key in keys]
    stems, answers = (Counter(initials) for initials in zip(*pairs, strict=True))
    chance = sum(stems[initial] * answers[initial] for initial in stems) / count**2
    more = sum(stem == answer for stem, answer in pairs) - chance * count
    return more >= max(MARGIN * count, DEVIATIONS_OF_INITIALS * sqrt(count * chance * (1 - chance)))


def evenly_like(key: Candidate, others: Iterable[Candidate], wanted: int, differ: Fits) -> list[Candidate]:
    """Return wrong options of a key, beside which its likeness to the stem tells nothing; none if they are too few.

    Args:
        key: the right option.
        others: candidates that can be distractors of the key, best first.
        wanted: how many are wanted, at most.
        differ: whether two of them are certain to be different.
    """
    own, initial = key.own_likeness, key.stem.folded[:1]
    begins = key.shown.folded[:1] == initial
    like = [each for each in others if (each.shown.folded[:1] == initial) == begins]
    missing = letters_missing(key, key)
    found = [(each.likeness_to_stem_of(key) - own, each) for each in like if letters_missing(each, key) == missing]
    found.sort(key=lambda pair: (abs(pair[0]), abs(pair[1].own_likeness - own)))
    alike = [other for distance, other in found if not distance]
    above = [other for distance, other in found if distance > 0]
    below = [other for distance, other in found if distance < 0]
    for count in range(wanted, min(wanted, ENOUGH) - 1, -1):
        chosen = _with_first([], alike, count, differ)
        rest = count - len(chosen)
        draws = [
            _with_first(_with_first(chosen, above, more, differ), below, rest - more, differ)
            for more in range(rest + 1)
        ]
        if all(len(drawn) == count for drawn in draws):  # each could be drawn, so none is likelier than another
            return draws[key.rank % len(draws)]
    return []


def _with_first(chosen: Sequence[Candidate], others: Iterable[Candidate], count: int, fits: Fits) -> list[Candidate]:
    """Return what is chosen with up to `count` more, the first that fit beside it and one another."""
    found = [*chosen]
    for other in others:
        if len(found) == len(chosen) + count:
            break
        if all(fits(other, each) for each in found):
            found.append(other)
    return found


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
