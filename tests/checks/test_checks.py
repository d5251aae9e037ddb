"""What an editor would find."""

from pathlib import Path

import pytest
from attrs import evolve
from sheets import RIVERS, sheet_of

from quizgen import FactSheet, Finding, Question, Quiz, Relation, TableOptions, build_quiz, check, read_facts

SOURCED = "source: s\nsources: {s: {title: S}}\n"


def findings(sheet: FactSheet, *, strict: bool = False, quiz: Quiz | None = None) -> list[Finding]:
    """Return what is found in a sheet and its quiz, but for facts that are not asked."""
    found = check(sheet, quiz or build_quiz(sheet), strict=strict)
    return [finding for finding in found if finding.rule != "not-asked"]


def authored(answer: str, *distractors: str, ask: str = "Which one is it?") -> str:
    """Return a sheet of one question."""
    return f"{SOURCED}questions: [{{id: x, ask: '{ask}', answer: '{answer}', distractors: {list(distractors)}}}]\n"


def test_a_clean_sheet_has_no_finding(tmp_path: Path) -> None:
    """Sourced facts of declared relations give nothing to mark."""
    assert findings(sheet_of(tmp_path, SOURCED + RIVERS)) == []


def test_unsourced_facts_are_found_with_their_place(tmp_path: Path) -> None:
    """Facts without a source are one finding of low severity, at the first of them."""
    (finding,) = findings(sheet_of(tmp_path, RIVERS))
    assert (finding.rule, finding.severity, finding.question) == ("unsourced", "low", "danube/mouth")
    assert str(finding.where).endswith("sheet.yaml:12:19")
    assert finding.message.startswith("5 of 5 facts")


@pytest.mark.parametrize(
    ("answer", "distractors", "found"),
    [
        ("A very long and careful answer", ["Short", "Brief", "Tiny"], "longer"),
        ("No", ["A rather long wrong answer", "Another long wrong answer"], "shorter"),
        ("Twelve", ["Eleven", "Thirteen"], ""),
        ("A long answer indeed", ["A long distractor", "Short"], ""),
    ],
)
def test_a_key_that_stands_out_by_length_is_found(
    tmp_path: Path, answer: str, distractors: list[str], found: str
) -> None:
    """A key half as long again as every distractor, and eight characters longer, is marked; so is its mirror."""
    marked = findings(sheet_of(tmp_path, authored(answer, *distractors)))
    assert [finding.rule for finding in marked] == (["length-cue"] if found else [])
    assert all(found in finding.message for finding in marked)


@pytest.mark.parametrize(
    ("ask", "found"),
    [
        ("Where does the river Rhine end?", ["key-in-stem"]),
        ("Is it the Rhine or the Elbe?", []),
        ("Where is Rhinebeck?", []),
    ],
)
def test_a_key_in_the_stem_is_found(tmp_path: Path, ask: str, found: list[str]) -> None:
    """A stem that contains the key's words, and no distractor's, is marked."""
    marked = findings(sheet_of(tmp_path, authored("Rhine", "Elbe", "Oder", ask=ask)))
    assert [finding.rule for finding in marked] == found


def test_duplicate_options_are_an_error(tmp_path: Path) -> None:
    """Options that differ in case alone, as a developer's own quiz may have, are an error that names the question."""
    sheet = sheet_of(tmp_path, SOURCED + RIVERS)
    quiz = build_quiz(sheet)
    question = quiz.by_id["rhine/mouth/value"]
    options = (*question.options[:-1], evolve(question.options[0], text=question.options[0].text.upper()))
    broken = quiz.only((evolve(question, options=options),))
    (finding,) = [f for f in findings(sheet, quiz=broken) if f.severity == "error" and f.rule != "unproven"]
    assert (finding.rule, finding.question) == ("duplicate-options", "rhine/mouth/value")
    assert finding.where == sheet.fact("rhine/mouth").place


def test_an_assumption_is_an_error_under_strict_only(tmp_path: Path) -> None:
    """What rests on an undeclared cardinality is a remark of the sheet and a finding, and refused under strict."""
    sheet = sheet_of(tmp_path, SOURCED + RIVERS.replace("    values: one\n", ""))
    assert any("assumed to have one value" in remark.message for remark in sheet.remarks)
    for strict, severity in ((False, "low"), (True, "error")):
        (finding,) = findings(sheet, strict=strict)
        assert (finding.rule, finding.severity) == ("one-value-assumed", severity)


def test_what_is_not_asked_is_said_once_a_reason(tmp_path: Path) -> None:
    """Facts that are skipped for one reason are one note, and an error under strict."""
    sheet = sheet_of(tmp_path, SOURCED + RIVERS)
    (note,) = check(sheet, build_quiz(sheet))
    assert (note.rule, note.severity) == ("not-asked", "note")
    assert note.message.startswith("2 not asked by 'subject': more than a tenth")
    (error,) = check(sheet, build_quiz(sheet), strict=True)
    assert error.severity == "error"


