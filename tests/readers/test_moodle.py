"""Question banks that Moodle exported as XML."""

import re
from pathlib import Path

import pytest
from readers.elsewhere import MOODLE, left_out, read

from quizgen import Question, SheetError, build_quiz, check, read_facts
from quizgen.quiz import Response
from quizgen.sheet import FactSheet


def test_a_bank_is_read_as_hand_written_questions(tmp_path: Path) -> None:
    """HTML becomes markup, feedback reasons, idnumbers ids; the one category is the title."""
    sheet = read(tmp_path, "bank.xml", MOODLE)
    assert (sheet.id, sheet.title) == ("bank", "Rivers of Europe")
    choice, truth = sheet.questions
    assert (choice.id, choice.ask) == ("rhine-mouth", "Into which sea does the **Rhine** flow?")
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


PNG = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"
GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def bank(kind: str, stem: str, rest: str, form: str = "html") -> str:
    """Return a question bank with one question."""
    text = f'<questiontext format="{form}"><text><![CDATA[{stem}]]></text></questiontext>'
    return f'<quiz><question type="{kind}"><name><text>n</text></name>{text}{rest}</question></quiz>'


def choices(*texts: str) -> str:
    """Return answers, the first of which is right."""
    return "".join(
        f'<answer fraction="{0 if place else 100}" format="html"><text><![CDATA[{text}]]></text></answer>'
        for place, text in enumerate(texts)
    )


def asked(folder: Path, text: str) -> list[Question]:
    """Return what is asked of a bank."""
    return list(build_quiz(read(folder, "x.xml", text)).questions)


def lost(sheet: FactSheet) -> list[str]:
    """Return what is said to have no place."""
    said = "not taken over from "
    return [remark.message.partition(": ")[2] for remark in sheet.remarks if remark.message.startswith(said)]


def test_words_to_write_are_asked_from_memory(tmp_path: Path) -> None:
    """Other answers that are right are said with the answer; what has no place is named."""
    answers = (
        '<answer fraction="100"><text>Rhine</text><feedback><text>Yes.</text></feedback></answer>'
        '<answer fraction="100"><text>Rhein</text></answer><answer fraction="100"><text>Rh*n</text></answer>'
        '<answer fraction="0"><text>*</text><feedback><text>No.</text></feedback></answer>'
    )
    text = bank("shortanswer", "Name it.", f"<usecase>1</usecase>{answers}")
    sheet = read(tmp_path, "x.xml", text)
    (question,) = build_quiz(sheet).questions
    assert (question.response, question.answer) == (Response.RECALL, "Rhine")
    assert question.explanation == "Yes.\nAlso right: Rhein"
    assert lost(sheet) == [
        "an answer with *, which stands for anything",
        "what is said to a wrong answer",
        "that case counts in a written answer",
    ]
    pattern = bank("shortanswer", "Name it.", '<answer fraction="100"><text>Rh*</text></answer>')
    with pytest.raises(SheetError, match=r"its answer 'Rh\*' is a pattern"):
        read(tmp_path, "x.xml", pattern)


def test_numbers_are_asked_with_unit_and_tolerance(tmp_path: Path) -> None:
    """What lies within the tolerance is right, too; a decimal comma is an error, as Moodle reads 9,5 as 95."""
    units = "<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>"
    answer = '<answer fraction="100"><text>9.5</text><tolerance>0.5</tolerance></answer>'
    (question,) = asked(tmp_path, bank("numerical", "How long?", answer + units))
    assert (question.answer, question.explanation) == ("9.5 km", "Also right: 9.0–10.0 km")
    with pytest.raises(SheetError, match="its answer '9,5' is no number"):
        read(tmp_path, "x.xml", bank("numerical", "How long?", answer.replace("9.5", "9,5")))


