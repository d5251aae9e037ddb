"""The digest of a question, by which a build sees that a question has changed."""

import hashlib
import json
from operator import attrgetter

from quizgen.quiz import RENDERING, Question
from quizgen.text.markups import PLAIN
from quizgen.values.media import Media

_JSON = json.JSONEncoder(check_circular=False)
_shown_of = attrgetter("text", "correct", "rationale", "pinned")
_pictured_of = attrgetter("picture", "alt")


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
        [*map(_shown_of, question.options)],
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
    pictured = [*map(_pictured_of, question.options)]
    if pictured.count((None, "")) < len(pictured):
        shown.append([(digest_of_media(picture), alt) for picture, alt in pictured])
    return hashlib.sha256(_JSON.encode(shown).encode()).hexdigest()[:32]


def digest_of_media(media: Media | None) -> str:
    """Return the digest of a picture or a sound; empty where there is none."""
    return media.digest if media else ""
