"""QTI 1.2 packages of other programs, and packages that are no good."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from exporters.platforms.hard_quizzes import png

from quizgen import FactSheet, SheetError, build_quiz, read_facts

MANIFEST = (
    '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>'
    '<resource identifier="a" type="{type}"><file href="{file}"/></resource></resources></manifest>'
)

ITEM = """\
<item ident="i1" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>
<fieldentry>{type}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html">{stem}</mattext></material>{shown}</presentation>
<resprocessing>{scored}</resprocessing>{feedback}</item>"""

CHOICE = (
    '<response_lid ident="response1" rcardinality="Single"><render_choice>'
    + "".join(
        f'<response_label ident="{n}"><material><mattext>{text}</mattext></material></response_label>'
        for n, text in enumerate(("Black Sea", "North Sea", "Baltic Sea"))
    )
    + "</render_choice></response_lid>"
)

RIGHT = (
    '<respcondition continue="No"><conditionvar><varequal respident="response1">0</varequal></conditionvar>'
    '<setvar action="Set" varname="SCORE">100</setvar></respcondition>'
)


def item(**parts: str) -> str:
    """Return an item with the parts given."""
    whole = {"type": "multiple_choice_question", "stem": "Which sea?", "shown": CHOICE, "scored": RIGHT, "feedback": ""}
    return ITEM.format(**(whole | parts))


def package(folder: Path, items: str, files: dict[str, bytes] | None = None, **manifest: str) -> Path:
    """Write a package with a quiz."""
    path = folder / "x.zip"
    section = f'<section ident="root">{items}</section>'
    quiz = f'<questestinterop><assessment ident="a" title="Seas">{section}</assessment></questestinterop>'
    listed = MANIFEST.format(**({"type": "imsqti_xmlv1p2", "file": "q/q.xml"} | manifest))
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("imsmanifest.xml", listed)
        packed.writestr("q/q.xml", quiz)
        for name, content in (files or {}).items():
            packed.writestr(name, content)
    return path


def read(path: Path) -> FactSheet:
    """Read a package."""
    return read_facts(path, id="seas")


def remarks(sheet: FactSheet) -> str:
    """Return all remarks on a sheet."""
    return "\n".join(map(str, sheet.remarks))


def test_a_choice_comes_with_its_title_and_picture(tmp_path: Path) -> None:
    """A picture of the package is taken over, with its text."""
    picture = '&lt;img src="$IMS-CC-FILEBASE$/Uploaded%20Media/a.png" alt="map"&gt;'
    stem = f"&lt;p&gt;Which &lt;b&gt;sea&lt;/b&gt;?{picture}&lt;/p&gt;"
    sheet = read(package(tmp_path, item(stem=stem), {"Uploaded Media/a.png": png(3, 3)}))
    (question,) = build_quiz(sheet).questions
    assert sheet.title == "Seas"
    assert question.stem == "Which **sea**?"
    assert question.picture is not None
    assert (question.picture.content, question.alt) == (png(3, 3), "map")
    assert {option.text for option in question.options if option.correct} == {"Black Sea"}


def test_an_item_without_a_type_shows_it_by_its_parts(tmp_path: Path) -> None:
    """Packages of programs other than Canvas have no such field."""
    bare = item().replace("question_type", "weight")
    assert len(build_quiz(read(package(tmp_path, bare))).questions) == 1


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"type": "essay_question"}, "it is of the type 'essay_question'"),
        ({"scored": ""}, "none of its options is marked as right"),
        ({"stem": ""}, "it has no text that asks"),
        (
            {"stem": '&lt;img src="https://example.org/a.png"&gt; Which?'},
            "a picture belongs to it that can't be taken over: it is elsewhere",
        ),
        (
            {"stem": '&lt;img src="$IMS-CC-FILEBASE$/../../etc/passwd"&gt; Which?'},
            "a picture belongs to it that can't be taken over",
        ),
        ({"type": "fill_in_multiple_blanks_question", "shown": CHOICE * 2}, "it has 2 gaps"),
        ({"type": "ordering_question"}, "less than two things to put in order"),
    ],
)
def test_what_can_not_be_asked_is_left_out_and_named(parts: dict[str, str], told: str, tmp_path: Path) -> None:
    """The others are read."""
    sheet = read(package(tmp_path, item(**parts) + item(stem="Which other sea?")))
    assert len(sheet.questions) == 1
    assert told in remarks(sheet)


def test_what_is_said_to_right_answers_is_named_as_lost(tmp_path: Path) -> None:
    """It has no place in a sheet."""
    feedback = '<itemfeedback ident="correct_fb"><material><mattext>Well done</mattext></material></itemfeedback>'
    assert "what is said to right answers" in remarks(read(package(tmp_path, item(feedback=feedback))))


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        ({"type": "imsqti_item_xmlv2p1"}, r"another version of QTI \(imsqti_item_xmlv2p1\)"),
        ({"type": "imsqti_test_xmlv3p0"}, "another version of QTI"),
        ({"file": "../../etc/passwd"}, "no quiz in QTI"),
    ],
)
def test_a_package_without_a_quiz_in_this_version_is_an_error(
    manifest: dict[str, str], told: str, tmp_path: Path
) -> None:
    """The message says which version it is."""
    path = package(tmp_path, item(), None, **manifest)
    with ZipFile(path) as packed:
        files = {name: packed.read(name) for name in packed.namelist() if name != "q/q.xml"}
    with ZipFile(path, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    with pytest.raises(SheetError, match=told):
        read(path)


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    """Before anything of it is unpacked."""
    path = package(tmp_path, item(), {"zeros": bytes(60_000_000)})
    with pytest.raises(SheetError, match=r"unpacks to 60 MB"):
        read(path)


def test_what_is_no_zip_file_is_an_error(tmp_path: Path) -> None:
    """Or what has been cut off."""
    path = tmp_path / "x.zip"
    for content in (b"", b"PK", package(tmp_path, item()).read_bytes()[:-30]):
        path.write_bytes(content)
        with pytest.raises(SheetError, match="no zip file, or it is damaged"):
            read(path)


def test_entities_and_broken_xml_are_refused(tmp_path: Path) -> None:
    """A declaration could read other files; what is broken is named with its line."""
    for body in ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><questestinterop/>', "<questestinterop><item>"):
        buffer = io.BytesIO()
        with ZipFile(buffer, "w") as packed:
            packed.writestr("q.xml", body)
        (tmp_path / "x.zip").write_bytes(buffer.getvalue())
        with pytest.raises(SheetError, match=r"declares a document type|this is not XML"):
            read(tmp_path / "x.zip")


@pytest.mark.parametrize(
    "address",
    [
        "$IMS-CC-FILEBASE$/../../../../etc/passwd",
        "../../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "https://example.org/a.png",
    ],
)
def test_nothing_is_taken_from_outside_of_the_package(tmp_path: Path, address: str) -> None:
    """Neither from the folders around it nor from the web: its question is left out, and the others are read."""
    stem = f'&lt;p&gt;Which sea?&lt;img src="{address}"&gt;&lt;/p&gt;'
    other = item(stem="Which one?").replace('ident="i1"', 'ident="i2"')
    sheet = read(package(tmp_path, item(stem=stem) + other, {"../../outside.png": png(3, 3)}))
    assert [question.ask for question in sheet.questions] == ["Which one?"]
    assert f"it is elsewhere, at {address}, and nothing is fetched" in remarks(sheet)
    assert not list(tmp_path.parent.glob("outside.png"))


def test_a_formula_of_canvas_is_a_formula(tmp_path: Path) -> None:
    """Not a picture from elsewhere."""
    image = "&lt;img class='equation_image' src='/equation_images/x%255E2' data-equation-content='x^2'&gt;"
    sheet = read(package(tmp_path, item(stem=f"Which sea is {image}?")))
    assert sheet.markup == "markdown"
    assert sheet.questions[0].ask == r"Which sea is \(x^2\)?"


DOCTYPE = '<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2.dtd">'


def with_doctype(folder: Path, doctype: str, items: str) -> Path:
    """Write a package whose quiz names a document type, as Respondus and other older programs do."""
    path = folder / "x.zip"
    quiz = f"{doctype}<questestinterop><assessment><section>{items}</section></assessment></questestinterop>"
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("imsmanifest.xml", MANIFEST.format(type="imsqti_xmlv1p1", file="exam.xml"))
        packed.writestr("exam.xml", quiz)
    return path


def test_a_document_type_that_stands_elsewhere_is_passed_over(tmp_path: Path) -> None:
    """It is not fetched; signs that have names in HTML are taken for what they are."""
    sheet = read(with_doctype(tmp_path, DOCTYPE, item(stem="Which&nbsp;sea is &eacute;gal?")))
    assert sheet.questions[0].ask == "Which sea is égal?"


@pytest.mark.parametrize(
    ("doctype", "stem", "said"),
    [
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "Which &a;?", "not safe to read"),
        ('<!DOCTYPE x SYSTEM "x.dtd" [<!ENTITY a "b">]>', "Which &a;?", "not safe to read"),
        (DOCTYPE, "Which &foo;?", "the entity &foo; is declared nowhere in it"),
    ],
)
def test_what_a_document_type_declares_is_refused(tmp_path: Path, doctype: str, stem: str, said: str) -> None:
    """And a name that nobody knows is an error, and no gap in the text."""
    with pytest.raises(SheetError, match=said):
        read(with_doctype(tmp_path, doctype, item(stem=stem)))


def test_a_choice_of_true_and_false_is_a_statement_to_judge(tmp_path: Path) -> None:
    """Older programs do not say what type an item is."""
    shown = CHOICE.replace("Black Sea", "True").replace("North Sea", "False")
    start = shown.index('<response_label ident="2">')
    shown = shown[:start] + shown[shown.index("</render_choice>") :]
    (question,) = build_quiz(read(package(tmp_path, item(stem="2 + 2 = 4", shown=shown, type="")))).questions
    assert question.response == "true_false"
    assert question.answer == "True"


def test_the_bounds_of_a_precision_are_kept(tmp_path: Path) -> None:
    """Canvas writes a number of a precision with `vargt`, as the lower end is no longer right."""
    bounds = '<vargt respident="response1">601.5</vargt><varlte respident="response1">602.5</varlte>'
    equal = '<varequal respident="response1">602.0</varequal>'
    scored = RIGHT.replace(
        RIGHT[RIGHT.index("<varequal") : RIGHT.index("</conditionvar>")], f"{equal}<and>{bounds}</and>"
    )
    shown = '<response_str ident="response1"><render_fib><response_label ident="answer1"/></render_fib></response_str>'
    items = item(type="numerical_question", shown=shown, scored=scored)
    (question,) = read(package(tmp_path, items)).questions
    assert (question.answer, question.also) == ("602.0", ("601.5–602.5",))
