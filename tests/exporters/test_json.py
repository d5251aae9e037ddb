"""The quiz as data, which other programs come to depend on."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validate

from exporters.quizzes import choice, option, quiz_of, recall
from quizgen import JsonExporter, Media
from quizgen.errors import ExportError
from quizgen.quiz import GAP, Option, Proof, Quiz, Response, Skipped

GOLDEN = Path(__file__).parent / "golden" / "quiz.json"

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
PAIRS = {"type": "array", "items": {"type": "array", "items": TEXT, "minItems": 2, "maxItems": 2}}
TEXT_OR_NONE = {"type": ["string", "null"]}
QUESTION_KEYS = "id kind fact stem options answer explanation difficulty when source tags media note"
CONTRACT: dict[str, Any] = {
    "type": "object",
    "required": ["quizgen", "id", "title", "language", "questions", "skipped"],
    "properties": {
        "quizgen": {"const": 1},
        "id": TEXT,
        "title": TEXT,
        "language": TEXT,
        "questions": {
            "type": "array",
            "items": {
                "type": "object",
                "required": QUESTION_KEYS.split(),
                "properties": {
                    "id": TEXT,
                    "kind": TEXT,
                    "fact": TEXT_OR_NONE,
                    "stem": TEXT,
                    "options": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["text", "correct", "rationale", "proof"],
                            "properties": {
                                "text": TEXT,
                                "correct": {"type": "boolean"},
                                "rationale": TEXT,
                                "proof": {
                                    "type": "object",
                                    "required": ["rule", "facts"],
                                    "properties": {"rule": TEXT, "facts": TEXTS},
                                },
                            },
                        },
                    },
                    "answer": {"anyOf": [TEXT, TEXTS, PAIRS]},
                    "explanation": TEXT,
                    "difficulty": {"type": ["number", "null"]},
                    "when": TEXT_OR_NONE,
                    "source": TEXT,
                    "tags": TEXTS,
                    "media": TEXTS,
                    "note": TEXT,
                },
            },
        },
        "skipped": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["fact", "kind", "reason"],
                "properties": {"fact": TEXT, "kind": TEXT, "reason": TEXT},
            },
        },
    },
}
"""The form that `quizgen show --json` promises; further keys may come."""


def small_quiz() -> Quiz:
    """Return a quiz that has something in each of its places."""
    options = (
        Option(
            "Rhine", correct=False, rationale="It flows into the “North” Sea.", proof=Proof("one-value", ("r/mouth",))
        ),
        Option("Danube <b>", correct=True, rationale="", proof=Proof("stated", ("d/mouth", "d/mouth/2"))),
    )
    first = choice(
        "d/mouth/subject",
        "어느 강이 흑해로 흘러듭니까?",
        options=options,
        fact="d/mouth",
        explanation="The Danube does.",
        difficulty=0.5,
        when="2019",
        source="Atlas",
        tags=("rivers", "seas"),
        picture=Media("map.png", "image/png", b""),
        note="Line one\nline two",
        fixed=True,
    )
    second = recall("d/capitals/recall", "Which capitals?", ("Vienna", "Budapest"), fact="d/capitals")
    third = recall("q/pairs/match", "Which river?", (("Vienna", "Danube"), ("Cologne", "Rhine")))
    skipped = (Skipped("e/mouth", "value", "no wrong option can be proven"),)
    return quiz_of(first, second, third, skipped=skipped, language="ko", title="Rivers & seas")


def test_golden_file() -> None:
    """The bytes are those of the golden file: UTF-8, indented, every letter as written."""
    assert JsonExporter().export(small_quiz()) == GOLDEN.read_bytes()


def test_contract_is_kept(rivers: Quiz, capitals: Quiz) -> None:
    """Every promised key is there, and is of the promised type."""
    for quiz in (small_quiz(), rivers, capitals):
        validate(json.loads(JsonExporter().export(quiz)), CONTRACT)


def test_options_are_in_the_order_shown(rivers: Quiz) -> None:
    """Options are listed as they are shown, and a question without any has an empty list."""
    questions = json.loads(JsonExporter().export(rivers))["questions"]
    for question, data in zip(rivers.questions, questions, strict=True):
        assert [option["text"] for option in data["options"]] == [option.text for option in question.options]


def test_half_a_surrogate_pair_is_refused(tmp_path: Path) -> None:
    """Text that UTF-8 has no bytes for is an error, and nothing is written."""
    with pytest.raises(ExportError, match=r"U\+D800 can't be written as UTF-8 .delete it."):
        JsonExporter().write(quiz_of(choice(stem="a \ud800")), tmp_path / "x.json")
    assert list(tmp_path.iterdir()) == []


def test_control_characters_are_escaped() -> None:
    """A control character is data like any other, and survives."""
    data = json.loads(JsonExporter().export(quiz_of(choice(stem="a\x1fb\x00c"))))
    assert data["questions"][0]["stem"] == "a\x1fb\x00c"


def test_empty_quiz_is_data() -> None:
    """A quiz without questions is still data: it may say what was skipped."""
    assert json.loads(JsonExporter().export(quiz_of()))["questions"] == []


def test_every_way_of_answering_is_data() -> None:
    """An order is a list, a matching a list of pairs, and `response` says what is to be done with them."""
    pairs = (("Danube", "Black Sea"), ("Rhine", "North Sea"))
    order = tuple(option(text, correct=True) for text in ("B", "A"))
    data = json.loads(
        JsonExporter().export(
            quiz_of(
                choice("o", "In order?", options=order, answer=("A", "B"), response=Response.ORDER),
                recall("m", "Match.", pairs, response=Response.MATCHING),
                recall("c", f"The Rhine flows into {GAP}.", "the North Sea", response=Response.CLOZE),
            )
        )
    )
    validate(data, CONTRACT)
    assert [question["response"] for question in data["questions"]] == ["order", "matching", "cloze"]
    assert data["questions"][0]["answer"] == ["A", "B"]
    assert data["questions"][1]["answer"] == [["Danube", "Black Sea"], ["Rhine", "North Sea"]]
