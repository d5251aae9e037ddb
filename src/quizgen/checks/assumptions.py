"""What was only assumed about a relation, as nobody declared it."""

from collections.abc import Iterator

from quizgen.checks.base import OURS, Flaw, Review, rule


@rule(
    id="one-value-assumed",
    severity="low",
    reason="wrong options rest on one value per subject, which nobody declared (an error where the check is strict)",
    reference=OURS,
    fix="declare it: 'values: one', or all, or some",
)
def one_value_assumed(review: Review) -> Iterator[Flaw]:
    """Find relations whose distractors rest on one value per subject, which nobody declared."""
    for relation in review.assumed_by("one-value-assumed"):
        message = (
            f"'{relation.shown}' is assumed to have one value per subject; every wrong option rests on that, and may "
            "be right too (two words may mean the same)"
        )
        fix = f"if it is so, declare it: 'values: one' (in a table's header: {relation.shown} [one]); else all, or some"
        yield Flaw(message, relation, fix=fix, severity="error" if review.strict else "")


@rule(
    id="all-listed-assumed",
    severity="low",
    reason="wrong options rest on lists that nobody declared to be whole (an error where the check is strict)",
    reference=OURS,
    fix="declare it: 'values: all', or some",
)
def all_listed_assumed(review: Review) -> Iterator[Flaw]:
    """Find relations whose distractors rest on lists of which nobody declared that they are whole."""
    for relation in review.assumed_by("all-listed-assumed"):
        message = f"'{relation.shown}' is assumed to list all values of each subject; every wrong option rests on that"
        fix = f"if it is so, declare it: 'values: all' (in a table's header: {relation.shown} [all]); else some"
        yield Flaw(message, relation, fix=fix, severity="error" if review.strict else "")


@rule(
    id="type-assumed",
    severity="error",
    reason="what a relation's values are is only guessed from how they look (found where the check is strict)",
    reference=OURS,
    fix="declare it: 'value: …', or a type in the table's header",
)
def type_assumed(review: Review) -> Iterator[Flaw]:
    """Find, if strict, relations whose type was guessed; else the remark that the reader made of it is enough."""
    for remark in review.sheet.remarks if review.strict else ():
        if remark.rule == "type-assumed":
            yield Flaw(remark.message, remark, fix=f"{remark.hint}; if it is right, declare it")
