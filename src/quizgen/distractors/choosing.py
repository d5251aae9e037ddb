"""Which of the proven distractors a question gets."""

from collections.abc import Iterable, Iterator

from quizgen.distractors.proven import Distractor, apart
from quizgen.facts import Fact, FactSheet
from quizgen.identity import hashed
from quizgen.names import much_longer, share_a_root
from quizgen.values import EntityRef, Value
from quizgen.wording import Wording


def choose(
    sheet: FactSheet,
    wording: Wording,
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
    thing that the stem names, and the key is not left to stand out by its length where another choice avoids it.
    """
    ordered = [
        distractor
        for distractor in sorted(proven, key=lambda d: (not d.vouched, 0 if d.vouched else hashed(salt, d.option.text)))
        if distractor.vouched or not gives_away(sheet, distractor.value, named)
    ]
    chosen = _compatible(sheet, fact, key, ordered, [], count)
    text = wording.shown(key)
    if len(chosen) == count and _stands_out(text, chosen):
        alternatives = _last_replaced(sheet, fact, key, ordered, chosen)
        return next((other for other in alternatives if not _stands_out(text, other)), chosen)
    return chosen


def gives_away(sheet: FactSheet, value: Value, named: Value) -> bool:
    """Tell whether an option shares a word, or the root of one, with what the stem names (Mexico, Mexico City)."""
    return (
        isinstance(value, EntityRef)
        and isinstance(named, EntityRef)
        and share_a_root(sheet.entity(value.key).shown, sheet.entity(named.key).shown)
    )


def _compatible(
    sheet: FactSheet, fact: Fact, key: Value, ordered: Iterable[Distractor], chosen: list[Distractor], count: int
) -> list[Distractor]:
    """Add to those chosen, up to a count, the first that differ for sure from the key and all before them."""
    result = list(chosen)
    for distractor in ordered:
        if len(result) == count:
            break
        if all(apart(sheet, fact, distractor.value, other) for other in (key, *(d.value for d in result))):
            result.append(distractor)
    return result


def _last_replaced(
    sheet: FactSheet, fact: Fact, key: Value, ordered: list[Distractor], chosen: list[Distractor]
) -> Iterator[list[Distractor]]:
    """Yield the choice with each other candidate in the place of the last, unless the author vouched for that."""
    if chosen[-1].vouched:
        return
    for candidate in ordered:
        if candidate not in chosen:
            other = _compatible(sheet, fact, key, [candidate], chosen[:-1], len(chosen))
            if len(other) == len(chosen):
                yield other


def _stands_out(key: str, chosen: list[Distractor]) -> bool:
    lengths = sorted((distractor.option.text for distractor in chosen), key=len)
    return bool(lengths) and (much_longer(key, lengths[-1]) or much_longer(lengths[0], key))
