"""How many options may be chosen, and in what order they stand: said where it is not as in the file."""

from pathlib import Path

import pytest
from readers.elsewhere import only, read
from readers.test_qti import CHOICE, RIGHT, item, package, remarks

from quizgen import CanvasExporter, CartridgeExporter, MarkdownExporter, build_quiz, read_facts
from quizgen.exporters.platforms.platform_exporter import PlatformExporter

MOODLE = """<quiz><question type="multichoice"><questiontext><text>Which?</text></questiontext><single>{single}</single>
<answer fraction="100"><text>a</text></answer><answer fraction="{second}"><text>b</text></answer>
<answer fraction="0"><text>c</text></answer></question></quiz>"""
ONE_IS_ENOUGH = "that one of its right options is enough"
SEVERAL_MAY_BE = "that several options may be chosen"
TABLE = "Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer\nWhich?,Checkbox,a,b,c,{key}\n"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("q.gift", "Which? {=a =b ~c}", ONE_IS_ENOUGH),
        ("q.xml", MOODLE.format(single="true", second=100), ONE_IS_ENOUGH),
        ("q.xml", MOODLE.format(single="false", second=0), SEVERAL_MAY_BE),
        ("q.gift", "Which? {~%100%a ~b ~c}", SEVERAL_MAY_BE),
        ("q.md", "1.  Which?\n[*] a\n[ ] b\n[ ] c\n", SEVERAL_MAY_BE),
        ("q.csv", TABLE.format(key="1"), SEVERAL_MAY_BE),
    ],
)
def test_another_number_of_choices_is_said(name: str, text: str, told: str, tmp_path: Path) -> None:
    """Either of two becomes both, and a check box with one key becomes a choice: not in silence."""
    assert f"not taken over from this question: {told}" in remarks(read(tmp_path, name, text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("q.gift", "Which? {~%50%a ~%50%b ~c}"),
        ("q.gift", "Which? {=a ~b ~c}"),
        ("q.md", "1.  Which?\n[*] a\n[*] b\n[ ] c\n"),
        ("q.csv", TABLE.format(key='"1,2"')),
    ],
)
def test_what_is_as_in_the_file_is_not_said(name: str, text: str, tmp_path: Path) -> None:
    """Several that are right together, or one of a choice."""
    assert "not taken over" not in remarks(read(tmp_path, name, text))


def test_check_boxes_of_canvas_with_one_key_are_said(tmp_path: Path) -> None:
    """Its type says that several may be chosen."""
    assert SEVERAL_MAY_BE in remarks(read_facts(package(tmp_path, item(type="multiple_answers_question"))))


SCALE = "quizgen: 1\nid: s\ntitle: Scale\nquestions:\n  - {id: a, ask: How often?, options: [z, y, x, w], answer: x}\n"


@pytest.mark.parametrize(
    ("exporter", "ending"),
    [(CanvasExporter(), ".qti.zip"), (CartridgeExporter(), ".imscc"), (MarkdownExporter(), ".md")],
)
def test_a_format_that_shuffles_nothing_keeps_the_order(
    exporter: PlatformExporter, ending: str, tmp_path: Path
) -> None:
    """A scale stays one."""
    exporter.write(build_quiz(read(tmp_path, "s.yaml", SCALE)), tmp_path / f"s{ending}")
    (question,) = build_quiz(read_facts(tmp_path / f"s{ending}")).questions
    assert ([option.text for option in question.options], question.fixed) == (["z", "y", "x", "w"], True)


def test_an_order_that_is_shuffled_or_tells_nothing_is_free(tmp_path: Path) -> None:
    """Where the file says so, or where the key is written first everywhere."""
    meta = b"<quiz><shuffle_answers>true</shuffle_answers></quiz>"
    assert not read_facts(package(tmp_path, item(), {"q/assessment_meta.xml": meta})).questions[0].options
    text = "1.  Which?\na) a\n*b) b\nc) c\n"
    assert only(tmp_path, "q.md", text).options
    assert not only(tmp_path, "q.md", f"shuffle answers: true\n\n{text}").options
    shuffled = CHOICE.replace("<render_choice>", '<render_choice shuffle="Yes">')
    assert not read_facts(package(tmp_path, item(shown=shuffled))).questions[0].options
    firsts = "".join(item(stem=f"Which {word}?").replace("i1", word) for word in ("one", "two", "three"))
    assert not any(question.options for question in read_facts(package(tmp_path, firsts)).questions)
    last = item(stem="Which last?", scored=RIGHT.replace(">0<", ">2<")).replace("i1", "last")
    assert all(question.options for question in read_facts(package(tmp_path, firsts + last)).questions)


def test_what_a_package_says_beside_its_questions_is_named(tmp_path: Path) -> None:
    """A group of which some are picked, a question bank elsewhere, and the description of the quiz."""
    picked = (
        "<selection_ordering><selection><selection_number>1</selection_number>{bank}</selection></selection_ordering>"
    )
    two = item() + item(stem="Which other sea?").replace("i1", "i2")
    bank = picked.format(bank="<sourcebank_ref>b</sourcebank_ref>")
    items = f'<section title="G">{picked.format(bank="")}{two}</section><section title="B">{bank}</section>'
    meta = b"<quiz><description>&lt;p&gt;Do it alone.&lt;/p&gt;</description></quiz>"
    told = remarks(read_facts(package(tmp_path, items, {"q/assessment_meta.xml": meta})))
    assert "of the group 'G' 1 of 2 questions were asked: all are taken over" in told
    assert "not taken over: the questions of the group 'B', which are in a question bank" in told
    assert "not taken over: the description of the quiz (“Do it alone.”)" in told


def test_the_description_of_a_category_is_named(tmp_path: Path) -> None:
    """Moodle's categories may have one."""
    info = "<info><text>For class 7</text></info>"
    category = f'<question type="category"><category><text>$course$/Seas</text></category>{info}</question>'
    text = MOODLE.format(single="true", second=0).replace("<quiz>", f"<quiz>{category}")
    assert "not taken over: the description of the category 'Seas'" in remarks(read(tmp_path, "q.xml", text))
