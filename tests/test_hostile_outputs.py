"""Text that is meant to do harm in an output stays text in every one of them."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from exporters.markup import parse
from exporters.profiles import Profile
from exporters.quizzes import STAMP
from pypdf import PdfReader

from quizgen import AnkiExporter, FactSheet, JsonExporter, Media, PdfExporter, build_quiz, read_facts
from quizgen.checks import check
from quizgen.cli.show import lines_of
from quizgen.errors import ExportError
from quizgen.exporters import EXPORTERS
from quizgen.quiz import GAP, Answer, Quiz, Response
from quizgen.report import findings_as_github, report_page

NASTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://example.org/x.png'>",
    "<a href='javascript:alert(1)'>here</a>",
    "</script><svg onload=alert(1)>",
    "<!-- a",
    "]]> b",
    "[sound:x.mp3]",
    "[latex]\\input{/etc/passwd}[/latex]",
    "[$]x[/$]",
    "{{c1::hidden}}",
    "{{Stem}} {{#Why}}",
    "\\(x\\) and \\[y\\]",
    '=HYPERLINK("https://example.org")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "&lt;b&gt; &amp;",
    "' onmouseover='alert(1)",
    '" onfocus="alert(1)',
    "../../etc/passwd",
    "a\u2028b",
)


RELATION = """
relations:
  mouth:
    value: sea
    values: one
    ask_subject: "Which has {{ value }}?"
    say: "{{ subject }} has {{ value }}."
    kinds: [value, recall, subject, true_false, cloze, matching]
