"""What a deck's own page in Anki says: how to study it, its sources and its licence."""

from quizgen.language import words_of
from quizgen.quiz import Quiz
from quizgen.text.late_pattern import late_pattern

_MARKS = late_pattern(r"[!-/:-@\[-`{-~]")
"""The characters that mean something in Markdown; behind a backslash, each is itself."""


def description_of(quiz: Quiz) -> str:
    """Return the description of a quiz's deck, in Markdown and in the language of the quiz."""
    words = words_of(quiz.language)
    parts = [words.card.study, words.card.burying]
    parts += [words.sheet.cited.format(source=_plain(source)) for source in quiz.sources]
    if quiz.licence:
        parts.append(words.card.licence.format(licence=_plain(quiz.licence)))
    return "\n\n".join(parts)


def _plain(text: str) -> str:
    """Return text on one line as Markdown that shows it as it is."""
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
