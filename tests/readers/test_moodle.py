"""Question banks that Moodle exported as XML."""

from pathlib import Path

import pytest
from readers.elsewhere import MOODLE, left_out, read

from quizgen import SheetError, build_quiz, read_facts


def test_a_bank_is_read_as_hand_written_questions(tmp_path: Path) -> None:
    """HTML becomes plain text, feedback reasons, idnumbers ids; the one category is the title."""
    sheet = read(tmp_path, "bank.xml", MOODLE)
    assert (sheet.id, sheet.title) == ("bank", "Rivers of Europe")
    choice, truth = sheet.questions
    assert (choice.id, choice.ask) == ("rhine-mouth", "Into which sea does the Rhine flow?")
    assert (choice.answer, choice.rationale) == ("The North Sea", "By several arms.")
    assert choice.distractors == (("The Baltic Sea", "That is the Oder & the Vistula."), ("The Black Sea", ""))
    assert (choice.note, choice.tags) == ("See the atlas, p. 12.", ("seas",))
    assert (truth.id, truth.ask) == ("thames", "The Thames is short, i.e. 346 < 1233 km.")
    assert (truth.answer, truth.rationale, truth.distractors) == ("true", "Yes.", ())


def test_what_is_left_out_is_said_with_its_line(tmp_path: Path) -> None:
    """Other types of question, and what of a question has no place, are named with the line where it begins."""
    text = MOODLE.replace('"matching"', '"essay"').replace("several arms", '<a href="http://example.org">arms</a>')
    sheet = read(tmp_path, "bank.xml", text)
    assert left_out(sheet) == ["37 left out: it is of the type 'essay'"]
    links = [remark for remark in sheet.remarks if "the link to http://example.org" in remark.message]
    assert [remark.place.line for remark in links if remark.place] == [9]
    assert sheet.remarks[-1].message == "left out 1 of 3 questions (1 essay)"


def test_several_right_answers_are_taken_over(tmp_path: Path) -> None:
    """Answers that share the points, as where 'One or multiple answers?' is set to multiple, are all right."""
    shared = MOODLE.replace("<single>true", "<single>false", 1).replace('"100" format="html"', '"50" format="html"', 1)
    sheet = read(tmp_path, "bank.xml", shared.replace('"0" format="html"', '"50" format="html"', 1))
    question = sheet.questions[0]
    assert question.answer == ("The North Sea", "The Baltic Sea")
    assert question.distractors == (("The Black Sea", ""),)
    assert question.rationale == "By several arms. That is the Oder & the Vistula."
    asked = build_quiz(sheet).by_id["q/rhine-mouth/select_all"]
    assert sorted(option.text for option in asked.options if option.correct) == ["The Baltic Sea", "The North Sea"]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-4", "ISO-8859-1", "rot13"])
def test_what_a_bank_says_of_its_encoding_is_passed_over(encoding: str, tmp_path: Path) -> None:
    """A file is UTF-8, or refused; an encoding that it claims, or that does not exist, changes no letter."""
    text = MOODLE[MOODLE.index("<quiz>") :].replace("Black", "Schwärz")
    sheet = read(tmp_path, "bank.xml", f'<?xml version="1.0" encoding="{encoding}"?>\n{text}')
    assert "The Schwärz Sea" in [text for text, _ in sheet.questions[0].distractors]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("</generalfeedback>", "", "28 left out: this is not XML: mismatched tag"),
        ("Yes.", "Yes&nbsp;so.", "33 left out: this is not XML: undefined entity"),
        ("Yes.", "Yes & no.", "33 left out: this is not XML: not well-formed"),
        ("Yes.", "Yes\x00.", "33 left out: this is not XML"),
        ('"100" format="moodle', '"all" format="moodle', "29 left out: an answer's fraction is 'all'"),
        (
            "<text>false</text>",
            "<text>nein</text>",
            "29 left out: a true/false question has the answers true and false",
        ),
        ('"100" format="html"', '"50" format="html"', "9 left out: its option 'The North Sea' is partly right"),
    ],
)
def test_a_broken_question_is_left_out_and_the_rest_is_read(old: str, new: str, message: str, tmp_path: Path) -> None:
    """XML that is broken in one question costs that question only, and is said with its line."""
    sheet = read(tmp_path, "bank.xml", MOODLE.replace(old, new, 1))
    assert len(sheet.questions) == 1
    assert left_out(sheet)[0].startswith(message)


def test_a_file_that_ends_midway_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """An export that was cut off gives the questions that are whole."""
    sheet = read(tmp_path, "bank.xml", MOODLE[: MOODLE.index("Thames is")])
    assert [question.id for question in sheet.questions] == ["rhine-mouth"]
    assert "no element found" in left_out(sheet)[0] or "unclosed" in left_out(sheet)[0]


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))


@pytest.mark.parametrize(
    "declared",
    [
        f"<!DOCTYPE quiz [{BOMB}]>",
        '<!DOCTYPE quiz [<!ENTITY e11 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE quiz SYSTEM "http://localhost:9/quiz.dtd">',
    ],
)
def test_declarations_are_refused(declared: str, tmp_path: Path) -> None:
    """A file that declares entities is refused with its line, at once, and nothing outside is read."""
    path = tmp_path / "bank.xml"
    path.write_text(
        MOODLE.replace("<quiz>", f"{declared}<quiz>").replace("Thames is", "Thames &e11; is"), encoding="utf-8"
    )
    with pytest.raises(SheetError) as error:
        read_facts(path)
    assert "declares a document type or entities" in str(error.value)
    assert "root:" not in str(error.value)


@pytest.mark.slow
def test_deep_nesting_is_no_trouble(tmp_path: Path) -> None:
    """A hundred thousand elements inside one another are read as any others."""
    deep = "<b>" * 100_000 + "</b>" * 100_000
    assert len(read(tmp_path, "bank.xml", MOODLE.replace("<hidden>", f"{deep}<hidden>")).questions) == 2


def test_other_xml_is_an_error(tmp_path: Path) -> None:
    """An XML file that is no quiz is told by its content."""
    (tmp_path / "page.xml").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(SheetError, match=r"can't tell what 'page.xml' is by what is in it"):
        read_facts(tmp_path / "page.xml")
    with pytest.raises(SheetError, match="this is no Moodle XML"):
        read_facts(tmp_path / "page.xml", reader="moodle")
