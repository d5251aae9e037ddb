"""Which of the proven distractors a question gets."""

from collections.abc import Iterable
from itertools import islice

from quizgen.distractors.proven import Distractor, apart
from quizgen.facts import Fact, FactSheet
from quizgen.names import fold, much_longer, share_a_root
from quizgen.values import EntityRef, Value
from quizgen.wording import Wording

MOST_TRIED = 200
"""How many further candidates are looked at so that the key does not stand out by its length."""


def choose(
    sheet: FactSheet,
    wording: Wording,
    fact: Fact,
    key: Value,
    named: Value,
    proven: Iterable[Distractor],
    *,
    count: int,
) -> list[Distractor]:
    """Return the first `count` distractors that are for sure different from the key and from one another.

    What they show differs by more than case and accents. None but the author's own gives itself away by a word of
    `named`, the thing that the stem names. The last one is exchanged, where it can be, for one that keeps the key from
    standing out by its length.
    """
    usable = (d for d in proven if d.vouched or not gives_away(sheet, d.value, named))
    chosen: list[Distractor] = []

    text = wording.shown(key)

    def fits(distractor: Distractor, others: list[Distractor]) -> bool:
        rivals = [(key, text), *((other.value, other.option.text) for other in others)]
        shown = fold(distractor.option.text)
        return all(apart(sheet, fact, distractor.value, value) and shown != fold(other) for value, other in rivals)

    for distractor in usable:
        if fits(distractor, chosen):
            chosen.append(distractor)
        if len(chosen) == count:
            break
    if chosen and not chosen[-1].vouched and _stands_out(text, chosen):
        others = ([*chosen[:-1], d] for d in islice(usable, MOST_TRIED) if fits(d, chosen[:-1]))
        return next((other for other in others if not _stands_out(text, other)), chosen)
    return chosen


def gives_away(sheet: FactSheet, value: Value, named: Value) -> bool:
    """Tell whether an option is what the stem names, or shares the root of a word with it (Mexico, Mexico City)."""
    return (
        isinstance(value, EntityRef)
        and isinstance(named, EntityRef)
        and (value == named or share_a_root(sheet.entity(value.key).shown, sheet.entity(named.key).shown))
    )


def _stands_out(key: str, chosen: list[Distractor]) -> bool:
    texts = sorted((distractor.option.text for distractor in chosen), key=len)
    return much_longer(key, texts[-1]) or much_longer(texts[0], key)
