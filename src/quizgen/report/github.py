"""The findings as workflow commands for GitHub, which shows them beside the lines they are about."""

from collections.abc import Iterable

from quizgen.checks import Finding
from quizgen.sheet import FactSheet

LEVELS = {"error": "error", "medium": "warning", "low": "notice", "note": "notice"}
"""GitHub's word for each severity."""

_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = _IN_MESSAGE | {":": "%3A", ",": "%2C"}


def findings_as_github(sheet: FactSheet, findings: Iterable[Finding]) -> str:
    """Return a line for each finding. One without a place is shown at the sheet's file."""
    return "\n".join(_line(sheet, finding) for finding in findings)


def _line(sheet: FactSheet, finding: Finding) -> str:
    place = finding.where or sheet.place
    where = {"file": place.file, "line": place.line, "col": place.column} if place else {}
    properties = {**where, "title": f"quizgen: {finding.rule}"}
    told = ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in properties.items() if value)
    fix = f"\n{finding.fix}" if finding.fix else ""
    return f"::{LEVELS[finding.severity]} {told}::{_escaped(finding.message + fix, _IN_MESSAGE)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)
