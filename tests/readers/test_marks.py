"""Options that a person wrote and that differ by case, accents, signs or width: asked, and found by a check."""

import json
import re
from pathlib import Path

import pytest
from readers.elsewhere import read

from quizgen import FactSheet, SheetError, build_quiz, check

PAIRS = [
    ("its", "it's"),
    ("Sí", "Si"),
    ("Co", "CO"),
    ("x²", "x2"),
    ("[0, 1)", "(0, 1)"),
    ("items[2]", "items(2)"),
    ("où", "ou"),
    ("Polish", "polish"),
    ("Let's eat, Grandma!", "Let's eat Grandma!"),
    ("H₂O", "H²O"),
    ("6.022 × 10²³", "6.022 × 10^23"),
    ("Ａ", "A"),
    ("−5", "-5"),
    ("re-sign", "resign"),
]

ALONE = [(r"/var/log", r"C:\var\log"), ("x = 1", "int x = 1"), ("a/b", "a/b/c")]
"""Code and formulas, of which a longer one is another one, and not even alike."""

HEAD = "quizgen: 1\nid: x\ntitle: X\nquestions:\n"


def sheets(folder: Path, one: str, other: str) -> list[FactSheet]:
    """Return a sheet from YAML, CSV and GIFT whose question has both options."""
    yaml = (
        f"""{HEAD}  - {{id: a, ask: Which?, answer: {json.dumps(one)}, distractors: [{json.dumps(other)}, third]}}\n"""
    )
    return [
        read(folder, "x.yaml", yaml),
        read(folder, "x.csv", f'stem,key,distractor,distractor\nWhich?,"{one}","{other}",third\n'),
        read(folder, "x.gift", f"[plain]Which?{{={gift(one)} ~{gift(other)} ~third}}"),
    ]


def gift(text: str) -> str:
    """Return a text with the escapes of GIFT."""
    return re.sub(r"([\\~=#{}:])", r"\\\1", text)


def severities(sheet: FactSheet) -> list[str]:
    """Return how bad the findings of duplicate options are."""
    quiz = build_quiz(sheet)
    assert len(quiz.questions) == 1
    return [finding.severity for finding in check(sheet, quiz) if finding.rule == "duplicate-options"]


@pytest.mark.parametrize(("one", "other"), [*PAIRS, *ALONE])
def test_options_that_differ_by_marks_are_asked_from_every_file(one: str, other: str, tmp_path: Path) -> None:
    """They are no error anywhere, and the same finding from YAML, CSV and GIFT."""
    found = [severities(sheet) for sheet in sheets(tmp_path, one, other)]
    assert found[0] == found[1] == found[2]
    assert set(found[0]) <= {"medium"}


def test_the_finding_can_be_switched_off(tmp_path: Path) -> None:
    """`off` with a reason silences it."""
    yaml = f"""{HEAD}  - {{id: a, ask: Which?, answer: its, distractors: ["it's", "its'"]"""
    assert severities(read(tmp_path, "x.yaml", yaml + "}\n")) == ["medium"]
    off = ", off: {duplicate-options: the apostrophe is what is asked for}}\n"
    assert severities(read(tmp_path, "x.yaml", yaml + off)) == []


def test_options_that_read_alike_are_an_error(tmp_path: Path) -> None:
    """An article or an invisible character keeps nothing apart."""
    for other in ("the Rhine", "Rhi\u200bne"):
        with pytest.raises(SheetError, match="is the answer but for case"):
            read(tmp_path, "x.yaml", f"{HEAD}  - {{id: a, ask: Which?, answer: Rhine, distractors: [{other}, b]}}\n")
        assert severities(read(tmp_path, "x.gift", f"Which?{{=Rhine ~{other} ~b}}")) == ["error"]
