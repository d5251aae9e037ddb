"""The findings as SARIF 2.1.0, which code hosts and editors read."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from quizgen.checks import RULES, Finding, Rule
from quizgen.errors import Place
from quizgen.sheet import FactSheet

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "medium": "warning", "low": "note", "note": "note"}
"""SARIF's word for each severity."""


def findings_as_sarif(sheet: FactSheet, findings: Iterable[Finding], version: str) -> dict[str, Any]:
    """Return a SARIF log of one run.

    Args:
        sheet: what was checked; a finding without a place is shown at its file.
        findings: what was found.
        version: of quizgen.
    """
    index = {rule.id: number for number, rule in enumerate(RULES)}
    driver = {"name": "quizgen", "version": version, "rules": [_rule(rule) for rule in RULES]}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, index, sheet.place) for finding in findings],
            }
        ],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    described = {
        "id": rule.id,
        "shortDescription": {"text": rule.reason},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"severity": rule.severity, "reference": rule.reference},
    }
    return described | ({"help": {"text": rule.fix}} if rule.fix else {})


def _result(finding: Finding, index: dict[str, int], whole: Place | None) -> dict[str, Any]:
    fix = f" ({finding.fix})" if finding.fix else ""
    place = finding.where or whole
    result = {
        "ruleId": finding.rule,
        "ruleIndex": index.get(finding.rule, -1),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message + fix},
        "locations": [{"physicalLocation": _location(place)}] if place else [],
    }
    return result | ({"partialFingerprints": {"question/v1": finding.question}} if finding.question else {})


def _location(place: Place) -> dict[str, Any]:
    """Return a place in SARIF's form. A relative path becomes a URI relative to where the program ran."""
    path = PurePath(place.file)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    numbers = {"startLine": place.line, "startColumn": place.column if place.line else None}
    region = {name: number for name, number in numbers.items() if number}
    return {"artifactLocation": {"uri": uri}} | ({"region": region} if region else {})
