"""Markdown to read, in the form that text2qti makes packages for Canvas of.

All texts are escaped, so that a star, a bracket or a number with a full stop stays what it is.
"""

import re
from collections.abc import Iterator
from string import ascii_lowercase
from typing import ClassVar

from attrs import frozen

from quizgen.exporters.base import skipped
from quizgen.exporters.capacity import Capacity, Detail
from quizgen.exporters.platforms.platform_exporter import PlatformExporter
from quizgen.exporters.platforms.texts import as_line, as_lines, read_after, right_answers
from quizgen.exporters.platforms.why_not import why_not
from quizgen.quiz import Question, Quiz, Response, Skipped

INDENT = "    "
"""What stands before the further lines of a text."""

_MARKS = re.compile(r"""[`*_{}$"']""")
_AT_THE_START = re.compile(r"^(\d+|[A-Za-z])([.)])|^([#+\-!.])|^([=~:|])")
_DASHES_AND_DOTS = re.compile(r"(?<=-)-|(?<=\.)\.")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "[": "&#91;", "]": "&#93;", "\\": "&#92;", "$$": "&#36;&#36;"}
"""What is written as an entity: a backslash before a bracket would begin a formula elsewhere."""

_WITH_ENTITIES = re.compile(r"\$\$|[&<>\[\]\\]")


@frozen
class MarkdownExporter(PlatformExporter):
    """Writes choices and answers to write, with the reason of each option, the explanation, and ids as titles."""

    holds: ClassVar[Capacity] = Capacity(
        platform="Markdown",
        responses=(Response.CHOICE, Response.TRUE_FALSE, Response.SELECT_ALL, Response.RECALL),
        details=frozenset(
            {
                *(Detail.ID, Detail.ALSO, Detail.RATIONALE, Detail.EXPLANATION, Detail.NOTE, Detail.SOURCE),
                *(Detail.LINES, Detail.ORDER, Detail.PINNED),
            }
        ),
        most_options=len(ascii_lowercase),
        lists=False,
        tried="read by text2qti",
    )

    def file_of(self, quiz: Quiz) -> bytes:
        """Return the text."""
        blocks = (f"Quiz title: {as_line(quiz.title)}\n", *map(_block, enumerate(quiz.questions, start=1)))
        return "\n".join(blocks).encode()

    def chosen(self, quiz: Quiz) -> tuple[Quiz, tuple[Skipped, ...]]:
        """Return the questions of which no two have one stem, and the others: text2qti would refuse the file."""
        first: dict[str, Question] = {}
        for question in sorted(quiz.questions, key=lambda question: not question.options):
            if not why_not(question, self.holds):
                first.setdefault(as_line(question.stem), question)
        twins = [q for q in quiz.questions if first.get(as_line(q.stem), q) is not q]
        kept = quiz.only(tuple(question for question in quiz.questions if question not in twins))
        return kept, tuple(skipped(twin, "another question has this stem, which text2qti refuses") for twin in twins)

    def why_lost(self, question: Question, detail: Detail) -> str:
        """Return why a detail is lost."""
        if detail is Detail.LINES and not question.options and "\n" in as_lines(question.answer_text):
            return "an answer to write has one line; blanks stand for the breaks"
        return super().why_lost(question, detail)


def _block(numbered: tuple[int, Question]) -> str:
    """Return the lines of a question with its number."""
    number, question = numbered
    return "\n".join((f"Title: {as_line(question.id)}", _item(f"{number}.", question.stem), *_rest(question), ""))


def _rest(question: Question) -> Iterator[str]:
    after = read_after(question)
    if after:
        yield _item("...", after)
    if not question.options:
        yield from (f"*   {as_line(answer)}" for answer in right_answers(question))
    for letter, option in zip(ascii_lowercase, question.options, strict=False):
        several = question.response is Response.SELECT_ALL
        mark = ("[*]" if option.correct else "[ ]") if several else f"{'*' if option.correct else ''}{letter})"
        yield _item(mark, option.text)
        if option.rationale:
            yield _item("...", option.rationale)


def _item(mark: str, text: str) -> str:
    """Return a text behind its mark. Further lines are indented; two blanks at the end of a line keep its break."""
    first, *rest = [escaped(line) for line in as_lines(text).split("\n")] if text else [""]
    lines = [f"{mark.ljust(len(INDENT) - 1)} {first}", *(f"{INDENT}{line}" for line in rest)]
    return "  \n".join(lines)


def escaped(line: str) -> str:
    r"""Return a line of text with a backslash before what would be a mark in Markdown.

    Example:
        >>> print(escaped("1. FC *Köln* & co"))
        1\. FC \*Köln\* &amp; co
    """
    parts = _WITH_ENTITIES.split(line.strip())
    entities = [_ENTITIES[mark] for mark in _WITH_ENTITIES.findall(line.strip())]
    marked = [_DASHES_AND_DOTS.sub(r"\\\g<0>", _MARKS.sub(r"\\\g<0>", part)) for part in parts]
    text = "".join(part + entity for part, entity in zip(marked, [*entities, ""], strict=True))
    return _AT_THE_START.sub(_not_a_mark, text)


def _not_a_mark(found: re.Match[str]) -> str:
    """Return the start of a line so that it begins no list, heading, fence or table."""
    number, stop, mark, other = found.groups()
    return f"&#{ord(other)};" if other else f"\\{mark}" if mark else f"{number}\\{stop}"