def test_pairs_are_matched(tmp_path: Path) -> None:
    """A partner of nothing is named; two pairs that share one partner can't be matched one to one."""
    pair = '<subquestion format="html"><text>{}</text><answer><text>{}</text></answer></subquestion>'
    pairs = [("Rhine", "North &amp;lt; Sea"), ("Danube", "Black Sea"), ("", "Dead Sea")]
    sheet = read(tmp_path, "x.xml", bank("matching", "Match.", "".join(pair.format(*each) for each in pairs)))
    (question,) = build_quiz(sheet).questions
    assert question.answer == (("Rhine", "North < Sea"), ("Danube", "Black Sea"))
    assert lost(sheet) == ["the wrong partner 'Dead Sea'"]
    with pytest.raises(SheetError, match="two of its pairs have 'North Sea'"):
        read(
            tmp_path, "x.xml", bank("matching", "Match.", pair.format("a", "North Sea") + pair.format("b", "North Sea"))
        )


def test_orders_are_asked_as_orders(tmp_path: Path) -> None:
    """The answers of an ordering question are in their right order, and are offered in another."""
    (question,) = asked(tmp_path, bank("ordering", "Order.", choices("one", "two", "three")))
    assert (question.response, question.answer) == (Response.ORDER, ("one", "two", "three"))
    assert sorted(option.text for option in question.options) == ["one", "three", "two"]


def test_each_gap_of_a_text_is_a_question(tmp_path: Path) -> None:
    """Its other gaps are filled; words, numbers and choices are each asked in their way."""
    text = (
        "<p>{1:SHORTANSWER:=Rome#Yes~%50%Roma} is the capital of {1:MULTICHOICE_S:=Italy~Spain#No~France&#125;} "
        "since {2:NUMERICAL:=1871:1}.</p>"
    )
    first, second, third = asked(tmp_path, bank("cloze", text, ""))
    assert (first.id, first.response, first.stem, first.answer) == (
        *("q/n-1/cloze", Response.CLOZE, "_____ is the capital of Italy since 1871.", "Rome"),
    )
    assert (second.response, second.stem) == (Response.CHOICE, "Rome is the capital of _____ since 1871.")
    assert sorted(option.text for option in second.options) == ["France}", "Italy", "Spain"]
    assert (third.answer, third.explanation) == ("1871", "Also right: 1870–1872")


def test_gaps_to_choose_for_offer_the_words_of_their_group(tmp_path: Path) -> None:
    """Text with numbered gaps, and the words to choose from beside it."""
    boxes = "".join(
        f"<selectoption><text>{text}</text><group>{group}</group></selectoption>"
        for text, group in (("Rome", 1), ("Italy", 2), ("Paris", 1), ("Oslo", 1), ("Spain", 2), ("Chad", 2))
    )
    first, second = asked(tmp_path, bank("gapselect", "[[1]] lies in [[2]].", boxes))
    assert (first.stem, first.answer) == ("_____ lies in Italy.", "Rome")
    assert sorted(option.text for option in first.options) == ["Oslo", "Paris", "Rome"]
    assert sorted(option.text for option in second.options) == ["Chad", "Italy", "Spain"]


def test_pictures_are_taken_over_with_their_text(tmp_path: Path) -> None:
    """Files beside a text and data in it become pictures of the sheet; same names with other bytes are told apart."""
    file = '<file name="{}" path="/" encoding="base64">{}</file>'
    one = bank(
        "multichoice", 'Which?<img src="@@PLUGINFILE@@/leaf%20one.png" alt="a leaf of the oak">', choices(*"abc")
    )
    one = one.replace("</questiontext>", f"{file.format('leaf one.png', PNG)}</questiontext>")
    two = one.replace(PNG, GIF).replace("Which?", "Who?").replace("<text>n</text>", "<text>m</text>")
    three = bank("multichoice", f'What?<img src="data:image/png;base64,{PNG}" alt="">', choices(*"abc"))
    both = one.replace("</quiz>", "") + two.replace("<quiz>", "").replace("</quiz>", "") + three.replace("<quiz>", "")
    sheet = read(tmp_path, "x.xml", both)
    first, second, third = build_quiz(sheet).questions
    assert (first.stem, first.alt, first.picture and first.picture.name) == (
        "Which?",
        "a leaf of the oak",
        "leaf one.png",
    )
    assert second.picture
    assert second.picture.media_type == "image/gif"
    assert second.picture.name.startswith("leaf one-")
    assert third.picture == first.picture


