"""Answers to type are ones that a keyboard has."""

import json
from pathlib import Path

import pytest

from quizgen import GiftExporter, SocrativeExporter, build_quiz, read_facts
from quizgen.readers.inputs import InputFile
from quizgen.readers.rows.grid_files import read_grid


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("H~2~O", ["H₂O", "H2O"]),
        ("H₂O", ["H₂O", "H2O"]),
        ("$x^2$", ["x²", "x^2", "x2"]),
        ("SO~4~^2-^", ["SO₄²⁻", "SO4^2-", "SO42-"]),
        ("−38.83", ["−38.83", "-38.83"]),
        ("Côte d’Ivoire", ["Côte d’Ivoire", "Côte d'Ivoire"]),
    ],
)
def test_small_characters_and_typographic_signs_need_not_be_typed(
    written: str, typed: list[str], tmp_path: Path
) -> None:
    """GIFT has each way; Socrative, which takes one answer, has the first that a keyboard types."""
    question = f"- {{id: a, ask: Which?, answer: {json.dumps(written)}}}"
    (tmp_path / "t.yaml").write_text(
        f"quizgen: 1\nid: t\ntitle: Test\nmarkup: markdown\nquestions:\n  {question}\n", encoding="utf-8"
    )
    quiz = build_quiz(read_facts(tmp_path / "t.yaml"))
    lines = GiftExporter().export(quiz).decode().splitlines()
    answers = [line.removeprefix("=").replace("\\", "") for line in lines if line.startswith("=")]
    assert answers[: len(typed)] == typed
    path = tmp_path / "t.socrative.xlsx"
    SocrativeExporter().write(quiz, path)
    (row,) = (row for row in read_grid(InputFile(str(path)), 10**6).rows if row[0].text == "Open-ended")
    assert row[2].text == typed[1]
