"""Numbers of a sheet that may be thousands, though a point in a sheet stands before decimals."""

import re
from collections.abc import Iterator

from quizgen.checks.base import OURS, Flaw, Review, rule
from quizgen.language.tags import locale_for
from quizgen.values import Number

FEWEST = 2
"""How many numbers a relation has at least; one alone may well have three decimals."""

_LIKE_THOUSANDS = re.compile(r"[-+−]?[1-9]\d{0,2}\.\d{3}")


@rule(
    id="thousands-or-decimals",
    severity="medium",
    reason="a point stands before decimals in a sheet, and before thousands in its language",
    reference=OURS,
    fix="write 12310 for twelve thousand; where decimals are meant, one more or one less",
)
def thousands_or_decimals(review: Review) -> Iterator[Flaw]:
    """Find relations all of whose numbers have three digits behind a point, in a language that groups by points."""
    if locale_for(review.sheet.language).group != ".":
        return
    for relation in review.sheet.relations:
        facts = [fact for fact in review.sheet.of_relation(relation.key) if isinstance(fact.value, Number)]
        numbers = [fact.value for fact in facts if isinstance(fact.value, Number)]
        if len(facts) >= FEWEST and all(
            not each.decimal and _LIKE_THOUSANDS.fullmatch(each.written) for each in numbers
        ):
            message = f"'{relation.key}' has numbers such as {numbers[0].written}, with decimals: are they thousands?"
            yield Flaw(message, facts[0])