@pytest.mark.parametrize(
    "body",
    [
        "off: {length-cue: Meant.}\n" + authored("A very long and careful answer", "Short", "Brief"),
        authored("A very long and careful answer", "Short", "Brief").replace(
            "id: x", "id: x, off: {length-cue: Meant.}"
        ),
    ],
    ids=["sheet", "question"],
)
def test_a_rule_is_switched_off_with_a_reason(tmp_path: Path, body: str) -> None:
    """`off` silences a rule for the sheet or for one question."""
    assert findings(sheet_of(tmp_path, body)) == []


def test_a_question_whose_id_is_folded_can_switch_a_rule_off(tmp_path: Path) -> None:
    """`off` finds its question also where the id has capitals and spaces."""
    body = authored("A very long and careful answer", "Short", "Brief")
    body = body.replace("id: x", "id: Most water, off: {length-cue: Meant.}")
    assert findings(sheet_of(tmp_path, body)) == []


def test_an_unknown_check_can_not_be_switched_off(tmp_path: Path) -> None:
    """A misspelt name in `off` is found, with a guess at the right one."""
    (finding,) = findings(sheet_of(tmp_path, "off: {lenght-cue: Meant.}\n" + SOURCED + RIVERS))
    assert (finding.rule, finding.severity) == ("unknown-check", "medium")
    assert "length-cue" in finding.fix


def test_a_rule_is_switched_off_for_one_fact(tmp_path: Path) -> None:
    """`off` of a fact silences its own questions, and no others."""
    body = """\
relations: {sea: {value: sea, values: one, ask: "Which?", say: "{{ value }}"}}
facts:
  A: {sea: {value: Quite an Extraordinary Sea, distractors: [Blue, Grey, Pink], off: {length-cue: It is the name.}}}
  B: {sea: Red}
  C: {sea: Black}
  D: {sea: White}
"""
    sheet = sheet_of(tmp_path, SOURCED + body)
    assert [f.question for f in findings(sheet) if f.rule == "length-cue"] == []
    loud = sheet_of(tmp_path, SOURCED + body.replace(", off: {length-cue: It is the name.}", ""))
    assert [f.question for f in findings(loud) if f.rule == "length-cue"] == ["a/sea/value"]


def test_wording_that_ages_is_switched_off_for_one_question(tmp_path: Path) -> None:
    """A finding about a question's own words has the question's id in the quiz, so its `off` counts."""
    body = authored("Twelve", "Eleven", "Thirteen", ask="How many are there currently?")
    (finding,) = findings(sheet_of(tmp_path, body))
    assert (finding.rule, finding.question) == ("undated-wording", "q/x/choice")
    quiet = body.replace("id: x", "id: x, off: {undated-wording: It does not change.}")
    assert findings(sheet_of(tmp_path, quiet)) == []


@pytest.mark.parametrize(
    ("language", "ask", "found"),
    [
        ("de", "Welches Tier legt keine Eier?", ["negative-stem"]),
        ("es", "¿Quién nunca estuvo allí?", ["negative-stem"]),
        ("fr", "Lesquels sont venus, sauf un ?", ["negative-stem"]),
        ("ia", "Qual animal pone nulle ovos?", []),
    ],
)
def test_words_are_those_of_the_sheets_language(tmp_path: Path, language: str, ask: str, found: list[str]) -> None:
    """Rules about words know English, German, Spanish and French, and are silent in other languages."""
    body = f"language: {language}\n{authored('Twaalf', 'Elf', 'Dertien', ask=ask)}"
    assert [finding.rule for finding in findings(sheet_of(tmp_path, body))] == found


def asked(fact: str, stem: str, answer: str) -> Question:
    """Return a plain flashcard about a fact, with a subject of its own."""
    return Question(f"{fact}/recall", "recall", stem, answer, fact=fact, relation="r", subject=fact)


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("In which year did Hopkirk build the town's windmill?", ["cueing"]),
        ("In which year did Hopkirk build the windmill of Wexley?", []),
        ("In which year did Hopkirk travel to the coast?", []),
    ],
)
def test_questions_made_from_facts_are_read_beside_those_on_one_page(stem: str, found: list[str]) -> None:
    """Of two that give one another away, one stays off the page; what the draw can't tell apart is found."""
    first = asked("wexley", "Who built the windmill Wexley is known for?", "Hopkirk")
    quiz = Quiz("q", "Q", (first, asked("mill", stem, "1702")))
    sheet = FactSheet("q", "Q", (Relation("r", value="person"),), ())
    assert [finding.rule for finding in findings(sheet, quiz=quiz)] == found


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Kalorien (kcal)", ["49", '"60,75"', "135", '"237,5"', "310"]),
        ("Schlacht am (date)", ["1066-10-14", "1588", "1815-06-18", "1916"]),
        ("Gründung (year)", ["44 v. Chr.", "79", "313", "476"]),
    ],
)
def test_values_of_one_type_are_of_one_kind_and_unit(tmp_path: Path, header: str, cells: list[str]) -> None:
    """Whatever their decimal mark, their day or their era."""
    table = tmp_path / "t.csv"
    rows = "".join(f"Ding {name},{cell}\n" for name, cell in zip("ABCDE", cells, strict=False))
    table.write_text(f"Land,{header}\n{rows}", encoding="utf-8")
    sheet = read_facts(table, options=TableOptions(language="de", decimal=","))
    assert not {finding.rule for finding in findings(sheet)} & {"mixed-kinds", "unit-cue"}
