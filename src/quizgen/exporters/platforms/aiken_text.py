"""Aiken, a text format of plain choices: a stem, lettered options, and the letter of the key."""

import re
from string import ascii_uppercase
from typing import ClassVar

from attrs import frozen

from quizgen.exporters.capacity import Capacity
from quizgen.exporters.platforms.game_rows import options_of
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line
from quizgen.quiz import Question, Quiz, Response

_LIKE_AN_OPTION = re.compile(r"[A-Za-z][.)]")
_LIKE_AN_ANSWER = re.compile(r"ANSWER\s*:", re.IGNORECASE)
_LIKE_A_FORMULA = re.compile(r"\\\(.*\\\)|\\\[.*\\\]|\$\$.+\$\$")

SHORTEST = 2
"""The fewest characters of a stem. Moodle passes over a shorter line."""


@frozen
class AikenExporter(PlatformExporter):
    """Writes choices and true or false, and nothing but their stems, options and keys.

    Example:
        >>> print(AikenExporter().export(quiz).decode().splitlines()[0])
        Into which sea does Danube flow?
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Aiken",
        responses=(Response.CHOICE, Response.TRUE_FALSE),
        details=frozenset(),
        most_options=len(ascii_uppercase),
        tried="after the importer's source, not tried on a site",
    )

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the text."""
        return "\n".join(map(_block, quiz.questions)).encode()

    def refusal(self, question: Question) -> str:
        """Return why the stem would be taken for something else."""
        stem = as_line(question.stem)
        if _LIKE_AN_OPTION.match(stem):
            return f"its stem begins with '{stem[:2]}', which Aiken takes for an option"
        if _LIKE_AN_ANSWER.match(stem):
            return "its stem begins with 'ANSWER:', which Aiken takes for the key"
        if any(map(_LIKE_A_FORMULA.search, (stem, *options_of(question)))):
            return "it has signs between which Moodle would show a formula, and Aiken can't say that they are text"
        return f"its stem has {len(stem)} character, and Aiken wants two or more" if len(stem) < SHORTEST else ""


def _block(question: Question) -> str:
    options = [f"{letter}. {text}" for letter, text in zip(ascii_uppercase, options_of(question), strict=False)]
    key = next(letter for letter, option in zip(ascii_uppercase, question.options, strict=False) if option.correct)
    return "\n".join((as_line(question.stem), *options, f"ANSWER: {key}", ""))
