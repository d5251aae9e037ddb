"""Markdown to read, in the form that text2qti makes packages for Canvas of.

All texts are escaped, so that a star, a bracket or a number with a full stop stays what it is.
"""

from collections.abc import Iterator
from decimal import Decimal
from string import ascii_lowercase
from typing import ClassVar

from attrs import frozen

from quizgen.exporters.base import skipped
from quizgen.exporters.capacity import Capacity, Detail
from quizgen.exporters.platforms.markdown_escapes import plain_lines
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.quiz_texts import QuizTexts
from quizgen.exporters.platforms.texts import as_line, as_lines, read_after, right_answers, written_answers
from quizgen.exporters.platforms.typed_numbers import TypedNumber, plain, typed_numbers
from quizgen.exporters.platforms.why_not import why_not
from quizgen.quiz import Question, Quiz, Response, Skipped

DECIMALS = 4
"""How many decimals text2qti keeps of a number."""

SMALLEST = Decimal("0.0001")
"""The smallest number, but for its sign, that text2qti takes."""

INDENT = "    "
"""What stands before the further lines of a text."""


@frozen
class MarkdownExporter(PlatformExporter):
    """Writes choices and answers to write, with the reason of each option, the explanation, and ids as titles.

    Example:
        >>> MarkdownExporter().export(quiz).decode().splitlines()[0]
        'Quiz title: Rivers'
    """

    holds: ClassVar[Capacity] = Capacity(
        platform="Markdown",
        responses=(Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL, Response.RECALL),
        details=frozenset(
            {
                *(Detail.ID, Detail.ALSO, Detail.RATIONALE, Detail.EXPLANATION, Detail.NOTE, Detail.SOURCE),
                *(Detail.LINES, Detail.ORDER, Detail.PINNED, Detail.MARKUP),
            }
        ),
        most_options=len(ascii_lowercase),
        lists=False,
        tried="read by text2qti",
    )
    compares_typed: ClassVar[bool] = True
    asks_numbers: ClassVar[bool] = True
    shows_marks: ClassVar[bool] = True

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the text."""
        texts = _MarkdownTexts(QuizTexts(quiz.markup))
        blocks = (_block(question, number, texts) for number, question in enumerate(quiz.questions, start=1))
        return "\n".join((f"Quiz title: {as_line(quiz.title)}\n", *blocks)).encode()

    def chosen(self, quiz: Quiz) -> tuple[Quiz, tuple[Skipped, ...]]:
        """Return the questions of which no two have one stem, and the others: text2qti would refuse the file."""
        first: dict[str, Question] = {}
        for question in sorted(quiz.questions, key=lambda question: not question.options):
            if not why_not(question, self.holds):
                first.setdefault(as_line(question.stem), question)
        twins = [q for q in quiz.questions if first.get(as_line(q.stem), q) is not q]
        kept = quiz.only(tuple(question for question in quiz.questions if question not in twins))
        return kept, tuple(skipped(twin, "another question has this stem, which text2qti refuses") for twin in twins)

    def refusal(self, question: Question) -> str:
        """Return why text2qti would refuse a number, or round it."""
        found = typed_numbers(question)
        if not found:
            return ""
        if len(found.numbers) > 1:
            return "several numbers with a range each are right, and text2qti takes one"
        ends = (found.numbers[0].low, found.numbers[0].high)
        if any(abs(end) < SMALLEST or end != round(end, DECIMALS) for end in ends):
            return f"text2qti takes numbers of {DECIMALS} decimals, from {SMALLEST} on; Moodle XML can hold others"
        return ""

    def unmarked(self, question: Question) -> list[str]:
        """Return the answers to write."""
        return written_answers(question)

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.LINES and not question.options and "\n" in as_lines(question.answer_text):
            return "an answer to write has one line; blanks stand for the breaks"
        return super().why_lost(question, detail)


@frozen
class _MarkdownTexts:
    """Texts in Markdown, by the notation in which they are written."""

    marked: QuizTexts

    def item(self, mark: str, *texts: str) -> str:
        """Return texts behind their mark; further lines are indented."""
        several = [self._lines(text) for text in texts if text]
        first, *rest = [line for place, lines in enumerate(several) for line in ([""] * bool(place) + lines)] or [""]
        lines = (f"{mark.ljust(len(INDENT) - 1)} {first}", *(f"{INDENT}{line}" if line else "" for line in rest))
        return "\n".join(lines)

    def _lines(self, text: str) -> list[str]:
        if not self.marked.is_marked(text):
            return plain_lines(self.marked.read(text))
        from quizgen.exporters.platforms.markdown_marks import marked_lines  # noqa: PLC0415 - few texts have marks

        return marked_lines(text)


def _block(question: Question, number: int, texts: _MarkdownTexts) -> str:
    """Return the lines of a question with its number."""
    stem = texts.item(f"{number}.", question.stem)
    return "\n".join((f"Title: {as_line(question.id)}", stem, *_rest(question, texts), ""))


def _rest(question: Question, texts: _MarkdownTexts) -> Iterator[str]:
    after = _read_after(question, texts.marked)
    if any(after):
        yield texts.item("...", *after)
    numbers = typed_numbers(texts.marked.plain(question))
    if numbers:
        yield _number(numbers.numbers[0])
    elif not question.options:
        yield from (f"*   {as_line(answer)}" for answer in right_answers(texts.marked.plain(question)))
    for letter, option in zip(ascii_lowercase, question.options, strict=False):
        several = question.response is Response.SELECT_ALL
        mark = ("[*]" if option.correct else "[ ]") if several else f"{'*' if option.correct else ''}{letter})"
        yield texts.item(mark, option.text)
        if option.rationale:
            yield texts.item("...", option.rationale)


def _number(number: TypedNumber) -> str:
    if number.is_range:
        return f"=   [{plain(number.low)}, {plain(number.high)}]"
    return f"=   {plain(number.value)}{f' +- {plain(number.reach)}' if number.reach else ''}"


def _read_after(question: Question, marked: QuizTexts) -> tuple[str, ...]:
    """Return what is read after answering: as one text, or where some of it has marks, as texts with marks."""
    if not any(map(marked.is_marked, (question.explanation, question.note))):
        return (marked.write(read_after(marked.plain(question))),)
    return question.explanation, question.note, marked.write(question.source)
