"""Options of different kinds."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.quiz.flaws import out_by_a_hundredfold
from quizgen.text.folding import fold
from quizgen.values import Number, parse_number


@rule(
    id="mixed-kinds",
    severity="medium",
    reason="an option of another kind than the others is ruled out, or chosen, at sight",
    reference=f"{HALADYNA} 23",
    fix="choose options of one kind",
)
def mixed_kinds(review: Review) -> Iterator[Flaw]:
    """Find numbers among words, a thing of another type than all others, and an amount a hundred times any other.

    Types are not compared among options from facts: the values of one relation are of one kind, whatever their types
    are called. There, amounts that are far apart are of low severity.
    """
    types = {form: entity.type for entity in review.sheet.entities for form in entity.folded}
    for question, choice in review.choices:
        if choice.amounts:
            if _is_one_unit(choice.amounts) and out_by_a_hundredfold([number.amount for number in choice.amounts]):
                message = f"one amount is a hundred times any other, or a hundredth: {question.stem}"
                yield Flaw(message, question, severity="low" if question.relation else "")
        elif review.value_type(question) in ("number", "date", "year"):
            continue  # all are of that type, though one may be written with a comma, and one date with a day
        elif any(_is_number(option.text) for option in question.options) and not review.has_names(question):
            yield Flaw(f"some options are numbers, and some are not: {question.stem}", question)
        elif not question.relation:
            found = Counter(types.get(fold(option.text), "") for option in question.options)
            if len(found) == 2 and "" not in found and 1 in found.values() and len(question.options) > 2:  # noqa: PLR2004 - one against the rest
                kinds = " and ".join(sorted(found))
                yield Flaw(f"one option is of another type than the others ({kinds}): {question.stem}", question)


def _is_one_unit(numbers: Sequence[Number]) -> bool:
    return len({number.unit for number in numbers}) == 1


def _is_number(text: str) -> bool:
    try:
        return bool(parse_number(text))
    except ValueError:
        return False
