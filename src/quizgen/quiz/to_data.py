"""The quiz as plain data, in the form of `quizgen show --json`. `quiz.schema.json` beside this file describes it.

Other programs depend on the form: keys are added, never changed. `from_data` reads it back.
"""

import base64
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from quizgen.errors import Place, Remark
from quizgen.quiz.option import Option
from quizgen.quiz.questions import Question
from quizgen.quiz.quiz import Quiz
from quizgen.text.markups import PLAIN
from quizgen.values.media import Media

FORMAT_VERSION = 1
"""The version of a quiz as plain data."""

Data = dict[str, Any]
"""A record as plain data: what JSON can hold, by key."""


def quiz_as_data(quiz: Quiz) -> Data:
    """Return the quiz as plain data, in the form of `quizgen show --json`. `quiz_from_data` reads it back, equal.

    Texts with markup are as written; the plain reading of each question stands beside them. Pictures and sounds are
    contained, each once: `files` has their bytes in base64, by their SHA-256. A remark names its file without its
    folder, so that the data is the same wherever the sheet stands.

    Args:
        quiz: the quiz.

    Returns:
        Dicts, lists, texts, numbers, booleans and None, in an order that is always the same.

    Example:
        >>> data = quiz_as_data(Quiz("rivers", "Rivers", (Question("a/b/recall", "recall", "Which?", "The Rhine"),)))
        >>> data["questions"][0]["answer"]
        'The Rhine'
    """
    marked = {"markup": quiz.markup} if quiz.markup != PLAIN else {}
    questions = [question_as_data(question) for question in quiz.questions]
    if marked:
        for told, plain in zip(questions, quiz.plain.questions, strict=True):
            told["plain"] = _plain_as_data(plain)
    return {
        "quizgen": FORMAT_VERSION,
        "id": quiz.id,
        "title": quiz.title,
        "language": quiz.language,
        **marked,
        **_settings_as_data(quiz),
        "questions": questions,
        "skipped": [{"fact": s.fact_id, "kind": s.kind, "reason": s.reason} for s in quiz.skipped],
        "remarks": [_remark_as_data(remark) for remark in quiz.remarks],
        "files": _files_as_data(quiz),
    }


def question_as_data(question: Question) -> Data:
    """Return a question as plain data, without the bytes of its pictures and sounds."""
    return {
        "id": question.id,
        "kind": question.kind,
        "response": str(question.response),
        "fact": question.fact or None,
        "topic": question.topic,
        "relation": question.relation,
        "subject": question.subject,
        "stem": question.stem,
        "options": [_option_as_data(option) for option in question.options],
        "answer": question.named_answer,
        "also_right": list(question.also_right),
        "explanation": question.explanation,
        "difficulty": question.difficulty,
        "when": question.when or None,
        "source": question.source,
        "tags": list(question.tags),
        "media": list(question.media),
        "picture": _media_as_data(question.picture),
        "alt": question.alt,
        "sound": _media_as_data(question.sound),
        "picture_back": _media_as_data(question.picture_back),
        "alt_back": question.alt_back,
        "sound_back": _media_as_data(question.sound_back),
        "note": question.note,
        "fixed": question.fixed,
        **({"languages": dict(question.languages)} if question.languages else {}),
        "changed": question.changed,
        "later": question.later,
        "family": question.family,
        **_by_file(question),
    }


def _option_as_data(option: Option) -> Data:
    shown = {"picture": option.picture.name, "file": _media_as_data(option.picture)} if option.picture else {}
    return {
        "text": option.named,
        **shown,
        **({"alt": option.alt} if shown or option.alt else {}),
        "correct": option.correct,
        "rationale": option.rationale,
        "proof": {
            "rule": option.proof.rule,
            "facts": list(option.proof.facts),
            "assumed": option.proof.is_assumed,
        },
        "key": option.key,
        "pinned": option.pinned,
    }


def _by_file(question: Question) -> Data:
    """Return options and answer by the names of files made of the bytes, where options are pictures."""
    if not question.has_picture_options:
        return {}
    return {"by_file": {"options": [option.text for option in question.options], "answer": question.answer}}


def _plain_as_data(question: Question) -> Data:
    """Return the texts of a question whose plain readings they are."""
    return {
        "stem": question.stem,
        "options": [{"text": option.named, "rationale": option.rationale} for option in question.options],
        "answer": question.named_answer,
        "explanation": question.explanation,
        "note": question.note,
    }


def _settings_as_data(quiz: Quiz) -> Data:
    """Return what a quiz was built by, and what holds of all its questions."""
    return {
        "deck": quiz.deck,
        "licence": quiz.licence,
        "sources": list(quiz.sources),
        "seed": quiz.seed,
        "distractors": quiz.distractors,
        "difficulty": quiz.difficulty,
        "stamp": quiz.stamp,
        "undated": quiz.undated,
        "withdrawn": [{"family": family, "changed": second} for family, second in quiz.withdrawn],
    }


def _media_as_data(media: Media | None) -> Data | None:
    if media is None:
        return None
    return {"name": media.name, "type": media.media_type, "sha256": media.digest}


def _files_as_data(quiz: Quiz) -> Mapping[str, str]:
    used = {media.digest: media for question in quiz.questions for media in question.media_files}
    return {digest: base64.b64encode(media.content).decode() for digest, media in used.items()}


def _remark_as_data(remark: Remark) -> Data:
    place = remark.place
    return {
        "message": remark.message,
        "place": None if place is None else _place_as_data(place),
        "rule": remark.rule,
        "column": remark.column,
        "hint": remark.hint,
        "relation": remark.relation,
    }


def _place_as_data(place: Place) -> Data:
    return {"file": PurePath(place.file).name, "line": place.line, "column": place.column, "worksheet": place.worksheet}
