"""Questions that name no subject."""

from pathlib import Path

import pytest

from quizgen import read_facts
from quizgen.readers.sheet_of import sheet_of

HEAD = "quizgen: 1\nid: c\ntitle: C\nrelations:\n  capital: {value: text, values: one, ask: ASK}\n"
FACTS = "facts:\n  France: {capital: Paris}\n  Italy: {capital: Rome}\n"
SAID = "the 'ask' of 'capital' names no subject, so it asks the same of all 2"


def told(path: Path, sheet: str) -> list[str]:
    """Return what is remarked on the subjects of a sheet."""
    path.write_text(sheet, encoding="utf-8")
    return [remark.message for remark in read_facts(path).remarks if "names no subject" in remark.message]


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ("What is the capital of {S}?", [SAID]),
        ("What is its capital?", [SAID]),
        ("What is the capital of {{ subject }}?", []),
        ("{% if subject == 'Italy' %}Italy's{% else %}France's{% endif %} capital?", []),
    ],
)
def test_it_is_said_that_all_questions_of_a_relation_read_alike(tmp_path: Path, ask: str, said: list[str]) -> None:
    """Nobody could answer them."""
    assert told(tmp_path / "c.yaml", HEAD.replace("ASK", f'"{ask}"') + FACTS) == said


@pytest.mark.parametrize(
    "facts",
    [
        "facts:\n  France: {capital: {value: Paris, ask: Of France?}}\n  Italy: {capital: {value: Rome, ask: It?}}",
        "facts:\n  France: {capital: Paris}\n",
        "facts:\n  France: {capital: Paris}\n  Italy: {capital: {value: Rome, background: true}}\n",
    ],
)
def test_nothing_is_said_where_the_words_of_one_question_are_its_own(tmp_path: Path, facts: str) -> None:
    """The relation's words serve one question at most."""
    assert told(tmp_path / "c.yaml", HEAD.replace("ASK", "Which city?") + facts) == []


def test_pictures_tell_what_is_asked_about(tmp_path: Path) -> None:
    """Which bird is this?"""
    for name in ("a", "b"):
        (tmp_path / f"{name}.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><title>{name}</title></svg>')
    facts = "facts:\n  A: {capital: {value: X, picture: a.svg}}\n  B: {capital: {value: Y, picture: b.svg}}\n"
    assert told(tmp_path / "c.yaml", HEAD.replace("ASK", "Which bird is this?") + facts) == []


def test_it_is_said_of_rows_in_memory_too() -> None:
    """As of a file."""
    rows = [{"country": "France", "capital": "Paris"}, {"country": "Italy", "capital": "Rome"}]
    sheet = sheet_of(rows, id="c", title="C", relations={"capital": {"ask": "What is its capital?"}})
    assert SAID in [remark.message for remark in sheet.remarks]
