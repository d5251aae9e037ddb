"""Pictures and sounds as the HTML of an Anki field, and options and answers that are pictures."""

from collections.abc import Callable

from quizgen.exporters.anki.html import as_attribute
from quizgen.language import words_of
from quizgen.quiz import Question
from quizgen.values.media import Media

Writer = Callable[[str], str]
"""Turns a text into HTML."""


def picture_tag(picture: Media | None, alt: str) -> str:
    """Return a picture as HTML; empty where there is none."""
    return f'<img src="{picture.safe_name}" alt="{as_attribute(alt)}">' if picture else ""


def sound_tag(sound: Media | None) -> str:
    """Return what makes Anki play a sound; empty where there is none."""
    return f"[sound:{sound.safe_name}]" if sound else ""


def with_pictures(html: Writer, question: Question, language: str) -> Writer:
    """Return a writer of a question's options and of its answer, of which each may stand for a picture.

    A picture of which nobody says what it shows is called just that: its letter is apart.
    """
    shown = {
        option.text: picture_tag(option.picture, option.alt or words_of(language).sentence.picture)
        for option in question.options
        if option.picture
    }
    return (lambda text: shown.get(text) or html(text)) if shown else html
