"""The findings as SARIF 2.1.0, which code hosts and editors read."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from quizgen.checks import RULES, Finding, Rule
from quizgen.errors import Place, Problem
from quizgen.sheet import FactSheet

UNUSABLE = "unusable"
"""The rule of a problem that keeps a sheet from being read or asked."""

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


def problems_as_sarif(problems: Iterable[Problem], version: str) -> dict[str, Any]:
    """Return a SARIF log of what makes a sheet unusable; the second place of a contradiction is a related location.

    Args:
        problems: what is wrong with it.
        version: of quizgen.

    Example:
        >>> wrong = Problem("two lengths", Place("rivers.yaml", 9), related=Place("rivers.yaml", 4))
        >>> problems_as_sarif([wrong], "0.2.0")["runs"][0]["results"][0]["relatedLocations"][0]["physicalLocation"]
        {'artifactLocation': {'uri': 'rivers.yaml'}, 'region': {'startLine': 4}}
    """
    rule = {"id": UNUSABLE, "shortDescription": {"text": "the sheet can't be used as it is"}}
    driver = {"name": "quizgen", "version": version, "rules": [rule]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result_of(problem) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _result_of(problem: Problem) -> dict[str, Any]:
    advice = f" ({problem.advice})" if problem.advice else ""
    other = {"physicalLocation": _location(problem.related)} if problem.related else {}
    return {
        "ruleId": UNUSABLE,
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": problem.message + advice},
        "locations": [{"physicalLocation": _location(problem.place)}] if problem.place else [],
    } | ({"relatedLocations": [{**other, "message": {"text": "what it is at odds with"}}]} if other else {})


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
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index.get(finding.rule, -1),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message + fix},
        "locations": [{"physicalLocation": _location(place)}] if place else [],
    }
    if finding.question:
        result["partialFingerprints"] = {"question/v1": finding.question}
    if finding.relation:
        result["properties"] = {"relation": finding.relation}
    return result


def _location(place: Place) -> dict[str, Any]:
    """Return a place in SARIF's form. A relative path becomes a URI relative to where the program ran."""
    path = PurePath(place.file)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    numbers = {"startLine": place.line, "startColumn": place.column if place.line else None}
    region = {name: number for name, number in numbers.items() if number}
    return {"artifactLocation": {"uri": uri}} | ({"region": region} if region else {})
