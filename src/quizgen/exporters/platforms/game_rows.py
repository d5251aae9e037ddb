"""What the spreadsheets of games have in common: options in columns of their own, and the keys by number."""

import csv
import io
from collections.abc import Iterable, Sequence

from quizgen.exporters.platforms.texts import as_line
from quizgen.quiz import Question, Quiz


def options_of(question: Question) -> tuple[str, ...]:
    """Return the options of a question, each as one line."""
    return tuple(as_line(option.text) for option in question.options)


def padded(cells: Sequence[str], count: int) -> tuple[str, ...]:
    """Return so many cells, the last ones empty.

    Example:
        >>> padded(("a", "b"), 3)
        ('a', 'b', '')
    """
    return (*cells, *[""] * (count - len(cells)))


def numbers_of_keys(question: Question) -> str:
    """Return the numbers of the right options, from 1: `1,3`."""
    return ",".join(str(number) for number, option in enumerate(question.options, start=1) if option.correct)


def rows_of(quiz: Quiz, seconds: int) -> list[list[str | int]]:
    """Return a row for each question: its number, the stem, four options, the time, the numbers of the keys."""
    return [
        [number, as_line(question.stem), *padded(options_of(question), 4), seconds, numbers_of_keys(question)]
        for number, question in enumerate(quiz.questions, start=1)
    ]


def csv_of(rows: Iterable[Sequence[str | int]]) -> bytes:
    """Return rows as CSV in UTF-8 without a byte order mark, each ending in CR LF, with all cells as they are.

    The file is for an importer. A spreadsheet may take a cell that begins with `=` for a formula.
    """
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()
