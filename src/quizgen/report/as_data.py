"""The findings as plain data."""

from collections.abc import Iterable
from typing import Any

from quizgen.checks import Finding
from quizgen.quiz import Quiz
from quizgen.sheet import FactSheet


def findings_as_data(sheet: FactSheet, quiz: Quiz, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return the findings, and what is asked and what not, in the form of `quizgen check --json`."""
    asked = {question.fact for question in quiz.questions if question.fact}
    return {
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity,
                "question": finding.question or None,
                "where": str(finding.where) if finding.where else None,
                "message": finding.message,
                "fix": finding.fix,
                "relation": finding.relation or None,
            }
            for finding in findings
        ],
        "coverage": {
            "facts": len(sheet.facts),
            "asked": len(asked),
            "questions": len(quiz.questions),
            "skipped": [{"fact": s.fact_id, "kind": s.kind, "reason": s.reason} for s in quiz.skipped],
        },
    }
