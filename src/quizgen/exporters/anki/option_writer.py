"""Pictures and sounds as the HTML of an Anki field, and options and answers that are pictures."""

from collections.abc import Callable

from attrs import frozen

from quizgen.exporters.anki.html import as_attribute
from quizgen.language import words_of
from quizgen.quiz import Option, Question
from quizgen.values.media import Media

Writer = Callable[[str], str]
"""Turns a text into HTML."""


def picture_tag(picture: Media | None, alt: str) -> str:
    """Return a picture as HTML; empty where there is none."""
    return f'<img src="{picture.safe_name}" alt="{as_attribute(alt)}">' if picture else ""


def sound_tag(sound: Media | None) -> str:
    """Return what makes Anki play a sound; empty where there is none."""
    return f"[sound:{sound.safe_name}]" if sound else ""


@frozen(eq=False, repr=False)
class OptionWriter:
    """Writes options, which are texts or pictures."""

    html: Writer
    """Turns a text into HTML."""
    language: str
    """The language of the quiz, by its code."""

    def shown(self, option: Option) -> str:
        """Return an option. A picture of which nobody says what it shows is called just that: its letter is apart."""
        if option.picture is None:
            return self.html(option.text)
        return picture_tag(option.picture, option.alt or words_of(self.language).sentence.picture)

    def reason(self, option: Option, reason: str) -> str:
        """Return why an option is right or wrong, with the picture before it that it is about."""
        picture = f"{picture_tag(option.picture, '')} " if option.picture else ""
        return picture + self.html(reason)

    def answers(self, question: Question) -> Writer:
        """Return what writes the texts of a question's answer, each of which may stand for a picture."""
        if not question.has_picture_options:
            return self.html
        shown = {option.text: self.shown(option) for option in question.options}
        return lambda text: shown.get(text) or self.html(text)
