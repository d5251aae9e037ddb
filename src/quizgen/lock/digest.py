"""The digest of a question, by which a build sees that a question has changed."""

import hashlib
import json
from operator import attrgetter

from quizgen.quiz import RENDERING, Question
from quizgen.text.markups import PLAIN
from quizgen.values.media import Media

_JSON = json.JSONEncoder(check_circular=False)
_shown_of = attrgetter("text", "correct", "rationale", "pinned")


def digest_of(question: Question, language: str, markup: str = PLAIN) -> str:
    """Return the digest of all that an exporter shows of a question, and of the version of how it does.

    Args:
        question: The question.
        language: The language of its quiz.
        markup: How its texts are written.
    """
    options = [*map(_shown_of, question.options)]
    media = (question.picture, question.sound, question.picture_back, question.sound_back)
    picture, sound, picture_back, sound_back = [each.digest if each else "" for each in media]
    shown = [
        RENDERING,
        language,
        question.kind,
        question.response,
        question.stem,
        question.topic,
        question.answer,
        options,
        question.fixed,
        question.explanation,
        question.source,
        question.tags,
        question.note,
        question.alt,
        picture,
        sound,
        picture_back,
        question.alt_back,
        sound_back,
    ]
    shown += [markup] if markup != PLAIN else []
    shown += [["languages", question.languages]] if question.languages else []
    if any([option.picture or option.alt for option in question.options]):
        shown.append([(digest_of_media(option.picture), option.alt) for option in question.options])
    return hashlib.sha256(_JSON.encode(shown).encode()).hexdigest()[:32]


def digest_of_media(media: Media | None) -> str:
    """Return the digest of a picture or a sound; empty where there is none."""
    return media.digest if media else ""