def test_the_text_of_a_picture_may_give_the_key_away(tmp_path: Path) -> None:
    """The picture is shown, its text is not in the stem, and check finds the key in it."""
    img = f'<img src="data:image/png;base64,{PNG}" alt="a leaf of an oak tree">'
    sheet = read(tmp_path, "x.xml", bank("multichoice", f"Which tree?{img}", choices("oak tree", "birch", "ash")))
    quiz = build_quiz(sheet)
    (question,) = quiz.questions
    assert (question.stem, question.picture is not None) == ("Which tree?", True)
    (finding,) = [each for each in check(sheet, quiz) if each.rule == "key-in-stem"]
    assert finding.message == "the text of the picture holds the right answer: Which tree?"


@pytest.mark.parametrize(
    ("stem", "message"),
    [
        ('<img src="https://example.org/x.png">', "it is elsewhere, at https://example.org/x.png"),
        ('<img src="@@PLUGINFILE@@/no.png">', "the file 'no.png' is not in the export"),
        ('<img src="data:image/png;base64,iVBOR!">', "its base64 is damaged"),
        (f'<img src="data:image/png;base64,{"A" * 20}">', "it is no picture that can be shown"),
        ('<img src="data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4=">', "it is no picture that can be shown"),
        ('<video src="@@PLUGINFILE@@/x.mp4"></video>', "a film belongs to it"),
        ("<svg><path/></svg>", "it is drawn in the page itself"),
        (
            f'<img src="data:image/png;base64,{PNG}"><img src="data:image/gif;base64,{GIF}">',
            "two pictures belong to it",
        ),
    ],
)
def test_a_question_without_its_picture_is_left_out(stem: str, message: str, tmp_path: Path) -> None:
    """Nobody could answer it; why is said with its line."""
    with pytest.raises(SheetError, match=re.escape(message)):
        read(tmp_path, "x.xml", bank("multichoice", f"Which? {stem}", choices(*"abc")))


@pytest.mark.parametrize(
    ("feedback", "note"),
    [
        ("It is one.", ""),
        ("It is one.<br>Atlas", "Atlas"),
        ("It is one. Or two.", "It is one. Or two."),
        ("No.", "No."),
    ],
)
def test_what_is_said_of_the_answer_and_of_all_is_said_once(feedback: str, note: str, tmp_path: Path) -> None:
    """Moodle shows the general feedback below that of the option, and both may begin alike."""
    general = f'<generalfeedback format="html"><text><![CDATA[{feedback}]]></text></generalfeedback>'
    reason = '<feedback format="html"><text>It is one.</text></feedback>'
    options = choices("a", "b", "c").replace("</answer>", f"{reason}</answer>", 1)
    sheet = read(tmp_path, "x.xml", bank("multichoice", "Which?", options + general))
    (question,) = sheet.questions
    assert (question.rationale, question.note) == ("It is one.", note)


SHOWN = f'<img src="data:image/png;base64,{PNG}">'


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((SHOWN, "b", "c"), "some of its options are pictures, and others are words"),
        ((f"{SHOWN} a", SHOWN), "one of its options has a picture beside its words"),
        ((SHOWN, SHOWN), "two of its options show the same picture"),
        ((SHOWN, SHOWN * 2), "one of its options has several pictures"),
        ((SHOWN, '<img src="https://example.org/x.png">'), "one of its options is a picture that can't be taken over"),
    ],
)
def test_pictures_that_can_be_no_options_are_said(options: tuple[str, ...], message: str, tmp_path: Path) -> None:
    """All options are pictures, one each and each another; else the question is left out."""
    with pytest.raises(SheetError, match=message):
        read(tmp_path, "x.xml", bank("multichoice", "Which?", choices(*options)))


def test_a_picture_of_the_feedback_comes_with_the_answer(tmp_path: Path) -> None:
    """That of the general feedback has a place; that of an option's is named."""
    img = f'<img src="data:image/png;base64,{PNG}" alt="a map">'
    note = f'<generalfeedback format="html"><text><![CDATA[See.{img}]]></text></generalfeedback>'
    reason = f'<feedback format="html"><text><![CDATA[No.{img}]]></text></feedback></answer>'
    text = bank("multichoice", "Which?", note + choices(*"abc").replace("</answer>", reason, 1))
    sheet = read(tmp_path, "x.xml", text)
    (question,) = build_quiz(sheet).questions
    assert (question.note, question.alt_back, question.picture_back is not None) == ("See.", "a map", True)
    assert lost(sheet) == ["a picture in what is said to an answer"]


