"""What a platform can't hold of a quiz, as findings: `quizgen check --for kahoot`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from quizgen.cli.outputs import made

if TYPE_CHECKING:
    from quizgen.checks import Finding
    from quizgen.exporters import Exporter
    from quizgen.quiz import Quiz
    from quizgen.sheet import FactSheet

DOES_NOT_FIT = "does-not-fit"
"""The rule of a question that a file would leave out."""

LOST = "lost"
"""The rule of what a file would not hold of its questions."""


Exporters = Mapping[str, "Exporter"]
"""Exporters by the names that the command line gives."""


def exporters_of(names: Iterable[str]) -> Exporters:
    """Return the exporters of these names or import paths. Raises a usage error where there is none."""
    return {name: made(name, {}) for name in names}


def findings_for(exporters: Exporters, sheet: "FactSheet", quiz: "Quiz", *, strict: bool) -> "Iterator[Finding]":
    """Yield what files of these formats would leave out, question by question, and what they would lose, by reason.

    Args:
        exporters: what would write the files.
        sheet: the facts.
        quiz: what was made of them.
        strict: whether what is missing is an error.
    """
    from quizgen.checks import Finding, Review  # noqa: PLC0415 - commands load what they use

    review = Review(sheet, quiz)
    asked = {(question.fact or question.id, question.kind): question for question in quiz.questions}
    for name, exporter in exporters.items():
        for skipped in exporter.left_out(quiz):
            question = asked.get((skipped.fact_id, skipped.kind))
            yield Finding(
                rule=DOES_NOT_FIT,
                severity="error" if strict else "medium",
                message=f"not in a file for {name}: {skipped.reason}",
                question=question.id if question else skipped.fact_id,
                where=review.place_of(question),
            )
        for (detail, reason), count in Counter((loss.detail, loss.reason) for loss in exporter.losses(quiz)).items():
            message = f"in a file for {name}, {count} {_questions(count)} without {detail}: {reason}"
            yield Finding(rule=LOST, severity="error" if strict else "low", message=message)


def _questions(count: int) -> str:
    return "question is" if count == 1 else "questions are"
