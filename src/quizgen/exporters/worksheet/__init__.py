"""A worksheet to print: one HTML file that needs no network and no script, with its answer key on pages of its own."""

from collections.abc import Iterator
from importlib.resources import files
from string import ascii_uppercase

from attrs import field, frozen, validators
from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter
from quizgen.language import Words, words_of
from quizgen.quiz import Question, Quiz, Skipped
from quizgen.select import once_per_fact

PAPERS = ("A4", "Letter")

__all__ = ["WorksheetExporter"]


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
    def letter(self) -> str:
        """The letter of the right option, or nothing."""
        return next((option.letter for option in self.options if option.correct), "")

    @property
    def wrong(self) -> tuple[PrintedOption, ...]:
        """The wrong options that have a reason."""
        return tuple(option for option in self.options if not option.correct and option.feedback)

    @property
    def compact(self) -> bool:
        """Whether the options are short enough for two columns."""
        return all(len(option.text) <= SHORT for option in self.options)


SHORT = 32
"""Characters of an option that fit in half the width of a page."""


@frozen
class Part:
    """The questions that one instruction serves."""

    instruction: str
    questions: tuple[PrintedQuestion, ...]


@frozen
class WorksheetExporter(Exporter):
    """Writes a worksheet, each fact asked once."""

    paper: str = field(default="A4", validator=validators.in_(PAPERS))
    """A4 or Letter, portrait."""
    repeats: bool = False
    """Whether to print every question, also several about one fact."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the page. Raises ExportError when there is nothing to print, or text that no page can show."""
        shown = quiz if self.repeats else once_per_fact(quiz)[0]
        if not shown.questions:
            raise ExportError(Problem("this quiz has no question to print", hint="'quizgen check' says why"))
        words = words_of(quiz.language)
        page = _environment().get_template("worksheet.html")
        html = page.render(
            title=quiz.title,
            language=quiz.language,
            words=words,
            css=Markup(_resource("worksheet.css")),  # noqa: S704 - our own file
            paper=self.paper,
            parts=parts_of(shown, words),
            total=len(shown.questions),
        )
        return _encoded(html)

    def left_out(self, quiz: Quiz) -> tuple[Skipped, ...]:
        """Return the questions that would ask for the same thing twice."""
        return () if self.repeats else once_per_fact(quiz)[1]


def parts_of(quiz: Quiz, words: Words) -> list[Part]:
    """Return the questions with their numbers, those with options first, then those to write."""
    choices = [question for question in quiz.questions if question.options]
    recalls = [question for question in quiz.questions if not question.options]
    parts = []
    start = 1
    for instruction, questions in ((words.choose_instruction, choices), (words.recall_instruction, recalls)):
        if questions:
            parts.append(Part(instruction, tuple(_numbered(questions, start))))
            start += len(questions)
    return parts


def _numbered(questions: list[Question], start: int) -> Iterator[PrintedQuestion]:
    for number, question in enumerate(questions, start=start):
        options = tuple(
            PrintedOption(letter, option.text, option.correct, option.feedback)
            for letter, option in zip(ascii_uppercase, question.options, strict=False)
        )
        yield PrintedQuestion(number, question, options)


def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _resource(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _encoded(html: str) -> bytes:
    try:
        return html.encode()
    except UnicodeEncodeError as error:
        bad = f"U+{ord(html[error.start]):04X}"
        raise ExportError(Problem(f"{bad} can't be shown on a page", hint="delete it")) from error