def test_what_many_questions_lose_is_said_once(tmp_path: Path) -> None:
    """General words on right and wrong answers, hints and points are counted."""
    rest = (
        "<correctfeedback><text>Well done.</text></correctfeedback><hint><text>Think.</text></hint>"
        "<defaultgrade>2.0000000</defaultgrade>"
    )
    assert lost(read(tmp_path, "x.xml", bank("multichoice", "Which?", rest + choices(*"abc")))) == [
        "what is said to every right or wrong answer, whichever it is",
        "hints for another try",
        "how many points it is worth",
    ]


@pytest.mark.parametrize(
    ("form", "stem", "shown", "read_as"),
    [
        ("html", "<p>One</p><p>Two</p>", "One\nTwo", "One\nTwo"),
        ("markdown", "Is `2*3*4` **bold**?", "Is `2*3*4` **bold**?", "Is 2*3*4 bold?"),
        ("markdown", r"Is \\(x^2\\) here?", r"Is \(x^2\) here?", "Is x² here?"),
        ("plain_text", "Is 2 < x & <b> so?", "Is 2 < x & <b> so?", "Is 2 < x & <b> so?"),
        ("moodle_auto_format", "Does a<b and b>c hold?\nSay.", *["Does a<b and b>c hold?\nSay."] * 2),
        ("html", "Over <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>?", r"Over \(\frac{1}{2}\)?", "Over 1/2?"),
        ("html", "Is [tex]x_1[/tex] so?", r"Is \(x_1\) so?", "Is x₁ so?"),
        ("html", r"Is \(\foo\) so?", r"Is \(\foo\) so?", r"Is \(\foo\) so?"),
        ("html", "<ruby>水<rt>すい</rt></ruby>", "{水|すい}", "水(すい)"),
    ],
)
def test_each_format_is_read_as_moodle_shows_it(form: str, stem: str, shown: str, read_as: str, tmp_path: Path) -> None:
    """HTML, Markdown, plain text and Moodle's own format each have their rules."""
    quiz = build_quiz(read(tmp_path, "x.xml", bank("multichoice", stem, choices(*"abc"), form)))
    assert ([q.stem for q in quiz.questions], [q.stem for q in quiz.plain.questions]) == ([shown], [read_as])


def test_a_formula_that_is_not_known_is_shown_as_written_and_named(tmp_path: Path) -> None:
    """A sheet with other marks escapes it, so that it is no error there, and the remark says what is wrong."""
    sheet = read(tmp_path, "x.xml", bank("multichoice", r"<b>Is</b> \(\foo{x}\) so?", choices(*"abc")))
    assert (sheet.markup, sheet.questions[0].ask) == ("markdown", r"**Is** \\(\\foo{x}\\) so?")
    assert lost(sheet) == [r"the layout of the formula \foo{x} (the command \foo is not known): it is shown as written"]


def test_marks_come_over(tmp_path: Path) -> None:
    """A bank with marks is a sheet in the notation, and options may differ by marks alone; one without is plain."""
    answers = choices("<i>Homo sapiens</i>", "Homo sapiens", "<i>homo</i> *")
    sheet = read(tmp_path, "x.xml", bank("multichoice", "H<sub>2</sub>O or 2*3?", answers))
    (question,) = sheet.questions
    assert (sheet.markup, question.ask, question.answer) == ("markdown", "H<sub>2</sub>O or 2*3?", "*Homo sapiens*")
    assert [text for text, _ in question.distractors] == ["Homo sapiens", "*homo* \\*"]
    plain = read(tmp_path, "x.xml", bank("multichoice", "1. A *b* <c>?", choices(*"abc"), "plain_text"))
    assert (plain.markup, plain.questions[0].ask) == ("plain", "1. A *b* <c>?")
