"""Workbooks of questions that people have changed or written."""

from pathlib import Path

import pytest

from quizgen import SheetError, build_quiz, read_facts
from quizgen.exporters.platforms.workbook_file import workbook

HEAD = ("id", "response", "stem", "A", "B", "C", "key", "why B", "partner A", "partner B", "Colour")


def write(folder: Path, *rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> Path:
    """Write a workbook."""
    path = folder / "x.bank.xlsx"
    path.write_bytes(workbook({"Questions": (head, *rows)}))
    return path


def test_a_response_is_told_by_the_cells_where_it_is_not_named(tmp_path: Path) -> None:
    """Several keys are to be chosen together; a single text is to be written."""
    path = write(
        tmp_path,
        ("one", "", "Which?", "x", "y", "z", "b", "since"),
        ("two", "", "Which two?", "x", "y", "z", "A, C"),
        ("three", "", "Who?", "Ann", "", "", ""),
    )
    questions = build_quiz(read_facts(path), distractors=3).questions
    assert [str(question.response) for question in questions] == ["choice", "select_all", "recall"]
    assert questions[0].answer == "y"
    assert questions[1].answer == ("x", "z")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("x", "choise", "Which?", "x", "y", "z", "A"), "it is to be answered by 'choise' (did you mean 'choice'?)"),
        (("x", "choice", "Which?", "x", "y", "z", "D"), "its key is 'D', and no option stands in that column"),
        (("x", "choice", "Which?", "x", "y", "z", ""), "none of its options is marked as right"),
        (("x", "matching", "Match", "x", "y", "", "", "", "1", ""), "what stands in column B has no partner"),
        (("x", "recall", "Who?", "Ann", "Bob", "", ""), "it asks for a list of answers"),
    ],
)
def test_a_row_that_can_not_be_asked_is_left_out_and_named(row: tuple[str, ...], told: str, tmp_path: Path) -> None:
    """The others are read, and a column that is not used is named."""
    sheet = read_facts(write(tmp_path, row, ("good", "choice", "Which?", "x", "y", "z", "A")))
    remarks = "\n".join(map(str, sheet.remarks))
    assert len(sheet.questions) == 1
    assert told in remarks
    assert "the column 'Colour' is not used" in remarks


def test_a_workbook_without_stems_or_keys_is_an_error(tmp_path: Path) -> None:
    """The message says which columns there must be."""
    with pytest.raises(SheetError, match="no columns stem and key"):
        read_facts(write(tmp_path, ("a", "b"), head=("Country", "Capital")))
