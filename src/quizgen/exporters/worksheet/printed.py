"""A quiz as it stands on paper: questions with numbers, options with letters, in parts that share an instruction."""

import itertools
import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from attrs import frozen

from quizgen.language import Words
from quizgen.quiz import Question, Quiz

OPTION_WIDTHS = ((4, 13), (2, 34))
"""Numbers of columns, each with the widest option that it has room for, in characters."""

LINE_WIDTH = 45
"""Characters that a hand writes on one line."""

MOST_LINES = 5

HALF_PAGE = 38
"""Characters of a stem, and of an answer, that fit in half the width of a page."""


@frozen
class PrintedOption:
    """An option with its letter."""

    letter: str
    text: str
    correct: bool
    feedback: str


@frozen
class PrintedQuestion:
    """A question with its number."""

    number: int
    question: Question
    options: tuple[PrintedOption, ...]

    @property
    def letters(self) -> str:
        """The letters of what is right, or nothing."""
        return ", ".join(option.letter for option in self.options if option.correct)

    @property
    def wrong(self) -> tuple[PrintedOption, ...]:
        """The wrong options that have a reason."""
        return tuple(option for option in self.options if not option.correct and option.feedback)

    @property
    def columns(self) -> int:
        """How many options stand side by side."""
        widest = max((width(option.text) for option in self.options), default=0)
        fitting = (count for count, room in OPTION_WIDTHS if widest <= room)
        return next((count for count in fitting if count >= len(self.options) or count == 2), 1)  # noqa: PLR2004

    @property
    def lines(self) -> int:
        """How many lines there are to write on: one for each value of a list, and enough for a long answer."""
        answer = self.question.answer
        parts = [answer] if isinstance(answer, str) else [" ".join(part) for part in answer]
        return min(MOST_LINES, sum(max(1, math.ceil(width(part) / LINE_WIDTH)) for part in parts))

    @property
    def is_short(self) -> bool:
        """Whether its stem and the line to write on need no more than half the width of a page."""
        return self.lines == 1 and max(width(self.question.stem), width(self.question.answer_text)) <= HALF_PAGE


@frozen
class Part:
    """The questions that one instruction serves."""

    instruction: str
    questions: tuple[PrintedQuestion, ...]

    @property
    def in_pairs(self) -> bool:
        """Whether two questions stand side by side."""
        return all(not item.options and item.is_short for item in self.questions) and len(self.questions) > 1


def parts_of(quiz: Quiz, words: Words) -> list[Part]:
    """Return the questions with their numbers, those with options first, then those to write."""
    choices = [question for question in quiz.questions if question.options]
    recalls = [question for question in quiz.questions if not question.options]
    parts = []
    start = 1
    for instruction, questions in ((words.sheet.choice, choices), (words.sheet.recall, recalls)):
        if questions:
            parts.append(Part(instruction, tuple(_numbered(questions, start))))
            start += len(questions)
    return parts


def shared_source(quiz: Quiz) -> str:
    """Return the source of most questions, printed once, where every question has one; the rest keep their own."""
    sources = Counter(question.source for question in quiz.questions)
    source, count = sources.most_common(1)[0]
    return source if sources[""] == 0 and count > len(quiz.questions) / 2 and count > 1 else ""


def width(text: str) -> int:
    """Return the width of a text in Latin characters: those of East Asia are twice as wide, accents have none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _numbered(questions: Iterable[Question], start: int) -> Iterator[PrintedQuestion]:
    for number, question in enumerate(questions, start=start):
        options = tuple(
            PrintedOption(letter, option.text, option.correct, option.feedback)
            for letter, option in zip(_letters(), question.options, strict=False)
        )
        yield PrintedQuestion(number, question, options)


def _letters() -> Iterator[str]:
    """Return A to Z, then AA, AB and so on."""
    pairs = ("".join(pair) for pair in itertools.product(ascii_uppercase, repeat=2))
    return itertools.chain(ascii_uppercase, pairs)
