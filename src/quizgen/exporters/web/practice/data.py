"""The quiz as the script of the practice page reads it."""

import json
from typing import Any

import attrs

from quizgen.exporters.pages import media_uri
from quizgen.language import words_of
from quizgen.quiz import Option, Question, Quiz, Response


def data_of(quiz: Quiz, per_round: int) -> dict[str, Any]:
    """Return the quiz as plain data, with the words of its language."""
    return {
        "id": quiz.id,
        "seed": quiz.seed,
        "perRound": per_round,
        "words": attrs.asdict(words_of(quiz.language).practice) | {"cited": words_of(quiz.language).sheet.cited},
        "questions": [_question(question) for question in quiz.questions],
    }


def script_text(data: dict[str, Any]) -> str:
    """Return data as JSON without a `<`, so that it can be inside a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _question(question: Question) -> dict[str, Any]:
    parts = {
        "id": question.id,
        "response": str(question.response),
        "stem": question.stem,
        "options": [_option(option, question) for option in question.options],
        "answer": question.answer,
        "answerText": question.answer_text,
        "explanation": question.explanation,
        "note": question.note,
        "source": question.source,
        "picture": media_uri(question.picture) if question.picture else "",
        "alt": question.alt,
        "sound": media_uri(question.sound) if question.sound else "",
        "pictureBack": media_uri(question.picture_back) if question.picture_back else "",
        "altBack": question.alt_back,
        "soundBack": media_uri(question.sound_back) if question.sound_back else "",
        "fixed": question.fixed,
    }
    return {name: value for name, value in parts.items() if value}


def _option(option: Option, question: Question) -> dict[str, Any]:
    """Return an option with its reason. The reason of a true/false question does not name the option again."""
    why = option.rationale if question.response is Response.TRUE_FALSE else option.feedback
    parts = {"text": option.text, "correct": option.correct, "why": why, "pinned": option.pinned}
    return {name: value for name, value in parts.items() if value}
