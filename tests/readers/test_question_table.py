"""Tables of questions."""

from pathlib import Path

import pytest
from readers.elsewhere import QUESTIONS, left_out, read

from quizgen import SheetError, read_facts


def test_a_table_with_stem_and_key_is_questions(tmp_path: Path) -> None:
    """The columns are found by name; empty distractors are none; source and tags are kept."""
    sheet = read(tmp_path, "q.csv", QUESTIONS)
    first, truth = sheet.questions
    assert (first.id, first.ask, first.answer) == ("vienna", "Which river flows through Vienna?", "The Danube")
    assert first.distractors == (("The Rhine", ""), ("The Elbe", ""))
    assert (first.rationale, first.tags) == ("It does since Roman times.", ("a", "b"))
    source = sheet.source(first.source)
    assert source is not None
    assert source.title == "Atlas of Rivers"
    assert (truth.answer, truth.distractors) == ("true", ())


def test_a_table_without_them_is_facts(tmp_path: Path) -> None:
    """Any other table is a fact sheet still, and --from says so outright."""
    assert read(tmp_path, "r.csv", "river,mouth [one]\nDanube,Black Sea\n").facts
    assert read(tmp_path, "q.csv", "stem,key\nWhich?,a\n", reader="table").facts


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_delimiters_and_case_are_found_by_looking(delimiter: str, tmp_path: Path) -> None:
    """Semicolons and tabs serve as well, and so does any case of the header."""
    text = "Stem,KEY,Distractor 1,distractor2,level\nWhich?,a,b,c,5\n".replace(",", delimiter)
    sheet = read(tmp_path, "q.csv", text)
    assert sheet.questions[0].distractors == (("b", ""), ("c", ""))
    assert "the column 'level' is not used" in sheet.remarks[1].message


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ('"Open,a,b,c', "3 left out: this line can't be read as a table"),
        ("Which?,,b,c", "3 left out: this row has no key"),
        (",a,b,c", "3 left out: it has no text that asks"),
        ("Which?,a,b,c,d", "3 left out: this row has 5 cells where the header has 4"),
        ("Which?,a,a,c", "3 left out: two of its options read 'a'"),
        ("Before?,x,y,z", "3 left out: it stands in this file already"),
    ],
)
def test_a_broken_row_is_left_out_and_the_rest_is_read(broken: str, message: str, tmp_path: Path) -> None:
    """What is wrong is said with its line; the rows before and behind are read."""
    sheet = read(tmp_path, "q.csv", f"stem,key,distractor,distractor\nBefore?,x,y,z\n{broken}\nBehind?,x,y,z\n")
    assert [question.ask for question in sheet.questions] == ["Before?", "Behind?"]
    (said,) = left_out(sheet)
    assert said.startswith(message)


def test_a_table_without_the_columns_says_which(tmp_path: Path) -> None:
    """Asked for outright, a table that lacks them is an error."""
    (tmp_path / "q.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(SheetError, match="no columns 'stem' and 'key'"):
        read_facts(tmp_path / "q.csv", reader="questions")