"""


@pytest.fixture(scope="module")
def nasty_sheet(tmp_path_factory: pytest.TempPathFactory) -> FactSheet:
    """A sheet in which every text is one of the nasty ones."""
    names = [json.dumps(text) for text in NASTY]
    rows = "".join(
        f"  {json.dumps(f'{text} of')}: {{mouth: {{value: {name}, note: {name}, at: {name}, tags: [{name}]}}}}\n"
        for text, name in zip((*NASTY[7:], *NASTY[:7]), names, strict=True)
    )
    ask = "questions:\n" + "".join(
        f"  - {{id: n{number}, ask: {name}, answer: right, distractors: {{{name}: {name}, wrong: {name}}}}}\n"
        for number, name in enumerate(names)
    )
    path = tmp_path_factory.mktemp("nasty") / "s.yaml"
    text = f"quizgen: 1\nid: nasty\ntitle: {json.dumps(''.join(NASTY[:5]))}{RELATION}facts:\n{rows}{ask}"
    path.write_text(text, encoding="utf-8")
    return read_facts(path)


@pytest.fixture(scope="module")
def nasty(nasty_sheet: FactSheet) -> Quiz:
    """Its quiz, by most of the ways of asking."""
    quiz = build_quiz(nasty_sheet, now=STAMP)
    assert {question.response.value for question in quiz.questions} >= {"choice", "true_false", "cloze", "matching"}
    return quiz


@pytest.mark.parametrize("entry", [entry for entry in EXPORTERS if entry.endings[0].endswith(".html")])
def test_no_page_obeys_what_was_text(entry: object, nasty: Quiz) -> None:
    """An HTML parser finds no element, handler or address that the sheet put there."""
    make = entry.make  # type: ignore[attr-defined]
    plain = build_page(make().export(evenly_named(nasty)))
    page = build_page(make().export(nasty))
    assert page == plain


def build_page(content: bytes) -> tuple[set[str], set[str], list[str]]:
    """Return the elements, the names of attributes and the addresses of a page."""
    elements = list(parse(content.decode()).walk())
    addresses = [
        value or ""
        for element in elements
        for name, value in element.attributes.items()
        if name in ("src", "href", "action", "data", "srcset") and not (value or "").startswith(("#", "data:"))
    ]
    return (
        {element.tag for element in elements},
        {name for element in elements for name in element.attributes},
        addresses,
    )


def evenly_named(quiz: Quiz) -> Quiz:
    """Return a quiz of the same shape in which each nasty text is a harmless one of the same length."""

    def tame(text: str) -> str:
        return re.sub(r"[^\w\s?]", "x", text)

    questions = []
    for question in quiz.questions:
        options = tuple(
            evolve(o, text=f"{tame(o.text)}{n}", rationale=tame(o.rationale)) for n, o in enumerate(question.options)
        )
        answer: Answer = tame(question.answer_text)
        if options:
            answer = next(option.text for option in options if option.correct)
        elif question.response is Response.MATCHING:
            answer = tuple((f"left {number}", f"right {number}") for number in range(len(question.answer)))
        tamed = evolve(question, options=options, answer=answer, explanation=tame(question.explanation))
        tamed = evolve(tamed, stem=tame(question.stem), source=tame(question.source), note=tame(question.note))
        questions.append(tamed)
    return evolve(quiz, title=tame(quiz.title), deck="Deck", questions=tuple(questions))


def test_anki_takes_it_and_shows_it_as_text(nasty: Quiz, tmp_path: Path) -> None:
    """The real Anki imports every note, and its fields contain the texts; nothing is played, typeset or hidden."""
    profile = Profile(tmp_path)
    try:
        profile.add(nasty)
        asked = [question for question in nasty.questions if question.response is not Response.MATCHING]
        assert len(profile.notes()) == len({question.family for question in asked})
        assert len(profile.cards()) == len(asked)
        for question in asked:
            card = profile.card(question)
            assert words(parse(card.question()).one(class_="stem").text) == words(question.stem.replace(GAP, "[…]"))
            assert not card.question_av_tags()
            assert "[latex" not in card.question()
            assert not parse(card.question()).all("img")
    finally:
        profile.close()


def words(text: str) -> str:
    """Return a text with single blanks."""
    return " ".join(text.split())


FOR_IMPORTERS = ("blooket", "gimkit", "quizlet")
"""Tables that platforms read, and no spreadsheet: a mark before a cell would be shown to learners."""


@pytest.mark.parametrize(
    "entry",
    [
        entry
        for entry in EXPORTERS
        if any(".csv" in e or ".tsv" in e for e in entry.endings) and entry.name not in FOR_IMPORTERS
    ],
)
def test_no_spreadsheet_computes_what_was_text(entry: object, nasty: Quiz) -> None:
    """No cell begins with a character that makes a spreadsheet take it for a formula."""
    content = entry.make().export(nasty).decode("utf-8-sig")  # type: ignore[attr-defined]
    for row in csv.reader(io.StringIO(content)):
        for part in ";".join(row).split(";"):
            assert part.lstrip()[:1] not in (*"=+-@＝＋－＠",), part


def test_the_report_and_the_findings_hold_text_alone(nasty_sheet: FactSheet, nasty: Quiz) -> None:
    """The report has no script, no handler and no address outside it; a finding is one command to a workflow."""
    findings = check(nasty_sheet, nasty)
    assert findings
    page = list(parse(report_page(nasty_sheet, nasty, findings).decode()).walk())
    assert not {element.tag for element in page} & {"script", "img", "iframe", "object", "embed", "form"}
    attributes = {(name, value or "") for element in page for name, value in element.attributes.items()}
    assert not [name for name, _ in attributes if name.startswith("on")]
    assert not [value for name, value in attributes if name in ("href", "src") and not value.startswith("#")]
    lines = findings_as_github(nasty_sheet, findings).split("\n")
    assert len(lines) == len(findings)
    assert all(re.match(r"::(error|warning|notice) file=[^:]+::", line) for line in lines)


def test_data_and_what_is_shown_hold_the_text_as_it_is(nasty: Quiz) -> None:
    """The JSON gives each stem back; the terminal is sent no control character but the ends of lines."""
    told = json.loads(JsonExporter().export(nasty))
    assert [question["stem"] for question in told["questions"]] == [question.stem for question in nasty.questions]
    for number, question in enumerate(nasty.questions):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", "".join(lines_of(question, number)))


@pytest.mark.slow
@pytest.mark.usefixtures("one_font")
@pytest.mark.filterwarnings("ignore:.*no font has")
def test_a_pdf_holds_no_link_program_or_file(nasty: Quiz) -> None:
    """What looks like a link or a program in a text is plain text in the PDF."""
    try:
        reader = PdfReader(io.BytesIO(PdfExporter().export(nasty)))
    except ExportError as error:
        assert "Pango" in str(error)  # noqa: PT017 - tests/exporters/test_pdf.py says whether it may be missing
        pytest.skip("Pango is missing")
    root: Any = reader.root_object
    assert not {"/OpenAction", "/AA"} & root.keys()
    assert root["/Names"].get_object().keys() <= {"/Dests"}
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert not [note for note in notes if "/A" in note]
    assert "alert(1)" in "".join(page.extract_text() for page in reader.pages)


def test_names_in_a_package_are_our_own(nasty: Quiz) -> None:
    """No name that a sheet gives becomes the name of a file in a package, where it could lead out of a folder."""
    picture = Media("../../evil.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    pictured = nasty.only(tuple(evolve(question, picture=picture) for question in nasty.questions[:3]))
    with zipfile.ZipFile(io.BytesIO(AnkiExporter().export(pictured))) as package:
        names = package.namelist()
        media = json.loads(package.read("media"))
    assert {name for name in names if not name.isdigit()} <= {"collection.anki2", "collection.anki21", "media"}
    assert media
    assert all(re.fullmatch(r"quizgen-[0-9a-f]{32}\.svg", name) for name in media.values())
