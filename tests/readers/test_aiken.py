"""Quizzes in Aiken format."""

from pathlib import Path

import pytest
from readers.elsewhere import AIKEN, left_out, read


def test_a_quiz_is_read_as_hand_written_questions(tmp_path: Path) -> None:
    """Stems may run over lines, which are kept, and begin like an option; letters of both forms are known."""
    first, second = read(tmp_path, "q.txt", AIKEN).questions
    assert (first.ask, first.answer) == ("Which river flows\nthrough Vienna?", "The Danube")
    assert [text for text, _ in first.distractors] == ["The Rhine", "The Elbe"]
    assert (second.ask, second.answer) == ("A. Lincoln was born in which state?", "Kentucky")


@pytest.mark.parametrize(
    ("broken", "line", "message"),
    [
        ("Which?\nA. x\nB. y\n\n", 6, "it has no line with its answer"),
        ("Which?\nA. x\nB. y\nANSWER: C\n\n", 9, "its answer is C, and its options end at B"),
        ("Which?\nA. x\nB. y\nANSWER: both\n\n", 9, "its answer is 'both', not one letter"),
        ("Which?\nANSWER: A\n\n", 6, "it has no options"),
        ("Which?\nA. x\nC. y\nANSWER: A\n\n", 8, "here the option B is expected"),
        ("Which?\nA. x\nB. y\nand so on\nANSWER: A\n\n", 9, "here the option C is expected"),
        ("Which?\nA. x\nB. x\nANSWER: A\n\n", 6, "two of its options read 'x'"),
        ("Which?\nA. x\nB.\nANSWER: A\n\n", 6, "one of its options has no text"),
    ],
)
def test_a_broken_question_is_left_out_and_the_rest_is_read(
    broken: str, line: int, message: str, tmp_path: Path
) -> None:
    """What is wrong is said with its line; the questions before and behind are read."""
    good = "Good?\nA. a\nB. b\nANSWER: A\n\n"
    sheet = read(tmp_path, "q.aiken", good + broken + good.replace("Good", "Behind"))
    assert [question.ask for question in sheet.questions] == ["Good?", "Behind?"]
    (said,) = left_out(sheet)
    assert said.startswith(f"{line} left out: {message}")


def test_line_ends_of_other_systems_count_as_lines(tmp_path: Path) -> None:
    """A file from Windows is read alike."""
    assert len(read(tmp_path, "q.txt", AIKEN.replace("\n", "\r\n")).questions) == 2


def numbered(*stems: str) -> str:
    """Return questions in Aiken format with these stems."""
    return "\n".join(f"{stem}\nA. x\nB. y\nC. z\nANSWER: A\n" for stem in stems)


@pytest.mark.parametrize(
    ("stems", "asked"),
    [
        (("1. Which?", "2. What?", "3. Who?"), ["Which?", "What?", "Who?"]),
        (("7) Which?", "8) What?"), ["Which?", "What?"]),
        (("Q1. Which?", "Question 2: What?"), ["Which?", "What?"]),
        (("Which?", "2. What?", "Who?"), ["Which?", "What?", "Who?"]),
        (("1. FC Köln plays where?", "Which?"), ["1. FC Köln plays where?", "Which?"]),
        (("Which?", "What?", "1. Mai is what?"), ["Which?", "What?", "1. Mai is what?"]),
        (("1.5 is what?", "2.5 is what?"), ["1.5 is what?", "2.5 is what?"]),
    ],
)
def test_running_numbers_are_no_part_of_a_question(stems: tuple[str, ...], asked: list[str], tmp_path: Path) -> None:
    """They are taken off, and that is said; a number that only looks like one stays. Ids don't hang on them."""
    sheet = read(tmp_path, "q.txt", numbered(*stems))
    assert [question.ask for question in sheet.questions] == asked
    assert any("running number" in remark.message for remark in sheet.remarks) == (list(stems) != asked)
    plain = read(tmp_path, "p.txt", numbered(*asked))
    assert [question.id for question in sheet.questions] == [question.id for question in plain.questions]


def test_lines_with_indents_are_kept(tmp_path: Path) -> None:
    """Code in a stem keeps its lines and blanks; TeX and angle brackets are as written."""
    (question,) = read(tmp_path, "q.txt", numbered("What does this do?\n    if a<b and b>c:\n        x = 1")).questions
    assert question.ask == "What does this do?\n    if a<b and b>c:\n        x = 1"
