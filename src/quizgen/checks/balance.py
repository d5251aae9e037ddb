"""What a whole quiz does more often than chance would: where the key stands, what is true, what is always right."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quizgen.checks.base import HALADYNA, OURS, Flaw, Review, rule
from quizgen.quiz import Response

CHANCE = 0.001
"""A result that a random draw gives with a lower probability than this is not put down to chance."""


@rule(
    id="key-position",
    severity="medium",
    reason="the right option stands in some places too often to be chance",
    reference=f"{HALADYNA} 20; Attali & Bar-Hillel 2003",
    fix="draw the order at random; do not balance it by hand",
)
def key_position(review: Review) -> Iterator[Flaw]:
    """Find, for each number of options, positions that the key has too often, or too seldom, for a draw.

    Options that keep an order, as numbers do, are counted by themselves: there the key's rank gives it away.
    """
    places: dict[tuple[int, bool], Counter[int]] = {}
    for question, choice in review.choices:
        place = next(index for index, option in enumerate(question.options) if option.correct)
        places.setdefault((len(choice.others) + 1, question.fixed), Counter())[place] += 1
    for (size, fixed), counts in sorted(places.items()):
        drawn = [counts[place] for place in range(size)]
        if chance_of_even(drawn) < CHANCE:
            what = "rank among ordered options" if fixed else "place"
            times = ", ".join(map(str, drawn))
            message = f"the right option's {what} is uneven: {times} times from the first to the last"
            yield Flaw(f"{message}, in {sum(drawn)} questions of {size} options")


@rule(
    id="true-false-share",
    severity="medium",
    reason="far more of the true/false questions are true than false, or the other way round",
    reference="Burton, Sudweeks, Merrill & Wood 1991, How to Prepare Better Multiple-Choice Test Items",
    fix="ask as many false statements as true ones",
)
def true_false_share(review: Review) -> Iterator[Flaw]:
    """Find a share of true statements, among true/false questions, that is too large or too small for a draw."""
    asked = [question for question in review.quiz.questions if question.response is Response.TRUE_FALSE]
    true = sum(bool(question.options and question.options[0].correct) for question in asked)
    if chance_of_even([true, len(asked) - true]) < CHANCE:
        yield Flaw(f"{true} of {len(asked)} true/false questions are true")


@rule(
    id="only-key",
    severity="low",
    reason="what is right whenever it is offered can be learnt without the subject",
    reference=OURS,
    fix="offer it as a wrong option too",
)
def only_key(review: Review) -> Iterator[Flaw]:
    """Find options that are right whenever they are offered, too often for chance."""
    for text, times in _one_sided(review, correct=True):
        yield Flaw(f"'{text}' is offered {times} times, and right each time")


@rule(
    id="only-distractor",
    severity="low",
    reason="what is never right when it is offered can be ruled out without the subject",
    reference=OURS,
    fix="ask for it too, or offer it less",
)
def only_distractor(review: Review) -> Iterator[Flaw]:
    """Find options that are wrong whenever they are offered, too often for chance.

    It is no flaw in what an author gave as a distractor, what was true at another time or what background facts name.
    """
    for text, times in _one_sided(review, correct=False):
        yield Flaw(f"'{text}' is offered {times} times, and right never")


def chance_of_even(counts: Sequence[int]) -> float:
    """Return the probability of counts at least as uneven as these, were all equally likely (Pearson's chi-squared)."""
    expected = sum(counts) / len(counts)
    if not expected:
        return 1.0
    statistic = sum((count - expected) ** 2 for count in counts) / expected
    return _upper_gamma((len(counts) - 1) / 2, statistic / 2)


def _upper_gamma(shape: float, value: float) -> float:
    """Return the regularised upper incomplete gamma function, for a shape that is a multiple of one half.

    By its recurrence, Q(a + 1, x) = Q(a, x) + x^a e^-x / Γ(a + 1), from Q(1/2, x) = erfc(√x) or Q(1, x) = e^-x.
    """
    at = 1.0 if shape == int(shape) else 0.5
    total = math.exp(-value) if at == 1 else math.erfc(math.sqrt(value))
    while at < shape:
        if value > 0:
            total += math.exp(at * math.log(value) - value - math.lgamma(at + 1))
        at += 1
    return total


def _one_sided(review: Review, *, correct: bool) -> Iterator[tuple[str, int]]:
    """Yield the options of a relation that are only ever right (or wrong), and how often they are offered.

    Among four options, each is the key with a probability of 1/4, and is not with 3/4. The product over all questions
    is the probability of always being the key, or never. It must be below CHANCE divided by the number of options that
    are looked at (Bonferroni's correction).
    """
    chances: dict[tuple[str, str], float] = {}
    times: Counter[tuple[str, str]] = Counter()
    excused = {} if correct else _excused(review)
    mixed: set[tuple[str, str]] = set()
    for question, _ in review.choices:
        share = 1 / len(question.options)
        for option in question.options:
            shown = question.relation, option.text
            chances[shown] = chances.get(shown, 1.0) * (share if correct else 1 - share)
            times[shown] += 1
            if option.correct is not correct or option.key in excused:
                mixed.add(shown)
    for shown, chance in chances.items():
        if shown not in mixed and chance < CHANCE / len(chances):
            yield shown[1], times[shown]


def _excused(review: Review) -> Mapping[str, None]:
    """Return the keys of what may always be wrong."""
    sheet = review.sheet
    keys: dict[str, None] = {}
    for fact in sheet.facts:
        keys.update((str(misconception.value), None) for misconception in fact.distractors)
        if sheet.is_background(fact):
            keys.update({str(fact.value): None, fact.subject: None})
    for question, _ in review.choices:
        keys.update((o.key, None) for o in question.options if o.proof.rule in ("another-time", "said-false"))
    return keys
