"""The test of an exporter of one's own: `pytest test_own_exporter.py`, with the folder above on Python's path."""

import csv
import io

from hypothesis import given
from own_exporter import SpreadsheetExporter

from quizgen import Quiz
from quizgen.testing import check_exporter, quizzes


def test_it_is_held_to_what_all_exporters_are_held_to() -> None:
    """The same bytes for the same quiz, errors that say what is wrong, and nothing changed that it was given."""
    check_exporter(SpreadsheetExporter())
    check_exporter(SpreadsheetExporter(delimiter=";"))


@given(quizzes())
def test_it_has_a_row_for_each_question(quiz: Quiz) -> None:
    """Each row has the question's id and stem, whatever is in them."""
    text = SpreadsheetExporter().content(quiz).decode("utf-8-sig")
    rows = [*csv.reader(io.StringIO(text, newline=""))][1:]
    assert [row[:2] for row in rows] == [[question.id, question.stem] for question in quiz.plain.questions]
