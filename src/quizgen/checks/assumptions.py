"""What was only assumed about a relation, as nobody declared it."""

from collections.abc import Iterator

from quizgen.checks.base import OURS, Flaw, Review, rule
from quizgen.sheet import Relation


@rule(
    id="one-value-assumed",
    severity="low",
    reason="wrong options rest on one value for each, which nobody declared: a second value would be right too (an "
    "error where the check is strict)",
    reference=OURS,
    fix="declare it: 'values: one', or all, or some",
)
def one_value_assumed(review: Review) -> Iterator[Flaw]:
    """Find relations whose distractors rest on one value per subject, which nobody declared."""
    for relation in review.assumed_by("one-value-assumed"):
        taken = f"'{relation.shown}' is assumed to have one value per subject"
        yield _flaw(review, relation, taken, "if that is right, declare it: 'values: one'; else all, or some")


@rule(
    id="all-listed-assumed",
    severity="low",
    reason="wrong options rest on lists that nobody declared to be whole: what they lack would be right too (an error "
    "where the check is strict)",
    reference=OURS,
    fix="declare it: 'values: all', or some",
)
def all_listed_assumed(review: Review) -> Iterator[Flaw]:
    """Find relations whose distractors rest on lists of which nobody declared that they are whole."""
    for relation in review.assumed_by("all-listed-assumed"):
        taken = f"'{relation.shown}' is assumed to list all values of each subject"
        yield _flaw(review, relation, taken, "if that is right, declare it: 'values: all'; else some")


def _flaw(review: Review, relation: Relation, taken: str, fix: str) -> Flaw:
    """Return the flaw of a relation of which something is assumed, in the words of the sheet's own remark on it."""
    remarks = [remark for remark in review.sheet.remarks if remark.column == relation.key]
    said, way = (remarks[0].message, remarks[0].hint) if remarks else (taken, fix)
    return Flaw(said, relation, fix=way or fix, severity="error" if review.strict else "")


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
