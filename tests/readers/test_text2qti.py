"""Quizzes in the Markdown of text2qti, as its users write them."""

from pathlib import Path

import pytest

from quizgen import FactSheet, SheetError, build_quiz, read_facts
from quizgen.readers.quizzes.text2qti import looks_like_text2qti

QUIZ = """\
Quiz title: Addition
Quiz description: Checks sums.
% a comment

Title: two and three
Points: 2
1.  What is 2+3?
    Think of *fingers*.
... Sums are taught in the first year.
a)  6
... One too many.
b)  1
*c) 5
+   Well done.

2.  Which of these are prime?
[*] 2
[*] 3
[ ] 4
[ ] 6

3.  How high is the tower in metres?
=   330 +- 2

4.  Between what is it?
=   [328, 332]

5.  Who wrote it?
*   Ann Lee
*   A. Lee

6.  The sum of 1 and 1 is 2.
*a) True
b)  False

7.  Write about it.
____

GROUP
pick: 1
END_GROUP
"""


def read(folder: Path, text: str) -> FactSheet:
    """Read a quiz."""
    (folder / "sums.md").write_text(text, encoding="utf-8")
    return read_facts(folder / "sums.md")


def test_a_quiz_is_read_with_its_reasons(tmp_path: Path) -> None:
    """Stems may have several lines; what can't be asked is named."""
    sheet = read(tmp_path, QUIZ)
    questions = build_quiz(sheet).questions
    assert sheet.title == "Addition"
    assert [str(question.response) for question in questions] == [
        *("choice", "select_all", "recall", "recall", "recall", "true_false")
    ]
    first = questions[0]
    assert "fingers" in first.stem
    assert {option.text: option.rationale for option in first.options}["6"] == "One too many."
    assert first.note == "Sums are taught in the first year."
    told = "\n".join(map(str, sheet.remarks))
    assert "answered with an essay" in told
    assert "what is said to right answers" in told
    assert "a group of which some questions are picked" in told


@pytest.mark.parametrize("text", ["", "1.  What?\n", "Hello\n\nWorld\n", "1.  What?\na)  x\nb)  y\n"])
def test_a_text_without_a_question_is_an_error(text: str, tmp_path: Path) -> None:
    """It says that nothing can be read."""
    with pytest.raises(SheetError, match="no question in this file"):
        read(tmp_path, text)


def test_a_text_is_known_by_its_marks() -> None:
    """A numbered stem, and something that is marked as right."""
    assert looks_like_text2qti(QUIZ)
    assert not looks_like_text2qti("1. A list\n2. of things\n")
