"""Which of the proven distractors a question gets."""

from collections.abc import Iterable

from quizgen.distractors.proven import Distractor, apart
from quizgen.facts import Fact, FactSheet
from quizgen.identity import hashed
from quizgen.names import share_a_root
from quizgen.values import EntityRef, Value


def choose(
    sheet: FactSheet,
    fact: Fact,
    key: Value,
    named: Value,
    proven: Iterable[Distractor],
    *,
    count: int,
    salt: str,
) -> list[Distractor]:
    """Return at most `count` distractors that are for sure different from the key and from one another.

    The author's own come first. The others come in the order of a hash of `salt` (seed and question) and the option,
    so that a sheet that grows leaves most choices where they were. None gives itself away by a word of `named`, the
    thing that the stem names.
    """
    ordered = sorted(proven, key=lambda d: (not d.vouched, 0 if d.vouched else hashed(salt, d.option.text)))
    chosen: list[Distractor] = []
    for distractor in ordered:
        if len(chosen) == count:
            break
        others = [key, *(other.value for other in chosen)]
        if all(apart(sheet, fact, distractor.value, other) for other in others) and (
            distractor.vouched or not gives_away(sheet, distractor.value, named)
        ):
            chosen.append(distractor)
    return chosen


def gives_away(sheet: FactSheet, value: Value, named: Value) -> bool:
    """Tell whether an option shares a word, or the root of one, with what the stem names (Mexico, Mexico City)."""
    return (
        isinstance(value, EntityRef)
        and isinstance(named, EntityRef)
        and share_a_root(sheet.entity(value.key).shown, sheet.entity(named.key).shown)
    )
