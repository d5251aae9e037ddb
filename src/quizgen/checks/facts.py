"""Rules over the facts."""

from collections.abc import Iterator

from quizgen.checks.base import Finding
from quizgen.facts import FactSheet
from quizgen.quiz import Quiz


def one_value_assumed(sheet: FactSheet, quiz: Quiz, strict: bool) -> Iterator[Finding]:
    """Find, if strict, the relations whose distractors rest on one value per subject, which nobody declared.

    If not strict, the reader has said so in a remark, and that is enough.
    """
    if not strict:
        return
    used = {
        sheet.fact(option.proof.facts[0]).relation
        for question in quiz.questions
        for option in question.options
        if option.proof.rule == "one-value-assumed"
    }
    for relation in sheet.relations:
        if relation.key in used:
            message = f"'{relation.key}' is assumed to have one value per subject; every wrong option rests on that"
            fix = f"declare it: 'values: one' (in a table's header: {relation.key} [one]), or all, or some"
            yield Finding("one-value-assumed", "error", message, where=relation.place, fix=fix)


def unsourced(sheet: FactSheet, quiz: Quiz, strict: bool) -> Iterator[Finding]:  # noqa: ARG001 - a Rule
    """Find out whether facts that are asked lack a source."""
    lacking = [fact for fact in sheet.facts if fact.value is not None and not fact.source]
    if lacking:
        message = f"{len(lacking)} of {len(sheet.facts)} facts name no source, beginning with '{lacking[0].id}'"
        fix = "write 'source: …' for the sheet or the fact, or add a column 'source'"
        yield Finding("unsourced", "low", message, lacking[0].id, lacking[0].place, fix)
