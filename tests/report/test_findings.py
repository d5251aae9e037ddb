"""Findings for programs: as data, as SARIF, and as commands to a GitHub workflow."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from commands import SHEET, quizgen
from sheets import HEAD, RIVERS, sheet_of

from quizgen import build_quiz, check, quiz_as_data, quiz_from_data, read_facts
from quizgen.checks import RULES, Finding
from quizgen.cli import main
from quizgen.errors import Place
from quizgen.report import findings_as_github, findings_as_sarif

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
POSITIVE = {"type": "integer", "minimum": 1}
REGION = {"properties": {"startLine": POSITIVE, "startColumn": POSITIVE}, "required": ["startLine"]}
LOCATION = {
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {"properties": {"uri": {"type": "string", "pattern": r"^[^\s\\]+$"}}},
                "region": REGION,
            },
        }
    },
}
RESULT = {
    "required": ["ruleId", "ruleIndex", "level", "message"],
    "properties": {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION},
    },
}
SARIF = {
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "items": {
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {"items": {"required": ["id"], "properties": {"shortDescription": TEXT}}}
                                },
                            }
                        },
                    },
                    "results": {"items": RESULT},
                },
            }
        },
    },
}
"""What SARIF 2.1.0 asks of the parts that we write (OASIS standard, sections 3.13 to 3.30)."""

HARD = Finding("key-in-stem", "medium", "100%: a,b\nc", "q/1", Place("a b/ü#1.yaml", 3, 7), "reword")
PLACELESS = Finding("not-asked", "note", "two are not asked")


def sarif(folder: Path, *findings: Finding) -> dict[str, Any]:
    """Return the SARIF log of findings in the sheet of rivers."""
    return findings_as_sarif(sheet_of(folder, RIVERS), findings, "1.0")


def test_sarif_has_the_form_of_the_standard(tmp_path: Path) -> None:
    """The log has every rule, and each result refers to its own."""
    log = sarif(tmp_path, HARD, PLACELESS)
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_places_a_finding_or_else_the_sheet(tmp_path: Path) -> None:
    """Paths are URIs, relative ones kept so; what has no place is placed in the sheet."""
    first, second = sarif(tmp_path, HARD, PLACELESS)["runs"][0]["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b/%C3%BC%231.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 7}
    assert first["level"] == "warning"
    assert first["partialFingerprints"] == {"question/v1": "q/1"}
    whole = second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert whole == (tmp_path / "sheet.yaml").as_uri()


def test_sarif_tells_what_makes_a_sheet_unusable(tmp_path: Path) -> None:
    """The second place of a contradiction is a related location; the exit status and the errors are as ever."""
    path = tmp_path / "rivers.yaml"
    path.write_text(
        SHEET.replace("Rhine: {mouth: North Sea}", "Rhine: {mouth: [North Sea, Black Sea]}"), encoding="utf-8"
    )
    done = quizgen("check", str(path), "--format", "sarif")
    assert done.exit_code == 1
    log = json.loads(done.stdout)
    jsonschema.validate(log, SARIF)
    (result,) = log["runs"][0]["results"]
    (related,) = result["relatedLocations"]
    assert result["level"] == "error"
    assert related["physicalLocation"]["artifactLocation"]["uri"] == path.as_uri()
    assert related["physicalLocation"]["region"]["startLine"] == 12
    assert done.stderr.startswith(f"error: {path}:12:")


def test_github_commands_are_escaped(tmp_path: Path) -> None:
    """Percent signs, line ends, colons and commas can't end a property or a command early."""
    lines = findings_as_github(sheet_of(tmp_path, RIVERS), [HARD, PLACELESS]).splitlines()
    assert len(lines) == 2
    assert lines[0] == (
        "::warning file=a b/ü#1.yaml,line=3,col=7,title=quizgen%3A key-in-stem::100%25: a,b%0Ac%0Areword"
    )
    assert lines[1].startswith(f"::notice file={tmp_path / 'sheet.yaml'}")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_every_form_is_written_by_check(form: str, tmp_path: Path) -> None:
    """--format says which; what programs read is alone on stdout."""
    path = tmp_path / "rivers.yaml"
    path.write_text(HEAD + RIVERS, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(path), "--format", form], catch_exceptions=False)
    assert done.exit_code == 0
    assert "unsourced" in done.stdout
    if form in ("json", "sarif"):
        assert json.loads(done.stdout)


def test_findings_for_people_show_the_line_that_they_are_about(tmp_path: Path) -> None:
    """A finding has its place and the line that is there; what to do is said once for a rule."""
    path = tmp_path / "rivers.yaml"
    path.write_text(HEAD + RIVERS, encoding="utf-8")
    lines = CliRunner().invoke(main, ["check", str(path)], catch_exceptions=False).stdout.splitlines()
    assert lines[0].startswith("low: unsourced: ")
    assert "Danube: {mouth: Black Sea}" in lines[2]
    assert lines[3].startswith("  → write 'source: …'")


def test_many_findings_of_one_rule_are_cut_short_for_people(tmp_path: Path) -> None:
    """Twenty are shown, the rest is counted; a line that is long or has control characters is safe to print."""
    broken = "\n\n".join(f"Open {number} {{=a \x1b[31m{'x' * 200}" for number in range(30))
    (tmp_path / "q.gift").write_text(f"{broken}\n\nGood?{{=a ~b ~c}}\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(tmp_path / "q.gift")], catch_exceptions=False)
    assert "… and 10 more (--format json lists all)" in done.stdout
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) < 300


def test_colour_is_for_terminals_and_may_be_refused(tmp_path: Path) -> None:
    """A terminal gets colours, unless NO_COLOR is set; a pipe gets none."""
    path = tmp_path / "rivers.yaml"
    path.write_text(HEAD + RIVERS, encoding="utf-8")
    assert "\x1b[" in CliRunner().invoke(main, ["check", str(path)], color=True).stdout
    assert "\x1b[" not in CliRunner().invoke(main, ["check", str(path)], color=True, env={"NO_COLOR": "1"}).stdout
    assert "\x1b[" not in CliRunner().invoke(main, ["check", str(path)]).stdout


def test_what_is_about_a_relation_names_it_as_data(tmp_path: Path) -> None:
    """A remark on a column, the finding that repeats it, and its result in SARIF have the relation's key."""
    (tmp_path / "rivers.csv").write_text("river,sea\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\n")
    sheet = read_facts(tmp_path / "rivers.csv")
    quiz = build_quiz(sheet)
    assert "sea" in {remark.relation for remark in sheet.remarks}
    assert quiz_from_data(quiz_as_data(quiz)).remarks[-1].relation == "sea"
    found = [finding for finding in check(sheet, quiz) if finding.rule == "one-value-assumed"]
    (result,) = findings_as_sarif(sheet, found, "1.0")["runs"][0]["results"]
    assert (found[0].relation, result["properties"]) == ("sea", {"relation": "sea"})
