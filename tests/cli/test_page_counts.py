"""About how many pages a worksheet has."""

import pytest

from quizgen import Option, Proof, Question, WorksheetExporter
from quizgen.cli.page_counts import advice, pages_of

PROOF = Proof("stated")
CHOICE = Question(
    id="q",
    kind="value",
    stem="What is the capital of Ecuador?",
    answer="Quito",
    options=tuple(
        Option(text=text, correct=text == "Quito", rationale="", proof=PROOF)
        for text in ("Quito", "Lima", "Rome", "Bern")
    ),
)
RECALL = Question(id="r", kind="recall", stem="What is the capital of Ecuador?", answer="Quito")


@pytest.mark.parametrize(
    ("questions", "pages"),
    [([CHOICE] * 60, 5), ([RECALL] * 60, 6), ([CHOICE], 1), ([CHOICE] * 577, 40)],
)
def test_pages_are_about_those_that_are_printed(questions: list[Question], pages: int) -> None:
    """Short options stand beside one another, so a page has about fourteen such choices."""
    assert pages_of(questions, WorksheetExporter()) == pages


def test_larger_letters_take_more_pages() -> None:
    """Large print is counted."""
    assert pages_of([CHOICE] * 60, WorksheetExporter(large_print=True)) == 7


def test_many_pages_come_with_advice() -> None:
    """More than ten pages are more than a teacher prints, so the report says how to have fewer."""
    assert advice(577, 79) == "about 79 pages for each pupil; --count 70 prints about 10"
    assert advice(60, 8) == ""
