"""The digest of a question, by which a build sees that a question has changed."""

import hashlib
from json.encoder import c_make_encoder, encode_basestring_ascii  # type: ignore[attr-defined]  # a stub lacks one

from quizgen.quiz import RENDERING, Question
from quizgen.text.markups import PLAIN
from quizgen.values.media import Media

_json_of = c_make_encoder(None, None, encode_basestring_ascii, None, ": ", ", ", False, False, True)
"""Yields the parts of JSON, as `json.dumps` puts them together."""


def digest_of(question: Question, language: str, markup: str = PLAIN) -> str:
    """Return the digest of all that an exporter shows of a question, and of the version of how it does.

    Args:
        question: The question.
        language: The language of its quiz.
        markup: How its texts are written.
    """
    shown = [
        RENDERING,
        language,
        question.kind,
        question.response,
        question.stem,
        question.topic,
        question.answer,
        [(each.text, each.correct, each.rationale, each.pinned) for each in question.options],
        question.fixed,
        question.explanation,
        question.source,
        question.tags,
        question.note,
        question.alt,
        question.picture.digest if question.picture else "",
        question.sound.digest if question.sound else "",
        question.picture_back.digest if question.picture_back else "",
        question.alt_back,
        question.sound_back.digest if question.sound_back else "",
    ]
    shown += [markup] if markup != PLAIN else []
    shown += [["languages", question.languages]] if question.languages else []
    if any([option.picture or option.alt for option in question.options]):
        shown.append([(digest_of_media(option.picture), option.alt) for option in question.options])
    return hashlib.sha256("".join(_json_of(shown, 0)).encode()).hexdigest()[:32]


def digest_of_media(media: Media | None) -> str:
    """Return the digest of a picture or a sound; empty where there is none."""
    return media.digest if media else ""
