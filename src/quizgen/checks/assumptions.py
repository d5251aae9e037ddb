"""What was only assumed about a relation, as nobody declared it. Found under --strict; otherwise a remark is enough."""

from collections.abc import Iterator

from quizgen.checks.base import OURS, Flaw, Review, rule


@rule(
    id="one-value-assumed",
    severity="error",
    reason="wrong options rest on one value per subject, which nobody declared (found under --strict only)",
    reference=OURS,
    fix="declare it: 'values: one', or all, or some",
)
def one_value_assumed(review: Review) -> Iterator[Flaw]:
    """Find, if strict, relations whose distractors rest on one value per subject, which nobody declared.

    If not strict, the remark that the reader made of it is enough.
    """
    if not review.strict:
        return
    sheet = review.sheet
    used = {
        sheet.fact(option.proof.facts[0]).relation
        for question in review.quiz.questions
        for option in question.options
        if option.proof.rule == "one-value-assumed"
    }
    for relation in sheet.relations:
        if relation.key in used:
            message = f"'{relation.key}' is assumed to have one value per subject; every wrong option rests on that"
            fix = f"declare it: 'values: one' (in a table's header: {relation.key} [one]), or all, or some"
            yield Flaw(message, relation, fix=fix)


@rule(
    id="type-assumed",
    severity="error",
    reason="what a relation's values are is only guessed from how they look (found under --strict only)",
    reference=OURS,
    fix="declare it: 'value: …', or a type in the table's header",
)
def type_assumed(review: Review) -> Iterator[Flaw]:
    """Find, if strict, relations whose type was guessed; else the remark that the reader made of it is enough."""
    for remark in review.sheet.remarks if review.strict else ():
        if remark.rule == "type-assumed":
            yield Flaw(remark.message, remark)
